import type { Analyte, Quantity, Reported, Source, Why } from '../engine/index.js';
import type { Via } from '../fhir/gathered.js';
import type { Moment } from './moment.js';
import type { ReferenceRange } from './reference-range.js';
import type { SpecimenKind } from './specimen-of.js';

/** One reported number in the analyte's unit, or why it cannot be used. */
export type ResultAmount =
  | { readonly ok: true; readonly quantity: Quantity; readonly converted?: NonNullable<Source['converted']> }
  | { readonly ok: false; readonly why: Why };

/** One result of one analyte, usable or not, with all that selecting and explaining need. */
export interface Result {
  readonly analyte: Analyte;
  /** The code that identified it; null when a name did. */
  readonly code: string | null;
  /** `not-final` results are shown as looked at, never used. */
  readonly status: 'final' | 'not-final';
  /** Null = undated: usable only for what may have happened at any time. */
  readonly moment: Moment | null;
  readonly amount: ResultAmount;
  /** Null = not reported in words or codes. */
  readonly words: Reported | null;
  /** Why there is nothing to use in it at all; null when there is a value. */
  readonly unusable: Why | null;
  readonly range: ReferenceRange;
  readonly method: string | null;
  readonly specimen: SpecimenKind | null;
  /** The DiagnosticReport it belongs to, if one is known. */
  readonly report: string | null;
  /** 0 = counted by a person, 1 = laboratory, 2 = estimate or point of care: the lowest wins at the same time. */
  readonly rank: 0 | 1 | 2;
  /** Epoch milliseconds of issue and of the last update; -Infinity when not said. */
  readonly issued: number;
  readonly updated: number;
  readonly reference: string;
  readonly via: Via;
  readonly as: string;
  readonly notes: readonly string[];
}

/** The result as the source of a fact. */
export function sourceOf(result: Result, ...more: readonly string[]): Source {
  const notes = [...result.notes, ...more];
  return {
    reference: result.reference,
    via: result.via,
    ...(result.moment === null ? {} : { at: result.moment.text }),
    as: result.as,
    ...(result.amount.ok && result.amount.converted !== undefined
      ? { converted: result.amount.converted }
      : {}),
    ...(notes.length === 0 ? {} : { notes }),
  };
}
