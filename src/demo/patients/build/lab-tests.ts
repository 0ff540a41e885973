import type { SpecimenKind } from './specimen.js';

/** Lowest and highest normal value; null where there is no such limit. */
type Limits = readonly [low: number | null, high: number | null];

export interface LabTestDefinition {
  readonly specimen: SpecimenKind;
  readonly loinc: string;
  readonly display: string;
  /** UCUM; absent for results that are words. */
  readonly unit?: string;
  readonly limits?: Limits | Readonly<Record<'male' | 'female', Limits>>;
  readonly method?: string;
}

const on =
  (specimen: SpecimenKind) =>
  (
    loinc: string,
    display: string,
    amount: Pick<LabTestDefinition, 'unit' | 'limits' | 'method'> = {},
  ): LabTestDefinition => ({ specimen, loinc, display, ...amount });
const blood = on('blood');
const serum = on('serum');
const marrow = on('marrow');
const urine = on('urine');

/** The demo laboratory's catalogue: LOINC code, UCUM unit and this laboratory's own reference limits. */
export const labTests = {
  hemoglobin: blood('718-7', 'Hemoglobin [Mass/volume] in Blood', {
    unit: 'g/dL',
    limits: { male: [13.5, 17.5], female: [12, 15.5] },
  }),
  mcv: blood('787-2', 'MCV [Entitic volume] by Automated count', { unit: 'fL', limits: [80, 100] }),
  rdw: blood('788-0', 'Erythrocyte distribution width [Ratio] by Automated count', {
    unit: '%',
    limits: [11.5, 14.5],
  }),
  wbc: blood('6690-2', 'Leukocytes [#/volume] in Blood by Automated count', {
    unit: '10*9/L',
    limits: [4, 11],
  }),
  neutrophils: blood('751-8', 'Neutrophils [#/volume] in Blood by Automated count', {
    unit: '10*9/L',
    limits: [1.8, 7.5],
  }),
  monocytes: blood('742-7', 'Monocytes [#/volume] in Blood by Automated count', {
    unit: '10*9/L',
    limits: [0.2, 0.8],
  }),
  monocytesPct: blood('5905-5', 'Monocytes/100 leukocytes in Blood by Automated count', {
    unit: '%',
    limits: [2, 10],
  }),
  platelets: blood('777-3', 'Platelets [#/volume] in Blood by Automated count', {
    unit: '10*9/L',
    limits: [150, 400],
  }),
  reticulocytes: blood('60474-4', 'Reticulocytes [#/volume] in Blood by Automated count', {
    unit: '10*9/L',
    limits: [25, 100],
  }),
  blastsBlood: blood('26446-5', 'Blasts/100 leukocytes in Blood', {
    unit: '%',
    limits: [null, 0],
    method: 'Manual differential',
  }),
  smear: blood('5909-7', 'Blood smear finding [Identifier] in Blood by Light microscopy'),
  blastsMarrow: marrow('11150-0', 'Blasts/100 cells in Bone marrow', { unit: '%' }),
  marrowPlasmaCells: marrow('11118-7', 'Plasma cells/100 cells in Bone marrow', {
    unit: '%',
    method: 'Core biopsy, CD138 immunohistochemistry',
  }),
  karyotype: marrow('62356-1', 'Chromosome analysis result in ISCN expression'),
  creatinine: serum('2160-0', 'Creatinine [Mass/volume] in Serum or Plasma', {
    unit: 'mg/dL',
    limits: { male: [0.7, 1.2], female: [0.5, 1] },
  }),
  egfr: serum(
    '98979-8',
    'Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI 2021)',
    { unit: 'mL/min/{1.73_m2}' },
  ),
  calcium: serum('17861-6', 'Calcium [Mass/volume] in Serum or Plasma', {
    unit: 'mg/dL',
    limits: [8.6, 10.2],
  }),
  albumin: serum('1751-7', 'Albumin [Mass/volume] in Serum or Plasma', { unit: 'g/dL', limits: [3.5, 5] }),
  ldh: serum('2532-0', 'Lactate dehydrogenase [Enzymatic activity/volume] in Serum or Plasma', {
    unit: 'U/L',
    limits: [120, 246],
  }),
  alt: serum('1742-6', 'Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma', {
    unit: 'U/L',
    limits: [null, 40],
  }),
  ast: serum('1920-8', 'Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma', {
    unit: 'U/L',
    limits: [null, 40],
  }),
  crp: serum('1988-5', 'C reactive protein [Mass/volume] in Serum or Plasma', {
    unit: 'mg/L',
    limits: [null, 5],
  }),
  ferritin: serum('2276-4', 'Ferritin [Mass/volume] in Serum or Plasma', {
    unit: 'ng/mL',
    limits: [30, 400],
  }),
  b12: serum('2132-9', 'Cobalamin (Vitamin B12) [Mass/volume] in Serum or Plasma', {
    unit: 'pg/mL',
    limits: [200, 900],
  }),
  folate: serum('2284-8', 'Folate [Mass/volume] in Serum or Plasma', { unit: 'ng/mL', limits: [3.9, 26] }),
  tsh: serum('3016-3', 'Thyrotropin [Units/volume] in Serum or Plasma', {
    unit: 'm[IU]/L',
    limits: [0.4, 4],
  }),
  copper: serum('5631-7', 'Copper [Mass/volume] in Serum or Plasma', { unit: 'ug/dL', limits: [70, 140] }),
  mProtein: serum('33358-3', 'Protein.monoclonal [Mass/volume] in Serum or Plasma by Electrophoresis', {
    unit: 'g/dL',
  }),
  spep: serum('12851-2', 'Protein Fractions [Interpretation] in Serum or Plasma by Electrophoresis'),
  immunofixation: serum('25700-6', 'Immunofixation for Serum or Plasma'),
  igg: serum('2465-3', 'IgG [Mass/volume] in Serum or Plasma', { unit: 'mg/dL', limits: [700, 1600] }),
  iga: serum('2458-8', 'IgA [Mass/volume] in Serum or Plasma', { unit: 'mg/dL', limits: [70, 400] }),
  igm: serum('2472-9', 'IgM [Mass/volume] in Serum or Plasma', { unit: 'mg/dL', limits: [40, 230] }),
  kappa: serum('36916-5', 'Kappa light chains.free [Mass/volume] in Serum', {
    unit: 'mg/L',
    limits: [3.3, 19.4],
    method: 'Freelite',
  }),
  lambda: serum('33944-0', 'Lambda light chains.free [Mass/volume] in Serum or Plasma', {
    unit: 'mg/L',
    limits: [5.7, 26.3],
    method: 'Freelite',
  }),
  flcRatio: serum('48378-4', 'Kappa light chains.free/Lambda light chains.free [Mass Ratio] in Serum', {
    unit: '{ratio}',
    limits: [0.26, 1.65],
    method: 'Freelite',
  }),
  urineMProtein: urine('42482-0', 'Protein.monoclonal [Mass/time] in 24 hour Urine by Electrophoresis', {
    unit: 'mg/(24.h)',
  }),
  ana: serum('5048-4', 'Nuclear Ab [Titer] in Serum by Immunofluorescence'),
  antiDsDna: serum('33800-4', 'DNA double strand IgG Ab [Units/volume] in Serum', {
    unit: '[IU]/mL',
    limits: [null, 10],
  }),
  scl70: serum('8092-9', 'SCL-70 extractable nuclear Ab [Presence] in Serum'),
  c3: serum('4485-9', 'Complement C3 [Mass/volume] in Serum or Plasma', { unit: 'mg/dL', limits: [90, 180] }),
  c4: serum('4498-2', 'Complement C4 [Mass/volume] in Serum or Plasma', { unit: 'mg/dL', limits: [10, 40] }),
} satisfies Record<string, LabTestDefinition>;

export type LabTest = keyof typeof labTests;
