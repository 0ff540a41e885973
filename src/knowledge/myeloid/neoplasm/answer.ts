import {
  firstUnknown,
  known,
  mergeSources,
  nonEmpty,
  unknown,
  type Fact,
  type Tri,
} from '../../../engine/index.js';

/** A fact computed from others: known with their sources, or unknown for the reason of the first that is. */
export function answer<T>(from: readonly Fact<unknown>[], value: T | null): Fact<T> {
  const sources = nonEmpty(mergeSources(from));
  if (value !== null && sources !== null) return known(value, sources);
  const missing = firstUnknown(from);
  return unknown(missing?.why ?? 'not-machine-readable', mergeSources(from));
}

/** Three values as a boolean or null. */
export function toBoolean(status: Tri): boolean | null {
  return status === 'unknown' ? null : status === 'met';
}
