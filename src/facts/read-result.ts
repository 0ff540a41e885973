import type { Analyte, Why } from '../engine/index.js';
import type { Identified } from './analyte-of.js';
import { codingsOf } from './coding.js';
import { field } from './json.js';
import { referenceRange } from './reference-range.js';
import type { Result, ResultAmount } from './result.js';
import { toCanonical, unitFor } from './units.js';
import type { ReadValue } from './value.js';

/** One value with all that surrounds it, ready to be read as a result of the analyte. */
export type Reading = Pick<
  Result,
  | 'status'
  | 'moment'
  | 'method'
  | 'specimen'
  | 'report'
  | 'rank'
  | 'issued'
  | 'updated'
  | 'reference'
  | 'via'
  | 'notes'
> & {
  readonly analyte: Analyte;
  /** Null when codes and words contradict each other. */
  readonly identified: Extract<Identified, { readonly kind: 'analyte' }> | null;
  /** The Observation or component that holds the value. */
  readonly holder: unknown;
  readonly value: ReadValue;
  readonly byId: ReadonlyMap<string, Analyte>;
};

type AmountValue = Extract<ReadValue, { readonly kind: 'amount' }>;

/** A unit that the code states completes a missing one and must not contradict a present one. */
function withStatedUnit(
  value: AmountValue,
  reading: Reading,
): { readonly value: AmountValue; readonly note?: string } {
  const stated = reading.identified?.statedUnit;
  const said = value.unit.unit ?? value.unit.code ?? null;
  if (stated === undefined || said !== null) return { value };
  return { value: { ...value, unit: { unit: stated } }, note: `unit ${stated} stated by the code` };
}

function contradictsStated(analyte: Analyte, value: AmountValue, reading: Reading): boolean {
  const stated = reading.identified?.statedUnit;
  const said = value.unit.code ?? value.unit.unit ?? null;
  if (stated === undefined || said === null) return false;
  const [a, b] = [stated, said].map((unit) => toCanonical(analyte, { value: 1 }, { unit }, 'limit'));
  return a?.ok === true && b?.ok === true && a.quantity.value !== b.quantity.value;
}

/** A result that by its unit belongs to another analyte: reticulocytes in % under a code for their absolute number. */
function rerouted({ analyte, byId }: Reading, value: AmountValue): Analyte {
  const { reroutes } = analyte;
  if (reroutes === undefined) return analyte;
  const said = value.unit.code ?? value.unit.unit ?? null;
  const unit = said === null ? null : unitFor(analyte, said);
  const route = reroutes.find((one) => one.unit === unit);
  return (route === undefined ? undefined : byId.get(route.analyte)) ?? analyte;
}

function base(
  reading: Reading,
  as: string,
  notes: readonly string[],
): Omit<Result, 'amount' | 'words' | 'unusable'> {
  const { analyte, status, moment, method, specimen, report, rank, issued, updated, reference, via } =
    reading;
  return {
    analyte,
    code: reading.identified?.code ?? null,
    status,
    moment,
    range: {},
    method,
    specimen,
    report,
    rank,
    issued,
    updated,
    reference,
    via,
    as,
    notes: [...reading.notes, ...notes],
  };
}

function unusable(reading: Reading, why: Why, as: string, notes: readonly string[] = []): Result {
  return { ...base(reading, as, notes), amount: { ok: false, why }, words: null, unusable: why };
}

function fromAmount(reading: Reading, received: AmountValue): Result {
  const { value, note } = withStatedUnit(received, reading);
  const analyte = rerouted(reading, value);
  const questions = codingsOf(field(reading.holder, 'code'));
  const codes = [...value.words.codes, ...questions];
  const converted = contradictsStated(analyte, value, reading)
    ? ({ ok: false, why: 'unit-not-convertible', notes: ['unit and code disagree'] } as const)
    : toCanonical(analyte, value.amount, value.unit);
  const moved = analyte === reading.analyte ? [] : [`by its unit: ${analyte.label.en}`];
  const notes = [...moved, ...(note === undefined ? [] : [note]), ...converted.notes];
  const amount: ResultAmount = !converted.ok
    ? { ok: false, why: converted.why }
    : {
        ok: true,
        quantity: converted.quantity,
        ...(converted.converted === undefined ? {} : { converted: converted.converted }),
      };
  const number = amount.ok ? amount.quantity.value : value.amount.value;
  return {
    ...base({ ...reading, analyte }, value.as, notes),
    amount,
    words: { text: value.words.text, codes, value: number },
    unusable: null,
    range: amount.ok ? referenceRange(reading.holder, analyte, amount.quantity.unit, value.unit) : {},
  };
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
      const codes = [...value.words.codes, ...codingsOf(field(reading.holder, 'code'))];
      const why = value.words.text === '-' ? 'not-recorded' : 'not-machine-readable';
      return {
        ...base(reading, value.as, []),
        amount: { ok: false, why },
        words: { ...value.words, codes },
        unusable: null,
      };
    }
  }
}
