import type { FeedbackRecord } from '../../store/feedback-store.js';
import type { CallRecord } from '../../store/ledger.js';
import type { ReportSource } from '../../store/report-source.js';
import { addToShadow, shadowFigures, type ShadowFigures, type ShadowTally } from './promotion.js';

/** How often something was, most frequent first. */
export interface Count {
  readonly name: string;
  readonly count: number;
}

export interface CardFigures {
  readonly card: string;
  readonly topic: string;
  readonly shown: number;
  readonly per1000Calls: number;
  /** Share of showings that had been shown before in the period: the same advice on the same facts. */
  readonly repeatRate: number | null;
  readonly accepted: number;
  readonly overridden: number;
  /** Different cards that nobody answered; a client does not report what was ignored. */
  readonly unanswered: number;
  /** Accepted of those answered. */
  readonly acceptanceRate: number | null;
  /** Median minutes from the last showing to the answer. */
  readonly minutesToAction: number | null;
  readonly overrideReasons: readonly Count[];
}

export interface TopicFigures {
  readonly topic: string;
  /** Showings of its cards, and how they were answered. */
  readonly shown: number;
  readonly per1000Calls: number;
  readonly repeatRate: number | null;
  readonly acceptanceRate: number | null;
  readonly minutesToAction: number | null;
  readonly overrideReasons: readonly Count[];
  readonly silences: readonly Count[];
  /** Facts that would have settled an open classification. */
  readonly missing: readonly Count[];
}

/** What one report says. Rates are between 0 and 1, and null where nothing is there to divide by. */
export interface Figures {
  readonly since: string;
  readonly calls: number;
  readonly shown: number;
  readonly per1000Calls: number;
  readonly repeatRate: number | null;
  readonly feedback: number;
  /** Feedback to cards that were not shown in the period, or not by this service. */
  readonly feedbackToOtherCards: number;
  readonly cards: readonly CardFigures[];
  readonly topics: readonly TopicFigures[];
  /** Cards that were tried in silence, with the checks for leaving shadow mode. */
  readonly shadow: readonly ShadowFigures[];
}

/** One uuid of one client: the same advice on the same facts of one patient. */
interface Advice {
  readonly card: string;
  readonly topic: string;
  readonly times: string[];
  readonly answers: FeedbackRecord[];
}

type Tally = Map<string, number>;

const tallied = (tally: Tally, name: string, by = 1): void => {
  tally.set(name, (tally.get(name) ?? 0) + by);
};
const counts = (tally: Tally): readonly Count[] =>
  [...tally]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const perThousand = (part: number, whole: number): number => (whole === 0 ? 0 : (1000 * part) / whole);

interface Gathered {
  calls: number;
  readonly advice: Map<string, Advice>;
  readonly silences: Map<string, Tally>;
  readonly missing: Map<string, Tally>;
}

const ofTopic = (tallies: Map<string, Tally>, topic: string): Tally => {
  const tally = tallies.get(topic) ?? new Map<string, number>();
  tallies.set(topic, tally);
  return tally;
};

const keyOf = (client: { readonly issuer: string; readonly tenant?: string }, uuid: string): string =>
  JSON.stringify([client.issuer, client.tenant ?? '', uuid]);

function addCall(gathered: Gathered, call: CallRecord): void {
  gathered.calls += 1;
  for (const { card, topic, uuid, because } of call.cards) {
    if (because !== undefined) tallied(ofTopic(gathered.silences, topic), because);
    else if (uuid !== undefined) {
      const key = keyOf(call, uuid);
      const advice = gathered.advice.get(key) ?? { card, topic, times: [], answers: [] };
      advice.times.push(call.at);
      gathered.advice.set(key, advice);
    }
  }
  for (const { topic, because, count } of call.silences)
    tallied(ofTopic(gathered.silences, topic), because, count);
  for (const { topic, facts } of call.missing)
    for (const fact of facts) tallied(ofTopic(gathered.missing, topic), fact);
}

/** An answer may be taken back: the last one is what the clinician wants. */
const lastAnswer = ({ answers }: Advice): FeedbackRecord | undefined =>
  answers.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1);

