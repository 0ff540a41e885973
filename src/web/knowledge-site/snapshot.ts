import { createHash } from 'node:crypto';
import {
  analytesOf,
  locales,
  thresholdText,
  type Citation,
  type Criterion,
  type FactDefinition,
  type Localized,
  type RuleSet,
} from '../../engine/index.js';
import { analytes } from '../../knowledge/analytes/index.js';
import { cardExamples } from './card-examples.js';
import { conceptsOf } from './facts-markup.js';
import { cardsOf, type Known } from './known.js';
import { conceptList } from './measurements-page.js';
import { criteriaOf, parameterList } from './parameter-list.js';
import { parameterText } from './parameter-text.js';
import { sourceList } from './source-list.js';
import { statementList } from './statement-list.js';

export type EntryKind =
  | 'rule-set'
  | 'state'
  | 'criterion'
  | 'parameter'
  | 'score'
  | 'fact'
  | 'card'
  | 'measurement'
  | 'concept'
  | 'statement'
  | 'source';

/** One thing of the knowledge: its fields as text, by name. */
export type Entry = Readonly<Record<string, string>>;

/** The knowledge as data: by kind and id. It is what two versions are compared by. */
export type Entries = Readonly<Record<EntryKind, Readonly<Record<string, Entry>>>>;

export interface Snapshot {
  /** Hash of the entries. */
  readonly version: string;
  readonly entries: Entries;
}

const both = (field: string, text: Localized): Entry => ({
  [`${field}.en`]: text.en,
  [`${field}.ja`]: text.ja,
});
const cited = (cites: readonly Citation[]): Entry => ({
  cites: [...new Set(cites.map(({ reference, locator }) => `${reference.id}: ${locator}`))].join('; '),
});

function says(criterion: Criterion): string {
  switch (criterion.kind) {
    case 'compare':
      return `${criterion.fact} ${thresholdText(criterion) ?? ''}`;
    case 'is':
      return `${criterion.fact} = ${criterion.values.map((value) => JSON.stringify(value)).join(' | ')}`;
    case 'at-least':
      return `at least ${criterion.n.value} of: ${criterion.of.map(({ id }) => id).join(', ')}`;
    case 'all':
    case 'any':
      return `${criterion.kind} of: ${criterion.of.map(({ id }) => id).join(', ')}`;
    case 'not':
    case 'established':
    case 'unsettled':
      return `${criterion.kind}: ${criterion.of.id}`;
  }
}

/** By id; what shares an id (the same question asked in two places) is numbered. */
function byId(pairs: readonly (readonly [string, Entry])[]): Readonly<Record<string, Entry>> {
  const kept = new Map<string, Entry>();
  for (const [id, entry] of pairs) {
    let name = id;
    for (let n = 2; kept.has(name); n += 1) name = `${id} (${n})`;
    kept.set(name, entry);
  }
  return Object.fromEntries(kept);
}

const criteria = ({ ruleSets }: Known) =>
  ruleSets.flatMap((ruleSet) =>
    criteriaOf(ruleSet).map((criterion): readonly [string, Entry] => [
      `${ruleSet.id} / ${criterion.id}`,
      { ...both('label', criterion.label), says: says(criterion), ...cited(criterion.cites) },
    ]),
  );

function states({
  id,
  table,
  provisional,
  otherwise,
  labels,
}: RuleSet): readonly (readonly [string, Entry])[] {
  const rows = [
    ...table.map(({ category, when }) => ({ category, asks: when.id })),
    ...provisional.map(({ category, when }) => ({ category: category, asks: `provisional: ${when.id}` })),
    { category: otherwise, asks: 'otherwise' },
  ];
  return rows.map(({ category, asks }) => [
    `${id} / ${category}`,
    { asks, ...both('label', labels[category] ?? { en: category, ja: category }) },
  ]);
}

