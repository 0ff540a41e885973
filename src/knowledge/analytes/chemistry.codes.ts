import type { Analyte } from '../../engine/index.js';
import { loinc } from '../code-systems.js';

// Chemistry. LOINC codes (c) Regenstrief Institute (https://loinc.org/license); check digits are tested.

export const ldh: Analyte<'U/L'> = {
  id: 'ldh',
  label: { en: 'LDH', ja: 'LDH' },
  kind: 'quantity',
  unit: 'U/L',
  accepts: [
    { unit: '[IU]/L', factor: 1 },
    { unit: 'ukat/L', factor: 60 },
    { unit: 'nkat/L', factor: 0.06 },
  ],
  plausible: { low: 10, high: 95000 },
  specimen: 'serum',
  codes: [
    {
      system: loinc,
      code: '2532-0',
      display: 'Lactate dehydrogenase [Enzymatic activity/volume] in Serum or Plasma',
    },
    {
      system: loinc,
      code: '14804-9',
      display:
        'Lactate dehydrogenase [Enzymatic activity/volume] in Serum or Plasma by Lactate to pyruvate reaction',
    },
    {
      system: loinc,
      code: '14805-6',
      display:
        'Lactate dehydrogenase [Enzymatic activity/volume] in Serum or Plasma by Pyruvate to lactate reaction',
    },
  ],
  jlac10: [{ analyte: '3B050', materials: ['022', '023'] }],
  jlac11: ['C2012'],
  notCodes: [{ system: loinc, code: '11053-6', display: 'RBC LDH' }],
  names: ['ldh', 'lactate dehydrogenase', '乳酸脱水素酵素'],
};

export const ferritin: Analyte<'ng/mL'> = {
  id: 'ferritin',
  label: { en: 'Ferritin', ja: 'フェリチン' },
  kind: 'quantity',
  unit: 'ng/mL',
  accepts: [
    { unit: 'ug/L', factor: 1 },
    { unit: 'ug/dL', factor: 10 },
  ],
  plausible: { low: 0, high: 760050 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '2276-4', display: 'Ferritin [Mass/volume] in Serum or Plasma' },
    { system: loinc, code: '20567-4', display: 'Ferritin [Mass/volume] in Serum or Plasma by Immunoassay' },
    { system: loinc, code: '24373-3', display: 'Ferritin [Mass/volume] in Blood' },
  ],
  jlac10: [{ analyte: '5C095', materials: ['022', '023'] }],
  notCodes: [
    { system: loinc, code: '14723-1', display: 'pmol/L: do not convert (subunit mix)' },
    { system: loinc, code: '35209-6', display: 'mass-or-mole' },
  ],
  names: ['ferritin', 'フェリチン'],
};

export const epo: Analyte<'m[IU]/mL'> = {
  id: 'epo',
  label: { en: 'Erythropoietin', ja: 'エリスロポエチン' },
  kind: 'quantity',
  unit: 'm[IU]/mL',
  accepts: [
    { unit: '[IU]/L', factor: 1 },
    { unit: 'U/L', factor: 1 },
    { unit: 'mU/mL', factor: 1 },
  ],
  plausible: { low: 0, high: 100000 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '15061-5', display: 'Erythropoietin (EPO) [Units/volume] in Serum or Plasma' },
  ],
  jlac10: [{ analyte: '4Z275', materials: ['022', '023'] }],
  notCodes: [
    { system: loinc, code: '14714-0', display: 'sCnc no unit' },
    { system: loinc, code: '2237-6', display: 'mCnc no unit' },
    { system: loinc, code: '77350-7', display: 'EPO antibody' },
  ],
  names: ['erythropoietin', 'epo', 'エリスロポエチン'],
};

