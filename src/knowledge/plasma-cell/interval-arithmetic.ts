import { exact, interval, type Interval, type Quantity } from '../../engine/index.js';

/** The quantity that stands for an interval; null when nothing is known of it. */
function toQuantity<U extends string>(range: Interval, unit: U): Quantity<U> | null {
  const { low, high, lowOpen, highOpen } = range;
  if (low === -Infinity && high === Infinity) return null;
  if (low === high) return { value: exact(low), unit };
  if (low === -Infinity) return { value: exact(high), unit, comparator: highOpen ? '<' : '<=' };
  if (high === Infinity) return { value: exact(low), unit, comparator: lowOpen ? '>' : '>=' };
  return { value: exact(low), unit, upper: exact(high) };
}

/** a − b over all that both may stand for; null in different units or when it could be anything. */
export function difference<U extends string>(a: Quantity<U>, b: Quantity<U>): Quantity<U> | null {
  if (a.unit !== b.unit) return null;
  const [x, y] = [interval(a), interval(b)];
  return toQuantity(
    {
      low: x.low - y.high,
      high: x.high - y.low,
      lowOpen: x.lowOpen || y.highOpen,
      highOpen: x.highOpen || y.lowOpen,
    },
    a.unit,
  );
}

/** a / b of two amounts that cannot be negative; null in different units, for a zero, or when it could be anything. */
export function quotient(a: Quantity, b: Quantity): Quantity<'1'> | null {
  const [x, y] = [interval(a), interval(b)];
  if (a.unit !== b.unit || x.high <= 0 || y.high <= 0) return null;
  const low = x.low <= 0 || y.high === Infinity ? -Infinity : x.low / y.high;
  const high = y.low <= 0 ? Infinity : x.high / y.low;
  return toQuantity({ low, high, lowOpen: x.lowOpen || y.highOpen, highOpen: x.highOpen || y.lowOpen }, '1');
}

/** 1/q of a ratio. */
export function inverse(ratio: Quantity<'1'>): Quantity<'1'> | null {
  return quotient({ value: 1, unit: '1' }, ratio);
}

/** Everything up to the highest that the quantity may stand for; null if it has no highest. */
export function atMost<U extends string>(quantity: Quantity<U>): Quantity<U> | null {
  const { high, highOpen } = interval(quantity);
  return toQuantity({ low: -Infinity, high, lowOpen: true, highOpen }, quantity.unit);
}
