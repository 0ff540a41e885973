import type { Analyte } from '../../engine/index.js';
import { loinc } from '../code-systems.js';

// Monoclonal protein, immunoglobulins and free light chains. LOINC codes (c) Regenstrief Institute (https://loinc.org/license); check digits are tested.

export const mProteinSerum: Analyte<'g/dL'> = {
  id: 'm-protein-serum',
  label: { en: 'Serum M-protein', ja: '血清M蛋白' },
  kind: 'quantity',
  unit: 'g/dL',
  accepts: [
    { unit: 'g/L', factor: 0.1 },
    { unit: 'mg/dL', factor: 0.001 },
    { unit: 'mg/L', factor: 0.0001 },
  ],
  plausible: { low: 0, high: 15 },
  specimen: 'serum',
  codes: [
    {
      system: loinc,
      code: '33358-3',
      display: 'Protein.monoclonal [Mass/volume] in Serum or Plasma by Electrophoresis',
    },
    { system: loinc, code: '51435-6', display: 'Protein.monoclonal band 1' },
    { system: loinc, code: '35559-4', display: 'Protein.monoclonal band 2' },
    { system: loinc, code: '50796-2', display: 'Protein.monoclonal band 3' },
    { system: loinc, code: '50797-0', display: 'Protein.monoclonal band 4' },
    { system: loinc, code: '53591-4', display: 'Gamma globulin.abnormal band' },
    { system: loinc, code: '53587-2', display: 'Beta globulin.abnormal band' },
    { system: loinc, code: '53588-0', display: 'Beta globulin+Gamma globulin.abnormal band' },
    { system: loinc, code: '26814-4', display: 'IgG.monoclonal' },
    { system: loinc, code: '2459-6', display: 'IgA.monoclonal' },
    { system: loinc, code: '2473-7', display: 'IgM.monoclonal' },
    { system: loinc, code: '2461-2', display: 'IgD.monoclonal' },
    { system: loinc, code: '2463-8', display: 'IgE.monoclonal' },
  ],
  notCodes: [
    { system: loinc, code: '2874-6', display: 'whole gamma fraction, NOT M-protein' },
    { system: loinc, code: '2871-2', display: 'whole beta fraction' },
    { system: loinc, code: '32730-4', display: 'beta-1 fraction' },
    { system: loinc, code: '32731-2', display: 'beta-2 fraction' },
    { system: loinc, code: '2868-8', display: 'alpha-2' },
    { system: loinc, code: '2865-4', display: 'alpha-1' },
    { system: loinc, code: '33647-9', display: '% of total protein' },
    { system: loinc, code: '33018-3', display: 'arbitrary units' },
    {
      system: loinc,
      code: '32730-5',
      display: 'NOT a valid LOINC (check digit); seen in the wild as "M-protein urine"',
    },
  ],
  names: ['m-protein', 'm-spike', 'm spike', 'monoclonal protein', 'serum m-protein', 'm蛋白', 'm蛋白量'],
};

export const spepInterpretation: Analyte<'1'> = {
  id: 'spep-interpretation',
  label: { en: 'SPEP interpretation', ja: '血清蛋白分画の判定' },
  kind: 'text',
  unit: '1',
  accepts: [],
  specimen: 'serum',
  codes: [
    {
      system: loinc,
      code: '12851-2',
      display: 'Protein Fractions [Interpretation] in Serum or Plasma by Electrophoresis',
    },
    { system: loinc, code: '49296-7', display: 'Protein pattern' },
    { system: loinc, code: '14340-4', display: 'Gammopathy' },
    { system: loinc, code: '49265-2', display: 'Gammopathy' },
    { system: loinc, code: '13348-8', display: 'Monoclonal band observed' },
    { system: loinc, code: '74665-1', display: 'Monoclonal band observed' },
    { system: loinc, code: '90990-3', display: 'Protein.monoclonal isotype' },
    { system: loinc, code: '34641-1', display: 'Protein pattern' },
    { system: loinc, code: '49298-3', display: 'Protein pattern' },
  ],
  jlac10: [{ analyte: '3A020', materials: ['022', '023'] }],
  names: ['spep interpretation', 'protein electrophoresis interpretation'],
};

