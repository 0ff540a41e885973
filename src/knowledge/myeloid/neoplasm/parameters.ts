import { cite, type Evidence, type Localized, type Parameter, type Quantity } from '../../../engine/index.js';
import { arber2022, khoury2022 } from '../../genetics/references.js';
import { reviewed } from '../../genetics/reviewed.js';
import { ema, nccnMds, whoBlueBook } from './references.js';

const table3 = cite(khoury2022, 'Table 3');
const table6 = cite(khoury2022, 'Table 6');
const whoText = cite(khoury2022, 'text');
const blueBook = cite(whoBlueBook, 'MDS and CMML chapters');
const icc = cite(arber2022, 'MDS, MDS/AML and MDS/MPN tables');
const own = cite(khoury2022, 'not in the source: specification of this service');

const amount = <U extends string>(
  value: number,
  unit: U,
  evidence: Evidence,
  label: Localized,
  ...cites: Parameters<typeof reviewed>[3][]
): Parameter<Quantity<U>> => {
  const [first = own, ...rest] = cites;
  return reviewed({ value, unit }, evidence, label, first, ...rest);
};

/** Cytopenia as WHO5 and ICC require it of MDS: below these (WHO5 text, harmonised). */
export const cytopeniaParameters = {
  hemoglobinMale: amount(
    13,
    'g/dL',
    'primary',
    { en: 'Haemoglobin, men', ja: 'ヘモグロビン（男性）' },
    whoText,
    icc,
  ),
  hemoglobinFemale: amount(
    12,
    'g/dL',
    'primary',
    { en: 'Haemoglobin, women', ja: 'ヘモグロビン（女性）' },
    whoText,
    icc,
  ),
  neutrophils: amount(1.8, '10*9/L', 'primary', { en: 'Neutrophils', ja: '好中球数' }, whoText, icc),
  platelets: amount(150, '10*9/L', 'primary', { en: 'Platelets', ja: '血小板数' }, whoText, icc),
} as const;

/** Limits that WHO5 and ICC share, and those of each. */
export const mdsParameters = {
  adult: reviewed(
    18,
    'primary',
    { en: 'Adult age, years', ja: '成人年齢' },
    cite(khoury2022, 'childhood MDS is separate'),
  ),
  blastsAml: amount(
    20,
    '%',
    'primary',
    { en: 'Blasts: acute leukaemia', ja: '芽球：急性白血病' },
    table3,
    icc,
  ),
  marrowIb1: amount(5, '%', 'primary', { en: 'Marrow blasts: increased', ja: '骨髄芽球：増加' }, table3, icc),
  bloodIb1: amount(2, '%', 'primary', { en: 'Blood blasts: increased', ja: '末梢血芽球：増加' }, table3, icc),
  marrowIb2: amount(10, '%', 'primary', { en: 'Marrow blasts: IB2', ja: '骨髄芽球：IB2' }, table3),
  bloodIb2: amount(5, '%', 'primary', { en: 'Blood blasts: IB2', ja: '末梢血芽球：IB2' }, table3),
  iccMdsAml: amount(10, '%', 'secondary', { en: 'Blasts: MDS/AML', ja: '芽球：MDS/AML' }, icc),
  bloodBlastsNew: amount(
    1,
    '%',
    'design',
    { en: 'Blood blasts: same-day review', ja: '末梢血芽球：当日対応' },
    own,
  ),
  fibrosis: amount(
    2,
    '1',
    'primary',
    { en: 'Reticulin fibrosis MF-2 or MF-3', ja: '線維化 MF-2またはMF-3' },
    table3,
  ),
  dysplasia: amount(
    10,
    '%',
    'primary',
    { en: 'Dysplastic cells of a lineage', ja: '1系統の異形成' },
    whoText,
    icc,
  ),
  oneLineage: reviewed(1, 'primary', { en: 'Dysplastic lineages', ja: '異形成のある系統数' }, whoText),
  twoLineages: reviewed(
    2,
    'secondary',
    { en: 'Dysplastic lineages, multilineage', ja: '異形成のある系統数（多系統）' },
    icc,
  ),
  sf3b1Who: amount(
    0.05,
    '1',
    'secondary',
    { en: 'SF3B1 allele fraction, WHO5', ja: 'SF3B1アレル頻度（WHO5）' },
    blueBook,
  ),
  sf3b1Icc: amount(
    0.1,
    '1',
    'secondary',
    { en: 'SF3B1 allele fraction, ICC', ja: 'SF3B1アレル頻度（ICC）' },
    icc,
  ),
  ringSideroblasts: amount(
    15,
    '%',
    'secondary',
    { en: 'Ring sideroblasts', ja: '環状鉄芽球' },
    blueBook,
    table3,
  ),
  tp53Icc: amount(
    0.1,
    '1',
    'secondary',
    { en: 'TP53 allele fraction, ICC', ja: 'TP53アレル頻度（ICC）' },
    icc,
  ),
  npm1: amount(
    0.1,
    '1',
    'secondary',
    { en: 'NPM1 allele fraction without excess blasts', ja: '芽球増加を伴わないNPM1アレル頻度' },
    blueBook,
  ),
  complex: reviewed(
    3,
    'primary',
    { en: 'Abnormalities in a complex karyotype', ja: '複雑核型の異常数' },
    table3,
  ),
  thrombocytosis: amount(
    450,
    '10*9/L',
    'secondary',
    { en: 'Platelets: thrombocytosis', ja: '血小板増加' },
    blueBook,
  ),
  hypocellularBelow: reviewed(
    20,
    'design',
    { en: 'Cellularity surely low, %', ja: '確実な低形成（%）' },
    own,
  ),
  hypocellularAbove: reviewed(
    30,
    'design',
    { en: 'Cellularity surely not low, %', ja: '低形成でない（%）' },
    own,
  ),
} as const;

