import { plasmaCellCards } from '../../cards/plasma-cell.js';
import {
  count,
  course,
  gdl,
  mgdl,
  mgl,
  percent,
  q,
  workedUp,
  type Entries,
} from '../knowledge/plasma-cell/support.js';
import { drafted, facts, type GoldenCase } from './golden-case.js';

const said = (...words: readonly string[]): object => ({ ...drafted, said: words });
const treated: Entries = {
  ...workedUp,
  plasmaCellDrug: { recorded: true, active: true, lastAt: '2026-10-01' },
};
const skewed: Entries = { ...workedUp, kappa: mgl(60), lightChain: 'kappa' };
const smm: Entries = {
  ...workedUp,
  lightChain: 'kappa',
  mProtein: gdl(2.4),
  kappa: mgl(60),
  marrowPlasmaCells: percent(15),
};
const unchecked: Entries = { ...smm, typeAndScreenDone: false, hepatitisBDone: false };
const myeloma: Entries = { ...smm, marrowPlasmaCells: percent(35), lyticLesions: count(3) };
const lightChainOnly: Entries = {
  ...workedUp,
  mProtein: gdl(0),
  isotype: 'FLC-only',
  lightChain: 'kappa',
  kappa: mgl(84),
};
const igm: Entries = {
  ...workedUp,
  isotype: 'IgM',
  lightChain: 'kappa',
  lymphoplasmacyticMarrow: percent(4),
  igmSymptoms: false,
};

type PlasmaRow = readonly [name: string, entries: Entries, region?: string];

const plasmaChart: readonly PlasmaRow[] = [
  ['al-mgrs-red-flag', { ...skewed, ntProBnp: q(3000, 'ng/L'), ntProBnpUpperLimit: q(125, 'ng/L') }],
  [
    'flc-skewed-in-ckd',
    {
      ...workedUp,
      mProtein: gdl(0),
      isotype: 'none',
      immunofixationPositive: false,
      marrowPlasmaCells: undefined,
      kappa: mgl(46),
      lambda: mgl(22),
      egfr: q(29, 'mL/min/{1.73_m2}'),
      creatinine: mgdl(1.9),
    },
  ],
  ['lc-mgus', lightChainOnly],
  ['lc-smm', { ...lightChainOnly, marrowPlasmaCells: percent(14), urineMProtein: q(620, 'mg/(24.h)') }],
  ['igm-mgus', igm],
  ['waldenstrom', { ...igm, mProtein: gdl(2.6), lymphoplasmacyticMarrow: percent(30) }],
  ['mgus-intermediate', skewed],
  ['smm-intermediate', { ...smm, marrowPlasmaCells: percent(24), mProtein: gdl(1.8) }],
  ['smm-range', { ...smm, marrowPlasmaCells: percent(15, { upper: 25 }) }],
  [
    'smm-evolving',
    {
      ...smm,
      mProteinSeries: course('g/dL', ['2026-01-15', 1.6], ['2026-06-12', 2], ['2026-11-10', 2.4]),
      hemoglobinSeries: course('g/dL', ['2026-01-15', 14], ['2026-06-12', 13.2], ['2026-11-10', 12.2]),
      creatinineSeries: course('mg/dL', ['2026-01-15', 0.8], ['2026-11-10', 0.9]),
    },
  ],
  [
    'smm-evolving-method-changed',
    {
      ...smm,
      mProteinSeries: course(
        'g/dL',
        ['2026-01-15', 1.6, { method: 'gel electrophoresis' }],
        ['2026-11-10', 2.4, { method: 'capillary electrophoresis' }],
      ),
    },
  ],
  ['mm', myeloma],
  ['pcl', { ...myeloma, circulatingPlasmaCells: percent(7) }],
  [
    'solitary-plasmacytoma',
    { ...workedUp, plasmacytoma: true, marrowPlasmaCells: percent(0), lyticLesions: count(1) },
  ],
  ['plasma-cell-emergency', { ...workedUp, cordCompressionSigns: true }],
  ['plasma-cell-emergency-kidney', { ...workedUp, akiRecorded: { recorded: true, onset: '2026-11-17' } }],
  ['plasma-cell-treated', treated],
  [
    'plasma-cell-treated-anti-cd38',
    { ...treated, daratumumabRecorded: { recorded: true, active: true, lastAt: '2026-11-01' } },
  ],
];

const plasmaOrders: readonly PlasmaRow[] = [
  [
    'order-skeletal-survey-mgus',
    { ...skewed, isotype: 'IgA', mProtein: gdl(1.9), draftSkeletalSurvey: drafted },
  ],
  [
    'order-flc-alone',
    {
      ...skewed,
      immunofixationPositive: undefined,
      isotype: undefined,
      draftIfe: { drafted: false, references: [] },
      ifeEver: false,
      draftFlc: drafted,
    },
  ],
  ['order-daratumumab-stage', { ...workedUp, draftDaratumumab: drafted }],
  ['order-daratumumab-no-route', { ...unchecked, draftDaratumumab: drafted }, 'US'],
  ['order-daratumumab-by-vein', { ...smm, draftDaratumumab: said('intravenous', '16 mg/kg') }, 'US'],
  ['order-daratumumab-under-skin', { ...unchecked, draftDaratumumab: said('subcutaneous') }, 'JP'],
  ['order-imid-stage', { ...smm, draftImid: drafted }],
  [
    'order-imid-checks',
    {
      ...myeloma,
      egfr: q(48, 'mL/min/{1.73_m2}'),
      sex: 'male',
      age: 67,
      antithromboticRecorded: { recorded: false, active: false },
      draftAntithrombotic: { drafted: false, references: [] },
      draftImid: drafted,
    },
  ],
  [
    'order-imid-pregnancy',
    { ...myeloma, sex: 'female', age: 31, draftImid: drafted, pregnancyTestDone: false },
  ],
  [
    'order-bone-agent-checks',
    {
      ...myeloma,
      calcium: mgdl(8.1),
      calciumLowerLimit: mgdl(8.5),
      egfr: q(26, 'mL/min/{1.73_m2}'),
      dentalDone: false,
      vitaminDKnown: false,
      draftBoneAgent: drafted,
      draftZoledronicAcid: drafted,
    },
  ],
  ['order-nsaid', { ...myeloma, draftNsaid: drafted }],
  ['order-nsaid-kidney', { ...smm, egfr: q(52, 'mL/min/{1.73_m2}'), draftNsaid: drafted }],
  ['order-contrast-risk', { ...myeloma, egfr: q(24, 'mL/min/{1.73_m2}'), draftContrast: drafted }],
  ['order-live-vaccine', { ...treated, draftLiveVaccine: drafted }],
  [
    'order-marrow-low-risk',
    { ...workedUp, marrowPlasmaCells: undefined, marrowClonal: undefined, draftMarrow: drafted },
  ],
  [
    'order-transfusion-anti-cd38',
    {
      ...treated,
      daratumumabRecorded: { recorded: true, active: true, lastAt: '2026-11-01' },
      draftTransfusion: drafted,
    },
  ],
];

const plasma = (moment: GoldenCase['moment']) => {
  return ([name, entries, region]: PlasmaRow): GoldenCase => ({
    name,
    moment,
    cards: plasmaCellCards,
    read: facts(entries),
    ...(region === undefined ? {} : { region }),
  });
};

/** Plasma cell disorders: the chart, then the orders. */
export const plasmaCellGoldenCases: readonly GoldenCase[] = [
  ...plasmaChart.map(plasma('chart')),
  ...plasmaOrders.map(plasma('order')),
];
