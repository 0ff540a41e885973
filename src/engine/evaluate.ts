import { compare, type Quantity } from './quantity.js';
import { sourcesOf, type Fact, type Source } from './fact.js';
import type { Criterion, Limit } from './criterion.js';
import { all, any, atLeast, not, type Tri } from './tri.js';

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

function evaluateLeaf(criterion: Criterion & { kind: 'compare' | 'is' }, facts: FactsByKey): Finding {
  const fact = facts[criterion.fact];
  const evidence = fact === undefined ? nothing : sourcesOf(fact);
  const status = statusOfLeaf(criterion, fact);
  const missing = status === 'unknown' ? [criterion.fact] : nothing;
  return { criterion, status, evidence, missing, parts: nothing };
}

function statusOfLeaf(
  criterion: Criterion & { kind: 'compare' | 'is' },
  fact: Fact<unknown> | undefined,
): Tri {
  if (fact?.known !== true) return 'unknown';
  if (criterion.kind === 'compare') return compareToLimit(fact.value as Quantity, criterion);
  return criterion.values.includes(fact.value) ? 'met' : 'not-met';
}

function combine(criterion: Criterion, parts: readonly Finding[]): Tri {
  const statuses = parts.map((part) => part.status);
  const [first = 'unknown'] = statuses;
  switch (criterion.kind) {
    case 'all':
      return all(statuses);
    case 'any':
      return any(statuses);
    case 'at-least':
      return atLeast(criterion.n.value, statuses);
    case 'not':
      return not(first);
    case 'established':
      return first === 'met' ? 'met' : 'not-met';
    case 'unsettled':
      return first === 'unknown' ? 'met' : 'not-met';
    case 'compare':
    case 'is':
      return first;
  }
}

/** Findings that were already made about the same facts: a criterion that stands in many rows is asked once. */
export type Findings = Map<Criterion, Finding>;

/** The one interpreter of criteria. Its trace is produced by evaluating, not rebuilt afterwards. */
export function evaluate(criterion: Criterion, facts: FactsByKey, made: Findings = new Map()): Finding {
  const known = made.get(criterion);
  if (known !== undefined) return known;
  const finding = ask(criterion, facts, made);
  made.set(criterion, finding);
  return finding;
}

function ask(criterion: Criterion, facts: FactsByKey, made: Findings): Finding {
  if (criterion.kind === 'compare' || criterion.kind === 'is') return evaluateLeaf(criterion, facts);
  const of = Array.isArray(criterion.of)
    ? (criterion.of as readonly Criterion[])
    : [criterion.of as Criterion];
  const parts = of.map((part) => evaluate(part, facts, made));
  const status = combine(criterion, parts);
  // Most calls ask for the answer only; what it rests on is gathered from the parts when someone asks.
  return {
    criterion,
    status,
    parts,
    get evidence() {
      return unique(parts.flatMap((part) => part.evidence));
    },
    get missing() {
      const open = status === 'unknown' ? parts.filter((part) => part.status === 'unknown') : [];
      return unique(open.flatMap((part) => part.missing));
    },
  };
}
