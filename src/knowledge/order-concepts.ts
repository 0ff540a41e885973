import type { Concept } from '../engine/index.js';
import * as common from './concepts/orders.codes.js';
import * as lupusLike from './lupus-like/order-concepts.codes.js';
import * as myeloid from './myeloid/order-concepts.codes.js';
import * as plasmaCell from './plasma-cell/order-concepts.codes.js';
import * as systemicSclerosis from './systemic-sclerosis/orders.codes.js';

const all: readonly Concept[] = [common, plasmaCell, myeloid, lupusLike, systemicSclerosis].flatMap(
  (group) => Object.values(group) as readonly Concept[],
);

/** Every order that a card may suggest, by the id that facts name in `supply`. */
export const orderConcepts: ReadonlyMap<string, Concept> = new Map(
  all.map((concept) => [concept.id, concept]),
);
