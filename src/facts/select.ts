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

function whyUnusable(result: Result): Why {
  if (result.origin.status !== 'final') return 'not-final';
  return result.unusable ?? (result.amount.ok ? 'not-recorded' : result.amount.why);
}

/** Why none of these can be used: the most telling reason, with the results looked at. */
export function unusableOf(results: readonly Result[], absent: Why): Unknown {
  if (results.length === 0) return unknown(absent);
  return mostTelling(results.map((result) => unknown(whyUnusable(result), [sourceOf(result)])));
}

/** Whether a result is older than the window allows; without a window nothing is. */
export function isTooOld(result: Result, { now, withinDays }: Selection): boolean {
  if (withinDays === undefined) return false;
  const { moment } = result.origin;
  return moment === null || !(daysBefore(now, moment) <= withinDays);
}

function newerThan(result: Result, results: readonly Result[]): readonly Result[] {
  const from = result.origin.moment?.from ?? -Infinity;
  return results.filter(({ origin: { moment } }) => moment !== null && moment.from > from);
}

/** What a reader should know when something newer than the used result was there and could not be used. */
export function newerNotes(
  used: Result,
  results: readonly Result[],
  isRead: (result: Result) => boolean,
): readonly string[] {
  const newer = newerThan(used, results).filter((result) => !isRead(result));
  const [first] = newer;
  return first === undefined ? [] : [`a newer result could not be used: ${whyUnusable(first)}`];
}

function tooOld(result: Result): Unknown {
  const notes = result.origin.moment === null ? ['undated: nothing shows that it is recent'] : [];
  return unknown('too-old', [sourceOf(result, ...notes)]);
}

/** The latest amount of one analyte inside the window, or why there is none. Results must be newest first. */
export function latestAmount(analyte: Analyte, selection: Selection, pick: PickAt): Selected | Unknown {
  const results = selection.resultsOf(analyte);
  const usable = results.filter(isUsable);
  const [newest] = usable;
  if (newest === undefined) return unusableOf(results, selection.absent);
  if (isTooOld(newest, selection)) {
    const recent = results.filter((result) => !isUsable(result) && !isTooOld(result, selection));
    return mostTelling([
      tooOld(newest),
      ...(recent.length === 0 ? [] : [unusableOf(recent, selection.absent)]),
    ]);
  }
  const sameTime = sameTimeAs(newest, usable);
  const picked = pick(sameTime, sameTimeAs(newest, results));
  if (picked === null)
    return unknown(
      'conflicting',
      sameTime.map((result) => sourceOf(result)),
    );
  const [first, ...rest] = picked.of;
  if (first === undefined) return unusableOf(results, selection.absent);
  const notes = [...picked.notes, ...newerNotes(newest, results, isUsable)];
  const sources: Selected['sources'] = [sourceOf(first, ...notes), ...rest.map((result) => sourceOf(result))];
  return { ...picked, known: true, at: newest.origin.moment?.from ?? -Infinity, sources };
}

/** The lower end of what a quantity may stand for, for telling which of several is the highest. */
export function lowEnd({ value, comparator }: Quantity): number {
  return comparator === '<' || comparator === '<=' ? 0 : value;
}
