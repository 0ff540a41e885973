import { compare, type Quantity } from './quantity.js';
import { sourcesOf, type Fact, type Source } from './fact.js';
import type { Criterion, Limit } from './criterion.js';
import { atLeast, not, type Tri } from './tri.js';

/** The answer to one criterion and all that it rests on. */
export interface Finding {
  readonly criterion: Criterion;
  readonly status: Tri;
  readonly evidence: readonly Source[];
  /** Keys of the facts whose absence leaves it unknown. */
  readonly missing: readonly string[];
  readonly parts: readonly Finding[];
}

type FactsByKey = Readonly<Record<string, Fact<unknown>>>;

const unique = <T>(list: readonly T[]): readonly T[] => (list.length < 2 ? list : [...new Set(list)]);

function limits(to: Limit): readonly Quantity[] {
  return 'value' in to ? [to] : to;
}

/** Compared in the unit that was reported: limits published as a pair are not exact conversions of each other. */
function compareToLimit(measured: Quantity, criterion: Criterion & { kind: 'compare' }): Tri {
  const limit = limits(criterion.to.value).find((quantity) => quantity.unit === measured.unit);
  return limit === undefined ? 'unknown' : compare(measured, criterion.op, limit);
}

const nothing: readonly never[] = [];
const partsOf = ({ of }: Criterion & { readonly of: unknown }): readonly Criterion[] =>
  Array.isArray(of) ? (of as readonly Criterion[]) : [of as Criterion];

function statusOfLeaf(
  criterion: Criterion & { kind: 'compare' | 'is' },
  fact: Fact<unknown> | undefined,
): Tri {
  if (fact?.known !== true) return 'unknown';
  if (criterion.kind === 'compare') return compareToLimit(fact.value as Quantity, criterion);
  return criterion.values.includes(fact.value) ? 'met' : 'not-met';
}

/** What was answered before about the same facts: a criterion that stands in many rows is worked out once. */
export type Answers = Map<Criterion, Tri>;

/** The answer of the first part that decides alone; else unknown if one of them is, else `otherwise`. */
function until(
  decisive: Tri,
  otherwise: Tri,
  of: readonly Criterion[],
  facts: FactsByKey,
  answers: Answers,
): Tri {
  let found = otherwise;
  for (const part of of) {
    const status = statusOf(part, facts, answers);
    if (status === decisive) return status;
    if (status === 'unknown') found = status;
  }
  return found;
}

type Tree = Exclude<Criterion, { readonly kind: 'compare' | 'is' }>;

function statusOfTree(criterion: Tree, facts: FactsByKey, answers: Answers): Tri {
  switch (criterion.kind) {
    case 'all':
      return until('not-met', 'met', criterion.of, facts, answers);
    case 'any':
      return until('met', 'not-met', criterion.of, facts, answers);
    case 'at-least':
      return atLeast(
        criterion.n.value,
        criterion.of.map((part) => statusOf(part, facts, answers)),
      );
    case 'not':
      return not(statusOf(criterion.of, facts, answers));
    case 'established':
      return statusOf(criterion.of, facts, answers) === 'met' ? 'met' : 'not-met';
    case 'unsettled':
      return statusOf(criterion.of, facts, answers) === 'unknown' ? 'met' : 'not-met';
  }
}

/** The answer to a criterion, worked out only as far as it takes to know it. */
export function statusOf(criterion: Criterion, facts: FactsByKey, answers: Answers): Tri {
  // A leaf is answered sooner than it is found again.
  if (criterion.kind === 'compare' || criterion.kind === 'is')
    return statusOfLeaf(criterion, facts[criterion.fact]);
  const known = answers.get(criterion);
  if (known !== undefined) return known;
  const status = statusOfTree(criterion, facts, answers);
  answers.set(criterion, status);
  return status;
}

/** The one interpreter of criteria: the answer at once; what it rests on, part by part, when someone asks. */
class Evaluated implements Finding {
  readonly criterion: Criterion;
  readonly status: Tri;
  readonly #facts: FactsByKey;
  readonly #answers: Answers;

  constructor(criterion: Criterion, facts: FactsByKey, answers: Answers) {
    this.criterion = criterion;
    this.#facts = facts;
    this.#answers = answers;
    this.status = statusOf(criterion, facts, answers);
  }

  get parts(): readonly Finding[] {
    const { criterion } = this;
    if (!('of' in criterion)) return nothing;
    return partsOf(criterion).map((part) => evaluate(part, this.#facts, this.#answers));
  }

  get evidence(): readonly Source[] {
    const { criterion } = this;
    if ('of' in criterion) return unique(this.parts.flatMap((part) => part.evidence));
    const fact = this.#facts[criterion.fact];
    return fact === undefined ? nothing : sourcesOf(fact);
  }

  get missing(): readonly string[] {
    return this.status === 'unknown' ? missingOf([this]) : nothing;
  }
}

/** Keys of the facts whose absence leaves these findings unknown, in the order in which they are asked for. */
export function missingOf(findings: readonly Finding[]): readonly string[] {
  const keys = new Set<string>();
  const seen = new Set<Criterion>();
  const visit = (finding: Finding): void => {
    const { criterion, status } = finding;
    if (status !== 'unknown' || seen.has(criterion)) return;
    seen.add(criterion);
    if ('of' in criterion) finding.parts.forEach(visit);
    else keys.add(criterion.fact);
  };
  findings.forEach(visit);
  return [...keys];
}

/** The answer to a criterion about these facts, with its trace. */
export function evaluate(criterion: Criterion, facts: FactsByKey, answers: Answers = new Map()): Finding {
  return new Evaluated(criterion, facts, answers);
}
