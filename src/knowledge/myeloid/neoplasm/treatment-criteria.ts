import { allOf, anyOf, criteriaFor, established, notThat, unsettled } from '../../../engine/index.js';
import { shared } from './criteria.js';
import { mdsFacts } from './mds-facts.js';
import { treatmentParameters as limits } from './parameters.js';

const c = criteriaFor(mdsFacts);
const recorded = c.holds({ id: 'mds-recorded' }, 'mdsRecorded');
const lowerR = c.holds({ id: 'lower-risk-ipss-r' }, 'lowerRiskByIpssR');
const lowerM = c.holds({ id: 'lower-risk-ipss-m' }, 'lowerRiskByIpssM');
const higherR = notThat(
  { id: 'higher-risk-ipss-r', label: { en: 'Higher risk by IPSS-R', ja: 'IPSS-Rで高リスク' } },
  lowerR,
);
const higherM = notThat(
  { id: 'higher-risk-ipss-m', label: { en: 'Higher risk by IPSS-M', ja: 'IPSS-Mで高リスク' } },
  lowerM,
);
const higherRisk = anyOf(
  { id: 'higher-risk', label: { en: 'Higher risk', ja: '高リスク' } },
  higherR,
  higherM,
);
/** One score suffices, but where the other says higher risk the notes for lower risk stay silent. */
const lowerRisk = allOf(
  {
    id: 'lower-risk',
    label: { en: 'Lower risk, no score to the contrary', ja: '低リスク（反するスコアなし）' },
  },
  anyOf(
    { id: 'a-lower-score', label: { en: 'Lower risk by a score', ja: 'いずれかのスコアで低リスク' } },
    lowerR,
    lowerM,
  ),
  notThat(
    { id: 'no-higher-score', label: { en: 'No score says higher risk', ja: '高リスクとするスコアなし' } },
    established(higherRisk),
  ),
);

const anaemia10 = c.compare({ id: 'hb-below-10' }, 'hemoglobin', '<', limits.anaemia);
const noDel5q = notThat({ id: 'no-del-5q', label: { en: 'No del(5q)', ja: 'del(5q)なし' } }, shared.del5q);
const epoUpTo500 = c.compare({ id: 'epo-up-to-500' }, 'erythropoietin', '<=', limits.erythropoietin);
const epoAbove500 = c.compare({ id: 'epo-above-500' }, 'erythropoietin', '>', limits.erythropoietin);
const epoBelow500 = c.compare({ id: 'epo-below-500' }, 'erythropoietin', '<', limits.erythropoietin);
const transfused = c.holds({ id: 'transfused-recently' }, 'transfusedRecently');
const stimulant = c.holds({ id: 'stimulant-given' }, 'stimulantGiven');
const noStimulant = notThat(
  {
    id: 'no-stimulant',
    label: {
      en: 'No erythropoiesis-stimulating agent in the record',
      ja: '赤血球造血刺激因子製剤の記録なし',
    },
  },
  stimulant,
);
const blastsBelow5 = notThat(
  { id: 'marrow-blasts-below-5', label: { en: 'Marrow blasts below 5 %', ja: '骨髄芽球5%未満' } },
  shared.marrow5,
);

