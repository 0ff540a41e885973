import type { Analyte } from '../../engine/index.js';
import { loinc } from '../code-systems.js';

// Clinical scores, lung function, events. LOINC codes (c) Regenstrief Institute (https://loinc.org/license); check digits are tested.

export const mrss: Analyte<'1'> = {
  id: 'mrss',
  label: { en: 'Modified Rodnan skin score', ja: 'modified Rodnan skin score（mRSS）' },
  kind: 'quantity',
  unit: '1',
  accepts: [{ unit: '{score}', factor: 1 }],
  unitOptional: true,
  plausible: { low: 0, high: 51 },
  codes: [],
  names: ['mrss', 'modified rodnan skin score', '修正rodnanスキンスコア'],
};

export const fvc: Analyte<'L'> = {
  id: 'fvc',
  label: { en: 'Forced vital capacity', ja: '努力肺活量（FVC）' },
  kind: 'quantity',
  unit: 'L',
  accepts: [{ unit: 'mL', factor: 0.001 }],
  plausible: { low: 0.1, high: 10 },
  codes: [
    { system: loinc, code: '19868-9', display: 'Forced vital capacity' },
    { system: loinc, code: '19870-5', display: 'Forced vital capacity' },
    { system: loinc, code: '19876-2', display: 'Forced vital capacity^pre bronchodilation' },
    {
      system: loinc,
      code: '19877-0',
      display: 'Forced vital capacity [Volume] Respiratory system --pre bronchodilation',
    },
    { system: loinc, code: '19874-7', display: 'Forced vital capacity^post bronchodilation' },
    {
      system: loinc,
      code: '19875-4',
      display: 'Forced vital capacity [Volume] Respiratory system --post bronchodilation',
    },
  ],
  notCodes: [
    { system: loinc, code: '19869-7', display: 'predicted value, not measured' },
    { system: loinc, code: '69982-7', display: '% change' },
  ],
  names: ['fvc', 'forced vital capacity', '努力肺活量'],
};

export const dlco: Analyte<'mL/min/mm[Hg]'> = {
  id: 'dlco',
  label: { en: 'DLCO', ja: '肺拡散能（DLCO）' },
  kind: 'quantity',
  unit: 'mL/min/mm[Hg]',
  accepts: [
    { unit: 'cm3/min/mm[Hg]', factor: 1 },
    { unit: 'mmol/min/kPa', factor: 2.986 },
  ],
  plausible: { low: 0.5, high: 80 },
  codes: [
    { system: loinc, code: '19911-7', display: 'Diffusion capacity.carbon monoxide' },
    {
      system: loinc,
      code: '19913-3',
      display: 'Diffusion capacity.carbon monoxide^^adjusted for hemoglobin',
    },
    {
      system: loinc,
      code: '19912-5',
      display: 'Diffusion capacity.carbon monoxide^^adjusted for hemoglobin',
    },
  ],
  notCodes: [
    { system: loinc, code: '19910-9', display: 'predicted' },
    { system: loinc, code: '19916-6', display: 'KCO (per alveolar volume)' },
  ],
  names: ['dlco', '肺拡散能'],
};

export const transfusion: Analyte<'1'> = {
  id: 'transfusion',
  label: { en: 'Transfusion history', ja: '輸血歴' },
  kind: 'event',
  unit: '1',
  accepts: [],
  codes: [
    { system: loinc, code: '51880-3', display: 'Packed erythrocytes units given' },
    { system: loinc, code: '1298-9', display: 'Packed erythrocytes given' },
    { system: loinc, code: '62317-3', display: 'Date of last blood product transfusion' },
    { system: loinc, code: '56836-0', display: 'Blood transfusion' },
    { system: loinc, code: '44757-3', display: 'Blood product units given' },
    { system: loinc, code: '51873-8', display: 'Platelet concentrate units given' },
    { system: loinc, code: '10424-0', display: 'Transfuse erythrocytes' },
  ],
  names: [],
};

export const bodyTemperature: Analyte<'Cel'> = {
  id: 'body-temperature',
  label: { en: 'Body temperature', ja: '体温' },
  kind: 'quantity',
  unit: 'Cel',
  accepts: [{ unit: '[degF]', factor: 5 / 9, offset: 32 }],
  plausible: { low: 25, high: 45 },
  codes: [{ system: loinc, code: '8310-5', display: 'Body temperature' }],
  names: ['body temperature', '体温'],
};

export const pregnancy: Analyte<'1'> = {
  id: 'pregnancy',
  label: { en: 'Pregnancy', ja: '妊娠' },
  kind: 'text',
  unit: '1',
  accepts: [],
  codes: [
    { system: loinc, code: '82810-3', display: 'Pregnancy status' },
    { system: loinc, code: '2106-3', display: 'Choriogonadotropin (pregnancy test) [Presence] in Urine' },
    { system: loinc, code: '2118-8', display: 'Choriogonadotropin (pregnancy test)' },
    {
      system: loinc,
      code: '2110-5',
      display: 'Choriogonadotropin.beta subunit (pregnancy test) [Presence] in Serum or Plasma',
    },
    { system: loinc, code: '2112-1', display: 'Choriogonadotropin.beta subunit (pregnancy test)' },
    { system: loinc, code: '19080-1', display: 'Choriogonadotropin [Units/volume] in Serum or Plasma' },
    {
      system: loinc,
      code: '21198-7',
      display: 'Choriogonadotropin.beta subunit [Units/volume] in Serum or Plasma',
    },
  ],
  names: ['pregnancy status', '妊娠'],
};
