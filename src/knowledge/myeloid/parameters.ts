import { cite, type Citation, type Evidence, type Parameter } from '../../engine/index.js';
import {
  baliakas2019,
  ctcae5,
  designChoice,
  freifeld2011,
  icc,
  kraft2020,
  merz2023,
  who5,
  whoBlueBook,
} from './references.js';

const lastReviewed = '2026-11-22';

function parameter<T>(
  value: T,
  label: { readonly en: string; readonly ja: string },
  citation: Citation,
  evidence: Evidence,
): Parameter<T> {
  return { value, label, cites: [citation], evidence, reviewedOn: lastReviewed };
}

const cytopeniaText = cite(who5, 'MDS: definition of cytopenia');

/** Cytopenia, its persistence and its severity. */
export const counts = {
  hemoglobinEither: parameter(
    { value: 12, unit: 'g/dL' as const },
    { en: 'Anaemia in either sex', ja: '男女いずれでも貧血' },
    cytopeniaText,
    'primary',
  ),
  hemoglobinMale: parameter(
    { value: 13, unit: 'g/dL' as const },
    { en: 'Anaemia in men', ja: '男性の貧血' },
    cytopeniaText,
    'primary',
  ),
  neutrophils: parameter(
    { value: 1.8, unit: '10*9/L' as const },
    { en: 'Neutropenia', ja: '好中球減少' },
    cytopeniaText,
    'primary',
  ),
  platelets: parameter(
    { value: 150, unit: '10*9/L' as const },
    { en: 'Thrombocytopenia', ja: '血小板減少' },
    cytopeniaText,
    'primary',
  ),
  /** ICC: at least 4 months; counted as 120 days. */
  persistenceDays: parameter(
    120,
    { en: 'Persistent: at least 4 months (counted as 120 days)', ja: '持続：4か月以上（120日として計算）' },
    cite(icc, 'CCUS: cytopenia for 4 months or more; 120 days is a design choice'),
    'design',
  ),
  longStanding: parameter(
    { value: 730, unit: 'd' as const },
    { en: 'Long-standing: more than 2 years', ja: '長期：2年超' },
    cite(designChoice, 'prior results more than 2 years old'),
    'design',
  ),
  mcvRaised: parameter(
    { value: 100, unit: 'fL' as const },
    { en: 'Macrocytosis', ja: '大球性' },
    cite(designChoice, 'conventional upper limit; WHO gives none'),
    'design',
  ),
  hemoglobinSevere: severity({ value: 7, unit: 'g/dL' as const }),
  neutrophilsSevere: severity({ value: 0.5, unit: '10*9/L' as const }),
  plateletsSevere: severity({ value: 20, unit: '10*9/L' as const }),
  hemoglobinMarked: severity({ value: 8, unit: 'g/dL' as const }),
  neutrophilsMarked: severity({ value: 1, unit: '10*9/L' as const }),
  plateletsMarked: severity({ value: 50, unit: '10*9/L' as const }),
  duffyNeutrophils: parameter(
    { value: 1, unit: '10*9/L' as const },
    { en: 'Isolated neutropenia without risk', ja: '危険の低い単独好中球減少' },
    cite(merz2023, '19 of 80 healthy Duffy-null adults below 2.0; the limit is a design choice'),
    'design',
  ),
};

function severity<T>(value: T): Parameter<T> {
  return parameter(
    value,
    { en: 'Severity for urgency', ja: '緊急度のための重症度' },
    cite(ctcae5, 'blood disorders, grades 3 and 4; urgency is a design choice'),
    'design',
  );
}

/** Monocytosis as CMML asks for it, and the older limit. */
export const monocytosis = {
  absolute: parameter(
    { value: 0.5, unit: '10*9/L' as const },
    { en: 'Absolute monocytosis', ja: '単球絶対数の増加' },
    cite(who5, 'Table 6, CMML prerequisite 1'),
    'primary',
  ),
  percent: parameter(
    { value: 10, unit: '%' as const },
    { en: 'Relative monocytosis', ja: '単球比率の増加' },
    cite(who5, 'Table 6, CMML prerequisite 1'),
    'primary',
  ),
  classical: parameter(
    { value: 1, unit: '10*9/L' as const },
    { en: 'Monocytosis, classical limit', ja: '単球増加（従来の基準）' },
    cite(who5, 'Table 6, CMML: monocytes of 1.0 or more'),
    'primary',
  ),
};

