import { remembered } from '../engine/index.js';
import { text } from './json.js';

/** When something was, with the precision that was received. */
export interface Moment {
  /** As received. */
  readonly text: string;
  readonly precision: 'year' | 'month' | 'day' | 'instant';
  /** Its earliest reading, epoch milliseconds; a date without a zone counts as UTC. */
  readonly from: number;
}

const minute = 60_000;
const hour = 60 * minute;
const dayLength = 24 * hour;
/** Sentinels such as 0001-01-01 are no dates. */
const years = { first: 1900, last: 2200 };
const fhirDate =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0);
}

function offset(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * hour + Number(zone.slice(-2)) * minute);
}

const momentOf = remembered((said: string): Moment | null => {
  const match = fhirDate.exec(said);
  if (match === null) return null;
  const [, yyyy, mm, dd, hours, minutes, seconds = '0', zone] = match;
  const [year, month, day] = [Number(yyyy), Number(mm ?? 1), Number(dd ?? 1)];
  if (year < years.first || year > years.last || month < 1 || month > 12) return null;
  if (day < 1 || day > daysIn(year, month)) return null;
  const start = Date.UTC(year, month - 1, day);
  if (mm === undefined) return { text: said, precision: 'year', from: start };
  if (dd === undefined) return { text: said, precision: 'month', from: start };
  if (hours === undefined) return { text: said, precision: 'day', from: start };
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return null;
  const time = Number(hours) * hour + Number(minutes) * minute + Number(seconds) * 1000;
  return { text: said, precision: 'instant', from: start + time - offset(zone) };
});

/** Reads a FHIR date, dateTime or instant of any precision; null when it is none, or no day of the calendar. */
export function moment(of: unknown): Moment | null {
  const said = text(of);
  return said === null ? null : momentOf(said);
}

/** Completed days between a moment and now; negative in the future. */
export function daysBefore(now: number, at: Moment): number {
  return Math.floor((now - at.from) / dayLength);
}

/** Later than now by more than the day that time zones may explain. */
export function isFuture(now: number, at: Moment): boolean {
  return at.from > now + dayLength;
}

/** A day somewhere on earth and an hour of it begin no further apart. */
const widestDay = 2 * dayLength;

/** Whether its day is known. */
export function hasDay({ precision }: Moment): boolean {
  return precision === 'day' || precision === 'instant';
}

/** Whether nothing tells which came first: the same minute, or the same day where one has no time of day. */
export function isSameTime(a: Moment, b: Moment): boolean {
  if (a === b) return true;
  if (a.precision === 'instant' && b.precision === 'instant') {
    return Math.floor(a.from / minute) === Math.floor(b.from / minute);
  }
  if (hasDay(a) && hasDay(b) && Math.abs(a.from - b.from) > widestDay) return false;
  const shared = Math.min(a.text.length, b.text.length, 'yyyy-mm-dd'.length);
  return a.text.slice(0, shared) === b.text.slice(0, shared);
}
