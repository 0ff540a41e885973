import { allOf, anyOf, atLeastOf, criteriaFor, notThat, type Criterion } from '../../../engine/index.js';
import { neoplasmFacts } from './facts.js';
import { cmmlParameters, cytopeniaParameters as counts, mdsParameters as limits } from './parameters.js';

/** A criterion over the facts of myeloid neoplasms. */
export type MdsCriterion = Criterion<keyof typeof neoplasmFacts>;

/** Leaf criteria over the facts of myeloid neoplasms. */
export const c = criteriaFor(neoplasmFacts);

const anaemia = anyOf(
  { id: 'anaemia', label: { en: 'Anaemia', ja: '貧血' } },
  c.compare({ id: 'hb-below-women' }, 'hemoglobin', '<', counts.hemoglobinFemale),
  allOf(
    {
      id: 'anaemia-men',
      label: { en: 'Man with haemoglobin below the limit for men', ja: '男性で基準未満のヘモグロビン' },
    },
    c.is({ id: 'male', label: { en: 'Male', ja: '男性' } }, 'sex', 'male'),
    c.compare({ id: 'hb-below-men' }, 'hemoglobin', '<', counts.hemoglobinMale),
  ),
);
const cytopenia = anyOf(
  { id: 'cytopenia', label: { en: 'Cytopenia', ja: '血球減少' } },
  anaemia,
  c.compare({ id: 'neutropenia' }, 'neutrophils', '<', counts.neutrophils),
  c.compare({ id: 'thrombocytopenia' }, 'platelets', '<', counts.platelets),
);

const marrow5 = c.compare({ id: 'marrow-blasts-5' }, 'marrowBlasts', '>=', limits.marrowIb1);
const marrow10 = c.compare({ id: 'marrow-blasts-10' }, 'marrowBlasts', '>=', limits.marrowIb2);
const marrow20 = c.compare({ id: 'marrow-blasts-20' }, 'marrowBlasts', '>=', limits.blastsAml);
const blood2 = c.compare({ id: 'blood-blasts-2' }, 'bloodBlasts', '>=', limits.bloodIb1);
const blood5 = c.compare({ id: 'blood-blasts-5' }, 'bloodBlasts', '>=', limits.bloodIb2);
const blood10 = c.compare({ id: 'blood-blasts-10' }, 'bloodBlasts', '>=', limits.iccMdsAml);
const blood20 = c.compare({ id: 'blood-blasts-20' }, 'bloodBlasts', '>=', limits.blastsAml);
const auerRods = c.holds({ id: 'auer-rods' }, 'auerRods');
const blasts20 = anyOf(
  {
    id: 'blasts-20',
    label: { en: 'Blasts 20 % or more in marrow or blood', ja: '骨髄または末梢血の芽球20%以上' },
  },
  marrow20,
  blood20,
);
const blasts10 = anyOf(
  {
    id: 'blasts-10',
    label: { en: 'Blasts 10 % or more in marrow or blood', ja: '骨髄または末梢血の芽球10%以上' },
  },
  marrow10,
  blood10,
);
const excessBlasts = anyOf(
  { id: 'excess-blasts', label: { en: 'Increased blasts', ja: '芽球増加' } },
  marrow5,
  blood2,
);

const complex = c.holds({ id: 'complex' }, 'complexKaryotype');
const monosomy7 = c.holds({ id: 'monosomy-7' }, 'monosomy7');
const del7q = c.holds({ id: 'del-7q' }, 'del7q');
const del5q = c.holds({ id: 'del-5q' }, 'del5q');
const notComplex = notThat(
  { id: 'not-complex', label: { en: 'Karyotype not complex', ja: '複雑核型でない' } },
  complex,
);
const noMonosomy7 = notThat(
  { id: 'no-monosomy-7', label: { en: 'No monosomy 7', ja: '7番モノソミーなし' } },
  monosomy7,
);
const noDel7q = notThat({ id: 'no-del-7q', label: { en: 'No del(7q)', ja: 'del(7q)なし' } }, del7q);
const isolatedDel5q = allOf(
  {
    id: 'isolated-del-5q',
    label: {
      en: 'del(5q) alone or with one other abnormality, not of chromosome 7',
      ja: 'del(5q)単独、または7番以外の異常1つを伴う',
    },
  },
  del5q,
  noMonosomy7,
  noDel7q,
  notComplex,
);

