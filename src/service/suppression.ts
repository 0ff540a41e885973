import type { Indicator } from '../cds/types.js';
import type { Evidence } from '../store/evidence.js';
import type { CardAnswer, PatientHistory, ShownCard } from '../store/patient-history.js';
import { materialChange } from './suppression-evidence.js';

/** What the history says about a card that would speak: the two reasons are those of the published contract. */
export type Restraint = 'speak' | 'quiet-period' | 'overridden';

export interface SuppressionInput {
  readonly card: {
    readonly id: string;
    readonly quietForDays: number;
    readonly indicator: Indicator;
    /** A card about the chart says the same in every encounter; one about an order is about that order. */
    readonly about: 'chart' | 'order';
  };
  /** The service that is asked now: the one that said it first in an encounter may go on saying it. */
  readonly service: string;
  /** Keyed hash, as in the history; absent where the client names no encounter: then every call stands alone. */
  readonly encounter?: string;
  readonly evidence: Evidence;
  /**
   * Whether the chart already answers the card, what it asks for being there or ordered: `yes`; `earlier`: before the
   * newest of what the card rests on was there, so that only an unchanged finding is answered by it.
   */
  readonly settled: 'yes' | 'earlier' | 'no';
  readonly history: PatientHistory;
  /** ISO 8601. */
  readonly now: string;
}

/** Reasons about the moment or the reader, not about the advice: they quiet within the encounter only. */
const momentary: ReadonlySet<string> = new Set(['wrong-time-workflow', 'inappropriate-recipient']);

const msPerDay = 86_400_000;
/** The same advice on the same facts is not given again within so many days, whoever asks: chosen here, to be confirmed. */
const repeatAfterDays = 30;

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

function withinDays({ at }: { readonly at: string }, days: number, now: string): boolean {
  return Date.parse(now) - Date.parse(at) < days * msPerDay;
}

/**
 * Each time the same advice on the same facts was given in another encounter doubles the time before it is given
 * again: chosen here, to be confirmed. What changes starts anew.
 */
function patience(said: readonly ShownCard[], encounter: string | undefined): number {
  const others = new Set(said.flatMap((shown) => shown.encounter ?? []));
  if (encounter !== undefined) others.delete(encounter);
  return 2 ** Math.max(0, others.size - 1);
}

const isMomentary = (answer: CardAnswer | undefined): boolean => momentary.has(answer?.code ?? '');

/** Said in another encounter not long ago, on the same facts, and nobody asked for another moment or reader. */
function saidElsewhere(
  said: readonly ShownCard[],
  { card, encounter, history, now }: SuppressionInput,
): boolean {
  if (card.about !== 'chart' || encounter === undefined) return false;
  const days = Math.min(repeatAfterDays, card.quietForDays) * patience(said, encounter);
  return said.some(
    (shown) =>
      shown.encounter !== undefined &&
      shown.encounter !== encounter &&
      withinDays(shown, days, now) &&
      !isMomentary(latest(answersTo([shown], history))),
  );
}

const saidHere = (said: readonly ShownCard[], { encounter }: SuppressionInput): boolean =>
  said.some((card) => card.encounter !== undefined && card.encounter === encounter);

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

/** What a clock that ran ahead wrote is dated after tomorrow: it would quiet until then, and is not believed. */
function untilNow({ history, now }: SuppressionInput): PatientHistory {
  const believed = ({ at }: { readonly at: string }): boolean => Date.parse(at) - Date.parse(now) <= msPerDay;
  return { shown: history.shown.filter(believed), answers: history.answers.filter(believed) };
}

/**
 * Whether a card whose condition holds is said now. `critical` always is. Pure; what the history does not hold
 * (a store that was down) is said.
 */
export function restraint(given: SuppressionInput): Restraint {
  const input = { ...given, history: untilNow(given) };
  const { card, evidence, settled, history, now } = input;
  if (card.indicator === 'critical') return 'speak';
  if (settled === 'yes') return 'quiet-period';
  const said = history.shown.filter(
    (shown) => shown.card === card.id && !materialChange(shown.evidence, evidence),
  );
  if (settled === 'earlier' && said.length > 0) return 'quiet-period';
  const answer = latest(answersTo(said, history));
  const refused = answer?.outcome === 'overridden' && answer.reasoned && !isMomentary(answer);
  const quietDays = card.quietForDays * patience(said, input.encounter);
  if (refused && withinDays(answer, quietDays, now)) return 'overridden';
  const here = inEncounter(said, input);
  return here === 'speak' && !saidHere(said, input) && saidElsewhere(said, input) ? 'quiet-period' : here;
}
