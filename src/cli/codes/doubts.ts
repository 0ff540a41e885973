import type { Analyte } from '../../engine/index.js';
import { field } from '../../facts/json.js';
import type { Result } from '../../facts/result.js';
import { toCanonical, unitFor } from '../../facts/units.js';
import { readValue } from '../../facts/value.js';
import { percentOf } from './usual-medians.js';
import type { SuspicionKind } from './report.js';

export interface Doubt {
  readonly kind: SuspicionKind;
  readonly hint: string;
}

/** Every unit of an analyte with the factor to its canonical one. */
export function unitsOf({
  unit,
  accepts,
}: Analyte): readonly { readonly unit: string; readonly factor: number }[] {
  return [{ unit, factor: 1 }, ...accepts];
}

/** In which other units the number would have been plausible. */
function plausibleAs(analyte: Analyte, value: number, said: string): readonly string[] {
  const factorOf = (unit: string): number | undefined =>
    unitsOf(analyte).find((one) => one.unit === unit)?.factor;
  const own = factorOf(unitFor(analyte, said) ?? analyte.unit);
  return unitsOf(analyte)
    .filter(({ factor }) => factor !== own)
    .filter(({ unit }) => toCanonical(analyte, { value }, { unit }).ok)
    .map(({ unit }) => unit);
}

function ofImplausible(result: Result): Doubt {
  const read = readValue(result.holder);
  const units =
    read.kind === 'amount'
      ? plausibleAs(result.analyte, read.amount.value, read.unit.code ?? read.unit.unit ?? '')
      : [];
  if (units.length === 0) return { kind: 'outside-plausible', hint: 'outside what is plausible in any unit' };
  return {
    kind: 'other-unit',
    hint: `implausible as sent; would be plausible in ${units.slice(0, 3).join(', ')}`,
  };
}

function ofUnit(result: Result, said: string): Doubt {
  const { analyte, notes } = result;
  if (said === '%' && percentOf[analyte.id] !== undefined) {
    return { kind: 'percent-and-absolute', hint: 'a percentage under a code for an absolute count' };
  }
  if (analyte.id === 'rdw-cv' && /^f[lL]$/.test(said)) {
    return { kind: 'unit-not-convertible', hint: 'fL is the unit of RDW-SD: map the code to rdw-sd' };
  }
  // The notes quote what was sent, which may hold anything.
  const isTorn = notes.some((note) => note.includes('disagree'));
  const hint = isTorn ? 'two units of one result disagree' : `not a unit of ${analyte.id}`;
  return { kind: 'unit-not-convertible', hint };
}

function ofUnusable(result: Result): readonly Doubt[] {
  const { analyte, amount, unusable, notes } = result;
  if (unusable === 'conflicting') {
    const [note = ''] = notes;
    return [
      note.startsWith('specimen')
        ? { kind: 'other-specimen', hint: `the ${note} is not that of the code` }
        : { kind: 'contradicting-words', hint: note },
    ];
  }
  if (amount.ok || analyte.kind === 'text' || notes.includes('dated in the future')) return [];
  const read = readValue(result.holder);
  const said = read.kind === 'amount' ? (read.unit.code ?? read.unit.unit ?? '') : '';
  switch (amount.why) {
    case 'unit-missing':
      return [
        { kind: 'unit-missing', hint: 'no unit: the results are not used; state the unit in the site file' },
      ];
    case 'unit-not-convertible':
      return [ofUnit(result, said)];
    case 'implausible':
      return [ofImplausible(result)];
    case 'not-recorded':
    case 'too-old':
    case 'not-final':
    case 'conflicting':
    case 'fetch-failed':
    case 'not-permitted':
    case 'not-machine-readable':
    case 'wrong-patient':
      return [];
  }
}

/** What speaks against a single result being what its code says. */
export function doubtsOf(result: Result): readonly Doubt[] {
  const doubts = [...ofUnusable(result)];
  for (const note of result.notes) {
    if (note.endsWith('check the unit')) doubts.push({ kind: 'other-unit', hint: note });
    if (note.startsWith('by its unit')) {
      doubts.push({ kind: 'percent-and-absolute', hint: `${note}: read as that instead` });
    }
    if (note === 'the flag contradicts the number') doubts.push({ kind: 'flag-contradicts', hint: note });
  }
  return doubts;
}

/** The unit as sent, '' when none, null where the value is in words. */
export function unitSent(holder: unknown): string | null {
  const read = readValue(holder);
  return read.kind === 'amount' ? (read.unit.unit ?? read.unit.code ?? '') : null;
}

/** Whether a holder says anything at all; panels do not. */
export function hasValue(holder: unknown): boolean {
  return field(holder, 'dataAbsentReason') === undefined && readValue(holder).kind !== 'none';
}
