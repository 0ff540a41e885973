import { amount, at, parameter } from './parameter.js';

/** The windows in which a change is looked for. */
export const courseWindows = {
  quarter: parameter(
    amount(90, 'd'),
    { en: 'Window of a creatinine doubling', ja: 'クレアチニン倍化を見る期間' },
    'design',
    at('SPEC', '10: creatinine doubling'),
  ),
  halfYear: parameter(
    amount(183, 'd'),
    { en: '6 months', ja: '6か月' },
    'primary',
    at('R23', 'Abstract: first 6 months'),
    at('R22', 'Table 2: within 6 months'),
  ),
  year: parameter(
    amount(366, 'd'),
    { en: '12 months', ja: '12か月' },
    'primary',
    at('R23', 'Abstract: first 12 months'),
    at('R24', 'Abstract: within 1 year'),
  ),
} as const;

/** What each paper calls evolving. */
export const courseParameters = {
  pangeaMProtein: parameter(
    amount(0.2, 'g/dL'),
    { en: 'PANGEA-SMM: M-protein rise', ja: 'PANGEA-SMM: M蛋白の上昇' },
    'primary',
    at('R17', 'Abstract'),
  ),
  pangeaRatio: parameter(
    amount(20, '1'),
    {
      en: 'PANGEA-SMM: absolute rise of the light chain ratio',
      ja: 'PANGEA-SMM: 遊離軽鎖比の上昇（絶対値）',
    },
    'primary',
    at('R17', 'Abstract'),
  ),
  pangeaCreatinine: parameter(
    amount(25, '%'),
    { en: 'PANGEA-SMM: creatinine rise', ja: 'PANGEA-SMM: クレアチニンの上昇率' },
    'primary',
    at('R17', 'Abstract'),
  ),
  pangeaHemoglobin: parameter(
    amount(1.5, 'g/dL'),
    { en: 'PANGEA-SMM: haemoglobin fall', ja: 'PANGEA-SMM: ヘモグロビンの低下' },
    'primary',
    at('R17', 'Abstract'),
  ),
  raviMProtein: parameter(
    amount(3, 'g/dL'),
    { en: 'Ravi: M-protein from which the 6-month rule holds', ja: 'Ravi: 6か月基準を適用するM蛋白量' },
    'primary',
    at('R23', 'Abstract: only if M-protein ≥ 3 g/dL'),
  ),
  raviPercentHalfYear: parameter(
    amount(10, '%'),
    { en: 'Ravi: M-protein rise within 6 months', ja: 'Ravi: 6か月以内のM蛋白上昇率' },
    'primary',
    at('R23', 'Abstract'),
  ),
  raviPercentYear: parameter(
    amount(25, '%'),
    { en: 'Ravi: M-protein rise within 12 months', ja: 'Ravi: 12か月以内のM蛋白上昇率' },
    'primary',
    at('R23', 'Abstract'),
  ),
  raviAbsolute: parameter(
    amount(0.5, 'g/dL'),
    { en: 'Ravi: least absolute rise of the M-protein', ja: 'Ravi: M蛋白上昇の最小絶対値' },
    'primary',
    at('R23', 'Abstract'),
  ),
  raviHemoglobin: parameter(
    amount(0.5, 'g/dL'),
    { en: 'Ravi: haemoglobin fall within 12 months', ja: 'Ravi: 12か月以内のヘモグロビン低下' },
    'primary',
    at('R23', 'Abstract'),
  ),
  rajkumarPercent: parameter(
    amount(25, '%'),
    {
      en: 'Rajkumar 2015: M-protein rise on two successive evaluations',
      ja: 'Rajkumar 2015: 連続2回のM蛋白上昇率',
    },
    'primary',
    at('R22', 'Table 2'),
  ),
  trajectoryMProtein: parameter(
    amount(64, '%'),
    { en: 'Trajectory model: M-protein rise within 1 year', ja: '軌跡モデル: 1年以内のM蛋白上昇率' },
    'primary',
    at('R24', 'Abstract'),
  ),
  trajectoryHemoglobin: parameter(
    amount(1.57, 'g/dL'),
    { en: 'Trajectory model: haemoglobin fall within 1 year', ja: '軌跡モデル: 1年以内のヘモグロビン低下' },
    'primary',
    at('R24', 'Abstract'),
  ),
  trajectoryDifference: parameter(
    amount(169, '%'),
    {
      en: 'Trajectory model: rise of the light chain difference within 1 year',
      ja: '軌跡モデル: 1年以内の遊離軽鎖差上昇率',
    },
    'primary',
    at('R24', 'Abstract'),
  ),
  trajectoryCount: parameter(
    3,
    { en: 'Trajectory model: variables that mark ultra-high risk', ja: '軌跡モデル: 超高リスクとする項目数' },
    'primary',
    at('R24', 'Abstract: 3 or more variables'),
  ),
} as const;
