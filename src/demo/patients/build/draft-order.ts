import type { CodeableConcept } from 'fhir/r4.js';
import type { DraftOrder } from '../demo-patient.js';
import { type Chart, practitionerReference } from './chart.js';
import { type Drug, drugConcept } from './medication.js';

interface DraftContent {
  readonly label: string;
  readonly hook: DraftOrder['hook'];
}

/** A drafted prescription without dosage. */
export const draftMedication = (chart: Chart, drug: Drug, { label, hook }: DraftContent): DraftOrder => ({
  label,
  hook,
  resource: {
    resourceType: 'MedicationRequest',
    id: `${chart.person.id}-draft-${drug.replaceAll(' ', '-')}`,
    status: 'draft',
    intent: 'order',
    medicationCodeableConcept: drugConcept(drug),
    subject: chart.subject,
    encounter: chart.encounter,
    authoredOn: chart.now,
    requester: practitionerReference,
  },
});

/** A drafted test or examination. */
export const draftService = (
  chart: Chart,
  { slug, code, label, hook }: DraftContent & { readonly slug: string; readonly code: CodeableConcept },
): DraftOrder => ({
  label,
  hook,
  resource: {
    resourceType: 'ServiceRequest',
    id: `${chart.person.id}-draft-${slug}`,
    status: 'draft',
    intent: 'order',
    code,
    subject: chart.subject,
    encounter: chart.encounter,
    authoredOn: chart.now,
    requester: practitionerReference,
  },
});
