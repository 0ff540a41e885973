import { cite, type Citation, type Evidence, type NonEmpty, type Parameter } from '../../engine/index.js';
import {
  acrChest2023,
  clements1995,
  deLauretis2013,
  eular2023,
  fourPatientReport,
  ghuman2024,
  japanInsert,
  khanna2006,
  khanna2019,
  usLabel,
} from './references.js';

/** The day on which these values were last compared with the evidence review. */
export const reviewedOn = '2026-11-22';
const by = (evidence: Evidence, ...cites: NonEmpty<Citation>) => ({ evidence, cites, reviewedOn });
const labResults = cite(usLabel, '2 Dosage modification; 5 Laboratory parameters');

/** Before the first dose (T3). The label counts cells per mm³; 1000/mm³ = 1.0 ×10⁹/L. */
export const start = {
  neutrophilsStop: {
    value: { value: 0.5, unit: '10*9/L' },
    label: { en: 'Do not treat below', ja: '投与しない下限' },
    ...by('primary', labResults),
  },
  neutrophilsCaution: {
    value: { value: 2, unit: '10*9/L' },
    label: { en: 'Do not start below', ja: '開始しない下限' },
    ...by('primary', labResults),
  },
  plateletsStop: {
    value: { value: 50, unit: '10*9/L' },
    label: { en: 'Do not treat below', ja: '投与しない下限' },
    ...by('primary', labResults),
  },
  plateletsCaution: {
    value: { value: 100, unit: '10*9/L' },
    label: { en: 'Do not start below', ja: '開始しない下限' },
    ...by('primary', labResults),
  },
  transaminaseStop: {
    value: { value: 5, unit: '1' },
    label: { en: 'Do not treat above (multiple of the upper limit)', ja: '投与しない上限（基準上限の倍数）' },
    ...by('primary', labResults),
  },
  transaminaseCaution: {
    value: { value: 1.5, unit: '1' },
    label: { en: 'Do not start above (multiple of the upper limit)', ja: '開始しない上限（基準上限の倍数）' },
    ...by('primary', labResults),
  },
} as const satisfies Record<string, Parameter<unknown>>;

/** During treatment. In systemic sclerosis the dose is interrupted, not reduced. */
export const onTherapy = {
  neutrophilsHold: {
    value: { value: 1, unit: '10*9/L' },
    label: { en: 'Interrupt at or below', ja: 'この値以下で休薬' },
    ...by('primary', labResults),
  },
  plateletsHold: {
    value: { value: 100, unit: '10*9/L' },
    label: { en: 'Interrupt at or below', ja: 'この値以下で休薬' },
    ...by('primary', labResults),
  },
  transaminaseAdjust: {
    value: { value: 1, unit: '1' },
    label: { en: 'Review concomitant drugs above', ja: 'この値を超えたら併用薬を見直す' },
    ...by('primary', labResults),
  },
  transaminaseHold: {
    value: { value: 3, unit: '1' },
    label: { en: 'Interrupt and confirm above', ja: 'この値を超えたら休薬し再検' },
    ...by('primary', labResults),
  },
} as const satisfies Record<string, Parameter<unknown>>;

/** Skin score (T5). Differences in points of mRSS (0-51). */
export const skin = {
  errorSameRater: {
    value: { value: 6.8, unit: '1' },
    label: { en: '95 % detectable change, same rater', ja: '同一評価者での95%最小検出変化' },
    ...by('design', cite(clements1995, 'SD within raters 2.45: 1.96 × √2 × 2.45')),
  },
  errorOtherRater: {
    value: { value: 12.7, unit: '1' },
    label: {
      en: '95 % detectable change, different or unknown rater',
      ja: '評価者が異なる・不明な場合の95%最小検出変化',
    },
    ...by('design', cite(clements1995, 'SD between raters 4.6: 1.96 × √2 × 4.6 = 12.75')),
  },
  mcidDiffuse: {
    value: { value: 5, unit: '1' },
    label: { en: 'MCID, diffuse disease', ja: 'びまん型のMCID' },
    ...by('primary', cite(khanna2019, '5 units at 12 months')),
  },
  mcidDiffusePercent: {
    value: { value: 24, unit: '%' },
    label: { en: 'MCID, diffuse disease, relative to baseline', ja: 'びまん型のMCID（開始前比）' },
    ...by('design', cite(khanna2019, '5 units ≈ 24 %; asking for both is a conservative reading')),
  },
  mcidAny: {
    value: { value: 3, unit: '1' },
    label: { en: 'MCID, all patients (3-4 units)', ja: '全患者のMCID（3〜4点）' },
    ...by('primary', cite(khanna2019, '3-4 units at 12 months'), cite(khanna2006, '3.2-5.3 units')),
  },
  worsening: {
    value: { value: -5, unit: '1' },
    label: { en: 'Worsening (unverified threshold)', ja: '悪化（閾値は未検証）' },
    ...by(
      'unverified',
      cite(khanna2019, '5 units is the MCID of improvement; its use for worsening is from memory'),
    ),
  },
  noChange: {
    value: { value: 0, unit: '1' },
    label: { en: 'No change', ja: '変化なし' },
    ...by('design', cite(khanna2019, 'Direction of change')),
  },
  reportDefinition: {
    value: { value: 13, unit: '1' },
    label: { en: 'Definition used in a four-patient report', ja: '4例報告で用いられた定義' },
    ...by('primary', cite(fourPatientReport, 'Results: fall of 13 points or more in 6 months')),
  },
  lateFrom: {
    value: { value: 40, unit: 'wk' },
    label: { en: '12-month window from', ja: '12か月判定の開始' },
    ...by('design', cite(khanna2019, 'MCID at 12 months; the tolerance of 40-60 weeks is chosen here')),
  },
  lateTo: {
    value: { value: 60, unit: 'wk' },
    label: { en: '12-month window to', ja: '12か月判定の終了' },
    ...by('design', cite(khanna2019, 'MCID at 12 months; the tolerance of 40-60 weeks is chosen here')),
  },
  earlyFrom: {
    value: { value: 20, unit: 'wk' },
    label: { en: '6-month window from', ja: '6か月判定の開始' },
    ...by('design', cite(fourPatientReport, '6 months; the tolerance of 20-30 weeks is chosen here')),
  },
  earlyTo: {
    value: { value: 30, unit: 'wk' },
    label: { en: '6-month window to', ja: '6か月判定の終了' },
    ...by('design', cite(fourPatientReport, '6 months; the tolerance of 20-30 weeks is chosen here')),
  },
  baselineDays: {
    value: 90,
    label: { en: 'Baseline at most this many days before the first dose', ja: '開始前値の期限（日）' },
    ...by('design', cite(khanna2019, 'Change from baseline; 3 months before the first dose is chosen here')),
  },
  fvcDecline: {
    value: { value: -10, unit: '%' },
    label: { en: 'Relative change of FVC', ja: 'FVCの相対変化' },
    ...by('design', cite(ghuman2024, 'Trial definition is absolute (10 % predicted); shown beside the skin')),
  },
} as const satisfies Record<string, Parameter<unknown>>;

