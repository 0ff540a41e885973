import type { Analyte } from '../../engine/index.js';
import { loinc } from '../code-systems.js';

// Blood count and differential. LOINC codes (c) Regenstrief Institute (https://loinc.org/license); check digits are tested.

export const hemoglobin: Analyte<'g/dL'> = {
  id: 'hemoglobin',
  label: { en: 'Haemoglobin', ja: 'ヘモグロビン' },
  kind: 'quantity',
  unit: 'g/dL',
  accepts: [
    { unit: 'g/L', factor: 0.1 },
    { unit: 'mmol/L', factor: 1.6114 },
  ],
  plausible: { low: 1, high: 30 },
  specimen: 'blood',
  codes: [
    { system: loinc, code: '718-7', display: 'Hemoglobin [Mass/volume] in Blood' },
    { system: loinc, code: '20509-6', display: 'Hemoglobin [Mass/volume] in Blood by calculation' },
    { system: loinc, code: '55782-7', display: 'Hemoglobin [Mass/volume] in Blood by Oximetry' },
    { system: loinc, code: '14775-1', display: 'Hemoglobin [Mass/volume] in Arterial blood by Oximetry' },
    { system: loinc, code: '30313-1', display: 'Hemoglobin [Mass/volume] in Arterial blood' },
    { system: loinc, code: '30350-3', display: 'Hemoglobin [Mass/volume] in Venous blood' },
    { system: loinc, code: '30352-9', display: 'Hemoglobin' },
    { system: loinc, code: '30351-1', display: 'Hemoglobin [Mass/volume] in Mixed venous blood' },
    { system: loinc, code: '59260-0', display: 'Hemoglobin [Moles/volume] in Blood' },
  ],
  jlac10: [
    { analyte: '2A030', materials: ['018', '019'] },
    { analyte: '2A990', materials: ['018', '019'], result: '53' },
  ],
  jlac11: ['B1004'],
  notCodes: [
    { system: loinc, code: '4548-4', display: 'HbA1c, not Hb' },
    { system: loinc, code: '717-9', display: 'qualitative' },
    { system: loinc, code: '42243-6', display: 'deprecated HPLC' },
    { system: loinc, code: '40719-7', display: 'cord blood' },
    { system: loinc, code: '71694-4', display: 'pg per cell (MCH-like)' },
    { system: loinc, code: '73895-5', display: 'fmol per cell' },
    { system: loinc, code: '54289-4', display: 'blood product unit' },
  ],
  names: ['hemoglobin', 'haemoglobin', 'hb', 'hgb', 'ヘモグロビン', '血色素量', '血色素'],
};

export const hematocrit: Analyte<'%'> = {
  id: 'hematocrit',
  label: { en: 'Haematocrit', ja: 'ヘマトクリット' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: 'L/L', factor: 100 },
    { unit: '1', factor: 100 },
  ],
  unitOptional: true,
  plausible: { low: 3, high: 80 },
  specimen: 'blood',
  codes: [
    { system: loinc, code: '4544-3', display: 'Hematocrit [Volume Fraction] of Blood by Automated count' },
    { system: loinc, code: '20570-8', display: 'Hematocrit [Volume Fraction] of Blood' },
    { system: loinc, code: '31100-1', display: 'Hematocrit [Volume Fraction] of Blood by Impedance' },
    { system: loinc, code: '4545-0', display: 'Hematocrit [Volume Fraction] of Blood by Centrifugation' },
    { system: loinc, code: '48703-3', display: 'Hematocrit [Volume Fraction] of Blood by Estimated' },
    { system: loinc, code: '41654-5', display: 'Hematocrit [Volume Fraction] of Venous blood' },
    { system: loinc, code: '32354-3', display: 'Hematocrit [Volume Fraction] of Arterial blood' },
    { system: loinc, code: '42908-4', display: 'Hematocrit [Volume Fraction] of Capillary blood' },
  ],
  jlac10: [{ analyte: '2A040', materials: ['018', '019'] }],
  names: ['hematocrit', 'haematocrit', 'hct', 'ht', 'ヘマトクリット'],
};

