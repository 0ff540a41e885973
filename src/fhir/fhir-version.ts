import { isObject, type JsonObject } from './json.js';

export type FhirVersion = 'R4' | 'STU3' | 'DSTU2';

type Marker = (resource: JsonObject) => boolean;

const isType =
  (...types: readonly string[]): Marker =>
  ({ resourceType }) =>
    types.some((type) => type === resourceType);
const has =
  (type: string, ...elements: readonly string[]): Marker =>
  (resource) =>
    resource['resourceType'] === type && elements.some((element) => resource[element] !== undefined);
const holds =
  (type: string, element: string, kind: 'string' | 'object'): Marker =>
  (resource) => {
    const value = resource[element];
    return (
      resource['resourceType'] === type && (kind === 'object' ? isObject(value) : typeof value === 'string')
    );
  };

/** Shapes that only R4 has: one of them outweighs any odd element beside it. */
const r4: readonly Marker[] = [
  isType('ServiceRequest'),
  holds('Condition', 'clinicalStatus', 'object'),
  holds('Condition', 'verificationStatus', 'object'),
  holds('AllergyIntolerance', 'clinicalStatus', 'object'),
  has('MedicationRequest', 'encounter', 'doNotPerform', 'reportedBoolean'),
  has('Observation', 'focus', 'note'),
];

const dstu2: readonly Marker[] = [
  isType('MedicationOrder', 'DiagnosticOrder'),
  has('Condition', 'patient', 'dateRecorded', 'dateWritten'),
  has('MedicationRequest', 'dateWritten'),
  has('MedicationStatement', 'patient', 'wasNotTaken'),
  has('Observation', 'comments'),
  has('Immunization', 'wasNotGiven', 'reported'),
  has('AllergyIntolerance', 'substance'),
  has('Encounter', 'patient'),
  has('DiagnosticReport', 'request'),
  holds('Encounter', 'class', 'string'),
];

const stu3: readonly Marker[] = [
  isType('ProcedureRequest', 'ReferralRequest'),
  has('MedicationRequest', 'context', 'definition'),
  has('MedicationStatement', 'taken'),
  has('Observation', 'related', 'context', 'comment'),
  has('Condition', 'context', 'assertedDate'),
  has('Procedure', 'context', 'notDone', 'notDoneReason', 'definition'),
  has('DiagnosticReport', 'context', 'codedDiagnosis'),
  has('Immunization', 'notGiven', 'date'),
  holds('Condition', 'clinicalStatus', 'string'),
  holds('Condition', 'verificationStatus', 'string'),
  holds('AllergyIntolerance', 'clinicalStatus', 'string'),
];

/**
 * The FHIR release that resources are written in, by their shape: a CDS Hooks request does not name it (protocol.md
 * F9). R4 unless something speaks for an older release and nothing for R4; R4B and R5 count as R4.
 */
export function detectFhirVersion(resources: readonly unknown[]): FhirVersion {
  const objects = resources.filter(isObject);
  const any = (markers: readonly Marker[]) => objects.some((one) => markers.some((marker) => marker(one)));
  if (any(r4)) return 'R4';
  if (any(dstu2)) return 'DSTU2';
  return any(stu3) ? 'STU3' : 'R4';
}
