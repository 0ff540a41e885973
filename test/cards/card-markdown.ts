import type { CardJson } from '../support/client.js';

/** A card as its reader sees it: summary, urgency and topic, text, and the drafts offered. */
export function cardMarkdown(
  card: Pick<CardJson, 'summary' | 'indicator' | 'detail' | 'source' | 'suggestions'>,
): string {
  const offers = (card.suggestions ?? []).map(({ label }) => `- [ ] ${label}`);
  return [
    `# ${card.summary}`,
    `\`${card.indicator}\` \`${card.source.topic.code}\``,
    card.detail,
    ...(offers.length === 0 ? [] : [offers.join('\n')]),
  ].join('\n\n');
}

/** An answer as markdown; what it says where no card speaks is a text to be read as well. */
export function answerMarkdown(cards: readonly CardJson[]): string {
  return cards.length === 0 ? 'No card.\n' : `${cards.map(cardMarkdown).join('\n\n---\n\n')}\n`;
}
