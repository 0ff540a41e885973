import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { evidenceOf, materialSteps } from '../../src/service/suppression-evidence.js';
import { keyedHash } from '../../src/store/keyed-hash.js';
import { openStores } from '../../src/store/open-stores.js';
import { keptFolder, removeFolder } from '../support/kept-folder.js';
import { answer, call, issued } from './support.js';

const name = 'Yamada-Hanako';
const mrn = 'MRN-00417733';
const token = 'eyJhbGciOiJFUzM4NCJ9.eyJqdGkiOiJ4In0.c2ln';
const value = '3.4137';
const secrets = [name, mrn, token, value, 'variant:TET2', 'n-of-the-token'];

describe('the files of the database', () => {
  it('hold no name, record number, token or value, whatever a client puts where', async () => {
    const dataDir = keptFolder('privacy-');
    const stores = openStores({ dataDir, onError: () => undefined });
    const hash = keyedHash('key of the site');
    const evidence = evidenceOf(
      {
        state: ['smm'],
        measures: { mProtein: { value: Number(value), unit: 'g/dL' } },
        marks: ['variant:TET2'],
      },
      materialSteps,
      (...parts) => hash(mrn, 'smm-imaging', ...parts),
    );
    await stores.ledger.append([
      call('c1', { patient: hash(mrn), encounter: hash(mrn, 'encounter'), cards: [issued({ evidence })] }),
    ]);
    await stores.feedback.append([
      answer({ card: mrn, suggestions: [name, token] }),
      answer({ reason: { system: `${name} ${mrn}`, code: `${name}: ${value} (${mrn})` } }),
      answer({ at: `${mrn} ${name}` }),
    ]);
    await stores.replay.firstUse({ issuer: 'i', jti: 'n-of-the-token', expiresAt: 1_800_000_000 });
    const files = readdirSync(dataDir);
    const content = files.map((file) => readFileSync(join(dataDir, file), 'latin1')).join('\n');
    await stores.close();
    removeFolder(dataDir);
    expect(content).toContain(hash(mrn));
    expect(secrets.filter((secret) => content.includes(secret))).toEqual([]);
  });
});
