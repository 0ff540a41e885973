import type { Indicator } from '../cds/types.js';
import type { Evidence } from '../store/evidence.js';
import type { CardAnswer, PatientHistory, ShownCard } from '../store/patient-history.js';
import { materialChange } from './suppression-evidence.js';

/** What the history says about a card that would speak: the two reasons are those of the published contract. */
export type Restraint = 'speak' | 'quiet-period' | 'overridden';

export interface SuppressionInput {
  readonly card: { readonly id: string; readonly quietForDays: number; readonly indicator: Indicator };
  /** The service that is asked now: the one that said it first in an encounter may go on saying it. */
  readonly service: string;
  /** Keyed hash, as in the history; absent where the client names no encounter: then every call stands alone. */
  readonly encounter?: string;
  readonly evidence: Evidence;
  /** Whether the chart already answers the card: what it asks for is there or ordered. */
  readonly settled: boolean;
  readonly history: PatientHistory;
  /** ISO 8601. */
  readonly now: string;
}

/** Reasons about the moment or the reader, not about the advice: they quiet within the encounter only. */
const momentary: ReadonlySet<string> = new Set(['wrong-time-workflow', 'inappropriate-recipient']);

const msPerDay = 86_400_000;

const latest = (answers: readonly CardAnswer[]): CardAnswer | undefined =>
  answers.reduce<CardAnswer | undefined>(
    (last, answer) => (last === undefined || Date.parse(answer.at) >= Date.parse(last.at) ? answer : last),
    undefined,
  );

const first = (shown: readonly ShownCard[]): ShownCard | undefined =>
  shown.reduce<ShownCard | undefined>(
    (early, card) => (early === undefined || Date.parse(card.at) < Date.parse(early.at) ? card : early),
    undefined,
  );

function answersTo(shown: readonly ShownCard[], { answers }: PatientHistory): readonly CardAnswer[] {
  const uuids = new Set(shown.map(({ uuid }) => uuid));
  return answers.filter(({ uuid }) => uuids.has(uuid));
}

function withinDays(answer: CardAnswer, days: number, now: string): boolean {
  return Date.parse(now) - Date.parse(answer.at) < days * msPerDay;
}

/** Advice once given in an encounter is not repeated by the next hook; answered, it is not repeated by any. */
function inEncounter(
  said: readonly ShownCard[],
  { encounter, service, history }: SuppressionInput,
): Restraint {
  const here = encounter === undefined ? [] : said.filter((card) => card.encounter === encounter);
  const opening = first(here);
  if (opening === undefined) return 'speak';
  const since = answersTo(here, history).filter(({ at }) => Date.parse(at) >= Date.parse(opening.at));
  const answer = latest(since);
  if (answer !== undefined) return answer.outcome === 'overridden' ? 'overridden' : 'quiet-period';
  return opening.service === service ? 'speak' : 'quiet-period';
}

/**
 * Whether a card whose condition holds is said now. `critical` always is. Pure; what the history does not hold
 * (a store that was down) is said.
 */
export function restraint(input: SuppressionInput): Restraint {
  const { card, evidence, settled, history, now } = input;
  if (card.indicator === 'critical') return 'speak';
  if (settled) return 'overridden';
  const said = history.shown.filter(
    (shown) => shown.card === card.id && !materialChange(shown.evidence, evidence),
  );
  const answer = latest(answersTo(said, history));
  const refused = answer?.outcome === 'overridden' && answer.reasoned && !momentary.has(answer.code ?? '');
  if (refused && withinDays(answer, card.quietForDays, now)) return 'overridden';
  return inEncounter(said, input);
}
