import { allOf, anyOf, notThat } from '../../engine/index.js';
import {
  clonalMarrowTen,
  cloneEvidence,
  heavyChainNonIgm,
  igm,
  lightChainClone,
  noClone,
  noHeavyChain,
  ratioAbnormal,
} from './clone-gate.js';
import { c } from './facts.js';
import { myelomaDefiningEvent, noMyelomaDefiningEvent } from './myeloma-defining-events.js';
import { at } from './parameter.js';
import { parameters as p } from './parameters.js';

/** The definitions of IMWG 2014 (R1) and of the tables of MGUS and plasmacytoma (R3), one after the other. */
export const treated = c.holds({ id: 'treated' }, 'treated');

export const amyloidosis = c.holds({ id: 'amyloidosis' }, 'amyloidosis');

const noAmyloidosis = notThat(
  { id: 'no-amyloidosis', label: { en: 'No AL amyloidosis on record', ja: 'ALアミロイドーシスの記録なし' } },
  amyloidosis,
);

const marrowBelowTen = c.compare({ id: 'clonal-marrow-below-10' }, 'clonalMarrow', '<', p.clonalMarrow);
export const mProteinBelowThree = c.compare({ id: 'm-protein-below-3' }, 'mProtein', '<', p.smmSerumMProtein);
export const mProteinThree = c.compare({ id: 'm-protein-3' }, 'mProtein', '>=', p.smmSerumMProtein);
const urineMProtein = c.compare({ id: 'urine-m-protein-500' }, 'urineMProtein', '>=', p.smmUrineMProtein);

/** 10 ≤ clonal marrow plasma cells < 60 %. */
const marrowTenToSixty = allOf(
  {
    id: 'clonal-marrow-10-60',
    label: {
      en: 'Clonal marrow plasma cells 10 to below 60 %',
      ja: '骨髄クローン性形質細胞 10 %以上60 %未満',
    },
    cites: p.clonalMarrow.cites,
  },
  clonalMarrowTen,
  c.compare({ id: 'clonal-marrow-below-60' }, 'clonalMarrow', '<', p.marrowBiomarker),
);

/** Arm A of multiple myeloma. */
const plasmaCellProliferation = anyOf(
  {
    id: 'plasma-cell-proliferation',
    label: {
      en: 'Clonal marrow plasma cells ≥ 10 % or biopsy-proven plasmacytoma',
      ja: '骨髄クローン性形質細胞10 %以上、または生検で証明された形質細胞腫',
    },
    cites: [at('R1', 'Panel: definition of multiple myeloma')],
  },
  clonalMarrowTen,
  c.holds({ id: 'plasmacytoma-biopsy' }, 'plasmacytoma'),
);

export const multipleMyeloma = allOf(
  {
    id: 'multiple-myeloma',
    label: { en: 'Multiple myeloma: both', ja: '多発性骨髄腫: 両方を満たす' },
    cites: [at('R1', 'Panel: definition of multiple myeloma')],
  },
  plasmaCellProliferation,
  myelomaDefiningEvent,
);

export const plasmaCellLeukaemia = allOf(
  {
    id: 'plasma-cell-leukaemia',
    label: { en: 'Plasma cell leukaemia: both', ja: '形質細胞白血病: 両方を満たす' },
    cites: [at('R34', 'Definition')],
  },
  multipleMyeloma,
  c.compare({ id: 'circulating-plasma-cells' }, 'circulatingPlasmaCells', '>=', p.circulatingPlasmaCells),
);

/** An event without arm A: the definition is not complete, and neither is the work-up. */
export const suspectedMyeloma = allOf(
  {
    id: 'suspected-myeloma',
    label: { en: 'Clone and myeloma-defining event', ja: 'クローンの証拠と骨髄腫診断事象' },
    cites: [at('SPEC', '2.3: arm B met, arm A unknown or not met')],
  },
  cloneEvidence,
  myelomaDefiningEvent,
);

const lymphoplasmacyticTen = c.compare(
  { id: 'lymphoplasmacytic-10' },
  'lymphoplasmacyticMarrow',
  '>=',
  p.lymphoplasmacyticMarrow,
);

export const waldenstrom = allOf(
  {
    id: 'waldenstrom',
    label: {
      en: 'IgM of any size with lymphoplasmacytic marrow',
      ja: 'IgM型M蛋白（量を問わず）と骨髄リンパ形質細胞浸潤',
    },
    cites: [at('R37', 'Definition')],
  },
  igm,
  lymphoplasmacyticTen,
);

export const igmMgus = allOf(
  {
    id: 'igm-mgus',
    label: { en: 'IgM MGUS: all', ja: 'IgM型MGUS: すべてを満たす' },
    cites: [at('R3', 'Table 1: IgM MGUS')],
  },
  igm,
  mProteinBelowThree,
  c.compare({ id: 'lymphoplasmacytic-below-10' }, 'lymphoplasmacyticMarrow', '<', p.lymphoplasmacyticMarrow),
  notThat(
    {
      id: 'no-igm-symptoms',
      label: { en: 'No symptom or sign of the IgM disorder', ja: 'IgM疾患による症状・徴候なし' },
    },
    c.holds({ id: 'igm-symptoms' }, 'igmSymptoms'),
  ),
);

