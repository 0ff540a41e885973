import type { CallRecord } from '../../store/ledger.js';

/** Whether a card in shadow is fit to be shown: chosen here, for a site to tighten; a person decides. */
const criteria = {
  /** Enough calls to see how often it speaks. */
  leastCalls: 200,
  leastDays: 14,
  mostPer1000Calls: 100,
  mostRepeats: 0.1,
} as const;

export interface PromotionCheck {
  readonly check: 'enough-calls' | 'long-enough' | 'not-too-often' | 'few-repeats' | 'same-knowledge';
  readonly passed: boolean;
  readonly found: number;
  readonly asked: number;
}

/** A card that was tried in silence. Rates are between 0 and 1. */
export interface ShadowFigures {
  readonly card: string;
  readonly topic: string;
  /** Showings there would have been. */
  readonly wouldShow: number;
  readonly per1000Calls: number;
  readonly repeatRate: number;
  readonly checks: readonly PromotionCheck[];
  readonly fit: boolean;
}

interface Tried {
  readonly topic: string;
  readonly uuids: string[];
  readonly knowledge: Set<string>;
}

/** What is counted of calls while they are read: nothing that grows with what a call holds. */
export interface ShadowTally {
  readonly cards: Map<string, Tried>;
  first?: string;
  last?: string;
}

const msPerDay = 86_400_000;

/** Adds one call to what is known of the cards in shadow. */
export function addToShadow(tally: ShadowTally, call: CallRecord): void {
  tally.first ??= call.at;
  tally.last = call.at;
  for (const { card, topic, uuid = '', because } of call.cards) {
    if (because !== 'shadow') continue;
    const tried = tally.cards.get(card) ?? { topic, uuids: [], knowledge: new Set() };
    tried.uuids.push(uuid);
    tried.knowledge.add(call.knowledge);
    tally.cards.set(card, tried);
  }
}

/** The cards that were in shadow, with the checks for leaving it; the most frequent first. */
export function shadowFigures(tally: ShadowTally, calls: number): readonly ShadowFigures[] {
  const days = (Date.parse(tally.last ?? '') - Date.parse(tally.first ?? '')) / msPerDay || 0;
  return [...tally.cards]
    .map(([card, { topic, uuids, knowledge }]): ShadowFigures => {
      const per1000Calls = (1000 * uuids.length) / calls;
      const repeatRate = (uuids.length - new Set(uuids).size) / uuids.length;
      const { leastCalls, leastDays, mostPer1000Calls, mostRepeats } = criteria;
      const checks: readonly PromotionCheck[] = [
        { check: 'enough-calls', passed: calls >= leastCalls, found: calls, asked: leastCalls },
        { check: 'long-enough', passed: days >= leastDays, found: Math.floor(days), asked: leastDays },
        {
          check: 'not-too-often',
          passed: per1000Calls <= mostPer1000Calls,
          found: per1000Calls,
          asked: mostPer1000Calls,
        },
        { check: 'few-repeats', passed: repeatRate <= mostRepeats, found: repeatRate, asked: mostRepeats },
        { check: 'same-knowledge', passed: knowledge.size === 1, found: knowledge.size, asked: 1 },
      ];
      const fit = checks.every(({ passed }) => passed);
      return { card, topic, wouldShow: uuids.length, per1000Calls, repeatRate, checks, fit };
    })
    .sort((a, b) => b.wouldShow - a.wouldShow || (a.card < b.card ? -1 : 1));
}
