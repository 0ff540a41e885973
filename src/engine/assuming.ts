import type { Facts } from './fact-definition.js';
import type { Fact } from './fact.js';
import { membersOf } from './lazy-record.js';

/** The facts with some of them replaced; what is derived from those stays as it was. */
export function assuming<F extends Facts>(facts: F, instead: Partial<F>): F {
  const lazy = membersOf<Fact<unknown>>(facts);
  if (lazy === undefined) return { ...facts, ...instead };
  const replaced: Readonly<Record<string, Fact<unknown> | undefined>> = instead;
  return lazy.shape.record((key) => replaced[key] ?? (lazy.get(key) as Fact<unknown>)) as F;
}
