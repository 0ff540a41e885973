import type { Criterion } from './criterion.js';
import { evaluate, missingOf, statusOf, type Answers, type Finding } from './evaluate.js';
import type { FactDefinitions, Facts } from './fact-definition.js';
import type { Source } from './fact.js';
import { lazyRecord } from './lazy-record.js';
import { nonEmpty, type NonEmpty } from './locale.js';
import { missingBehind } from './resolve.js';
import type { Row, RuleSet } from './rule-set.js';
import { evaluateScore, type ScoreResult } from './score.js';

export interface Classification<C extends string = string, P extends string = string> {
  readonly ruleSet: { readonly id: string; readonly edition: string; readonly topic: string };
  /** The category, only if no missing fact could change it. */
  readonly category: C | null;
  /** Every category that what is missing leaves open. */
  readonly possible: NonEmpty<C>;
  /** The name of what is known so far while the category is open. */
  readonly provisional: P | null;
  /** The category, else the provisional state, else null: what cards speak about. */
  readonly state: C | P | null;
  readonly findings: readonly Finding[];
  /** By id, each asked when it is read. */
  readonly flags: Readonly<Record<string, Finding>>;
  readonly scores: readonly ScoreResult[];
  readonly evidence: readonly Source[];
  /** Keys of the facts to be read that could settle the category or a score. */
  readonly missing: readonly string[];
  readonly asOf: string;
}

const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];

/** A value worked out when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

interface WalkedTable<C extends string> {
  readonly table: readonly Row<string, C>[];
  readonly otherwise: C;
  readonly exhaustive?: true;
}

/** Every category that is possible with these facts: those of the rows down to the first that is met. */
function walk<C extends string>(
  { table, otherwise, exhaustive }: WalkedTable<C>,
  facts: Facts,
  answers: Answers,
): NonEmpty<C> {
  const possible: C[] = [];
  for (const { category, when } of table) {
    const status = statusOf(when, facts, answers);
    if (status === 'not-met') continue;
    possible.push(category);
    if (status === 'met') return nonEmpty(unique(possible)) ?? [otherwise];
  }
  const closed = exhaustive === true && possible.length > 0;
  return nonEmpty(unique(closed ? possible : [...possible, otherwise])) ?? [otherwise];
}

/** Every category that is possible with these facts. */
export function possibleCategories<C extends string>(rules: WalkedTable<C>, facts: Facts): NonEmpty<C> {
  return walk(rules, facts, new Map());
}

/** The findings that keep the category open: unknown, and before the first one that is met. */
function open(findings: readonly Finding[]): readonly Finding[] {
  const settledAt = findings.findIndex((finding) => finding.status === 'met');
  return (settledAt === -1 ? findings : findings.slice(0, settledAt)).filter(
    (finding) => finding.status === 'unknown',
  );
}

type Flags = (make: (id: string) => Finding) => Readonly<Record<string, Finding>>;
interface FlagShape {
  readonly flags: Flags;
  readonly criteria: ReadonlyMap<string, Criterion>;
}
const flagShapes = new WeakMap<object, FlagShape>();

function flagsOf(rules: Pick<RuleSet, 'flags'>, ask: (criterion: Criterion) => Finding) {
  const shape = flagShapes.get(rules) ?? {
    flags: lazyRecord<string, Finding>(rules.flags.map(({ id }) => id)),
    criteria: new Map(rules.flags.map((flag) => [flag.id, flag])),
  };
  flagShapes.set(rules, shape);
  return shape.flags((id) => ask(shape.criteria.get(id) as Criterion));
}

/** Applies one rule set to one patient's facts: the category at once, what it rests on when someone asks. */
export function classify<D extends FactDefinitions, C extends string, P extends string>(
  rules: RuleSet<D, C, P>,
  facts: Facts<D>,
  asOf: string,
): Classification<C, P> {
  const byKey = facts as Facts;
  const answers: Answers = new Map();
  const ask = (criterion: Criterion): Finding => evaluate(criterion, byKey, answers);
  const possible = walk(rules, byKey, answers);
  const category = possible.length === 1 ? possible[0] : null;
  const provisional =
    category === null
      ? (rules.provisional.find((row) => statusOf(row.when, byKey, answers) === 'met')?.category ?? null)
      : null;
  const state = category ?? provisional;
  const findings = once(() => rules.table.map(({ when }) => ask(when)));
  const scores = once(() =>
    rules.scores
      .filter(({ states }) => state !== null && states.includes(state))
      .map(({ score }) => evaluateScore(score, byKey, asOf, answers)),
  );
  const missing = once(() => {
    const keys = [
      ...(category === null ? missingOf(open(findings())) : []),
      ...scores().flatMap((score) => score.missing),
    ];
    return missingBehind(keys, rules.facts, byKey);
  });
  const evidence = once(() => unique(findings().flatMap((finding) => finding.evidence)));
  return {
    ruleSet: { id: rules.id, edition: rules.edition, topic: rules.topic },
    category,
    possible,
    provisional,
    state,
    flags: flagsOf(rules, ask),
    get findings() {
      return findings();
    },
    get scores() {
      return scores();
    },
    get evidence() {
      return evidence();
    },
    get missing() {
      return missing();
    },
    asOf,
  };
}
