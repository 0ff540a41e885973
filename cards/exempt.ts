import type { CardTemplate, CardView, Exemption } from '../src/catalogue/index.js';
import type { Fact } from '../src/engine/index.js';

function ofRecord(view: CardView, key: 'comfortCare' | 'haematologyAsks'): Fact<unknown> {
  return (view.elsewhere('myeloid') ?? view).fact(key);
}

/** The problem list says hospice or comfort care: nobody looks for disease any more. */
const comfortCare: Exemption = {
  id: 'comfort-care',
  holds: (view) => {
    const fact = ofRecord(view, 'comfortCare');
    return fact.known && (fact.value as { readonly recorded: boolean }).recorded;
  },
  evenCritical: true,
};

/** Haematology is author of the encounter: it needs no card to think of its own field. Danger is said all the same. */
const haematology: Exemption = {
  id: 'haematology',
  holds: (view) => {
    const fact = ofRecord(view, 'haematologyAsks');
    return fact.known && fact.value === true;
  },
  evenCritical: false,
};

/**
 * The same card, held back as the myeloid specification says under its decision table l: in comfort care, and, where
 * it speaks about the chart rather than about an order being written, in haematology's own encounters.
 */
export function exempt(card: CardTemplate): CardTemplate {
  return { ...card, unless: card.moment.kind === 'chart' ? [comfortCare, haematology] : [comfortCare] };
}
