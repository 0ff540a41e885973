import type { Analyte, Why } from '../engine/index.js';
import { hasCode } from './coding.js';
import { list, members } from './json.js';
import { referenceEnd } from './reference-range.js';
import { rankOf, weakest, type Rank } from './rank.js';
import { methodOf, nothingIn, type ReadSaid, type Result, type ResultAmount, type Said } from './result.js';
import { toCanonical, unitFor } from './units.js';
import { readValue, type ReadValue } from './value.js';

type AmountValue = Extract<ReadValue, { readonly kind: 'amount' }>;

const noNotes: readonly string[] = [];
const interpretations = {
  high: new Set(['H', 'HH', 'HU']),
  low: new Set(['L', 'LL', 'LU']),
};
/** A zero beside a comment under these means that nothing was counted. */
const neverZero: ReadonlySet<string> = new Set(['wbc', 'hemoglobin', 'platelets']);

/** What contradicts the number of a result in its own resource. */
function isFlaggedWrong(holder: unknown, analyte: Analyte, amount: ResultAmount): boolean {
  const said = list(members(holder)['interpretation']);
  if (said.length === 0 || !amount.ok) return false;
  const isHigh = said.some((one) => hasCode(one, interpretations.high));
  const isLow = said.some((one) => hasCode(one, interpretations.low));
  if (!isHigh && !isLow) return false;
  const { value } = amount.quantity;
  const high = isHigh ? referenceEnd('high', holder, analyte, amount) : undefined;
  const low = isLow ? referenceEnd('low', holder, analyte, amount) : undefined;
  return (high !== undefined && value < high.value) || (low !== undefined && value > low.value);
}

function isDoubtfulZero({ holder, analyte }: Result, amount: ResultAmount): boolean {
  const isZero = amount.ok && amount.quantity.value === 0 && neverZero.has(analyte.id);
  return isZero && list(members(holder)['note']).length > 0;
}

/** A unit that the code states and the value contradicts. */
function contradictsStated(analyte: Analyte, stated: string, said: string): boolean {
  const [a, b] = [stated, said].map((unit) => toCanonical(analyte, { value: 1 }, { unit }, 'limit'));
  return a?.ok === true && b?.ok === true && a.quantity.value !== b.quantity.value;
}

/** A result that by its unit belongs to another analyte: reticulocytes in % under a code for their absolute number. */
export function rerouted(analyte: Analyte, holder: unknown, byId: ReadonlyMap<string, Analyte>): Analyte {
  const { reroutes } = analyte;
  if (reroutes === undefined) return analyte;
  const value = readValue(holder);
  const said = value.kind === 'amount' ? unitSaid(value) : null;
  if (said === null) return analyte;
  const unit = unitFor(analyte, said);
  const route = reroutes.find((one) => one.unit === unit);
  return (route === undefined ? undefined : byId.get(route.analyte)) ?? analyte;
}

function unitSaid({ unit }: AmountValue): string | null {
  return unit.code ?? unit.unit ?? null;
}

function nothing(why: Why, rank: Rank, as: string, notes: readonly string[]): Said {
  return { amount: { ok: false, why }, words: null, unusable: why, rank, as, notes };
}

function fromAmount({ analyte, identified }: Result, value: AmountValue, rank: Rank): Said {
  const said = unitSaid(value);
  const stated = identified?.statedUnit;
  const isTorn = stated !== undefined && said !== null && contradictsStated(analyte, stated, said);
  const isStated = stated !== undefined && said === null;
  const amount = isTorn
    ? ({ ok: false, why: 'unit-not-convertible', notes: ['unit and code disagree'] } as const)
    : toCanonical(analyte, value.amount, isStated ? { unit: stated } : value.unit);
  const { codes, as } = value;
  const words = { text: as, codes, value: amount.ok ? amount.quantity.value : value.amount.value };
  const isMoved = identified !== null && analyte !== identified.analyte;
  const notes =
    isMoved || isStated
      ? [
          ...(isMoved ? [`by its unit: ${analyte.label.en}`] : []),
          ...(isStated ? [`unit ${stated} stated by the code`] : []),
          ...amount.notes,
        ]
      : amount.notes;
  return { amount, words, unusable: null, rank, as, notes };
}

function fromValue(result: Result, value: ReadValue, rank: Rank): Said {
  switch (value.kind) {
    case 'none':
      return nothing('not-recorded', rank, '', ['no value']);
    case 'unusable':
      return nothing(value.why, rank, value.as, value.notes);
    case 'amount':
      return fromAmount(result, value, rank);
    case 'words': {
      const why = value.words.text === '-' ? 'not-recorded' : 'not-machine-readable';
      const { words, as } = value;
      return { amount: { ok: false, why }, words, unusable: null, rank, as, notes: noNotes };
    }
  }
}

/** What an Observation or a component says: a number in the analyte's unit, its words, or why there is neither. */
export const observed: ReadSaid = (result) => {
  const { holder, analyte, identified } = result;
  const rank = weakest([rankOf(methodOf(result)), identified?.rank ?? 1]);
  const said = fromValue(result, readValue(holder), rank);
  if (isDoubtfulZero(result, said.amount)) {
    return nothingIn(said, 'not-machine-readable', 'zero beside a comment: the number is no result');
  }
  if (!isFlaggedWrong(holder, analyte, said.amount)) return said;
  return { ...said, notes: [...said.notes, 'the flag contradicts the number'] };
};

/** What is not used as any analyte: its codes and words contradict each other. */
export function contradictory(note: string): ReadSaid {
  return ({ holder }) => {
    const read = readValue(holder);
    return nothing('conflicting', 1, read.kind === 'none' ? '' : read.as, [note]);
  };
}

/** What a report concludes in words. */
export function concluded(value: ReadValue): ReadSaid {
  return (result) => fromValue(result, value, 1);
}
