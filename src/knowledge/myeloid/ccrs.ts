import { cite, criteriaFor, type Parameter, type Score, type Step } from '../../engine/index.js';
import { myeloidFacts } from './derived-facts.js';
import { xie2024 } from './references.js';

const c = criteriaFor(myeloidFacts);

function points<T>(value: T): Parameter<T> {
  return {
    value,
    label: { en: 'CCRS points', ja: 'CCRS点数' },
    cites: [cite(xie2024, 'abstract')],
    evidence: 'secondary',
    reviewedOn: '2026-11-22',
  };
}

const splicing = { en: 'Splicing-factor mutation', ja: 'スプライシング因子変異' };
const fewPlatelets = { en: 'Platelets below 100 ×10⁹/L', ja: '血小板 100×10⁹/L未満' };

/** Clonal Cytopenia Risk Score: CCUS only. */
export const ccrs: Score<keyof typeof myeloidFacts, 'low' | 'intermediate' | 'high'> = {
  id: 'ccrs',
  kind: 'additive',
  title: { en: 'Clonal Cytopenia Risk Score (CCRS)', ja: 'クローン性血球減少リスクスコア（CCRS）' },
  model: 'CCRS 2024',
  cites: [cite(xie2024, 'abstract')],
  terms: [
    {
      id: 'splicing',
      label: splicing,
      kind: 'criterion',
      criterion: c.holds(
        { id: 'splicing', label: splicing, cites: [cite(xie2024, 'abstract')] },
        'splicingMutation',
      ),
      points: points({ met: 2, notMet: 0 }),
    },
    {
      id: 'platelets',
      label: fewPlatelets,
      kind: 'criterion',
      criterion: c.compare(
        { id: 'ccrs-platelets', label: fewPlatelets },
        'platelets',
        '<',
        points({ value: 100, unit: '10*9/L' as const }),
      ),
      points: points({ met: 2.5, notMet: 0 }),
    },
    {
      id: 'mutations',
      label: { en: 'Two or more mutations', ja: '変異2個以上' },
      kind: 'steps',
      fact: 'mutationCount',
      steps: points<readonly [Step, Step]>([
        { upTo: 2, open: true, points: 0 },
        { upTo: Infinity, points: 3 },
      ]),
    },
  ],
  bands: points([
    {
      band: 'low',
      label: { en: 'Low', ja: '低リスク' },
      upTo: 2.5,
      open: true,
      outcome: {
        en: 'CCRS 2024: myeloid neoplasm within 2 years in 6.4 %',
        ja: 'CCRS 2024：2年以内の骨髄系腫瘍 6.4%',
      },
    },
    {
      band: 'intermediate',
      label: { en: 'Intermediate', ja: '中間リスク' },
      upTo: 5,
      open: true,
      outcome: {
        en: 'CCRS 2024: myeloid neoplasm within 2 years in 14.1 %',
        ja: 'CCRS 2024：2年以内の骨髄系腫瘍 14.1%',
      },
    },
    {
      band: 'high',
      label: { en: 'High', ja: '高リスク' },
      upTo: Infinity,
      outcome: {
        en: 'CCRS 2024: myeloid neoplasm within 2 years in 37.2 %',
        ja: 'CCRS 2024：2年以内の骨髄系腫瘍 37.2%',
      },
    },
  ] as const),
  scope: {
    en: 'CCUS only; abstract-level source. Not for CHIP or MDS.',
    ja: 'CCUSのみ（抄録に基づく）。CHIP・MDSには用いない。',
  },
};
