import { cite, type Citation, type Evidence, type Localized } from '../../engine/index.js';
import { aha2026, bloodAdvCv2024, designChoice, nccnMds } from './references.js';

/** What to do next in a state: how often to count, what else to order, and on what authority. */
export interface FollowUp {
  readonly id: string;
  readonly text: Localized;
  /** Months between blood counts with differential; absent where the state is not one to wait in. */
  readonly bloodCountMonths?: { readonly from: number; readonly to: number };
  /** Ids of order concepts. */
  readonly orders: readonly string[];
  readonly cites: readonly Citation[];
  readonly evidence: Evidence;
}

const chipLow: FollowUp = {
  id: 'chip-low',
  text: {
    en: 'Blood count with differential every 12 months, or on clinical change. Treat cardiovascular risk factors as guidelines say. No routine repeat sequencing.',
    ja: '12か月ごと、または臨床的変化時に血算・白血球分画。心血管リスク因子はガイドラインに沿って管理。遺伝子検査の定期的な反復は不要。',
  },
  bloodCountMonths: { from: 12, to: 12 },
  orders: ['cbc'],
  cites: [cite(nccnMds, 'CHIP: observe'), cite(designChoice, 'yearly')],
  evidence: 'secondary',
};

const intermediate: FollowUp = {
  id: 'chip-intermediate',
  text: {
    en: 'Blood count with differential every 6 to 12 months; ask haematology for an opinion.',
    ja: '6〜12か月ごとに血算・白血球分画。血液内科の意見を求める。',
  },
  bloodCountMonths: { from: 6, to: 12 },
  orders: ['cbc', 'haem-referral'],
  cites: [cite(designChoice, 'CHIP, intermediate')],
  evidence: 'design',
};

const high: FollowUp = {
  id: 'high-risk',
  text: {
    en: 'Refer to haematology; blood count with differential every 3 months; discuss marrow examination and trials.',
    ja: '血液内科へ紹介。3か月ごとに血算・白血球分画。骨髄検査・臨床試験を相談。',
  },
  bloodCountMonths: { from: 3, to: 3 },
  orders: ['cbc', 'haem-referral', 'bm'],
  cites: [cite(nccnMds, 'high-risk CCUS: blood counts 2 to 4 times a year')],
  evidence: 'secondary',
};

const ccusLower: FollowUp = {
  id: 'ccus-lower-risk',
  text: {
    en: 'Blood count with differential every 3 to 6 months in the first year, then every 12 months.',
    ja: '初年度は3〜6か月ごと、以後12か月ごとに血算・白血球分画。',
  },
  bloodCountMonths: { from: 3, to: 6 },
  orders: ['cbc'],
  cites: [cite(nccnMds, 'yearly'), cite(designChoice, 'first year')],
  evidence: 'design',
};

const icus: FollowUp = {
  id: 'icus',
  text: { en: 'Blood count with differential every 12 months.', ja: '12か月ごとに血算・白血球分画。' },
  bloodCountMonths: { from: 12, to: 12 },
  orders: ['cbc'],
  cites: [cite(nccnMds, 'yearly')],
  evidence: 'secondary',
};

/** After cytotoxic therapy no score reassures. */
const afterCytotoxics: FollowUp = {
  id: 'after-cytotoxic-therapy',
  text: {
    en: 'The score is not validated after cytotoxic therapy. Refer to haematology.',
    ja: '細胞傷害性治療後のスコアは検証されていない。血液内科へ紹介。',
  },
  orders: ['cbc', 'haem-referral'],
  cites: [cite(designChoice, 'no validation seen after cytotoxic therapy')],
  evidence: 'design',
};

type Risk = 'low' | 'intermediate' | 'high' | null;

/**
 * The follow-up of a state. `risk` is the higher of the score groups, null while it is open: then no interval is
 * given for CHIP. `afterCytotoxicTherapy` is the flag of that name: only where it is not met may "low" reassure.
 */
export function followUpOf(
  state: string | null,
  risk: Risk,
  afterCytotoxicTherapy: 'met' | 'not-met' | 'unknown',
): FollowUp | null {
  if (state === 'icus' || state === 'provisional-icus-marrow-needed') return icus;
  const ccus = state === 'ccus' || state === 'provisional-ccus-marrow-needed';
  if (!ccus && state !== 'chip') return null;
  if (risk === 'high') return high;
  if (afterCytotoxicTherapy === 'met') return afterCytotoxics;
  if (ccus) return ccusLower;
  if (risk === null) return null;
  return risk === 'low' && afterCytotoxicTherapy === 'not-met' ? chipLow : intermediate;
}

/** What clonal haematopoiesis means for heart and vessels: associations, with their intervals, and no drug. */
export const cardiovascularNote: { readonly text: Localized; readonly cites: readonly Citation[] } = {
  text: {
    en: 'Clonal haematopoiesis is associated with cardiovascular disease (hazard: composite 1.40; coronary disease 1.76, 1.27-2.44; heart failure 1.27, 1.15-1.41; cardiovascular death 1.09, not significant). Assess blood pressure, lipids, HbA1c, smoking and weight as guidelines say. No therapy is proven for it; this is no reason to leave out haematology.',
    ja: 'クローン性造血は心血管疾患と関連する（ハザード：複合 1.40、冠動脈疾患 1.76［1.27-2.44］、心不全 1.27［1.15-1.41］、心血管死 1.09［有意差なし］）。血圧・脂質・HbA1c・喫煙・体重をガイドラインに沿って評価。有効性が証明された治療はなく、血液内科を省く理由にはならない。',
  },
  cites: [
    cite(bloodAdvCv2024, 'meta-analysis'),
    cite(aha2026, 'no proven therapy; standard risk-factor care'),
  ],
};
