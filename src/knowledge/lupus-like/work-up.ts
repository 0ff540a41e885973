import type { Concept } from '../../engine/index.js';
import * as orders from '../concepts/orders.codes.js';
import * as own from './order-concepts.codes.js';

/** Draft orders by tier; each tier adds to the one before. No drug is among them: the reports hold 7 treated patients. */
export const lupusWorkUp: Readonly<
  Record<'keep-in-mind' | 'evaluate-mds-cmml' | 'order-uba1', readonly Concept[]>
> = {
  'keep-in-mind': [
    orders.orderCbc,
    orders.orderSmear,
    own.orderReticulocytes,
    orders.orderB12,
    own.orderFolate,
    orders.orderFerritin,
    own.orderLdh,
    own.orderHaptoglobin,
    own.orderDat,
    own.orderCreatinine,
    own.orderUrineProtein,
    own.orderLiverPanel,
    orders.orderAna,
    orders.orderDsdna,
    own.orderEna,
    orders.orderC3c4,
    own.orderAntiphospholipid,
    own.orderTsh,
    orders.orderSpep,
    own.orderSkinImmunophenotype,
  ],
  'evaluate-mds-cmml': [
    orders.orderNgsMyeloid,
    orders.orderHaemReferral,
    orders.orderBm,
    orders.orderCytogenetics,
  ],
  'order-uba1': [own.orderUba1, orders.orderHaemReferral, own.orderRheumatologyReferral],
};
