import type { Analyte, Quantity } from '../engine/index.js';
import { hasCode } from './coding.js';
import { field, list, members } from './json.js';
import { amountOf, unitTextOf } from './quantity-value.js';
import type { ResultAmount } from './result.js';
import { toCanonical } from './units.js';

const normal: ReadonlySet<string> = new Set(['normal']);

function isNormal(range: unknown): boolean {
  const type = field(range, 'type');
  return list(field(type, 'coding')).length === 0 || hasCode(type, normal);
}

function isForAnyone(range: unknown): boolean {
  return list(field(range, 'appliesTo')).length === 0 && field(range, 'age') === undefined;
}

/** The one range that is printed as normal; where several are, the one that is bound to nobody in particular. */
function printedRange(holder: unknown): unknown {
  const ranges = list(members(holder)['referenceRange']);
  if (ranges.length === 0) return undefined;
  const normals = ranges.filter(isNormal);
  if (normals.length === 1) return normals[0];
  const general = normals.filter(isForAnyone);
  return general.length === 1 ? general[0] : undefined;
}

/**
 * One end of the numeric reference range of this very result, in the unit the result is kept in; a limit without a unit
 * has the result's. Ranges in words, for other groups or of other kinds (therapeutic, critical) are not read.
 */
export function referenceEnd(
  which: 'low' | 'high',
  holder: unknown,
  analyte: Analyte,
  ofResult: ResultAmount,
): Quantity | undefined {
  const limit = field(printedRange(holder), which);
  const amount = amountOf(limit);
  if (!ofResult.ok || amount === null || amount.comparator !== undefined) return undefined;
  const own = unitTextOf(limit);
  const hasOwn = (own.unit ?? own.code ?? null) !== null;
  const said = hasOwn ? own : unitTextOf(members(holder)['valueQuantity']);
  const converted = toCanonical(analyte, amount, said, 'limit');
  if (!converted.ok || converted.quantity.unit !== ofResult.quantity.unit) return undefined;
  // No laboratory prints a limit below nothing or beyond all numbers: whatever else it is, it is not a limit.
  const { value } = converted.quantity;
  return value >= 0 && Number.isFinite(value) ? converted.quantity : undefined;
}
