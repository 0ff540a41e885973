import { faultsOf, type Fault } from './faults.js';
import type { SchemaName } from './schemas.js';
import { validators } from './wire.generated.js';

/** A published schema, or the part of one that is looked at by itself. */
export type Validated = SchemaName | 'response#/$defs/card' | 'feedback#/$defs/item';

/**
 * A function that lists what is wrong with a value by one of the published schemas (nothing: it is valid). The
 * schemas were compiled ahead (`npm run validators`); the start of the service compiles none.
 */
export function validatorOf(name: Validated): (value: unknown) => readonly Fault[] {
  const valid = validators[name];
  if (valid === undefined) throw new Error(`No schema was compiled by the name ${name}`);
  return (value) => (valid(value) ? [] : faultsOf(valid.errors ?? []));
}
