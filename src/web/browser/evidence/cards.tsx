import type { Card } from '../../../cds/types.js';
import { CardView } from '../shared/card-view.js';

/** Cards to be read: nothing on this page is accepted or overridden. */
export function CardList({ cards }: { readonly cards: readonly Card[] }) {
  return (
    <>
      {cards.map((card) => (
        <CardView key={card.uuid} card={card} />
      ))}
    </>
  );
}