export const vitaminB12: Analyte<'pg/mL'> = {
  id: 'vitamin-b12',
  label: { en: 'Vitamin B12', ja: 'ビタミンB12' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'pmol/L', factor: 1.3554 },
  ],
  plausible: { low: 10, high: 100000 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '2132-9', display: 'Cobalamin (Vitamin B12) [Mass/volume] in Serum or Plasma' },
    { system: loinc, code: '16695-9', display: 'Cobalamins' },
    { system: loinc, code: '14685-2', display: 'Cobalamins' },
  ],
  notCodes: [
    { system: loinc, code: '15039-1', display: 'deprecated' },
    { system: loinc, code: '26916-7', display: 'Ql' },
  ],
  names: ['vitamin b12', 'cobalamin', 'ビタミンb12'],
};

export const folateSerum: Analyte<'ng/mL'> = {
  id: 'folate-serum',
  label: { en: 'Serum folate', ja: '葉酸（血清）' },
  kind: 'quantity',
  unit: 'ng/mL',
  accepts: [
    { unit: 'ug/L', factor: 1 },
    { unit: 'nmol/L', factor: 0.4413 },
  ],
  plausible: { low: 0.1, high: 100 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '2284-8', display: 'Folate [Mass/volume] in Serum or Plasma' },
    { system: loinc, code: '2282-2', display: 'Folate' },
    { system: loinc, code: '14732-2', display: 'Folate' },
    { system: loinc, code: '25415-1', display: 'Folate' },
  ],
  notCodes: [
    { system: loinc, code: '2283-0', display: 'RBC folate' },
    { system: loinc, code: '14731-4', display: 'RBC folate molar' },
  ],
  names: ['folate', 'folate, serum', '葉酸'],
};

export const tsh: Analyte<'m[IU]/L'> = {
  id: 'tsh',
  label: { en: 'TSH', ja: 'TSH' },
  kind: 'quantity',
  unit: 'm[IU]/L',
  accepts: [
    { unit: 'u[IU]/mL', factor: 1 },
    { unit: 'mU/L', factor: 1 },
    { unit: 'uU/mL', factor: 1 },
  ],
  plausible: { low: 0, high: 613 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '3016-3', display: 'Thyrotropin [Units/volume] in Serum or Plasma' },
    {
      system: loinc,
      code: '11580-8',
      display: 'Thyrotropin [Units/volume] in Serum or Plasma by Detection limit <= 0.005 mIU/L',
    },
    { system: loinc, code: '11579-0', display: 'Thyrotropin' },
    { system: loinc, code: '3015-5', display: 'Thyrotropin' },
  ],
  names: ['tsh', 'thyrotropin'],
};

export const copper: Analyte<'ug/dL'> = {
  id: 'copper',
  label: { en: 'Serum copper', ja: '血清銅' },
  kind: 'quantity',
  unit: 'ug/dL',
  accepts: [
    { unit: 'ug/L', factor: 0.1 },
    { unit: 'umol/L', factor: 6.3546 },
    { unit: 'ug/mL', factor: 100 },
    { unit: 'mg/L', factor: 100 },
  ],
  plausible: { low: 1, high: 1000 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '5631-7', display: 'Copper [Mass/volume] in Serum or Plasma' },
    { system: loinc, code: '14665-4', display: 'Copper' },
    { system: loinc, code: '12556-7', display: 'Copper' },
    { system: loinc, code: '47100-3', display: 'Copper' },
  ],
  names: ['copper', 'copper, serum', '銅', '血清銅'],
};

