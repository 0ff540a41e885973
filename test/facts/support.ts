import type { FhirResource } from 'fhir/r4.js';
import type { FactDefinitions, Facts } from '../../src/engine/index.js';
import { mapFacts, readRecord, type IntakeOptions } from '../../src/facts/index.js';
import type { Gathered, NeedOutcome, Via } from '../../src/fhir/gathered.js';
import { analytes } from '../../src/knowledge/analytes/index.js';

export const now = '2026-11-24T09:00:00Z';
export const loinc = 'http://loinc.org';
export const ucum = 'http://unitsofmeasure.org';

type Json = Readonly<Record<string, unknown>>;

/** A resource as some sender wrote it: tests hold shapes that no type allows. */
export function resource(json: Json): FhirResource {
  return json as unknown as FhirResource;
}

export const complete: NeedOutcome = { prefetch: 'present', complete: true };

export function gathered(
  resources: readonly Json[],
  {
    outcomes = { all: complete },
    via = 'prefetch',
  }: { readonly outcomes?: Gathered['outcomes']; readonly via?: Via } = {},
): Gathered {
  return {
    patientId: 'p',
    resources: resources.map((json) => ({ resource: resource(json), via, key: 'all' })),
    outcomes,
    wrongPatient: 0,
  };
}

export function coded(code: string, display?: string, system = loinc): Json {
  return { coding: [{ system, code, ...(display === undefined ? {} : { display }) }] };
}

let serial = 0;

/** A final laboratory Observation of today, with what is given on top. */
export function observation(code: Json | string, more: Json): Json {
  serial += 1;
  return {
    resourceType: 'Observation',
    id: `o${serial}`,
    status: 'final',
    code: typeof code === 'string' ? coded(code) : code,
    subject: { reference: 'Patient/p' },
    effectiveDateTime: '2026-11-20T08:00:00Z',
    ...more,
  };
}

export function quantityOf(value: unknown, unit?: string, more: Json = {}): Json {
  return { valueQuantity: { value, ...(unit === undefined ? {} : { unit }), ...more } };
}

export function map<D extends FactDefinitions>(
  definitions: D,
  record: Gathered | readonly Json[],
  options: Partial<IntakeOptions> = {},
): Facts<D> {
  const whole = 'patientId' in record ? record : gathered(record);
  return mapFacts(definitions, readRecord(whole, { now, analytes, ...options }));
}
