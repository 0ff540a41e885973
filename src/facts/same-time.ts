import type { Quantity } from '../engine/index.js';
import { isSameTime } from './moment.js';
import { issuedAt, updatedAt, type Result } from './result.js';

/** A result with a number that may be used. */
export interface UsableResult extends Result {
  readonly amount: Extract<Result['amount'], { readonly ok: true }>;
}

/** Whether a result's number may be used at all. */
export function isUsable(result: Result): result is UsableResult {
  return result.amount.ok && result.origin.status === 'final';
}

/** Whether two amounts say the same. */
export function isSameAmount(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && a.unit === b.unit && a.comparator === b.comparator && a.upper === b.upper;
}

const precisions = ['year', 'month', 'day', 'instant'] as const;

function finest<R extends Result>(results: readonly R[]): readonly R[] {
  const level = ({ origin: { moment } }: R): number =>
    moment === null ? -1 : precisions.indexOf(moment.precision);
  // A month or a year may not outweigh a day; a day and an instant of it stand side by side.
  const day = precisions.indexOf('day');
  const hasDay = results.some((result) => level(result) >= day);
  return hasDay ? results.filter((result) => level(result) >= day) : results;
}

function newestBy<R extends Result>(results: readonly R[], at: (result: R) => number): readonly R[] {
  const newest = results.reduce((max, result) => Math.max(max, at(result)), -Infinity);
  return Number.isFinite(newest) ? results.filter((result) => at(result) === newest) : results;
}

/**
 * Of results of one analyte at one time those that count: the finest date, then a person's count or the laboratory's
 * before an estimate or a point-of-care test, then what was issued or updated last (a correction under a new id).
 * More than one left with different values = they contradict each other.
 */
export function decisive<R extends Result>(sameTime: readonly R[]): readonly R[] {
  if (sameTime.length < 2) return sameTime;
  const dated = finest(sameTime);
  const rank = Math.min(...dated.map((result) => result.rank));
  const preferred = dated.filter((result) => result.rank === rank);
  return newestBy(newestBy(preferred, issuedAt), updatedAt);
}

/** Newest first; undated ones last. The order in which resources came does not matter. */
function newestFirst(a: Result, b: Result): number {
  const at = a.origin.moment?.from ?? -Infinity;
  const bt = b.origin.moment?.from ?? -Infinity;
  if (at !== bt) return bt - at;
  const ar = a.origin.reference;
  const br = b.origin.reference;
  if (ar !== br) return ar < br ? -1 : 1;
  return a.as < b.as ? -1 : Number(a.as > b.as);
}

/** Puts the results of one analyte in the order in which all that selects expects them. */
export function sortNewestFirst(results: Result[]): void {
  // Servers that are asked for the newest first mostly answer so.
  const isSorted = results.every((result, at) => {
    const next = results[at + 1];
    return next === undefined || newestFirst(result, next) <= 0;
  });
  if (!isSorted) results.sort(newestFirst);
}

/** The results taken at the time of the first. */
export function sameTimeAs<R extends Result>(first: Result, results: readonly R[]): readonly R[] {
  const { moment } = first.origin;
  const found: R[] = [];
  for (const result of results) {
    const other = result.origin.moment;
    if (moment === null || other === null ? moment === other : isSameTime(other, moment)) found.push(result);
  }
  return found;
}