/** Blasts, dysplasia and genetics that end the question whether this is CHIP or CCUS. */
export const neoplasmLimits = {
  leukaemiaBlasts: parameter(
    { value: 20, unit: '%' as const },
    { en: 'Acute leukaemia threshold', ja: '急性白血病の閾値' },
    cite(who5, 'AML: 20 % blasts in marrow or blood'),
    'primary',
  ),
  marrowBlasts: parameter(
    { value: 5, unit: '%' as const },
    { en: 'Increased marrow blasts', ja: '骨髄芽球増加' },
    cite(who5, 'Table 3, MDS-IB1'),
    'primary',
  ),
  bloodBlasts: parameter(
    { value: 2, unit: '%' as const },
    { en: 'Increased blood blasts', ja: '末梢血芽球増加' },
    cite(who5, 'Table 3, MDS-IB1'),
    'primary',
  ),
  newBloodBlasts: parameter(
    { value: 1, unit: '%' as const },
    { en: 'New blasts in blood', ja: '末梢血に新たな芽球' },
    cite(designChoice, 'same-day haematology'),
    'design',
  ),
  dysplasia: parameter(
    { value: 10, unit: '%' as const },
    { en: 'Dysplasia counts in a lineage', ja: '系統別異形成' },
    cite(who5, 'MDS: 10 % in a lineage'),
    'primary',
  ),
  npm1Vaf: parameter(
    { value: 0.1, unit: '1' as const },
    { en: 'NPM1 clone that is not a trace', ja: 'NPM1（微量でない）' },
    cite(whoBlueBook, 'caution: NPM1 below 10 % without blast increase'),
    'secondary',
  ),
  highPlatelets: parameter(
    { value: 450, unit: '10*9/L' as const },
    { en: 'Thrombocytosis', ja: '血小板増加' },
    cite(whoBlueBook, 'MDS chapter: thrombocytosis'),
    'secondary',
  ),
};

/** Clonal haematopoiesis: allele fractions, and what points elsewhere. */
export const cloneLimits = {
  vaf: parameter(
    { value: 0.02, unit: '1' as const },
    { en: 'Variant allele fraction of a clone', ja: 'クローンと認めるVAF' },
    cite(who5, 'CHIP: VAF 2 % or more'),
    'primary',
  ),
  vafXLinkedMale: parameter(
    { value: 0.04, unit: '1' as const },
    { en: 'The same in X-linked genes of men', ja: '同：男性のX連鎖遺伝子' },
    cite(who5, 'CHIP: 4 % or more for X-linked genes in males'),
    'primary',
  ),
  germlineBand: parameter(
    { from: 0.4, upTo: 0.6, above: 0.9 },
    { en: 'Allele fraction that may be germline', ja: '生殖細胞系列の可能性があるVAF' },
    cite(baliakas2019, 'variant allele fraction'),
    'secondary',
  ),
  germlineGenes: parameter(
    ['RUNX1', 'GATA2', 'TP53', 'ETV6', 'CEBPA'],
    { en: 'Genes of inherited predisposition', ja: '遺伝性素因遺伝子' },
    cite(baliakas2019, 'gene list'),
    'secondary',
  ),
  germlineGenesAnyVaf: parameter(
    ['DDX41'],
    { en: 'Inherited until shown otherwise, at any VAF', ja: 'VAFによらず遺伝性を疑う遺伝子' },
    cite(kraft2020, 'DDX41'),
    'secondary',
  ),
};

export const adultAge = parameter(
  { value: 18, unit: 'a' as const },
  { en: 'Adults only', ja: '成人のみ' },
  cite(who5, 'childhood MDS is a separate entity'),
  'primary',
);

/** A cause counts only while the count may still recover: after this many days it must have been tested again. */
export const causeRetestDays = parameter(
  90,
  { en: 'Re-test of a treated cause (3 months)', ja: '治療後の再検査（3か月）' },
  cite(designChoice, 'after 3 months'),
  'design',
);

/** Any amount that was measured asks for a judgement before a low count is called unexplained. */
export const noMonoclonalProtein = parameter(
  { value: 0, unit: 'g/dL' as const },
  { en: 'Monoclonal protein measured', ja: 'M蛋白の検出' },
  cite(designChoice, 'the exclusion work-up asks for SPEP and FLC'),
  'design',
);

/** Days within which a transfusion, and drugs that move the counts, keep a count from being a baseline. */
export const confounderDays = {
  transfusion: parameter(
    28,
    { en: 'After red-cell transfusion', ja: '赤血球輸血後' },
    cite(designChoice, '4 weeks'),
    'design',
  ),
  cytotoxic: parameter(
    56,
    { en: 'After cytotoxic chemotherapy', ja: '細胞傷害性化学療法後' },
    cite(designChoice, '8 weeks'),
    'design',
  ),
};

/** Fever beside severe neutropenia. */
export const feverLimits = {
  temperature: parameter(
    { value: 38.3, unit: 'Cel' as const },
    { en: 'Fever, single measurement', ja: '発熱（1回の測定）' },
    cite(freifeld2011, 'definition of fever, read in secondary sources'),
    'secondary',
  ),
  /** A temperature or a recorded onset that is older says nothing of today. */
  days: parameter(
    3,
    { en: 'Days for which fever speaks for the present', ja: '発熱を現在の所見とみなす日数' },
    cite(designChoice, 'fever, 3 days'),
    'design',
  ),
};
