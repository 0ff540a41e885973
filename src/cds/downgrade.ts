import type { Dialect } from './dialects.js';
import type { Action, Card, CdsResponse, Link, Suggestion } from './types.js';

/**
 * A suggestion as ones that the client can carry out. Its actions belong together; apart they are offered only when
 * each creates something, for half of a replacement would be an error.
 */
function carriedOut(suggestion: Suggestion, dialect: Dialect): readonly Suggestion[] {
  const actions: readonly Action[] = suggestion.actions ?? [];
  if (actions.length === 0) return dialect.bareSuggestions ? [suggestion] : [];
  if (actions.length <= dialect.maxActions) return [suggestion];
  if (actions.some(({ type }) => type !== 'create')) return [];
  const { uuid } = suggestion;
  return actions.map((action, index) => ({
    ...suggestion,
    label: action.description,
    ...(uuid === undefined ? {} : { uuid: `${uuid}.${index}` }),
    actions: [action],
  }));
}

/** At most one recommended: where only one can be chosen the standard forbids more (C19). */
function recommendOnce(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const first = suggestions.findIndex(({ isRecommended }) => isRecommended === true);
  return suggestions.map((suggestion, index) => {
    const { isRecommended, ...rest } = suggestion;
    return isRecommended === true && index !== first ? rest : suggestion;
  });
}

function selectable(
  suggestions: readonly Suggestion[],
  selectionBehavior: NonNullable<Card['selectionBehavior']>,
  dialect: Dialect,
): Pick<Card, 'suggestions' | 'selectionBehavior'> {
  const [understood] = dialect.selectionBehaviors;
  const kept = dialect.selectionBehaviors.includes(selectionBehavior);
  const behavior = kept ? selectionBehavior : (understood ?? selectionBehavior);
  // Alternatives must not be offered to a client that would carry out all of them.
  const exclusive = selectionBehavior === 'at-most-one' && behavior === 'any';
  const best = suggestions.find(({ isRecommended }) => isRecommended === true) ?? suggestions[0];
  const offered = exclusive ? (best === undefined ? [] : [best]) : suggestions;
  const able = offered.flatMap((suggestion) => carriedOut(suggestion, dialect));
  if (able.length === 0) return {};
  return { suggestions: behavior === 'any' ? able : recommendOnce(able), selectionBehavior: behavior };
}

function link(given: Link, dialect: Dialect): Link {
  const { appContext, ...rest } = given;
  return appContext === undefined || dialect.appContext ? given : rest;
}

function card(given: Card, dialect: Dialect): Card {
  const { suggestions, selectionBehavior = 'at-most-one', links, extension, ...rest } = given;
  const added = { ...extension, ...dialect.cardExtension };
  return {
    ...rest,
    ...(suggestions === undefined ? {} : selectable(suggestions, selectionBehavior, dialect)),
    ...(links === undefined ? {} : { links: links.map((each) => link(each, dialect)) }),
    ...(Object.keys(added).length === 0 ? {} : { extension: added }),
  };
}

/**
 * An answer as a client of this dialect can show it. Words, indicator, source and topic stay; what the client could
 * not carry out is left out rather than offered wrongly.
 */
export function downgrade({ cards }: CdsResponse, dialect: Dialect): CdsResponse {
  return { cards: cards.slice(0, dialect.maxCards).map((each) => card(each, dialect)) };
}