export const mcv: Analyte<'fL'> = {
  id: 'mcv',
  label: { en: 'Mean corpuscular volume', ja: '平均赤血球容積（MCV）' },
  kind: 'quantity',
  unit: 'fL',
  accepts: [{ unit: 'um3', factor: 1 }],
  unitOptional: true,
  plausible: { low: 30, high: 234 },
  specimen: 'blood',
  codes: [
    { system: loinc, code: '787-2', display: 'MCV [Entitic volume] by Automated count' },
    { system: loinc, code: '30428-7', display: 'MCV [Entitic volume]' },
  ],
  jlac10: [{ analyte: '2A060', materials: ['018', '019'] }],
  notCodes: [{ system: loinc, code: '11272-2', display: 'cord blood' }],
  names: ['mcv', 'mean corpuscular volume', '平均赤血球容積'],
};

export const rdwCv: Analyte<'%'> = {
  id: 'rdw-cv',
  label: { en: 'RDW-CV', ja: '赤血球分布幅（RDW-CV）' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 5, high: 73 },
  specimen: 'blood',
  codes: [
    { system: loinc, code: '788-0', display: 'Erythrocyte distribution width [Ratio] by Automated count' },
    { system: loinc, code: '30385-9', display: 'Erythrocyte distribution width [Ratio]' },
  ],
  notCodes: [
    { system: loinc, code: '21000-5', display: 'RDW-SD in fL - different quantity' },
    { system: loinc, code: '30384-2', display: 'RDW-SD in fL' },
  ],
  names: ['rdw-cv'],
};

export const rdwSd: Analyte<'fL'> = {
  id: 'rdw-sd',
  label: { en: 'RDW-SD', ja: '赤血球分布幅（RDW-SD）' },
  kind: 'quantity',
  unit: 'fL',
  accepts: [],
  plausible: { low: 15, high: 260 },
  specimen: 'blood',
  codes: [
    {
      system: loinc,
      code: '21000-5',
      display: 'Erythrocyte distribution width [Entitic volume] by Automated count',
    },
    { system: loinc, code: '30384-2', display: 'Erythrocyte distribution width [Entitic volume]' },
  ],
  names: ['rdw-sd'],
};

export const wbc: Analyte<'10*9/L'> = {
  id: 'wbc',
  label: { en: 'White cell count', ja: '白血球数' },
  kind: 'quantity',
  unit: '10*9/L',
  accepts: [
    { unit: '10*3/uL', factor: 1 },
    { unit: '10*3/mm3', factor: 1 },
    { unit: '/uL', factor: 0.001 },
    { unit: '/mm3', factor: 0.001 },
    { unit: '10*6/L', factor: 0.001 },
    { unit: '10*2/uL', factor: 0.1 },
    { unit: '10*4/uL', factor: 10 },
    { unit: '/nL', factor: 1 },
    { unit: '10*6/uL', factor: 1000 },
  ],
  plausible: { low: 0, high: 1326 },
  specimen: 'blood',
  codes: [
    { system: loinc, code: '6690-2', display: 'Leukocytes [#/volume] in Blood by Automated count' },
    { system: loinc, code: '26464-8', display: 'Leukocytes [#/volume] in Blood' },
    { system: loinc, code: '804-5', display: 'Leukocytes [#/volume] in Blood by Manual count' },
    { system: loinc, code: '49498-9', display: 'Leukocytes [#/volume] in Blood by Estimate' },
  ],
  jlac10: [
    { analyte: '2A010', materials: ['018', '019'] },
    { analyte: '2A990', materials: ['018', '019'], result: '52' },
  ],
  jlac11: ['B1002'],
  notCodes: [
    { system: loinc, code: '33028-2', display: 'blood product unit' },
    { system: loinc, code: '5799-2', display: 'urine leukocyte esterase' },
  ],
  names: [
    'wbc',
    'leukocytes',
    'white blood cells',
    'white blood cell count',
    'white cell count',
    '白血球数',
    '白血球',
  ],
};

