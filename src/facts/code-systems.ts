/** Code systems that the mapper itself must know: by what they are called, and by what they are also called. */
export const loinc = 'http://loinc.org';
export const snomed = 'http://snomed.info/sct';
export const ucum = 'http://unitsofmeasure.org';

const aliases: ReadonlyMap<string, string> = new Map([
  ['urn:oid:2.16.840.1.113883.6.1', loinc],
  ['urn:oid:2.16.840.1.113883.6.96', snomed],
  ['urn:oid:2.16.840.1.113883.6.8', ucum],
  ['urn:oid:2.16.840.1.113883.6.90', 'http://hl7.org/fhir/sid/icd-10-cm'],
  ['urn:oid:2.16.840.1.113883.6.3', 'http://hl7.org/fhir/sid/icd-10'],
  ['urn:oid:2.16.840.1.113883.6.88', 'http://www.nlm.nih.gov/research/umls/rxnorm'],
]);
const jlac10Oid = 'urn:oid:1.2.392.200119.4.504';
const uncoded = /^9{17}$/;

/** A code system under the name that this product uses. */
export function systemName(of: string): string {
  return aliases.get(of) ?? of;
}

/** Which Japanese laboratory code a coding is written in, if any. */
export function jlacOf(system: string, code: string): 'jlac10' | 'jlac11' | null {
  if (uncoded.test(code) || !system.includes('JLAC')) return system === jlac10Oid ? 'jlac10' : null;
  return system.includes('JLAC11') ? 'jlac11' : 'jlac10';
}

/** Whether a system means the same everywhere, so that a code of it outweighs any name. */
export function isStandard(system: string, code: string): boolean {
  return system === loinc || system === snomed || jlacOf(system, code) !== null;
}

/** ICD codes compare without their dot and in one case. */
export function isIcd(system: string): boolean {
  return /\bicd-?10/i.test(system);
}
