import type { Card } from '../cds/types.js';
import {
  dateOf,
  nextBestTest,
  sourcesOf,
  thresholdText,
  unknown,
  type Classification,
  type Concept,
  type Fact,
  type FactDefinition,
  type FactDefinitions,
  type Facts,
  type Finding,
  type Locale,
  type Quantity,
  type RuleSet,
  type ScoreResult,
} from '../engine/index.js';
import type { Decision } from './policy.js';
import type { Settlement } from './settlement.js';

/** camelCase keys of the code as the kebab-case ids of the published contract. */
function publicId(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function measured(value: unknown): Readonly<Record<string, unknown>> {
  const quantity = value as Partial<Quantity> | null;
  if (
    typeof quantity === 'object' &&
    typeof quantity?.value === 'number' &&
    typeof quantity.unit === 'string'
  ) {
    const { value: amount, unit, comparator, upper } = quantity;
    return {
      value: amount,
      unit,
      ...(comparator === undefined ? {} : { comparator }),
      ...(upper === undefined ? {} : { upper }),
    };
  }
  return { value };
}

function explainFact(key: string, fact: Fact<unknown>, definitions: FactDefinitions, locale: Locale) {
  const [source] = sourcesOf(fact);
  const at = dateOf(fact);
  return {
    id: publicId(key),
    label: definitions[key]?.label[locale] ?? key,
    known: fact.known,
    ...(fact.known ? measured(fact.value) : { why: fact.why }),
    ...(at === undefined ? {} : { at }),
    ...(source === undefined
      ? {}
      : {
          resource: source.reference,
          resources: [...new Set(sourcesOf(fact).map(({ reference }) => reference))],
          via: source.via,
          asReceived: source.as,
          ...(source.converted === undefined ? {} : { converted: source.converted }),
          ...(source.notes === undefined ? {} : { notes: source.notes }),
        }),
  };
}

function explainFinding(finding: Finding, facts: Facts, locale: Locale): Readonly<Record<string, unknown>> {
  const { criterion, status, evidence, missing, parts } = finding;
  const threshold = thresholdText(criterion);
  const leaf = criterion.kind === 'compare' || criterion.kind === 'is';
  const fact = leaf ? facts[criterion.fact] : undefined;
  return {
    id: criterion.id,
    label: criterion.label[locale],
    status,
    ...(leaf ? { fact: publicId(criterion.fact) } : {}),
    ...(fact?.known === true ? measured(fact.value) : {}),
    ...(threshold === null ? {} : { threshold }),
    cites: criterion.cites.map(
      ({ reference, locator }) => `${reference.title}, ${locator}. ${reference.url}`,
    ),
    evidence: [...new Set(evidence.map(({ reference }) => reference))],
    missing: missing.map(publicId),
    parts: parts.map((part) => explainFinding(part, facts, locale)),
  };
}

function explainScore(
  score: ScoreResult,
  ruleSet: RuleSet,
  locale: Locale,
): Readonly<Record<string, unknown>> {
  const used = ruleSet.scores.find((candidate) => candidate.score.id === score.id)?.score;
  const band = used?.bands.value.find((candidate) => candidate.band === score.band);
  return {
    id: score.id,
    model: used?.model,
    scope: used?.scope[locale],
    low: score.low,
    high: score.high,
    band: score.band,
    possibleBands: score.possibleBands,
    ...(band?.outcome === undefined ? {} : { outcome: band.outcome[locale] }),
    ...(score.also === undefined ? {} : { also: score.also }),
    missing: score.missing.map(publicId),
    contributions: score.contributions.map(({ term, label, low, high, evidence, cites }) => ({
      term,
      label: label[locale],
      low,
      high,
      evidence: [...new Set(evidence.map(({ reference }) => reference))],
      cites: cites.map(({ reference, locator }) => `${reference.title}, ${locator}`),
    })),
  };
}

type Orders = ReadonlyMap<string, Concept>;

/**
 * `label` is the order's own, as on the card; `brings` names the results it would bring; the numbers count what is
 * possible, now and then.
 */
function explainNextTest({ ruleSet, classification, facts }: Result, orders: Orders, locale: Locale) {
  const next = nextBestTest(ruleSet, facts, classification.asOf);
  if (next === null) return null;
  const brings = next.facts.map((key) => ruleSet.facts[key]?.label[locale] ?? key);
  return {
    order: next.order,
    label: orders.get(next.order)?.label[locale] ?? next.order,
    brings: brings.join(locale === 'ja' ? '、' : ', '),
    supplies: next.facts.map(publicId),
    from: next.from,
    // An average: more digits would claim more than it says.
    narrowsTo: Number(next.narrowsTo.toFixed(1)),
  };
}

function explainClassification(of: Result, orders: Orders, locale: Locale) {
  const { ruleSet, classification: result, facts } = of;
  const rows = ruleSet.table.map(({ category }, index) => {
    const finding = result.findings[index];
    return { category, ...(finding === undefined ? {} : explainFinding(finding, facts, locale)) };
  });
  return {
    ruleSet: ruleSet.id,
    edition: ruleSet.edition,
    title: ruleSet.title[locale],
    category: result.category,
    possible: result.possible,
    provisional: result.provisional,
    missing: result.missing.map(publicId),
    criteria: rows,
    flags: ruleSet.flags.flatMap(({ id }) => {
      const flag = result.flags[id];
      return flag === undefined ? [] : [explainFinding(flag, facts, locale)];
    }),
    scores: result.scores.map((score) => explainScore(score, ruleSet, locale)),
    nextBestTest: explainNextTest(of, orders, locale),
  };
}

/** What one rule set made of one patient. */
export interface Result {
  readonly ruleSet: RuleSet;
  readonly facts: Facts;
  readonly classification: Classification;
}

/** The facts of all rule sets, each once; where two rule sets mean different things by a key, both are named apart. */
function allFacts(results: readonly Result[], locale: Locale) {
  const seen = new Map<string, FactDefinition>();
  return results.flatMap(({ ruleSet, facts }) =>
    Object.entries<FactDefinition>(ruleSet.facts).flatMap(([key, definition]) => {
      const other = seen.get(key);
      if (other === definition) return [];
      seen.set(key, other ?? definition);
      const explained = explainFact(key, facts[key] ?? unknown('not-recorded'), ruleSet.facts, locale);
      return [other === undefined ? explained : { ...explained, id: `${ruleSet.id}.${explained.id}` }];
    }),
  );
}

/** What in the chart answers a card that is quiet for it. */
function explainSettlement(found: Settlement | undefined) {
  return found === undefined
    ? {}
    : { settledBy: found.answers.map(({ by, resource }) => ({ by, resource })) };
}

export interface ExplanationInput {
  readonly service: string;
  readonly asOf: string;
  readonly knowledge: string;
  /** Every order that may be suggested, by id. */
  readonly orders: Orders;
  readonly locale: Locale;
  readonly results: readonly Result[];
  readonly decisions: readonly Decision[];
  readonly cards: readonly Card[];
  readonly shadow: readonly Card[];
  readonly settled: ReadonlyMap<string, Settlement>;
  readonly record: Readonly<Record<string, unknown>>;
}

/** The published explain answer: every fact, criterion, score, decision and card of one call, down to the resource. */
export function explanation(input: ExplanationInput): Readonly<Record<string, unknown>> {
  const { service, asOf, knowledge, orders, locale, results, decisions, cards, shadow, settled, record } =
    input;
  return {
    service,
    asOf,
    knowledge,
    record,
    facts: allFacts(results, locale),
    classifications: results.map((result) => explainClassification(result, orders, locale)),
    decisions: decisions.map((decision) => ({
      card: decision.card.id,
      shown: decision.show,
      ...(decision.show ? { indicator: decision.indicator } : { because: decision.because }),
      ...explainSettlement(settled.get(decision.card.id)),
    })),
    cards,
    ...(shadow.length === 0 ? {} : { shadow }),
  };
}
