import type { FhirResource, MedicationRequest, Observation, ServiceRequest } from 'fhir/r4.js';
import { demoPatients, type DemoPatient } from '../demo/patients/index.js';

/** How a canary differs from the demo patient that it is made of. */
export type Change =
  /** Every amount under this LOINC code becomes this number, in its unit. */
  | readonly ['value', code: string, value: number]
  /** Every result under this LOINC code is taken away. */
  | readonly ['without', code: string]
  /** One more result under this LOINC code, taken so many days ago. */
  | readonly ['result', code: string, value: number, unit: string, daysAgo: number]
  /** One more result that goes by this name alone. */
  | readonly ['finding', name: string, value: string | number, unit: string | null, daysAgo: number]
  /** Every variant is one of this gene (its HGNC id too), with this allele fraction (0 to 1), its origin not stated. */
  | readonly ['variant', gene: string, hgnc: string, fraction: number]
  | readonly ['age', years: number]
  | readonly ['condition', name: string]
  | readonly ['drug', name: string]
  | readonly ['draft order', name: string]
  | readonly ['draft drug', name: string];

/** An invented patient to whom one card must always speak. */
export interface Canary {
  /** Id of the card. */
  readonly card: string;
  readonly hook: 'patient-view' | 'order-select' | 'order-sign';
  /** Id of the demo patient. */
  readonly from: string;
  readonly changes: readonly Change[];
}

/** A canary as a record system would hold it. */
export interface CanaryRecord {
  readonly patientId: string;
  readonly resources: readonly FhirResource[];
  readonly drafts: readonly FhirResource[];
}

const msPerDay = 86_400_000;
const ucum = 'http://unitsofmeasure.org';
const daysBefore = (now: string, days: number): string =>
  new Date(Date.parse(now) - days * msPerDay).toISOString().slice(0, 10);

const hasCode = (resource: FhirResource, code: string): resource is Observation =>
  resource.resourceType === 'Observation' &&
  (resource.code.coding ?? []).some((coding) => coding.code === code);

function addition(change: Change, id: string, now: string): FhirResource | undefined {
  const subject = { reference: `Patient/${id}` };
  if (change[0] === 'result' || change[0] === 'finding') return result(change, subject, now);
  const [kind, name] = change;
  if (kind === 'condition')
    return {
      resourceType: 'Condition',
      id: `${id}-condition`,
      subject,
      clinicalStatus: { coding: [{ code: 'active' }] },
      verificationStatus: { coding: [{ code: 'confirmed' }] },
      onsetDateTime: daysBefore(now, 100),
      code: { text: name },
    };
  return kind === 'drug' ? medication(`${id}-drug`, name, id, 'active', daysBefore(now, 30)) : undefined;
}

function result(
  [kind, name, value, unit, daysAgo]: Extract<Change, readonly ['result' | 'finding', ...unknown[]]>,
  subject: Observation['subject'] & object,
  now: string,
): Observation {
  return {
    resourceType: 'Observation',
    id: `canary-${name.replace(/[^A-Za-z0-9]+/g, '-')}-${daysAgo}`,
    status: 'final',
    subject,
    effectiveDateTime: daysBefore(now, daysAgo),
    code: kind === 'result' ? { coding: [{ system: 'http://loinc.org', code: name }] } : { text: name },
    ...(typeof value === 'string' || unit === null
      ? { valueString: String(value) }
      : { valueQuantity: { value, unit, system: ucum, code: unit } }),
  };
}

function medication(
  id: string,
  name: string,
  patient: string,
  status: 'active' | 'draft',
  authoredOn: string,
): MedicationRequest {
  return {
    resourceType: 'MedicationRequest',
    id,
    status,
    intent: 'order',
    subject: { reference: `Patient/${patient}` },
    authoredOn,
    medicationCodeableConcept: { text: name },
  };
}

function draft(change: Change, patient: string, now: string): MedicationRequest | ServiceRequest | undefined {
  const [kind, name] = change;
  if (kind === 'draft drug') return medication(`${patient}-drug-draft`, name, patient, 'draft', now);
  if (kind !== 'draft order') return undefined;
  return {
    resourceType: 'ServiceRequest',
    id: `${patient}-draft`,
    status: 'draft',
    intent: 'order',
    subject: { reference: `Patient/${patient}` },
    code: { text: name },
  };
}

/** LOINC: the variant itself, and of its components the gene, the allele fraction and the origin. */
const variantCodes = { variant: '69548-6', gene: '48018-6', fraction: '81258-6', origin: '48002-0' };

function asVariantOf(
  resource: FhirResource,
  [, gene, hgnc, fraction]: Extract<Change, readonly ['variant', ...unknown[]]>,
): FhirResource {
  if (!hasCode(resource, variantCodes.variant)) return resource;
  const component = (resource.component ?? []).flatMap((one) => {
    const is = (code: string): boolean => one.code.coding?.some((coding) => coding.code === code) === true;
    if (is(variantCodes.origin)) return [];
    if (is(variantCodes.fraction))
      return [{ ...one, valueQuantity: { value: fraction, unit: '1', code: '1', system: ucum } }];
    const coding = [{ system: 'http://www.genenames.org/geneId', code: hgnc, display: gene }];
    return is(variantCodes.gene) ? [{ ...one, valueCodeableConcept: { coding } }] : [one];
  });
  return { ...resource, component };
}

function changed(resource: FhirResource, change: Change, now: string): readonly FhirResource[] {
  if (change[0] === 'without') return hasCode(resource, change[1]) ? [] : [resource];
  if (change[0] === 'variant') return [asVariantOf(resource, change)];
  if (change[0] === 'age' && resource.resourceType === 'Patient') {
    const born = new Date(now);
    born.setUTCFullYear(born.getUTCFullYear() - change[1], born.getUTCMonth() - 1);
    return [{ ...resource, birthDate: born.toISOString().slice(0, 10) }];
  }
  const isOf = change[0] === 'value' && hasCode(resource, change[1]) && resource.valueQuantity !== undefined;
  return isOf
    ? [{ ...resource, valueQuantity: { ...resource.valueQuantity, value: change[2] } }]
    : [resource];
}

function recordOf(canary: Canary, patient: DemoPatient, now: string): CanaryRecord {
  const { id } = patient;
  let resources: readonly FhirResource[] = patient.resources;
  for (const change of canary.changes) resources = resources.flatMap((one) => changed(one, change, now));
  const drafts = canary.changes.flatMap((change) => draft(change, id, now) ?? []);
  const own = patient.draftOrders.filter(({ hook }) => hook === canary.hook).map(({ resource }) => resource);
  return {
    patientId: id,
    resources: [...resources, ...canary.changes.flatMap((change) => addition(change, id, now) ?? [])],
    drafts: drafts.length > 0 ? drafts : own,
  };
}

/** The records of canaries at one moment (ISO 8601); a canary of a demo patient that is no more has none. */
export function canaryRecords(canaries: readonly Canary[], now: string): ReadonlyMap<Canary, CanaryRecord> {
  const patients = new Map(demoPatients(now).map((patient) => [patient.id, patient]));
  return new Map(
    canaries.flatMap((canary) => {
      const patient = patients.get(canary.from);
      return patient === undefined ? [] : [[canary, recordOf(canary, patient, now)] as const];
    }),
  );
}
