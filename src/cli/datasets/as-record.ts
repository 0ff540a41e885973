import type { Gathered, GatheredResource } from '../../fhir/gathered.js';
import type { NeedPlan } from '../../facts/index.js';

/** One laboratory result of a published row, as an EHR would send it. */
export interface Result {
  readonly loinc: string;
  readonly value: number | string;
  readonly unit?: string;
  readonly range?: { readonly low?: number; readonly high?: number };
}

export interface Row {
  readonly id: string;
  readonly sex: string;
  /** Completed years. */
  readonly age: number;
  readonly results: readonly Result[];
}

function observation(row: Row, result: Result, index: number, at: string): GatheredResource {
  const { loinc, value, unit, range = {} } = result;
  const amount = (v: number) => ({ value: v, unit, system: 'http://unitsofmeasure.org', code: unit });
  const ends = Object.entries(range).map(([end, v]) => [end, amount(v)]);
  const resource = {
    resourceType: 'Observation',
    id: `${row.id}-${index}`,
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: loinc }] },
    subject: { reference: `Patient/${row.id}` },
    effectiveDateTime: at,
    ...(typeof value === 'number' ? { valueQuantity: amount(value) } : { valueString: value }),
    ...(ends.length > 0 ? { referenceRange: [Object.fromEntries(ends)] } : {}),
  };
  return { resource: resource as GatheredResource['resource'], via: 'prefetch', key: 'labs' };
}

/** A row of a data set as the record that gathering would have found: FHIR R4 resources, every need answered. */
export function asRecord(row: Row, plan: NeedPlan, now: string): Gathered {
  const born = Number(now.slice(0, 'yyyy'.length)) - row.age;
  const patient = {
    resourceType: 'Patient',
    id: row.id,
    gender: row.sex.toLowerCase().startsWith('f') ? 'female' : 'male',
    birthDate: `${born}-01-01`,
  };
  return {
    patientId: row.id,
    resources: [
      { resource: patient as GatheredResource['resource'], via: 'prefetch', key: 'patient' },
      ...row.results.map((result, index) =>
        observation(row, result, index, now.slice(0, 'yyyy-mm-dd'.length)),
      ),
    ],
    outcomes: Object.fromEntries(
      plan.needs.map(({ key }) => [key, { prefetch: 'present' as const, complete: true }]),
    ),
    wrongPatient: 0,
  };
}
