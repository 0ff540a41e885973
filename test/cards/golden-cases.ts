import { myeloidCards } from '../../cards/myeloid.js';
import { neoplasmCards } from '../../cards/neoplasm.js';
import { plasmaCellCards } from '../../cards/plasma-cell.js';
import { rheumatologyCards } from '../../cards/rheumatology.js';
import type { CardTemplate } from '../../src/catalogue/index.js';
import type { Fact } from '../../src/engine/index.js';
import {
  cleanMarrow,
  excluded,
  healthy,
  lowPlatelets,
  run,
  sequenced,
  variant,
} from '../knowledge/myeloid/support.js';
import { panel, read as readNeoplasm, type Values } from '../knowledge/neoplasm/support.js';
import {
  count,
  course,
  entered,
  gdl,
  mgdl,
  mgl,
  percent,
  q,
  workedUp,
  type Entries,
} from '../knowledge/plasma-cell/support.js';
import { complete, firstDose, seriesOf } from '../knowledge/systemic-sclerosis/record.js';

type Read = Readonly<Record<string, Fact<unknown>>>;

/** One patient by the facts of the record, and the cards that may speak of them. */
export interface GoldenCase {
  readonly name: string;
  readonly moment: 'chart' | 'order';
  readonly cards: readonly CardTemplate[];
  readonly read: Read;
  readonly region?: string;
}

const drawn = '2026-11-10';
const isFact = (value: unknown): value is Fact<unknown> =>
  typeof value === 'object' && value !== null && 'known' in value;
const facts = (entries: Readonly<Record<string, unknown>>): Read =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, isFact(value) ? value : entered(value, drawn)]],
    ),
  );

const drafted = { drafted: true, references: ['ServiceRequest/1'] };
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

const tet2 = { genomics: sequenced(variant('TET2', 0.1)) };
const chip: Read = { ...healthy, ...tet2, age: entered(60) };
const riskyChip: Read = { ...chip, age: entered(70), genomics: sequenced(variant('SF3B1', 0.3)) };
const ccus: Read = { ...lowPlatelets, ...excluded, ...cleanMarrow, ...tet2 };
const noClone = { genomics: sequenced() };
const neutrophils = (value: number, at: string): Read => ({
  ...healthy,
  neutrophils: entered(q(value, '10*9/L'), at),
  neutrophilsSeries: entered(run('10*9/L', [at, value]), at),
});
const without = (read: Read, ...keys: readonly string[]): Read =>
  Object.fromEntries(Object.entries(read).filter(([key]) => !keys.includes(key)));

const myeloid: readonly (readonly [name: string, read: Read])[] = [
  ['ccus', ccus],
  ['mds-pattern', { ...ccus, dysplasiaErythroid: entered(percent(18), drawn) }],
  ['possible-ccus', { ...lowPlatelets, ...tet2 }],
  ['icus', { ...ccus, ...noClone }],
  ['icus-provisional', { ...lowPlatelets, ...excluded, ...noClone }],
  [
    'chip-after-therapy',
    { ...chip, cytotoxic: entered({ recorded: true, active: false, lastAt: '2015-01-01' }, '2015-01-01') },
  ],
  ['chip-intermediate', riskyChip],
  ['chip-high', { ...riskyChip, rdw: entered(percent(16), drawn), mcv: entered(q(101, 'fL'), drawn) }],
  ['chip-open', without({ ...chip, genomics: sequenced(variant('SF3B1', 0.1)) }, 'rdw', 'mcv')],
  ['clone-count-missing', without(chip, 'hemoglobin', 'neutrophils', 'platelets')],
  ['clone-with-high-counts', { ...chip, platelets: entered(q(600, '10*9/L'), drawn) }],
  ['germline-suspected', { ...healthy, genomics: sequenced(variant('RUNX1', 0.48)) }],
  ['isolated-neutropenia', neutrophils(1.4, '2026-11-01')],
  [
    'neutropenic-fever',
    { ...neutrophils(0.4, '2026-11-21'), temperature: entered(q(38.6, 'Cel'), '2026-11-21') },
  ],
  [
    'new-blasts',
    { ...healthy, bloodBlasts: entered(percent(3), drawn), bloodBlastsReported: entered(true, drawn) },
  ],
];

