import { myeloidCards } from '../../cards/myeloid.js';
import { neoplasmCards } from '../../cards/neoplasm.js';
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
import { entered, percent, q } from '../knowledge/plasma-cell/support.js';
import { drawn, type GoldenCase, type Read } from './golden-case.js';

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

/** Clonal haematopoiesis, cytopenia and the myeloid neoplasms. */
export const myeloidGoldenCases: readonly GoldenCase[] = [
  ...myeloid.map(([name, read]) => ({ name, read, moment: 'chart' as const, cards: myeloidCards })),
  ...neoplasm.map(([name, values]) => ({
    name,
    read: readNeoplasm(values),
    moment: 'chart' as const,
    cards: neoplasmCards,
  })),
];
