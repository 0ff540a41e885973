import type { Analyte, Concept } from '../../engine/index.js';
import { nucc, snomed } from '../code-systems.js';

// What the exclusion work-up needs and the code lists do not hold: known by name only, a site maps its own codes.

export const haptoglobin: Analyte<'mg/dL'> = {
  id: 'haptoglobin',
  label: { en: 'Haptoglobin', ja: 'ハプトグロビン' },
  kind: 'quantity',
  unit: 'mg/dL',
  accepts: [
    { unit: 'g/L', factor: 100 },
    { unit: 'mg/L', factor: 0.1 },
  ],
  plausible: { low: 0, high: 1000 },
  specimen: 'serum',
  codes: [],
  names: ['haptoglobin', 'ハプトグロビン'],
};

/** A clinician's statement that history holds no cause: alcohol, spleen, malabsorption, zinc, infection risk, pregnancy. */
export const causeReview: Analyte<'1'> = {
  id: 'cytopenia-cause-review',
  label: {
    en: 'Review of history for causes of cytopenia (alcohol, spleen, malabsorption or bariatric surgery, zinc, HIV/HBV/HCV risk, pregnancy)',
    ja: '血球減少の原因の病歴確認（飲酒、脾腫、吸収不良・減量手術、亜鉛、HIV・HBV・HCVリスク、妊娠）',
  },
  kind: 'text',
  unit: '1',
  accepts: [],
  codes: [],
  names: ['cytopenia cause review', 'review of causes of cytopenia', '血球減少の原因の確認'],
};

const byName = (id: string, en: string, ja: string, ...names: readonly string[]): Concept => ({
  id,
  label: { en, ja },
  codes: [],
  names: [en, ja, ...names],
});

/** Drugs that lower counts and whose codes were not verified. */
export const marrowSuppressants = [
  byName('hydroxycarbamide', 'hydroxycarbamide', 'ヒドロキシカルバミド', 'hydroxyurea'),
  byName('valproate', 'valproate', 'バルプロ酸', 'valproic acid', 'sodium valproate'),
  byName('linezolid', 'linezolid', 'リネゾリド'),
  byName('thiamazole', 'thiamazole', 'チアマゾール', 'methimazole'),
  byName('propylthiouracil', 'propylthiouracil', 'プロピルチオウラシル'),
] as const;

/** No code was verified for it; it matters because its drivers are not CHIP. */
export const lymphoidLeukaemia: Concept = byName(
  'chronic-lymphocytic-leukaemia',
  'chronic lymphocytic leukemia',
  '慢性リンパ性白血病',
  'chronic lymphocytic leukaemia',
  'cll',
  'sll',
);

export const filgrastim: Concept = byName('filgrastim', 'filgrastim', 'フィルグラスチム');

/** Fever as a recorded problem: only one that began in the last days says anything of today. */
export const fever: Concept = {
  id: 'fever',
  label: { en: 'Fever', ja: '発熱' },
  codes: [{ system: snomed, code: '386661006', display: 'Fever' }],
  names: ['fever', 'febrile neutropenia', 'neutropenic fever', '発熱', '発熱性好中球減少症'],
};

/**
 * The specialty: SNOMED CT by the FHIR value set c80-practice-codes (clinical specialty), NUCC provider taxonomy as
 * US registries list it.
 */
export const haematology: Concept = {
  id: 'haematology',
  label: { en: 'Haematology', ja: '血液内科' },
  codes: [
    { system: snomed, code: '394803006', display: 'Clinical hematology' },
    { system: nucc, code: '207RH0000X', display: 'Hematology' },
    { system: nucc, code: '207RH0003X', display: 'Hematology & Oncology' },
  ],
  names: [
    'haematology',
    'hematology',
    'clinical haematology',
    'clinical hematology',
    'haematology & oncology',
    'hematology & oncology',
    'hematology and oncology',
    'hematology/oncology',
    '血液内科',
    '血液・腫瘍内科',
    '血液腫瘍内科',
  ],
};

/** Care that no longer looks for disease: every card of these rules is silent. */
export const comfortCare: Concept = {
  id: 'comfort-care',
  label: { en: 'Hospice or comfort care', ja: 'ホスピス・緩和ケアのみ' },
  codes: [
    { system: snomed, code: '385763009', display: 'Hospice care' },
    { system: snomed, code: '170935008', display: 'Full care by hospice' },
  ],
  names: [
    'hospice care',
    'comfort care',
    'comfort measures only',
    'comfort care only',
    'ホスピスケア',
    '緩和ケアのみ',
  ],
};
