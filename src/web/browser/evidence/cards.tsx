import type { Card } from '../../../cds/types.js';
import { CardView } from '../shared/card-view.js';
import { useWords } from '../shared/locale.js';
import { Mark } from './launched.js';
import { words } from './words.js';

interface Props {
  readonly cards: readonly Card[];
  /** The id of the card that the reader came from. */
  readonly launched: string | undefined;
}

/** Cards to be read: nothing on this page is accepted or overridden. */
export function CardList({ cards, launched }: Props) {
  const w = useWords(words);
  return (
    <>
      {cards.map((card) =>
        launched !== undefined && card.source.topic?.code === launched ? (
          <Mark key={card.uuid} note={w.launchedHere}>
            <CardView card={card} />
          </Mark>
        ) : (
          <CardView key={card.uuid} card={card} />
        ),
      )}
    </>
  );
}
