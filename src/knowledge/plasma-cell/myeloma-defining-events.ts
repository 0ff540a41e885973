import { allOf, anyOf, notThat } from '../../engine/index.js';
import { clonalMarrowTen } from './clone-gate.js';
import { c } from './facts.js';
import { at } from './parameter.js';
import { parameters as p } from './parameters.js';

/**
 * IMWG 2014, in the order and with the signs of the panel. C, R and A count only once someone has attributed them to
 * the plasma cell disorder: the threshold alone makes a candidate, never an event.
 */
const panel = (locator: string) => [at('R1', `Panel: ${locator}`)];

const hypercalcaemia = anyOf(
  {
    id: 'C-threshold',
    label: { en: 'C: hypercalcaemia', ja: 'C: 高カルシウム血症' },
    cites: panel('hypercalcaemia'),
  },
  c.compare({ id: 'C-calcium' }, 'calcium', '>', p.calcium),
  c.compare({ id: 'C-above-limit' }, 'calciumAboveUpperLimit', '>', p.calciumAboveUpperLimit),
);

const renalInsufficiency = anyOf(
  {
    id: 'R-threshold',
    label: { en: 'R: renal insufficiency', ja: 'R: 腎機能障害' },
    cites: panel('renal insufficiency'),
  },
  c.compare({ id: 'R-clearance' }, 'egfr', '<', p.creatinineClearance),
  c.compare({ id: 'R-creatinine' }, 'creatinine', '>', p.creatinine),
);

const anaemia = anyOf(
  { id: 'A-threshold', label: { en: 'A: anaemia', ja: 'A: 貧血' }, cites: panel('anaemia') },
  c.compare({ id: 'A-hemoglobin' }, 'hemoglobin', '<', p.hemoglobin),
  c.compare({ id: 'A-below-limit' }, 'hemoglobinBelowLowerLimit', '>', p.hemoglobinBelowLowerLimit),
);

/** The biopsied plasmacytoma of an otherwise clean marrow is the disease itself, not damage done by it (R3). */
const boneLesions = anyOf(
  { id: 'B-threshold', label: { en: 'B: bone lesions', ja: 'B: 骨病変' }, cites: panel('bone lesions') },
  c.compare({ id: 'B-two-lesions' }, 'lyticLesions', '>=', p.lesionsWithPlasmacytoma),
  allOf(
    {
      id: 'B-one-lesion',
      label: { en: 'A lesion other than a solitary plasmacytoma', ja: '孤立性形質細胞腫以外の病変' },
      cites: [at('R3', 'Table 1: solitary plasmacytoma')],
    },
    c.compare({ id: 'B-lesion' }, 'lyticLesions', '>=', p.lyticLesions),
    anyOf(
      {
        id: 'B-not-the-plasmacytoma',
        label: { en: 'Marrow involved or no plasmacytoma', ja: '骨髄浸潤あり、または形質細胞腫なし' },
      },
      clonalMarrowTen,
      notThat(
        {
          id: 'B-no-plasmacytoma',
          label: { en: 'No biopsied plasmacytoma', ja: '生検済みの形質細胞腫なし' },
        },
        c.holds({ id: 'B-plasmacytoma' }, 'plasmacytomaOnRecord'),
      ),
    ),
  ),
);

const marrowSixty = c.compare(
  { id: 'S', label: { en: 'S: clonal marrow plasma cells', ja: 'S: 骨髄クローン性形質細胞' } },
  'clonalMarrow',
  '>=',
  p.marrowBiomarker,
);

const lightChains = allOf(
  {
    id: 'Li',
    label: { en: 'Li: serum free light chains', ja: 'Li: 血清遊離軽鎖' },
    cites: panel('biomarkers of malignancy'),
  },
  c.compare({ id: 'Li-ratio' }, 'involvedRatio', '>=', p.lightChainRatio),
  c.compare({ id: 'Li-level' }, 'involvedLevel', '>=', p.lightChainLevel),
  c.holds({ id: 'Li-freelite', cites: [at('R2', 'Freelite values')] }, 'freeliteAssumed'),
);

const focalLesions = c.compare(
  { id: 'M', label: { en: 'M: focal lesions on MRI, each ≥ 5 mm', ja: 'M: MRI巣状病変（各5 mm以上）' } },
  'mriFocalLesions',
  '>',
  p.focalLesions,
);

/** The seven thresholds, in the order in which they are always listed. */
export const thresholds = {
  C: hypercalcaemia,
  R: renalInsufficiency,
  A: anaemia,
  B: boneLesions,
  S: marrowSixty,
  Li: lightChains,
  M: focalLesions,
} as const;

/** C, R and A as events: threshold met and attributed to the plasma cell disorder (R: to cast nephropathy). */
export const attributed = {
  C: allOf(
    {
      id: 'C',
      label: { en: 'C: hypercalcaemia, attributed', ja: 'C: 高カルシウム血症（病因として判断）' },
      cites: panel('CRAB, "attributed to"'),
    },
    hypercalcaemia,
    c.holds({ id: 'C-attributed' }, 'calciumAttributed'),
  ),
  R: allOf(
    {
      id: 'R',
      label: {
        en: 'R: renal insufficiency, by cast nephropathy',
        ja: 'R: 腎機能障害（円柱腎症によると判断）',
      },
      cites: [at('R1', 'Panel: CRAB'), at('R2', 'only suspected or proven light chain cast nephropathy')],
    },
    renalInsufficiency,
    c.holds({ id: 'R-attributed' }, 'kidneyAttributed'),
  ),
  A: allOf(
    {
      id: 'A',
      label: { en: 'A: anaemia, attributed', ja: 'A: 貧血（病因として判断）' },
      cites: panel('CRAB, "attributed to"'),
    },
    anaemia,
    c.holds({ id: 'A-attributed' }, 'anaemiaAttributed'),
  ),
} as const;

export const crab = anyOf(
  { id: 'crab', label: { en: 'CRAB: end-organ damage', ja: 'CRAB（臓器障害）' }, cites: panel('CRAB') },
  attributed.C,
  attributed.R,
  attributed.A,
  boneLesions,
);

export const biomarkers = anyOf(
  {
    id: 'slim',
    label: { en: 'Biomarker of malignancy (SLiM)', ja: '悪性バイオマーカー（SLiM）' },
    cites: panel('biomarkers of malignancy'),
  },
  marrowSixty,
  lightChains,
  focalLesions,
);

/** One or more myeloma-defining events. */
export const myelomaDefiningEvent = anyOf(
  {
    id: 'myeloma-defining-event',
    label: { en: 'Myeloma-defining event', ja: '骨髄腫診断事象（MDE）' },
    cites: panel('definition of multiple myeloma'),
  },
  crab,
  biomarkers,
);

export const noMyelomaDefiningEvent = notThat(
  {
    id: 'no-myeloma-defining-event',
    label: { en: 'No myeloma-defining event', ja: '骨髄腫診断事象なし' },
    cites: panel('definition of smouldering multiple myeloma'),
  },
  myelomaDefiningEvent,
);
