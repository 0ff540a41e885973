import { assuming } from './assuming.js';
import { classify, possibleCategories } from './classify.js';
import type { Criterion } from './criterion.js';
import { known, type Fact } from './fact.js';
import type { FactDefinition, Facts } from './fact-definition.js';
import { exact, type Quantity } from './quantity.js';
import { missingBehind } from './resolve.js';
import type { RuleSet } from './rule-set.js';
import { evaluateScore, type Score } from './score.js';

/** The one order whose results would narrow most what is still possible. */
export interface NextBestTest {
  /** Id of an order, as facts name it in `supply`. */
  readonly order: string;
  /** Keys of the missing facts that it would supply. */
  readonly facts: readonly string[];
  /** How many categories, while that is open, and groups of scores are possible now. */
  readonly from: number;
  /** How many would stay possible, on average over the results considered. */
  readonly narrowsTo: number;
}

/** Bounds the work of one order whatever the rules hold. */
const mostResultsConsidered = 48;

type Domains = ReadonlyMap<string, readonly unknown[]>;
type FactsByKey = Readonly<Record<string, Fact<unknown>>>;

const assumed = { reference: 'Assumption/result', via: 'entered', as: 'assumed' } as const;
/** Stands for any answer that no criterion names. */
const anotherAnswer = 'another answer';

function leavesOf(criterion: Criterion): readonly Criterion[] {
  if (criterion.kind === 'compare' || criterion.kind === 'is') return [criterion];
  const of = Array.isArray(criterion.of)
    ? (criterion.of as readonly Criterion[])
    : [criterion.of as Criterion];
  return of.flatMap(leavesOf);
}

/** A value below, at, between and above the limits, in their unit. */
function around(limits: readonly number[], unit: string): readonly Quantity[] {
  const sorted = [...new Set(limits.filter(Number.isFinite))].sort((a, b) => a - b);
  const [first] = sorted;
  if (first === undefined) return [];
  const step = Math.abs(first) / 2 || 1;
  const points = sorted.flatMap((limit, index) => {
    const next = sorted[index + 1];
    return [limit, next === undefined ? limit + (Math.abs(limit) || 1) : (limit + next) / 2];
  });
  return [first - step, ...points].map((value) => ({ value: exact(value), unit }));
}

function domainOfAnswers(values: readonly unknown[]): readonly unknown[] {
  const distinct = [...new Set(values)];
  if (distinct.every((value) => typeof value === 'boolean')) return [false, true];
  return [anotherAnswer, ...distinct];
}

/** For each fact that the rules ask about directly: the answers and limits they ask for. */
function domainsOf(criteria: readonly Criterion[], scores: readonly Score[]): Domains {
  const answers = new Map<string, unknown[]>();
  const limits = new Map<string, { unit: string; values: number[] }>();
  for (const leaf of criteria.flatMap(leavesOf)) {
    if (leaf.kind === 'is') answers.set(leaf.fact, [...(answers.get(leaf.fact) ?? []), ...leaf.values]);
    if (leaf.kind !== 'compare') continue;
    const [limit] = 'value' in leaf.to.value ? [leaf.to.value] : leaf.to.value;
    const before = limits.get(leaf.fact) ?? { unit: limit.unit, values: [] };
    limits.set(leaf.fact, { ...before, values: [...before.values, limit.value] });
  }
  for (const term of scores.flatMap((score) => (score.kind === 'additive' ? score.terms : []))) {
    if (term.kind === 'lookup') answers.set(term.fact, Object.keys(term.points.value));
    if (term.kind !== 'steps') continue;
    const before = limits.get(term.fact) ?? { unit: '1', values: [] };
    const steps = term.steps.value.map(({ upTo }) => upTo);
    limits.set(term.fact, { ...before, values: [...before.values, ...steps] });
  }
  return new Map([
    ...[...answers].map(([key, values]) => [key, domainOfAnswers(values)] as const),
    ...[...limits].map(([key, { values, unit }]) => [key, around(values, unit)] as const),
  ]);
}

/** The first answer of every fact, then each other answer of one fact while the others keep their first. */
function resultsOf(domains: Domains): readonly FactsByKey[] {
  const entries = [...domains].filter(([, values]) => values.length > 0);
  const as = (value: unknown): Fact<unknown> => known(value, [assumed]);
  const first = Object.fromEntries(entries.map(([key, [value]]) => [key, as(value)]));
  const others = entries.flatMap(([key, [, ...values]]) =>
    values.map((value) => ({ ...first, [key]: as(value) })),
  );
  return entries.length === 0 ? [] : [first, ...others].slice(0, mostResultsConsidered);
}

