import { allOf, anyOf, notThat } from '../../engine/index.js';
import { at } from './parameter.js';
import { c } from './facts.js';
import { parameters as p } from './parameters.js';

/** κ/λ below 0.26 or above 1.65, whatever interval the laboratory prints. */
export const ratioAbnormal = anyOf(
  {
    id: 'flc-ratio-abnormal',
    label: { en: 'Abnormal κ/λ ratio', ja: 'κ/λ比の異常' },
    cites: p.ratioLow.cites,
  },
  c.compare({ id: 'flc-ratio-low' }, 'flcRatio', '<', p.ratioLow),
  c.compare({ id: 'flc-ratio-high' }, 'flcRatio', '>', p.ratioHigh),
);

/** An abnormal ratio with the involved chain itself raised: a skew from a low uninvolved chain is not a clone. */
export const lightChainClone = allOf(
  {
    id: 'light-chain-clone',
    label: { en: 'Abnormal κ/λ ratio with the involved chain raised', ja: 'κ/λ比異常かつ病側軽鎖の上昇' },
    cites: [at('R3', 'Table 1: light chain MGUS')],
  },
  ratioAbnormal,
  c.holds({ id: 'involved-chain-raised' }, 'involvedRaised'),
);

export const igm = c.is(
  { id: 'isotype-igm', label: { en: 'IgM M-protein', ja: 'IgM型M蛋白' } },
  'isotype',
  'IgM',
);

export const heavyChainNonIgm = c.is(
  {
    id: 'isotype-non-igm',
    label: { en: 'Heavy-chain M-protein other than IgM', ja: 'IgM以外の重鎖を持つM蛋白' },
  },
  'isotype',
  'IgG',
  'IgA',
  'IgD',
  'IgE',
  'biclonal',
);

export const noHeavyChain = c.is(
  {
    id: 'no-heavy-chain',
    label: { en: 'No heavy chain on immunofixation', ja: '免疫固定法で重鎖を認めない' },
    cites: [at('R3', 'Table 1: light chain MGUS')],
  },
  'isotype',
  'FLC-only',
  'none',
);

export const serumMProtein = anyOf(
  { id: 'serum-m-protein', label: { en: 'Serum M-protein', ja: '血清M蛋白' } },
  c.compare({ id: 'm-protein-measured' }, 'mProtein', '>', p.anyMProtein),
  c.holds({ id: 'immunofixation-positive' }, 'immunofixationPositive'),
);

export const clonalMarrowTen = c.compare({ id: 'clonal-marrow-10' }, 'clonalMarrow', '>=', p.clonalMarrow);

/**
 * The gate: without evidence of a clone no plasma cell stage is named, whatever the creatinine or the haemoglobin.
 */
export const cloneEvidence = anyOf(
  {
    id: 'clone-evidence',
    label: { en: 'Evidence of a plasma cell clone', ja: '形質細胞クローンの証拠' },
    cites: [at('SPEC', '2.6 Gate')],
  },
  serumMProtein,
  c.holds({ id: 'urine-immunofixation-positive' }, 'urineImmunofixationPositive'),
  lightChainClone,
  c.compare({ id: 'urine-m-protein-200' }, 'urineMProtein', '>=', p.gateUrineMProtein),
  clonalMarrowTen,
  c.holds({ id: 'plasmacytoma' }, 'plasmacytoma'),
);

/** A raised ratio or a clone: enough to look for AL amyloidosis and kidney disease. */
export const cloneOrAbnormalRatio = anyOf(
  {
    id: 'clone-or-abnormal-ratio',
    label: { en: 'M-protein, clone or abnormal κ/λ ratio', ja: 'M蛋白・クローン・κ/λ比異常のいずれか' },
  },
  cloneEvidence,
  ratioAbnormal,
);

export const noClone = notThat(
  { id: 'no-clone', label: { en: 'No evidence of a clone', ja: 'クローンの証拠なし' } },
  cloneEvidence,
);
