import { Asker } from './asker.js';
import { findingOf, type Finding } from './evaluate.js';
import type { FactDefinitions, Facts } from './fact-definition.js';
import type { Source } from './fact.js';
import { lazyRecord } from './lazy-record.js';
import { nonEmpty, type NonEmpty } from './locale.js';
import { missingOf, questionOf, type Question } from './question.js';
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

interface WalkedTable<C extends string> {
  readonly table: readonly Row<string, C>[];
  readonly otherwise: C;
  readonly exhaustive?: true;
}

interface AskedRow {
  readonly category: string;
  readonly when: Question;
}

const asked = new WeakMap<readonly Row<string, string>[], readonly AskedRow[]>();

/** The rows of a table as questions. */
function rowsOf(table: readonly Row<string, string>[]): readonly AskedRow[] {
  const rows = asked.get(table) ?? table.map(({ category, when }) => ({ category, when: questionOf(when) }));
  asked.set(table, rows);
  return rows;
}

/** Every category that is possible with these facts: those of the rows down to the first that is met. */
function walk<C extends string>({ table, otherwise, exhaustive }: WalkedTable<C>, asker: Asker): NonEmpty<C> {
  const possible: string[] = [];
  const add = (category: string): void => {
    if (!possible.includes(category)) possible.push(category);
  };
  let isSettled = false;
  for (const { category, when } of rowsOf(table)) {
    const status = when.statusFor(asker);
    if (status === 'not-met') continue;
    add(category);
    if (status !== 'met') continue;
    isSettled = true;
    break;
  }
  const isClosed = isSettled || (exhaustive === true && possible.length > 0);
  if (!isClosed) add(otherwise);
  return nonEmpty(possible as C[]) ?? [otherwise];
}

/** Every category that is possible with these facts. */
export function possibleCategories<C extends string>(rules: WalkedTable<C>, facts: Facts): NonEmpty<C> {
  return walk(rules, new Asker(facts));
}

/** The rows that keep the category open: unknown, and before the first one that is met. */
function openRows(rules: WalkedTable<string>, asker: Asker): readonly Question[] {
  const open: Question[] = [];
  for (const { when } of rowsOf(rules.table)) {
    const status = when.statusFor(asker);
    if (status === 'met') break;
    if (status === 'unknown') open.push(when);
  }
  return open;
}

interface FlagShape {
  readonly flags: ReturnType<typeof lazyRecord<string, Finding>>;
  /** By the place of their ids. */
  readonly questions: readonly Question[];
}
const flagShapes = new WeakMap<object, FlagShape>();

function flagsOf(rules: Pick<RuleSet, 'flags'>, asker: Asker) {
  const shape = flagShapes.get(rules) ?? {
    flags: lazyRecord<string, Finding>(rules.flags.map(({ id }) => id)),
    questions: rules.flags.map(questionOf),
  };
  flagShapes.set(rules, shape);
  return shape.flags((_, place) => findingOf(shape.questions[place] as Question, asker));
}

/** What follows from the category is worked out when it is first asked for. */
class Classified<C extends string, P extends string> implements Classification<C, P> {
  readonly ruleSet: Classification['ruleSet'];
  readonly category: C | null;
  readonly possible: NonEmpty<C>;
  readonly provisional: P | null;
  readonly state: C | P | null;
  readonly flags: Readonly<Record<string, Finding>>;
  readonly asOf: string;
  readonly #rules: RuleSet<FactDefinitions, C, P>;
  readonly #asker: Asker;
  #findings: readonly Finding[] | undefined;
  #scores: readonly ScoreResult[] | undefined;
  #missing: readonly string[] | undefined;
  #evidence: readonly Source[] | undefined;

  constructor(rules: RuleSet<FactDefinitions, C, P>, facts: Facts, asOf: string) {
    const asker = new Asker(facts);
    const possible = walk(rules, asker);
    const category = possible.length === 1 ? possible[0] : null;
    const provisional =
      category === null
        ? (rowsOf(rules.provisional).find(({ when }) => when.statusFor(asker) === 'met')?.category ?? null)
        : null;
    this.ruleSet = { id: rules.id, edition: rules.edition, topic: rules.topic };
    this.category = category;
    this.possible = possible;
    this.provisional = provisional as P | null;
    this.state = category ?? this.provisional;
    this.flags = flagsOf(rules, asker);
    this.asOf = asOf;
    this.#rules = rules;
    this.#asker = asker;
  }

  get findings(): readonly Finding[] {
    return (this.#findings ??= rowsOf(this.#rules.table).map(({ when }) => findingOf(when, this.#asker)));
  }

  get scores(): readonly ScoreResult[] {
    const { state, asOf } = this;
    return (this.#scores ??= this.#rules.scores
      .filter(({ states }) => state !== null && states.includes(state))
      .map(({ score }) => evaluateScore(score, this.#asker.facts, asOf)));
  }

  get missing(): readonly string[] {
    return (this.#missing ??= missingBehind(
      [
        ...(this.category === null ? missingOf(openRows(this.#rules, this.#asker), this.#asker) : []),
        ...this.scores.flatMap((score) => score.missing),
      ],
      this.#rules.facts,
      this.#asker.facts,
    ));
  }

  get evidence(): readonly Source[] {
    return (this.#evidence ??= unique(this.findings.flatMap((finding) => finding.evidence)));
  }
}

/** Applies one rule set to one patient's facts: the category at once, what it rests on when someone asks. */
export function classify<D extends FactDefinitions, C extends string, P extends string>(
  rules: RuleSet<D, C, P>,
  facts: Facts<D>,
  asOf: string,
): Classification<C, P> {
  return new Classified(rules, facts, asOf);
}
