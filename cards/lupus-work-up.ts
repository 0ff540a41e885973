import type { CardView } from '../src/catalogue/index.js';
import type { Concept } from '../src/engine/index.js';
import {
  orderBm,
  orderCbc,
  orderHaemReferral,
  orderNgsMyeloid,
  orderSmear,
} from '../src/knowledge/concepts/orders.codes.js';
import { orderSkinImmunophenotype } from '../src/knowledge/lupus-like/order-concepts.codes.js';
import { lupusFacts } from '../src/knowledge/lupus-like/facts.js';
import { lupusWorkUp } from '../src/knowledge/lupus-like/work-up.js';

/** A list longer than this is not read; the rest of the work-up is named in the text. */
const offered = 12;

const first: readonly Concept[] = [
  orderCbc,
  orderSmear,
  orderNgsMyeloid,
  orderHaemReferral,
  orderSkinImmunophenotype,
  orderBm,
];
const all = [...new Set([...first, ...lupusWorkUp['evaluate-mds-cmml'], ...lupusWorkUp['keep-in-mind']])];

/** Whether the record already holds what this order would supply to the rules. */
function answered(view: CardView, order: Concept): boolean {
  const supplied = Object.entries(lupusFacts).flatMap(([key, { kind, supply }]) =>
    supply?.includes(order.id) === true ? [{ kind, fact: view.fact(key) }] : [],
  );
  const amounts = supplied.filter(({ kind }) => kind === 'quantity');
  return (
    (amounts.length > 0 && amounts.every(({ fact }) => fact.known)) ||
    supplied.some(({ kind, fact }) => (kind === 'reported' || kind === 'genomics') && fact.known) ||
    supplied.some(({ kind, fact }) => kind === 'done' && fact.known && fact.value === true)
  );
}

/** The count and the smear are looked at again whatever is on record: the differential is what decides. */
const open = (view: CardView): readonly Concept[] =>
  all.filter((order) => order === orderCbc || order === orderSmear || !answered(view, order));

/** The work-up of lupus-like disease with blood findings, without what the record already holds, most telling first. */
export const lupusOrders = (view: CardView): readonly Concept[] => open(view).slice(0, offered);

/** What else belongs to the work-up, in words. */
export const otherLupusOrders = (view: CardView): string =>
  open(view)
    .slice(offered)
    .map(({ label }) => label[view.locale])
    .join(view.locale === 'ja' ? '、' : ', ');
