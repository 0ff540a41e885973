import { exact, type Analyte, type Quantity } from '../engine/index.js';
import type { Amount, UnitText } from './amount.js';
import { systemName, ucum } from './code-systems.js';
import { isBlankUnit, knownUnit, unitNames, type UnitNames } from './known-unit.js';
import { unitTraps, type UnitTrap } from './unit-traps.js';

export type Converted =
  | {
      readonly ok: true;
      readonly quantity: Quantity;
      readonly converted?: { readonly from: string; readonly to: string; readonly factor: number };
      readonly notes: readonly string[];
    }
  | {
      readonly ok: false;
      readonly why: 'unit-missing' | 'unit-not-convertible' | 'implausible';
      readonly notes: readonly string[];
    };

interface Scale {
  readonly factor: number;
  readonly offset: number;
}

interface UnitTable {
  readonly factors: ReadonlyMap<string, Scale>;
  readonly names: UnitNames;
  /** Spellings already looked up: a record repeats a handful. */
  readonly seen: Map<string, string | null>;
  /** Units as sent, already resolved; few enough to compare one by one. */
  readonly resolved: ResolvedUnit[];
}

interface ResolvedUnit {
  readonly said: UnitText;
  readonly resolved: Resolved;
}

const asIs: Scale = { factor: 1, offset: 0 };
const tables = new WeakMap<Analyte, UnitTable>();
const mostSeen = 200;
const mostResolved = 20;
const longestResolved = 200;

function tableOf(analyte: Analyte): UnitTable {
  const existing = tables.get(analyte);
  if (existing !== undefined) return existing;
  const units: readonly (readonly [string, Scale])[] = [
    [analyte.unit, asIs],
    ...analyte.accepts.map(({ unit, factor, offset = 0 }) => [unit, { factor, offset }] as const),
  ];
  const table = {
    factors: new Map(units),
    names: unitNames(units.map(([unit]) => unit)),
    seen: new Map(),
    resolved: [],
  };
  tables.set(analyte, table);
  return table;
}

/** The UCUM unit that a spelling means for this analyte, or null. */
export function unitFor(analyte: Analyte, raw: string): string | null {
  const { factors, names, seen } = tableOf(analyte);
  if (factors.has(raw)) return raw;
  const known = seen.get(raw);
  if (known !== undefined) return known;
  const unit = knownUnit(raw, names);
  if (seen.size < mostSeen) seen.set(raw, unit);
  return unit;
}

type Resolved =
  | { readonly kind: 'unit'; readonly unit: string; readonly scale: Scale; readonly raw: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly note: string };

/** A lone "L" or "H" behind a number in a text is a flag, unless the analyte is measured in litres. */
function saysNothing(analyte: Analyte, raw: string): boolean {
  return isBlankUnit(raw) || (/^[lh]$/i.test(raw) && !tableOf(analyte).factors.has('L'));
}

function resolve(analyte: Analyte, said: UnitText): Resolved {
  const { unit, code, system } = said;
  const known = tableOf(analyte).resolved;
  for (const one of known) {
    if (one.said.code === code && one.said.unit === unit && one.said.system === system) return one.resolved;
  }
  const resolved = unitSaid(analyte, said);
  const length = (unit?.length ?? 0) + (code?.length ?? 0) + (system?.length ?? 0);
  if (known.length < mostResolved && length < longestResolved) known.push({ said, resolved });
  return resolved;
}

function isSameScale(a: Scale | undefined, b: Scale): boolean {
  return a?.factor === b.factor && a.offset === b.offset;
}

function unitSaid(analyte: Analyte, { unit, code, system }: UnitText): Resolved {
  const { factors } = tableOf(analyte);
  const isCoded = system === undefined || system === null || systemName(system) === ucum;
  const said = (isCoded ? [code, unit] : [unit, code]).filter(
    (raw): raw is string => typeof raw === 'string' && !saysNothing(analyte, raw),
  );
  const meant = said.flatMap((raw) => {
    const known = unitFor(analyte, raw);
    return known === null ? [] : [{ raw, unit: known, scale: factors.get(known) }];
  });
  const [first, second] = meant;
  if (first === undefined) {
    return said.length === 0 ? { kind: 'missing' } : { kind: 'refused', note: 'unit not recognised' };
  }
  if (first.scale === undefined) return { kind: 'refused', note: `not reported in ${first.unit}` };
  if (second !== undefined && !isSameScale(second.scale, first.scale)) {
    return { kind: 'refused', note: `unit text (${second.raw}) and unit code (${first.raw}) disagree` };
  }
  return { kind: 'unit', unit: first.unit, scale: first.scale, raw: first.raw };
}

