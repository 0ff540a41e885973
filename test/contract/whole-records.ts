import type { Fact } from '../../src/engine/index.js';
import { patients as myeloidPatients } from '../knowledge/myeloid/patients.js';
import { healthy, sequenced, variant } from '../knowledge/myeloid/support.js';
import { panel, read as readNeoplasm, type Values } from '../knowledge/neoplasm/support.js';
import {
  amount,
  complete,
  firstDose,
  given,
  missing,
  seriesOf,
} from '../knowledge/systemic-sclerosis/record.js';

type Read = Readonly<Record<string, Fact<unknown>>>;
const taken = given({ recorded: true, active: true, firstAt: firstDose });
const taking: Read = { ...complete, tocilizumab: taken };
const skin = (before: number, after: number, more: Read = {}): Read => ({
  tocilizumab: taken,
  sscRecord: given({ recorded: true, onset: '2024-01-01' }),
  skinScores: seriesOf('1', [-5, before], [180, after]),
  sameRater: given(true),
  ...more,
});
const rise = seriesOf('pg/mL', [-5, 10], [84, 30], [170, 12]);
const fall = seriesOf('pg/mL', [-5, 10], [84, 8], [170, 5]);
const each = (value: Fact<unknown>, ...keys: readonly string[]): Read =>
  Object.fromEntries(keys.map((key) => [key, value]));
const cytokines: Read = {
  tocilizumab: taken,
  sameKit: given(true),
  skinScores: seriesOf('1', [-5, 30], [170, 20]),
  ...each(rise, 'il6', 'il8', 'il1b', 'mip1a', 'tnf'),
  ...each(fall, 'il10', 'il12', 'il9'),
};

const dysplastic: Values = { dysplasiaErythroid: 20 };
const two = (...genes: readonly (readonly [string, number])[]): Values => ({ genomics: panel(genes) });
const tp53 = two(['TP53', 0.3], ['TP53', 0.2]);
const del5q = { karyotype: '46,XX,del(5)(q13q33)[20]' };

/** Patients around MDS: each differs from an anaemic woman with everything tested and nothing found. */
const mds: readonly Values[] = [
  {},
  { ...dysplastic, platelets: 450 },
  { ...dysplastic, hemoglobin: 12.5 },
  { ...tp53, marrowBlasts: 12 },
  { ...tp53, ...dysplastic },
  { ...dysplastic, ...two(['TP53', 0.3]), karyotype: '48,XX,+8,+21,-17,+1[20]' },
  { ...two(['TP53', 0.3]), karyotype: null, fishDel17p: null, tp53CnLoh: null, ...dysplastic },
  { ...two(['TP53', 0.6]), karyotype: null, fishDel17p: null, tp53CnLoh: null, ...dysplastic },
  {
    ...two(['TP53', 0.2]),
    karyotype: '49,XX,+6,+9,+10[20]',
    fishDel17p: null,
    tp53CnLoh: null,
    ...dysplastic,
  },
  { marrowBlasts: 5, fibrosis: 2 },
  { marrowBlasts: 12 },
  { marrowBlasts: 12, ...two(['ASXL1', 0.3]) },
  { marrowBlasts: 12, karyotype: '47,XX,+8[20]' },
  { marrowBlasts: 6 },
  { ...dysplastic, ...del5q },
  { ...dysplastic, ...two(['SF3B1', 0.3]) },
  { ...dysplastic, ringSideroblasts: 15 },
  { ...dysplastic, cellularity: 15 },
  { dysplasiaGranulocytic: 10 },
  { ...dysplastic, dysplasiaGranulocytic: 20 },
  { karyotype: '45,XX,-7[20]' },
];

