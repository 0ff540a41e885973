import { cite, criteriaFor, type Parameter, type Score, type Step, type Term } from '../../engine/index.js';
import { myeloidFacts } from './derived-facts.js';
import { weeks2023 } from './references.js';

const c = criteriaFor(myeloidFacts);
type Key = keyof typeof myeloidFacts;

/** Cut-offs and their direction are the paper's; the points come from one public re-statement: check before release. */
function points<T>(value: T): Parameter<T> {
  return {
    value,
    label: { en: 'CHRS points', ja: 'CHRS点数' },
    cites: [cite(weeks2023, 'score table (read in a re-statement)')],
    evidence: 'secondary',
    reviewedOn: '2026-11-22',
  };
}

/** Below the cut-off the first points, from it on the second. */
const steps = (cutOff: number, below: number, from: number): Parameter<readonly [Step, Step]> =>
  points([
    { upTo: cutOff, open: true, points: below },
    { upTo: Infinity, points: from },
  ] as const);

const question = (
  id: string,
  en: string,
  ja: string,
  fact: 'singleDnmt3a' | 'highRiskMutation' | 'cytopenia',
  met: number,
  notMet: number,
): Term<Key> => ({
  id,
  label: { en, ja },
  kind: 'criterion',
  criterion: c.holds({ id, label: { en, ja }, cites: [cite(weeks2023, 'score table')] }, fact),
  points: points({ met, notMet }),
});

/** Clonal Hematopoiesis Risk Score. Only for CHIP and CCUS, and never as reassurance after cytotoxic therapy. */
export const chrs: Score<Key, 'low' | 'intermediate' | 'high'> = {
  id: 'chrs',
  kind: 'additive',
  title: { en: 'Clonal Hematopoiesis Risk Score (CHRS)', ja: 'クローン性造血リスクスコア（CHRS）' },
  model: 'CHRS 2023',
  cites: [cite(weeks2023, 'score and 10-year risk')],
  terms: [
    question('single-dnmt3a', 'Single DNMT3A mutation', 'DNMT3A変異1個のみ', 'singleDnmt3a', 0.5, 1),
    question('high-risk-mutation', 'High-risk mutation', '高リスク変異', 'highRiskMutation', 2.5, 1),
    {
      id: 'mutations',
      label: { en: 'Two or more mutations', ja: '変異2個以上' },
      kind: 'steps',
      fact: 'mutationCount',
      steps: steps(2, 1, 2),
    },
    {
      id: 'largest-vaf',
      label: { en: 'Largest VAF of 20 % or more', ja: '最大VAF 20%以上' },
      kind: 'steps',
      fact: 'largestVaf',
      steps: steps(0.2, 1, 2),
    },
    {
      id: 'rdw',
      label: { en: 'RDW-CV of 15 % or more', ja: 'RDW-CV 15%以上' },
      kind: 'steps',
      fact: 'rdw',
      steps: steps(15, 1, 2.5),
    },
    {
      id: 'mcv',
      label: { en: 'MCV of 100 fL or more', ja: 'MCV 100 fL以上' },
      kind: 'steps',
      fact: 'mcv',
      steps: steps(100, 1, 2.5),
    },
    question('chrs-ccus', 'CCUS rather than CHIP', 'CHIPでなくCCUS', 'cytopenia', 1.5, 1),
    {
      id: 'age',
      label: { en: 'Age of 65 or more', ja: '65歳以上' },
      kind: 'steps',
      fact: 'ageYears',
      steps: steps(65, 1, 1.5),
    },
  ],
  bands: points([
    {
      band: 'low',
      label: { en: 'Low', ja: '低リスク' },
      upTo: 9.5,
      outcome: {
        en: 'CHRS 2023: myeloid neoplasm within 10 years in 0.67 % (±0.083); n = 10,018',
        ja: 'CHRS 2023：10年以内の骨髄系腫瘍 0.67%（±0.083）、n = 10,018',
      },
    },
    {
      band: 'intermediate',
      label: { en: 'Intermediate', ja: '中間リスク' },
      upTo: 12,
      outcome: {
        en: 'CHRS 2023: myeloid neoplasm within 10 years in 7.83 % (±0.81); n = 1,196',
        ja: 'CHRS 2023：10年以内の骨髄系腫瘍 7.83%（±0.81）、n = 1,196',
      },
    },
    {
      band: 'high',
      label: { en: 'High', ja: '高リスク' },
      upTo: Infinity,
      outcome: {
        en: 'CHRS 2023: myeloid neoplasm within 10 years in 52.2 % (±4.96); n = 123',
        ja: 'CHRS 2023：10年以内の骨髄系腫瘍 52.2%（±4.96）、n = 123',
      },
    },
  ] as const),
  scope: {
    en: 'Adults with CHIP or CCUS; derived mainly in CHIP (UK Biobank, 40-70 years). Not for MDS, MPN, known germline or lymphoid-only clones. Not validated after cytotoxic therapy. Point table read in a re-statement: confirm on the official calculator.',
    ja: 'CHIPまたはCCUSの成人。主にCHIPで導出（UKバイオバンク、40〜70歳）。MDS・MPN・生殖細胞系列変異・リンパ系クローンのみの場合は対象外。細胞傷害性治療後は未検証。点数表は二次資料による：公式計算機で確認のこと。',
  },
};
