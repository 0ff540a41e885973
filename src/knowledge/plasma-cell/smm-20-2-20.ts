import {
  atLeastOf,
  type Band,
  type Localized,
  type NonEmpty,
  type Score,
  type Term,
} from '../../engine/index.js';
import { c, type FactKey } from './facts.js';
import { at, parameter } from './parameter.js';
import { riskParameters as p } from './risk-parameters.js';

type Group = 'low' | 'intermediate' | 'high';
type FishGroup = 'low' | 'low-intermediate' | 'intermediate' | 'high';

/** % progressing to myeloma within 2 years (n = 1996 with 38, 33 and 29 % in the groups). */
export const smm22020Outcomes = parameter<Readonly<Record<Group, number>>>(
  { low: 6.2, intermediate: 17.9, high: 44.2 },
  { en: '20-2-20: progression within 2 years, %', ja: '20-2-20: 2年以内の進展率（%）' },
  'primary',
  at('R20', 'Abstract, as 6, 18 and 44 %; decimals of the first and last not re-read'),
);

/** % progressing within 2 years with FISH as a fourth factor. */
export const smm22020FishOutcomes = parameter<Readonly<Record<FishGroup, number>>>(
  { low: 6, 'low-intermediate': 23, intermediate: 46, high: 63 },
  { en: '20-2-20 with FISH: progression within 2 years, %', ja: '20-2-20＋FISH: 2年以内の進展率（%）' },
  'primary',
  at('R20', 'Abstract'),
);

function outcome(model: Localized, risk: number): Localized {
  return {
    en: `${model.en}: progression to myeloma within 2 years ${risk} % (how death was counted is not stated in the source seen)`,
    ja: `${model.ja}: 2年以内に骨髄腫へ進展 ${risk} %（死亡の扱いは参照元に記載なし）`,
  };
}

const plain = smm22020Outcomes.value;
const withFish = smm22020FishOutcomes.value;
const model: Localized = { en: 'IMWG 2020 20-2-20 (n = 1996)', ja: 'IMWG 2020 20-2-20 (n = 1996)' };
const modelFish: Localized = {
  en: 'IMWG 2020 20-2-20 + FISH (n not stated in the source seen)',
  ja: 'IMWG 2020 20-2-20 + FISH（nは参照元に記載なし）',
};

const bands: NonEmpty<Band<Group>> = [
  {
    band: 'low',
    upTo: 0,
    label: { en: 'Low (0 factors)', ja: '低リスク（0因子）' },
    outcome: outcome(model, plain.low),
  },
  {
    band: 'intermediate',
    upTo: 1,
    label: { en: 'Intermediate (1 factor)', ja: '中間リスク（1因子）' },
    outcome: outcome(model, plain.intermediate),
  },
  {
    band: 'high',
    upTo: Infinity,
    label: { en: 'High (2 or 3 factors)', ja: '高リスク（2〜3因子）' },
    outcome: outcome(model, plain.high),
  },
];

const bandsFish: NonEmpty<Band<FishGroup>> = [
  {
    band: 'low',
    upTo: 0,
    label: { en: 'Low (0 factors)', ja: '低リスク（0因子）' },
    outcome: outcome(modelFish, withFish.low),
  },
  {
    band: 'low-intermediate',
    upTo: 1,
    label: { en: 'Low-intermediate (1 factor)', ja: '低中リスク（1因子）' },
    outcome: outcome(modelFish, withFish['low-intermediate']),
  },
  {
    band: 'intermediate',
    upTo: 2,
    label: { en: 'Intermediate (2 factors)', ja: '中間リスク（2因子）' },
    outcome: outcome(modelFish, withFish.intermediate),
  },
  {
    band: 'high',
    upTo: Infinity,
    label: { en: 'High (3 or 4 factors)', ja: '高リスク（3〜4因子）' },
    outcome: outcome(modelFish, withFish.high),
  },
];

const lightChains = c.compare({ id: 'ratio-above-20' }, 'involvedRatio', '>', p.twentyRatio);
const mProtein = c.compare({ id: 'm-protein-above-2' }, 'mProtein', '>', p.twoMProtein);
const marrow = c.compare({ id: 'marrow-above-20' }, 'clonalMarrow', '>', p.twentyMarrow);
/** Any of four; del(17p) is not in this list and is recorded apart. */
export const highRiskFish = c.holds(
  { id: 'high-risk-fish', cites: [at('R20', 'Results: t(4;14), t(14;16), +1q, del13q')] },
  'highRiskFish',
);

/** Two of three are enough for high risk, whatever the third. */
export const highRisk22020 = atLeastOf(
  { id: 'high-risk-20-2-20', label: { en: 'High risk by 20-2-20', ja: '20-2-20で高リスク' } },
  p.highRiskCount,
  lightChains,
  mProtein,
  marrow,
);

const terms: NonEmpty<Term<FactKey>> = [
  {
    kind: 'criterion',
    id: 'm',
    label: { en: 'M-protein > 2 g/dL', ja: 'M蛋白2 g/dL超' },
    criterion: mProtein,
    points: p.onePoint,
  },
  {
    kind: 'criterion',
    id: 'flc',
    label: { en: 'Light chain ratio > 20', ja: '遊離軽鎖比20超' },
    criterion: lightChains,
    points: p.onePoint,
  },
  {
    kind: 'criterion',
    id: 'bm',
    label: { en: 'Marrow plasma cells > 20 %', ja: '骨髄形質細胞20 %超' },
    criterion: marrow,
    points: p.onePoint,
  },
];

const scope: Localized = {
  en: 'Smouldering myeloma without a myeloma-defining event; if events are not excluded, valid only once they are.',
  ja: '骨髄腫診断事象のないくすぶり型骨髄腫が対象。未除外の場合は除外後にのみ有効。',
};

/** IMWG 2020, three factors, each strictly above its limit. */
export const smm22020: Score<FactKey, Group> = {
  id: '20-2-20',
  title: { en: 'IMWG 2020 risk of SMM (20-2-20)', ja: 'IMWG 2020 くすぶり型骨髄腫リスク（20-2-20）' },
  model: 'IMWG 2020 (20-2-20)',
  cites: [at('R20', 'Abstract')],
  scope,
  kind: 'additive',
  terms,
  bands: parameter(
    bands,
    { en: '20-2-20: groups', ja: '20-2-20: リスク群' },
    'primary',
    at('R20', 'Abstract'),
  ),
};

/** The same with a FISH abnormality as a fourth factor. */
export const smm22020Fish: Score<FactKey, FishGroup> = {
  id: '20-2-20-fish',
  title: {
    en: 'IMWG 2020 risk of SMM (20-2-20 with FISH)',
    ja: 'IMWG 2020 くすぶり型骨髄腫リスク（20-2-20＋FISH）',
  },
  model: 'IMWG 2020 (20-2-20 + FISH)',
  cites: [at('R20', 'Abstract')],
  scope,
  kind: 'additive',
  terms: [
    ...terms,
    {
      kind: 'criterion',
      id: 'fish',
      label: { en: 'FISH abnormality', ja: 'FISH異常' },
      criterion: highRiskFish,
      points: p.onePoint,
    },
  ],
  bands: parameter(
    bandsFish,
    { en: '20-2-20 with FISH: groups', ja: '20-2-20＋FISH: リスク群' },
    'primary',
    at('R20', 'Abstract'),
  ),
};
