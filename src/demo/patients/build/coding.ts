import type { CodeableConcept, Coding } from 'fhir/r4.js';

export const icd10cm = (code: string): Coding => ({ system: 'http://hl7.org/fhir/sid/icd-10-cm', code });

export const snomed = (code: string, display: string): Coding => ({
  system: 'http://snomed.info/sct',
  code,
  display,
});

/** One LOINC code as a concept; the text is what a laboratory would print. */
export const loincConcept = (code: string, display: string, text?: string): CodeableConcept => ({
  coding: [{ system: 'http://loinc.org', code, display }],
  ...(text !== undefined && { text }),
});
