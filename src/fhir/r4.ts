/** The R4 types this product reads; R4B adds no element to them, so its resources are read by the same types. */
export type { FhirResource } from 'fhir/r4.js';
