import { isObject, type JsonObject } from './json.js';

export type FhirVersion = 'R4' | 'STU3' | 'DSTU2';

type Marker = (resource: JsonObject) => boolean;
/** What tells of a release, by the type of resource. */
type Markers = ReadonlyMap<unknown, readonly Marker[]>;
type Marked = readonly [type: string, marker: Marker];

function markers(...all: readonly Marked[]): Markers {
  const byType = new Map<string, Marker[]>();
  for (const [type, marker] of all) byType.set(type, [...(byType.get(type) ?? []), marker]);
  return byType;
}

const is = (type: string): Marked => [type, () => true];
const has = (type: string, ...elements: readonly string[]): Marked => [
  type,
  (resource) => elements.some((element) => resource[element] !== undefined),
];
const holds = (type: string, element: string, kind: 'string' | 'object'): Marked => [
  type,
  ({ [element]: value }) => (kind === 'object' ? isObject(value) : typeof value === 'string'),
];

/** Shapes that only R4 has: one of them outweighs any odd element beside it. */
const r4 = markers(
  is('ServiceRequest'),
  holds('Condition', 'clinicalStatus', 'object'),
  holds('Condition', 'verificationStatus', 'object'),
  holds('AllergyIntolerance', 'clinicalStatus', 'object'),
  has('MedicationRequest', 'encounter', 'doNotPerform', 'reportedBoolean'),
  has('Observation', 'focus', 'note'),
);

const dstu2 = markers(
  is('MedicationOrder'),
  is('DiagnosticOrder'),
  has('Condition', 'patient', 'dateRecorded', 'dateWritten'),
  has('MedicationRequest', 'dateWritten'),
  has('MedicationStatement', 'patient', 'wasNotTaken'),
  has('Observation', 'comments'),
  has('Immunization', 'wasNotGiven', 'reported'),
  has('AllergyIntolerance', 'substance'),
  has('Encounter', 'patient'),
  has('DiagnosticReport', 'request'),
  holds('Encounter', 'class', 'string'),
);

const stu3 = markers(
  is('ProcedureRequest'),
  is('ReferralRequest'),
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
);

/**
 * The FHIR release that resources are written in, by their shape: a CDS Hooks request does not name it (protocol.md
 * F9). R4 unless something speaks for an older release and nothing for R4; R4B and R5 count as R4.
 */
export function detectFhirVersion(resources: readonly unknown[]): FhirVersion {
  const any = (byType: Markers): boolean =>
    resources.some((one) => {
      if (!isObject(one)) return false;
      return byType.get(one['resourceType'])?.some((marker) => marker(one)) === true;
    });
  if (any(r4)) return 'R4';
  if (any(dstu2)) return 'DSTU2';
  return any(stu3) ? 'STU3' : 'R4';
}