export const anc: Analyte<'10*9/L'> = {
  id: 'anc',
  label: { en: 'Absolute neutrophil count', ja: '好中球絶対数' },
  kind: 'quantity',
  unit: '10*9/L',
  accepts: [
    { unit: '10*3/uL', factor: 1 },
    { unit: '10*3/mm3', factor: 1 },
    { unit: '/uL', factor: 0.001 },
    { unit: '/mm3', factor: 0.001 },
    { unit: '10*6/L', factor: 0.001 },
    { unit: '10*2/uL', factor: 0.1 },
    { unit: '10*4/uL', factor: 10 },
    { unit: '/nL', factor: 1 },
    { unit: '10*6/uL', factor: 1000 },
  ],
  plausible: { low: 0, high: 404 },
  specimen: 'blood',
  codes: [
    { system: loinc, code: '751-8', display: 'Neutrophils [#/volume] in Blood by Automated count' },
    { system: loinc, code: '26499-4', display: 'Neutrophils [#/volume] in Blood' },
    { system: loinc, code: '753-4', display: 'Neutrophils [#/volume] in Blood by Manual count' },
    { system: loinc, code: '30451-9', display: 'Segmented neutrophils [#/volume] in Blood' },
    { system: loinc, code: '768-2', display: 'Neutrophils.segmented' },
  ],
  notCodes: [
    { system: loinc, code: '20482-6', display: 'granulocytes, approx only' },
    { system: loinc, code: '30394-1', display: 'granulocytes, approx only' },
    { system: loinc, code: '51588-2', display: 'granulocytes' },
    { system: loinc, code: '26507-4', display: 'bands only' },
    { system: loinc, code: '763-3', display: 'bands only' },
    { system: loinc, code: '752-6', display: 'deprecated' },
  ],
  names: [
    'anc',
    'absolute neutrophil count',
    'neutrophils absolute',
    'neutrophils (absolute)',
    '好中球絶対数',
    '好中球数',
  ],
};

export const neutrophilsPct: Analyte<'%'> = {
  id: 'neutrophils-pct',
  label: { en: 'Neutrophils %', ja: '好中球%' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 100 },
  specimen: 'blood',
  codes: [
    { system: loinc, code: '770-8', display: 'Neutrophils/100 leukocytes in Blood by Automated count' },
    { system: loinc, code: '26511-6', display: 'Neutrophils/100 leukocytes in Blood' },
    { system: loinc, code: '23761-0', display: 'Neutrophils/100 leukocytes in Blood by Manual count' },
  ],
  names: ['neutrophils %', 'neutrophil %', '好中球%'],
};

export const monocytesAbs: Analyte<'10*9/L'> = {
  id: 'monocytes-abs',
  label: { en: 'Absolute monocyte count', ja: '単球絶対数' },
  kind: 'quantity',
  unit: '10*9/L',
  accepts: [
    { unit: '10*3/uL', factor: 1 },
    { unit: '10*3/mm3', factor: 1 },
    { unit: '/uL', factor: 0.001 },
    { unit: '/mm3', factor: 0.001 },
    { unit: '10*6/L', factor: 0.001 },
    { unit: '10*2/uL', factor: 0.1 },
    { unit: '10*4/uL', factor: 10 },
    { unit: '/nL', factor: 1 },
    { unit: '10*6/uL', factor: 1000 },
  ],
  plausible: { low: 0, high: 174 },
  specimen: 'blood',
  codes: [
    { system: loinc, code: '742-7', display: 'Monocytes [#/volume] in Blood by Automated count' },
    { system: loinc, code: '26484-6', display: 'Monocytes [#/volume] in Blood' },
    { system: loinc, code: '743-5', display: 'Monocytes [#/volume] in Blood by Manual count' },
  ],
  notCodes: [{ system: loinc, code: '53126-9', display: 'monocytes+macrophages' }],
  names: ['absolute monocyte count', 'monocytes absolute', 'monocytes (absolute)', '単球絶対数', '単球数'],
};

export const monocytesPct: Analyte<'%'> = {
  id: 'monocytes-pct',
  label: { en: 'Monocytes %', ja: '単球%' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 100 },
  specimen: 'blood',
  codes: [
    { system: loinc, code: '5905-5', display: 'Monocytes/100 leukocytes in Blood by Automated count' },
    { system: loinc, code: '26485-3', display: 'Monocytes/100 leukocytes in Blood' },
    { system: loinc, code: '744-3', display: 'Monocytes/100 leukocytes in Blood by Manual count' },
  ],
  names: ['monocytes %', 'monocyte %', '単球%'],
};

