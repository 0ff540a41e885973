import { AppError } from '../errors.js';

/** What parsed JSON may be at most; FHIR in the field stays far below. */
const limits = { depth: 64, arrayLength: 50_000, values: 1_000_000 } as const;

const prototypeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Refuses parsed JSON that is nested, long or large beyond reason or has a key that could reach a prototype.
 * The error names only the kind of the fault: keys below the top may be the client's own.
 * @throws AppError `invalid-request`
 */
export function inspectJson(root: unknown): void {
  const refuse = (message: string): never => {
    throw new AppError('invalid-request', message, [{ message, expression: '$this' }]);
  };
  // An own stack, because the depth of the input must not become the depth of ours.
  let level: unknown[] = [root];
  let values = 0;
  for (let depth = 1; level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      if (depth > limits.depth) refuse(`The JSON is nested deeper than ${limits.depth} levels`);
      if (Array.isArray(value)) {
        if (value.length > limits.arrayLength) refuse(`An array has more than ${limits.arrayLength} items`);
        for (const item of value as readonly unknown[]) next.push(item);
      } else {
        for (const [key, member] of Object.entries(value)) {
          if (prototypeKeys.has(key)) refuse('A member has a name that is not allowed');
          next.push(member);
        }
      }
      if (values + next.length > limits.values) refuse(`The JSON holds more than ${limits.values} values`);
    }
    values += next.length;
    level = next;
  }
}
