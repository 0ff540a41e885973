import { loinc } from '../../facts/code-systems.js';
import { codingsOf } from '../../facts/coding.js';
import { field } from '../../facts/json.js';
import { alleleFraction } from '../../facts/vaf.js';
import { readValue } from '../../facts/value.js';
import type { Doubt } from './doubts.js';

/** LOINC: sample variant allelic frequency [NFr]. */
const alleleFrequency = '81258-6';

/** What is wrong with a variant allele fraction; null for anything else and for one that is clear. */
export function alleleFractionDoubt(holder: unknown): Doubt | null {
  const isFraction = codingsOf(field(holder, 'code')).some(
    ({ system, code }) => system === loinc && code === alleleFrequency,
  );
  const value = isFraction ? readValue(holder) : { kind: 'none' as const };
  if (value.kind !== 'amount') return null;
  const { vaf, notes } = alleleFraction(value.amount, value.unit);
  if (vaf === undefined)
    return { kind: 'vaf-scale', hint: 'allele fraction not usable: unit and number do not fit' };
  return notes.length === 0
    ? null
    : { kind: 'vaf-scale', hint: 'allele fraction without a unit: percent or fraction is assumed' };
}
