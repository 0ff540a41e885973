import { evaluate, type Finding, type Findings } from './evaluate.js';
import type { FactDefinitions, Facts } from './fact-definition.js';
import type { Source } from './fact.js';
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
  readonly flags: Readonly<Record<string, Finding>>;
  readonly scores: readonly ScoreResult[];
  readonly evidence: readonly Source[];
  /** Keys of the facts to be read that could settle the category or a score. */
  readonly missing: readonly string[];
  readonly asOf: string;
}

const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];

interface WalkedTable<C extends string> {
  readonly table: readonly Row<string, C>[];
  readonly otherwise: C;
  readonly exhaustive?: true;
}

function walk<C extends string>(
  { table, otherwise, exhaustive }: WalkedTable<C>,
  facts: Facts,
  made: Findings,
): { readonly possible: NonEmpty<C>; readonly findings: readonly Finding[] } {
  const possible: C[] = [];
  const findings: Finding[] = [];
  let settled = false;
  for (const { category, when } of table) {
    const finding = evaluate(when, facts, made);
    findings.push(finding);
    if (settled || finding.status === 'not-met') continue;
    possible.push(category);
    settled = finding.status === 'met';
  }
  const closed = settled || (exhaustive === true && possible.length > 0);
  return {
    possible: nonEmpty(unique(closed ? possible : [...possible, otherwise])) ?? [otherwise],
    findings,
  };
}

/** Every category that is possible with these facts. */
export function possibleCategories<C extends string>(rules: WalkedTable<C>, facts: Facts): NonEmpty<C> {
  return walk(rules, facts, new Map()).possible;
}

/** The findings that keep the category open: unknown, and before the first one that is met. */
function open(findings: readonly Finding[]): readonly Finding[] {
  const settledAt = findings.findIndex((finding) => finding.status === 'met');
  return (settledAt === -1 ? findings : findings.slice(0, settledAt)).filter(
    (finding) => finding.status === 'unknown',
  );
}

/** Applies one rule set to one patient's facts. */
export function classify<D extends FactDefinitions, C extends string, P extends string>(
  rules: RuleSet<D, C, P>,
  facts: Facts<D>,
  asOf: string,
): Classification<C, P> {
  const byKey = facts as Facts;
  const made: Findings = new Map();
  const { possible, findings } = walk(rules, byKey, made);
  const category = possible.length === 1 ? possible[0] : null;
  const provisional =
    category === null
      ? (rules.provisional.find((row) => evaluate(row.when, byKey, made).status === 'met')?.category ?? null)
      : null;
  const state = category ?? provisional;
  const scores = rules.scores
    .filter(({ states }) => state !== null && states.includes(state))
    .map(({ score }) => evaluateScore(score, byKey, asOf, made));
  const missing = [...(category === null ? open(findings) : []), ...scores].flatMap((part) => part.missing);
  return {
    ruleSet: { id: rules.id, edition: rules.edition, topic: rules.topic },
    category,
    possible,
    provisional,
    state,
    findings,
    flags: Object.fromEntries(rules.flags.map((flag) => [flag.id, evaluate(flag, byKey, made)])),
    scores,
    get evidence() {
      return unique(findings.flatMap((finding) => finding.evidence));
    },
    missing: unique(missing.flatMap((key) => missingBehind(key, rules.facts, byKey))),
    asOf,
  };
}
