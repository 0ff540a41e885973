import type { Analyte, Quantity } from '../engine/index.js';
import type { UnitText } from './amount.js';
import { hasCode } from './coding.js';
import { field, list } from './json.js';
import { amountOf, unitTextOf } from './quantity-value.js';
import type { ResultAmount } from './result.js';
import { toCanonical } from './units.js';

interface ReferenceRange {
  readonly low?: Quantity;
  readonly high?: Quantity;
}

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
  const ranges = list(field(holder, 'referenceRange'));
  if (ranges.length === 0) return undefined;
  const normals = ranges.filter(isNormal);
  if (normals.length === 1) return normals[0];
  const general = normals.filter(isForAnyone);
  return general.length === 1 ? general[0] : undefined;
}

function end(analyte: Analyte, limit: unknown, unit: string, ofValue: UnitText): Quantity | undefined {
  const amount = amountOf(limit);
  if (amount === null || amount.comparator !== undefined) return undefined;
  const own = unitTextOf(limit);
  const hasOwn = (own.unit ?? own.code ?? null) !== null;
  const converted = toCanonical(analyte, amount, hasOwn ? own : ofValue, 'limit');
  if (!converted.ok || converted.quantity.unit !== unit) return undefined;
  // No laboratory prints a limit below nothing or beyond all numbers: whatever else it is, it is not a limit.
  const { value } = converted.quantity;
  return value >= 0 && Number.isFinite(value) ? converted.quantity : undefined;
}

/**
 * The numeric reference range of this very result, in the unit the result is kept in; a limit without a unit has the
 * result's. Ranges in words, for other groups or of other kinds (therapeutic, critical) are not read.
 */
export function referenceRange(holder: unknown, analyte: Analyte, amount: ResultAmount): ReferenceRange {
  const range = printedRange(holder);
  if (range === undefined || !amount.ok) return {};
  const { unit } = amount.quantity;
  const ofValue = unitTextOf(field(holder, 'valueQuantity'));
  const low = end(analyte, field(range, 'low'), unit, ofValue);
  const high = end(analyte, field(range, 'high'), unit, ofValue);
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}
