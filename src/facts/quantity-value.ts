import type { Comparator } from '../engine/index.js';
import type { Amount, UnitText } from './amount.js';
import { members, text } from './json.js';

const strictNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const comparators: ReadonlySet<string> = new Set(['<', '<=', '>=', '>']);

/** A JSON number, or a text that is nothing but one (senders put numbers in quotes); otherwise null. */
export function numberOf(of: unknown): number | null {
  if (typeof of === 'number') return Number.isFinite(of) ? of : null;
  const said = text(of);
  if (said === null || !strictNumber.test(said)) return null;
  const value = Number(said);
  // Enough digits make an infinity of a number and of a text alike.
  return Number.isFinite(value) ? value : null;
}

/** The comparator of a Quantity; undefined = none; null = one that R4 does not know, which nobody may ignore. */
export function comparatorOf(quantity: unknown): Comparator | undefined | null {
  const said = text(members(quantity)['comparator']);
  if (said === null || said === '=') return undefined;
  return comparators.has(said) ? (said as Comparator) : null;
}

/** The unit of a Quantity as it was sent. */
export function unitTextOf(quantity: unknown): UnitText {
  const { unit, code, system } = members(quantity);
  return { unit: text(unit), code: text(code), system: text(system) };
}

/** The number of a Quantity with its comparator; null where there is none that can be understood. */
export function amountOf(quantity: unknown): Amount | null {
  const value = numberOf(members(quantity)['value']);
  const comparator = comparatorOf(quantity);
  if (value === null || comparator === null) return null;
  return comparator === undefined ? { value } : { value, comparator };
}
