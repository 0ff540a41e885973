import type { FhirResource, MedicationRequest, ServiceRequest } from 'fhir/r4.js';

/** An order as it stands in the EHR's basket when the hook fires; the resource is a draft and never an act. */
export interface DraftOrder {
  readonly label: string;
  readonly hook: 'order-select' | 'order-sign';
  readonly resource: MedicationRequest | ServiceRequest;
}

/**
 * One invented patient: the R4 resources of the chart (Patient and Encounter first) and the drafts to try.
 * `expects` says in one sentence what the service should say about this patient, or why it should be silent.
 */
export interface DemoPatient {
  readonly id: string;
  readonly title: { readonly en: string; readonly ja: string };
  readonly expects: string;
  readonly resources: readonly FhirResource[];
  readonly draftOrders: readonly DraftOrder[];
}
