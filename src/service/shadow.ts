import type { CardTemplate } from '../catalogue/index.js';
import type { Decision } from './policy.js';

/** What is tried in silence: what all the members of one row name. A row without members names everything. */
export interface ShadowRow {
  readonly tenant?: string;
  readonly topic?: string;
  readonly card?: string;
}

/** Whether a card is evaluated and recorded for this tenant, and not shown. */
export function inShadow(
  rows: readonly ShadowRow[],
  { id, ruleSet }: Pick<CardTemplate, 'id' | 'ruleSet'>,
  tenant: string | undefined,
): boolean {
  return rows.some(
    (row) =>
      (row.tenant === undefined || row.tenant === tenant) &&
      (row.topic === undefined || row.topic === ruleSet.topic) &&
      (row.card === undefined || row.card === id),
  );
}

/**
 * The decisions of a hook of which some cards are in shadow. `decideOn` decides on a list of cards. What is shown is
 * decided without the cards in shadow, so that they take no place and replace nothing; they are decided among all,
 * as they will be once they are live, and where they would be shown the reason is `shadow`.
 */
export function decideInShadow(
  cards: readonly CardTemplate[],
  isShadowed: (card: CardTemplate) => boolean,
  decideOn: (cards: readonly CardTemplate[]) => readonly Decision[],
): readonly Decision[] {
  if (!cards.some(isShadowed)) return decideOn(cards);
  const wouldBe = decideOn(cards)
    .filter(({ card }) => isShadowed(card))
    .map((decision): Decision =>
      decision.show
        ? { card: decision.card, show: false, because: 'shadow', indicator: decision.indicator }
        : decision,
    );
  return [...decideOn(cards.filter((card) => !isShadowed(card))), ...wouldBe];
}
