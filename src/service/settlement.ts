import type { CardTemplate, CardView } from '../catalogue/index.js';
import { dateOf, type Concept } from '../engine/index.js';
import type { Intake } from '../facts/index.js';
import { chartAnswers, type ChartAnswer, type Clinics } from './chart-answers.js';

/** What a site's people and records call things, and what answers a card beside its orders. */
export interface SettlingWords {
  readonly conditions: Readonly<Record<string, readonly Concept[]>>;
  readonly clinics: Clinics;
}

/** How the chart answers a card. */
export interface Settlement {
  readonly answers: readonly ChartAnswer[];
  /** Whether the answers were written when the newest of what the card rests on was there to be read. */
  readonly coversFindings: boolean;
}

const dayOf = (date: string): number => Date.parse(date.slice(0, 10));
const msPerDay = 86_400_000;

/** The day of the newest of the facts that a card lists. */
function newestFinding({ facts }: CardTemplate, view: CardView): number {
  const days = facts.flatMap((key) => {
    const fact = view.fact(key);
    const at = fact.known ? dateOf(fact) : undefined;
    const day = at === undefined ? Number.NaN : dayOf(at);
    return Number.isNaN(day) ? [] : [day];
  });
  return Math.max(Number.NEGATIVE_INFINITY, ...days);
}

/**
 * Whether the chart already answers a card, even if the EHR never sent feedback. Only cards that summarise: one that
 * judges a draft is about the draft. An answer holds as long as the card would be quiet after an override.
 */
export function settlement(
  card: CardTemplate,
  view: CardView,
  record: Intake,
  words: SettlingWords,
): Settlement | undefined {
  if (card.moment.kind !== 'chart') return undefined;
  const orders = typeof card.suggestions === 'function' ? card.suggestions(view) : card.suggestions;
  const conditions = words.conditions[card.id] ?? [];
  if (orders.length + conditions.length === 0) return undefined;
  const question = { orders, conditions, withinDays: card.quietForDays };
  const answers = chartAnswers(question, record, words.clinics);
  if (answers.length === 0) return undefined;
  const newest = newestFinding(card, view);
  return {
    answers,
    coversFindings: answers.every(({ at }) => at === undefined || at + msPerDay > newest),
  };
}
