import type { Analyte } from '../../engine/index.js';
import { loinc } from '../code-systems.js';

// Autoantibodies and complement. LOINC codes (c) Regenstrief Institute (https://loinc.org/license); check digits are tested.

export const anaTitre: Analyte<'1'> = {
  id: 'ana-titre',
  label: { en: 'ANA titre', ja: '抗核抗体価' },
  kind: 'titre',
  unit: '1',
  accepts: [
    { unit: '{titer}', factor: 1 },
    { unit: '{dilution}', factor: 1 },
  ],
  unitOptional: true,
  plausible: { low: 0, high: 200000 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '5048-4', display: 'Nuclear Ab [Titer] in Serum by Immunofluorescence' },
    { system: loinc, code: '29953-7', display: 'Nuclear Ab' },
    { system: loinc, code: '33253-6', display: 'Nuclear Ab' },
    { system: loinc, code: '40655-3', display: 'Nuclear Ab' },
    { system: loinc, code: '56634-9', display: 'Nuclear Ab.IgG' },
    { system: loinc, code: '53983-3', display: 'Nuclear Ab pattern.homogeneous' },
    { system: loinc, code: '20398-4', display: 'Nuclear Ab pattern.homogeneous' },
    { system: loinc, code: '53991-6', display: 'Nuclear Ab pattern.nucleolar' },
    { system: loinc, code: '53985-8', display: 'Nuclear Ab pattern.coarse speckled' },
    { system: loinc, code: '53002-2', display: 'Nuclear Ab pattern.fine speckled' },
  ],
  jlac10: [{ analyte: '5G010', materials: ['022', '023'] }],
  notCodes: [
    { system: loinc, code: '5047-6', display: 'EIA IU/mL' },
    { system: loinc, code: '9423-5', display: 'IF IU/mL' },
    { system: loinc, code: '27200-5', display: 'arb U/mL' },
    { system: loinc, code: '13111-0', display: 'deprecated' },
  ],
  names: ['ana titer', 'ana titre', 'antinuclear antibody titer', '抗核抗体', '抗核抗体価'],
};

export const anaQual: Analyte<'1'> = {
  id: 'ana-qual',
  label: { en: 'ANA (qualitative)', ja: '抗核抗体（定性）' },
  kind: 'text',
  unit: '1',
  accepts: [],
  specimen: 'serum',
  codes: [
    { system: loinc, code: '8061-4', display: 'Nuclear Ab [Presence] in Serum' },
    { system: loinc, code: '42254-3', display: 'Nuclear Ab' },
    { system: loinc, code: '47383-5', display: 'Nuclear Ab' },
    { system: loinc, code: '59069-5', display: 'Nuclear Ab' },
    { system: loinc, code: '31545-7', display: 'Nuclear Ab.IgG' },
    { system: loinc, code: '29950-3', display: 'Nuclear Ab.IgG' },
    { system: loinc, code: '21424-7', display: 'Nuclear Ab.IgG' },
  ],
  names: ['ana', 'antinuclear antibody'],
};

export const anaPattern: Analyte<'1'> = {
  id: 'ana-pattern',
  label: { en: 'ANA pattern', ja: '抗核抗体染色型' },
  kind: 'text',
  unit: '1',
  accepts: [],
  specimen: 'serum',
  codes: [
    { system: loinc, code: '14611-8', display: 'Nuclear Ab pattern' },
    { system: loinc, code: '49310-6', display: 'Nuclear Ab pattern' },
    { system: loinc, code: '13068-2', display: 'Nuclear Ab pattern' },
    { system: loinc, code: '49311-4', display: 'Nuclear Ab pattern' },
    { system: loinc, code: '54149-0', display: 'Nuclear Ab pattern.homogeneous' },
    { system: loinc, code: '53992-4', display: 'Nuclear Ab pattern.nucleolar' },
    { system: loinc, code: '53986-6', display: 'Nuclear Ab pattern.coarse speckled' },
    { system: loinc, code: '53984-1', display: 'Nuclear Ab pattern.fine speckled' },
  ],
  names: ['ana pattern', '抗核抗体染色型'],
};

