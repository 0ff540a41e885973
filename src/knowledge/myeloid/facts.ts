import {
  authorSpecialty,
  condition,
  done,
  drug,
  quantity,
  referenceLimit,
  reported,
  type Analyte,
  type Concept,
  type FactDefinition,
  type NonEmpty,
  type Quantity,
} from '../../engine/index.js';
import { anc, hemoglobin, lymphocytesAbs, platelets } from '../analytes/blood-count.codes.js';
import { blastsBloodPct, rdwCv, reticulocytesAbs, wbc } from '../analytes/blood-count.codes.js';
import {
  copper,
  creatinine,
  ferritin,
  folateSerum,
  ldh,
  tsh,
  vitaminB12,
} from '../analytes/chemistry.codes.js';
import { karyotype } from '../analytes/cytogenetics.codes.js';
import { alt, ast, auerRods, dysplasiaErythroidPct } from '../analytes/findings.codes.js';
import { dysplasiaGranulocyticPct, dysplasiaMegakaryocyticPct } from '../analytes/findings.codes.js';
import { bodyTemperature } from '../analytes/function.codes.js';
import { blastsMarrowPct, dysplasia, marrowReport } from '../analytes/marrow.codes.js';
import { flcRatio, ifeSerum, mProteinSerum } from '../analytes/monoclonal-protein.codes.js';
import { commonFacts, windows } from '../common-facts.js';
import * as conditions from '../concepts/conditions.codes.js';
import * as drugs from '../concepts/drugs.codes.js';
import { orderBm } from '../concepts/orders.codes.js';
import {
  causeReview,
  comfortCare,
  fever,
  filgrastim,
  haematology,
  haptoglobin,
  lymphoidLeukaemia,
  marrowSuppressants,
} from './exclusion.codes.js';
import { feverLimits } from './parameters.js';
import { presence } from './presence.js';
import { run, sharedFacts } from './shared-facts.js';

/** How long an exclusion result speaks for the present (design: as long as a urine or imaging result). */
const exclusionDays = windows.urine;

function lab<U extends string>(
  analyte: Analyte<U>,
  supply: string,
  withinDays: number = exclusionDays,
): FactDefinition<Quantity<U>> {
  return quantity([analyte], { label: analyte.label, withinDays, supply: [supply] });
}

function limitOf<U extends string>(analyte: Analyte<U>, end: 'low' | 'high', supply: string) {
  const words = end === 'low' ? { en: 'lower', ja: '下限' } : { en: 'upper', ja: '上限' };
  return referenceLimit(analyte, end, {
    label: {
      en: `${analyte.label.en}: ${words.en} limit of the laboratory`,
      ja: `${analyte.label.ja}：検査室の${words.ja}`,
    },
    withinDays: exclusionDays,
    supply: [supply],
  });
}

function reportedLately(
  analytes: readonly Analyte[],
  en: string,
  ja: string,
  withinDays: number,
  supply: string,
) {
  return done({ analytes }, { label: { en, ja }, withinDays, supply: [supply] });
}

const suppressants: NonEmpty<Concept> = [
  drugs.methotrexate,
  drugs.azathioprine,
  drugs.mycophenolateMofetil,
  filgrastim,
  ...marrowSuppressants,
];
const cytotoxics: NonEmpty<Concept> = [
  drugs.cyclophosphamide,
  drugs.melphalan,
  drugs.azacitidine,
  drugs.decitabine,
  drugs.lenalidomide,
  drugs.pomalidomide,
  drugs.bortezomib,
  drugs.carfilzomib,
  drugs.venetoclax,
  drugs.imetelstat,
];
const growthFactors: NonEmpty<Concept> = [
  drugs.epoetinAlfa,
  drugs.darbepoetinAlfa,
  drugs.luspatercept,
  filgrastim,
  drugs.romiplostim,
  drugs.eltrombopag,
  drugs.tocilizumab,
];

const bloodFacts = {
  ...commonFacts,
  rdw: quantity([rdwCv], { label: rdwCv.label, withinDays: windows.bloodCount, supply: ['cbc'] }),
  lymphocytes: lab(lymphocytesAbs, 'cbc', windows.bloodCount),
  lymphocytesUpperLimit: limitOf(lymphocytesAbs, 'high', 'cbc'),
  whiteCellsUpperLimit: limitOf(wbc, 'high', 'cbc'),
  hemoglobinUpperLimit: limitOf(hemoglobin, 'high', 'cbc'),
  hemoglobinSeries: run(hemoglobin),
  neutrophilsSeries: run(anc),
  plateletsSeries: run(platelets),
  bloodBlastsReported: reportedLately(
    [blastsBloodPct],
    'Blasts counted in blood',
    '末梢血芽球の計数',
    windows.bloodCount,
    'smear',
  ),
};

const marrowFacts = {
  auerRods: reported([auerRods], presence, {
    label: auerRods.label,
    withinDays: windows.marrow,
    supply: ['bm'],
  }),
  auerRodsReported: reportedLately(
    [auerRods],
    'Auer rods looked for',
    'アウエル小体の確認',
    windows.marrow,
    'bm',
  ),
  marrowExamined: done(
    {
      analytes: [
        marrowReport,
        blastsMarrowPct,
        dysplasiaErythroidPct,
        dysplasiaGranulocyticPct,
        dysplasiaMegakaryocyticPct,
      ],
      concepts: [orderBm],
    },
    { label: { en: 'Marrow examination', ja: '骨髄検査' }, withinDays: windows.marrow, supply: ['bm'] },
  ),
  dysplasiaErythroid: lab(dysplasiaErythroidPct, 'bm', windows.marrow),
  dysplasiaGranulocytic: lab(dysplasiaGranulocyticPct, 'bm', windows.marrow),
  dysplasiaMegakaryocytic: lab(dysplasiaMegakaryocyticPct, 'bm', windows.marrow),
  dysplasiaSeen: reported([dysplasia], presence, {
    label: { en: 'Dysplasia reported (any cell, smear or marrow)', ja: '異形成の報告（塗抹または骨髄）' },
    withinDays: windows.bloodCount,
    supply: ['smear'],
  }),
  karyotypeReported: reportedLately(
    [karyotype],
    'Karyotype reported',
    '染色体核型の報告',
    windows.marrow,
    'cytogenetics',
  ),
};

