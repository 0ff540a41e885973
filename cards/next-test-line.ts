import type { CardView } from '../src/catalogue/index.js';
import { orderConcepts } from '../src/knowledge/order-concepts.js';

/**
 * The one missing test that would narrow a score most, where the category itself is settled (an open category has
 * this line from rendering). Only orders that could supply what is missing are considered.
 */
export function nextTestLine(view: CardView): readonly string[] {
  if (view.classification.category === null) return [];
  const next = view.nextBestTest(view.supply());
  const order = next === null ? undefined : orderConcepts.get(next.order);
  if (order === undefined) return [];
  return [
    view.locale === 'ja' ? `次に有用な検査：${order.label.ja}。` : `Next best test: ${order.label.en}.`,
  ];
}
