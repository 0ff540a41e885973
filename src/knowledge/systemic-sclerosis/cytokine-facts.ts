import {
  derivedFrom,
  known,
  reported,
  series,
  unknown,
  type Analyte,
  type Dated,
  type Fact,
  type NonEmpty,
  type Quantity,
  type RecordedDrug,
} from '../../engine/index.js';
import * as analytes from '../analytes/cytokines.codes.js';
import { mrss } from '../analytes/function.codes.js';
import { readPresence } from './answers.js';
import { cytokineSameKit } from './findings.codes.js';
import { onTocilizumabFacts } from './on-tocilizumab.js';
import { cytokineCourse, skin } from './parameters.js';
import { courseSince, type Course } from './since-first-dose.js';

/** The sign of a course only: no limit for how much of a change counts was published. */
export type Trend = 'transient-rise' | 'rise' | 'fall' | 'level';

const ofCytokine = (analyte: Analyte<'pg/mL'>) => series(analyte, { label: analyte.label });

const read = {
  ...onTocilizumabFacts,
  sameKit: reported<boolean>([cytokineSameKit], readPresence, { label: cytokineSameKit.label }),
  skinScores: series(mrss, { label: mrss.label, supply: ['mrss'] }),
  il6: ofCytokine(analytes.il6),
  il8: ofCytokine(analytes.cytokineIl8),
  il1b: ofCytokine(analytes.cytokineIl1b),
  mip1a: ofCytokine(analytes.cytokineMip1a),
  il10: ofCytokine(analytes.cytokineIl10),
  il12: ofCytokine(analytes.cytokineIl12),
  il9: ofCytokine(analytes.cytokineIl9),
  il5: ofCytokine(analytes.cytokineIl5),
  il7: ofCytokine(analytes.cytokineIl7),
  pdgf: ofCytokine(analytes.cytokinePdgfBb),
  tnf: ofCytokine(analytes.cytokineTnfA),
};

type Series = Fact<NonEmpty<Dated<Quantity>>>;

/** First, peak within the weeks after the start, last; their order gives the trend. */
function trendOf({ baseline, after }: Course): Trend {
  const last = after.at(-1) ?? after[0];
  const peakDay = cytokineCourse.peakWeeks.value * 7;
  const early = after.filter(({ day }) => day <= peakDay).map(({ value }) => value);
  const peak = Math.max(baseline.value, ...early);
  if (peak > baseline.value && last.value < peak) return 'transient-rise';
  if (last.value === baseline.value) return 'level';
  return last.value > baseline.value ? 'rise' : 'fall';
}

/** Unknown with fewer than three points, without a baseline, or unless all were measured with the same kit. */
function trend(record: Fact<RecordedDrug>, sameKit: Fact<boolean>, values: Series): Fact<Trend> {
  if (!sameKit.known) return sameKit;
  if (!sameKit.value) return unknown('conflicting', sameKit.sources);
  const course = courseSince(record, values, skin.baselineDays.value);
  if (!course.known) return course;
  return 1 + course.value.after.length < cytokineCourse.points.value
    ? unknown('not-recorded', course.sources)
    : known(trendOf(course.value), course.sources);
}

const derive = derivedFrom(read);

type CytokineKey =
  'il6' | 'il8' | 'il1b' | 'mip1a' | 'il10' | 'il12' | 'il9' | 'il5' | 'il7' | 'pdgf' | 'tnf';

const courseOf = (key: CytokineKey) =>
  derive(['tocilizumab', 'sameKit', key], { label: read[key].label }, (f) =>
    trend(f.tocilizumab, f.sameKit, f[key]),
  );

/** The courses of the cytokines named in the four-patient report, each against the first dose. */
export const cytokineFacts = {
  ...read,
  tocilizumabGiven: derive(
    ['tocilizumab'],
    { label: { en: 'Tocilizumab given', ja: 'トシリズマブ投与歴' } },
    ({ tocilizumab }): Fact<boolean> =>
      tocilizumab.known ? known(tocilizumab.value.recorded, tocilizumab.sources) : tocilizumab,
  ),
  skinFell: derive(
    ['tocilizumab', 'skinScores'],
    { label: { en: 'Skin score fell', ja: 'mRSS低下' } },
    ({ tocilizumab, skinScores }): Fact<boolean> => {
      const course = courseSince(tocilizumab, skinScores, skin.baselineDays.value);
      return course.known
        ? known(
            (course.value.after.at(-1) ?? course.value.after[0]).value < course.value.baseline.value,
            course.sources,
          )
        : course;
    },
  ),
  il6Course: courseOf('il6'),
  il8Course: courseOf('il8'),
  il1bCourse: courseOf('il1b'),
  mip1aCourse: courseOf('mip1a'),
  il10Course: courseOf('il10'),
  il12Course: courseOf('il12'),
  il9Course: courseOf('il9'),
  il5Course: courseOf('il5'),
  il7Course: courseOf('il7'),
  pdgfCourse: courseOf('pdgf'),
  tnfCourse: courseOf('tnf'),
};
