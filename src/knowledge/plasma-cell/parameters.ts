import { amount, at, parameter } from './parameter.js';

/**
 * Every threshold of the criteria, once, in the words and signs of the paper. Pairs such as 11 mg/dL and
 * 2.75 mmol/L are both printed there and are not exact conversions: a value meets the limit in its own unit.
 */
export const parameters = {
  // Definitions (R1, R3)
  smmSerumMProtein: parameter(
    amount(3, 'g/dL'),
    {
      en: 'Serum M-protein that separates MGUS from smouldering myeloma',
      ja: 'MGUSとくすぶり型を分ける血清M蛋白量',
    },
    'primary',
    at('R1', 'Panel: definition of smouldering multiple myeloma'),
  ),
  smmUrineMProtein: parameter(
    amount(500, 'mg/(24.h)'),
    { en: 'Urinary M-protein of smouldering myeloma', ja: 'くすぶり型骨髄腫の尿中M蛋白量' },
    'primary',
    at('R1', 'Panel: definition of smouldering multiple myeloma'),
    at('R35', 'analogue of smouldering myeloma'),
  ),
  clonalMarrow: parameter(
    amount(10, '%'),
    { en: 'Clonal marrow plasma cells of SMM and myeloma', ja: 'SMM・骨髄腫の骨髄クローン性形質細胞割合' },
    'primary',
    at('R1', 'Panel: definitions of multiple myeloma and smouldering multiple myeloma'),
  ),
  lymphoplasmacyticMarrow: parameter(
    amount(10, '%'),
    { en: 'Lymphoplasmacytic marrow infiltration', ja: '骨髄リンパ形質細胞浸潤割合' },
    'primary',
    at('R3', 'Table 1: IgM MGUS'),
    at('R37', 'WHO 2016 limit as quoted'),
  ),
  circulatingPlasmaCells: parameter(
    amount(5, '%'),
    { en: 'Circulating plasma cells of plasma cell leukaemia', ja: '形質細胞白血病の末梢血形質細胞割合' },
    'primary',
    at('R34', 'Definition'),
  ),

  // CRAB (R1)
  calcium: parameter(
    [amount(11, 'mg/dL'), amount(2.75, 'mmol/L')],
    { en: 'Serum calcium', ja: '血清カルシウム' },
    'primary',
    at('R1', 'Panel: hypercalcaemia'),
  ),
  calciumAboveUpperLimit: parameter(
    [amount(1, 'mg/dL'), amount(0.25, 'mmol/L')],
    { en: 'Serum calcium above its upper limit', ja: '血清カルシウムの基準上限からの超過' },
    'primary',
    at('R1', 'Panel: hypercalcaemia'),
  ),
  calciumUpperLimitAtLeast: parameter(
    [amount(9.5, 'mg/dL'), amount(2.37, 'mmol/L')],
    {
      en: 'Lowest upper limit of calcium that a laboratory may print',
      ja: '検査室が示しうるカルシウム基準上限の最小値',
    },
    'design',
    at('SPEC', '2.4 C: without the upper limit, unknown only for 10.5 < Ca ≤ 11 mg/dL'),
  ),
  creatinine: parameter(
    [amount(2, 'mg/dL'), amount(177, 'umol/L')],
    { en: 'Serum creatinine', ja: '血清クレアチニン' },
    'primary',
    at('R1', 'Panel: renal insufficiency'),
  ),
  creatinineClearance: parameter(
    amount(40, 'mL/min/{1.73_m2}'),
    { en: 'Creatinine clearance, measured or estimated', ja: 'クレアチニンクリアランス（実測または推算）' },
    'primary',
    at('R1', 'Panel: renal insufficiency'),
  ),
  hemoglobin: parameter(
    amount(10, 'g/dL'),
    { en: 'Haemoglobin', ja: 'ヘモグロビン' },
    'primary',
    at('R1', 'Panel: anaemia'),
  ),
  hemoglobinBelowLowerLimit: parameter(
    amount(2, 'g/dL'),
    { en: 'Haemoglobin below its lower limit', ja: 'ヘモグロビンの基準下限からの低下' },
    'primary',
    at('R1', 'Panel: anaemia'),
  ),
  hemoglobinLowerLimitAtMost: parameter(
    amount(14, 'g/dL'),
    {
      en: 'Highest lower limit of haemoglobin that a laboratory may print',
      ja: '検査室が示しうるヘモグロビン基準下限の最大値',
    },
    'design',
    at('SPEC', '2.4 A: without the lower limit, not met from 12 g/dL'),
  ),
  lyticLesions: parameter(
    amount(1, '1'),
    { en: 'Osteolytic lesions', ja: '溶骨性病変数' },
    'primary',
    at('R1', 'Panel: bone lesions'),
    at('R2', 'uptake on PET without lysis, osteoporosis or a fracture alone do not count'),
  ),
  lesionsWithPlasmacytoma: parameter(
    amount(2, '1'),
    {
      en: 'Osteolytic lesions when one is the biopsied plasmacytoma',
      ja: '1個が生検済みの形質細胞腫である場合の溶骨性病変数',
    },
    'primary',
    at('R3', 'Table 1: solitary plasmacytoma, "except for the primary solitary lesion"'),
  ),

  // Biomarkers of malignancy, "SLiM" (R1, R2)
  marrowBiomarker: parameter(
    amount(60, '%'),
    { en: 'Clonal marrow plasma cells', ja: '骨髄クローン性形質細胞' },
    'primary',
    at('R1', 'Panel: biomarkers of malignancy'),
  ),
  lightChainRatio: parameter(
    amount(100, '1'),
    { en: 'Involved / uninvolved serum free light chain ratio', ja: '病側/非病側 血清遊離軽鎖比' },
    'primary',
    at('R1', 'Panel: biomarkers of malignancy'),
    at('R2', 'values by the Freelite assay'),
  ),
  lightChainLevel: parameter(
    amount(100, 'mg/L'),
    { en: 'Involved serum free light chain', ja: '病側の血清遊離軽鎖' },
    'primary',
    at('R1', 'Panel: biomarkers of malignancy, "≥100 mg/L"'),
    at('R2', 'clarification of the light chain criterion'),
  ),
  focalLesions: parameter(
    amount(1, '1'),
    { en: 'Focal lesions on MRI, each ≥ 5 mm', ja: 'MRI巣状病変数（各5 mm以上）' },
    'primary',
    at('R1', 'Panel: biomarkers of malignancy, ">1 focal lesion"'),
    at('R2', 'clarification: at least 5 mm each'),
  ),

  oneFocalLesion: parameter(
    amount(1, '1'),
    { en: 'Focal lesions on MRI, a risk factor in SMM', ja: 'MRI巣状病変（SMMのリスク因子）' },
    'primary',
    at('R22', 'Table 2: one focal lesion'),
  ),

  // Free light chains (R5, R10)
  ratioLow: parameter(
    amount(0.26, '1'),
    { en: 'Lower end of the normal κ/λ ratio', ja: 'κ/λ比の基準下限' },
    'primary',
    at('R5', 'Abstract: 0.26-1.65 normal'),
    at('R3', 'Table 1: light chain MGUS'),
  ),
  ratioHigh: parameter(
    amount(1.65, '1'),
    { en: 'Upper end of the normal κ/λ ratio', ja: 'κ/λ比の基準上限' },
    'primary',
    at('R5', 'Abstract: 0.26-1.65 normal'),
    at('R3', 'Table 1: light chain MGUS'),
  ),
  upperLimitsFreelite: parameter(
    { kappa: amount(19.4, 'mg/L'), lambda: amount(26.3, 'mg/L') },
    {
      en: 'Upper limits of κ and λ (Freelite), where the result prints none',
      ja: 'κ・λの基準上限（Freelite、結果に記載がない場合）',
    },
    'secondary',
    at('R10', 'Reference intervals: κ 3.3-19.4, λ 5.7-26.3 mg/L'),
  ),
  upperLimitsNLatex: parameter(
    { kappa: amount(22.4, 'mg/L'), lambda: amount(27, 'mg/L') },
    {
      en: 'Upper limits of κ and λ (N Latex), where the result prints none',
      ja: 'κ・λの基準上限（N Latex、結果に記載がない場合）',
    },
    'secondary',
    at('R10', 'Reference intervals: κ 6.7-22.4, λ 8.3-27.0 mg/L'),
  ),
  renalRatioHigh: parameter(
    amount(3.1, '1'),
    {
      en: 'Upper end of the κ/λ ratio in kidney disease (Freelite)',
      ja: '腎機能低下時のκ/λ比上限（Freelite）',
    },
    'primary',
    at('R11', 'Abstract: 0.37-3.10'),
  ),
  reducedKidneyFunction: parameter(
    amount(60, 'mL/min/{1.73_m2}'),
    { en: 'eGFR below which a mild κ excess is expected', ja: '軽度のκ優位が想定されるeGFR' },
    'primary',
    at('R11', 'Abstract: participants with eGFR < 60'),
  ),

  // The gate (specification 2.6)
  gateUrineMProtein: parameter(
    amount(200, 'mg/(24.h)'),
    { en: 'Urinary M-protein that shows a clone', ja: 'クローンの証拠とする尿中M蛋白量' },
    'primary',
    at('R35', 'cohort definition, ≥ 0.2 g/24 h'),
  ),
  anyMProtein: parameter(
    amount(0, 'g/dL'),
    { en: 'Any serum M-protein', ja: '血清M蛋白の検出' },
    'design',
    at('SPEC', '2.6 Gate'),
  ),

  // Near the limits (specification 2.6)
  nearMarrowTen: parameter(
    { low: amount(8, '%'), high: amount(12, '%') },
    { en: 'Marrow plasma cells near 10 %', ja: '骨髄形質細胞10 %付近' },
    'design',
    at('SPEC', '2.6 nearThreshold'),
  ),
  nearMarrowSixty: parameter(
    { low: amount(55, '%'), high: amount(65, '%') },
    { en: 'Marrow plasma cells near 60 %', ja: '骨髄形質細胞60 %付近' },
    'design',
    at('SPEC', '2.6 nearThreshold'),
  ),
  nearMProtein: parameter(
    { low: amount(2.7, 'g/dL'), high: amount(3.3, 'g/dL') },
    { en: 'M-protein near 3 g/dL', ja: 'M蛋白3 g/dL付近' },
    'design',
    at('SPEC', '2.6 nearThreshold'),
  ),
  nearRatio: parameter(
    { low: amount(80, '1'), high: amount(125, '1') },
    { en: 'Light chain ratio near 100', ja: '遊離軽鎖比100付近' },
    'design',
    at('SPEC', '2.6 nearThreshold'),
  ),
  nearHemoglobin: parameter(
    { low: amount(9.5, 'g/dL'), high: amount(10.5, 'g/dL') },
    { en: 'Haemoglobin near 10 g/dL', ja: 'ヘモグロビン10 g/dL付近' },
    'design',
    at('SPEC', '2.6 nearThreshold: within 0.5 of the cut-off'),
  ),

  // Danger within hours (specification 10)
  criticalCalcium: parameter(
    [amount(12, 'mg/dL'), amount(3, 'mmol/L')],
    { en: 'Calcium that needs action within hours', ja: '数時間以内の対応を要するカルシウム値' },
    'design',
    at('SPEC', '10: critical if Ca > 12 mg/dL (3.0 mmol/L)'),
  ),
  creatinineDoubling: parameter(
    amount(100, '%'),
    { en: 'Rise of creatinine over its lowest value', ja: 'クレアチニンの最低値からの上昇' },
    'design',
    at('SPEC', '10: creatinine doubling'),
  ),
  castNephropathyLightChain: parameter(
    amount(500, 'mg/L'),
    { en: 'Involved light chain that suggests cast nephropathy', ja: '円柱腎症を示唆する病側遊離軽鎖値' },
    'unverified',
    at('R41', 'from memory'),
  ),
} as const;
