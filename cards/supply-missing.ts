import type { CardView } from '../src/catalogue/index.js';
import type { Concept } from '../src/engine/index.js';
import { orderConcepts } from '../src/knowledge/order-concepts.js';

/** The orders that would supply what the rules still ask for: at most `limit`, so that a card stays a card. */
export function supplyMissing(limit: number): (view: CardView) => readonly Concept[] {
  return (view) =>
    view
      .supply()
      .flatMap((id) => orderConcepts.get(id) ?? [])
      .slice(0, limit);
}
