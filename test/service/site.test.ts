import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { quantity } from '../../src/engine/index.js';
import { AppError } from '../../src/errors.js';
import { analytes } from '../../src/knowledge/analytes/index.js';
import { hemoglobin } from '../../src/knowledge/analytes/blood-count.codes.js';
import type { Site } from '../../src/service/evaluate-hook.js';
import { reloadedSite } from '../../src/service/reloaded-site.js';
import { readSite } from '../../src/service/site.js';
import { coded, map, observation, quantityOf } from '../facts/support.js';

const row = { system: 'urn:x', code: 'HB', analyte: 'hemoglobin' };
const read = (file: unknown): Site => readSite(JSON.stringify(file), analytes);

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('site file', () => {
  it('the example of docs/site-file.md is valid and does what it says', () => {
    const page = readFileSync(new URL('../../docs/site-file.md', import.meta.url), 'utf8');
    const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const site = readSite(example, analytes);
    const [first] = site.codes;
    expect(site.region).toBe('EU');
    const record = [observation(coded(first?.code ?? '', undefined, first?.system), quantityOf(121))];
    const wanted = { hb: quantity([hemoglobin], { label: hemoglobin.label }) };
    expect(map(wanted, record).hb.known).toBe(false);
    expect(map(wanted, record, { siteCodes: site.codes }).hb).toMatchObject({
      value: { value: 12.1, unit: 'g/dL' },
    });
  });

  it('may be empty', () => {
    expect(read({})).toEqual({
      ...{ codes: [], topicsOff: [], cardsOff: [], neverQuiet: [], shadow: [] },
      region: null,
    });
  });

  it.each([
    ['no JSON', '{', 'SITE_FILE must hold one JSON object'],
    ['no object', '[]', 'SITE_FILE: the file must be object'],
    ['an unknown member', '{"topicOff":[]}', 'SITE_FILE: topicOff is not known'],
    [
      'an unknown region',
      '{"region":"XX"}',
      'SITE_FILE: region must be equal to one of the allowed values: US, EU, JP',
    ],
    ['a switch that is no list', '{"cardsOff":"a"}', 'SITE_FILE: cardsOff must be array'],
  ])('refuses %s', (_, text, message) => {
    expect(messageOf(() => readSite(text, analytes))).toBe(message);
  });

  it.each([
    ['a row without an analyte', { system: 'urn:x', code: 'HB' }, 'codes[1].analyte is missing'],
    ['a code that is a number', { ...row, code: 7 }, 'codes[1].code must be string'],
    [
      'an unknown analyte',
      { ...row, code: 'B', analyte: 'hb' },
      'codes[1].analyte is not an analyte of this product',
    ],
    [
      'a unit of something else',
      { ...row, code: 'B', unit: 'fL' },
      'codes[1].unit is not a unit of hemoglobin: g/dL, g/L, mmol/L',
    ],
    ['the same code twice', row, 'codes[1].code is the same as in codes[0]'],
  ])('names the row with %s', (_, wrong, message) => {
    expect(messageOf(() => read({ codes: [row, wrong] }))).toBe(`SITE_FILE: ${message}`);
  });

  it('says how many more faults there are', () => {
    const codes = Array.from({ length: 25 }, (_, n) => ({ ...row, code: `c${n}`, analyte: 'x' }));
    expect(messageOf(() => read({ codes }))).toMatch(/and 5 more$/);
  });
});

describe('site file read again', () => {
  function file() {
    const state = { version: '1', region: 'EU', broken: '', at: 0, said: [] as string[], looks: 0 };
    const site = reloadedSite({
      version: () => {
        state.looks += 1;
        if (state.version === '') throw new Error('gone');
        return state.version;
      },
      read: () => {
        if (state.broken !== '' || state.version === '') throw new Error(state.broken);
        return { codes: [], topicsOff: [], cardsOff: [], neverQuiet: [], shadow: [], region: state.region };
      },
      clock: () => state.at,
      onReloaded: () => state.said.push('reloaded'),
      onBroken: (reason) => state.said.push(reason),
    });
    return { state, site };
  }

  it('is used three seconds later at the latest, and looked at no oftener', () => {
    const { state, site } = file();
    Object.assign(state, { version: '2', region: 'JP', at: 2999 });
    expect([site().region, site().region, state.looks]).toEqual(['EU', 'EU', 1]);
    state.at = 3000;
    expect([site().region, site().region, state.looks]).toEqual(['JP', 'JP', 2]);
    expect(state.said).toEqual(['reloaded']);
  });

  it('a broken or missing one leaves the last good one and is said once', () => {
    const { state, site } = file();
    Object.assign(state, { version: '2', broken: 'codes[3] wrong', at: 3000 });
    expect(site().region).toBe('EU');
    state.at = 6000;
    expect(site().region).toBe('EU');
    Object.assign(state, { version: '', at: 9000 });
    expect(site().region).toBe('EU');
    expect(state.said).toHaveLength(2);
    Object.assign(state, { version: '3', broken: '', region: 'US', at: 12_000 });
    expect(site().region).toBe('US');
    expect(state.said).toEqual(['codes[3] wrong', 'codes[3] wrong', 'reloaded']);
  });

  it('must be good at the start', () => {
    const make = () =>
      reloadedSite({
        version: () => '1',
        read: () => readSite('{', analytes),
        clock: () => 0,
        onReloaded: () => undefined,
        onBroken: () => undefined,
      });
    expect(make).toThrow('SITE_FILE must hold one JSON object');
  });
});