export const creatinine: Analyte<'mg/dL' | 'umol/L'> = {
  id: 'creatinine',
  label: { en: 'Creatinine', ja: 'クレアチニン' },
  kind: 'quantity',
  unit: 'mg/dL',
  accepts: [
    { unit: 'mg/L', factor: 0.1 },
    { unit: 'umol/L', factor: 0.011312 },
    { unit: 'mmol/L', factor: 11.312 },
  ],
  asReported: ['mg/dL', 'umol/L'],
  plausible: { low: 0.05, high: 120 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '2160-0', display: 'Creatinine [Mass/volume] in Serum or Plasma' },
    { system: loinc, code: '38483-4', display: 'Creatinine [Mass/volume] in Blood' },
    { system: loinc, code: '21232-4', display: 'Creatinine' },
    { system: loinc, code: '14682-9', display: 'Creatinine [Moles/volume] in Serum or Plasma' },
    { system: loinc, code: '59826-8', display: 'Creatinine' },
    { system: loinc, code: '77140-2', display: 'Creatinine [Moles/volume] in Serum, Plasma or Blood' },
  ],
  jlac10: [{ analyte: '3C015', materials: ['022', '023'] }],
  jlac11: ['C3002'],
  notCodes: [
    { system: loinc, code: '2161-8', display: 'urine' },
    { system: loinc, code: '35674-1', display: 'urine' },
  ],
  names: ['creatinine', 'creatinine, serum', 'クレアチニン', '血清クレアチニン'],
};

export const egfr: Analyte<'mL/min/{1.73_m2}'> = {
  id: 'egfr',
  label: { en: 'eGFR', ja: 'eGFR' },
  kind: 'quantity',
  unit: 'mL/min/{1.73_m2}',
  accepts: [{ unit: 'mL/min', factor: 1 }],
  plausible: { low: 1, high: 200 },
  specimen: 'serum',
  codes: [
    {
      system: loinc,
      code: '98979-8',
      display:
        'Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI 2021)',
    },
    {
      system: loinc,
      code: '62238-1',
      display:
        'Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI)',
    },
    {
      system: loinc,
      code: '77147-7',
      display:
        'Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (MDRD)',
    },
    {
      system: loinc,
      code: '33914-3',
      display:
        'Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum or Plasma by Creatinine-based formula (MDRD)',
    },
    {
      system: loinc,
      code: '69405-9',
      display: 'Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood',
    },
    {
      system: loinc,
      code: '50210-4',
      display:
        'Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Cystatin-based formula',
    },
    {
      system: loinc,
      code: '94677-2',
      display:
        'Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine and Cystatin C-based formula (CKD-EPI)',
    },
    { system: loinc, code: '98980-6' },
    {
      system: loinc,
      code: '48642-3',
      display:
        'Glomerular filtration rate/1.73 sq M predicted among non-blacks [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (MDRD)',
    },
    {
      system: loinc,
      code: '48643-1',
      display:
        'Glomerular filtration rate/1.73 sq M predicted among blacks [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (MDRD)',
    },
    {
      system: loinc,
      code: '88293-6',
      display:
        'Glomerular filtration rate/1.73 sq M.predicted among blacks [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI)',
    },
    {
      system: loinc,
      code: '88294-4',
      display:
        'Glomerular filtration rate/1.73 sq M.predicted among non-blacks [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI)',
    },
  ],
  jlac10: [{ analyte: '8A065', materials: ['022', '023'] }],
  notCodes: [{ system: loinc, code: '50383-9', display: 'deprecated' }],
  names: ['egfr', 'egfrcreat', '推算糸球体濾過量'],
};

export const calciumTotal: Analyte<'mg/dL' | 'mmol/L'> = {
  id: 'calcium-total',
  label: { en: 'Calcium', ja: 'カルシウム' },
  kind: 'quantity',
  unit: 'mg/dL',
  accepts: [
    { unit: 'mmol/L', factor: 4.0078 },
    { unit: 'meq/L', factor: 2.0039 },
    { unit: 'mg/L', factor: 0.1 },
  ],
  asReported: ['mg/dL', 'mmol/L'],
  plausible: { low: 1, high: 51 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '17861-6', display: 'Calcium [Mass/volume] in Serum or Plasma' },
    { system: loinc, code: '49765-1', display: 'Calcium [Mass/volume] in Blood' },
    { system: loinc, code: '2000-8', display: 'Calcium [Moles/volume] in Serum or Plasma' },
    { system: loinc, code: '1996-8', display: 'Calcium' },
  ],
  jlac10: [{ analyte: '3H030', materials: ['022', '023'] }],
  jlac11: ['C7006'],
  notCodes: [{ system: loinc, code: '13444-5', display: 'ratio' }],
  names: ['calcium', 'calcium, total', 'カルシウム', '血清カルシウム'],
};

