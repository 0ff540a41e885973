import { AppError } from '../errors.js';
import type { JsonObject } from './json-object.js';

/** What parsed JSON may be at most; FHIR in the field stays far below. `values` counts members and items. */
const limits = { depth: 64, arrayLength: 50_000, values: 1_000_000 } as const;

const prototypeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function refuse(message: string): never {
  throw new AppError('invalid-request', message, [{ message, expression: '$this' }]);
}

/** Counts all that a container holds, itself apart; the depth limit bounds the recursion. */
function count(container: object, depth: number): number {
  if (depth > limits.depth) refuse(`The JSON is nested deeper than ${limits.depth} levels`);
  const values = Array.isArray(container)
    ? countItems(container, depth)
    : countMembers(container as JsonObject, depth);
  if (values > limits.values) refuse(`The JSON holds more than ${limits.values} values`);
  return values;
}

function countItems(items: readonly unknown[], depth: number): number {
  if (items.length > limits.arrayLength) refuse(`An array has more than ${limits.arrayLength} items`);
  let values = items.length;
  for (const item of items) if (typeof item === 'object' && item !== null) values += count(item, depth + 1);
  return values;
}

// Parsed JSON has no members but its own: `for in` finds them without making a list of each object's.
function countMembers(container: JsonObject, depth: number): number {
  for (const key in container) if (prototypeKeys.has(key)) refuse('A member has a name that is not allowed');
  let values = 0;
  for (const key in container) {
    const value = container[key];
    values += 1;
    if (typeof value === 'object' && value !== null) values += count(value, depth + 1);
  }
  return values;
}

/**
 * Refuses parsed JSON that is nested, long or large beyond reason or has a key that could reach a prototype.
 * The error names only the kind of the fault: keys below the top may be the client's own.
 * @throws AppError `invalid-request`
 */
export function inspectJson(root: unknown): void {
  if (typeof root === 'object' && root !== null) count(root, 1);
}
