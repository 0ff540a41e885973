import type { Band, Localized, NonEmpty, Score } from '../../engine/index.js';
import { ratioAbnormal } from './clone-gate.js';
import { c, type FactKey } from './facts.js';
import { at, parameter } from './parameter.js';
import { riskParameters as p } from './risk-parameters.js';

type Group = 'low' | 'low-intermediate' | 'high-intermediate' | 'high';

interface Observed {
  readonly patients: number;
  readonly relativeRisk: number;
  /** % progressing to myeloma or a related malignancy in 20 years, death ignored. */
  readonly risk20y: number;
  /** The same with death as a competing event. */
  readonly risk20yCompeting: number;
}

/** What was observed in each group (1148 of 1384 patients; progression to myeloma or a related malignancy). */
export const mayoMgusOutcomes = parameter<Readonly<Record<Group, Observed>>>(
  {
    low: { patients: 449, relativeRisk: 1, risk20y: 5, risk20yCompeting: 2 },
    'low-intermediate': { patients: 420, relativeRisk: 5.4, risk20y: 21, risk20yCompeting: 10 },
    'high-intermediate': { patients: 226, relativeRisk: 10.1, risk20y: 37, risk20yCompeting: 18 },
    high: { patients: 53, relativeRisk: 20.8, risk20y: 58, risk20yCompeting: 27 },
  },
  { en: 'Mayo 2005: progression within 20 years', ja: 'Mayo 2005: 20年以内の進展率' },
  'primary',
  at('R5', 'Abstract'),
);

/**
 * The longer follow-up (34 years): progression in 20 years by the number of two factors (abnormal κ/λ, M-protein
 * ≥ 1.5 g/dL), apart for IgM and the rest. The figure for non-IgM without a factor was not seen and is left out.
 */
export const mayoMgusLongTerm = parameter(
  { igm: { two: 55, one: 41, none: 19 }, nonIgm: { two: 30, one: 20, none: null } },
  {
    en: 'Kyle 2018: progression within 20 years by isotype, %',
    ja: 'Kyle 2018: アイソタイプ別20年進展率（%）',
  },
  'primary',
  at('R7', 'Abstract'),
);

function outcome({ risk20y, risk20yCompeting, patients }: Observed): Localized {
  return {
    en: `Mayo 2005 (n = ${patients}): progression to myeloma or a related malignancy within 20 years ${risk20y} % (death ignored), ${risk20yCompeting} % (death as a competing event)`,
    ja: `Mayo 2005（n = ${patients}）: 20年以内に骨髄腫・関連腫瘍へ進展 ${risk20y} %（死亡を考慮しない）、${risk20yCompeting} %（死亡を競合リスクとする）`,
  };
}

const observed = mayoMgusOutcomes.value;
const bands: NonEmpty<Band<Group>> = [
  {
    band: 'low',
    upTo: 0,
    label: { en: 'Low (0 factors)', ja: '低リスク（0因子）' },
    outcome: outcome(observed.low),
  },
  {
    band: 'low-intermediate',
    upTo: 1,
    label: { en: 'Low-intermediate (1 factor)', ja: '低中リスク（1因子）' },
    outcome: outcome(observed['low-intermediate']),
  },
  {
    band: 'high-intermediate',
    upTo: 2,
    label: { en: 'High-intermediate (2 factors)', ja: '高中リスク（2因子）' },
    outcome: outcome(observed['high-intermediate']),
  },
  {
    band: 'high',
    upTo: Infinity,
    label: { en: 'High (3 factors)', ja: '高リスク（3因子）' },
    outcome: outcome(observed.high),
  },
];

export const mayoFactors = {
  mProtein: c.compare({ id: 'mayo-m-protein' }, 'mProtein', '>=', p.mayoMProtein),
  isotype: c.is(
    {
      id: 'mayo-isotype',
      label: { en: 'Isotype other than IgG', ja: 'IgG以外のアイソタイプ' },
      cites: [at('R5', 'Abstract')],
    },
    'isotype',
    'IgA',
    'IgM',
    'IgD',
    'IgE',
    'biclonal',
  ),
  lightChains: ratioAbnormal,
} as const;

/** The Mayo three-factor model of MGUS. */
export const mayoMgus: Score<FactKey, Group> = {
  id: 'mayo-mgus',
  title: { en: 'Mayo three-factor model (MGUS)', ja: 'Mayo 3因子モデル（MGUS）' },
  model: 'Mayo 2005',
  cites: [at('R5', 'Abstract')],
  scope: {
    en: 'MGUS with a heavy chain; not light chain MGUS, not smouldering myeloma.',
    ja: '重鎖を持つMGUSが対象。軽鎖型MGUSとくすぶり型骨髄腫には用いない。',
  },
  kind: 'additive',
  terms: [
    {
      kind: 'criterion',
      id: 'm-protein',
      label: { en: 'M-protein ≥ 1.5 g/dL', ja: 'M蛋白1.5 g/dL以上' },
      criterion: mayoFactors.mProtein,
      points: p.onePoint,
    },
    {
      kind: 'criterion',
      id: 'isotype',
      label: { en: 'Isotype other than IgG', ja: 'IgG以外のアイソタイプ' },
      criterion: mayoFactors.isotype,
      points: p.onePoint,
    },
    {
      kind: 'criterion',
      id: 'flc',
      label: { en: 'Abnormal κ/λ ratio', ja: 'κ/λ比異常' },
      criterion: mayoFactors.lightChains,
      points: p.onePoint,
    },
  ],
  bands: parameter(
    bands,
    { en: 'Mayo 2005: groups', ja: 'Mayo 2005: リスク群' },
    'primary',
    at('R5', 'Abstract'),
  ),
};
