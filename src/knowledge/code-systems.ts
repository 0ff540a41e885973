/** URIs of the code systems that the knowledge is written in. */
export const loinc = 'http://loinc.org';
export const snomed = 'http://snomed.info/sct';
export const icd10cm = 'http://hl7.org/fhir/sid/icd-10-cm';
export const icd10who = 'http://hl7.org/fhir/sid/icd-10';
export const icd10jp = 'http://jpfhir.jp/fhir/core/mhlw/CodeSystem/ICD10-2013-full';
export const receiptDisease = 'http://jpfhir.jp/fhir/core/mhlw/CodeSystem/masterB-disease';
export const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm';
export const atc = 'http://www.whocc.no/atc';
export const nucc = 'http://nucc.org/provider-taxonomy';