export const ifeSerum: Analyte<'1'> = {
  id: 'ife-serum',
  label: { en: 'Serum immunofixation', ja: '血清免疫固定法' },
  kind: 'text',
  unit: '1',
  accepts: [],
  specimen: 'serum',
  codes: [
    { system: loinc, code: '25700-6', display: 'Immunofixation for Serum or Plasma' },
    { system: loinc, code: '49275-1', display: 'Interpretation' },
    { system: loinc, code: '14895-7', display: 'Protein pattern' },
    { system: loinc, code: '49297-5', display: 'Protein pattern' },
    { system: loinc, code: '13169-8', display: 'Immunoelectrophoresis for Serum or Plasma' },
    { system: loinc, code: '49274-4', display: 'Interpretation' },
    { system: loinc, code: '44597-3', display: 'IgG.monoclonal' },
    { system: loinc, code: '44587-4', display: 'IgA.monoclonal' },
    { system: loinc, code: '44601-3', display: 'IgM.monoclonal' },
    { system: loinc, code: '40635-5', display: 'Immunoglobulin light chains.kappa' },
    { system: loinc, code: '40639-7', display: 'Immunoglobulin light chains.lambda' },
    { system: loinc, code: '44555-1', display: 'Immunoglobulin light chains.kappa.free' },
    { system: loinc, code: '50978-6', display: 'Immunoglobulin light chains.lambda.free' },
    { system: loinc, code: '55898-1', display: 'Immunoglobulin light chains.free' },
  ],
  jlac10: [
    { analyte: '5A135', materials: ['022', '023'] },
    { analyte: '5A136', materials: ['022', '023'] },
  ],
  notCodes: [{ system: loinc, code: '18301-2', display: 'IgG Ql IFE (not monoclonal-specific)' }],
  names: [
    'immunofixation',
    'serum immunofixation',
    'immunofixation, serum',
    '免疫固定法',
    '血清免疫固定法',
    '免疫電気泳動',
  ],
};

export const ifeUrine: Analyte<'1'> = {
  id: 'ife-urine',
  label: { en: 'Urine immunofixation', ja: '尿免疫固定法' },
  kind: 'text',
  unit: '1',
  accepts: [],
  specimen: 'urine',
  codes: [
    { system: loinc, code: '13440-3', display: 'Immunofixation for Urine' },
    { system: loinc, code: '49276-9', display: 'Interpretation' },
    { system: loinc, code: '33042-3', display: 'Interpretation' },
    { system: loinc, code: '49277-7', display: 'Interpretation' },
    { system: loinc, code: '14896-5', display: 'Protein pattern' },
    { system: loinc, code: '49300-7', display: 'Protein pattern' },
    { system: loinc, code: '55900-5', display: 'Immunoglobulin light chains.free' },
    { system: loinc, code: '44604-7', display: 'Immunoglobulin light chains.kappa.free' },
    { system: loinc, code: '56481-5', display: 'Immunoglobulin light chains.lambda.free' },
    { system: loinc, code: '40636-3', display: 'Immunoglobulin light chains.kappa' },
    { system: loinc, code: '40638-9', display: 'Immunoglobulin light chains.lambda' },
    { system: loinc, code: '44598-1', display: 'IgG.monoclonal' },
    { system: loinc, code: '44588-2', display: 'IgA.monoclonal' },
    { system: loinc, code: '44602-1', display: 'IgM.monoclonal' },
  ],
  names: ['urine immunofixation', 'immunofixation, urine', '尿免疫固定法'],
};

export const igg: Analyte<'mg/dL'> = {
  id: 'igg',
  label: { en: 'IgG', ja: 'IgG' },
  kind: 'quantity',
  unit: 'mg/dL',
  accepts: [
    { unit: 'g/L', factor: 100 },
    { unit: 'g/dL', factor: 1000 },
    { unit: 'mg/L', factor: 0.1 },
  ],
  plausible: { low: 0, high: 23259 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '2465-3', display: 'IgG [Mass/volume] in Serum or Plasma' },
    { system: loinc, code: '55922-9', display: 'IgG' },
    { system: loinc, code: '55974-0', display: 'IgG' },
  ],
  jlac10: [{ analyte: '5A010', materials: ['022', '023'] }],
  notCodes: [{ system: loinc, code: '2466-1', display: 'subclass' }],
  names: ['igg', 'immunoglobulin g'],
};

export const iga: Analyte<'mg/dL'> = {
  id: 'iga',
  label: { en: 'IgA', ja: 'IgA' },
  kind: 'quantity',
  unit: 'mg/dL',
  accepts: [
    { unit: 'g/L', factor: 100 },
    { unit: 'g/dL', factor: 1000 },
    { unit: 'mg/L', factor: 0.1 },
  ],
  plausible: { low: 0, high: 13755 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '2458-8', display: 'IgA [Mass/volume] in Serum or Plasma' },
    { system: loinc, code: '55902-1', display: 'IgA' },
  ],
  jlac10: [{ analyte: '5A015', materials: ['022', '023'] }],
  names: ['iga', 'immunoglobulin a'],
};

