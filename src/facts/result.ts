import type { Analyte, Quantity, Reported, Source, Why } from '../engine/index.js';
import type { Via } from '../fhir/gathered.js';
import { codingsOf } from './coding.js';
import { field } from './json.js';
import { moment, type Moment } from './moment.js';
import type { SpecimenKind } from './specimen-of.js';

/** One reported number in the analyte's unit, or why it cannot be used. */
export type ResultAmount =
  | { readonly ok: true; readonly quantity: Quantity; readonly converted?: NonNullable<Source['converted']> }
  | { readonly ok: false; readonly why: Why };

/** What the results of one Observation share. */
export interface Origin {
  /** The Observation or report itself; what is rarely asked for is read from it when it is. */
  readonly resource: unknown;
  /** `not-final` results are shown as looked at, never used. */
  readonly status: 'final' | 'not-final';
  /** Null = undated: usable only for what may have happened at any time. */
  readonly moment: Moment | null;
  readonly method: string | null;
  readonly specimen: SpecimenKind | null;
  /** The DiagnosticReport it belongs to, if one is known. */
  readonly report: string | null;
  readonly reference: string;
  readonly via: Via;
  readonly notes: readonly string[];
}

/** One result of one analyte, usable or not, with all that selecting and explaining need. */
export interface Result {
  readonly origin: Origin;
  readonly analyte: Analyte;
  /** The Observation or component that holds the value. */
  readonly holder: unknown;
  /** The code that identified it; null when a name did. */
  readonly code: string | null;
  readonly amount: ResultAmount;
  /** Null = not reported in words or codes; the codes are those of the value. */
  readonly words: Reported | null;
  /** Why there is nothing to use in it at all; null when there is a value. */
  readonly unusable: Why | null;
  /** 0 = counted by a person, 1 = laboratory, 2 = estimate or point of care: the lowest wins at the same time. */
  readonly rank: 0 | 1 | 2;
  readonly as: string;
  readonly notes: readonly string[];
}

/** When a result was issued, epoch milliseconds; -Infinity when not said. */
export function issuedAt({ origin }: Result): number {
  return moment(field(origin.resource, 'issued'))?.from ?? -Infinity;
}

/** When its resource was last changed, epoch milliseconds; -Infinity when not said. */
export function updatedAt({ origin }: Result): number {
  return moment(field(field(origin.resource, 'meta'), 'lastUpdated'))?.from ?? -Infinity;
}

/** What a result says in words, with the codes of the answer and then those of the question. */
export function wordsOfResult({ words, holder }: Result): Reported | null {
  return words === null ? null : { ...words, codes: [...words.codes, ...codingsOf(field(holder, 'code'))] };
}

const sources = new WeakMap<Result, Source>();

/** The result as the source of a fact: the same one for every fact that rests on it with nothing more to say. */
export function sourceOf(result: Result, ...more: readonly string[]): Source {
  if (more.length > 0) return madeSource(result, more);
  const source = sources.get(result) ?? madeSource(result, more);
  sources.set(result, source);
  return source;
}

function madeSource(result: Result, more: readonly string[]): Source {
  const { origin, amount } = result;
  const notes = [...origin.notes, ...result.notes, ...more];
  return {
    reference: origin.reference,
    via: origin.via,
    ...(origin.moment === null ? {} : { at: origin.moment.text }),
    as: result.as,
    ...(amount.ok && amount.converted !== undefined ? { converted: amount.converted } : {}),
    ...(notes.length === 0 ? {} : { notes }),
  };
}
