import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { systemicSclerosisRunners } from '../../../src/cli/vectors/systemic-sclerosis.js';

interface Case {
  readonly fn: string;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
}

const file = ['../shared', '../../shared']
  .map((folder) => `${folder}/vectors/plasma.json`)
  .find((path) => existsSync(path));
const { vectors }: { readonly vectors: readonly Case[] } =
  file === undefined ? { vectors: [] } : (JSON.parse(readFileSync(file, 'utf8')) as { vectors: Case[] });
const cases = vectors
  .filter(({ fn }) => Object.hasOwn(systemicSclerosisRunners, fn))
  .map((one) => [`${one.fn}: ${one.name}`, one] as const);

(file === undefined ? describe.skip : describe)(
  'case files beside the repository (skipped when absent)',
  () => {
    it('has cases for these rules', () => {
      expect(cases.length).toBeGreaterThan(0);
    });

    it.each(cases)('%s', (_, { fn, input, expected }) => {
      expect(systemicSclerosisRunners[fn]?.(input)).toEqual(expected);
    });
  },
);

describe('case functions', () => {
  const run = (fn: string, input: Readonly<Record<string, unknown>>): unknown =>
    systemicSclerosisRunners[fn]?.(input);

  it('mrss without weeks tells the change and claims no window', () => {
    expect(run('mrss', { base: 20, now: 10, same_rater: true, subset: 'dcSSc' })).toEqual({
      delta: -10,
      pct: -50,
      labels: [],
    });
  });

  it('mrss without change is 0, not -0', () => {
    expect(run('mrss', { base: 20, now: 20, weeks: 52, same_rater: true, subset: 'dcSSc' })).toEqual({
      delta: 0,
      pct: 0,
      labels: ['within-measurement-variation'],
    });
  });

  it('tcz_start with nothing known names all seven inputs in order', () => {
    expect(run('tcz_start', {})).toEqual({
      indicator: 'warning',
      missing: ['anc', 'plt', 'alt_x', 'ast_x', 'tb', 'serious_infection', 'hbsag'],
    });
  });

  it('tcz_start keeps naming what is missing beside a stop', () => {
    const input = {
      anc: 499,
      plt: 210000,
      alt_x: 0.6,
      ast_x: 0.7,
      tb: null,
      serious_infection: false,
      hbsag: false,
    };
    expect(run('tcz_start', input)).toEqual({ indicator: 'critical', missing: ['tb'] });
  });

  it('cytokine_pattern without three points is unknown, with its evidence', () => {
    expect(run('cytokine_pattern', { same_kit: true, series: { 'IL-6': [{ week: 0, value: 3 }] } })).toEqual({
      pattern: 'unknown',
      evidence: 'very low',
    });
  });
});
