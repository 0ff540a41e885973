import { epochOf, exact, type Dated, type Provenance, type Quantity } from '../../engine/index.js';

const millisecondsInDay = 86_400_000;

/** Days from one ISO date to another; NaN where a date is not one. */
export function daysBetween(from: string, to: string): number {
  return (epochOf(to) - epochOf(from)) / millisecondsInDay;
}

/** A change between two results, each with its date. */
export interface Change {
  readonly amount: number;
  readonly percent: number;
  readonly from: string;
  readonly to: string;
}

type Point = Dated<Quantity>;

const aspects = ['method', 'device', 'laboratory', 'code'] as const;

function comparable(points: readonly Point[]): readonly Point[] {
  const plain = points.filter(({ value }) => value.comparator === undefined && value.upper === undefined);
  const unit = plain.at(-1)?.value.unit;
  return plain.filter(({ value }) => value.unit === unit);
}

/**
 * Where the newest result stands that was made in another way than a later one; -1 where none was. Two results are of
 * different methods where both state one and the statements differ.
 */
function brokenAt(points: readonly Point[]): number {
  const after = new Map<(typeof aspects)[number], string>();
  let last: Provenance | undefined;
  for (let index = points.length - 1; index >= 0; index -= 1) {
    const made: Provenance | undefined = points[index]?.made;
    // What was made in one way is told by one object, mostly.
    if (made === undefined || made === last) continue;
    last = made;
    for (const aspect of aspects) {
      const [own, later] = [made[aspect], after.get(aspect)];
      if (own === undefined) continue;
      if (later !== undefined && later !== own) return index;
      after.set(aspect, own);
    }
  }
  return -1;
}

interface Line {
  readonly isBroken: boolean;
  readonly points: readonly Point[];
  /** Epoch milliseconds of each. */
  readonly times: readonly number[];
}

/** A course is looked at from a dozen sides: its line is drawn once. */
const lines = new WeakMap<readonly Point[], Line>();

function lineOf(points: readonly Point[]): Line {
  const known = lines.get(points);
  if (known !== undefined) return known;
  const all = comparable(points);
  const broken = brokenAt(all);
  const line = broken < 0 ? all : all.slice(broken + 1);
  const drawn = { isBroken: broken >= 0, points: line, times: line.map(({ at }) => epochOf(at)) };
  lines.set(points, drawn);
  return drawn;
}

/** Whether the laboratory, the assay or the method changes somewhere in a course. */
export function changesMethod(points: readonly Point[]): boolean {
  return lineOf(points).isBroken;
}

/**
 * Exact results only, oldest first, in the unit of the newest: a "<0.1" or another unit is left out, and the line
 * begins anew after a change of laboratory, assay or method (SPEC 3.5, 11.8).
 */
function line(points: readonly Point[]): readonly Point[] {
  return lineOf(points).points;
}

function change(from: Point, to: Point): Change | null {
  const [a, b] = [from.value.value, to.value.value];
  if (a <= 0) return null;
  return { amount: exact(b - a), percent: exact(((b - a) / a) * 100), from: from.at, to: to.at };
}

/** The points of a line that lie before its last one, by no more than so many days. */
function before({ points, times }: Line, days: number): readonly Point[] {
  const last = times.at(-1) ?? NaN;
  return points.filter((_, index) => {
    const since = (last - (times[index] ?? NaN)) / millisecondsInDay;
    return since > 0 && since <= days;
  });
}

/** From the extreme earlier value within `days` to the newest; null with fewer than two results. */
function extremeChange(
  points: readonly Point[],
  days: number,
  better: (a: number, b: number) => boolean,
): Change | null {
  const drawn = lineOf(points);
  const last = drawn.points.at(-1);
  if (last === undefined) return null;
  const [first, ...rest] = before(drawn, days);
  if (first === undefined) return null;
  const extreme = rest.reduce(
    (best, point) => (better(point.value.value, best.value.value) ? point : best),
    first,
  );
  return change(extreme, last);
}

/** The rise of the newest result over the lowest earlier one within `days`. */
export function riseWithin(points: readonly Point[], days: number): Change | null {
  return extremeChange(points, days, (a, b) => a < b);
}

/** The fall of the newest result below the highest earlier one within `days`; its amount is negative. */
export function fallWithin(points: readonly Point[], days: number): Change | null {
  return extremeChange(points, days, (a, b) => a > b);
}

/** From the oldest result to the newest. */
export function changeSinceFirst(points: readonly Point[]): Change | null {
  const [first, ...rest] = line(points);
  const last = rest.at(-1);
  return first === undefined || last === undefined ? null : change(first, last);
}

/** The smaller rise of the two newest results over the lowest result before both, within `days`. */
export function riseOnBothWithin(points: readonly Point[], days: number): Change | null {
  const drawn = lineOf(points);
  const [last, previous] = [drawn.points.at(-1), drawn.points.at(-2)];
  if (last === undefined || previous === undefined) return null;
  const earlier = before(drawn, days).filter((point) => point !== previous);
  const [first, ...rest] = earlier;
  if (first === undefined) return null;
  const lowest = rest.reduce((best, point) => (point.value.value < best.value.value ? point : best), first);
  const both = [change(lowest, previous), change(lowest, last)];
  const [a = null, b = null] = both;
  if (a === null || b === null) return null;
  return a.percent < b.percent ? { ...a, to: last.at } : b;
}

/** Whether the newest result and the one before it each fell; null with fewer than three results. */
export function fellTwice(points: readonly Point[]): boolean | null {
  const [c, b, a] = [...line(points)].reverse().map(({ value }) => value.value);
  if (a === undefined || b === undefined || c === undefined) return null;
  return c < b && b < a;
}

/** κ and λ of the same day, joined by `join`; null from it leaves the day out. */
export function joinDays(
  first: readonly Point[],
  second: readonly Point[],
  join: (a: number, b: number) => number | null,
  unit: string,
): readonly Point[] {
  const day = (at: string): string => at.slice(0, 'yyyy-mm-dd'.length);
  const others = new Map<string, Point>();
  for (const point of line(second)) if (!others.has(day(point.at))) others.set(day(point.at), point);
  const days: Point[] = [];
  for (const { at, value } of line(first)) {
    const other = others.get(day(at));
    const joined = other === undefined ? null : join(value.value, other.value.value);
    if (joined !== null) days.push({ at, value: { value: exact(joined), unit } });
  }
  return days;
}
