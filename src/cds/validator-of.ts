import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { faultsOf, type Fault } from './faults.js';
import { schemaId, schemas, type SchemaName } from './schemas.js';

const ajv = new Ajv2020({
  allErrors: true,
  verbose: true,
  allowUnionTypes: true,
  strictTypes: false,
  strictRequired: false,
  formats: { 'date-time': fullFormats['date-time'] },
  schemas: Object.values(schemas),
});

/**
 * A function that lists what is wrong with a value by one of the published schemas, or by a part of it such as
 * `#/$defs/card` (nothing: it is valid). Compiles on the call of this function, not on the first value.
 */
export function validatorOf(name: SchemaName, part = '#'): (value: unknown) => readonly Fault[] {
  const valid = ajv.compile({ $ref: `${schemaId(name)}${part}` });
  return (value) => (valid(value) ? [] : faultsOf(valid.errors ?? []));
}
