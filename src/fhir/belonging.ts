import { type Entry, jsonOf } from './bundle.js';
import { isObject, type JsonObject, listOf } from './json.js';
import type { FhirResource } from './r4.js';

/**
 * Whose a resource is: `yes` = this patient's (or of no patient, like a Medication), `no` = names anyone else or
 * something that cannot be resolved, `unsaid` = names nobody by reference, `unread` = a type this product never reads.
 */
export type Belonging = 'yes' | 'no' | 'unsaid' | 'unread';

/** Clinical types whose patient stands in `subject` or `patient`; the older releases' are kept to be recognised. */
const clinical: ReadonlySet<string> = new Set([
  'AllergyIntolerance',
  'Appointment',
  'CarePlan',
  'ClinicalImpression',
  'Condition',
  'DiagnosticOrder',
  'DiagnosticReport',
  'DocumentReference',
  'Encounter',
  'FamilyMemberHistory',
  'ImagingStudy',
  'Immunization',
  'MedicationAdministration',
  'MedicationDispense',
  'MedicationOrder',
  'MedicationRequest',
  'MedicationStatement',
  'MolecularSequence',
  'Observation',
  'Procedure',
  'ProcedureRequest',
  'ReferralRequest',
  'RiskAssessment',
  'ServiceRequest',
  'Specimen',
]);
const ofNobody: ReadonlySet<string> = new Set([
  'Location',
  'Medication',
  'Organization',
  'Practitioner',
  'PractitionerRole',
]);

type Said = 'yes' | 'no' | 'unsaid';

/** The Bundle a resource came in, as far as references need it: what each `fullUrl` stands for. */
export type Neighbours = ReadonlyMap<string, readonly JsonObject[]>;

/** Indexes a Bundle's entries by `fullUrl`. */
export function neighboursOf(entries: readonly Entry[]): Neighbours {
  const found = new Map<string, JsonObject[]>();
  for (const { fullUrl, resource } of entries) {
    if (fullUrl === undefined) continue;
    const namesakes = found.get(fullUrl);
    if (namesakes === undefined) found.set(fullUrl, [jsonOf(resource)]);
    else namesakes.push(jsonOf(resource));
  }
  return found;
}

const isPatient = (resource: unknown, patientId: string): boolean =>
  isObject(resource) && resource['resourceType'] === 'Patient' && resource['id'] === patientId;

function overall(said: readonly Said[]): Said {
  if (said.includes('no')) return 'no';
  return said.includes('yes') ? 'yes' : 'unsaid';
}

function byText(text: string, patientId: string, owner: JsonObject, neighbours: Neighbours): Said {
  if (text === '' || text.startsWith('Patient?')) return 'unsaid';
  if (text.startsWith('#')) {
    // A contained patient has no identity of its own on the server; only another kind of subject can be told.
    const target = listOf(owner['contained']).find(
      (one) => isObject(one) && `#${String(one['id'])}` === text,
    );
    return isObject(target) && target['resourceType'] !== 'Patient' ? 'no' : 'unsaid';
  }
  if (text.startsWith('urn:')) {
    const targets = neighbours.get(text) ?? [];
    const resolved = targets.length > 0 && targets.every((one) => isPatient(one, patientId));
    return resolved || (targets.length === 0 && text === `urn:uuid:${patientId}`) ? 'yes' : 'no';
  }
  const bare = text.includes('/_history/') ? text.replace(/\/_history\/[^/]*$/, '') : text;
  if (!bare.endsWith(patientId)) return 'no';
  const before = bare.slice(0, bare.length - patientId.length);
  return before === '' || before === 'Patient/' || before.endsWith('/Patient/') ? 'yes' : 'no';
}

function byReference(value: unknown, patientId: string, owner: JsonObject, neighbours: Neighbours): Said {
  if (typeof value === 'string') return byText(value, patientId, owner, neighbours);
  if (!isObject(value)) return 'no';
  const { reference, type = 'Patient' } = value;
  if (typeof reference === 'string') return byText(reference, patientId, owner, neighbours);
  return (reference === undefined || reference === null) && type === 'Patient' ? 'unsaid' : 'no';
}

/** What an element says that names one, several or nobody. */
function saidBy(named: unknown, patientId: string, owner: JsonObject, neighbours: Neighbours): Said {
  if (named === undefined || named === null) return 'unsaid';
  if (!Array.isArray(named)) return byReference(named, patientId, owner, neighbours);
  return overall(named.map((one) => byReference(one, patientId, owner, neighbours)));
}

const nobody: readonly unknown[] = [];

// What an Observation is about when it is not about its subject: a donor's or a child's result is not the patient's.
function focusOf(resource: JsonObject): readonly unknown[] {
  if (resource['focus'] === undefined) return nobody;
  return listOf(resource['focus']).filter(
    (one) => isObject(one) && /(^|\/)Patient\//.test(String(one['reference'])),
  );
}

/** Of those who take part in an appointment the patients; rooms and people who treat are nobody's. */
function patientsOf(resource: JsonObject): readonly unknown[] {
  if (resource['resourceType'] !== 'Appointment') return nobody;
  const actors = listOf(resource['participant']).map((one) => (isObject(one) ? one['actor'] : undefined));
  return actors.filter((actor) => isObject(actor) && /(^|\/)Patient\//.test(String(actor['reference'])));
}

/** Says whose an untrusted resource is. References may be relative, absolute, versioned, urn, contained or missing. */
export function belonging(sent: FhirResource, patientId: string, neighbours: Neighbours): Belonging {
  const type = sent.resourceType;
  const resource = jsonOf(sent);
  if (type === 'Patient') return isPatient(resource, patientId) ? 'yes' : 'no';
  if (!clinical.has(type) && !ofNobody.has(type)) return 'unread';
  const said = overall([
    saidBy(resource['subject'], patientId, resource, neighbours),
    saidBy(resource['patient'], patientId, resource, neighbours),
    saidBy(focusOf(resource), patientId, resource, neighbours),
    saidBy(patientsOf(resource), patientId, resource, neighbours),
  ]);
  return said === 'unsaid' && ofNobody.has(type) ? 'yes' : said;
}
