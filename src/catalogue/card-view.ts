import {
  evaluateScore,
  member,
  factText,
  nextBestTest,
  type Classification,
  type Fact,
  type FactDefinitions,
  type Facts,
  type Locale,
  type NextBestTest,
  type Quantity,
  type RuleSet,
  type ScoreResult,
} from '../engine/index.js';
import { escapeMarkdown } from './markdown.js';

/** What a card's author may ask of one patient's classification. All text it returns is safe in markdown. */
export interface CardView {
  readonly locale: Locale;
  readonly classification: Classification;
  /** The region whose approvals apply (`US`, `EU`, `JP`), or null: then "check local approval". */
  readonly region: string | null;
  fact(key: string): Fact<unknown>;
  /** "3.4 g/dL (2026-10-01)" or the reason why it is not known. */
  show(key: string): string;
  /** The plain number of a quantity or a number, or null when not known or censored. */
  number(key: string): number | null;
  label(key: string): string;
  state(): string;
  /** "intermediate or high": the labels of the categories still possible, at most so many. */
  possible(atMost?: number): string;
  score(id: string): ScoreResult | null;
  /** Labels of the groups that a score may still fall in. */
  bands(id: string): readonly string[];
  /** What was observed in the group, with model and year; null while the group is open. */
  outcome(id: string): string | null;
  flag(id: string): boolean;
  /** Labels of what is missing, in the order in which the rules ask for it. */
  missing(): readonly string[];
  /** Ids of the orders that would supply what is missing, in the order in which the rules ask for it. */
  supply(): readonly string[];
  /** What another rule set says of the same patient: two classifications of one disease are shown side by side. */
  elsewhere(ruleSet: string): CardView | null;
  /** The one of these orders (ids) that would narrow most what is possible; null when none does. */
  nextBestTest(among: readonly string[]): NextBestTest | null;
  /** Whether this fact is among what is missing. */
  lacks(key: string): boolean;
}

export interface ViewInput {
  readonly ruleSet: RuleSet;
  readonly classification: Classification;
  readonly facts: Facts;
  readonly locale: Locale;
  readonly region: string | null;
  /** The views of the other rule sets of this patient. */
  readonly others?: (ruleSet: string) => CardView | undefined;
}

function plainNumber(fact: Fact<unknown>): number | null {
  if (!fact.known) return null;
  if (typeof fact.value === 'number') return fact.value;
  const quantity = fact.value as Partial<Quantity> | null;
  const plain = quantity?.comparator === undefined && quantity?.upper === undefined;
  return typeof quantity?.value === 'number' && plain ? quantity.value : null;
}

/** A result that is missing brings its reference limits with it: asking for both would say one thing twice. */
function withoutImpliedLimits(missing: readonly string[], definitions: FactDefinitions): readonly string[] {
  const analytes = missing.flatMap((key) => {
    const definition = definitions[key];
    return definition?.kind === 'quantity' ? definition.analytes.map(({ id }) => id) : [];
  });
  return missing.filter((key) => {
    const definition = definitions[key];
    return definition?.kind !== 'limit' || !analytes.includes(definition.analyte.id);
  });
}

/** UCUM as clinicians write it. */
export function inReadersUnits(text: string): string {
  return text
    .replace(' 10*9/L', ' ×10⁹/L')
    .replace(' mL/min/{1.73_m2}', ' mL/min/1.73 m²')
    .replace(/ (m?)\[IU\]\/(m?L)/, ' $1IU/$2')
    .replace(' mg/(24.h)', ' mg/24 h')
    .replace(/(\d) Cel\b/, '$1 °C')
    .replace(/^<=/, '≤ ')
    .replace(/^>=/, '≥ ');
}

/** The view of one classification in one language. */
export function cardView({ ruleSet, classification, facts, locale, region, others }: ViewInput): CardView {
  const definitions: FactDefinitions = ruleSet.facts;
  const fact = (key: string): Fact<unknown> =>
    member(facts, key) ?? { known: false, why: 'not-recorded', looked: [] };
  const label = (key: string): string => definitions[key]?.label[locale] ?? key;
  const used = (id: string) => ruleSet.scores.find(({ score }) => score.id === id)?.score;
  const result = (id: string): ScoreResult | null =>
    classification.scores.find((score) => score.id === id) ?? evaluated(id);
  const evaluated = (id: string): ScoreResult | null => {
    const score = used(id);
    return score === undefined ? null : evaluateScore(score, facts, classification.asOf);
  };
  const stateLabel = (state: string): string => ruleSet.labels[state]?.[locale] ?? state;
  return {
    locale,
    classification,
    region,
    fact,
    show: (key) => escapeMarkdown(inReadersUnits(factText(definitions[key], fact(key), locale))),
    number: (key) => plainNumber(fact(key)),
    label,
    state: () => (classification.state === null ? '' : stateLabel(classification.state)),
    possible: (atMost) =>
      classification.possible
        .slice(0, atMost)
        .map(stateLabel)
        .join(locale === 'ja' ? '・' : ' or '),
    score: result,
    bands: (id) => {
      const bands = used(id)?.bands.value ?? [];
      return (result(id)?.possibleBands ?? []).map(
        (band) => bands.find((b) => b.band === band)?.label[locale] ?? band,
      );
    },
    outcome: (id) => {
      const band = result(id)?.band;
      return used(id)?.bands.value.find((b) => b.band === band)?.outcome?.[locale] ?? null;
    },
    flag: (id) => member(classification.flags, id)?.status === 'met',
    missing: () => withoutImpliedLimits(classification.missing, definitions).map(label),
    supply: () => [...new Set(classification.missing.flatMap((key) => definitions[key]?.supply ?? []))],
    elsewhere: (id) => others?.(id) ?? null,
    nextBestTest: (among) => nextBestTest(ruleSet, facts, classification.asOf, { among }),
    lacks: (key) => classification.missing.includes(key),
  };
}
