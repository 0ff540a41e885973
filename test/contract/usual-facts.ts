import { known, type Fact, type Source } from '../../src/engine/index.js';

const source: Source = { reference: 'Observation/1', via: 'entered', as: 'entered', at: '2026-11-10' };
const fact = (value: unknown): Fact<unknown> => known(value, [source]);
const of = (unit: string, ...values: readonly number[]): readonly unknown[] =>
  values.map((value) => ({ value, unit }));
const steady = (unit: string, value: number): readonly unknown[] => [
  ['2026-01-10', '2026-06-10', '2026-11-10'].map((at) => ({ at, value: { value, unit } })),
];

/** By rule set, the values that most of its patients have: the background before which one finding stands out. */
export const usualFacts: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  'plasma-cell': {
    age: [67],
    mProtein: of('g/dL', 0.8, 0.8, 1.9, 2.6, 3.4),
    immunofixationPositive: [true, true, true, false],
    isotype: ['IgG', 'IgG', 'IgA', 'IgM', 'FLC-only', 'none'],
    lightChain: ['kappa'],
    urineImmunofixationPositive: [false],
    urineMProtein: of('mg/(24.h)', 0, 60, 620),
    kappa: of('mg/L', 18, 31, 84, 456),
    lambda: of('mg/L', 14),
    kappaUpperLimit: of('mg/L', 19.4),
    lambdaUpperLimit: of('mg/L', 26.3),
    marrowPlasmaCells: of('%', 4, 6, 14, 32),
    marrowClonal: [true],
    lymphoplasmacyticMarrow: of('%', 4, 4, 30),
    plasmacytoma: [false],
    circulatingPlasmaCells: of('%', 0),
    hemoglobin: of('g/dL', 14),
    calcium: of('mg/dL', 9.3),
    creatinine: of('mg/dL', 0.9),
    egfr: of('mL/min/{1.73_m2}', 88, 52),
    lyticLesions: of('1', 0),
    mriFocalLesions: of('1', 0),
    igmSymptoms: [false],
    cordCompressionSigns: [false],
    hyperviscositySigns: [false],
    amyloidSigns: [false],
    ntProBnp: of('ng/L', 90),
    ntProBnpUpperLimit: of('ng/L', 125),
    urineAlbumin: of('mg/g', 8),
    urineAlbuminUpperLimit: of('mg/g', 30),
    mProteinSeries: steady('g/dL', 1.2),
    hemoglobinSeries: steady('g/dL', 14),
    creatinineSeries: steady('mg/dL', 0.9),
  },
};

const calm = Object.fromEntries(
  Object.entries(usualFacts['plasma-cell'] ?? {}).map(([key, [first]]) => [key, fact(first)]),
);
const drafted = fact({ drafted: true, references: ['ServiceRequest/1'] });
const untreated = fact({ recorded: false, active: false });
const highRiskMgus = {
  ...calm,
  plasmaCellDrug: untreated,
  amyloidosisRecorded: fact({ recorded: false }),
  mProtein: fact({ value: 1.9, unit: 'g/dL' }),
  isotype: fact('IgA'),
  kappa: fact({ value: 62, unit: 'mg/L' }),
  urineMProtein: fact({ value: 0, unit: 'mg/(24.h)' }),
};

/** By rule set, patients whom sampling would hardly ever draw. */
export const rarePatients: Readonly<Record<string, readonly Readonly<Record<string, Fact<unknown>>>[]>> = {
  'plasma-cell': [
    {
      mProtein: fact({ value: 0, unit: 'g/dL' }),
      immunofixationPositive: fact(false),
      isotype: fact('none'),
      kappa: fact({ value: 46, unit: 'mg/L' }),
      lambda: fact({ value: 22, unit: 'mg/L' }),
      egfr: fact({ value: 29, unit: 'mL/min/{1.73_m2}' }),
    },
    { mProtein: { known: false, why: 'not-machine-readable', looked: [source] } },
    { ...highRiskMgus, draftSkeletalSurvey: drafted },
    { ...calm, plasmaCellDrug: untreated, draftMarrow: drafted },
    {
      ...calm,
      sex: fact('female'),
      age: fact(31),
      draftImid: drafted,
      pregnancyTestDone: fact(false),
    },
    {
      plasmaCellDrug: fact({ recorded: true, active: true }),
      daratumumabRecorded: fact({ recorded: true, active: true }),
      draftTransfusion: drafted,
    },
    { plasmaCellDrug: fact({ recorded: true, active: true }), draftLiveVaccine: drafted },
  ],
};
