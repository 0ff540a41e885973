import type { CdsResponse, HookCall } from '../cds/types.js';
import type { CallRecord, IssuedCard } from '../store/ledger.js';
import type { Evaluation } from './evaluate-hook.js';

/** How often each reason silenced cards that had nothing to say, by topic. */
function silencesOf({ decisions, evidence }: Evaluation): CallRecord['silences'] {
  const counts = new Map<string, CallRecord['silences'][number]>();
  for (const decision of decisions) {
    if (decision.show || evidence.has(decision.card.id)) continue;
    const { topic } = decision.card.ruleSet;
    const key = `${topic} ${decision.because}`;
    counts.set(key, { topic, because: decision.because, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

function missingOf({ results }: Evaluation): CallRecord['missing'] {
  const byTopic = new Map<string, Set<string>>();
  for (const { ruleSet, classification } of results) {
    if (classification.missing.length === 0) continue;
    const facts = byTopic.get(ruleSet.topic) ?? new Set();
    byTopic.set(ruleSet.topic, facts);
    for (const fact of classification.missing) facts.add(fact);
  }
  return [...byTopic].map(([topic, facts]) => ({ topic, facts: [...facts] }));
}

/** Decided to be shown, and taken out of the answer: it broke the protocol, or the client shows fewer. */
const notSent = 'withheld';

/** Every card whose condition held, shown or held back. */
function issuedOf(
  { decisions, cards, shadow, evidence }: Evaluation,
  sent: ReadonlySet<string>,
): readonly IssuedCard[] {
  return decisions.flatMap((decision) => {
    const { card } = decision;
    const found = evidence.get(card.id);
    if (found === undefined) return [];
    const uuid = [...cards, ...shadow].find(({ source }) => source.topic?.code === card.id)?.uuid;
    const lost = decision.show && (uuid === undefined || !sent.has(uuid));
    return [
      {
        card: card.id,
        topic: card.ruleSet.topic,
        edition: card.ruleSet.edition,
        ...(uuid === undefined ? {} : { uuid }),
        evidence: found,
        ...(decision.show ? {} : { because: decision.because }),
        ...(lost ? { because: notSent } : {}),
      },
    ];
  });
}

export interface CallNames {
  /** Random. */
  readonly id: string;
  /** Hash of the rules and words that answered. */
  readonly knowledge: string;
  /** Keyed hashes. */
  readonly patient: string;
  readonly encounter?: string;
}

/** One call with what was sent, as the ledger keeps it: ids of cards, hashes and codes; nothing of the patient. */
export function callRecord(
  call: HookCall,
  evaluation: Evaluation,
  { cards }: CdsResponse,
  names: CallNames,
): CallRecord {
  const { issuer, tenant } = call.caller;
  return {
    ...names,
    at: call.receivedAt,
    service: call.service,
    issuer,
    ...(tenant === undefined ? {} : { tenant }),
    cards: issuedOf(evaluation, new Set(cards.flatMap(({ uuid }) => uuid ?? []))),
    silences: silencesOf(evaluation),
    missing: missingOf(evaluation),
  };
}