/** Interleukin-6 before treatment (T2): one limit that did not predict response, one that is prognostic. */
export const il6Limits = {
  notPredictive: {
    value: { value: 10, unit: 'pg/mL' },
    label: { en: 'Not predictive of response', ja: '反応を予測しなかった値' },
    ...by('primary', cite(ghuman2024, 'IL-6 ≥10 pg/mL, post hoc')),
  },
  prognostic: {
    value: { value: 7.67, unit: 'pg/mL' },
    label: {
      en: 'Prognostic in mild SSc-ILD (early decline or death), not predictive',
      ja: '軽症SSc-ILDでの予後因子（早期悪化・死亡）。反応予測ではない',
    },
    ...by('primary', cite(deLauretis2013, 'Abstract')),
  },
} as const satisfies Record<string, Parameter<unknown>>;

/** How long after the last subcutaneous dose acute-phase reactants may still mislead (T4): from memory, unverified. */
export const washout: Parameter<{ readonly value: number; readonly unit: 'wk' }> = {
  value: { value: 5, unit: 'wk' },
  label: { en: 'Weeks after the last dose (unverified)', ja: '最終投与からの週数（未検証）' },
  ...by('unverified', cite(usLabel, '12.3 Pharmacokinetics; the 5 weeks are from memory, unverified')),
};

/** Cytokine courses (T6). */
export const cytokineCourse = {
  points: {
    value: 3,
    label: { en: 'Time points needed', ja: '必要な測定回数' },
    ...by('design', cite(fourPatientReport, 'Serial sera; the number is chosen here')),
  },
  peakWeeks: {
    value: 12,
    label: { en: 'Weeks within which a peak counts as transient', ja: '一過性上昇とみなす期間（週）' },
    ...by('design', cite(fourPatientReport, 'Transient rise after the start; the window is chosen here')),
  },
} as const satisfies Record<string, Parameter<number>>;

/** When to look again. Weeks from the start, then months between results. */
export const monitoring = {
  laboratoryFirst: {
    value: { from: 4, to: 8, unit: 'wk' },
    label: {
      en: 'Neutrophils, platelets, ALT and AST after the start',
      ja: '開始後の好中球・血小板・ALT・AST',
    },
    ...by('primary', labResults),
  },
  laboratoryEvery: {
    value: { from: 3, to: 3, unit: 'mo' },
    label: { en: 'Then every', ja: '以後の間隔' },
    ...by('primary', labResults),
  },
  lipidsFirst: {
    value: { from: 4, to: 8, unit: 'wk' },
    label: { en: 'Lipids after the start', ja: '開始後の脂質' },
    ...by('primary', cite(usLabel, '5 Laboratory parameters, lipids')),
  },
  lungFunctionEvery: {
    value: { from: 3, to: 6, unit: 'mo' },
    label: { en: 'Lung function in SSc-ILD, first year', ja: 'SSc-ILDの呼吸機能（最初の1年）' },
    ...by('primary', cite(acrChest2023, 'Monitoring')),
  },
} as const satisfies Record<string, Parameter<unknown>>;

/** How recent the baseline must be, in days (T1). */
export const baselineDays = {
  skin: {
    value: 90,
    label: { en: 'Skin score', ja: 'mRSS' },
    ...by('design', cite(khanna2019, 'Change from baseline; 3 months is chosen here')),
  },
  lungFunction: {
    value: 180,
    label: { en: 'Lung function', ja: '呼吸機能' },
    ...by('design', cite(acrChest2023, 'Every 3-6 months in the first year')),
  },
  imaging: {
    value: 365,
    label: { en: 'High-resolution CT', ja: '高分解能CT' },
    ...by('design', cite(acrChest2023, 'Screening; one year is chosen here')),
  },
  antibodies: {
    value: 3650,
    label: { en: 'Autoantibodies', ja: '自己抗体' },
    ...by('design', cite(eular2023, 'Known once; ten years is chosen here')),
  },
  infection: {
    value: 365,
    label: { en: 'Infection screening', ja: '感染症スクリーニング' },
    ...by('design', cite(usLabel, '5.1 tests before use, no interval given'), cite(japanInsert, '警告')),
  },
} as const satisfies Record<string, Parameter<number>>;