export const igm: Analyte<'mg/dL'> = {
  id: 'igm',
  label: { en: 'IgM', ja: 'IgM' },
  kind: 'quantity',
  unit: 'mg/dL',
  accepts: [
    { unit: 'g/L', factor: 100 },
    { unit: 'g/dL', factor: 1000 },
    { unit: 'mg/L', factor: 0.1 },
  ],
  plausible: { low: 0, high: 13755 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '2472-9', display: 'IgM [Mass/volume] in Serum or Plasma' },
    { system: loinc, code: '55925-2', display: 'IgM' },
  ],
  names: ['igm', 'immunoglobulin m'],
};

export const igd: Analyte<'mg/dL'> = {
  id: 'igd',
  label: { en: 'IgD', ja: 'IgD' },
  kind: 'quantity',
  unit: 'mg/dL',
  accepts: [
    { unit: 'g/L', factor: 100 },
    { unit: 'mg/L', factor: 0.1 },
  ],
  plausible: { low: 0, high: 10000 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '2460-4', display: 'IgD [Mass/volume] in Serum' },
    { system: loinc, code: '56688-5', display: 'IgD' },
  ],
  names: ['igd', 'immunoglobulin d'],
};

export const flcKappa: Analyte<'mg/L'> = {
  id: 'flc-kappa',
  label: { en: 'Serum free light chain κ', ja: '遊離軽鎖κ' },
  kind: 'quantity',
  unit: 'mg/L',
  accepts: [
    { unit: 'mg/dL', factor: 10 },
    { unit: 'ug/mL', factor: 1 },
    { unit: 'g/L', factor: 1000 },
    { unit: 'mg/100mL', factor: 10 },
  ],
  plausible: { low: 0.1, high: 388200 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '36916-5', display: 'Kappa light chains.free [Mass/volume] in Serum' },
    { system: loinc, code: '104544-2', display: 'Kappa light chains.free [Mass/volume] in Serum or Plasma' },
    { system: loinc, code: '80515-0', display: 'Immunoglobulin light chains.kappa.free' },
  ],
  notCodes: [
    { system: loinc, code: '11050-2', display: 'TOTAL kappa light chains (mg/dL) - not free' },
    { system: loinc, code: '38176-4', display: 'urine' },
    { system: loinc, code: '38177-2', display: '24h urine' },
    { system: loinc, code: '33944-8', display: 'NOT a valid LOINC (seeded demo code seen in the wild)' },
  ],
  names: [
    'kappa free light chain',
    'kappa free light chains',
    'free kappa light chain',
    'free kappa light chains',
    'free kappa',
    'free light chain kappa',
    '遊離軽鎖κ',
    'flc κ',
    'flcκ',
    'κ型遊離軽鎖',
    '遊離l鎖κ',
  ],
};

export const flcLambda: Analyte<'mg/L'> = {
  id: 'flc-lambda',
  label: { en: 'Serum free light chain λ', ja: '遊離軽鎖λ' },
  kind: 'quantity',
  unit: 'mg/L',
  accepts: [
    { unit: 'mg/dL', factor: 10 },
    { unit: 'ug/mL', factor: 1 },
    { unit: 'g/L', factor: 1000 },
    { unit: 'mg/100mL', factor: 10 },
  ],
  plausible: { low: 0.1, high: 35731 },
  specimen: 'serum',
  codes: [
    { system: loinc, code: '33944-0', display: 'Lambda light chains.free [Mass/volume] in Serum or Plasma' },
    { system: loinc, code: '80516-8', display: 'Immunoglobulin light chains.lambda.free' },
  ],
  notCodes: [
    { system: loinc, code: '11051-0', display: 'TOTAL lambda' },
    { system: loinc, code: '38178-0', display: 'urine' },
    { system: loinc, code: '38169-9', display: '24h urine' },
    { system: loinc, code: '33945-5', display: 'NOT a valid LOINC' },
  ],
  names: [
    'lambda free light chain',
    'lambda free light chains',
    'free lambda light chain',
    'free lambda light chains',
    'free lambda',
    'free light chain lambda',
    '遊離軽鎖λ',
    'flc λ',
    'flcλ',
    'λ型遊離軽鎖',
    '遊離l鎖λ',
  ],
};

