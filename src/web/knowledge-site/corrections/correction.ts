import type { Localized, Reference } from '../../../engine/index.js';

/** One error of a teaching document: what it says, what is right and done here, and by which source. */
export interface Correction {
  readonly document: 'plasma-rheum' | 'myeloid';
  /** Its number in the rule specification; the tests of seed errors quote it. */
  readonly number: number;
  readonly said: Localized;
  readonly right: Localized;
  /** Publications, or words where the product cites none. */
  readonly sources: readonly (Reference | Localized | string)[];
}

type Pair = readonly [en: string, ja: string];

/** One line of the table of a document. */
export function correctionOf(document: Correction['document']) {
  return (number: number, said: Pair, right: Pair, ...sources: Correction['sources']): Correction => ({
    document,
    number,
    said: { en: said[0], ja: said[1] },
    right: { en: right[0], ja: right[1] },
    sources,
  });
}
