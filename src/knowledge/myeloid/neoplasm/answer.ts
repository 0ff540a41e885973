import {
  firstUnknown,
  knownFrom,
  sourcesBehind,
  unknownFrom,
  type Fact,
  type Tri,
} from '../../../engine/index.js';

/** A fact computed from others: known with their sources, or unknown for the reason of the first that is. */
export function answer<T>(from: readonly Fact<unknown>[], value: T | null): Fact<T> {
  // Unknown facts count as well: what was looked at stands behind a value that it cannot change.
  const sources = sourcesBehind(from);
  if (value !== null && sources !== null) return knownFrom(value, sources);
  const missing = firstUnknown(from);
  return unknownFrom(missing?.why ?? 'not-machine-readable', sources ?? (() => []));
}

/** Three values as a boolean or null. */
export function toBoolean(status: Tri): boolean | null {
  return status === 'unknown' ? null : status === 'met';
}
