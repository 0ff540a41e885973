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
} as const;

export type Drug = keyof typeof rxnorm;

export const drugConcept = (drug: Drug): CodeableConcept => ({
  coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: rxnorm[drug], display: drug }],
  text: drug,
});

/** A running prescription, without dosage: the demo gives no doses. */
export const activeMedication = (chart: Chart, drug: Drug, startedDaysAgo: number): MedicationRequest => ({
  resourceType: 'MedicationRequest',
  id: `${chart.person.id}-${drug.replaceAll(' ', '-')}-${startedDaysAgo}`,
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: drugConcept(drug),
  subject: chart.subject,
  authoredOn: morningAgo(chart, startedDaysAgo),
  requester: practitionerReference,
});
