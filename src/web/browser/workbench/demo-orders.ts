import type { Localized } from '../../../engine/locale.js';

/** An order or a problem that the workbench can draft for any patient; never with a dose. */
export interface Draft {
  readonly id: string;
  readonly label: Localized;
  readonly resourceType: 'ServiceRequest' | 'MedicationRequest' | 'Condition';
  readonly system?: string;
  readonly code?: string;
  readonly text: string;
}

const loinc = 'http://loinc.org';
const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const snomed = 'http://snomed.info/sct';

/** Orders on which the cards have something to say, for the patients for whom they do. */
export const orders: readonly Draft[] = [
  {
    id: 'skeletal-survey',
    label: { en: 'Skeletal survey', ja: '全身骨X線（骨サーベイ）' },
    resourceType: 'ServiceRequest',
    text: 'Skeletal survey',
  },
  {
    id: 'spep',
    label: { en: 'Serum protein electrophoresis alone', ja: '血清蛋白分画のみ' },
    resourceType: 'ServiceRequest',
    system: loinc,
    code: '24351-9',
    text: 'Serum protein electrophoresis',
  },
  {
    id: 'marrow',
    label: { en: 'Bone marrow aspiration', ja: '骨髄穿刺' },
    resourceType: 'ServiceRequest',
    system: snomed,
    code: '49401003',
    text: 'Bone marrow aspiration',
  },
  {
    id: 'ngs',
    label: { en: 'Myeloid gene panel (NGS)', ja: '骨髄系遺伝子パネル（NGS）' },
    resourceType: 'ServiceRequest',
    system: loinc,
    code: '55232-3',
    text: 'Myeloid NGS panel',
  },
  {
    id: 'crp',
    label: { en: 'CRP, to look for infection', ja: 'CRP（感染の検索）' },
    resourceType: 'ServiceRequest',
    system: loinc,
    code: '1988-5',
    text: 'CRP',
  },
  {
    id: 'daratumumab',
    label: { en: 'Daratumumab', ja: 'ダラツムマブ' },
    resourceType: 'MedicationRequest',
    system: rxnorm,
    code: '1721947',
    text: 'daratumumab',
  },
  {
    id: 'lenalidomide',
    label: { en: 'Lenalidomide', ja: 'レナリドミド' },
    resourceType: 'MedicationRequest',
    system: rxnorm,
    code: '342369',
    text: 'lenalidomide',
  },
  {
    id: 'tocilizumab',
    label: { en: 'Tocilizumab', ja: 'トシリズマブ' },
    resourceType: 'MedicationRequest',
    system: rxnorm,
    code: '612865',
    text: 'tocilizumab',
  },
  {
    id: 'mycophenolate',
    label: { en: 'Mycophenolate', ja: 'ミコフェノール酸' },
    resourceType: 'MedicationRequest',
    system: rxnorm,
    code: '68149',
    text: 'mycophenolate mofetil',
  },
  {
    id: 'ibuprofen',
    label: { en: 'Ibuprofen', ja: 'イブプロフェン' },
    resourceType: 'MedicationRequest',
    text: 'ibuprofen',
  },
];

/** Problems that may be added to the list. */
export const problems: readonly Draft[] = [
  {
    id: 'mgus',
    label: { en: 'MGUS', ja: 'MGUS（意義不明の単クローン性γグロブリン血症）' },
    resourceType: 'Condition',
    system: snomed,
    code: '277577000',
    text: 'Monoclonal gammopathy of uncertain significance',
  },
  {
    id: 'smm',
    label: { en: 'Smouldering myeloma', ja: 'くすぶり型骨髄腫' },
    resourceType: 'Condition',
    system: snomed,
    code: '413587002',
    text: 'Smoldering myeloma',
  },
];