export const antiDsdna: Analyte<'[IU]/mL'> = {
  id: 'anti-dsdna',
  label: { en: 'Anti-dsDNA', ja: '抗dsDNA抗体（定量）' },
  kind: 'quantity',
  unit: '[IU]/mL',
  accepts: [{ unit: 'k[IU]/L', factor: 1 }],
  plausible: { low: 0, high: 100000 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '5130-0', display: 'DNA double strand Ab' },
    { system: loinc, code: '32677-7', display: 'DNA double strand Ab' },
    { system: loinc, code: '42200-6', display: 'DNA double strand Ab' },
    { system: loinc, code: '47299-3', display: 'DNA double strand Ab' },
    { system: loinc, code: '33799-8', display: 'DNA double strand Ab.IgG' },
    { system: loinc, code: '33800-4', display: 'DNA double strand IgG Ab [Units/volume] in Serum' },
    { system: loinc, code: '54910-5', display: 'DNA double strand Ab' },
  ],
  jlac10: [
    { analyte: '5G020', materials: ['022', '023'] },
    { analyte: '5G036', materials: ['022', '023'] },
  ],
  notCodes: [
    { system: loinc, code: '37993-3', display: 'ug/mL RIA: not convertible' },
    { system: loinc, code: '5132-6', display: 'single-strand DNA' },
    { system: loinc, code: '11563-4', display: 'deprecated' },
    { system: loinc, code: '16782-5', display: 'deprecated' },
  ],
  names: ['anti-dsdna', 'anti-dsdna antibody', '抗dsdna抗体', '抗ds-dna抗体', '抗dna抗体'],
};

export const antiDsdnaQual: Analyte<'1'> = {
  id: 'anti-dsdna-qual',
  label: { en: 'Anti-dsDNA (qualitative)', ja: '抗dsDNA抗体（定性）' },
  kind: 'text',
  unit: '1',
  accepts: [],
  specimen: 'serum',
  codes: [
    { system: loinc, code: '31348-6', display: 'DNA double strand Ab [Presence] in Serum' },
    { system: loinc, code: '5131-8', display: 'DNA double strand Ab' },
    { system: loinc, code: '6457-6', display: 'DNA double strand Ab' },
    { system: loinc, code: '58465-6', display: 'DNA double strand Ab.IgG' },
    { system: loinc, code: '12277-0', display: 'DNA double strand Ab' },
    { system: loinc, code: '11013-0', display: 'DNA double strand Ab [Titer] in Serum' },
    { system: loinc, code: '34187-5', display: 'DNA double strand Ab' },
    { system: loinc, code: '58466-4', display: 'DNA double strand Ab.IgG' },
  ],
  notCodes: [{ system: loinc, code: '22407-1', display: 'deprecated' }],
  names: [],
};

export const c3: Analyte<'mg/dL'> = {
  id: 'c3',
  label: { en: 'Complement C3', ja: '補体C3' },
  kind: 'quantity',
  unit: 'mg/dL',
  accepts: [
    { unit: 'g/L', factor: 100 },
    { unit: 'mg/L', factor: 0.1 },
  ],
  plausible: { low: 0, high: 457 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '4485-9', display: 'Complement C3 [Mass/volume] in Serum or Plasma' }],
  notCodes: [{ system: loinc, code: '38388-5', display: 'Ql' }],
  names: ['c3', 'complement c3', '補体c3'],
};

export const c4: Analyte<'mg/dL'> = {
  id: 'c4',
  label: { en: 'Complement C4', ja: '補体C4' },
  kind: 'quantity',
  unit: 'mg/dL',
  accepts: [
    { unit: 'g/L', factor: 100 },
    { unit: 'mg/L', factor: 0.1 },
  ],
  plausible: { low: 0, high: 132 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '4498-2', display: 'Complement C4 [Mass/volume] in Serum or Plasma' },
    { system: loinc, code: '57949-0', display: 'Complement C4c' },
  ],
  notCodes: [
    { system: loinc, code: '26931-6', display: 'arb U' },
    { system: loinc, code: '48731-4', display: 'Ql' },
  ],
  names: ['c4', 'complement c4', '補体c4'],
};

export const ch50: Analyte<"[arb'U]/mL"> = {
  id: 'ch50',
  label: { en: 'CH50', ja: 'CH50' },
  kind: 'quantity',
  unit: "[arb'U]/mL",
  accepts: [{ unit: 'U/mL', factor: 1 }],
  plausible: { low: 0, high: 500 },
  specimen: 'serum',
  codes: [
    {
      system: loinc,
      code: '4532-8',
      display: 'Complement total hemolytic CH50 [Units/volume] in Serum or Plasma',
    },
    { system: loinc, code: '15169-6', display: 'Complement total hemolytic C50' },
  ],
  jlac10: [{ analyte: '5B010', materials: ['022', '023'] }],
  names: ['ch50'],
};

