import type { CardTemplate } from '../src/catalogue/index.js';
import { myeloidCards } from './myeloid.js';
import { neoplasmCards } from './neoplasm.js';
import { plasmaCellCards } from './plasma-cell.js';
import { rheumatologyCards } from './rheumatology.js';

/** Every card there is; a card that is not named here is never shown. */
export const cards: readonly CardTemplate[] = [
  ...plasmaCellCards,
  ...myeloidCards,
  ...neoplasmCards,
  ...rheumatologyCards,
];
