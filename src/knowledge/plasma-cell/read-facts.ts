import {
  condition,
  done,
  drug,
  quantity,
  referenceLimit,
  reported,
  series,
  type Analyte,
  type FactDefinition,
  type Localized,
  type Quantity,
} from '../../engine/index.js';
import { fishGain1q, fishT1416, fishT414 } from '../analytes/cytogenetics.codes.js';
import { calciumTotal, creatinine, egfr } from '../analytes/chemistry.codes.js';
import {
  circulatingPlasmaCellsPct,
  lyticLesions,
  marrowClonality,
  marrowLymphoplasmacyticPct,
  ntProBnp,
  plasmacytomaBiopsy,
  urineAlbuminCreatinine,
} from '../analytes/findings.codes.js';
import { hemoglobin } from '../analytes/blood-count.codes.js';
import { marrowPcPct } from '../analytes/marrow.codes.js';
import * as protein from '../analytes/monoclonal-protein.codes.js';
import { commonFacts, windows } from '../common-facts.js';
import * as conditions from '../concepts/conditions.codes.js';
import * as drugs from '../concepts/drugs.codes.js';
import { orderWbmri } from '../concepts/orders.codes.js';
import * as local from './findings.codes.js';
import { acuteKidneyInjury, orderPetCt, orderWholeBodyCt, osteoporosis } from './order-concepts.codes.js';
import {
  readClonality,
  readFlcAssay,
  readImmunofixationPositive,
  readIsotype,
  readLightChain,
  readPresence,
} from './reported-readers.js';

function amountOf<U extends string>(
  analyte: Analyte<U>,
  withinDays: number,
  ...supply: readonly string[]
): FactDefinition<Quantity<U>> {
  return quantity([analyte], { label: analyte.label, withinDays, supply });
}

function limitOf<U extends string>(
  analyte: Analyte<U>,
  end: 'low' | 'high',
  withinDays: number,
): FactDefinition<Quantity<U>> {
  const side = end === 'low' ? { en: 'lower', ja: '下限' } : { en: 'upper', ja: '上限' };
  return referenceLimit(analyte, end, {
    label: {
      en: `${analyte.label.en}: ${side.en} reference limit`,
      ja: `${analyte.label.ja}の基準${side.ja}`,
    },
    withinDays,
  });
}

function presence(
  analyte: Analyte,
  withinDays: number | null,
  ...supply: readonly string[]
): FactDefinition<boolean> {
  return reported<boolean>([analyte], readPresence, {
    label: analyte.label,
    ...(withinDays === null ? {} : { withinDays }),
    supply,
  });
}

/** Isotypes that are no name of a heavy chain. */
const isotypeWords: Readonly<Partial<Record<string, Localized>>> = {
  'FLC-only': { en: 'light chain only', ja: '軽鎖のみ' },
  biclonal: { en: 'two clones', ja: '2種類（二クローン性）' },
  none: { en: 'none', ja: '検出なし' },
};