/** CMML and clonal monocytosis. */
export const cmmlParameters = {
  monocytes: amount(0.5, '10*9/L', 'primary', { en: 'Monocytes', ja: '単球数' }, table6),
  monocytesClassical: amount(
    1,
    '10*9/L',
    'primary',
    { en: 'Monocytes, classical limit', ja: '単球数（従来の基準）' },
    table6,
  ),
  monocytesPercent: amount(10, '%', 'primary', { en: 'Monocytes of leukocytes', ja: '単球比率' }, table6),
  classicalMonocytes: amount(
    94,
    '%',
    'primary',
    { en: 'Classical monocytes of monocytes', ja: '古典的単球の比率' },
    table6,
  ),
  whiteCells: amount(
    13,
    '10*9/L',
    'primary',
    { en: 'White cells, myeloproliferative type', ja: '白血球数（MP型）' },
    table6,
  ),
  persistenceDays: reviewed(
    90,
    'design',
    { en: 'Days between first and last monocytosis', ja: '単球増加の期間（日）' },
    own,
  ),
  cloneVafIcc: amount(
    0.1,
    '1',
    'secondary',
    { en: 'Allele fraction of the clone, CMML (ICC)', ja: 'クローンのアレル頻度（ICCのCMML）' },
    icc,
  ),
  cloneVafCmus: amount(
    0.02,
    '1',
    'secondary',
    { en: 'Allele fraction of the clone, CMUS', ja: 'クローンのアレル頻度（CMUS）' },
    icc,
  ),
} as const;

/** When a treatment note may speak. No doses: none is printed. */
export const treatmentParameters = {
  ipssRLower: reviewed(
    3.5,
    'secondary',
    { en: 'IPSS-R: lower risk up to', ja: 'IPSS-R：低リスクの上限' },
    cite(nccnMds, 'risk split'),
  ),
  anaemia: amount(
    10,
    'g/dL',
    'secondary',
    { en: 'Haemoglobin for anaemia treatment', ja: '貧血治療を考慮するヘモグロビン' },
    cite(ema, 'epoetin alfa label, 24 March 2017: at most 10'),
  ),
  erythropoietin: amount(
    500,
    'm[IU]/mL',
    'secondary',
    { en: 'Erythropoietin', ja: 'エリスロポエチン' },
    cite(nccnMds, 'anaemia'),
  ),
  neutrophils: amount(
    0.5,
    '10*9/L',
    'secondary',
    { en: 'Neutrophils (trial)', ja: '好中球数（試験基準）' },
    cite(nccnMds, 'del(5q)'),
  ),
  platelets: amount(
    50,
    '10*9/L',
    'secondary',
    { en: 'Platelets (trial)', ja: '血小板数（試験基準）' },
    cite(nccnMds, 'del(5q)'),
  ),
  transplantAge: amount(
    75,
    'a',
    'secondary',
    { en: 'Age for transplant referral', ja: '移植紹介の年齢' },
    cite(nccnMds, 'higher risk'),
  ),
  immunosuppressionAge: amount(
    60,
    'a',
    'secondary',
    { en: 'Age for immunosuppression', ja: '免疫抑制療法の年齢' },
    cite(nccnMds, 'hypoplastic MDS'),
  ),
  immunosuppressionBlasts: amount(
    5,
    '%',
    'secondary',
    { en: 'Marrow blasts for immunosuppression', ja: '免疫抑制療法の骨髄芽球' },
    cite(nccnMds, 'hypoplastic MDS'),
  ),
  ferritin: amount(
    1000,
    'ng/mL',
    'unverified',
    { en: 'Ferritin for iron overload (unverified)', ja: '鉄過剰のフェリチン（未確認）' },
    cite(nccnMds, 'not found: remembered'),
  ),
} as const;
