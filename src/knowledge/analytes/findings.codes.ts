import type { Analyte } from '../../engine/index.js';
import { loinc } from '../code-systems.js';

// Findings for which no (or no single) standard code exists, and counts that complete a differential.
// A site maps its own codes to them (site file); text names match whole only. LOINC codes (c) Regenstrief Institute.

export const lyticLesions: Analyte<'1'> = {
  id: 'lytic-lesions',
  label: {
    en: 'Osteolytic lesions ≥ 5 mm on CT, PET-CT or X-ray',
    ja: 'CT・PET-CT・X線での溶骨性病変（5 mm以上）数',
  },
  kind: 'quantity',
  unit: '1',
  accepts: [],
  unitOptional: true,
  plausible: { low: 0, high: 500 },
  codes: [],
  names: ['osteolytic lesions', 'number of lytic lesions', '溶骨性病変数'],
};

export const plasmacytomaBiopsy: Analyte<'1'> = {
  id: 'plasmacytoma-biopsy',
  label: { en: 'Biopsy-proven plasmacytoma', ja: '生検で証明された形質細胞腫' },
  kind: 'text',
  unit: '1',
  accepts: [],
  codes: [],
  names: ['biopsy-proven plasmacytoma'],
};

export const marrowClonality: Analyte<'1'> = {
  id: 'marrow-clonality',
  label: { en: 'Clonality of marrow plasma cells', ja: '骨髄形質細胞のクローン性' },
  kind: 'text',
  unit: '1',
  accepts: [],
  specimen: 'marrow',
  codes: [],
  names: ['plasma cell clonality', 'marrow plasma cell light chain restriction'],
};

export const marrowLymphoplasmacyticPct: Analyte<'%'> = {
  id: 'marrow-lymphoplasmacytic-pct',
  label: { en: 'Lymphoplasmacytic infiltration of marrow', ja: '骨髄リンパ形質細胞の割合' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 100 },
  specimen: 'marrow',
  codes: [],
  names: ['lymphoplasmacytic infiltration %'],
};

export const circulatingPlasmaCellsPct: Analyte<'%'> = {
  id: 'circulating-plasma-cells-pct',
  label: { en: 'Circulating plasma cells (smear)', ja: '末梢血形質細胞の割合（塗抹）' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 100 },
  specimen: 'blood',
  codes: [{ system: loinc, code: '13047-6' }],
  names: ['circulating plasma cells %'],
};

export const dysplasiaErythroidPct: Analyte<'%'> = {
  id: 'dysplasia-erythroid-pct',
  label: { en: 'Dysplastic erythroid cells', ja: '赤芽球系異形成%' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 100 },
  specimen: 'marrow',
  codes: [],
  names: ['dysplasia, erythroid, %'],
};

export const dysplasiaGranulocyticPct: Analyte<'%'> = {
  id: 'dysplasia-granulocytic-pct',
  label: { en: 'Dysplastic granulocytic cells', ja: '顆粒球系異形成%' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 100 },
  specimen: 'marrow',
  codes: [],
  names: ['dysplasia, granulocytic, %'],
};

export const dysplasiaMegakaryocyticPct: Analyte<'%'> = {
  id: 'dysplasia-megakaryocytic-pct',
  label: { en: 'Dysplastic megakaryocytes', ja: '巨核球系異形成%' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 100 },
  specimen: 'marrow',
  codes: [],
  names: ['dysplasia, megakaryocytic, %'],
};

export const auerRods: Analyte<'1'> = {
  id: 'auer-rods',
  label: { en: 'Auer rods', ja: 'アウエル小体' },
  kind: 'text',
  unit: '1',
  accepts: [],
  codes: [],
  names: ['auer rods', 'アウエル小体'],
};

export const marrowCellularityPct: Analyte<'%'> = {
  id: 'marrow-cellularity-pct',
  label: { en: 'Marrow cellularity', ja: '骨髄細胞密度' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 100 },
  specimen: 'marrow',
  codes: [],
  names: ['marrow cellularity %'],
};

export const marrowFibrosis: Analyte<'1'> = {
  id: 'marrow-fibrosis',
  label: { en: 'Reticulin fibrosis (MF grade)', ja: '骨髄線維化（MFグレード）' },
  kind: 'text',
  unit: '1',
  accepts: [],
  specimen: 'marrow',
  codes: [],
  names: ['reticulin fibrosis', 'marrow fibrosis grade'],
};

export const monoblastsMarrowPct: Analyte<'%'> = {
  id: 'monoblasts-marrow-pct',
  label: { en: 'Monoblasts in marrow', ja: '骨髄単芽球%' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 100 },
  specimen: 'marrow',
  codes: [{ system: loinc, code: '50725-1' }],
  names: [],
};

