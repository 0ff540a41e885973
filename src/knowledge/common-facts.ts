import {
  patient,
  quantity,
  type NonEmpty,
  type Analyte,
  type Quantity,
  type FactDefinition,
} from '../engine/index.js';
import {
  anc,
  blastsBloodPct,
  hemoglobin,
  mcv,
  monocytesAbs,
  monocytesPct,
  platelets,
  wbc,
} from './analytes/blood-count.codes.js';
import { blastsMarrowPct } from './analytes/marrow.codes.js';

/**
 * How long a result speaks for the present, in days. No guideline gives these: an engineering default that a
 * clinician must confirm (design), configurable per site.
 */
export const windows = {
  bloodCount: 90,
  chemistry: 90,
  protein: 180,
  urine: 365,
  marrow: 730,
  imaging: 365,
} as const;

function recent<U extends string>(
  analyte: Analyte<U>,
  withinDays: number,
  supply: string,
): FactDefinition<Quantity<U>> {
  const analytes: NonEmpty<Analyte<U>> = [analyte];
  return quantity(analytes, { label: analyte.label, withinDays, supply: [supply] });
}

/** Facts that more than one disease asks for; the same key means the same thing everywhere. */
export const commonFacts = {
  sex: patient('sex', {
    label: { en: 'Sex', ja: '性別' },
    show: (sex, locale) => (locale === 'en' ? sex : sex === 'female' ? '女性' : '男性'),
  }),
  age: patient('age', { label: { en: 'Age', ja: '年齢' } }),
  hemoglobin: recent(hemoglobin, windows.bloodCount, 'cbc'),
  neutrophils: recent(anc, windows.bloodCount, 'cbc'),
  platelets: recent(platelets, windows.bloodCount, 'cbc'),
  whiteCells: recent(wbc, windows.bloodCount, 'cbc'),
  monocytes: recent(monocytesAbs, windows.bloodCount, 'cbc'),
  monocytesPercent: recent(monocytesPct, windows.bloodCount, 'cbc'),
  mcv: recent(mcv, windows.bloodCount, 'cbc'),
  bloodBlasts: recent(blastsBloodPct, windows.bloodCount, 'smear'),
  marrowBlasts: recent(blastsMarrowPct, windows.marrow, 'bm'),
};
