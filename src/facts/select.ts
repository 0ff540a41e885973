import {
  unknown,
  type Analyte,
  type Quantity,
  type Source,
  type Unknown,
  type Why,
} from '../engine/index.js';
import { daysBefore } from './moment.js';
import type { Picked } from './pick-amount.js';
import { isUsable, sameTimeAs, type UsableResult } from './same-time.js';
import { sourceOf, type Result } from './result.js';
import { mostTelling } from './why-rank.js';

/** The results to select from, newest first, and what to say of an analyte that has none. */
export interface Selection {
  readonly resultsOf: (analyte: Analyte) => readonly Result[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** Why nothing was found: `not-recorded` only after a complete search. */
  readonly absent: Why;
  readonly withinDays: number | undefined;
}

/** The amount of an analyte at one time, with the results it rests on. */
export interface Selected extends Picked {
  readonly known: true;
  readonly at: number;
  readonly sources: readonly [Source, ...Source[]];
}

export type PickAt = (sameTime: readonly UsableResult[], all: readonly Result[]) => Picked | null;

const noNotes: readonly string[] = [];

function whyUnusable(result: Result): Why {
  if (result.origin.status !== 'final') return 'not-final';
  return result.unusable ?? (result.amount.ok ? 'not-recorded' : result.amount.why);
}

/** Why none of these can be used: the most telling reason, with the results looked at. */
export function unusableOf(results: readonly Result[], absent: Why): Unknown {
  if (results.length === 0) return unknown(absent);
  return mostTelling(results.map((result) => unknown(whyUnusable(result), [result.source])));
}

/** Whether a result is older than the window allows; without a window nothing is. */
export function isTooOld(result: Result, { now, withinDays }: Selection): boolean {
  if (withinDays === undefined) return false;
  const { moment } = result.origin;
  return moment === null || !(daysBefore(now, moment) <= withinDays);
}

/** What a reader should know when something newer than the used result was there and could not be used. */
export function newerNotes(
  used: Result,
  results: readonly Result[],
  isRead: (result: Result) => boolean,
): readonly string[] {
  const from = used.origin.moment?.from ?? -Infinity;
  for (const result of results) {
    const { moment } = result.origin;
    // Newest first: nothing that follows is newer.
    if (moment === null || moment.from <= from) return noNotes;
    if (!isRead(result)) return [`a newer result could not be used: ${whyUnusable(result)}`];
  }
  return noNotes;
}

function tooOld(result: Result): Unknown {
  const isUndated = result.origin.moment === null;
  return unknown('too-old', [
    isUndated ? sourceOf(result, ['undated: nothing shows that it is recent']) : result.source,
  ]);
}

function notRecent(newest: Result, results: readonly Result[], selection: Selection): Unknown {
  const recent = results.filter((result) => !isTooOld(result, selection) && !isUsable(result));
  const old = tooOld(newest);
  return recent.length === 0 ? old : mostTelling([old, unusableOf(recent, selection.absent)]);
}

/** The latest amount of one analyte inside the window, or why there is none. Results must be newest first. */
export function latestAmount(analyte: Analyte, selection: Selection, pick: PickAt): Selected | Unknown {
  const results = selection.resultsOf(analyte);
  const newest = results.find(isUsable);
  if (newest === undefined) return unusableOf(results, selection.absent);
  if (isTooOld(newest, selection)) return notRecent(newest, results, selection);
  const all = sameTimeAs(newest, results);
  const sameTime = all.filter(isUsable);
  const picked = pick(sameTime, all);
  if (picked === null)
    return unknown(
      'conflicting',
      sameTime.map(({ source }) => source),
    );
  const { quantity, of, notes } = picked;
  const [first, ...rest] = of;
  if (first === undefined) return unusableOf(results, selection.absent);
  const newer = newerNotes(newest, results, isUsable);
  const source = newer.length === 0 ? sourceOf(first, notes) : sourceOf(first, [...notes, ...newer]);
  const at = newest.origin.moment?.from ?? -Infinity;
  return { quantity, of, notes, known: true, at, sources: [source, ...rest.map((one) => one.source)] };
}

/** The lower end of what a quantity may stand for, for telling which of several is the highest. */
export function lowEnd({ value, comparator }: Quantity): number {
  return comparator === '<' || comparator === '<=' ? 0 : value;
}