export const promonocytesMarrowPct: Analyte<'%'> = {
  id: 'promonocytes-marrow-pct',
  label: { en: 'Promonocytes in marrow', ja: '骨髄前単球%' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 100 },
  specimen: 'marrow',
  codes: [{ system: loinc, code: '11122-9' }],
  names: [],
};

export const monoblastsBloodPct: Analyte<'%'> = {
  id: 'monoblasts-blood-pct',
  label: { en: 'Monoblasts in blood', ja: '末梢血単芽球%' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 100 },
  specimen: 'blood',
  codes: [
    { system: loinc, code: '33840-0' },
    { system: loinc, code: '34923-3' },
  ],
  names: [],
};

export const promonocytesBloodPct: Analyte<'%'> = {
  id: 'promonocytes-blood-pct',
  label: { en: 'Promonocytes in blood', ja: '末梢血前単球%' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 100 },
  specimen: 'blood',
  codes: [
    { system: loinc, code: '13599-6' },
    { system: loinc, code: '30466-7' },
  ],
  names: [],
};

export const segmentedNeutrophilsPct: Analyte<'%'> = {
  id: 'segmented-neutrophils-pct',
  label: { en: 'Segmented neutrophils', ja: '分葉核球%' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 100 },
  specimen: 'blood',
  codes: [
    { system: loinc, code: '26505-8' },
    { system: loinc, code: '769-0' },
    { system: loinc, code: '32200-8' },
  ],
  names: ['segmented neutrophils %', '分葉核球'],
};

export const bandNeutrophilsPct: Analyte<'%'> = {
  id: 'band-neutrophils-pct',
  label: { en: 'Band neutrophils', ja: '桿状核球%' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 100 },
  specimen: 'blood',
  codes: [
    { system: loinc, code: '26508-2' },
    { system: loinc, code: '764-1' },
    { system: loinc, code: '35332-6' },
  ],
  names: ['band neutrophils %', '桿状核球'],
};

export const monocyteSubsetsClassicalPct: Analyte<'%'> = {
  id: 'monocyte-subsets-classical-pct',
  label: { en: 'Classical monocytes (CD14++CD16−) of monocytes', ja: '古典的単球（CD14++CD16−）の割合' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 100 },
  specimen: 'blood',
  codes: [],
  names: ['classical monocytes %'],
};

export const alt: Analyte<'U/L'> = {
  id: 'alt',
  label: { en: 'ALT', ja: 'ALT' },
  kind: 'quantity',
  unit: 'U/L',
  accepts: [{ unit: '[IU]/L', factor: 1 }],
  plausible: { low: 0, high: 30000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '1742-6' }],
  names: ['alt', 'alanine aminotransferase'],
};

export const ast: Analyte<'U/L'> = {
  id: 'ast',
  label: { en: 'AST', ja: 'AST' },
  kind: 'quantity',
  unit: 'U/L',
  accepts: [{ unit: '[IU]/L', factor: 1 }],
  plausible: { low: 0, high: 30000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '1920-8' }],
  names: ['ast', 'aspartate aminotransferase'],
};

export const ntProBnp: Analyte<'pg/mL'> = {
  id: 'nt-pro-bnp',
  label: { en: 'NT-proBNP', ja: 'NT-proBNP' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [{ unit: 'ng/L', factor: 1 }],
  plausible: { low: 0, high: 500000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '33762-6' }],
  names: ['nt-probnp'],
};

export const urineAlbuminCreatinine: Analyte<'mg/g'> = {
  id: 'urine-albumin-creatinine',
  label: { en: 'Urine albumin/creatinine ratio', ja: '尿アルブミン/クレアチニン比' },
  kind: 'quantity',
  unit: 'mg/g',
  accepts: [],
  plausible: { low: 0, high: 100000 },
  specimen: 'urine',
  codes: [{ system: loinc, code: '9318-7' }],
  names: ['urine albumin/creatinine ratio'],
};

/** Asked for before a bone-modifying agent, as known or not: no limit rests on its amount. */
export const vitaminD: Analyte<'ng/mL'> = {
  id: 'vitamin-d-25-oh',
  label: { en: 'Vitamin D (25-OH)', ja: 'ビタミンD（25-OH）' },
  kind: 'quantity',
  unit: 'ng/mL',
  accepts: [{ unit: 'nmol/L', factor: 0.4 }],
  plausible: { low: 0.5, high: 400 },
  // Read with this meaning in several public mappings of laboratory tests.
  codes: [
    { system: loinc, code: '1989-3', display: '25-hydroxyvitamin D3 [Mass/volume] in Serum or Plasma' },
    { system: loinc, code: '62292-8', display: '25-hydroxyvitamin D2+D3 [Mass/volume] in Serum or Plasma' },
  ],
  names: ['vitamin d', 'vitamin d 25-oh', '25-oh vitamin d', '25-hydroxyvitamin d', '25-ohビタミンd'],
};