export const solitaryPlasmacytoma = allOf(
  {
    id: 'solitary-plasmacytoma',
    label: { en: 'Solitary plasmacytoma: all', ja: '孤立性形質細胞腫: すべてを満たす' },
    cites: [at('R3', 'Table 1: solitary plasmacytoma, also with minimal marrow involvement')],
  },
  c.holds({ id: 'plasmacytoma-on-record' }, 'plasmacytomaOnRecord'),
  marrowBelowTen,
  noMyelomaDefiningEvent,
);

/** Light chains without a heavy chain, by immunofixation, serum or urine. */
const lightChainDisorder = allOf(
  {
    id: 'light-chain-disorder',
    label: { en: 'Light chain clone without a heavy chain', ja: '重鎖のない軽鎖クローン' },
  },
  noHeavyChain,
  anyOf(
    {
      id: 'light-chain-evidence',
      label: {
        en: 'Light chain on immunofixation, in serum or in urine',
        ja: '免疫固定法・血清・尿での軽鎖の証拠',
      },
    },
    c.is(
      {
        id: 'isotype-light-chain',
        label: { en: 'Light chain only on immunofixation', ja: '免疫固定法で軽鎖のみ' },
      },
      'isotype',
      'FLC-only',
    ),
    lightChainClone,
    urineMProtein,
  ),
);

/** The range of light chain smouldering myeloma, before events are excluded. */
export const lightChainSmoulderingRange = allOf(
  {
    id: 'lc-smm-range',
    label: { en: 'Light chain SMM: range', ja: '軽鎖型SMM: 範囲' },
    cites: [at('R35', 'analogue of smouldering myeloma')],
  },
  lightChainDisorder,
  anyOf(
    {
      id: 'lc-smm-burden',
      label: {
        en: 'Urine M-protein ≥ 500 mg/24 h or marrow 10 to below 60 %',
        ja: '尿M蛋白500 mg/24時間以上、または骨髄10 %以上60 %未満',
      },
    },
    urineMProtein,
    marrowTenToSixty,
  ),
);

export const lightChainSmouldering = allOf(
  {
    id: 'lc-smm',
    label: { en: 'Light chain smouldering myeloma: both', ja: '軽鎖型くすぶり型骨髄腫: 両方を満たす' },
    cites: [
      at('R1', 'Panel: definition of smouldering multiple myeloma'),
      at('R35', 'idiopathic Bence Jones proteinuria'),
    ],
  },
  lightChainSmoulderingRange,
  noMyelomaDefiningEvent,
  noAmyloidosis,
);

/** The range of smouldering myeloma, before events are excluded. */
export const smoulderingRange = anyOf(
  {
    id: 'smm-range',
    label: {
      en: 'SMM: serum M-protein ≥ 3 g/dL, urine ≥ 500 mg/24 h or marrow 10 to below 60 %',
      ja: 'SMM: 血清M蛋白3 g/dL以上・尿500 mg/24時間以上・骨髄10 %以上60 %未満',
    },
    cites: [at('R1', 'Panel: definition of smouldering multiple myeloma')],
  },
  mProteinThree,
  urineMProtein,
  marrowTenToSixty,
);

export const smouldering = allOf(
  {
    id: 'smm',
    label: { en: 'Smouldering multiple myeloma: both', ja: 'くすぶり型多発性骨髄腫: 両方を満たす' },
    cites: [at('R1', 'Panel: definition of smouldering multiple myeloma')],
  },
  smoulderingRange,
  noMyelomaDefiningEvent,
  noAmyloidosis,
);

export const mgus = allOf(
  {
    id: 'mgus',
    label: { en: 'Non-IgM MGUS: all', ja: '非IgM型MGUS: すべてを満たす' },
    cites: [at('R1', 'Panel: definition of non-IgM MGUS'), at('R3', 'Table 1')],
  },
  heavyChainNonIgm,
  mProteinBelowThree,
  marrowBelowTen,
  noMyelomaDefiningEvent,
  noAmyloidosis,
);

/** Abnormal ratio, raised involved chain, no heavy chain: what of light chain MGUS is seen in the serum. */
export const lightChainMgusSerum = allOf(
  {
    id: 'lc-mgus-serum',
    label: { en: 'Light chain MGUS: serum', ja: '軽鎖型MGUS: 血清所見' },
    cites: [at('R3', 'Table 1: light chain MGUS')],
  },
  noHeavyChain,
  lightChainClone,
);

export const lightChainMgus = allOf(
  {
    id: 'lc-mgus',
    label: { en: 'Light chain MGUS: all', ja: '軽鎖型MGUS: すべてを満たす' },
    cites: [at('R3', 'Table 1: light chain MGUS')],
  },
  lightChainMgusSerum,
  marrowBelowTen,
  c.compare({ id: 'urine-m-protein-below-500' }, 'urineMProtein', '<', p.smmUrineMProtein),
  noMyelomaDefiningEvent,
  noAmyloidosis,
);

export const noMProtein = allOf(
  {
    id: 'no-m-protein',
    label: { en: 'No clone and a normal κ/λ ratio', ja: 'クローンなし、κ/λ比正常' },
    cites: [at('SPEC', '2.6 Gate')],
  },
  noClone,
  notThat({ id: 'flc-ratio-normal', label: { en: 'Normal κ/λ ratio', ja: 'κ/λ比正常' } }, ratioAbnormal),
);
