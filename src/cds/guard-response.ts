import { isJsonObject, type JsonObject } from './json-object.js';
import { pruneEmpty } from './prune-empty.js';
import type { Card, CdsResponse } from './types.js';
import { validatorOf } from './validator-of.js';

export interface GuardedResponse {
  readonly response: CdsResponse;
  /** `cards[1].summary: C4`: the place in what was given and the requirement that it breaks. Never a value. */
  readonly violations: readonly string[];
}

const cardFaults = validatorOf('response#/$defs/card');

/** The schema counts code points; a client may count UTF-16 units, which are never fewer. */
const summaryUnits = 140;

function violationsOf(card: JsonObject): readonly string[] {
  const faults = cardFaults(card);
  const summary = card['summary'];
  const isLong = typeof summary === 'string' && summary.length >= summaryUnits;
  if (faults.length === 0) return isLong ? ['summary: C4'] : [];
  const found = faults.map(({ expression, requirement }) => `${expression}: ${requirement ?? 'C1'}`);
  return [...new Set(isLong ? [...found, 'summary: C4'] : found)];
}

const isCard = (card: JsonObject, broken: readonly string[]): card is JsonObject & Card =>
  broken.length === 0 && typeof card['summary'] === 'string';

/**
 * The last look at an answer before it leaves (protocol.md 2.7): takes out what is empty, drops a
 * `selectionBehavior` that has nothing to select (C10), and leaves out every card that still breaks a rule.
 * Never throws; whatever is given, the response satisfies the published schema.
 */
export function guardResponse(given: unknown): GuardedResponse {
  const list: unknown = isJsonObject(given) ? given['cards'] : undefined;
  if (!Array.isArray(list)) return { response: { cards: [] }, violations: ['cards: C1'] };
  const cards: Card[] = [];
  const violations: string[] = [];
  for (const [index, item] of (list as readonly unknown[]).entries()) {
    const pruned = pruneEmpty(item);
    if (!isJsonObject(pruned)) {
      violations.push(`cards[${index}]: C1`);
      continue;
    }
    const { selectionBehavior, ...rest } = pruned;
    const selectable = rest['suggestions'] !== undefined && selectionBehavior !== undefined;
    const card: JsonObject = selectable ? { ...rest, selectionBehavior } : rest;
    const broken = violationsOf(card);
    if (isCard(card, broken)) cards.push(card);
    else violations.push(...broken.map((violation) => `cards[${index}].${violation}`));
  }
  return { response: { cards }, violations };
}