export const lymphocytesAbs: Analyte<'10*9/L'> = {
  id: 'lymphocytes-abs',
  label: { en: 'Absolute lymphocyte count', ja: 'リンパ球絶対数' },
  kind: 'quantity',
  unit: '10*9/L',
  accepts: [
    { unit: '10*3/uL', factor: 1 },
    { unit: '10*3/mm3', factor: 1 },
    { unit: '/uL', factor: 0.001 },
    { unit: '/mm3', factor: 0.001 },
    { unit: '10*6/L', factor: 0.001 },
    { unit: '10*2/uL', factor: 0.1 },
    { unit: '10*4/uL', factor: 10 },
    { unit: '/nL', factor: 1 },
    { unit: '10*6/uL', factor: 1000 },
  ],
  plausible: { low: 0, high: 917 },
  specimen: 'blood',
  codes: [
    { system: loinc, code: '731-0', display: 'Lymphocytes [#/volume] in Blood by Automated count' },
    { system: loinc, code: '26474-7', display: 'Lymphocytes [#/volume] in Blood' },
    { system: loinc, code: '732-8', display: 'Lymphocytes [#/volume] in Blood by Manual count' },
    { system: loinc, code: '30364-4', display: 'Lymphocytes' },
  ],
  names: ['absolute lymphocyte count', 'lymphocytes absolute', 'リンパ球絶対数'],
};

export const lymphocytesPct: Analyte<'%'> = {
  id: 'lymphocytes-pct',
  label: { en: 'Lymphocytes %', ja: 'リンパ球%' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 100 },
  specimen: 'blood',
  codes: [
    { system: loinc, code: '736-9', display: 'Lymphocytes/100 leukocytes in Blood by Automated count' },
    { system: loinc, code: '26478-8', display: 'Lymphocytes/100 leukocytes in Blood' },
    { system: loinc, code: '737-7', display: 'Lymphocytes/100 leukocytes in Blood by Manual count' },
    { system: loinc, code: '30365-1', display: 'Lymphocytes/100 leukocytes' },
  ],
  names: ['lymphocytes %', 'リンパ球%'],
};

export const platelets: Analyte<'10*9/L'> = {
  id: 'platelets',
  label: { en: 'Platelet count', ja: '血小板数' },
  kind: 'quantity',
  unit: '10*9/L',
  accepts: [
    { unit: '10*3/uL', factor: 1 },
    { unit: '10*3/mm3', factor: 1 },
    { unit: '/uL', factor: 0.001 },
    { unit: '/mm3', factor: 0.001 },
    { unit: '10*6/L', factor: 0.001 },
    { unit: '10*2/uL', factor: 0.1 },
    { unit: '10*4/uL', factor: 10 },
    { unit: '/nL', factor: 1 },
    { unit: '10*6/uL', factor: 1000 },
  ],
  plausible: { low: 0, high: 4481 },
  specimen: 'blood',
  codes: [
    { system: loinc, code: '777-3', display: 'Platelets [#/volume] in Blood by Automated count' },
    { system: loinc, code: '26515-7', display: 'Platelets [#/volume] in Blood' },
    { system: loinc, code: '778-1', display: 'Platelets [#/volume] in Blood by Manual count' },
    { system: loinc, code: '49497-1', display: 'Platelets [#/volume] in Blood by Estimate' },
  ],
  jlac10: [
    { analyte: '2A050', materials: ['018', '019'] },
    { analyte: '2A990', materials: ['018', '019'], result: '55' },
  ],
  jlac11: ['B1003'],
  notCodes: [
    { system: loinc, code: '13056-7', display: 'plasma' },
    { system: loinc, code: '26516-5', display: 'plasma' },
    { system: loinc, code: '9317-9', display: 'adequacy text on smear' },
    { system: loinc, code: '12243-2', display: 'deprecated smear' },
    { system: loinc, code: '5907-1', display: 'deprecated' },
  ],
  names: ['platelets', 'platelet count', 'plt', '血小板数', '血小板'],
};