const monocytes = (count: number, more: Values = {}): Values => ({
  monocytes: count,
  monocytesPercent: 14,
  whiteCells: 9,
  monocytesSeries: ['2026-08-01', '2026-11-01'].map((at) => ({
    at,
    value: { value: count, unit: '10*9/L' },
  })),
  monocytesPercentSeries: ['2026-08-01', '2026-11-01'].map((at) => ({ at, value: { value: 14, unit: '%' } })),
  ...two(['TET2', 0.3]),
  ...more,
});

/** Patients around CMML. */
const cmml: readonly Values[] = [
  {},
  monocytes(1.2),
  monocytes(1.2, { whiteCells: 13 }),
  monocytes(1.2, { marrowBlasts: 10 }),
  monocytes(1.2, { marrowBlasts: 10, whiteCells: 20 }),
  monocytes(1.2, { whiteCells: null }),
  monocytes(1.2, { bcrAbl1: true }),
  monocytes(1.2, { bcrAbl1: null }),
  monocytes(1.2, { marrowOfCmml: true }),
  monocytes(0.7),
  monocytes(0.7, { hemoglobin: 14 }),
];

const lupus: Read = {
  ...healthy,
  birthDate: given('1956-03-10'),
  ...each(
    given({ recorded: false }),
    'cutaneousLupus',
    'chilblainLupus',
    'lupusNephritis',
    'refractoryLupus',
  ),
  ...each(given({ recorded: true, onset: '2024-01-01' }), 'systemicLupus', 'lupusArthritis'),
  dysplasiaSeen: given(false),
  bloodBlasts: amount(0, '%'),
  genomics: sequenced(),
  antiDsdnaFound: given(true),
  ...each(
    given({ recorded: false, active: false }),
    'mycophenolate',
    'cyclophosphamide',
    'anifrolumab',
    'rituximab',
  ),
  ...each(given({ recorded: true, active: false, lastAt: '2026-01-01' }), 'azathioprine', 'belimumab'),
  draftedImmunosuppressant: given({ drafted: false, references: [] }),
};

/** Whole records, as sampling fact by fact hardly ever draws them. */
export const wholeRecords: Readonly<Record<string, readonly Read[]>> = {
  'tocilizumab-start': [
    complete,
    { ...complete, tuberculosis: given('latent') },
    { ...complete, hbsAg: missing },
    { ...complete, dlcoMeasured: given(false) },
    { ...complete, neutrophils: amount(1.9, '10*9/L'), hbsAg: missing },
  ],
  'tocilizumab-monitoring': [
    taking,
    { ...taking, platelets: amount(100, '10*9/L') },
    { ...taking, platelets: amount(100, '10*9/L'), alt: missing },
    { ...taking, ast: amount(41, 'U/L') },
    { ...taking, ast: missing },
  ],
  'infection-markers': [
    {
      tocilizumab: given({ recorded: true, active: false, lastAt: '2026-11-01' }),
      crpDraft: given({ drafted: true, references: [] }),
    },
  ],
  'mrss-response': [
    skin(20, 16),
    skin(24, 15, { sameRater: missing }),
    skin(20, 28),
    skin(30, 16, { subset: given('diffuse') }),
  ],
  'cytokine-pattern': [cytokines, { ...cytokines, il8: fall }],
  myeloid: Object.values(myeloidPatients),
  'mds-who5': mds.map(readNeoplasm),
  'mds-icc': mds.map(readNeoplasm),
  'cmml-who5': cmml.map(readNeoplasm),
  'cmml-icc': cmml.map(readNeoplasm),
  'lupus-like': [
    lupus,
    {
      ...lupus,
      birthDate: given('2000-01-01'),
      platelets: amount(120, '10*9/L'),
      genomics: missing,
      draftedImmunosuppressant: given({ drafted: true, references: [] }),
    },
  ],
  vexas: [
    { ...healthy, genomics: sequenced(variant('UBA1', 0.6, { protein: 'p.M41T' })) },
    { ...healthy, genomics: given({ variants: [], covered: ['UBA1'], unreadable: [] }) },
  ],
};
