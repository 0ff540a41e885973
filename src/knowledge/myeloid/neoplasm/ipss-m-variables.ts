import { cite, type Band, type NonEmpty } from '../../../engine/index.js';
import { reviewed } from '../../genetics/reviewed.js';
import { bernard2022, ipssmPackage } from './references.js';

/** The genes with a coefficient of their own, taken as 0 or 1. */
export const ipssMMainGenes = [
  'NPM1',
  'RUNX1',
  'NRAS',
  'ETV6',
  'IDH2',
  'CBL',
  'EZH2',
  'U2AF1',
  'SRSF2',
  'DNMT3A',
  'ASXL1',
  'KRAS',
] as const;

/** The genes that count together, at most two. */
export const ipssMResidualGenes = [
  'BCOR',
  'BCORL1',
  'CEBPA',
  'ETNK1',
  'GATA2',
  'GNB1',
  'IDH1',
  'NF1',
  'PHF6',
  'PPM1D',
  'PRPF8',
  'PTPN11',
  'SETBP1',
  'STAG2',
  'WT1',
] as const;

/** Genes whose mutation takes the favourable effect of SF3B1 away. */
export const sf3b1Spoilers = ['SRSF2', 'STAG2', 'BCOR', 'BCORL1', 'RUNX1', 'NRAS'] as const;

export type IpssMMainGene = (typeof ipssMMainGenes)[number];
export type IpssMResidualGene = (typeof ipssMResidualGenes)[number];

export type IpssMVariable =
  | 'HB1'
  | 'TRANSF_PLT100'
  | 'BLAST5'
  | 'CYTOVEC'
  | 'TP53multi'
  | 'FLT3'
  | 'MLL_PTD'
  | 'SF3B1_5q'
  | 'SF3B1_alpha'
  | 'Nres2'
  | IpssMMainGene;

interface Coefficient {
  readonly beta: number;
  readonly mean: number;
  /** The value with the best and with the worst outlook, taken when the variable is not known. */
  readonly best: number;
  readonly worst: number;
}

const binary = (beta: number, mean: number): Coefficient => ({ beta, mean, best: 0, worst: 1 });
const formula = cite(ipssmPackage, 'model coefficients, means, best and worst values');

/** The 22 variables of the model. */
export const ipssMCoefficients = reviewed<Readonly<Record<IpssMVariable, Coefficient>>>(
  {
    HB1: { beta: -0.171, mean: 9.87, best: 20, worst: 4 },
    TRANSF_PLT100: { beta: -0.222, mean: 1.41, best: 2.5, worst: 0 },
    BLAST5: { beta: 0.352, mean: 0.922, best: 0, worst: 4 },
    CYTOVEC: { beta: 0.287, mean: 1.39, best: 0, worst: 4 },
    TP53multi: binary(1.18, 0.071),
    FLT3: binary(0.798, 0.0108),
    MLL_PTD: binary(0.798, 0.0247),
    SF3B1_5q: binary(0.504, 0.0166),
    NPM1: binary(0.43, 0.0112),
    RUNX1: binary(0.423, 0.126),
    NRAS: binary(0.417, 0.0362),
    ETV6: binary(0.391, 0.0216),
    IDH2: binary(0.379, 0.0429),
    CBL: binary(0.295, 0.0473),
    EZH2: binary(0.27, 0.0588),
    U2AF1: binary(0.247, 0.0866),
    SRSF2: binary(0.239, 0.158),
    DNMT3A: binary(0.221, 0.161),
    ASXL1: binary(0.213, 0.252),
    KRAS: binary(0.202, 0.0271),
    SF3B1_alpha: { beta: -0.0794, mean: 0.186, best: 1, worst: 0 },
    Nres2: { beta: 0.231, mean: 0.388, best: 0, worst: 2 },
  },
  'primary',
  { en: 'IPSS-M coefficients', ja: 'IPSS-Mの係数' },
  formula,
  cite(bernard2022, 'model'),
);

/** How the raw values enter: haemoglobin clamped, platelets and blasts capped, TP53 fraction above which loss is implied. */
export const ipssMTransforms = reviewed(
  {
    hemoglobinLow: 4,
    hemoglobinHigh: 20,
    plateletsCap: 250,
    plateletsPer: 100,
    blastsCap: 20,
    blastsPer: 5,
    tp53LossAbove: 0.55,
    residualCap: 2,
  },
  'primary',
  { en: 'IPSS-M transformations', ja: 'IPSS-Mの変換' },
  formula,
);

/** Widest difference of worst and best case, in hundredths, at which a mean score is still reported. */
export const ipssMReportableSpread = reviewed(
  100,
  'primary',
  { en: 'IPSS-M: widest spread with a score', ja: 'IPSS-M：スコアを報告できる最大幅' },
  formula,
);

export type IpssMBand = 'very-low' | 'low' | 'moderate-low' | 'moderate-high' | 'high' | 'very-high';

const outcome = (lfs: string, os: string, one: string, two: string, four: string) => ({
  en: `IPSS-M 2022: median leukaemia-free survival ${lfs} and survival ${os} years; AML ${one}, ${two}, ${four} % at 1, 2, 4 years`,
  ja: `IPSS-M 2022：無白血病生存期間中央値${lfs}年、生存期間中央値${os}年、AML移行 1・2・4年で${one}・${two}・${four}%`,
});

/** The groups, by the rounded score. The outcomes were read in summaries of the paper. */
export const ipssMBands = reviewed<NonEmpty<Band<IpssMBand>>>(
  [
    {
      band: 'very-low',
      upTo: -1.5,
      label: { en: 'Very low', ja: '非常に低い' },
      outcome: outcome('9.7', '10.6', '0', '1.2', '2.8'),
    },
    {
      band: 'low',
      upTo: -0.5,
      label: { en: 'Low', ja: '低い' },
      outcome: outcome('5.9', '6.0', '1.7', '3.4', '5.1'),
    },
    {
      band: 'moderate-low',
      upTo: 0,
      label: { en: 'Moderate low', ja: 'やや低い' },
      outcome: outcome('4.5', '4.6', '4.9', '8.8', '11.4'),
    },
    {
      band: 'moderate-high',
      upTo: 0.5,
      label: { en: 'Moderate high', ja: 'やや高い' },
      outcome: outcome('2.3', '2.8', '9.5', '14.0', '18.9'),
    },
    {
      band: 'high',
      upTo: 1.5,
      label: { en: 'High', ja: '高い' },
      outcome: outcome('1.5', '1.7', '14.3', '21.2', '29.2'),
    },
    {
      band: 'very-high',
      upTo: Infinity,
      label: { en: 'Very high', ja: '非常に高い' },
      outcome: outcome('0.76', '1.0', '28.2', '38.6', '42.8'),
    },
  ],
  'primary',
  { en: 'IPSS-M groups', ja: 'IPSS-Mのリスク群' },
  cite(bernard2022, 'risk categories'),
);
