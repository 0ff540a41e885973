import {
  bandsBetween,
  cite,
  evaluateScore,
  exact,
  mergeSources,
  type Band,
  type Facts,
  type Score,
  type ScoreResult,
} from '../../../engine/index.js';
import { greenberg2012 } from '../../genetics/references.js';
import { reviewed } from '../../genetics/reviewed.js';
import { ipssRBands, ipssRTable, type IpssRBand } from './ipss-r.js';
import { hematologyScope, refuseWhenTreated } from './score-scope.js';

const formula = cite(greenberg2012, 'age adjustment; checked against the published cohort');

/** IPSS-RA = IPSS-R + (age - 70) x (0.05 - IPSS-R x 0.005). */
const adjustment = reviewed(
  { age: 70, perYear: 0.05, perYearAndPoint: 0.005 },
  'primary',
  { en: 'Age adjustment of IPSS-R', ja: 'IPSS-Rの年齢補正' },
  formula,
);
const withoutOutcome = ({ band, upTo, label }: Band<IpssRBand>): Band<IpssRBand> => ({ band, upTo, label });
const [lowest, ...higher] = ipssRBands.value;

/** The same cut-offs; what was observed in the groups of IPSS-R was observed without the adjustment. */
const bands: typeof ipssRBands = {
  ...ipssRBands,
  value: [withoutOutcome(lowest), ...higher.map(withoutOutcome)],
};

/** Ends of the range shown while the age is missing. */
const ages = reviewed(
  { low: 18, high: 120 },
  'design',
  { en: 'Ages considered, years', ja: '想定年齢' },
  formula,
);

/** The age-adjusted total for an IPSS-R total and an age in years, unrounded. */
export function ageAdjusted(total: number, age: number): number {
  const { age: reference, perYear, perYearAndPoint } = adjustment.value;
  return exact(total + (age - reference) * (perYear - total * perYearAndPoint));
}

function compute(facts: Facts, asOf: string): Omit<ScoreResult<IpssRBand>, 'id'> {
  const plain = evaluateScore(ipssRTable, facts, asOf);
  const age = facts['age'];
  const known = age?.known === true && typeof age.value === 'number' ? age.value : null;
  const ends = [plain.low, plain.high].flatMap((total) =>
    (known === null ? [ages.value.low, ages.value.high] : [known]).map((at) => ageAdjusted(total, at)),
  );
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const possibleBands = bandsBetween(ipssRBands.value, low, high);
  const missing = known === null ? ['age'] : [];
  return {
    low,
    high,
    band: possibleBands.length === 1 ? possibleBands[0] : null,
    possibleBands,
    contributions: [
      ...plain.contributions,
      {
        term: 'age',
        label: adjustment.label,
        low: exact(low - plain.low),
        high: exact(high - plain.high),
        evidence: age === undefined ? [] : mergeSources([age]),
        missing,
        cites: adjustment.cites,
      },
    ],
    missing: [...plain.missing, ...missing],
  };
}

const untreated: Score<'age', IpssRBand> = {
  id: 'ipss-ra',
  title: { en: 'IPSS-RA (age-adjusted)', ja: 'IPSS-RA（年齢補正）' },
  model: 'IPSS-RA, Greenberg 2012',
  cites: [formula],
  bands,
  scope: {
    en: `Predicts survival only, not AML. ${hematologyScope.en}`,
    ja: `生存のみを予測し、AML移行は予測しない。${hematologyScope.ja}`,
  },
  kind: 'computed',
  facts: ['age'],
  compute,
};

/** Age-adjusted IPSS-R: survival only. */
export const ipssRA: Score<
  'age' | 'cytogeneticGroup' | 'marrowBlasts' | 'hemoglobin' | 'platelets' | 'neutrophils' | 'treated',
  IpssRBand
> = {
  ...untreated,
  facts: ['cytogeneticGroup', 'marrowBlasts', 'hemoglobin', 'platelets', 'neutrophils', 'age', 'treated'],
  compute: (facts, asOf) => refuseWhenTreated(untreated, facts, asOf),
};
