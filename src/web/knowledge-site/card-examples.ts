import { cardView, type CardTemplate, type CardView } from '../../catalogue/index.js';
import {
  classify,
  resolve,
  type Band,
  type Classification,
  type Facts,
  type Finding,
  type Locale,
  type RuleSet,
  type ScoreResult,
} from '../../engine/index.js';
import type { Indicator } from '../../cds/types.js';

/** What a card says when nothing is known beyond what makes it speak; values of a patient are named in brackets. */
export interface CardExample {
  readonly indicator: Indicator;
  readonly summary: string;
  readonly paragraphs: readonly string[];
  /** Ids of the orders offered. */
  readonly orders: readonly string[];
}

/** Any day: no rule may hang on it here, because nothing is dated. */
const asOf = '2026-11-24T00:00:00.000Z';

interface Situation {
  readonly state: string;
  readonly band: string | null;
}

function situations({ when }: CardTemplate): readonly Situation[] {
  const bands = (when.score?.bands ?? []).filter((band) => band !== 'open');
  return when.states.flatMap((state): readonly Situation[] =>
    bands.length === 0 ? [{ state, band: null }] : bands.map((band) => ({ state, band })),
  );
}

/** The flags with those answers that the card's condition asks for. */
function flagsFor(
  { when, moment, ruleSet }: CardTemplate,
  flags: Classification['flags'],
): Classification['flags'] {
  const met = new Set([
    ...(when.flags ?? []),
    ...(when.anyFlag ?? []),
    ...(moment.kind === 'order' ? [moment.flag] : []),
  ]);
  const not = new Set(when.noFlags ?? []);
  return Object.fromEntries(
    ruleSet.flags.flatMap(({ id }): readonly (readonly [string, Finding])[] => {
      const finding = flags[id];
      if (finding === undefined) return [];
      const { criterion, evidence, missing, parts } = finding;
      const status = met.has(id) ? 'met' : not.has(id) ? 'not-met' : finding.status;
      return [[id, { criterion, status, evidence, missing, parts }]];
    }),
  );
}

function bandOf(ruleSet: RuleSet, scoreId: string, name: string): Band | undefined {
  const used = ruleSet.scores.find(({ score }) => score.id === scoreId);
  return used?.score.bands.value.find(({ band }) => band === name);
}

interface Nobody {
  readonly facts: Facts;
  readonly classification: Classification;
  readonly scores: Map<string, ScoreResult | null>;
}

/** Nobody is the same for every card of a rule set: classified once. */
const nobodies = new WeakMap<RuleSet, Nobody>();

function nobodyOf(ruleSet: RuleSet): Nobody {
  const held = nobodies.get(ruleSet);
  if (held !== undefined) return held;
  const facts = resolve(ruleSet.facts, {}, asOf);
  const { findings, scores, evidence, missing, ...rest } = classify(ruleSet, facts, asOf);
  const made = { facts, classification: { ...rest, findings, scores, evidence, missing }, scores: new Map() };
  nobodies.set(ruleSet, made);
  return made;
}

/** A view of nobody: every fact unknown, the state and the group as the card asks for them. */
function viewOfNobody(card: CardTemplate, { state, band }: Situation, locale: Locale): CardView {
  const { ruleSet, when } = card;
  const { facts, classification: empty, scores } = nobodyOf(ruleSet);
  const isCategory = ruleSet.table.some(({ category }) => category === state) || ruleSet.otherwise === state;
  const classification: Classification = {
    ...empty,
    state,
    category: isCategory ? state : null,
    provisional: isCategory ? null : state,
    flags: flagsFor(card, empty.flags),
  };
  const view = cardView({ ruleSet, classification, facts, locale, region: null });
  const group = when.score === undefined || band === null ? undefined : bandOf(ruleSet, when.score.id, band);
  const isIts = (id: string): boolean => group !== undefined && id === when.score?.id;
  return {
    ...view,
    score: (id) => {
      const held = scores.get(id);
      if (held !== undefined) return held;
      const made = view.score(id);
      scores.set(id, made);
      return made;
    },
    show: (key) => `[${view.label(key)}]`,
    bands: (id) => (isIts(id) && group !== undefined ? [group.label[locale]] : view.bands(id)),
    outcome: (id) => (isIts(id) ? (group?.outcome?.[locale] ?? null) : view.outcome(id)),
  };
}

/** Where a patient's findings would be listed nothing stands: the gap is shown. */
const open = (text: string): string =>
  text
    .replace(/\(\)/g, '(…)')
    .replace(/（）/g, '（…）')
    .replace(/ : /g, ' …: ')
    .replace(/と：/g, 'と…：')
    .replace(/([:：] ?)(?=\.|。|$)/g, '$1…');

function exampleOf(card: CardTemplate, situation: Situation, locale: Locale): CardExample {
  const view = viewOfNobody(card, situation, locale);
  const { indicator, suggestions } = card;
  const { summary, paragraphs } = card.text[locale](view);
  return {
    indicator: typeof indicator === 'function' ? indicator(view) : indicator,
    summary: open(summary),
    paragraphs: paragraphs.map(open).filter((paragraph) => paragraph.trim() !== ''),
    orders: (typeof suggestions === 'function' ? suggestions(view) : suggestions).map(({ id }) => id),
  };
}

/** What the card says in each state and group in which it speaks; the same text only once. */
export function cardExamples(card: CardTemplate, locale: Locale): readonly CardExample[] {
  const all = situations(card).map((situation) => exampleOf(card, situation, locale));
  return [...new Map(all.map((example) => [JSON.stringify(example), example])).values()];
}
