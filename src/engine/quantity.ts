import { not, type Tri } from './tri.js';

export type Comparator = '<' | '<=' | '>=' | '>';
export type Op = Comparator;

/**
 * A measured amount in a unit that is part of its type: g/dL against g/L does not compile.
 * `comparator` marks a censored result ("<0.1"); `upper` a reported range ("10-15 %", both ends included).
 */
export interface Quantity<U extends string = string> {
  readonly value: number;
  readonly unit: U;
  readonly comparator?: Comparator;
  readonly upper?: number;
}

/** All that a quantity may stand for: from `low` to `high`, each end included unless open. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

const significantDigits = 12;
const shortBelow = 1e6;

/** Undoes binary rounding (0.1 × 34 = 3.4, not 3.4000000000000004): no comparison may hang on the 13th digit. */
export function exact(value: number): number {
  // A number with few digits is exact already; to print and read it again takes many times longer than to see that.
  // Nothing is not below nothing: -0 is 0.
  if (Math.abs(value) < shortBelow && Math.round(value * shortBelow) / shortBelow === value)
    return value === 0 ? 0 : value;
  return Number.isFinite(value) ? Number(value.toPrecision(significantDigits)) : value;
}

export function interval(quantity: Quantity): Interval {
  const { value, comparator, upper } = quantity;
  if (comparator === '<' || comparator === '<=') {
    return { low: -Infinity, high: value, lowOpen: true, highOpen: comparator === '<' };
  }
  if (comparator === '>' || comparator === '>=') {
    return { low: value, high: Infinity, lowOpen: comparator === '>', highOpen: true };
  }
  return { low: value, high: upper ?? value, lowOpen: false, highOpen: false };
}

function above(range: Interval, limit: number): Tri {
  if (range.low > limit || (range.low === limit && range.lowOpen)) return 'met';
  return range.high <= limit ? 'not-met' : 'unknown';
}

function atOrAbove(range: Interval, limit: number): Tri {
  if (range.low >= limit) return 'met';
  return range.high < limit || (range.high === limit && range.highOpen) ? 'not-met' : 'unknown';
}

/**
 * Whether the measured amount stands in this relation to the threshold: met or not-met only if that holds for
 * every value the measurement may stand for. The threshold must be a plain amount.
 */
export function compare<U extends string>(
  measured: Quantity<U>,
  op: Op,
  threshold: Quantity<NoInfer<U>>,
): Tri {
  const range = interval(measured);
  switch (op) {
    case '>':
      return above(range, threshold.value);
    case '>=':
      return atOrAbove(range, threshold.value);
    case '<=':
      return not(above(range, threshold.value));
    case '<':
      return not(atOrAbove(range, threshold.value));
  }
}

/** "3.4 g/dL", "<0.1 g/dL", "10-15 %", "120" (unit 1). */
export function formatQuantity(quantity: Quantity): string {
  const { value, unit, comparator = '', upper } = quantity;
  const amount = upper === undefined ? `${comparator}${value}` : `${value}-${upper}`;
  return unit === '1' ? amount : `${amount} ${unit}`;
}
