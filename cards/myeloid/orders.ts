import type { Concept } from '../../src/engine/index.js';
import { orderConcepts } from '../../src/knowledge/order-concepts.js';

/** Orders by their ids, in this order; an id that no order has is left out. */
export function orders(...ids: readonly string[]): readonly Concept[] {
  return ids.flatMap((id) => orderConcepts.get(id) ?? []);
}
