import {
  known,
  mergeSources,
  nonEmpty,
  unknown,
  type Dated,
  type Fact,
  type NonEmpty,
  type Quantity,
  type RecordedDrug,
} from '../../engine/index.js';
import { daysBetween } from './dates.js';

/** A dated amount, in days from the first dose (negative before it). */
export interface Point {
  readonly day: number;
  readonly value: number;
}

/** A series against the first dose: the last amount before it (or on its day), and those after it, oldest first. */
export interface Course {
  readonly baseline: Point;
  readonly after: NonEmpty<Point>;
}

type Series = NonEmpty<Dated<Quantity>>;

/** Plain amounts with a full date only: a censored or undated result can carry no difference. */
function points(series: Series, firstDose: string): readonly Point[] {
  return series
    .flatMap(({ at, value }) => {
      const day = daysBetween(firstDose, at);
      const plain = value.comparator === undefined && value.upper === undefined;
      return day === null || !plain ? [] : [{ day, value: value.value }];
    })
    .sort((one, other) => one.day - other.day);
}

/**
 * The series split at the first dose. Unknown without the date of the first dose, a result at most `baselineDays`
 * before it, or a result after it: a missing baseline is never inferred.
 */
export function courseSince(
  record: Fact<RecordedDrug>,
  series: Fact<Series>,
  baselineDays: number,
): Fact<Course> {
  if (!record.known) return record;
  if (!series.known) return series;
  const sources = nonEmpty(mergeSources([series, record]));
  const { firstAt } = record.value;
  const dated = firstAt === undefined ? [] : points(series.value, firstAt);
  const baseline = dated.filter(({ day }) => day <= 0 && day >= -baselineDays).at(-1);
  const after = nonEmpty(dated.filter(({ day }) => day > 0));
  if (baseline === undefined || after === null || sources === null)
    return unknown('not-recorded', mergeSources([series, record]));
  return known({ baseline, after }, sources);
}
