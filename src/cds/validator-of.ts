import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { schemaId, schemas, type SchemaName } from './schemas.js';

/** One broken rule: where, in words, and the number of the requirement where the schema names one. Never a value. */
export interface Fault {
  /** `context.selections[0]`; `$this` is the whole. */
  readonly expression: string;
  readonly message: string;
  readonly requirement?: string;
}

const words: Readonly<Record<string, string>> = {
  required: 'is required',
  dependentRequired: 'is required',
  type: 'has the wrong JSON type',
  const: 'has a value that is not allowed here',
  enum: 'has a value that is not allowed here',
  pattern: 'does not have the required form',
  format: 'does not have the required form',
  minLength: 'is empty',
  maxLength: 'is too long',
};

/** A JSON pointer and, if given, one member more, as a path in the manner of FHIRPath. */
function expressionOf(pointer: string, member: unknown): string {
  const steps = pointer.split('/').slice(1);
  if (typeof member === 'string') steps.push(member);
  const path = steps.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join('');
  return path === '' ? '$this' : path.replace(/^\./, '');
}

const requirementOf = (schema: unknown): string | undefined =>
  typeof schema === 'object' && schema !== null && '$comment' in schema && typeof schema.$comment === 'string'
    ? schema.$comment
    : undefined;

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
  return (value) => {
    if (valid(value)) return [];
    // "if" only says that its branch failed, which is listed by itself.
    const errors = (valid.errors ?? []).filter((error) => error.keyword !== 'if');
    return errors.map((error): Fault => {
      const requirement = requirementOf(error.parentSchema);
      const params: Readonly<Record<string, unknown>> = error.params;
      return {
        expression: expressionOf(error.instancePath, params['missingProperty']),
        message: words[error.keyword] ?? 'is not allowed here',
        ...(requirement === undefined ? {} : { requirement }),
      };
    });
  };
}