function wanted(ruleSet: RuleSet): readonly (readonly [string, Entry])[] {
  return Object.entries<FactDefinition>(ruleSet.facts).map(([key, definition]) => {
    const { kind, label, withinDays } = definition;
    const from =
      kind === 'derived'
        ? definition.from
        : [...analytesOf(definition), ...conceptsOf(definition)].map(({ id }) => id);
    return [
      `${ruleSet.id} / ${key}`,
      {
        ...both('label', label),
        kind,
        from: from.join(', '),
        window: withinDays === undefined ? '' : String(withinDays),
      },
    ];
  });
}

function cardEntries(known: Known): readonly (readonly [string, Entry])[] {
  return cardsOf(known).map((card) => {
    const { id, ruleSet, when, moment, quietForDays, priority, source, facts } = card;
    const { onlyIf, ...data } = when;
    const texts = locales.map((locale) => [
      `text.${locale}`,
      cardExamples(card, locale)
        .map(({ indicator, summary, paragraphs, orders }) =>
          [`${indicator}: ${summary}`, ...paragraphs, orders.join(', ')].join('\n'),
        )
        .join('\n---\n'),
    ]);
    return [
      id,
      {
        ...(Object.fromEntries(texts) as Entry),
        ruleSet: ruleSet.id,
        when: JSON.stringify(data),
        codedCondition: onlyIf === undefined ? 'no' : 'yes',
        moment: moment.kind === 'chart' ? 'chart' : `order: ${moment.flag}`,
        quietForDays: String(quietForDays),
        priority: String(priority),
        source: source.title,
        facts: facts.join(', '),
      },
    ];
  });
}

/** What codes, units and names a record is read by. */
function codedEntries(known: Known): Pick<Entries, 'measurement' | 'concept'> {
  return {
    measurement: byId(
      analytes.map(({ id, label, unit, accepts, codes, names, plausible }) => [
        id,
        {
          ...both('label', label),
          units: [`${unit} × 1`, ...accepts.map((one) => `${one.unit} × ${one.factor}`)].join(', '),
          codes: codes.map(({ system, code }) => `${system}|${code}`).join(', '),
          names: names.join('; '),
          plausible: plausible === undefined ? '' : `${plausible.low} – ${plausible.high}`,
        },
      ]),
    ),
    concept: byId(
      conceptList(known).map(({ id, label, codes, families = [], names }) => [
        id,
        {
          ...both('label', label),
          codes: [...codes, ...families].map(({ system, code }) => `${system}|${code}`).join(', '),
          names: names.join('; '),
        },
      ]),
    ),
  };
}

function entriesOf(known: Known): Entries {
  const { ruleSets } = known;
  return {
    'rule-set': byId(
      ruleSets.map(({ id, title, edition, reviewedOn = '', cites, flags }) => [
        id,
        {
          ...both('title', title),
          edition,
          reviewedOn,
          flags: flags.map((flag) => flag.id).join(', '),
          ...cited(cites),
        },
      ]),
    ),
    state: byId(ruleSets.flatMap(states)),
    criterion: byId(criteria(known)),
    parameter: byId(
      parameterList(ruleSets).map(({ id, parameter: { label, value, evidence, reviewedOn, cites } }) => [
        id,
        { ...both('label', label), value: parameterText(value, 'en'), evidence, reviewedOn, ...cited(cites) },
      ]),
    ),
    score: byId(
      ruleSets.flatMap(({ scores }) =>
        scores.map(({ score, states: used }): readonly [string, Entry] => [
          score.id,
          {
            ...both('title', score.title),
            model: score.model,
            ...both('scope', score.scope),
            bands: parameterText(score.bands.value, 'en'),
            usedIn: used.join(', '),
          },
        ]),
      ),
    ),
    fact: byId(ruleSets.flatMap(wanted)),
    card: byId(cardEntries(known)),
    ...codedEntries(known),
    statement: byId(
      statementList.map(({ text, cites }) => [
        text.en.slice(0, 40),
        { ...both('text', text), ...cited(cites) },
      ]),
    ),
    source: byId(
      sourceList(known).map(({ reference: { id, title, year, url } }) => [
        id,
        { title, year: String(year), url },
      ]),
    ),
  };
}

/** The knowledge as it is now, under the hash of its content. */
export function snapshotOf(known: Known): Snapshot {
  const entries = entriesOf(known);
  const version = createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 16);
  return { version, entries };
}
