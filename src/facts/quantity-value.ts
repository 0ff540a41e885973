import type { Comparator } from '../engine/index.js';
import type { Amount, UnitText } from './amount.js';
import { field, text, textOf } from './json.js';

const strictNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const comparators: ReadonlySet<string> = new Set(['<', '<=', '>=', '>']);

/** A JSON number, or a text that is nothing but one (senders put numbers in quotes); otherwise null. */
export function numberOf(of: unknown): number | null {
  const said = text(of);
  const value = said !== null && strictNumber.test(said) ? Number(said) : of;
  // Enough digits make an infinity of a number and of a text alike.
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The comparator of a Quantity; undefined = none; null = one that R4 does not know, which nobody may ignore. */
export function comparatorOf(quantity: unknown): Comparator | undefined | null {
  const said = textOf(quantity, 'comparator');
  if (said === null || said === '=') return undefined;
  return comparators.has(said) ? (said as Comparator) : null;
}

/** The unit of a Quantity as it was sent. */
export function unitTextOf(quantity: unknown): UnitText {
  return {
    unit: textOf(quantity, 'unit'),
    code: textOf(quantity, 'code'),
    system: textOf(quantity, 'system'),
  };
}

/** The number of a Quantity with its comparator; null where there is none that can be understood. */
export function amountOf(quantity: unknown): Amount | null {
  const value = numberOf(field(quantity, 'value'));
  const comparator = comparatorOf(quantity);
  if (value === null || comparator === null) return null;
  return comparator === undefined ? { value } : { value, comparator };
}
