import type { NonEmpty, Step } from '../../engine/index.js';
import { amount, at, parameter } from './parameter.js';

const point = { met: 1, notMet: 0 } as const;
const steps = (...list: NonEmpty<Step>): NonEmpty<Step> => list;

/** Factors, points and limits of the risk models, as printed. The groups and what was observed in them stand with each model. */
export const riskParameters = {
  onePoint: parameter(
    point,
    { en: 'One point for each factor', ja: '各因子1点' },
    'primary',
    at('R5', 'Abstract'),
    at('R18', 'Abstract'),
    at('R20', 'Abstract'),
  ),

  // Mayo 2005, MGUS
  mayoMProtein: parameter(
    amount(1.5, 'g/dL'),
    { en: 'Mayo 2005: M-protein', ja: 'Mayo 2005: M蛋白量' },
    'primary',
    at('R5', 'Abstract: ≥ 1.5 g/dL'),
    at('R6', 'low risk: < 15 g/L'),
  ),

  // 20-2-20
  twentyRatio: parameter(
    amount(20, '1'),
    { en: '20-2-20: involved / uninvolved light chain ratio', ja: '20-2-20: 病側/非病側 遊離軽鎖比' },
    'primary',
    at('R20', 'Abstract: > 20'),
  ),
  twoMProtein: parameter(
    amount(2, 'g/dL'),
    { en: '20-2-20: M-protein', ja: '20-2-20: M蛋白量' },
    'primary',
    at('R20', 'Abstract: > 2 g/dL'),
  ),
  twentyMarrow: parameter(
    amount(20, '%'),
    { en: '20-2-20: marrow plasma cells', ja: '20-2-20: 骨髄形質細胞' },
    'primary',
    at('R20', 'Abstract: > 20 %'),
  ),
  highRiskCount: parameter(
    2,
    { en: '20-2-20: factors of high risk', ja: '20-2-20: 高リスクとする因子数' },
    'primary',
    at('R20', 'Abstract: ≥ 2 factors'),
  ),

  // IMWG 2020 score
  scoreRatio: parameter(
    steps(
      { upTo: 10, points: 0 },
      { upTo: 25, points: 2 },
      { upTo: 40, points: 3 },
      { upTo: Infinity, points: 5 },
    ),
    { en: 'IMWG 2020 score: light chain ratio', ja: 'IMWG 2020スコア: 遊離軽鎖比' },
    'primary',
    at('R20', 'scoring table'),
    at('R20b', 'band limits'),
  ),
  scoreMProtein: parameter(
    steps({ upTo: 1.5, points: 0 }, { upTo: 3, points: 3 }, { upTo: Infinity, points: 4 }),
    { en: 'IMWG 2020 score: M-protein, g/dL', ja: 'IMWG 2020スコア: M蛋白量（g/dL）' },
    'primary',
    at('R20', 'scoring table'),
    at('R20b', 'band limits'),
  ),
  scoreMarrow: parameter(
    steps(
      { upTo: 15, points: 0 },
      { upTo: 20, points: 2 },
      { upTo: 30, points: 3 },
      { upTo: 40, points: 5 },
      { upTo: Infinity, points: 6 },
    ),
    { en: 'IMWG 2020 score: marrow plasma cells, %', ja: 'IMWG 2020スコア: 骨髄形質細胞（%）' },
    'primary',
    at('R20', 'scoring table'),
    at('R20b', 'band limits'),
  ),
  scoreFish: parameter(
    { met: 2, notMet: 0 },
    { en: 'IMWG 2020 score: FISH abnormality', ja: 'IMWG 2020スコア: FISH異常' },
    'primary',
    at('R20', 'scoring table'),
  ),

  // Mayo 2008
  mayo2008Marrow: parameter(
    amount(10, '%'),
    { en: 'Mayo 2008: marrow plasma cells', ja: 'Mayo 2008: 骨髄形質細胞' },
    'primary',
    at('R18', 'Abstract: ≥ 10 %'),
  ),
  mayo2008MProtein: parameter(
    amount(3, 'g/dL'),
    { en: 'Mayo 2008: M-protein', ja: 'Mayo 2008: M蛋白量' },
    'primary',
    at('R18', 'Abstract: ≥ 3 g/dL'),
  ),
  mayo2008RatioLow: parameter(
    amount(0.125, '1'),
    { en: 'Mayo 2008: κ/λ at most', ja: 'Mayo 2008: κ/λ比の下限側' },
    'primary',
    at('R18', 'Abstract: ≤ 0.125'),
  ),
  mayo2008RatioHigh: parameter(
    amount(8, '1'),
    { en: 'Mayo 2008: κ/λ at least', ja: 'Mayo 2008: κ/λ比の上限側' },
    'primary',
    at('R18', 'Abstract: ≥ 8'),
  ),

  // AQUILA, eligibility
  aquilaYears: parameter(
    amount(5, 'a'),
    { en: 'AQUILA: years since diagnosis', ja: 'AQUILA: 診断からの年数' },
    'primary',
    at('R26', 'Inclusion criteria'),
  ),
  aquilaMarrow: parameter(
    amount(10, '%'),
    { en: 'AQUILA: clonal marrow plasma cells', ja: 'AQUILA: 骨髄クローン性形質細胞' },
    'primary',
    at('R26', 'Inclusion criteria'),
  ),
  aquilaMProtein: parameter(
    amount(3, 'g/dL'),
    { en: 'AQUILA: M-protein as a risk factor', ja: 'AQUILA: リスク因子としてのM蛋白量' },
    'primary',
    at('R26', 'Inclusion criteria: ≥ 30 g/L'),
  ),
  aquilaRatioLow: parameter(
    amount(8, '1'),
    { en: 'AQUILA: light chain ratio at least', ja: 'AQUILA: 遊離軽鎖比の下限' },
    'primary',
    at('R26', 'Inclusion criteria: 8 to < 100'),
  ),
  aquilaRatioHigh: parameter(
    amount(100, '1'),
    { en: 'AQUILA: light chain ratio below', ja: 'AQUILA: 遊離軽鎖比の上限' },
    'primary',
    at('R26', 'Inclusion criteria: 8 to < 100'),
  ),
  aquilaHighMarrow: parameter(
    amount(50, '%'),
    { en: 'AQUILA: marrow plasma cells above', ja: 'AQUILA: 骨髄形質細胞の下限（超）' },
    'primary',
    at('R26', 'Inclusion criteria: > 50 to < 60 %'),
  ),
  aquilaTooHighMarrow: parameter(
    amount(60, '%'),
    { en: 'AQUILA: marrow plasma cells below', ja: 'AQUILA: 骨髄形質細胞の上限（未満）' },
    'primary',
    at('R26', 'Inclusion criteria: > 50 to < 60 %'),
  ),
  aquilaMeasurableSerum: parameter(
    amount(1, 'g/dL'),
    { en: 'AQUILA: measurable serum M-protein', ja: 'AQUILA: 測定可能な血清M蛋白量' },
    'primary',
    at('R26', 'Inclusion criteria: ≥ 10 g/L'),
  ),
  aquilaMeasurableUrine: parameter(
    amount(200, 'mg/(24.h)'),
    { en: 'AQUILA: measurable urine M-protein', ja: 'AQUILA: 測定可能な尿M蛋白量' },
    'primary',
    at('R26', 'Inclusion criteria'),
  ),
  aquilaMeasurableLightChain: parameter(
    amount(100, 'mg/L'),
    { en: 'AQUILA: measurable involved light chain', ja: 'AQUILA: 測定可能な病側遊離軽鎖' },
    'primary',
    at('R26', 'Inclusion criteria'),
  ),
  aquilaImmunoparesis: parameter(
    2,
    {
      en: 'AQUILA: suppressed uninvolved immunoglobulins',
      ja: 'AQUILA: 低下した非病側免疫グロブリンの種類数',
    },
    'primary',
    at('R26', 'Inclusion criteria: immunoparesis of 2 uninvolved isotypes (IgG, IgA, IgM)'),
  ),
  aquilaEcog: parameter(
    amount(1, '1'),
    { en: 'AQUILA: ECOG performance status at most', ja: 'AQUILA: ECOG PSの上限' },
    'primary',
    at('R26', 'Inclusion criteria: ECOG 0-1'),
  ),

  // The teaching document's own table
  seedMarrow: parameter(
    amount(20, '%'),
    { en: 'Document 001: marrow plasma cells', ja: '教材001: 骨髄形質細胞' },
    'unverified',
    at('SEED', 'table of five factors: ≥ 20 %'),
  ),
  seedMProtein: parameter(
    amount(2, 'g/dL'),
    { en: 'Document 001: IgG M-protein', ja: '教材001: IgG型M蛋白量' },
    'unverified',
    at('SEED', 'table of five factors: ≥ 2 g/dL'),
  ),
  seedRatio: parameter(
    amount(20, '1'),
    { en: 'Document 001: light chain ratio', ja: '教材001: 遊離軽鎖比' },
    'unverified',
    at('SEED', 'table of five factors: ≥ 20'),
  ),
  seedFocalLesions: parameter(
    amount(1, '1'),
    { en: 'Document 001: MRI focal lesions', ja: '教材001: MRI巣状病変数' },
    'unverified',
    at('SEED', 'table of five factors: ≥ 1'),
  ),
  seedAberrant: parameter(
    amount(95, '%'),
    { en: 'Document 001: aberrant plasma cells', ja: '教材001: 異常形質細胞割合' },
    'unverified',
    at('SEED', 'table of five factors: ≥ 95 % with low immunoglobulin'),
  ),
} as const;