/** What is read of the record: each fact once, with its window and the order that would supply it. */
export const readFacts = {
  sex: commonFacts.sex,
  age: commonFacts.age,

  // The monoclonal protein
  mProtein: quantity([protein.mProteinSerum], {
    label: protein.mProteinSerum.label,
    withinDays: windows.protein,
    supply: ['spep'],
    pick: 'sum',
  }),
  immunofixationPositive: reported<boolean>([protein.ifeSerum], readImmunofixationPositive, {
    label: { en: 'Serum immunofixation shows a monoclonal protein', ja: '血清免疫固定法でM蛋白陽性' },
    supply: ['ife'],
  }),
  isotype: reported([protein.ifeSerum], readIsotype, {
    label: { en: 'Isotype on immunofixation', ja: '免疫固定法によるアイソタイプ' },
    show: (isotype, locale) => isotypeWords[isotype]?.[locale] ?? isotype,
    supply: ['ife'],
  }),
  lightChain: reported([protein.ifeSerum], readLightChain, {
    label: { en: 'Light chain on immunofixation', ja: '免疫固定法による軽鎖型' },
    show: (chain) => (chain === 'kappa' ? 'κ' : 'λ'),
    supply: ['ife'],
  }),
  urineImmunofixationPositive: reported<boolean>([protein.ifeUrine], readImmunofixationPositive, {
    label: { en: 'Urine immunofixation shows a monoclonal protein', ja: '尿免疫固定法でM蛋白陽性' },
    withinDays: windows.urine,
    supply: ['urine-ife'],
  }),
  urineMProtein: amountOf(protein.urineMProtein24h, windows.urine, 'urine-ife'),

  // Free light chains: the limits and the assay belong to the same results
  kappa: amountOf(protein.flcKappa, windows.protein, 'flc'),
  lambda: amountOf(protein.flcLambda, windows.protein, 'flc'),
  kappaUpperLimit: limitOf(protein.flcKappa, 'high', windows.protein),
  lambdaUpperLimit: limitOf(protein.flcLambda, 'high', windows.protein),
  reportedFlcRatio: amountOf(protein.flcRatio, windows.protein, 'flc'),
  flcAssay: reported([protein.flcKappa, protein.flcLambda], readFlcAssay, {
    label: { en: 'Free light chain assay', ja: '遊離軽鎖の測定法' },
    element: 'method',
  }),

  // Uninvolved immunoglobulins
  igg: amountOf(protein.igg, windows.protein, 'immunoglobulins'),
  iga: amountOf(protein.iga, windows.protein, 'immunoglobulins'),
  igm: amountOf(protein.igm, windows.protein, 'immunoglobulins'),
  iggLowerLimit: limitOf(protein.igg, 'low', windows.protein),
  igaLowerLimit: limitOf(protein.iga, 'low', windows.protein),
  igmLowerLimit: limitOf(protein.igm, 'low', windows.protein),

  // Marrow and tissue
  marrowPlasmaCells: quantity([marrowPcPct], {
    label: marrowPcPct.label,
    withinDays: windows.marrow,
    supply: ['bm'],
    pick: 'highest',
  }),
  marrowClonal: reported<boolean>([marrowClonality], readClonality, {
    label: marrowClonality.label,
    withinDays: windows.marrow,
    supply: ['bm'],
  }),
  lymphoplasmacyticMarrow: amountOf(marrowLymphoplasmacyticPct, windows.marrow, 'bm'),
  aberrantPlasmaCellShare: amountOf(local.aberrantPlasmaCellShare, windows.marrow, 'bm'),
  plasmacytoma: presence(plasmacytomaBiopsy, null),
  circulatingPlasmaCells: amountOf(circulatingPlasmaCellsPct, windows.bloodCount, 'smear'),
  fishT414: presence(fishT414, windows.marrow, 'fish'),
  fishT1416: presence(fishT1416, windows.marrow, 'fish'),
  fishGain1q: presence(fishGain1q, windows.marrow, 'fish'),
  fishDel13q: presence(local.fishDel13q, windows.marrow, 'fish'),

  // End organs
  hemoglobin: commonFacts.hemoglobin,
  hemoglobinLowerLimit: limitOf(hemoglobin, 'low', windows.bloodCount),
  calcium: amountOf(calciumTotal, windows.chemistry, 'chemistry'),
  calciumUpperLimit: limitOf(calciumTotal, 'high', windows.chemistry),
  calciumLowerLimit: limitOf(calciumTotal, 'low', windows.chemistry),
  creatinine: amountOf(creatinine, windows.chemistry, 'chemistry'),
  egfr: amountOf(egfr, windows.chemistry, 'chemistry'),
  lyticLesions: amountOf(lyticLesions, windows.imaging, 'wbldct'),
  mriFocalLesions: quantity([protein.mriFocalLesions], {
    label: { en: 'Focal lesions ≥ 5 mm on MRI', ja: 'MRI巣状病変（5 mm以上）数' },
    withinDays: windows.imaging,
    supply: ['wbmri'],
  }),
  calciumAttributed: presence(local.hypercalcaemiaAttribution, windows.chemistry),
  kidneyAttributed: presence(local.renalAttribution, windows.chemistry),
  anaemiaAttributed: presence(local.anaemiaAttribution, windows.bloodCount),

  // What makes it urgent, or another disease
  igmSymptoms: presence(local.igmSymptoms, windows.protein),
  cordCompressionSigns: presence(local.cordCompressionSigns, windows.bloodCount),
  hyperviscositySigns: presence(local.hyperviscositySigns, windows.bloodCount),
  amyloidSigns: presence(local.amyloidSigns, windows.imaging),
  ntProBnp: amountOf(ntProBnp, windows.protein, 'nt-pro-bnp'),
  ntProBnpUpperLimit: limitOf(ntProBnp, 'high', windows.protein),
  urineAlbumin: amountOf(urineAlbuminCreatinine, windows.urine, 'urine-albumin'),
  urineAlbuminUpperLimit: limitOf(urineAlbuminCreatinine, 'high', windows.urine),
  ecog: amountOf(local.ecogPerformance, windows.protein),

  // What the record holds of diagnoses, drugs and imaging
  amyloidosisRecorded: condition([conditions.alAmyloid], { label: conditions.alAmyloid.label }),
  smmRecorded: condition([conditions.smm], { label: conditions.smm.label }),
  akiRecorded: condition([acuteKidneyInjury], { label: acuteKidneyInjury.label }),
  osteoporosisRecorded: condition([osteoporosis], { label: osteoporosis.label }),
  plasmaCellDrug: drug(
    [
      drugs.daratumumab,
      drugs.isatuximab,
      drugs.elotuzumab,
      drugs.lenalidomide,
      drugs.pomalidomide,
      drugs.thalidomide,
      drugs.bortezomib,
      drugs.carfilzomib,
      drugs.ixazomib,
      drugs.melphalan,
    ],
    { label: { en: 'Drug against plasma cells', ja: '抗形質細胞薬' } },
  ),
  daratumumabRecorded: drug([drugs.daratumumab], { label: drugs.daratumumab.label }),
  wholeBodyImaging: done(
    { concepts: [orderWbmri, orderWholeBodyCt, orderPetCt] },
    {
      label: { en: 'Whole-body CT, MRI or PET-CT within 1 year', ja: '1年以内の全身CT・MRI・PET-CT' },
      withinDays: windows.imaging,
      supply: ['wbldct', 'wbmri'],
    },
  ),

  // Courses
  mProteinSeries: series(protein.mProteinSerum, {
    label: { en: 'Course of the M-protein', ja: 'M蛋白の推移' },
  }),
  kappaSeries: series(protein.flcKappa, { label: { en: 'Course of free κ', ja: '遊離κ鎖の推移' } }),
  lambdaSeries: series(protein.flcLambda, { label: { en: 'Course of free λ', ja: '遊離λ鎖の推移' } }),
  hemoglobinSeries: series(hemoglobin, { label: { en: 'Course of haemoglobin', ja: 'ヘモグロビンの推移' } }),
  creatinineSeries: series(creatinine, {
    label: { en: 'Course of creatinine', ja: 'クレアチニンの推移' },
  }),
};