export const reticulocytesAbs: Analyte<'10*9/L'> = {
  id: 'reticulocytes-abs',
  label: { en: 'Absolute reticulocyte count', ja: '網赤血球絶対数' },
  kind: 'quantity',
  unit: '10*9/L',
  accepts: [
    { unit: '10*3/uL', factor: 1 },
    { unit: '10*3/mm3', factor: 1 },
    { unit: '/uL', factor: 0.001 },
    { unit: '/mm3', factor: 0.001 },
    { unit: '10*6/L', factor: 0.001 },
    { unit: '10*2/uL', factor: 0.1 },
    { unit: '10*4/uL', factor: 10 },
    { unit: '/nL', factor: 1 },
    { unit: '10*6/uL', factor: 1000 },
  ],
  plausible: { low: 0, high: 2000 },
  specimen: 'blood',
  codes: [
    { system: loinc, code: '60474-4', display: 'Reticulocytes [#/volume] in Blood by Automated count' },
    { system: loinc, code: '14196-0', display: 'Reticulocytes [#/volume] in Blood' },
    { system: loinc, code: '40665-2', display: 'Reticulocytes [#/volume] in Blood by Manual count' },
  ],
  notCodes: [
    { system: loinc, code: '42758-3', display: 'calc, 10*3/L unit' },
    { system: loinc, code: '33516-6', display: 'immature fraction' },
  ],
  names: ['reticulocytes absolute', 'absolute reticulocyte count', '網赤血球絶対数'],
  reroutes: [{ unit: '%', analyte: 'reticulocytes-pct' }],
};

export const reticulocytesPct: Analyte<'%'> = {
  id: 'reticulocytes-pct',
  label: { en: 'Reticulocytes %', ja: '網赤血球%' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 60 },
  specimen: 'blood',
  codes: [
    { system: loinc, code: '17849-1', display: 'Reticulocytes/100 erythrocytes in Blood by Automated count' },
    { system: loinc, code: '4679-7', display: 'Reticulocytes/100 erythrocytes in Blood' },
    { system: loinc, code: '31112-6', display: 'Reticulocytes/100 erythrocytes in Blood by Manual' },
    { system: loinc, code: '17848-3', display: 'Reticulocytes/1000 erythrocytes' },
  ],
  jlac10: [{ analyte: '2A110', materials: ['018', '019'] }],
  notCodes: [{ system: loinc, code: '31111-8', display: 'haematocrit-corrected' }],
  names: ['reticulocytes %', '網赤血球', '網赤血球%'],
};

export const blastsBloodPct: Analyte<'%'> = {
  id: 'blasts-blood-pct',
  label: { en: 'Blasts in blood', ja: '末梢血芽球%' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 100 },
  specimen: 'blood',
  codes: [
    { system: loinc, code: '26446-5', display: 'Blasts/100 leukocytes in Blood' },
    { system: loinc, code: '709-6', display: 'Blasts/100 leukocytes in Blood' },
    { system: loinc, code: '30445-1', display: 'Myeloblasts/100 leukocytes in Blood' },
    { system: loinc, code: '747-6', display: 'Myeloblasts/100 leukocytes in Blood by Manual count' },
  ],
  notCodes: [
    { system: loinc, code: '21114-4', display: 'deprecated auto' },
    { system: loinc, code: '40611-6', display: 'deprecated' },
    { system: loinc, code: '15154-8', display: 'analyser flag, Ql - not a count' },
  ],
  names: ['blasts %, peripheral blood', 'peripheral blood blasts', '末梢血芽球%'],
};

export const smearMorphology: Analyte<'1'> = {
  id: 'smear-morphology',
  label: { en: 'Smear morphology', ja: '末梢血塗抹所見' },
  kind: 'text',
  unit: '1',
  accepts: [],
  specimen: 'blood',
  codes: [
    {
      system: loinc,
      code: '5909-7',
      display: 'Blood smear finding [Identifier] in Blood by Light microscopy',
    },
    { system: loinc, code: '18314-5', display: 'Morphology' },
    { system: loinc, code: '6742-1', display: 'Erythrocyte morphology finding [Identifier] in Blood' },
    { system: loinc, code: '11156-7', display: 'Leukocyte morphology finding [Identifier] in Blood' },
    { system: loinc, code: '11125-2', display: 'Platelet morphology finding [Identifier] in Blood' },
    { system: loinc, code: '34994-4', display: 'Smear morphology panel' },
    { system: loinc, code: '58408-6', display: 'Erythrocyte morphology panel' },
    { system: loinc, code: '58407-8', display: 'Leukocyte morphology panel' },
    { system: loinc, code: '58406-0', display: 'Platelet morphology panel' },
    { system: loinc, code: '803-7', display: 'Toxic granules [Presence] in Blood by Light microscopy' },
    { system: loinc, code: '7791-7', display: 'Dacrocytes [Presence] in Blood by Light microscopy' },
    { system: loinc, code: '800-3', display: 'Schistocytes [Presence] in Blood by Light microscopy' },
  ],
  names: [],
};
