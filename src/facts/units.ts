import { exact, type Analyte, type Quantity } from '../engine/index.js';
import type { Amount, UnitText } from './amount.js';
import { systemName, ucum } from './code-systems.js';
import { isBlankUnit, knownUnit, unitNames, type UnitNames } from './known-unit.js';
import { unitTraps } from './unit-traps.js';

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
  /** Units as sent, already resolved. */
  readonly resolved: Map<string, Resolved>;
}

const asIs: Scale = { factor: 1, offset: 0 };
const tables = new WeakMap<Analyte, UnitTable>();
const mostSeen = 200;

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
    resolved: new Map(),
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
  const { resolved } = tableOf(analyte);
  const key = `${said.unit ?? ''}\n${said.code ?? ''}\n${said.system ?? ''}`;
  const known = resolved.get(key);
  if (known !== undefined) return known;
  const unit = unitSaid(analyte, said);
  if (resolved.size < mostSeen && key.length < mostSeen) resolved.set(key, unit);
  return unit;
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

const shortDecimal = 1e6;

/** As `exact`, quickly where the number is short already. */
function rounded(value: number): number {
  const isShort = value < shortDecimal && Math.round(value * shortDecimal) / shortDecimal === value;
  return isShort ? value : exact(value);
}

function scaled({ value, comparator, upper }: Amount, { factor, offset }: Scale): Amount {
  return {
    value: rounded((value - offset) * factor),
    ...(comparator === undefined ? {} : { comparator }),
    ...(upper === undefined ? {} : { upper: rounded((upper - offset) * factor) }),
  };
}

const none: readonly [] = [];
const trapsOf = new Map(
  unitTraps.map(({ analyte }) => [analyte, unitTraps.filter((trap) => trap.analyte === analyte)] as const),
);

function trapNotes(analyte: Analyte, unit: string, { value }: Amount): readonly string[] {
  return (trapsOf.get(analyte.id) ?? none)
    .filter(
      (trap) => trap.unit === unit && (value > (trap.above ?? Infinity) || value < (trap.below ?? -Infinity)),
    )
    .map(({ note }) => note);
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
  if (resolved.kind === 'missing') return { ok: false, why: 'unit-missing', notes: [] };
  if (resolved.kind === 'refused') return { ok: false, why: 'unit-not-convertible', notes: [resolved.note] };
  const { unit, scale, raw } = resolved;
  const { factor, offset } = scale;
  const canonical = scaled(amount, scale);
  if (of === 'result' && !isPlausible(analyte, canonical))
    return { ok: false, why: 'implausible', notes: [] };
  const traps = trapNotes(analyte, unit, amount);
  const isAssumed = raw === '' && analyte.unit !== '1';
  const notes = [
    ...traps,
    ...(isAssumed ? [`no unit: read as ${unit === '1' ? 'a fraction' : unit}`] : none),
    ...(offset === 0 ? none : [`${offset} subtracted before the factor`]),
  ];
  if (analyte.asReported?.includes(unit) === true) {
    return { ok: true, quantity: { ...scaled(amount, asIs), unit }, notes };
  }
  return {
    ok: true,
    quantity: { ...canonical, unit: analyte.unit },
    ...(factor === 1 ? {} : { converted: { from: raw === '' ? unit : raw, to: analyte.unit, factor } }),
    notes,
  };
}