export const flcRatio: Analyte<'1'> = {
  id: 'flc-ratio',
  label: { en: 'Free light chain ratio κ/λ', ja: '遊離軽鎖κ/λ比' },
  kind: 'quantity',
  unit: '1',
  accepts: [{ unit: '{ratio}', factor: 1 }],
  unitOptional: true,
  plausible: { low: 0, high: 41523 },
  specimen: 'serum',
  codes: [
    {
      system: loinc,
      code: '48378-4',
      display: 'Kappa light chains.free/Lambda light chains.free [Mass Ratio] in Serum',
    },
    {
      system: loinc,
      code: '104546-7',
      display: 'Kappa light chains.free/Lambda light chains.free [Mass Ratio] in Serum or Plasma',
    },
    {
      system: loinc,
      code: '80517-6',
      display: 'Immunoglobulin light chains.kappa.free/Immunoglobulin light chains.lambda.free',
    },
  ],
  notCodes: [
    { system: loinc, code: '15189-4', display: 'total K/L' },
    { system: loinc, code: '40844-3', display: 'free kappa / total lambda' },
    { system: loinc, code: '41759-2', display: 'urine' },
    { system: loinc, code: '49553-1', display: '24h urine' },
  ],
  names: [
    'kappa/lambda free light chain ratio',
    'free kappa/lambda ratio',
    'flc ratio',
    'κ/λ比',
    '遊離軽鎖κ/λ比',
  ],
};

export const urineMProtein24h: Analyte<'mg/(24.h)'> = {
  id: 'urine-m-protein-24h',
  label: { en: 'Urine M-protein (24 h)', ja: '尿M蛋白（24時間）' },
  kind: 'quantity',
  unit: 'mg/(24.h)',
  accepts: [
    { unit: 'mg/d', factor: 1 },
    { unit: 'g/(24.h)', factor: 1000 },
    { unit: 'g/d', factor: 1000 },
  ],
  plausible: { low: 0, high: 50000 },
  specimen: 'urine',
  codes: [
    {
      system: loinc,
      code: '42482-0',
      display: 'Protein.monoclonal [Mass/time] in 24 hour Urine by Electrophoresis',
    },
    { system: loinc, code: '46084-0', display: 'Immunoglobulin light chains' },
    { system: loinc, code: '51406-7', display: 'Immunoglobulin light chains.free' },
    { system: loinc, code: '74637-0', display: 'Protein.monoclonal band 2' },
    { system: loinc, code: '38177-2', display: 'Kappa light chains.free [Mass/time] in 24 hour Urine' },
    { system: loinc, code: '38169-9', display: 'Immunoglobulin light chains.lambda.free' },
  ],
  notCodes: [
    { system: loinc, code: '35560-2', display: 'concentration mg/dL - needs volume' },
    { system: loinc, code: '40661-1', display: 'concentration g/L' },
    { system: loinc, code: '51436-4', display: '24h concentration g/L' },
    { system: loinc, code: '42483-8', display: '% of urine protein' },
  ],
  names: ['urine m-protein, 24 h', '24 h urine m-protein', '尿m蛋白（24時間）'],
};

export const benceJonesQual: Analyte<'1'> = {
  id: 'bence-jones-qual',
  label: { en: 'Bence Jones protein', ja: 'ベンスジョーンズ蛋白（定性）' },
  kind: 'text',
  unit: '1',
  accepts: [],
  specimen: 'urine',
  codes: [
    { system: loinc, code: '1928-1', display: 'Immunoglobulin light chains' },
    { system: loinc, code: '31152-2', display: 'Immunoglobulin light chains' },
    { system: loinc, code: '14795-9', display: 'Immunoglobulin light chains' },
    { system: loinc, code: '49270-2', display: 'Immunoglobulin light chains' },
    { system: loinc, code: '55899-9', display: 'Immunoglobulin light chains.free' },
  ],
  jlac10: [{ analyte: '5A145', materials: ['001'] }],
  notCodes: [{ system: loinc, code: '11219-3', display: 'SERUM light chains (presence), not urine' }],
  names: ['bence jones protein', 'ベンスジョーンズ蛋白', 'bence jones蛋白'],
};

export const mriFocalLesions: Analyte<'1'> = {
  id: 'mri-focal-lesions',
  label: { en: 'Focal lesions on MRI', ja: 'MRI巣状病変数' },
  kind: 'quantity',
  unit: '1',
  accepts: [],
  unitOptional: true,
  plausible: { low: 0, high: 500 },
  codes: [{ system: loinc, code: '46358-8', display: 'Multisection' }],
  names: ['mri focal lesions', 'number of focal lesions on mri', 'mri巣状病変数'],
};