/** When each note of the specification, section i, may speak: only in MDS that a clinician has recorded. */
export const treatmentCriteria = {
  'treatment-risk-incomplete': allOf(
    { id: 'treatment-risk-incomplete', label: { en: 'Risk not assessed', ja: 'リスク未評価' } },
    recorded,
    unsettled(lowerRisk),
    notThat(
      { id: 'not-higher-risk', label: { en: 'Higher risk not shown', ja: '高リスクと判明していない' } },
      established(higherRisk),
    ),
  ),
  'treatment-t0': allOf(
    {
      id: 'treatment-t0',
      label: { en: 'Anaemia, erythropoietin never measured', ja: '貧血、エリスロポエチン未測定' },
    },
    recorded,
    shared.anaemia,
    notThat(
      {
        id: 'epo-never-measured',
        label: { en: 'Erythropoietin never measured', ja: 'エリスロポエチン未測定' },
      },
      c.holds({ id: 'epo-measured' }, 'erythropoietinMeasured'),
    ),
    notThat(
      {
        id: 'not-transfused',
        label: { en: 'No transfusion in the last 4 weeks', ja: '直近4週間の輸血なし' },
      },
      transfused,
    ),
  ),
  'treatment-t1': allOf(
    {
      id: 'treatment-t1',
      label: {
        en: 'Lower-risk anaemia, erythropoietin up to 500',
        ja: '低リスク貧血、エリスロポエチン500以下',
      },
    },
    recorded,
    lowerRisk,
    anaemia10,
    noDel5q,
    epoUpTo500,
  ),
  'treatment-t1b': allOf(
    {
      id: 'treatment-t1b',
      label: {
        en: 'Lower-risk anaemia, erythropoietin above 500',
        ja: '低リスク貧血、エリスロポエチン500超',
      },
    },
    recorded,
    lowerRisk,
    anaemia10,
    noDel5q,
    epoAbove500,
  ),
  'treatment-t2': allOf(
    {
      id: 'treatment-t2',
      label: {
        en: 'Lower-risk anaemia with transfusions, no stimulating agent before',
        ja: '輸血を要する低リスク貧血、造血刺激因子製剤未使用',
      },
    },
    recorded,
    lowerRisk,
    blastsBelow5,
    noStimulant,
    transfused,
    epoBelow500,
    noDel5q,
  ),
  'treatment-t3': allOf(
    {
      id: 'treatment-t3',
      label: {
        en: 'Lower-risk MDS with isolated del(5q) and transfusions',
        ja: '単独del(5q)・輸血を要する低リスクMDS',
      },
    },
    recorded,
    lowerRisk,
    shared.isolatedDel5q,
    shared.anaemia,
    transfused,
    c.compare({ id: 'neutrophils-0.5' }, 'neutrophils', '>=', limits.neutrophils),
    c.compare({ id: 'platelets-50' }, 'platelets', '>=', limits.platelets),
  ),
  'treatment-t4': allOf(
    {
      id: 'treatment-t4',
      label: {
        en: 'Lower-risk anaemia with transfusions after a stimulating agent',
        ja: '造血刺激因子製剤後に輸血を要する低リスク貧血',
      },
    },
    recorded,
    lowerRisk,
    transfused,
    stimulant,
    noDel5q,
  ),
  'treatment-t5': allOf(
    { id: 'treatment-t5', label: { en: 'Higher-risk MDS', ja: '高リスクMDS' } },
    recorded,
    anyOf(
      {
        id: 'higher-risk-disease',
        label: {
          en: 'Higher risk, MDS-IB2 blasts or biallelic TP53',
          ja: '高リスク、IB2相当の芽球またはTP53両アレル不活化',
        },
      },
      higherRisk,
      shared.marrow10,
      shared.blood5,
      c.holds({ id: 'biallelic-tp53' }, 'biallelicTp53'),
    ),
  ),
  'treatment-t6': allOf(
    {
      id: 'treatment-t6',
      label: { en: 'Higher-risk MDS, 75 years or younger', ja: '高リスクMDS、75歳以下' },
    },
    recorded,
    higherRisk,
    c.compare({ id: 'age-75' }, 'ageYears', '<=', limits.transplantAge),
  ),
  'treatment-t7': allOf(
    { id: 'treatment-t7', label: { en: 'IDH1 mutation after treatment', ja: '治療後のIDH1変異' } },
    recorded,
    c.holds({ id: 'treated' }, 'treated'),
    c.holds({ id: 'idh1' }, 'idh1Mutated'),
  ),
  'treatment-t8': allOf(
    {
      id: 'treatment-t8',
      label: { en: 'Hypoplastic MDS with a PNH clone', ja: 'PNHクローンを伴う低形成MDS' },
    },
    recorded,
    c.holds({ id: 'hypocellular' }, 'hypocellular'),
    c.compare({ id: 'age-60' }, 'ageYears', '<=', limits.immunosuppressionAge),
    c.compare({ id: 'marrow-blasts-up-to-5' }, 'marrowBlasts', '<=', limits.immunosuppressionBlasts),
    c.holds({ id: 'pnh' }, 'pnhRecorded'),
  ),
  'treatment-t9': allOf(
    {
      id: 'treatment-t9',
      label: { en: 'Lower-risk MDS, ferritin above 1000', ja: '低リスクMDS、フェリチン1000超' },
    },
    recorded,
    lowerRisk,
    c.compare({ id: 'ferritin-1000' }, 'ferritin', '>', limits.ferritin),
  ),
} as const;

export type TreatmentNoteId = keyof typeof treatmentCriteria;
