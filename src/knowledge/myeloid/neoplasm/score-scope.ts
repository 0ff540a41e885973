import {
  evaluateScore,
  type Facts,
  type Localized,
  type NonEmpty,
  type Score,
  type ScoreResult,
} from '../../../engine/index.js';

/** For whom IPSS-R, IPSS-RA and IPSS-M hold. */
export const hematologyScope: Localized = {
  en: 'Adults with MDS, before treatment, at diagnosis. Not for CHIP, CCUS, AML or CMML with white cells of 13 ×10⁹/L or more.',
  ja: '成人MDS、治療前、診断時。CHIP、CCUS、AML、白血球数13 ×10⁹/L以上のCMMLには適用しない。',
};

/** The score, or no answer (every group possible, nothing to order) where disease-modifying treatment is recorded. */
export function refuseWhenTreated<B extends string>(
  score: Score<string, B>,
  facts: Facts,
  asOf: string,
): Omit<ScoreResult<B>, 'id'> {
  const result = evaluateScore(score, facts, asOf);
  const treated = facts['treated'];
  if (treated?.known !== true || treated.value !== true) return result;
  const [first, ...rest] = score.bands.value.map(({ band }) => band) as readonly B[] as NonEmpty<B>;
  return {
    ...result,
    band: null,
    possibleBands: [first, ...rest],
    missing: [],
    also: { ...result.also, reporting: 'not-applicable', why: 'treated' },
  };
}