export const calciumCorrected: Analyte<'mg/dL'> = {
  id: 'calcium-corrected',
  label: { en: 'Corrected calcium', ja: '補正カルシウム' },
  kind: 'quantity',
  unit: 'mg/dL',
  accepts: [{ unit: 'mmol/L', factor: 4.0078 }],
  plausible: { low: 1, high: 51 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '46099-8', display: 'Calcium^^corrected for albumin' },
    {
      system: loinc,
      code: '29265-6',
      display: 'Calcium [Moles/volume] corrected for albumin in Serum or Plasma',
    },
    { system: loinc, code: '34907-6', display: 'Calcium^^corrected for total protein' },
    { system: loinc, code: '18281-6', display: 'Calcium^^corrected for total protein' },
  ],
  names: ['corrected calcium', 'calcium, corrected', '補正カルシウム'],
};

export const calciumIonised: Analyte<'mmol/L'> = {
  id: 'calcium-ionised',
  label: { en: 'Ionised calcium', ja: 'イオン化カルシウム' },
  kind: 'quantity',
  unit: 'mmol/L',
  accepts: [
    { unit: 'mg/dL', factor: 0.24951 },
    { unit: 'meq/L', factor: 0.5 },
  ],
  plausible: { low: 0.2, high: 7 },
  codes: [
    { system: loinc, code: '1995-0', display: 'Calcium.ionized [Moles/volume] in Serum or Plasma' },
    { system: loinc, code: '12180-6', display: 'Calcium.ionized' },
    { system: loinc, code: '1994-3', display: 'Calcium.ionized [Moles/volume] in Blood' },
    { system: loinc, code: '47596-2', display: 'Calcium.ionized' },
    { system: loinc, code: '34581-9', display: 'Calcium.ionized' },
    { system: loinc, code: '41645-3', display: 'Calcium.ionized' },
    { system: loinc, code: '41644-6', display: 'Calcium.ionized' },
    { system: loinc, code: '41646-1', display: 'Calcium.ionized' },
    { system: loinc, code: '13959-2', display: 'Calcium.ionized' },
    { system: loinc, code: '17863-2', display: 'Calcium.ionized [Mass/volume] in Serum or Plasma' },
    { system: loinc, code: '17864-0', display: 'Calcium.ionized' },
    { system: loinc, code: '38230-9', display: 'Calcium.ionized' },
    { system: loinc, code: '19072-8', display: 'Calcium.ionized^^adjusted to pH 7.4' },
    { system: loinc, code: '47598-8', display: 'Calcium.ionized^^adjusted to pH 7.4' },
  ],
  names: ['ionized calcium', 'ionised calcium', 'イオン化カルシウム'],
};

export const albumin: Analyte<'g/dL'> = {
  id: 'albumin',
  label: { en: 'Albumin', ja: 'アルブミン' },
  kind: 'quantity',
  unit: 'g/dL',
  accepts: [
    { unit: 'g/L', factor: 0.1 },
    { unit: 'mg/dL', factor: 0.001 },
    { unit: 'umol/L', factor: 0.0066437 },
  ],
  plausible: { low: 0.3, high: 14 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '1751-7', display: 'Albumin [Mass/volume] in Serum or Plasma' },
    {
      system: loinc,
      code: '61151-7',
      display: 'Albumin [Mass/volume] in Serum or Plasma by Bromocresol green (BCG) dye binding method',
    },
    {
      system: loinc,
      code: '61152-5',
      display: 'Albumin [Mass/volume] in Serum or Plasma by Bromocresol purple (BCP) dye binding method',
    },
    { system: loinc, code: '2862-1', display: 'Albumin [Mass/volume] in Serum or Plasma by Electrophoresis' },
    { system: loinc, code: '54347-0', display: 'Albumin [Moles/volume] in Serum or Plasma' },
    { system: loinc, code: '62235-7', display: 'Albumin' },
    { system: loinc, code: '62234-0', display: 'Albumin' },
  ],
  jlac10: [{ analyte: '3A015', materials: ['022', '023'] }],
  jlac11: ['C1003'],
  notCodes: [
    { system: loinc, code: '1754-1', display: 'urine' },
    { system: loinc, code: '43712-9', display: 'Ql' },
  ],
  names: ['albumin', 'albumin, serum', 'アルブミン'],
};

