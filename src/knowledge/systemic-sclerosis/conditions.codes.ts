import type { Concept } from '../../engine/index.js';
import { icd10cm, icd10jp, icd10who } from '../code-systems.js';

// Conditions that speak against tocilizumab. A code is given only where its meaning was read in an official source.

/** ICD-10 K57 (icd.who.int/browse10/2019) is all diverticular disease: wider than diverticulitis, and said so. */
export const perforationRisk: Concept = {
  id: 'perforation-risk',
  label: {
    en: 'Diverticular disease or gastrointestinal perforation recorded',
    ja: '憩室疾患・消化管穿孔の記録',
  },
  codes: [],
  families: [
    { system: icd10who, code: 'K57.' },
    { system: icd10jp, code: 'K57.' },
    { system: icd10cm, code: 'K57.' },
  ],
  names: ['diverticulitis', 'gastrointestinal perforation', '憩室炎', '消化管穿孔'],
};

export const tocilizumabHypersensitivity: Concept = {
  id: 'tocilizumab-hypersensitivity',
  label: { en: 'Hypersensitivity to tocilizumab recorded', ja: 'トシリズマブ過敏症の記録' },
  codes: [],
  names: ['hypersensitivity to tocilizumab', 'allergy to tocilizumab', 'トシリズマブ過敏症'],
};

export const demyelinatingDisease: Concept = {
  id: 'demyelinating-disease',
  label: { en: 'Demyelinating disease recorded', ja: '脱髄疾患の記録' },
  codes: [],
  names: ['demyelinating disease', 'multiple sclerosis', '脱髄疾患', '多発性硬化症'],
};

export const pregnancyRecorded: Concept = {
  id: 'pregnancy',
  label: { en: 'Pregnancy recorded', ja: '妊娠の記録' },
  codes: [],
  names: ['pregnancy', 'pregnant', '妊娠'],
};
