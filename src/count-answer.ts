import type { HookCall } from './cds/types.js';
import { member } from './engine/index.js';
import type { Metrics } from './ops/metrics.js';
import type { Evaluation } from './service/evaluate-hook.js';

/** What the metrics keep of an answer: ids, reasons and counts. */
export function countAnswer(
  counted: Metrics,
  { service }: HookCall,
  { decisions, results }: Evaluation,
): void {
  for (const one of decisions) {
    if (one.show) counted.cardShown(service, one.card.id);
    else counted.cardSilent(service, one.card.id, one.because);
  }
  for (const { facts, classification } of results)
    for (const key of classification.missing) {
      const fact = member(facts, key);
      if (fact?.known === false) counted.factUnknown(fact.why);
    }
}
