import type { Analyte, Why } from '../engine/index.js';
import type { Identified } from './analyte-of.js';
import type { Origin, Result, ResultAmount } from './result.js';
import { toCanonical, unitFor } from './units.js';
import type { ReadValue } from './value.js';

/** One value with all that surrounds it, ready to be read as a result of the analyte. */
export interface Reading {
  readonly origin: Origin;
  readonly analyte: Analyte;
  /** Null when codes and words contradict each other. */
  readonly identified: Extract<Identified, { readonly kind: 'analyte' }> | null;
  readonly holder: unknown;
  readonly value: ReadValue;
  readonly rank: Result['rank'];
  readonly byId: ReadonlyMap<string, Analyte>;
}

type AmountValue = Extract<ReadValue, { readonly kind: 'amount' }>;

/** A unit that the code states and the value contradicts. */
function contradictsStated(analyte: Analyte, stated: string, said: string): boolean {
  const [a, b] = [stated, said].map((unit) => toCanonical(analyte, { value: 1 }, { unit }, 'limit'));
  return a?.ok === true && b?.ok === true && a.quantity.value !== b.quantity.value;
}

/** A result that by its unit belongs to another analyte: reticulocytes in % under a code for their absolute number. */
function rerouted({ analyte, byId }: Reading, said: string | null): Analyte {
  const { reroutes } = analyte;
  if (reroutes === undefined || said === null) return analyte;
  const unit = unitFor(analyte, said);
  const route = reroutes.find((one) => one.unit === unit);
  return (route === undefined ? undefined : byId.get(route.analyte)) ?? analyte;
}

type Outcome = Pick<Result, 'amount' | 'words' | 'unusable' | 'as' | 'notes'>;

function result({ origin, holder, identified, rank }: Reading, analyte: Analyte, outcome: Outcome): Result {
  const { amount, words, unusable, as, notes } = outcome;
  return {
    origin,
    analyte,
    holder,
    code: identified?.code ?? null,
    amount,
    words,
    unusable,
    rank,
    as,
    notes,
  };
}

function unusable(reading: Reading, why: Why, as: string, notes: readonly string[]): Result {
  return result(reading, reading.analyte, {
    amount: { ok: false, why },
    words: null,
    unusable: why,
    as,
    notes,
  });
}

function fromAmount(reading: Reading, value: AmountValue): Result {
  const said = value.unit.code ?? value.unit.unit ?? null;
  const stated = reading.identified?.statedUnit;
  const analyte = rerouted(reading, said);
  const isTorn = stated !== undefined && said !== null && contradictsStated(analyte, stated, said);
  const isStated = stated !== undefined && said === null;
  const converted = isTorn
    ? ({ ok: false, why: 'unit-not-convertible', notes: ['unit and code disagree'] } as const)
    : toCanonical(analyte, value.amount, isStated ? { unit: stated } : value.unit);
  const amount: ResultAmount = converted.ok
    ? converted.converted === undefined
      ? { ok: true, quantity: converted.quantity }
      : { ok: true, quantity: converted.quantity, converted: converted.converted }
    : { ok: false, why: converted.why };
  const { text, codes } = value.words;
  const words = { text, codes, value: amount.ok ? amount.quantity.value : value.amount.value };
  const moved = analyte === reading.analyte ? [] : [`by its unit: ${analyte.label.en}`];
  const completed = isStated ? [`unit ${stated} stated by the code`] : [];
  const hasMore = moved.length + completed.length > 0;
  const notes = hasMore ? [...moved, ...completed, ...converted.notes] : converted.notes;
  return result(reading, analyte, { amount, words, unusable: null, as: value.as, notes });
}

/** One value as a result of its analyte: a number in the analyte's unit, its words, or why there is neither. */
export function readResult(reading: Reading): Result {
  const { value } = reading;
  switch (value.kind) {
    case 'none':
      return unusable(reading, 'not-recorded', '', ['no value']);
    case 'unusable':
      return unusable(reading, value.why, value.as, value.notes);
    case 'amount':
      return fromAmount(reading, value);
    case 'words': {
      const why = value.words.text === '-' ? 'not-recorded' : 'not-machine-readable';
      const { words, as } = value;
      return result(reading, reading.analyte, {
        amount: { ok: false, why },
        words,
        unusable: null,
        as,
        notes: [],
      });
    }
  }
}
