import type { Band, Localized, NonEmpty, Score } from '../../engine/index.js';
import type { FactKey } from './facts.js';
import { at, parameter } from './parameter.js';
import { riskParameters as p } from './risk-parameters.js';
import { highRiskFish } from './smm-20-2-20.js';

type Group = 'low' | 'low-intermediate' | 'intermediate' | 'high';

interface Observed {
  readonly risk2y: number;
  readonly hazardRatio: string;
}

/** What was observed in each group (n = 689 with FISH): % progressing to myeloma within 2 years, hazard ratio. */
export const imwgScoreOutcomes = parameter<Readonly<Record<Group, Observed>>>(
  {
    low: { risk2y: 3.8, hazardRatio: '1' },
    'low-intermediate': { risk2y: 26.3, hazardRatio: '7.56 (3.77-15.2)' },
    intermediate: { risk2y: 51.4, hazardRatio: '17.3 (8.63-34.8)' },
    high: { risk2y: 72.6, hazardRatio: '31.9 (15.4-66.3)' },
  },
  { en: 'IMWG 2020 score: progression within 2 years', ja: 'IMWG 2020スコア: 2年以内の進展率' },
  'primary',
  at('R20', 'scoring table, as 4, 26, 51 and 73 %; decimals not re-read'),
);

/**
 * % progressing within 2 years by single score, the last for every score above 15. Not monotone because groups are
 * small: details only, the group's figure comes first. A score of 1 cannot occur.
 */
export const imwgScoreRiskByPoints = parameter<Readonly<Record<number, number>>>(
  {
    0: 1.3,
    2: 5.4,
    3: 2.6,
    4: 10.3,
    5: 19.2,
    6: 23.4,
    7: 27.6,
    8: 35,
    9: 48.6,
    10: 41.9,
    11: 50,
    12: 61.9,
    13: 50,
    14: 78.6,
    15: 83.3,
    16: 88.9,
    17: 88.9,
  },
  {
    en: 'IMWG 2020 score: progression within 2 years by score, %',
    ja: 'IMWG 2020スコア: 点数別2年進展率（%）',
  },
  'secondary',
  at('R20b', 'table by score'),
);

function outcome({ risk2y, hazardRatio }: Observed): Localized {
  const whole = Math.round(risk2y);
  return {
    en: `IMWG 2020 score (n = 689): progression to myeloma within 2 years ${whole} % (how death was counted is not stated in the source seen); hazard ratio ${hazardRatio}`,
    ja: `IMWG 2020スコア（n = 689）: 2年以内に骨髄腫へ進展 ${whole} %（死亡の扱いは参照元に記載なし）、ハザード比 ${hazardRatio}`,
  };
}

const observed = imwgScoreOutcomes.value;
const bands: NonEmpty<Band<Group>> = [
  {
    band: 'low',
    upTo: 4,
    label: { en: 'Low (0-4)', ja: '低リスク（0-4点）' },
    outcome: outcome(observed.low),
  },
  {
    band: 'low-intermediate',
    upTo: 8,
    label: { en: 'Low-intermediate (5-8)', ja: '低中リスク（5-8点）' },
    outcome: outcome(observed['low-intermediate']),
  },
  {
    band: 'intermediate',
    upTo: 12,
    label: { en: 'Intermediate (9-12)', ja: '中間リスク（9-12点）' },
    outcome: outcome(observed.intermediate),
  },
  {
    band: 'high',
    upTo: Infinity,
    label: { en: 'High (over 12)', ja: '高リスク（12点超）' },
    outcome: outcome(observed.high),
  },
];

/** The scoring tool of IMWG 2020. FISH not done is a range, never zero points. */
export const imwgScore: Score<FactKey, Group> = {
  id: 'imwg-2020-score',
  title: { en: 'IMWG 2020 scoring tool (SMM)', ja: 'IMWG 2020スコア（くすぶり型骨髄腫）' },
  model: 'IMWG 2020 score',
  cites: [at('R20', 'scoring table')],
  scope: {
    en: 'Smouldering myeloma without a myeloma-defining event.',
    ja: '骨髄腫診断事象のないくすぶり型骨髄腫が対象。',
  },
  kind: 'additive',
  terms: [
    {
      kind: 'steps',
      id: 'flc',
      label: { en: 'Light chain ratio', ja: '遊離軽鎖比' },
      fact: 'involvedRatio',
      steps: p.scoreRatio,
    },
    {
      kind: 'steps',
      id: 'm',
      label: { en: 'M-protein', ja: 'M蛋白量' },
      fact: 'mProtein',
      steps: p.scoreMProtein,
    },
    {
      kind: 'steps',
      id: 'bm',
      label: { en: 'Marrow plasma cells', ja: '骨髄形質細胞' },
      fact: 'clonalMarrow',
      steps: p.scoreMarrow,
    },
    {
      kind: 'criterion',
      id: 'fish',
      label: { en: 'FISH abnormality', ja: 'FISH異常' },
      criterion: highRiskFish,
      points: p.scoreFish,
    },
  ],
  bands: parameter(
    bands,
    { en: 'IMWG 2020 score: groups', ja: 'IMWG 2020スコア: リスク群' },
    'primary',
    at('R20', 'scoring table'),
  ),
};
