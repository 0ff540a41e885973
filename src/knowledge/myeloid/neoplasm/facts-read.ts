import { condition, done, drug, quantity, reported, type Analyte } from '../../../engine/index.js';
import { epo, ferritin } from '../../analytes/chemistry.codes.js';
import { fishDel17p } from '../../analytes/cytogenetics.codes.js';
import {
  auerRods,
  dysplasiaErythroidPct,
  dysplasiaGranulocyticPct,
  dysplasiaMegakaryocyticPct,
  marrowCellularityPct,
  marrowFibrosis,
  monocyteSubsetsClassicalPct,
  promonocytesBloodPct,
  promonocytesMarrowPct,
} from '../../analytes/findings.codes.js';
import { ringSideroblastsPct } from '../../analytes/marrow.codes.js';
import { commonFacts, windows } from '../../common-facts.js';
import { mds, pnh } from '../../concepts/conditions.codes.js';
import {
  azacitidine,
  cyclophosphamide,
  darbepoetinAlfa,
  decitabine,
  epoetinAlfa,
  lenalidomide,
  luspatercept,
  melphalan,
} from '../../concepts/drugs.codes.js';
import { orderEpo } from '../../concepts/orders.codes.js';
import { sharedFacts } from '../shared-facts.js';
import {
  bcrAbl1Result,
  marrowCellularityForAge,
  marrowOfCmml,
  tp53LossOfHeterozygosity,
  tyrosineKinaseFusions,
} from './findings.codes.js';
import { readFibrosis, readHypocellular, readPresence } from './read-reports.js';

const marrow = { withinDays: windows.marrow, supply: ['bm'] };
const cbc = { withinDays: windows.bloodCount, supply: ['cbc'] };
const ofMarrow = <U extends string>(analyte: Analyte<U>) =>
  quantity([analyte], { label: analyte.label, ...marrow });
const ofBlood = <U extends string>(analyte: Analyte<U>) =>
  quantity([analyte], { label: analyte.label, ...cbc });
const presence = (analyte: Analyte, supply: string) =>
  reported<boolean>([analyte], readPresence, {
    label: analyte.label,
    withinDays: windows.marrow,
    supply: [supply],
  });

const everDays = 36500;

/** What is read from the record for myeloid neoplasms. */
export const readFacts = {
  ...sharedFacts,
  sex: commonFacts.sex,
  age: commonFacts.age,
  hemoglobin: commonFacts.hemoglobin,
  neutrophils: commonFacts.neutrophils,
  platelets: commonFacts.platelets,
  whiteCells: commonFacts.whiteCells,
  monocytes: commonFacts.monocytes,
  monocytesPercent: commonFacts.monocytesPercent,
  bloodBlasts: commonFacts.bloodBlasts,
  marrowBlasts: commonFacts.marrowBlasts,
  promonocytesBlood: ofBlood(promonocytesBloodPct),
  promonocytesMarrow: ofMarrow(promonocytesMarrowPct),
  classicalMonocytes: quantity([monocyteSubsetsClassicalPct], {
    label: monocyteSubsetsClassicalPct.label,
    withinDays: windows.bloodCount,
    supply: ['monocyte-subsets'],
  }),
  auerRods: presence(auerRods, 'smear'),
  dysplasiaErythroid: ofMarrow(dysplasiaErythroidPct),
  dysplasiaGranulocytic: ofMarrow(dysplasiaGranulocyticPct),
  dysplasiaMegakaryocytic: ofMarrow(dysplasiaMegakaryocyticPct),
  ringSideroblasts: ofMarrow(ringSideroblastsPct),
  cellularity: ofMarrow(marrowCellularityPct),
  cellularityForAge: reported<boolean>([marrowCellularityForAge], readHypocellular, {
    label: marrowCellularityForAge.label,
    ...marrow,
  }),
  fibrosis: reported([marrowFibrosis], readFibrosis, { label: marrowFibrosis.label, ...marrow }),
  marrowOfCmml: presence(marrowOfCmml, 'bm'),
  fishDel17p: presence(fishDel17p, 'fish'),
  tp53CnLoh: presence(tp53LossOfHeterozygosity, 'ngs-myeloid'),
  bcrAbl1: presence(bcrAbl1Result, 'bcr-abl1'),
  tkFusion: presence(tyrosineKinaseFusions, 'tk-fusion'),
  erythropoietin: quantity([epo], { label: epo.label, withinDays: windows.protein, supply: ['epo'] }),
  erythropoietinMeasured: done(
    { analytes: [epo], concepts: [orderEpo] },
    {
      label: { en: 'Erythropoietin ever measured or ordered', ja: 'エリスロポエチン測定・オーダー歴' },
      withinDays: everDays,
    },
  ),
  ferritin: quantity([ferritin], { label: ferritin.label, withinDays: windows.chemistry }),
  mdsRecord: condition([mds], { label: { en: 'MDS in the problem list', ja: '問題リストのMDS' } }),
  pnhRecord: condition([pnh], { label: pnh.label }),
  diseaseModifyingDrug: drug([azacitidine, decitabine, lenalidomide, luspatercept], {
    label: { en: 'Disease-modifying treatment', ja: '疾患修飾治療' },
  }),
  erythropoiesisStimulant: drug([epoetinAlfa, darbepoetinAlfa], {
    label: { en: 'Erythropoiesis-stimulating agent', ja: '赤血球造血刺激因子製剤' },
  }),
  cytotoxicDrug: drug([melphalan, cyclophosphamide], {
    label: { en: 'Alkylating treatment', ja: 'アルキル化薬治療' },
  }),
};
