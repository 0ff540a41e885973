import type { ErrorObject } from 'ajv';

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
  additionalProperties: 'is not a known member',
  type: 'has the wrong JSON type',
  const: 'has a value that is not allowed here',
  enum: 'has a value that is not allowed here',
  pattern: 'does not have the required form',
  format: 'does not have the required form',
  minLength: 'is empty',
  minItems: 'is empty',
  maxLength: 'is too long',
  maximum: 'is too large',
  minimum: 'is too small',
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

/** The errors of an ajv validator (compiled with `verbose`) in our words. */
export function faultsOf(errors: readonly ErrorObject[]): readonly Fault[] {
  // "if" only says that its branch failed, which is listed by itself.
  return errors
    .filter((error) => error.keyword !== 'if')
    .map((error): Fault => {
      const requirement = requirementOf(error.parentSchema);
      const params: Readonly<Record<string, unknown>> = error.params;
      return {
        expression: expressionOf(
          error.instancePath,
          params['missingProperty'] ?? params['additionalProperty'],
        ),
        message: words[error.keyword] ?? 'is not allowed here',
        ...(requirement === undefined ? {} : { requirement }),
      };
    });
}