const recordFacts = {
  myeloidNeoplasm: condition([conditions.mds, conditions.cmml, conditions.aml], {
    label: { en: 'Myeloid neoplasm on the problem list', ja: '問題リストの骨髄系腫瘍' },
  }),
  amlRecord: condition([conditions.aml], {
    label: { en: 'AML on the problem list', ja: '問題リストのAML' },
  }),
  comfortCare: condition([comfortCare], { label: comfortCare.label }),
  haematologyAsks: authorSpecialty([haematology], {
    label: {
      en: 'Asked in an encounter of haematology or by a haematologist',
      ja: '血液内科の診療または血液内科医による照会',
    },
  }),
  feverRecord: condition([fever], {
    label: { en: 'Fever on the problem list', ja: '問題リストの発熱' },
  }),
  temperature: quantity([bodyTemperature], {
    label: bodyTemperature.label,
    withinDays: feverLimits.days.value,
  }),
  lymphoidNeoplasm: condition([conditions.waldenstrom, conditions.mm, conditions.smm, lymphoidLeukaemia], {
    label: {
      en: 'Lymphoid or plasma-cell neoplasm on the problem list',
      ja: '問題リストのリンパ系・形質細胞腫瘍',
    },
  }),
  marrowFailure: condition([conditions.pnh, conditions.aplasticAnaemia], {
    label: { en: 'PNH or aplastic anaemia on the problem list', ja: '問題リストのPNH・再生不良性貧血' },
  }),
  undeterminedCytopenia: condition([conditions.ccus], {
    label: { en: 'CCUS or ICUS recorded by a clinician', ja: '臨床医が記録したCCUS・ICUS' },
  }),
  marrowSuppressant: drug(suppressants, {
    label: { en: 'Drug that lowers blood counts', ja: '血球減少を起こしうる薬剤' },
  }),
  cytotoxic: drug(cytotoxics, {
    label: { en: 'Cytotoxic or anti-neoplastic therapy', ja: '細胞傷害性・抗腫瘍療法' },
  }),
  growthFactor: drug(growthFactors, {
    label: {
      en: 'Drug that moves blood counts (ESA, G-CSF, luspatercept, TPO agonist, tocilizumab)',
      ja: '血球数に影響する薬剤（ESA、G-CSF等）',
    },
  }),
};

const exclusionFacts = {
  vitaminB12: lab(vitaminB12, 'b12'),
  vitaminB12LowerLimit: limitOf(vitaminB12, 'low', 'b12'),
  folate: lab(folateSerum, 'folate'),
  folateLowerLimit: limitOf(folateSerum, 'low', 'folate'),
  ironStores: lab(ferritin, 'ferritin'),
  ironStoresLowerLimit: limitOf(ferritin, 'low', 'ferritin'),
  tsh: lab(tsh, 'tsh'),
  tshLowerLimit: limitOf(tsh, 'low', 'tsh'),
  tshUpperLimit: limitOf(tsh, 'high', 'tsh'),
  creatinine: lab(creatinine, 'creatinine'),
  creatinineUpperLimit: limitOf(creatinine, 'high', 'creatinine'),
  alt: lab(alt, 'liver-panel'),
  altUpperLimit: limitOf(alt, 'high', 'liver-panel'),
  ast: lab(ast, 'liver-panel'),
  astUpperLimit: limitOf(ast, 'high', 'liver-panel'),
  copper: lab(copper, 'copper'),
  copperReported: reportedLately([copper], 'Copper measured', '血清銅の測定', exclusionDays, 'copper'),
  copperLowerLimit: limitOf(copper, 'low', 'copper'),
  ldh: lab(ldh, 'ldh'),
  ldhUpperLimit: limitOf(ldh, 'high', 'ldh'),
  haptoglobin: lab(haptoglobin, 'haptoglobin'),
  haptoglobinLowerLimit: limitOf(haptoglobin, 'low', 'haptoglobin'),
  reticulocytes: lab(reticulocytesAbs, 'reticulocytes'),
  reticulocytesUpperLimit: limitOf(reticulocytesAbs, 'high', 'reticulocytes'),
  paraproteinTested: reportedLately(
    [ifeSerum, flcRatio],
    'Monoclonal protein looked for (immunofixation or free light chains)',
    'M蛋白の検索（免疫固定法または遊離軽鎖）',
    exclusionDays,
    'spep',
  ),
  monoclonalProtein: quantity([mProteinSerum], {
    label: mProteinSerum.label,
    withinDays: exclusionDays,
    supply: ['spep', 'flc'],
  }),
  causeReview: reported([causeReview], presence, { label: causeReview.label, withinDays: exclusionDays }),
};

/** What is read of the patient for the myeloid rules. */
export const readFacts = { ...sharedFacts, ...bloodFacts, ...marrowFacts, ...recordFacts, ...exclusionFacts };
