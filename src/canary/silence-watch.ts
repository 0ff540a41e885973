import type { HookCall } from '../cds/types.js';
import type { FhirResource } from '../fhir/r4.js';
import type { Need } from '../fhir/need.js';
import type { Evaluation } from '../service/evaluate-hook.js';
import type { UnreadCode } from '../service/unread-codes.js';
import type { Firings } from '../store/report-source.js';
import { canaryCall } from './canary-call.js';
import { canaryRecords, type Canary, type CanaryRecord } from './canary.js';

/** A canary that no longer brings its card. */
export interface SilentCanary {
  readonly card: string;
  readonly ruleSet: string;
  readonly canary: string;
  /** The likely cause in ids, codes and reasons: nothing of a patient. */
  readonly cause: string;
}

/** A card that speaks much less often than it did. */
export interface FallenCard {
  readonly card: string;
  /** How often it would have been expected to speak since yesterday, and how often it did. */
  readonly expected: number;
  readonly found: number;
}

/** What the last round found. */
export interface SilenceReport {
  readonly checkedAt: string;
  readonly canaries: number;
  readonly silent: readonly SilentCanary[];
  readonly fallen: readonly FallenCard[];
  readonly unread: readonly UnreadCode[];
}

export interface SilenceWatchOptions {
  readonly canaries: readonly Canary[];
  readonly needs: readonly Need[];
  /** The whole path, with nobody's history and nothing written down. */
  readonly evaluate: (call: HookCall) => Promise<Evaluation>;
  /** The cards of an evaluation as they would leave: a card that breaks the protocol is as silent as one that is off. */
  readonly sent: (evaluation: Evaluation, call: HookCall) => ReadonlySet<string>;
  /** Whether a LOINC code is one that the product reads. */
  readonly isKnownCode: (code: string) => boolean;
  /** The codes that went missing from the code set, whether or not a card falls silent for it. */
  readonly unread: () => readonly UnreadCode[];
  /** Rule set by card. */
  readonly ruleSetOf: (card: string) => string;
  /** Cards and calls of a stretch of time: from (included) to (not included), ISO 8601. */
  readonly firings: (from: string, to: string) => Promise<Firings>;
  /** Lets others work between two canaries. */
  readonly pause: () => Promise<void>;
}

const loinc = 'http://loinc.org';
const msPerDay = 86_400_000;
/** What is compared: the last day with the four weeks before it. */
const days = { recent: 1, before: 28 };
/** Fewer expected firings than this may be missed by chance; a quarter of more is not chance (Poisson, p < 0.0001). */
const least = { expected: 20, share: 0.25 };

function unknownCodes(
  resources: readonly FhirResource[],
  isKnown: (code: string) => boolean,
): readonly string[] {
  const codes = resources.flatMap((resource) =>
    resource.resourceType === 'Observation' ? (resource.code.coding ?? []) : [],
  );
  const unread = codes.flatMap(({ system, code = '' }) =>
    system === loinc && !isKnown(code) ? [`LOINC ${code} is in no code set`] : [],
  );
  return [...new Set(unread)].sort();
}

function causeOf(
  canary: Canary,
  { resources }: CanaryRecord,
  evaluation: Evaluation,
  options: SilenceWatchOptions,
): string {
  const decision = evaluation.decisions.find(({ card }) => card.id === canary.card);
  const because =
    decision === undefined
      ? 'the hook has no such card'
      : decision.show
        ? 'the card was withheld as it broke the protocol'
        : `decided ${decision.because}`;
  const result = evaluation.results.find(({ ruleSet }) => ruleSet.id === options.ruleSetOf(canary.card));
  const missing = result?.classification.missing ?? [];
  return [
    ...unknownCodes(resources, options.isKnownCode),
    because,
    ...(missing.length === 0 ? [] : [`missing: ${missing.slice(0, 8).join(', ')}`]),
  ].join('; ');
}

async function check(
  canary: Canary,
  record: CanaryRecord | undefined,
  now: string,
  options: SilenceWatchOptions,
): Promise<readonly SilentCanary[]> {
  const silent = (cause: string): readonly SilentCanary[] => [
    { card: canary.card, ruleSet: options.ruleSetOf(canary.card), canary: canary.from, cause },
  ];
  if (record === undefined) return silent('its demo patient is no more');
  const call = canaryCall(canary, record, options.needs, now);
  try {
    const evaluation = await options.evaluate(call);
    const decision = evaluation.decisions.find(({ card }) => card.id === canary.card);
    // What a site switched off is meant to be silent.
    if (decision?.show === false && decision.because === 'switched-off') return [];
    if (options.sent(evaluation, call).has(canary.card)) return [];
    return silent(causeOf(canary, record, evaluation, options));
  } catch (error) {
    return silent(`the call failed: ${error instanceof Error ? error.name : 'unknown'}`);
  }
}

/** Cards whose firing rate fell off: the last day beside the four weeks before. */
async function fallenCards(now: string, { firings }: SilenceWatchOptions): Promise<readonly FallenCard[]> {
  const end = Date.parse(now);
  const at = (ms: number): string => new Date(ms).toISOString();
  const turn = at(end - days.recent * msPerDay);
  const before = await firings(at(end - (days.recent + days.before) * msPerDay), turn);
  const recent = await firings(turn, at(end));
  if (before.calls === 0) return [];
  return Object.entries(before.cards).flatMap(([card, count]) => {
    const expected = (count / before.calls) * recent.calls;
    const found = recent.cards[card] ?? 0;
    return expected >= least.expected && found <= least.share * expected ? [{ card, expected, found }] : [];
  });
}

/** One round: every canary through the whole path, and the firing rates of the ledger. */
export async function silenceWatch(now: string, options: SilenceWatchOptions): Promise<SilenceReport> {
  const records = canaryRecords(options.canaries, now);
  const silent: SilentCanary[] = [];
  for (const canary of options.canaries) {
    silent.push(...(await check(canary, records.get(canary), now, options)));
    await options.pause();
  }
  return {
    checkedAt: now,
    canaries: options.canaries.length,
    silent,
    fallen: await fallenCards(now, options),
    unread: options.unread(),
  };
}
