import type { CodeableConcept, MedicationRequest } from 'fhir/r4.js';
import { type Chart, morningAgo, practitionerReference } from './chart.js';

/** RxNorm ingredients the demo prescribes. */
const rxnorm = {
  daratumumab: '1721947',
  tocilizumab: '612865',
  'mycophenolate mofetil': '68149',
  hydroxychloroquine: '5521',
  prednisolone: '8638',
  belimumab: '1092437',
  rituximab: '121191',
} as const;

export type Drug = keyof typeof rxnorm;

export const drugConcept = (drug: Drug): CodeableConcept => ({
  coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: rxnorm[drug], display: drug }],
  text: drug,
});

const medication = (
  chart: Chart,
  drug: Drug,
  orderedDaysAgo: number,
  status: 'active' | 'completed',
): MedicationRequest => ({
  resourceType: 'MedicationRequest',
  id: `${chart.person.id}-${drug.replaceAll(' ', '-')}-${orderedDaysAgo}`,
  status,
  intent: 'order',
  medicationCodeableConcept: drugConcept(drug),
  subject: chart.subject,
  authoredOn: morningAgo(chart, orderedDaysAgo),
  requester: practitionerReference,
});

/** A running prescription, without dosage: the demo gives no doses. */
export const activeMedication = (chart: Chart, drug: Drug, startedDaysAgo: number): MedicationRequest =>
  medication(chart, drug, startedDaysAgo, 'active');

/** A prescription that came to its end, without dosage. */
export const completedMedication = (chart: Chart, drug: Drug, orderedDaysAgo: number): MedicationRequest =>
  medication(chart, drug, orderedDaysAgo, 'completed');
