import { amount, at, parameter } from './parameter.js';

/** The limits and windows of the order triggers (specification 7). */
export const orderParameters = {
  flcOrIfeDays: parameter(
    90,
    {
      en: 'O2: days within which light chains or immunofixation count',
      ja: 'O2: 遊離軽鎖・免疫固定法を有効とみなす日数',
    },
    'design',
    at('SPEC', '7 O2: ≤ 90 d'),
    at('R38', 'both immunofixations and light chains are needed for AL'),
  ),
  everDays: parameter(
    36500,
    { en: 'O3: "ever", in days', ja: 'O3:「これまでに」の日数表現' },
    'design',
    at('SPEC', '7 O3: no immunofixation ever'),
  ),
  repeatDays: parameter(
    90,
    { en: 'O15: days within which a repeated panel is early', ja: 'O15: 再検が早すぎるとみなす日数' },
    'design',
    at('SPEC', '7 O15: < 3 months'),
  ),
  beforeAntiCd38Days: parameter(
    365,
    {
      en: 'O5: days within which blood group, antibody screen and hepatitis B count',
      ja: 'O5: 血液型・不規則抗体・HBV検査を有効とみなす日数',
    },
    'design',
    at('R42', 'type and screen before the first dose'),
  ),
  pregnancyTestDays: parameter(
    30,
    { en: 'O6: days within which a pregnancy test counts', ja: 'O6: 妊娠検査を有効とみなす日数' },
    'design',
    at('SPEC', '7 O6'),
  ),
  imidKidney: parameter(
    amount(60, 'mL/min/{1.73_m2}'),
    {
      en: 'O6: creatinine clearance below which the US label of lenalidomide adjusts the starting dose',
      ja: 'O6: 米国添付文書がレナリドミドの開始用量を調整するクレアチニンクリアランス',
    },
    'secondary',
    at('LEN', 'US label as quoted: no adjustment from 60 mL/min'),
    at('SPEC', '7 O6: CrCl < 60'),
  ),
  zoledronateKidney: parameter(
    amount(30, 'mL/min/{1.73_m2}'),
    {
      en: 'O7: creatinine clearance below which zoledronic acid is not recommended',
      ja: 'O7: ゾレドロン酸が推奨されないクレアチニンクリアランス',
    },
    'secondary',
    at('ZOL', '4.2 as quoted: severe renal impairment, CLcr < 30 mL/min'),
    at('SPEC', '7 O7: CrCl < 30'),
  ),
  vitaminDDays: parameter(
    365,
    { en: 'O7: days within which vitamin D counts as known', ja: 'O7: ビタミンDを既知とみなす日数' },
    'design',
    at('SPEC', '7 O7: vitamin D unknown; the window is ours'),
  ),
  nsaidLightChain: parameter(
    amount(500, 'mg/L'),
    {
      en: 'O8: involved light chain above which a systemic NSAID is questioned',
      ja: 'O8: NSAID全身投与に注意する病側遊離軽鎖値',
    },
    'design',
    at('SPEC', '7 O8: involved FLC > 500 mg/L'),
  ),
  childbearingFrom: parameter(
    amount(10, 'a'),
    { en: 'O6: age from which pregnancy is asked about', ja: 'O6: 妊娠の可能性を確認する年齢の下限' },
    'design',
    at('SPEC', '7 O6: female 10-55'),
  ),
  childbearingTo: parameter(
    amount(55, 'a'),
    { en: 'O6: age up to which pregnancy is asked about', ja: 'O6: 妊娠の可能性を確認する年齢の上限' },
    'design',
    at('SPEC', '7 O6: female 10-55'),
  ),
  dentalDays: parameter(
    365,
    { en: 'O7: days within which a dental examination counts', ja: 'O7: 歯科診察を有効とみなす日数' },
    'design',
    at('SPEC', '7 O7: ≤ 12 months'),
    at('R40', 'dental evaluation before bone-modifying agents'),
  ),
  nsaidKidney: parameter(
    amount(60, 'mL/min/{1.73_m2}'),
    { en: 'O8: eGFR below which a systemic NSAID is questioned', ja: 'O8: NSAID全身投与に注意するeGFR' },
    'design',
    at('SPEC', '7 O8: eGFR < 60'),
  ),
  contrastKidney: parameter(
    amount(30, 'mL/min/{1.73_m2}'),
    { en: 'O9: eGFR below which contrast is questioned', ja: 'O9: 造影に注意するeGFR' },
    'secondary',
    at('R39', 'risk factors for post-contrast kidney injury; myeloma alone is none'),
  ),
  contrastCalcium: parameter(
    [amount(11, 'mg/dL'), amount(2.75, 'mmol/L')],
    {
      en: 'O9: calcium above which it is corrected before contrast',
      ja: 'O9: 造影前に補正すべきカルシウム値',
    },
    'secondary',
    at('R39', 'hypercalcaemia is corrected first'),
  ),
  antiCd38Days: parameter(
    amount(183, 'd'),
    {
      en: 'O16: days for which anti-CD38 disturbs the antibody screen',
      ja: 'O16: 抗CD38抗体が不規則抗体検査に干渉する日数',
    },
    'primary',
    at('R42', 'indirect antiglobulin test positive for up to 6 months'),
  ),
} as const;