/** Where the unit may be left out: what the number alone says. A fraction of 1 is no percentage. */
function withoutUnit(analyte: Analyte, amount: Amount): Resolved {
  if (analyte.unitOptional !== true) return { kind: 'missing' };
  const factor = analyte.unit === '%' && (amount.upper ?? amount.value) <= 1 ? 100 : 1;
  return { kind: 'unit', unit: factor === 1 ? analyte.unit : '1', scale: { factor, offset: 0 }, raw: '' };
}

function isPlausible(analyte: Analyte, { value, comparator, upper }: Amount): boolean {
  if (!Number.isFinite(value) || value < 0 || (upper !== undefined && !(upper >= value))) return false;
  const { low, high } = analyte.plausible ?? { low: 0, high: Infinity };
  const isBelowDetection = comparator === '<' || comparator === '<=';
  return (value >= low || isBelowDetection) && (upper ?? value) <= high;
}

function scaled({ value, comparator, upper }: Amount, { factor, offset }: Scale, unit: string): Quantity {
  const amount = exact((value - offset) * factor);
  if (comparator === undefined && upper === undefined) return { value: amount, unit };
  return {
    value: amount,
    ...(comparator === undefined ? {} : { comparator }),
    ...(upper === undefined ? {} : { upper: exact((upper - offset) * factor) }),
    unit,
  };
}

const none: readonly [] = [];
const trapsOf = new Map(
  unitTraps.map(({ analyte }) => [analyte, unitTraps.filter((trap) => trap.analyte === analyte)] as const),
);

function notesOf(
  analyte: Analyte,
  { unit, scale: { offset }, raw }: Extract<Resolved, { readonly kind: 'unit' }>,
  { value }: Amount,
): readonly string[] {
  const traps = trapsOf.get(analyte.id);
  const isAssumed = raw === '' && analyte.unit !== '1';
  if (traps === undefined && !isAssumed && offset === 0) return none;
  const isTrap = ({ unit: of, above = Infinity, below = -Infinity }: UnitTrap): boolean =>
    of === unit && (value > above || value < below);
  return [
    ...(traps ?? none).filter(isTrap).map(({ note }) => note),
    ...(isAssumed ? [`no unit: read as ${unit === '1' ? 'a fraction' : unit}`] : none),
    ...(offset === 0 ? none : [`${offset} subtracted before the factor`]),
  ];
}

/**
 * A reported number in the analyte's unit, rounded to 12 digits; kept as reported where its limits come as pairs
 * (`asReported`), but always judged for plausibility in the canonical unit. A unit is never guessed from the number
 * or from the code; where a number looks like another unit, a note says so. The limit of a reference range may lie
 * where no result would be plausible.
 */
export function toCanonical(
  analyte: Analyte,
  amount: Amount,
  said: UnitText,
  of: 'result' | 'limit' = 'result',
): Converted {
  const asSaid = resolve(analyte, said);
  const resolved = asSaid.kind === 'missing' ? withoutUnit(analyte, amount) : asSaid;
  if (resolved.kind === 'missing') return { ok: false, why: 'unit-missing', notes: none };
  if (resolved.kind === 'refused') return { ok: false, why: 'unit-not-convertible', notes: [resolved.note] };
  const { unit, scale, raw } = resolved;
  const canonical = scaled(amount, scale, analyte.unit);
  if (of === 'result' && !isPlausible(analyte, canonical))
    return { ok: false, why: 'implausible', notes: none };
  const notes = notesOf(analyte, resolved, amount);
  if (analyte.asReported?.includes(unit) === true) {
    return { ok: true, quantity: scaled(amount, asIs, unit), notes };
  }
  const { factor } = scale;
  if (factor === 1) return { ok: true, quantity: canonical, notes };
  const converted = { from: raw === '' ? unit : raw, to: analyte.unit, factor };
  return { ok: true, quantity: canonical, converted, notes };
}
