import { describe, expect, it } from '@jest/globals';
import type { Quantity } from '../../../src/engine/index.js';
import { ratioAbnormal } from '../../../src/knowledge/plasma-cell/clone-gate.js';
import {
  readLightChains,
  standardInterval,
  type LightChainInput,
} from '../../../src/knowledge/plasma-cell/free-light-chains.js';
import { entered, flag, given, mgl, q, statusOf } from './support.js';

const upperLimits = { kappa: mgl(19.4), lambda: mgl(26.3) };
const read = (
  kappa: number | Quantity<'mg/L'>,
  lambda: number | Quantity<'mg/L'>,
  more: Partial<LightChainInput> = {},
) =>
  readLightChains({
    kappa: typeof kappa === 'number' ? mgl(kappa) : kappa,
    lambda: typeof lambda === 'number' ? mgl(lambda) : lambda,
    type: null,
    normal: standardInterval,
    upperLimits,
    ...more,
  });

describe('free light chains', () => {
  it.each([
    ['0.26 is normal', 2.6, 10, 'none'],
    ['0.26 of 0.13 and 0.50, exactly', 0.13, 0.5, 'none'],
    ['0.25 is λ', 2.5, 10, 'lambda'],
    ['1.65 is normal', 16.5, 10, 'none'],
    ['1.66 is κ', 16.6, 10, 'kappa'],
    ['3.0 is κ: 1/0.26 is not the upper end', 30, 10, 'kappa'],
  ] as const)('%s', (_name, kappa, lambda, skew) => {
    expect(read(kappa, lambda)?.skew).toBe(skew);
  });

  it.each([
    ['κ missing', null, mgl(10)],
    ['λ missing', mgl(10), null],
    ['λ zero', mgl(10), mgl(0)],
    ['both below detection', q(1, 'mg/L', { comparator: '<' }), q(1, 'mg/L', { comparator: '<' })],
  ] as const)('says nothing with %s', (_name, kappa, lambda) => {
    expect(readLightChains({ kappa, lambda, type: null, normal: standardInterval, upperLimits })).toBeNull();
  });

  it('takes the involved chain from immunofixation before the skew', () => {
    expect(read(14, 13, { type: 'lambda' })).toMatchObject({
      involved: 'lambda',
      involvedRatio: q(0.928571428571, '1'),
      involvedLevel: mgl(13),
      raised: false,
      discordant: false,
    });
    expect(read(5, 20)).toMatchObject({
      involved: 'lambda',
      involvedRatio: q(4, '1'),
      involvedLevel: mgl(20),
      raised: false,
    });
  });

  it('gives an upper bound where the involved chain is undefined', () => {
    expect(read(2.6, 10)).toMatchObject({
      involved: null,
      involvedRatio: q(3.84615384615, '1', { comparator: '<=' }),
      involvedLevel: q(10, 'mg/L', { comparator: '<=' }),
      raised: null,
    });
  });

  it('sees that immunofixation and skew disagree', () => {
    expect(read(60, 12, { type: 'lambda' })?.discordant).toBe(true);
    expect(read(60, 12, { type: 'kappa' })?.discordant).toBe(false);
    expect(read(14, 13, { type: 'lambda' })?.discordant).toBe(false);
    expect(flag('flc-discordant', { kappa: mgl(60), lambda: mgl(12), lightChain: 'lambda' })).toBe('met');
    expect(given({ kappa: mgl(60), lambda: mgl(12), lightChain: 'lambda' }).involvedRatio.known).toBe(false);
  });

  it('keeps censored results as intervals', () => {
    const below = q(1.5, 'mg/L', { comparator: '<' } as const);
    expect(read(160, below)?.ratio).toEqual(q(106.666666667, '1', { comparator: '>' }));
    expect(read(below, 100)?.ratio).toEqual(q(0.015, '1', { comparator: '<' }));
    expect(read(below, 100)?.involved).toBe('lambda');
    expect(read(q(10, 'mg/L', { upper: 20 }), 10)?.skew).toBeNull();
  });

  it('uses the ratio that was printed only where κ or λ is not at hand', () => {
    expect(statusOf(ratioAbnormal, { reportedFlcRatio: q(2, '1') })).toBe('met');
    expect(statusOf(ratioAbnormal, { reportedFlcRatio: q(2, '1'), kappa: mgl(14), lambda: mgl(13) })).toBe(
      'not-met',
    );
  });

  it('does not turn into an unknown unit, date or a mixture of days', () => {
    const { flcRatio } = given({
      kappa: entered(mgl(10), '2026-01-01'),
      lambda: entered(mgl(10), '2026-02-01'),
    });
    expect(flcRatio).toMatchObject({ known: false, why: 'conflicting' });
  });

  it('notes a mild κ excess in kidney disease', () => {
    const ckd = { egfr: q(45, 'mL/min/{1.73_m2}') };
    const id = 'flc-mild-kappa-excess-in-ckd';
    expect(flag(id, { ...ckd, kappa: mgl(31), lambda: mgl(10) })).toBe('met');
    expect(flag(id, { ...ckd, kappa: mgl(31.1), lambda: mgl(10) })).toBe('not-met');
    expect(flag(id, { ...ckd, kappa: mgl(16.5), lambda: mgl(10) })).toBe('not-met');
    expect(flag(id, { egfr: q(60, 'mL/min/{1.73_m2}'), kappa: mgl(31), lambda: mgl(10) })).toBe('not-met');
  });
});
