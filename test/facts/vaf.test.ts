import { describe, expect, it } from '@jest/globals';
import { alleleFraction, fractionOfRatio } from '../../src/facts/vaf.js';
import { compare } from '../../src/engine/index.js';

describe('alleleFraction', () => {
  it.each([
    [57.4, '%', { value: 0.574, unit: '1' }],
    [0.5, '%', { value: 0.005, unit: '1' }],
    [100, '%', { value: 1, unit: '1' }],
    [0.15, 'decimal', { value: 0.15, unit: '1' }],
    [0.42, '1', { value: 0.42, unit: '1' }],
    [1, '1', { value: 1, unit: '1' }],
    [0.42, '{fraction}', { value: 0.42, unit: '1' }],
    [0.42, null, { value: 0.42, unit: '1' }],
    [0, null, { value: 0, unit: '1' }],
    [5, null, { value: 0.025, upper: 0.1, unit: '1' }],
    [80, '', { value: 0.4, upper: 1, unit: '1' }],
  ])('%s %s is %j', (value, unit, vaf) => {
    expect(alleleFraction({ value }, { unit }).vaf).toEqual(vaf);
  });

  it.each([
    [1, null],
    [101, '%'],
    [-1, '%'],
    [101, null],
    [1.5, '1'],
    [57, 'decimal'],
    [0.4, 'mg/dL'],
    [NaN, '%'],
  ])('%s %s is left out, with a note', (value, unit) => {
    const read = alleleFraction({ value }, { unit });
    expect(read.vaf).toBeUndefined();
    expect(read.notes).toHaveLength(1);
  });

  it('contradicting units are no unit', () => {
    expect(alleleFraction({ value: 0.4 }, { unit: '%', code: '1' }).vaf).toBeUndefined();
  });

  it('keeps a censored fraction', () => {
    expect(alleleFraction({ value: 2, comparator: '<' }, { unit: '%' }).vaf).toEqual({
      value: 0.02,
      comparator: '<',
      unit: '1',
    });
  });

  it('lets no threshold within a factor of two hang on an assumed percent', () => {
    const { vaf } = alleleFraction({ value: 5 }, { unit: null });
    const over = (limit: number) => vaf && compare(vaf, '>=', { value: limit, unit: '1' });
    expect([0.02, 0.025, 0.026, 0.05, 0.1, 0.11].map(over)).toEqual([
      'met',
      'met',
      'unknown',
      'unknown',
      'unknown',
      'not-met',
    ]);
  });

  it('comes from an allelic ratio', () => {
    expect(fractionOfRatio({ value: 1 }).vaf).toEqual({ value: 0.5, unit: '1' });
    expect(fractionOfRatio({ value: -1 }).vaf).toBeUndefined();
  });
});
