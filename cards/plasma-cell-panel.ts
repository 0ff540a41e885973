import type { CardView } from '../src/catalogue/index.js';
import type { Concept } from '../src/engine/index.js';
import * as orders from '../src/knowledge/concepts/orders.codes.js';
import * as plasma from '../src/knowledge/plasma-cell/order-concepts.codes.js';

const panel: readonly (readonly [Concept, readonly string[]])[] = [
  [orders.orderSpep, ['mProtein']],
  [orders.orderIfe, ['isotype']],
  [orders.orderFlc, ['flcRatio']],
  [plasma.orderImmunoglobulins, ['igg', 'iga', 'igm']],
  [orders.orderCbc, ['hemoglobin']],
  [plasma.orderChemistry, ['calcium', 'creatinine']],
  [orders.orderUrineIfe, ['urineMProtein']],
];
const heartAndKidney: readonly (readonly [Concept, readonly string[]])[] = [
  [plasma.orderNtProBnp, ['ntProBnp']],
  [plasma.orderUrineAlbumin, ['urineAlbumin']],
];

/** The orders of the basic panel whose results are not at hand; with an abnormal κ/λ ratio also heart and kidney. */
export function plasmaCellPanel(view: CardView): readonly Concept[] {
  const wanted = view.flag('flc-ratio-abnormal') ? [...panel, ...heartAndKidney] : panel;
  return wanted.filter(([, keys]) => keys.some((key) => !view.fact(key).known)).map(([order]) => order);
}
