import type { Analyte, Quantity, Reported, Source, Why } from '../engine/index.js';
import type { Via } from '../fhir/gathered.js';
import type { IdentifiedAnalyte } from './analyte-of.js';
import { codingsOf, wordsOf } from './coding.js';
import { field, members } from './json.js';
import { moment, type Moment } from './moment.js';
import { cleanText } from './normal-text.js';
import type { Rank } from './rank.js';

const noNotes: readonly string[] = [];

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
  /** Dated in the future: nothing in it can be used. */
  readonly isAhead: boolean;
  /** The DiagnosticReport it belongs to, if one is known. */
  readonly report: string | null;
  readonly reference: string;
  readonly via: Via;
  readonly notes: readonly string[];
}

/** What the value of a result says. */
export interface Said {
  readonly amount: ResultAmount;
  /** Null = not reported in words or codes; the codes are those of the value. */
  readonly words: Reported | null;
  /** Why there is nothing to use in it at all; null when there is a value. */
  readonly unusable: Why | null;
  readonly rank: Rank;
  readonly as: string;
  readonly notes: readonly string[];
}

/** What cannot be used, and why; a note says it to the reader. */
export function nothingIn(said: Said, why: Why, note: string): Said {
  const { rank, as, notes } = said;
  return { amount: { ok: false, why }, words: null, unusable: why, rank, as, notes: [...notes, note] };
}

/** How the value of a result is read. */
export type ReadSaid = (result: Result) => Said;

/**
 * One result of one analyte, usable or not, with all that selecting and explaining need. Its value is read when it is
 * first asked for: most results of a long record are older ones, which only a course looks at.
 */
export class Result {
  // Declared, not defined: set once by the constructor, all results have one shape from the start.
  declare readonly origin: Origin;
  declare readonly analyte: Analyte;
  /** The Observation or component that holds the value. */
  declare readonly holder: unknown;
  /** Null where codes and words contradict each other. */
  declare readonly identified: IdentifiedAnalyte | null;
  declare private readonly read: ReadSaid;
  declare private said: Said | null;
  declare private asSource: Source | null;

  constructor(
    origin: Origin,
    analyte: Analyte,
    holder: unknown,
    identified: IdentifiedAnalyte | null,
    read: ReadSaid,
  ) {
    this.origin = origin;
    this.analyte = analyte;
    this.holder = holder;
    this.identified = identified;
    this.read = read;
    this.said = null;
    this.asSource = null;
  }

  private value(): Said {
    if (this.said !== null) return this.said;
    const said = this.read(this);
    this.said = this.origin.isAhead ? nothingIn(said, 'implausible', 'dated in the future') : said;
    return this.said;
  }

  /** The code that identified it; null when a name did. */
  get code(): string | null {
    return this.identified?.code ?? null;
  }

  get amount(): ResultAmount {
    return this.value().amount;
  }

  get words(): Said['words'] {
    return this.value().words;
  }

  get unusable(): Said['unusable'] {
    return this.value().unusable;
  }

  get rank(): Said['rank'] {
    return this.value().rank;
  }

  get as(): string {
    return this.value().as;
  }

  get notes(): readonly string[] {
    return this.value().notes;
  }

  /** The result as the source of a fact: the same one for every fact that rests on it with nothing more to say. */
  get source(): Source {
    return (this.asSource ??= madeSource(this, noNotes));
  }
}

/** How a result was measured, as its Observation says; null where it says nothing. */
export function methodOf({ origin: { resource } }: Result): string | null {
  const { resourceType, method } = members(resource);
  // A report has no method, whatever it holds.
  const said = resourceType === 'DiagnosticReport' ? null : wordsOf(method);
  return said === null ? null : cleanText(said);
}

/** When a result was issued, epoch milliseconds; -Infinity when not said. */
export function issuedAt({ origin }: Result): number {
  return moment(members(origin.resource)['issued'])?.from ?? -Infinity;
}

/** When its resource was last changed, epoch milliseconds; -Infinity when not said. */
export function updatedAt({ origin }: Result): number {
  return moment(field(members(origin.resource)['meta'], 'lastUpdated'))?.from ?? -Infinity;
}

/** What a result says in words, with the codes of the answer and then those of the question. */
export function wordsOfResult({ words, holder }: Result): Reported | null {
  return words === null ? null : { ...words, codes: [...words.codes, ...codingsOf(field(holder, 'code'))] };
}

/** The result as the source of a fact that has more to say of it. */
export function sourceOf(result: Result, more: readonly string[]): Source {
  return more.length === 0 ? result.source : madeSource(result, more);
}

function madeSource(result: Result, more: readonly string[]): Source {
  const { reference, via, moment: dated, notes: ofOrigin } = result.origin;
  const { amount, as, notes: ofValue } = result;
  const converted = amount.ok ? amount.converted : undefined;
  const hasNotes = ofOrigin.length + ofValue.length + more.length > 0;
  // As nearly all are.
  if (dated !== null && converted === undefined && !hasNotes) return { reference, via, at: dated.text, as };
  return {
    reference,
    via,
    ...(dated === null ? {} : { at: dated.text }),
    as,
    ...(converted === undefined ? {} : { converted }),
    ...(hasNotes ? { notes: [...ofOrigin, ...ofValue, ...more] } : {}),
  };
}
