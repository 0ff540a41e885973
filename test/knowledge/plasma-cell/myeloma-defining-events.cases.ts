import type { Tri } from '../../../src/engine/index.js';
import { count, gdl, mgdl, mgl, percent, q, type Entries } from './support.js';

export interface EventCase {
  readonly item: 'C' | 'R' | 'A' | 'B' | 'S' | 'Li' | 'M';
  readonly name: string;
  readonly when: Entries;
  readonly status: Tri;
}

const e = (item: EventCase['item'], name: string, when: Entries, status: Tri): EventCase => ({
  item,
  name,
  when,
  status,
});
const mmol = (value: number) => q(value, 'mmol/L');
const umol = (value: number) => q(value, 'umol/L');
const clearance = (value: number) => q(value, 'mL/min/{1.73_m2}');

export const eventCases: readonly EventCase[] = [
  e('C', '11.0 mg/dL is not above 11', { calcium: mgdl(11), calciumUpperLimit: mgdl(10.2) }, 'not-met'),
  e('C', '11.1 mg/dL is', { calcium: mgdl(11.1) }, 'met'),
  e('C', '2.75 mmol/L is not above 2.75', { calcium: mmol(2.75), calciumUpperLimit: mmol(2.6) }, 'not-met'),
  e('C', '2.76 mmol/L is', { calcium: mmol(2.76) }, 'met'),
  e(
    'C',
    'exactly 1 mg/dL above the limit is not more than 1',
    { calcium: mgdl(10.7), calciumUpperLimit: mgdl(9.7) },
    'not-met',
  ),
  e('C', '1.1 mg/dL above the limit is', { calcium: mgdl(10.8), calciumUpperLimit: mgdl(9.7) }, 'met'),
  e(
    'C',
    'exactly 0.25 mmol/L above the limit is not more',
    { calcium: mmol(2.7), calciumUpperLimit: mmol(2.45) },
    'not-met',
  ),
  e('C', '0.26 mmol/L above the limit is', { calcium: mmol(2.71), calciumUpperLimit: mmol(2.45) }, 'met'),
  e('C', 'no upper limit, 10.5 mg/dL: not met whatever the limit', { calcium: mgdl(10.5) }, 'not-met'),
  e('C', 'no upper limit, 10.6 mg/dL: unknown', { calcium: mgdl(10.6) }, 'unknown'),
  e('C', 'no upper limit, 2.62 mmol/L: not met', { calcium: mmol(2.62) }, 'not-met'),
  e('C', 'no upper limit, 2.63 mmol/L: unknown', { calcium: mmol(2.63) }, 'unknown'),
  e(
    'C',
    'an upper limit in another unit does not help',
    { calcium: mgdl(10.8), calciumUpperLimit: mmol(2.6) },
    'unknown',
  ),
  e('C', 'no calcium', { calciumUpperLimit: mgdl(10.2) }, 'unknown'),
  e(
    'R',
    'creatinine 2.0 mg/dL, clearance 40: neither',
    { creatinine: mgdl(2), egfr: clearance(40) },
    'not-met',
  ),
  e('R', 'creatinine 2.01 mg/dL', { creatinine: mgdl(2.01) }, 'met'),
  e('R', 'creatinine 177 µmol/L is not above 177', { creatinine: umol(177), egfr: clearance(50) }, 'not-met'),
  e('R', 'creatinine 178 µmol/L is', { creatinine: umol(178) }, 'met'),
  e('R', 'clearance 39.9', { egfr: clearance(39.9), creatinine: mgdl(1) }, 'met'),
  e('R', 'creatinine 0.9 alone leaves the clearance open', { creatinine: mgdl(0.9) }, 'unknown'),
  e(
    'A',
    'haemoglobin 10.0 with limit 12.0 is exactly 2 below',
    { hemoglobin: gdl(10), hemoglobinLowerLimit: gdl(12) },
    'not-met',
  ),
  e('A', 'haemoglobin 9.9', { hemoglobin: gdl(9.9) }, 'met'),
  e(
    'A',
    'haemoglobin 10.9 with limit 13.0 is 2.1 below',
    { hemoglobin: gdl(10.9), hemoglobinLowerLimit: gdl(13) },
    'met',
  ),
  e(
    'A',
    'haemoglobin 11.0 with limit 13.0 is 2.0 below',
    { hemoglobin: gdl(11), hemoglobinLowerLimit: gdl(13) },
    'not-met',
  ),
  e('A', 'no lower limit, 11.9: unknown', { hemoglobin: gdl(11.9) }, 'unknown'),
  e('A', 'no lower limit, 12.0: not met whatever the limit', { hemoglobin: gdl(12) }, 'not-met'),
  e('A', 'no lower limit, 10.0: unknown', { hemoglobin: gdl(10) }, 'unknown'),
  e('B', 'no lesion', { lyticLesions: count(0) }, 'not-met'),
  e('B', 'one lesion', { lyticLesions: count(1) }, 'met'),
  e('B', 'no imaging', {}, 'unknown'),
  e(
    'B',
    'one lesion that is the plasmacytoma of a clean marrow',
    { lyticLesions: count(1), plasmacytoma: true, marrowPlasmaCells: percent(3) },
    'not-met',
  ),
  e(
    'B',
    'one lesion and a plasmacytoma, marrow unknown',
    { lyticLesions: count(1), plasmacytoma: true },
    'unknown',
  ),
  e('B', 'two lesions', { lyticLesions: count(2), plasmacytoma: true }, 'met'),
  e('S', '59.9 %', { marrowPlasmaCells: percent(59.9), marrowClonal: true }, 'not-met'),
  e('S', '60 %', { marrowPlasmaCells: percent(60), marrowClonal: true }, 'met'),
  e('S', '70 % of unknown clonality', { marrowPlasmaCells: percent(70) }, 'unknown'),
  e('S', '59 % of unknown clonality', { marrowPlasmaCells: percent(59) }, 'not-met'),
  e('Li', '100 and 100 mg/L', { kappa: mgl(100), lambda: mgl(1) }, 'met'),
  e('Li', '99.9 and 99.9 mg/L', { kappa: mgl(99.9), lambda: mgl(1) }, 'not-met'),
  e('Li', '120 and 60 mg/L', { kappa: mgl(60), lambda: mgl(0.5) }, 'not-met'),
  e('Li', '120 and 99.9 mg/L', { kappa: mgl(99.9), lambda: mgl(0.8) }, 'not-met'),
  e('Li', 'λ disease: λ/κ is what counts', { kappa: mgl(1), lambda: mgl(150) }, 'met'),
  e(
    'Li',
    'λ "<1.5", κ 160: above 106',
    { kappa: mgl(160), lambda: q(1.5, 'mg/L', { comparator: '<' }) },
    'met',
  ),
  e(
    'Li',
    'λ "<1.5", κ 120: above 80, open',
    { kappa: mgl(120), lambda: q(1.5, 'mg/L', { comparator: '<' }) },
    'unknown',
  ),
  e('Li', 'another assay than Freelite', { kappa: mgl(200), lambda: mgl(1), flcAssay: 'n-latex' }, 'unknown'),
  e('Li', 'Freelite', { kappa: mgl(200), lambda: mgl(1), flcAssay: 'freelite' }, 'met'),
  e(
    'Li',
    'immunofixation names the other chain',
    { kappa: mgl(200), lambda: mgl(1), lightChain: 'lambda' },
    'unknown',
  ),
  e('Li', 'only the ratio is known', { reportedFlcRatio: count(150) }, 'unknown'),
  e('Li', 'only the ratio is known, and low', { reportedFlcRatio: count(50) }, 'not-met'),
  e('M', 'one focal lesion', { mriFocalLesions: count(1) }, 'not-met'),
  e('M', 'two focal lesions', { mriFocalLesions: count(2) }, 'met'),
  e('M', 'no MRI', {}, 'unknown'),
];