function minutesTo(answer: FeedbackRecord, { times }: Advice): readonly number[] {
  const before = times.map((at) => Date.parse(at)).filter((at) => at <= Date.parse(answer.at));
  return before.length === 0 ? [] : [(Date.parse(answer.at) - Math.max(...before)) / 60_000];
}

function median(list: readonly number[]): number | null {
  const sorted = list.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  const below = sorted[Math.ceil(sorted.length / 2) - 1];
  return middle === undefined || below === undefined ? null : (middle + below) / 2;
}

function cardFigures(card: string, list: readonly Advice[], calls: number): CardFigures {
  const shown = list.reduce((sum, { times }) => sum + times.length, 0);
  const answered = list.flatMap((advice) => {
    const answer = lastAnswer(advice);
    return answer === undefined ? [] : [{ advice, answer }];
  });
  const overridden = answered.filter(({ answer }) => answer.outcome === 'overridden');
  const reasons: Tally = new Map();
  for (const { answer } of overridden)
    tallied(reasons, answer.reason === undefined ? 'none given' : (answer.reason.code ?? 'in words'));
  return {
    card,
    topic: list[0]?.topic ?? '',
    shown,
    per1000Calls: perThousand(shown, calls),
    repeatRate: share(shown - list.length, shown),
    accepted: answered.length - overridden.length,
    overridden: overridden.length,
    unanswered: list.length - answered.length,
    acceptanceRate: share(answered.length - overridden.length, answered.length),
    minutesToAction: median(answered.flatMap(({ advice, answer }) => minutesTo(answer, advice))),
    overrideReasons: counts(reasons),
  };
}

/** The same figures for all the cards of a topic together. */
function topicFigures(
  topic: string,
  list: readonly Advice[],
  calls: number,
): Omit<TopicFigures, 'silences' | 'missing'> {
  const { shown, per1000Calls, repeatRate, acceptanceRate, minutesToAction, overrideReasons } = cardFigures(
    topic,
    list,
    calls,
  );
  return { topic, shown, per1000Calls, repeatRate, acceptanceRate, minutesToAction, overrideReasons };
}

/** Reads the store from an instant on and counts; `onRead` hears how many calls were read, after each. */
export async function figures(
  source: ReportSource,
  since: string,
  onRead: (calls: number) => void = () => undefined,
): Promise<Figures> {
  const shadow: ShadowTally = { cards: new Map() };
  const gathered: Gathered = { calls: 0, advice: new Map(), silences: new Map(), missing: new Map() };
  for await (const call of source.calls(since)) {
    addCall(gathered, call);
    addToShadow(shadow, call);
    onRead(gathered.calls);
  }
  let feedback = 0;
  let feedbackToOtherCards = 0;
  for await (const record of source.feedback(since)) {
    feedback += 1;
    const advice = gathered.advice.get(keyOf(record, record.card));
    if (advice === undefined) feedbackToOtherCards += 1;
    else advice.answers.push(record);
  }
  const { calls, advice, silences, missing } = gathered;
  const all = [...advice.values()];
  const shown = all.reduce((sum, { times }) => sum + times.length, 0);
  const ids = [...new Set(all.map(({ card }) => card))];
  const topics = [
    ...new Set([...all.map(({ topic }) => topic), ...silences.keys(), ...missing.keys()]),
  ].sort();
  return {
    since,
    calls,
    shown,
    per1000Calls: perThousand(shown, calls),
    repeatRate: share(shown - all.length, shown),
    feedback,
    feedbackToOtherCards,
    cards: ids
      .map((id) =>
        cardFigures(
          id,
          all.filter(({ card }) => card === id),
          calls,
        ),
      )
      .sort((a, b) => b.shown - a.shown || (a.card < b.card ? -1 : 1)),
    topics: topics.map((topic) => ({
      ...topicFigures(
        topic,
        all.filter((one) => one.topic === topic),
        calls,
      ),
      silences: counts(ofTopic(silences, topic)),
      missing: counts(ofTopic(missing, topic)),
    })),
    shadow: shadowFigures(shadow, calls),
  };
}
