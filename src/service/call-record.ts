import type { CdsResponse, HookCall } from '../cds/types.js';
import type { CallRecord, IssuedCard } from '../store/ledger.js';
import type { Evaluation } from './evaluate-hook.js';

/** How often each reason silenced cards that had nothing to say, by topic. */
function silencesOf({ decisions, evidence }: Evaluation): CallRecord['silences'] {
  const counts: { readonly topic: string; readonly because: string; count: number }[] = [];
  for (const decision of decisions) {
    if (decision.show || evidence.has(decision.card.id)) continue;
    const { because } = decision;
    const { topic } = decision.card.ruleSet;
    const known = counts.find((one) => one.topic === topic && one.because === because);
    if (known === undefined) counts.push({ topic, because, count: 1 });
    else known.count += 1;
  }
  return counts;
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
  const issued: IssuedCard[] = [];
  for (const decision of decisions) {
    const { card } = decision;
    const found = evidence.get(card.id);
    if (found === undefined) continue;
    const uuid = [...cards, ...shadow].find(({ source }) => source.topic?.code === card.id)?.uuid;
    const lost = decision.show && (uuid === undefined || !sent.has(uuid));
    issued.push({
      card: card.id,
      topic: card.ruleSet.topic,
      edition: card.ruleSet.edition,
      ...(uuid === undefined ? {} : { uuid }),
      evidence: found,
      ...(decision.show ? {} : { because: decision.because }),
      ...(lost ? { because: notSent } : {}),
    });
  }
  return issued;
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
