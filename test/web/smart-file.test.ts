import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config.js';
import { evidencePageOf } from '../../src/pages.js';
import { readSmartFile } from '../../src/web/smart-file.js';

const ehr = { iss: 'https://ehr.example.org/fhir/', clientId: 'abc' };
const file = (...ehrs: readonly unknown[]): string => JSON.stringify({ ehrs });

describe('the file of EHRs', () => {
  it('gives each EHR in normal form, with nothing allowed that is not named', () => {
    expect(readSmartFile(file(ehr), false)).toEqual([
      { iss: 'https://ehr.example.org/fhir', clientId: 'abc', origins: [], frameAncestors: [] },
    ]);
  });

  it.each([
    ['no JSON', '{', 'the file'],
    ['no list', '{}', 'ehrs'],
    ['no client id', file({ iss: ehr.iss }), 'clientId'],
    ['a member that nobody knows', file({ ...ehr, secret: 'x' }), 'ehrs[0]'],
    ['plain http', file({ ...ehr, iss: 'http://ehr.example.org/fhir' }), 'ehrs[0].iss'],
    ['credentials', file({ ...ehr, iss: 'https://a:b@ehr.example.org/fhir' }), 'ehrs[0].iss'],
    ['the same EHR twice', file(ehr, { ...ehr, iss: 'https://EHR.example.org/fhir' }), 'ehrs[1].iss'],
    [
      'a frame that is no origin',
      file({ ...ehr, frameAncestors: ['https://a.example/x'] }),
      'frameAncestors',
    ],
    ['a directive in a frame', file({ ...ehr, frameAncestors: ["https://a; script-src 'self'"] }), 'frameAn'],
    ['any frame', file({ ...ehr, frameAncestors: ['*'] }), 'frameAncestors'],
    ['a frame over http', file({ ...ehr, frameAncestors: ['http://a.example'] }), 'frameAncestors'],
    ['any origin', file({ ...ehr, origins: ['https:'] }), 'origins'],
  ])('refuses %s, and names the place', (_, text, place) => {
    expect(() => readSmartFile(text, false)).toThrow(place);
    expect(() => readSmartFile(text, false)).toThrow('SMART_FILE');
  });

  it('takes plain http of this machine in demo mode only', () => {
    const local = file({ ...ehr, iss: 'http://127.0.0.1:9/fhir', frameAncestors: ['http://127.0.0.1:9'] });
    expect(readSmartFile(local, true)).toHaveLength(1);
    expect(() => readSmartFile(local, false)).toThrow('iss');
  });
});

describe('the link on cards', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'smart-')), 'smart.json');
  writeFileSync(path, file(ehr));
  const production = {
    DEMO: 'false',
    TRUST_FILE: 'x',
    HASH_KEY: 'k'.repeat(40),
    PUBLIC_URL: 'https://cds.example.org',
  };
  it.each([
    ['in demo mode', {}, 'http://own/evidence/launch'],
    ['outside it, where no EHR may launch the page', production, undefined],
    [
      'outside it, with a file',
      { ...production, SMART_FILE: path },
      'https://cds.example.org/evidence/launch',
    ],
  ])('%s', (_, env: Readonly<Record<string, string>>, url) => {
    expect(evidencePageOf(readConfig(env), () => 'http://own')()).toBe(url);
  });
});
