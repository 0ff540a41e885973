import { defineRuleSet, established, type NonEmpty, type Row } from '../../engine/index.js';
import { igm } from './clone-gate.js';
import * as is from './definitions.js';
import { facts, type FactKey } from './facts.js';
import { flags } from './flags.js';
import { at, reviewedOn } from './parameter.js';
import { provisional } from './provisional.js';
import { stageLabels, type Stage } from './stage-labels.js';
import { imwgScore } from './imwg-score.js';
import { mayo2008 } from './mayo-2008.js';
import { mayoMgus } from './mayo-mgus.js';
import { smm22020, smm22020Fish } from './smm-20-2-20.js';

const table: NonEmpty<Row<FactKey, Stage>> = [
  { category: 'treated', when: is.treated },
  { category: 'waldenstrom', when: is.waldenstrom },
  { category: 'igm-mgus', when: is.igmMgus },
  { category: 'igm-gammopathy', when: igm },
  { category: 'pcl', when: is.plasmaCellLeukaemia },
  { category: 'mm', when: is.multipleMyeloma },
  { category: 'suspected-mm', when: is.suspectedMyeloma },
  { category: 'solitary-plasmacytoma', when: is.solitaryPlasmacytoma },
  { category: 'lc-smm', when: is.lightChainSmouldering },
  { category: 'smm', when: is.smouldering },
  { category: 'mgus', when: is.mgus },
  { category: 'lc-mgus', when: is.lightChainMgus },
  { category: 'no-m-protein', when: is.noMProtein },
];

/**
 * The stage of a plasma cell disorder, first match wins. IgM stands before myeloma because it never enters the
 * smouldering or myeloma logic; a treated patient is not re-staged at all.
 */
export const plasmaCell = defineRuleSet({
  id: 'plasma-cell',
  topic: 'plasma-cell',
  edition: 'IMWG 2014',
  reviewedOn,
  title: { en: 'Plasma cell disorder, IMWG 2014', ja: '形質細胞疾患（IMWG 2014）' },
  cites: [at('R1', 'Panel'), at('R3', 'Table 1'), at('R34', 'Definition'), at('R37', 'Definition')],
  facts,
  table,
  otherwise: 'indeterminate',
  // Established by itself, though a row above it is open (drugs not read, smear not done): that is its name so far.
  provisional: [
    ...table.map(({ category, when }) => ({ category, when: established(when) })),
    ...provisional,
  ],
  labels: stageLabels,
  flags,
  scores: [
    { score: mayoMgus, states: ['mgus', 'igm-mgus'] },
    { score: smm22020, states: ['smm'] },
    { score: smm22020Fish, states: ['smm'] },
    { score: imwgScore, states: ['smm'] },
    { score: mayo2008, states: ['smm'] },
  ],
});
