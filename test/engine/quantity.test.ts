import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  compare,
  exact,
  formatQuantity,
  interval,
  type Comparator,
  type Op,
  type Quantity,
  type Tri,
} from '../../src/engine/index.js';

type Percent = Quantity<'%'>;
const plain = (value: number): Percent => ({ value, unit: '%' });
const censored = (comparator: Comparator, value: number): Percent => ({ value, unit: '%', comparator });
const range = (value: number, upper: number): Percent => ({ value, unit: '%', upper });

describe('compare', () => {
  it.each<[Percent, Tri, Tri, Tri, Tri]>([
    // measured against 10:  <        <=         >=         >
    [plain(9.9), 'met', 'met', 'not-met', 'not-met'],
    [plain(10), 'not-met', 'met', 'met', 'not-met'],
    [plain(10.1), 'not-met', 'not-met', 'met', 'met'],
    [censored('<', 9), 'met', 'met', 'not-met', 'not-met'],
    [censored('<', 10), 'met', 'met', 'not-met', 'not-met'],
    [censored('<', 11), 'unknown', 'unknown', 'unknown', 'unknown'],
    [censored('<=', 9), 'met', 'met', 'not-met', 'not-met'],
    [censored('<=', 10), 'unknown', 'met', 'unknown', 'not-met'],
    [censored('<=', 11), 'unknown', 'unknown', 'unknown', 'unknown'],
    [censored('>=', 9), 'unknown', 'unknown', 'unknown', 'unknown'],
    [censored('>=', 10), 'not-met', 'unknown', 'met', 'unknown'],
    [censored('>=', 11), 'not-met', 'not-met', 'met', 'met'],
    [censored('>', 9), 'unknown', 'unknown', 'unknown', 'unknown'],
    [censored('>', 10), 'not-met', 'not-met', 'met', 'met'],
    [censored('>', 11), 'not-met', 'not-met', 'met', 'met'],
    [range(5, 9), 'met', 'met', 'not-met', 'not-met'],
    [range(5, 10), 'unknown', 'met', 'unknown', 'not-met'],
    [range(5, 15), 'unknown', 'unknown', 'unknown', 'unknown'],
    [range(10, 15), 'not-met', 'unknown', 'met', 'unknown'],
    [range(11, 15), 'not-met', 'not-met', 'met', 'met'],
    [range(10, 10), 'not-met', 'met', 'met', 'not-met'],
  ])('%j against 10: < %s, <= %s, >= %s, > %s', (measured, below, atMost, atLeast, above) => {
    const limit = plain(10);
    expect([
      compare(measured, '<', limit),
      compare(measured, '<=', limit),
      compare(measured, '>=', limit),
      compare(measured, '>', limit),
    ]).toEqual([below, atMost, atLeast, above]);
  });

  const ops: readonly Op[] = ['<', '<=', '>=', '>'];
  const half = fc.integer({ min: -20, max: 20 }).map((value) => value / 2);
  const measurement = fc.oneof(
    half.map(plain),
    fc
      .tuple(fc.constantFrom<Comparator>('<', '<=', '>=', '>'), half)
      .map(([sign, value]) => censored(sign, value)),
    fc.tuple(half, fc.nat({ max: 10 })).map(([value, width]) => range(value, value + width / 2)),
  );
  const holds: Readonly<Record<Op, (value: number, limit: number) => boolean>> = {
    '<': (value, limit) => value < limit,
    '<=': (value, limit) => value <= limit,
    '>=': (value, limit) => value >= limit,
    '>': (value, limit) => value > limit,
  };

  /** Every quarter step that the measurement may stand for, well beyond any limit tried. */
  function allowed(measured: Percent): readonly number[] {
    const { low, high, lowOpen, highOpen } = interval(measured);
    return Array.from({ length: 241 }, (_, index) => (index - 120) / 4).filter(
      (value) => (lowOpen ? value > low : value >= low) && (highOpen ? value < high : value <= high),
    );
  }

  it('agrees with every value that the measurement allows, and is unknown only where they differ', () => {
    fc.assert(
      fc.property(measurement, fc.constantFrom(...ops), half, (measured, op, limit) => {
        const answers = new Set(allowed(measured).map((value) => holds[op](value, limit)));
        const expected = answers.size === 2 ? 'unknown' : answers.has(true) ? 'met' : 'not-met';
        expect(compare(measured, op, plain(limit))).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('is unknown for what is not a number', () => {
    expect(ops.map((op) => compare(plain(NaN), op, plain(10)))).toEqual(ops.map(() => 'unknown'));
  });
});

describe('exact', () => {
  it.each([
    [0.1 * 34, 3.4],
    [0.1 + 0.2, 0.3],
    [0.13 / 0.5, 0.26],
    [1.1 * 3, 3.3],
    [-0.1 * 3, -0.3],
    [0, 0],
    [-0, 0],
    [Infinity, Infinity],
    [-Infinity, -Infinity],
  ])('%d becomes %d', (value, rounded) => {
    expect(exact(value)).toBe(rounded);
  });

  it('keeps NaN', () => {
    expect(exact(NaN)).toBeNaN();
  });

  it('keeps what a laboratory reports, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }), (digits, places) => {
        const value = Number(`${digits}e-${places}`);
        expect(exact(value)).toBe(value);
        expect(exact(exact(value / 3))).toBe(exact(value / 3));
      }),
    );
  });
});

describe('interval', () => {
  it.each<[Percent, number, number, boolean, boolean]>([
    [plain(3), 3, 3, false, false],
    [range(3, 5), 3, 5, false, false],
    [censored('<', 3), -Infinity, 3, true, true],
    [censored('<=', 3), -Infinity, 3, true, false],
    [censored('>=', 3), 3, Infinity, false, true],
    [censored('>', 3), 3, Infinity, true, true],
  ])('%j', (measured, low, high, lowOpen, highOpen) => {
    expect(interval(measured)).toEqual({ low, high, lowOpen, highOpen });
  });
});

describe('formatQuantity', () => {
  it.each<[Quantity, string]>([
    [{ value: 3.4, unit: 'g/dL' }, '3.4 g/dL'],
    [{ value: 0.1, unit: 'g/dL', comparator: '<' }, '<0.1 g/dL'],
    [range(10, 15), '10-15 %'],
    [{ value: 120, unit: '1' }, '120'],
    [{ value: 100, unit: '1', comparator: '>' }, '>100'],
  ])('%j', (measured, text) => {
    expect(formatQuantity(measured)).toBe(text);
  });
});
