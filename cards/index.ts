import type { CardTemplate } from '../src/catalogue/index.js';
import { myeloidCards } from './myeloid.js';
import { tocilizumabStartCard } from './tocilizumab-start.js';

/** Every card there is; a card that is not named here is never shown. */
export const cards: readonly CardTemplate[] = [...myeloidCards, tocilizumabStartCard];
