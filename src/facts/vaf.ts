import { exact, type Quantity } from '../engine/index.js';
import type { Amount, UnitText } from './amount.js';
import { isBlankUnit, knownUnit } from './known-unit.js';

export interface AlleleFraction {
  /** Fraction 0-1; absent when ambiguous or impossible. */
  readonly vaf?: Quantity<'1'>;
  readonly notes: readonly string[];
}

const fractionUnits: ReadonlySet<string> = new Set(['1', 'decimal', 'fraction']);

function fraction({ value, comparator, upper }: Amount, divisor: number): Quantity<'1'> {
  return {
    value: exact(value / divisor),
    unit: '1',
    ...(comparator === undefined ? {} : { comparator }),
    ...(upper === undefined ? {} : { upper: exact(upper / divisor) }),
  };
}

function unitKind({ unit, code }: UnitText): 'percent' | 'fraction' | 'none' | 'other' {
  const said = [code, unit].filter((raw): raw is string => typeof raw === 'string' && !isBlankUnit(raw));
  const [first] = said;
  if (first === undefined) return 'none';
  const kinds = said.map((raw) => {
    const known = knownUnit(raw);
    if (known === '%') return 'percent';
    return known !== null && fractionUnits.has(known) ? 'fraction' : 'other';
  });
  return kinds.every((kind) => kind === kinds[0]) ? (kinds[0] ?? 'other') : 'other';
}

/**
 * The variant allele fraction: percent and fraction by their unit; without one, up to 1 is a fraction, 1 itself is
 * ambiguous, and more is assumed to be percent, as an interval of half to double of it, so that no threshold within a
 * factor of 2 can hang on the assumption. Anything else is left out.
 */
export function alleleFraction(amount: Amount, unit: UnitText): AlleleFraction {
  const top = amount.upper ?? amount.value;
  const kind = unitKind(unit);
  if (!(amount.value >= 0) || !(top >= amount.value) || top > 100)
    return { notes: ['allele fraction impossible'] };
  if (kind === 'percent') return { vaf: fraction(amount, 100), notes: [] };
  if (kind === 'other') return { notes: ['allele fraction in an unknown unit'] };
  if (kind === 'fraction') {
    return top <= 1 ? { vaf: fraction(amount, 1), notes: [] } : { notes: ['allele fraction impossible'] };
  }
  if (amount.value === 1) return { notes: ['allele fraction 1 without a unit: 1 % or 100 %'] };
  if (top <= 1) return { vaf: fraction(amount, 1), notes: ['allele fraction without a unit'] };
  if (amount.comparator !== undefined || amount.value < 1)
    return { notes: ['allele fraction without a unit'] };
  const [low, high] = [amount.value / 200, Math.min(1, top / 50)];
  return {
    vaf: { value: exact(low), upper: exact(high), unit: '1' },
    notes: [`allele fraction ${amount.value} without a unit: assumed percent`],
  };
}

/** The allele fraction behind a ratio of mutant to wild-type alleles (FLT3-ITD): r / (1 + r). */
export function fractionOfRatio({ value, comparator }: Amount): AlleleFraction {
  if (!(value >= 0)) return { notes: ['allelic ratio impossible'] };
  const compared = comparator === undefined ? {} : { comparator };
  const vaf: Quantity<'1'> = { value: exact(value / (1 + value)), unit: '1', ...compared };
  return { vaf, notes: [`from an allelic ratio of ${value}`] };
}
