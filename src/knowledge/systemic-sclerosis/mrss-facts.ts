import {
  condition,
  derivedFrom,
  exact,
  known,
  reported,
  series,
  unknown,
  type Fact,
  type Quantity,
} from '../../engine/index.js';
import { fvc, mrss } from '../analytes/function.codes.js';
import { ssc } from '../concepts/conditions.codes.js';
import { readPresence, readSubset, type SkinSubset } from './answers.js';
import { daysBetween } from './dates.js';
import { mrssSameRater, skinSubset } from './findings.codes.js';
import { onTocilizumabFacts } from './on-tocilizumab.js';
import { baselineDays, skin } from './parameters.js';
import { courseSince, type Course, type Point } from './since-first-dose.js';

const read = {
  ...onTocilizumabFacts,
  sscRecord: condition([ssc], { label: ssc.label }),
  skinScores: series(mrss, { label: mrss.label, supply: ['mrss'] }),
  sameRater: reported<boolean>([mrssSameRater], readPresence, { label: mrssSameRater.label }),
  subset: reported<SkinSubset>([skinSubset], readSubset, { label: skinSubset.label }),
  fvcSeries: series(fvc, { label: fvc.label, supply: ['pft'] }),
};

/** The newest point after the first dose and the baseline. */
const ends = ({ baseline, after }: Course): readonly [Point, Point] => [baseline, after.at(-1) ?? after[0]];

function onScale({ value }: Point): boolean {
  const { low = 0, high = 0 } = mrss.plausible ?? {};
  return Number.isInteger(value) && value >= low && value <= high;
}

function relative(from: number, to: number): number {
  return exact((100 * (to - from)) / from);
}

const deriveCourse = derivedFrom(read);
const courses = {
  ...read,
  systemicSclerosis: deriveCourse(['sscRecord'], { label: ssc.label }, ({ sscRecord }) =>
    sscRecord.known ? known(sscRecord.value.recorded, sscRecord.sources) : sscRecord,
  ),
  tocilizumabGiven: deriveCourse(
    ['tocilizumab'],
    { label: { en: 'Tocilizumab given', ja: 'トシリズマブ投与歴' } },
    ({ tocilizumab }): Fact<boolean> =>
      tocilizumab.known ? known(tocilizumab.value.recorded, tocilizumab.sources) : tocilizumab,
  ),
  skinCourse: deriveCourse(
    ['tocilizumab', 'skinScores'],
    {
      label: { en: 'Skin score before and after the first dose', ja: '初回投与前後のmRSS' },
      supply: ['mrss'],
      show: (course: Course): string =>
        ends(course)
          .map(({ value }) => value)
          .join(' → '),
    },
    ({ tocilizumab, skinScores }): Fact<Course> => {
      const course = courseSince(tocilizumab, skinScores, skin.baselineDays.value);
      return course.known && !ends(course.value).every(onScale)
        ? unknown('implausible', course.sources)
        : course;
    },
  ),
  fvcCourse: deriveCourse(
    ['tocilizumab', 'fvcSeries'],
    {
      label: { en: 'FVC before and after the first dose', ja: '初回投与前後のFVC' },
      supply: ['pft'],
      show: (course: Course): string =>
        ends(course)
          .map(({ value }) => value)
          .join(' → '),
    },
    ({ tocilizumab, fvcSeries }) => courseSince(tocilizumab, fvcSeries, baselineDays.lungFunction.value),
  ),
};

function change<U extends string>(
  course: Fact<Course>,
  unit: U,
  of: (from: Point, to: Point) => number | null,
): Fact<Quantity<U>> {
  if (!course.known) return course;
  const value = of(...ends(course.value));
  return value === null ? unknown('not-recorded', course.sources) : known({ value, unit }, course.sources);
}

/** One decimal is what a reader can use of a difference between two visits. */
const rounded = ({ value }: Quantity): string => String(Math.round(10 * value) / 10);
const percent = (quantity: Quantity): string => `${rounded(quantity)} %`;

const derive = derivedFrom(courses);

/** The skin score against the first dose of tocilizumab, with what decides how to read it. */
export const mrssFacts = {
  ...courses,
  fall: derive(
    ['skinCourse'],
    { label: { en: 'Fall of the skin score', ja: 'mRSS低下量' } },
    ({ skinCourse }) => change(skinCourse, '1', (from, to) => from.value - to.value),
  ),
  changeSize: derive(
    ['skinCourse'],
    { label: { en: 'Change of the skin score', ja: 'mRSS変化量' } },
    ({ skinCourse }) => change(skinCourse, '1', (from, to) => Math.abs(from.value - to.value)),
  ),
  fallPercent: derive(
    ['skinCourse'],
    { label: { en: 'Fall of the skin score, relative', ja: 'mRSS低下率' }, show: percent },
    ({ skinCourse }) =>
      change(skinCourse, '%', (from, to) => (from.value > 0 ? -relative(from.value, to.value) : null)),
  ),
  weeks: derive(
    ['skinCourse'],
    { label: { en: 'Weeks since the first dose', ja: '初回投与からの週数' }, show: rounded },
    ({ skinCourse }) => change(skinCourse, 'wk', (_, to) => exact(to.day / 7)),
  ),
  fvcChange: derive(
    ['fvcCourse'],
    { label: { en: 'Relative change of FVC', ja: 'FVCの相対変化' }, show: percent },
    ({ fvcCourse }) =>
      change(fvcCourse, '%', (from, to) => (from.value > 0 ? relative(from.value, to.value) : null)),
  ),
  diseaseYears: derive(
    ['sscRecord'],
    { label: { en: 'Disease duration (years)', ja: '罹病期間（年）' }, show: rounded },
    ({ sscRecord }, asOf): Fact<Quantity<'a'>> => {
      if (!sscRecord.known) return sscRecord;
      const days = daysBetween(sscRecord.value.onset ?? '', asOf);
      return days === null
        ? unknown('not-recorded', sscRecord.sources)
        : known({ value: exact(days / 365.25), unit: 'a' }, sscRecord.sources);
    },
  ),
};