const notIsolatedDel5q = notThat(
  { id: 'not-isolated-del-5q', label: { en: 'No isolated del(5q)', ja: '単独del(5q)でない' } },
  isolatedDel5q,
);

const lineages = [
  c.compare({ id: 'dysplasia-erythroid' }, 'dysplasiaErythroid', '>=', limits.dysplasia),
  c.compare({ id: 'dysplasia-granulocytic' }, 'dysplasiaGranulocytic', '>=', limits.dysplasia),
  c.compare({ id: 'dysplasia-megakaryocytic' }, 'dysplasiaMegakaryocytic', '>=', limits.dysplasia),
] as const;
const dysplasia = atLeastOf(
  { id: 'dysplasia', label: { en: 'Dysplasia in a lineage', ja: '1系統以上の異形成' } },
  limits.oneLineage,
  ...lineages,
);
const multilineage = atLeastOf(
  {
    id: 'multilineage-dysplasia',
    label: { en: 'Dysplasia in two lineages or more', ja: '2系統以上の異形成' },
  },
  limits.twoLineages,
  ...lineages,
);

const monocytosis = allOf(
  { id: 'monocytosis', label: { en: 'Monocytosis', ja: '単球増加' } },
  c.compare({ id: 'monocytes-absolute' }, 'monocytes', '>=', cmmlParameters.monocytes),
  c.compare({ id: 'monocytes-relative' }, 'monocytesPercent', '>=', cmmlParameters.monocytesPercent),
);
const npm1 = c.holds({ id: 'npm1' }, 'npm1Mutated');
const fusion = c.holds({ id: 'aml-fusion' }, 'amlFusion');

/** The criteria that several rule sets ask. */
export const shared = {
  notAdult: notThat(
    { id: 'not-adult', label: { en: 'Younger than 18 years', ja: '18歳未満' } },
    c.holds({ id: 'adult' }, 'adult'),
  ),
  cytopenia,
  noCytopenia: notThat({ id: 'no-cytopenia', label: { en: 'No cytopenia', ja: '血球減少なし' } }, cytopenia),
  anaemia,
  marrow5,
  marrow10,
  marrow20,
  blood2,
  blood5,
  blood10,
  blood20,
  auerRods,
  blasts20,
  blasts10,
  excessBlasts,
  complex,
  notComplex,
  monosomy7,
  noMonosomy7,
  del7q,
  noDel7q,
  del5q,
  isolatedDel5q,
  notIsolatedDel5q,
  dysplasia,
  multilineage,
  monocytosis,
  npm1,
  fusion,
  /** NPM1 below 10 % without excess blasts does not make AML by itself. */
  npm1Defining: allOf(
    { id: 'npm1-defining', label: { en: 'NPM1 mutation that defines AML', ja: 'AMLを定義するNPM1変異' } },
    npm1,
    anyOf(
      {
        id: 'npm1-sizeable',
        label: { en: 'NPM1 10 % or more, or increased blasts', ja: 'NPM1 10%以上または芽球増加' },
      },
      c.compare({ id: 'npm1-vaf' }, 'npm1Vaf', '>=', limits.npm1),
      excessBlasts,
    ),
  ),
  /** WHO5 and ICC: MDS/MPN rather than MDS. Thrombocytosis is allowed in MDS with isolated del(5q). */
  suggestsMdsMpn: anyOf(
    {
      id: 'suggests-mds-mpn',
      label: {
        en: 'Monocytosis or thrombocytosis: MDS/MPN to be considered',
        ja: '単球増加または血小板増加：MDS/MPNを考慮',
      },
    },
    monocytosis,
    allOf(
      {
        id: 'thrombocytosis-without-5q',
        label: { en: 'Thrombocytosis without isolated del(5q)', ja: '単独del(5q)を伴わない血小板増加' },
      },
      c.compare({ id: 'thrombocytosis' }, 'platelets', '>=', limits.thrombocytosis),
      notIsolatedDel5q,
    ),
  ),
} as const;
