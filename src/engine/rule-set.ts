import type { Citation } from './citation.js';
import type { Criterion } from './criterion.js';
import type { FactDefinitions } from './fact-definition.js';
import type { Localized, NonEmpty } from './locale.js';
import type { Score } from './score.js';

export interface Row<K extends string, C extends string> {
  readonly category: C;
  readonly when: Criterion<K>;
}

/**
 * A classification as its paper prints it: a decision table, first match wins.
 * `table` holds the categories of the paper and obeys Kleene's logic, so that learning a fact never widens what is
 * possible. `provisional` names the states of not yet knowing enough; it may ask what is established or unsettled,
 * and its answer is shown as provisional, never as the category.
 */
export interface RuleSet<
  D extends FactDefinitions = FactDefinitions,
  C extends string = string,
  P extends string = string,
> {
  readonly id: string;
  /** The folder of src/knowledge it belongs to; sites switch topics on and off by it. */
  readonly topic: string;
  readonly edition: string;
  /** ISO date on which a person last compared the rules with their sources; cards print it. */
  readonly reviewedOn?: string;
  readonly title: Localized;
  readonly cites: NonEmpty<Citation>;
  readonly facts: D;
  readonly table: NonEmpty<Row<keyof D & string, C>>;
  readonly otherwise: C;
  /**
   * The rows cover every case, each with all its conditions: while some row is possible, `otherwise` is not.
   * Without it `otherwise` stays possible until a row is met.
   */
  readonly exhaustive?: true;
  readonly provisional: readonly Row<keyof D & string, P>[];
  readonly labels: Readonly<Record<NoInfer<C | P>, Localized>>;
  /** Side questions whose answers cards and other rule sets use: red flags, near-threshold notes, urgency. */
  readonly flags: readonly Criterion<keyof D & string>[];
  /** Scores, and the states (categories or provisional) in which each is meaningful. */
  readonly scores: readonly {
    readonly score: Score<keyof D & string>;
    readonly states: NonEmpty<NoInfer<C | P>>;
  }[];
}

/** Checks nothing at run time: ties categories, labels, facts and criteria of one rule set together at compile time. */
export function defineRuleSet<const D extends FactDefinitions, C extends string, P extends string = never>(
  ruleSet: RuleSet<D, C, P>,
): RuleSet<D, C, P> {
  return ruleSet;
}