/** A result that exists but cannot be read, or is not final yet, is not ordered again. */
const exists = (fact: Fact<unknown> | undefined): boolean =>
  fact?.known === true || fact?.why === 'not-machine-readable' || fact?.why === 'not-final';

/** A fact that covers several orders does not say which of them was placed. */
function isUnderWay(order: string, ruleSet: RuleSet, facts: FactsByKey): boolean {
  return Object.entries<FactDefinition>(ruleSet.facts).some(([key, definition]) => {
    const fact = facts[key];
    const isDone = definition.kind === 'done' && fact?.known === true && fact.value === true;
    return isDone && definition.concepts.length === 1 && definition.concepts[0]?.id === order;
  });
}

/** Missing facts by the order that supplies them, in the order in which the rules ask. */
function candidates(
  missing: readonly string[],
  ruleSet: RuleSet,
  facts: FactsByKey,
  among: readonly string[] | undefined,
): ReadonlyMap<string, readonly string[]> {
  const definitions: Readonly<Record<string, FactDefinition>> = ruleSet.facts;
  const groups = new Map<string, readonly string[]>();
  for (const key of missing)
    for (const order of definitions[key]?.supply ?? [])
      groups.set(order, [...(groups.get(order) ?? []), key]);
  return new Map(
    [...groups].filter(
      ([order, keys]) =>
        (among?.includes(order) ?? true) &&
        !keys.some((key) => exists(facts[key])) &&
        !isUnderWay(order, ruleSet, facts),
    ),
  );
}

interface Question {
  readonly missing: readonly string[];
  readonly criteria: readonly Criterion[];
  readonly scores: readonly Score[];
  readonly size: (facts: FactsByKey) => number;
}

/** What is to be narrowed: the category while it is open, and the groups of the scores that hold in this state. */
function questionOf(ruleSet: RuleSet, facts: FactsByKey, asOf: string): Question | null {
  const { category, state, missing, scores } = classify(ruleSet, facts, asOf);
  if (category !== null && scores.every(({ band }) => band !== null)) return null;
  const used = ruleSet.scores.flatMap(({ score, states }) =>
    state !== null && states.includes(state) ? [score] : [],
  );
  const terms = used.flatMap((score) => (score.kind === 'additive' ? score.terms : []));
  return {
    criteria: [
      ...(category === null ? ruleSet.table.map(({ when }) => when) : []),
      ...terms.flatMap((term) => (term.kind === 'criterion' ? [term.criterion] : [])),
    ],
    scores: used,
    missing,
    size: (given) =>
      used.reduce(
        (sum, score) => sum + evaluateScore(score, given, asOf).possibleBands.length,
        category === null ? possibleCategories(ruleSet, given).length : 0,
      ),
  };
}

/**
 * The missing test that would narrow the category and the groups of scores most: judged by what would stay possible
 * under representative results (each answer that the rules name, a value on each side of each limit), one finding at
 * a time. An estimate of use: it knows neither how likely a result is nor what the test costs the patient, so that
 * `among` (ids of orders) should hold what a clinician would consider. Null when nothing is open or no single order narrows it. Never a
 * test that is ordered, pending or resulted. Ties go to what the rules ask first.
 */
export function nextBestTest(
  ruleSet: RuleSet,
  facts: Facts,
  asOf: string,
  { among }: { readonly among?: readonly string[] } = {},
): NextBestTest | null {
  const question = questionOf(ruleSet, facts, asOf);
  if (question === null) return null;
  const domains = domainsOf(question.criteria, question.scores);
  const behind = [...domains.keys()].map((key) => ({
    key,
    from: facts[key]?.known === true ? [] : missingBehind([key], ruleSet.facts, facts),
  }));
  const from = question.size(facts);
  let best: NextBestTest | null = null;
  for (const [order, keys] of candidates(question.missing, ruleSet, facts, among)) {
    const settled = behind.filter(
      ({ from: own }) => own.length > 0 && own.every((key) => keys.includes(key)),
    );
    const results = resultsOf(new Map(settled.map(({ key }) => [key, domains.get(key) ?? []])));
    if (results.length === 0) continue;
    const sizes = results.map((result) => question.size(assuming(facts, result)));
    const narrowsTo = exact(sizes.reduce((sum, size) => sum + size, 0) / sizes.length);
    if (narrowsTo < (best?.narrowsTo ?? from)) best = { order, facts: keys, from, narrowsTo };
  }
  return best;
}