const months = (value: number, unit: string): unknown =>
  ['2026-05-01', '2026-08-20', '2026-11-01'].map((at) => ({ at, value: { value, unit } }));
const monocytic = (count: number, more: Values): Values => ({
  monocytes: count,
  monocytesPercent: 18,
  monocytesSeries: months(count, '10*9/L'),
  monocytesPercentSeries: months(18, '%'),
  hemoglobin: 12.5,
  ...more,
});
const neoplasm: readonly (readonly [name: string, values: Values])[] = [
  [
    'cmml',
    monocytic(1.3, {
      marrowOfCmml: true,
      genomics: panel([
        ['SRSF2', 0.4],
        ['ASXL1', 0.3],
      ]),
    }),
  ],
  ['cmus', monocytic(0.7, { genomics: panel([['TET2', 0.2]]) })],
];

const onTocilizumab = { recorded: true, active: true, firstAt: firstDose };
const rise = seriesOf('pg/mL', [-5, 10], [84, 30], [170, 12]);
const fall = seriesOf('pg/mL', [-5, 10], [84, 8], [170, 5]);
const lupus: Read = {
  ...healthy,
  ...facts({
    birthDate: '1956-03-10',
    systemicLupus: { recorded: true, onset: '2024-01-01' },
    cutaneousLupus: { recorded: false },
    chilblainLupus: { recorded: false },
    lupusNephritis: { recorded: false },
    lupusArthritis: { recorded: true, onset: '2024-01-01' },
    refractoryLupus: { recorded: false },
    dysplasiaSeen: false,
    bloodBlasts: percent(0),
    antiDsdnaFound: true,
    mycophenolate: { recorded: false, active: false },
    azathioprine: { recorded: false, active: false },
    cyclophosphamide: { recorded: false, active: false },
    belimumab: { recorded: false, active: false },
    anifrolumab: { recorded: false, active: false },
    rituximab: { recorded: false, active: false },
    draftedImmunosuppressant: { drafted: false, references: [] },
  }),
  ...noClone,
};

type RheumatologyRow = readonly [name: string, moment: 'chart' | 'order', read: Read];
const rheumatology: readonly RheumatologyRow[] = [
  ['lupus-keep-in-mind', 'chart', { ...lupus, antiDsdnaFound: entered(false, drawn) }],
  [
    'tocilizumab-baseline-il6',
    'order',
    {
      ...complete,
      ...facts({ il6Draft: { drafted: false, references: [] }, il6Measured: true }),
    },
  ],
  [
    'order-live-vaccine-immunosuppression',
    'order',
    facts({ tocilizumab: onTocilizumab, liveVaccineDraft: drafted, vaccineDraft: drafted }),
  ],
  [
    'cytokine-pattern',
    'chart',
    {
      ...facts({ tocilizumab: onTocilizumab, sameKit: true }),
      skinScores: seriesOf('1', [-5, 30], [170, 20]),
      ...Object.fromEntries(['il6', 'il8', 'il1b', 'mip1a', 'tnf'].map((key) => [key, rise])),
      ...Object.fromEntries(['il10', 'il12', 'il9'].map((key) => [key, fall])),
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

/** Patients for the cards that no demo patient reaches, and for the variants of a text. */
export const goldenCases: readonly GoldenCase[] = [
  ...plasmaChart.map(plasma('chart')),
  ...plasmaOrders.map(plasma('order')),
  ...myeloid.map(([name, read]) => ({ name, read, moment: 'chart' as const, cards: myeloidCards })),
  ...neoplasm.map(([name, values]) => ({
    name,
    read: readNeoplasm(values),
    moment: 'chart' as const,
    cards: neoplasmCards,
  })),
  ...rheumatology.map(([name, moment, read]) => ({ name, moment, read, cards: rheumatologyCards })),
];
