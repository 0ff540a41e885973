import type { JsonObject } from '../fhir/json.js';
import { type ParameterKind, searchParameters } from './search-parameters.js';

const types: Readonly<Record<ParameterKind, string>> = {
  token: 'token',
  date: 'date',
  reference: 'reference',
  patient: 'reference',
  string: 'string',
};

/** What the endpoint can do, written from the table it works by. `date` = an ISO instant. */
export function capabilityStatement(date: string, writable: boolean): JsonObject {
  const write = writable ? [{ code: 'create' }, { code: 'update' }] : [];
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date,
    kind: 'instance',
    implementation: {
      description: 'Embedded FHIR endpoint with synthetic patients, for demonstrations and tests',
    },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        resource: Object.entries(searchParameters).map(([type, parameters]) => ({
          type,
          interaction: [{ code: 'read' }, { code: 'search-type' }, ...write],
          searchParam: Object.entries(parameters).map(([name, { kind }]) => ({ name, type: types[kind] })),
        })),
      },
    ],
  };
}
