import type { CardView } from '../src/catalogue/index.js';
import type { Concept } from '../src/engine/index.js';
import { orderWbmri } from '../src/knowledge/concepts/orders.codes.js';
import { orderWholeBodyCt } from '../src/knowledge/plasma-cell/order-concepts.codes.js';

const recent = (view: CardView): boolean =>
  view.fact('lyticLesions').known || view.fact('mriFocalLesions').known;

/** No whole-body imaging is on record within a year, neither as a report nor as a count of lesions. */
function due(view: CardView): boolean {
  return view.flag('imaging-not-within-year') && !recent(view);
}

/** Whole-body imaging in smouldering myeloma: whether it is due, and the orders for what is not on record. */
export const plasmaCellSmmImaging = {
  due,
  orders: (view: CardView): readonly Concept[] => [
    ...(view.fact('lyticLesions').known ? [] : [orderWholeBodyCt]),
    ...(view.fact('mriFocalLesions').known ? [] : [orderWbmri]),
  ],
};
