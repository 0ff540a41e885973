import type { CardTemplate, CardView } from '../src/catalogue/index.js';

function inComfortCare(view: CardView): boolean {
  const fact = (view.elsewhere('myeloid') ?? view).fact('comfortCare');
  return fact.known && (fact.value as { readonly recorded: boolean }).recorded;
}

/** The same card, silent where the problem list says hospice or comfort care. */
export function silentInComfortCare(card: CardTemplate): CardTemplate {
  const { onlyIf } = card.when;
  return {
    ...card,
    when: { ...card.when, onlyIf: (view) => !inComfortCare(view) && (onlyIf?.(view) ?? true) },
  };
}
