import type { CardTemplate, CardView, HookDefinition } from '../catalogue/index.js';
import type { HookCall, Indicator } from '../cds/types.js';
import type { Intake } from '../facts/index.js';
import type { Evidence } from '../store/evidence.js';
import type { PatientHistory } from '../store/patient-history.js';
import { cardEvidence } from './card-evidence.js';
import type { Site } from './evaluate-hook.js';
import type { Result } from './explanation.js';
import type { Memory } from './memory.js';
import { decide, type Decision } from './policy.js';
import { settlement, type Settlement, type SettlingWords } from './settlement.js';
import { decideInShadow, inShadow } from './shadow.js';
import { restraint, type Restraint } from './suppression.js';
import { evidenceOf, materialSteps } from './suppression-evidence.js';

/** All that is known of a call once its rule sets are classified. */
export interface Heard {
  readonly hook: HookDefinition;
  readonly site: Site;
  readonly record: Intake;
  readonly results: readonly Result[];
  readonly viewOf: (card: CardTemplate) => CardView;
  readonly history: PatientHistory;
  readonly memory: Memory;
  readonly settling: SettlingWords;
}

export interface Spoken {
  readonly decisions: readonly Decision[];
  /** By card: what each card whose condition held rests on. */
  readonly evidence: ReadonlyMap<string, Evidence>;
  /** By card: what in the chart answers it already. */
  readonly settled: ReadonlyMap<string, Settlement>;
}

const settledWord = (found: Settlement | undefined): 'yes' | 'earlier' | 'no' => {
  if (found === undefined) return 'no';
  return found.coversFindings ? 'yes' : 'earlier';
};

/** What is said to one call, what is tried in silence, and why the rest is not said. */
export function speak(call: HookCall, heard: Heard): Spoken {
  const { hook, site, record, results, viewOf, history, memory, settling } = heard;
  const encounter = memory.encounter(call);
  const evidence = new Map<string, Evidence>();
  const settled = new Map<string, Settlement>();
  const restrained = new Map<string, Restraint>();
  const ask = (card: CardTemplate, indicator: Indicator): Restraint => {
    const result = results.find(({ ruleSet }) => ruleSet.id === card.ruleSet.id);
    if (result === undefined) return 'speak';
    const { id, quietForDays, moment } = card;
    const now = evidenceOf(cardEvidence(card, result, indicator), materialSteps, memory.tag(call, id));
    evidence.set(id, now);
    if (site.neverQuiet.includes(id)) return 'speak';
    // A card in shadow is restrained as it would be live; one that is live knows nothing of what nobody saw.
    const tried = inShadow(site.shadow, card, call.caller.tenant);
    const seen = tried ? history.shown : history.shown.filter((one) => one.inShadow === undefined);
    const answered = settlement(card, viewOf(card), record, settling);
    const said = restraint({
      card: { id, quietForDays, indicator, about: moment.kind },
      service: call.service,
      ...(encounter === undefined ? {} : { encounter }),
      evidence: now,
      settled: settledWord(answered),
      history: { ...history, shown: seen },
      now: call.receivedAt,
    });
    if (answered !== undefined && said === 'quiet-period') settled.set(id, answered);
    return said;
  };
  const restrain = (card: CardTemplate, indicator: Indicator): Restraint => {
    const said = restrained.get(card.id) ?? ask(card, indicator);
    restrained.set(card.id, said);
    return said;
  };
  const decideOn = (cards: readonly CardTemplate[]): readonly Decision[] =>
    decide(cards === hook.cards ? hook : { ...hook, cards }, viewOf, site, restrain);
  const decisions =
    site.shadow.length === 0
      ? decideOn(hook.cards)
      : decideInShadow(hook.cards, (card) => inShadow(site.shadow, card, call.caller.tenant), decideOn);
  return { decisions, evidence, settled };
}