export const totalProtein: Analyte<'g/dL'> = {
  id: 'total-protein',
  label: { en: 'Total protein', ja: '総蛋白' },
  kind: 'quantity',
  unit: 'g/dL',
  accepts: [{ unit: 'g/L', factor: 0.1 }],
  plausible: { low: 1, high: 28 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '2885-2', display: 'Protein [Mass/volume] in Serum or Plasma' }],
  jlac10: [{ analyte: '3A010', materials: ['022', '023'] }],
  jlac11: ['C1002'],
  notCodes: [
    { system: loinc, code: '20577-3', display: 'deprecated' },
    { system: loinc, code: '13537-6', display: 'deprecated' },
    { system: loinc, code: '14897-3', display: 'deprecated' },
    { system: loinc, code: '2888-6', display: 'urine' },
  ],
  names: ['total protein', '総蛋白'],
};

export const b2m: Analyte<'mg/L'> = {
  id: 'b2m',
  label: { en: 'β2-microglobulin', ja: 'β2ミクログロブリン' },
  kind: 'quantity',
  unit: 'mg/L',
  accepts: [
    { unit: 'ug/mL', factor: 1 },
    { unit: 'mg/dL', factor: 10 },
    { unit: 'ug/L', factor: 0.001 },
    { unit: 'nmol/L', factor: 0.0118 },
  ],
  plausible: { low: 0.1, high: 100 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '1952-1', display: 'Beta-2-Microglobulin [Mass/volume] in Serum or Plasma' },
    { system: loinc, code: '56786-7', display: 'Beta-2-Microglobulin.tumor marker [Mass/volume] in Serum' },
    { system: loinc, code: '14626-6', display: 'Beta-2-Microglobulin' },
    { system: loinc, code: '83078-6', display: 'Beta-2-Microglobulin' },
  ],
  notCodes: [
    { system: loinc, code: '1953-9', display: 'urine' },
    { system: loinc, code: '2871-2', display: 'beta globulin fraction, NOT b2m' },
  ],
  names: ['beta-2 microglobulin', 'β2-microglobulin', 'β2ミクログロブリン'],
};

export const crp: Analyte<'mg/L'> = {
  id: 'crp',
  label: { en: 'C-reactive protein', ja: 'CRP' },
  kind: 'quantity',
  unit: 'mg/L',
  accepts: [
    { unit: 'mg/dL', factor: 10 },
    { unit: 'ug/mL', factor: 1 },
    { unit: 'nmol/L', factor: 0.115 },
    { unit: 'ng/L', factor: 1e-6 },
  ],
  plausible: { low: 0, high: 912 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '1988-5', display: 'C reactive protein [Mass/volume] in Serum or Plasma' },
    {
      system: loinc,
      code: '30522-7',
      display: 'C reactive protein [Mass/volume] in Serum or Plasma by High sensitivity method',
    },
    { system: loinc, code: '48421-2', display: 'C reactive protein' },
    { system: loinc, code: '71426-1', display: 'C reactive protein' },
  ],
  jlac10: [{ analyte: '5C070', materials: ['022', '023'] }],
  jlac11: ['E3019'],
  notCodes: [
    { system: loinc, code: '11039-5', display: 'Ql' },
    { system: loinc, code: '14634-0', display: 'titre' },
  ],
  names: ['crp', 'c-reactive protein', 'c反応性蛋白'],
};
