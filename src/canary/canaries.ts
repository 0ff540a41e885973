import type { Canary } from './canary.js';
import { myeloidCanaries } from './myeloid-canaries.js';
import { plasmaCellCanaries } from './plasma-cell-canaries.js';
import { rheumatologyCanaries } from './rheumatology-canaries.js';

/**
 * One for every card. Found by trying changes of the demo patients until the card spoke, each change needed; a card
 * without a canary fails a test.
 */
export const canaries: readonly Canary[] = [
  ...plasmaCellCanaries,
  ...myeloidCanaries,
  ...rheumatologyCanaries,
];
