import type { Facts } from './fact-definition.js';

/** The facts with some of them replaced; what is derived from those stays as it was. */
export function assuming<F extends Facts>(facts: F, instead: Partial<F>): F {
  return Object.create(facts, Object.getOwnPropertyDescriptors(instead)) as F;
}