export const antiSm: Analyte<"[arb'U]/mL"> = {
  id: 'anti-sm',
  label: { en: 'Anti-Sm', ja: '抗Sm抗体' },
  kind: 'quantity',
  unit: "[arb'U]/mL",
  accepts: [{ unit: 'U/mL', factor: 1 }],
  plausible: { low: 0, high: 100000 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '11090-8', display: 'Smith extractable nuclear Ab' },
    { system: loinc, code: '43182-5', display: 'Smith extractable nuclear Ab' },
    { system: loinc, code: '18323-6', display: 'Smith extractable nuclear IgG Ab [Units/volume] in Serum' },
    { system: loinc, code: '33564-6', display: 'Smith extractable nuclear Ab.IgG' },
    { system: loinc, code: '31627-3', display: 'Smith extractable nuclear Ab' },
    { system: loinc, code: '5356-1', display: 'Smith extractable nuclear Ab' },
    { system: loinc, code: '5357-9', display: 'Smith extractable nuclear Ab' },
    { system: loinc, code: '21523-6', display: 'Smith extractable nuclear Ab.IgG' },
    { system: loinc, code: '9722-0', display: 'Smith extractable nuclear Ab' },
  ],
  notCodes: [
    { system: loinc, code: '27048-8', display: 'Sm+RNP combined' },
    { system: loinc, code: '14030-1', display: 'Sm+RNP' },
    { system: loinc, code: '31628-1', display: 'Sm+RNP Ql' },
  ],
  names: ['anti-sm', '抗sm抗体'],
};

export const antiScl70: Analyte<"[arb'U]/mL"> = {
  id: 'anti-scl70',
  label: { en: 'Anti-Scl-70', ja: '抗Scl-70抗体' },
  kind: 'quantity',
  unit: "[arb'U]/mL",
  accepts: [{ unit: 'U/mL', factor: 1 }],
  plausible: { low: 0, high: 100000 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '27416-7', display: 'SCL-70 extractable nuclear Ab' },
    { system: loinc, code: '26975-3', display: 'SCL-70 extractable nuclear Ab' },
    { system: loinc, code: '47322-3', display: 'SCL-70 extractable nuclear Ab.IgG' },
    { system: loinc, code: '8092-9', display: 'SCL-70 extractable nuclear Ab' },
    { system: loinc, code: '5348-8', display: 'SCL-70 extractable nuclear Ab' },
    { system: loinc, code: '17570-3', display: 'SCL-70 extractable nuclear Ab.IgG' },
  ],
  jlac10: [{ analyte: '5G085', materials: ['022', '023'] }],
  names: ['anti-scl-70', 'scl-70', '抗scl-70抗体'],
};

export const antiCentromere: Analyte<"[arb'U]/mL"> = {
  id: 'anti-centromere',
  label: { en: 'Anti-centromere', ja: '抗セントロメア抗体' },
  kind: 'quantity',
  unit: "[arb'U]/mL",
  accepts: [{ unit: 'U/mL', factor: 1 }],
  plausible: { low: 0, high: 100000 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '8068-9', display: 'Centromere Ab' },
    { system: loinc, code: '53982-5', display: 'Centromere protein B Ab' },
    { system: loinc, code: '16137-2', display: 'Centromere Ab [Presence] in Serum' },
    { system: loinc, code: '16570-4', display: 'Centromere Ab' },
    { system: loinc, code: '5077-3', display: 'Centromere Ab' },
  ],
  names: ['anti-centromere', '抗セントロメア抗体'],
};

export const antiRnap3: Analyte<"[arb'U]/mL"> = {
  id: 'anti-rnap3',
  label: { en: 'Anti-RNA polymerase III', ja: '抗RNAポリメラーゼIII抗体' },
  kind: 'quantity',
  unit: "[arb'U]/mL",
  accepts: [{ unit: 'U/mL', factor: 1 }],
  plausible: { low: 0, high: 100000 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '53893-4', display: 'RNA polymerase III Ab' },
    { system: loinc, code: '89503-7', display: 'RNA polymerase III Ab' },
  ],
  names: ['anti-rna polymerase iii', '抗rnaポリメラーゼiii抗体'],
};
