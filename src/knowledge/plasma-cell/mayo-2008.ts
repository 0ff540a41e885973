import { anyOf, type Band, type Localized, type NonEmpty, type Score } from '../../engine/index.js';
import { c, type FactKey } from './facts.js';
import { at, parameter } from './parameter.js';
import { riskParameters as p } from './risk-parameters.js';

type Group = 'none' | 'low' | 'intermediate' | 'high';

/** % progressing within 5 years for 1, 2 and 3 factors; nobody in the cohort had none. */
export const mayo2008Outcomes = parameter<{ none: null } & Readonly<Record<Exclude<Group, 'none'>, number>>>(
  { none: null, low: 25, intermediate: 51, high: 76 },
  { en: 'Mayo 2008: progression within 5 years, %', ja: 'Mayo 2008: 5年以内の進展率（%）' },
  'primary',
  at('R18', 'Abstract'),
);

function outcome(risk: number): Localized {
  return {
    en: `Mayo 2008 (n = 273, before 2014: includes patients who are myeloma today): progression within 5 years ${risk} % (how death was counted is not stated in the source seen)`,
    ja: `Mayo 2008（n = 273、2014年以前で現在の骨髄腫を含む）: 5年以内に進展 ${risk} %（死亡の扱いは参照元に記載なし）`,
  };
}

const bands: NonEmpty<Band<Group>> = [
  { band: 'none', upTo: 0, label: { en: 'No factor (not in the cohort)', ja: '因子なし（対象外）' } },
  {
    band: 'low',
    upTo: 1,
    label: { en: '1 factor', ja: '1因子' },
    outcome: outcome(mayo2008Outcomes.value.low),
  },
  {
    band: 'intermediate',
    upTo: 2,
    label: { en: '2 factors', ja: '2因子' },
    outcome: outcome(mayo2008Outcomes.value.intermediate),
  },
  {
    band: 'high',
    upTo: Infinity,
    label: { en: '3 factors', ja: '3因子' },
    outcome: outcome(mayo2008Outcomes.value.high),
  },
];

const lightChains = anyOf(
  {
    id: 'mayo-2008-ratio',
    label: { en: 'κ/λ ≤ 0.125 or ≥ 8', ja: 'κ/λ比 0.125以下または8以上' },
    cites: p.mayo2008RatioLow.cites,
  },
  c.compare({ id: 'mayo-2008-ratio-low' }, 'flcRatio', '<=', p.mayo2008RatioLow),
  c.compare({ id: 'mayo-2008-ratio-high' }, 'flcRatio', '>=', p.mayo2008RatioHigh),
);

/** The Mayo 2008 model: for information, its cohort is older than the biomarkers. */
export const mayo2008: Score<FactKey, Group> = {
  id: 'mayo-2008',
  title: { en: 'Mayo 2008 model (SMM), for information', ja: 'Mayo 2008モデル（くすぶり型骨髄腫、参考）' },
  model: 'Mayo 2008',
  cites: [at('R18', 'Abstract')],
  scope: {
    en: 'For information: the cohort was collected before the biomarkers of 2014.',
    ja: '参考。2014年のバイオマーカー導入前のコホートによる。',
  },
  kind: 'additive',
  terms: [
    {
      kind: 'criterion',
      id: 'bm',
      label: { en: 'Marrow plasma cells ≥ 10 %', ja: '骨髄形質細胞10 %以上' },
      criterion: c.compare({ id: 'mayo-2008-marrow' }, 'clonalMarrow', '>=', p.mayo2008Marrow),
      points: p.onePoint,
    },
    {
      kind: 'criterion',
      id: 'm',
      label: { en: 'M-protein ≥ 3 g/dL', ja: 'M蛋白3 g/dL以上' },
      criterion: c.compare({ id: 'mayo-2008-m-protein' }, 'mProtein', '>=', p.mayo2008MProtein),
      points: p.onePoint,
    },
    { kind: 'criterion', id: 'flc', label: lightChains.label, criterion: lightChains, points: p.onePoint },
  ],
  bands: parameter(
    bands,
    { en: 'Mayo 2008: groups', ja: 'Mayo 2008: リスク群' },
    'primary',
    at('R18', 'Abstract'),
  ),
};
