import type { Concept } from './engine/index.js';
import * as conditions from './knowledge/concepts/conditions.codes.js';
import type { Clinics } from './service/chart-answers.js';

const { alAmyloid, aml, cmml, mds, mgus, mm, plasmacytoma, smm, vexas, waldenstrom } = conditions;

/** By card: the conditions whose record answers the question that the card puts. */
export const settlingConditions: Readonly<Record<string, readonly Concept[]>> = {
  'm-protein-unclassified': [mgus, smm, mm, plasmacytoma, alAmyloid, waldenstrom],
  'igm-gammopathy': [waldenstrom],
  'mm-biomarker': [mm],
  'suspected-mm': [mm],
  'evaluate-mds-cmml': [mds, cmml, aml],
  'lupus-keep-in-mind': [mds, cmml, aml],
  'vexas-uba1': [vexas],
};

/** By referral: words by which records name the clinic that it goes to. No specific code was found for most. */
export const clinics: Clinics = {
  'haem-referral': ['haematology', 'hematology', '血液内科'],
  'cardio-referral': ['cardiology', '循環器'],
  'genetics-referral': ['clinical genetics', 'medical genetics', '遺伝診療', '遺伝子診療'],
  'nephrology-referral': ['nephrology', '腎臓内科'],
  'radiotherapy-referral': ['radiotherapy', 'radiation oncology', '放射線治療'],
  'rheum-referral': ['rheumatology', '膠原病', 'リウマチ'],
};
