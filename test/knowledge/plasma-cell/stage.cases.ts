import type { Stage } from '../../../src/knowledge/plasma-cell/stage-labels.js';
import { count, gdl, mgdl, mgl, notFetched, percent, q, readRecord, type Entries } from './support.js';

export interface StageCase {
  readonly name: string;
  /** What differs from the worked-up IgG κ gammopathy of 1.2 g/dL with 6 % plasma cells. */
  readonly but: Entries;
  readonly state: Stage | null;
  /** The category is settled; otherwise the state is provisional. */
  readonly settled: boolean;
}

const nothing = undefined;
const lightChainOnly: Entries = {
  isotype: 'FLC-only',
  mProtein: gdl(0),
  immunofixationPositive: false,
  kappa: mgl(60),
  lambda: mgl(12),
};
const c = (name: string, but: Entries, state: Stage | null, settled = true): StageCase => ({
  name,
  but,
  state,
  settled,
});

export const stageCases: readonly StageCase[] = [
  c('MGUS: everything known and quiet', {}, 'mgus'),
  c('M-protein 2.99 is below 3', { mProtein: gdl(2.99) }, 'mgus'),
  c('M-protein 3.0 is smouldering', { mProtein: gdl(3) }, 'smm'),
  c('marrow 9.9 is below 10', { marrowPlasmaCells: percent(9.9) }, 'mgus'),
  c('marrow 10 is smouldering', { marrowPlasmaCells: percent(10) }, 'smm'),
  c('marrow 59.9 is smouldering', { marrowPlasmaCells: percent(59.9) }, 'smm'),
  c('marrow 60 is myeloma', { marrowPlasmaCells: percent(60), circulatingPlasmaCells: percent(0) }, 'mm'),
  c('urine 499 mg/24 h stays MGUS', { urineMProtein: q(499, 'mg/(24.h)') }, 'mgus'),
  c('urine 500 mg/24 h is smouldering', { urineMProtein: q(500, 'mg/(24.h)') }, 'smm'),
  c('urine not collected: MGUS, provisional', { urineMProtein: nothing }, 'mgus', false),
  c(
    'marrow not done: MGUS, provisional',
    { marrowPlasmaCells: nothing, marrowClonal: nothing },
    'mgus',
    false,
  ),
  c('marrow 6 %, clonality not stated, is below 10 anyway', { marrowClonal: nothing }, 'mgus'),
  c(
    'marrow 15 %, clonality not stated: provisionally smouldering',
    { marrowPlasmaCells: percent(15), marrowClonal: nothing },
    'smm',
    false,
  ),
  c('marrow 15 %, polyclonal, is no clone', { marrowPlasmaCells: percent(15), marrowClonal: false }, 'mgus'),
  c('marrow 10-15 % is at least 10', { marrowPlasmaCells: q(10, '%', { upper: 15 }) }, 'smm'),
  c('marrow 8-12 % spans 10: open', { marrowPlasmaCells: q(8, '%', { upper: 12 }) }, 'mgus', false),
  c('isotype not named: MGUS, provisional', { isotype: nothing }, 'mgus', false),
  c(
    '3 g/dL without an isotype is indeterminate',
    { isotype: nothing, mProtein: gdl(3), marrowPlasmaCells: nothing },
    'indeterminate',
    false,
  ),
  c(
    'immunofixation positive, not quantified: indeterminate',
    { mProtein: nothing, marrowPlasmaCells: nothing },
    'indeterminate',
    false,
  ),
  c(
    'M-protein below the limit of detection is below 3',
    { mProtein: q(0.1, 'g/dL', { comparator: '<' }) },
    'mgus',
  ),
  c('spike 0 with positive immunofixation stays MGUS', { mProtein: gdl(0) }, 'mgus'),
  c('two clones go with the non-IgM', { isotype: 'biclonal' }, 'mgus'),

  c(
    'IgM of 2 g/dL, marrow unknown: unclassified',
    { isotype: 'IgM', mProtein: gdl(2) },
    'igm-gammopathy',
    false,
  ),
  c(
    'IgM, lymphoplasmacytic 9.9 %, no symptoms: IgM MGUS',
    { isotype: 'IgM', lymphoplasmacyticMarrow: percent(9.9), igmSymptoms: false },
    'igm-mgus',
  ),
  c(
    'IgM, lymphoplasmacytic 10 %: Waldenström pathway',
    { isotype: 'IgM', lymphoplasmacyticMarrow: percent(10) },
    'waldenstrom',
  ),
  c(
    'IgM of 3 g/dL with 5 %: unclassified',
    { isotype: 'IgM', mProtein: gdl(3), lymphoplasmacyticMarrow: percent(5), igmSymptoms: false },
    'igm-gammopathy',
  ),
  c(
    'IgM with haemoglobin 9 never enters the myeloma logic',
    { isotype: 'IgM', hemoglobin: gdl(9), marrowPlasmaCells: percent(15) },
    'igm-gammopathy',
    false,
  ),

  c('light chain MGUS', lightChainOnly, 'lc-mgus'),
  c('light chain MGUS by λ', { ...lightChainOnly, kappa: mgl(10), lambda: mgl(50) }, 'lc-mgus'),
  c(
    'skewed ratio, involved chain not raised: indeterminate',
    { ...lightChainOnly, kappa: mgl(18), lambda: mgl(9) },
    'indeterminate',
  ),
  c(
    'involved κ at its upper limit is not raised',
    { ...lightChainOnly, kappa: mgl(19.4), lambda: mgl(9) },
    'indeterminate',
  ),
  c('involved κ just above', { ...lightChainOnly, kappa: mgl(19.5), lambda: mgl(9) }, 'lc-mgus'),
  c(
    "the laboratory's own upper limit counts",
    { ...lightChainOnly, kappa: mgl(21), lambda: mgl(9), kappaUpperLimit: mgl(22.4) },
    'indeterminate',
  ),
  c(
    'light chains raised, immunofixation not done: indeterminate',
    { ...lightChainOnly, isotype: nothing, immunofixationPositive: nothing },
    'indeterminate',
    false,
  ),
  c(
    'light chain, urine not collected: provisional',
    { ...lightChainOnly, urineMProtein: nothing },
    'lc-mgus',
    false,
  ),
  c(
    'light chain, urine 500: light chain smouldering',
    { ...lightChainOnly, urineMProtein: q(500, 'mg/(24.h)') },
    'lc-smm',
  ),
  c(
    'light chain, marrow 10: light chain smouldering',
    { ...lightChainOnly, marrowPlasmaCells: percent(10) },
    'lc-smm',
  ),
  c(
    'light chain, urine 499, marrow 9.9: light chain MGUS',
    { ...lightChainOnly, urineMProtein: q(499, 'mg/(24.h)'), marrowPlasmaCells: percent(9.9) },
    'lc-mgus',
  ),

  c(
    'myeloma: marrow 15 % and one lytic lesion',
    { marrowPlasmaCells: percent(15), lyticLesions: count(1), circulatingPlasmaCells: percent(0) },
    'mm',
  ),
  c(
    'myeloma without a smear: leukaemia still open',
    { marrowPlasmaCells: percent(15), lyticLesions: count(1) },
    'mm',
    false,
  ),
  c(
    'circulating plasma cells 4.9 %: myeloma',
    { marrowPlasmaCells: percent(70), circulatingPlasmaCells: percent(4.9) },
    'mm',
  ),
  c(
    'circulating plasma cells 5 %: plasma cell leukaemia',
    { marrowPlasmaCells: percent(70), circulatingPlasmaCells: percent(5) },
    'pcl',
  ),
  c(
    'circulating plasma cells 5 % without myeloma are not leukaemia',
    { circulatingPlasmaCells: percent(5) },
    'mgus',
  ),
  c(
    'event without marrow involvement or plasmacytoma: suspected',
    { mriFocalLesions: count(2), plasmacytoma: false },
    'suspected-mm',
  ),
  c(
    'event, plasmacytoma not looked for: suspected, myeloma open',
    { mriFocalLesions: count(2) },
    'suspected-mm',
    false,
  ),
  c(
    'event with plasmacytoma: myeloma',
    { mriFocalLesions: count(2), plasmacytoma: true, circulatingPlasmaCells: percent(0) },
    'mm',
  ),
  c(
    'anaemia of unknown cause: suspected',
    { hemoglobin: gdl(9.9), marrowPlasmaCells: percent(15) },
    'suspected-mm',
    false,
  ),
  c(
    'anaemia attributed: myeloma',
    {
      hemoglobin: gdl(9.9),
      marrowPlasmaCells: percent(15),
      anaemiaAttributed: true,
      circulatingPlasmaCells: percent(0),
    },
    'mm',
  ),
  c(
    'anaemia of another cause: smouldering',
    { hemoglobin: gdl(9.9), marrowPlasmaCells: percent(15), anaemiaAttributed: false },
    'smm',
  ),
  c('calcium 11.1 of unknown cause: suspected', { calcium: mgdl(11.1) }, 'suspected-mm', false),
  c('creatinine 2.1 of unknown cause: suspected', { creatinine: mgdl(2.1) }, 'suspected-mm', false),
  c('creatinine 2.1 of another cause: MGUS', { creatinine: mgdl(2.1), kidneyAttributed: false }, 'mgus'),

  c(
    'plasmacytoma with a clean marrow: solitary',
    { plasmacytoma: true, marrowPlasmaCells: percent(2) },
    'solitary-plasmacytoma',
  ),
  c(
    'its own lesion is not damage',
    { plasmacytoma: true, lyticLesions: count(1), marrowPlasmaCells: percent(2) },
    'solitary-plasmacytoma',
  ),
  c(
    'a second lesion is',
    {
      plasmacytoma: true,
      lyticLesions: count(2),
      marrowPlasmaCells: percent(2),
      circulatingPlasmaCells: percent(0),
    },
    'mm',
  ),
  c(
    'plasmacytoma, marrow not done: provisional',
    { plasmacytoma: true, marrowPlasmaCells: nothing, marrowClonal: nothing },
    'solitary-plasmacytoma',
    false,
  ),

  c(
    'treated: not staged',
    { plasmaCellDrug: { recorded: true, active: false }, marrowPlasmaCells: percent(70) },
    'treated',
  ),
  c('drugs not read: open', { plasmaCellDrug: notFetched }, 'mgus', false),
  c('amyloidosis on record: no label of MGUS', { amyloidosisRecorded: { recorded: true } }, 'indeterminate'),

  c(
    'nothing found, all looked at',
    {
      mProtein: gdl(0),
      isotype: 'none',
      immunofixationPositive: false,
      urineImmunofixationPositive: false,
      plasmacytoma: false,
      marrowPlasmaCells: percent(2),
    },
    'no-m-protein',
  ),
  c(
    'nothing found, marrow not done',
    {
      mProtein: gdl(0),
      isotype: 'none',
      immunofixationPositive: false,
      marrowPlasmaCells: nothing,
      marrowClonal: nothing,
    },
    'no-m-protein',
    false,
  ),
  c(
    'electrophoresis negative, nothing else: indeterminate',
    {
      ...readRecord,
      mProtein: gdl(0),
      isotype: nothing,
      immunofixationPositive: nothing,
      kappa: nothing,
      lambda: nothing,
      marrowPlasmaCells: nothing,
    },
    'indeterminate',
    false,
  ),
];
