import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { plasmaRunners } from '../../../src/cli/vectors/plasma.js';

interface Vector {
  readonly fn: string;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
}

const file = ['../shared', '../../shared']
  .map((folder) => `${folder}/vectors/plasma.json`)
  .find((path) => existsSync(path));
const vectors =
  file === undefined
    ? []
    : (JSON.parse(readFileSync(file, 'utf8')) as { readonly vectors: readonly Vector[] }).vectors;
const mine = vectors.filter(({ fn }) => fn in plasmaRunners);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

(file === undefined ? describe.skip : describe)('shared cases (skipped where the folder is absent)', () => {
  it.each(mine)('$fn: $name', ({ fn, input, expected }) => {
    expect(plain(plasmaRunners[fn]?.(input))).toEqual(expected);
  });

  it('are there', () => {
    expect(mine.length).toBeGreaterThan(40);
  });
});

describe('runners of case files', () => {
  const run = (fn: string, input: Readonly<Record<string, unknown>>) => plain(plasmaRunners[fn]?.(input));

  it('answers an empty input with unknowns', () => {
    expect(run('flc', {})).toEqual({
      ratio: null,
      abnormal: null,
      involved: null,
      inv_uninv: null,
      inv_mgL: null,
      inv_elevated: null,
      discordant: null,
    });
    expect(run('mde', {})).toEqual({
      C: 'unknown',
      R: 'unknown',
      A: 'unknown',
      B: 'unknown',
      S: 'unknown',
      Li: 'unknown',
      M: 'unknown',
    });
    expect(run('stage', {})).toEqual({
      stage: 'INDETERMINATE',
      certainty: 'insufficient',
      missing: ['C', 'R', 'A', 'B', 'S', 'Li', 'M'],
    });
    expect(run('aquila', {})).toBe('unknown');
    expect(run('mayo2008', {})).toEqual({ count: [0, 3], risk5y: [null, 76] });
    expect(run('smm_22020_cyto', {})).toEqual({ count: [0, 4], category: null, risk2y: [6, 63] });
  });

  it('takes attribution, treatment and the light chain of immunofixation', () => {
    expect(run('mde', { hb: 9, attribution: { A: true } })).toMatchObject({ A: 'met' });
    expect(run('mde', { hb: 9, attribution: { A: false } })).toMatchObject({ A: 'not_met' });
    expect(run('mde', { hb: 9 })).toMatchObject({ A: 'candidate' });
    expect(run('stage', { m: 3, treated: true })).toEqual({ stage: 'TREATED' });
    expect(run('flc', { k: 60, l: 12, mtype: 'lambda' })).toMatchObject({
      involved: 'lambda',
      discordant: true,
    });
    expect(run('flc', { k: 20, l: 10, k_uln: 22.4 })).toMatchObject({ inv_elevated: false });
  });
});
