import type { Count, Figures } from './figures.js';

/** A table in words, for whichever way of printing. */
export interface Section {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** More names than this per topic are counted together: who reads wants the top. */
const topNames = 10;

const percent = (rate: number | null): string => (rate === null ? '–' : `${(100 * rate).toFixed(0)} %`);
const decimal = (number: number | null): string => (number === null ? '–' : number.toFixed(1));
const list = (counted: readonly Count[]): string =>
  counted.map(({ name, count }) => `${name} ${count}`).join(', ') || '–';

const perTopic = (topic: string, counted: readonly Count[]): readonly (readonly string[])[] => {
  const rest = counted.slice(topNames).reduce((sum, { count }) => sum + count, 0);
  return [
    ...counted.slice(0, topNames).map(({ name, count }) => [topic, name, String(count)]),
    ...(rest === 0 ? [] : [[topic, `${counted.length - topNames} others`, String(rest)]]),
  ];
};

function topicSection(topics: Figures['topics']): Section {
  return {
    title: 'Topics',
    head: [
      ...['topic', 'shown', 'per 1,000 calls', 'repeats', 'acceptance', 'median minutes to action'],
      'why overridden',
    ],
    rows: topics.map((one) => [
      one.topic,
      String(one.shown),
      decimal(one.per1000Calls),
      percent(one.repeatRate),
      percent(one.acceptanceRate),
      decimal(one.minutesToAction),
      list(one.overrideReasons),
    ]),
  };
}

function shadowSection(shadow: Figures['shadow']): Section {
  return {
    title: 'In shadow: fit to be shown?',
    head: ['card', 'topic', 'would show', 'per 1,000 calls', 'repeats', 'fit', 'checks not passed'],
    rows: shadow.map((one) => [
      one.card,
      one.topic,
      String(one.wouldShow),
      decimal(one.per1000Calls),
      percent(one.repeatRate),
      one.fit ? 'yes' : 'no',
      one.checks
        .filter(({ passed }) => !passed)
        .map(({ check, found, asked }) => `${check} (${Number(found.toFixed(2))}, asked ${asked})`)
        .join(', ') || '–',
    ]),
  };
}

function overrideSection(cards: Figures['cards']): Section {
  return {
    title: 'Why cards were overridden',
    head: ['card', 'reasons'],
    rows: cards
      .filter(({ overridden }) => overridden > 0)
      .map((one) => [one.card, list(one.overrideReasons)]),
  };
}

/** The figures as tables of text. */
export function sections(figures: Figures): readonly Section[] {
  const { calls, shown, per1000Calls, repeatRate, feedback, feedbackToOtherCards, cards, topics, shadow } =
    figures;
  return [
    {
      title: `Since ${figures.since}`,
      head: ['calls', 'cards shown', 'per 1,000 calls', 'repeats', 'feedback', 'to other cards'],
      rows: [
        [calls, shown, decimal(per1000Calls), percent(repeatRate), feedback, feedbackToOtherCards].map(
          String,
        ),
      ],
    },
    topicSection(topics),
    {
      title: 'Cards',
      head: [
        'card',
        'topic',
        'shown',
        'per 1,000 calls',
        'repeats',
        'accepted',
        'overridden',
        'unanswered',
        'acceptance',
        'median minutes to action',
      ],
      rows: cards.map((one) => [
        one.card,
        one.topic,
        String(one.shown),
        decimal(one.per1000Calls),
        percent(one.repeatRate),
        String(one.accepted),
        String(one.overridden),
        String(one.unanswered),
        percent(one.acceptanceRate),
        decimal(one.minutesToAction),
      ]),
    },
    overrideSection(cards),
    {
      title: 'Why cards were silent',
      head: ['topic', 'reason', 'times'],
      rows: topics.flatMap(({ topic, silences }) => perTopic(topic, silences)),
    },
    {
      title: 'What was missing',
      head: ['topic', 'fact', 'calls'],
      rows: topics.flatMap(({ topic, missing }) => perTopic(topic, missing)),
    },
    shadowSection(shadow),
  ];
}
