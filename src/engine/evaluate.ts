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

/** Findings that were already made about the same facts: a criterion that stands in many rows is asked once. */
export type Findings = Map<Criterion, Finding>;

/**
 * The one interpreter of criteria. The answer is worked out at once, and only as far as it takes to know it; what it
 * rests on, part by part, when someone asks.
 */
class Evaluated implements Finding {
  readonly criterion: Criterion;
  readonly status: Tri;
  readonly #facts: FactsByKey;
  readonly #made: Findings;

  constructor(criterion: Criterion, facts: FactsByKey, made: Findings) {
    this.criterion = criterion;
    this.#facts = facts;
    this.#made = made;
    this.status = this.#answer();
  }

  #answer(): Tri {
    const { criterion } = this;
    switch (criterion.kind) {
      case 'compare':
      case 'is':
        return statusOfLeaf(criterion, this.#facts[criterion.fact]);
      case 'all':
        return this.#until('not-met', all, criterion.of);
      case 'any':
        return this.#until('met', any, criterion.of);
      case 'at-least':
        return atLeast(
          criterion.n.value,
          criterion.of.map((part) => this.#ask(part).status),
        );
      case 'not':
        return not(this.#ask(criterion.of).status);
      case 'established':
        return this.#ask(criterion.of).status === 'met' ? 'met' : 'not-met';
      case 'unsettled':
        return this.#ask(criterion.of).status === 'unknown' ? 'met' : 'not-met';
    }
  }

  /** The statuses of the parts, up to the first that decides alone. */
  #until(decisive: Tri, combine: (of: readonly Tri[]) => Tri, of: readonly Criterion[]): Tri {
    const statuses: Tri[] = [];
    for (const part of of) {
      const { status } = this.#ask(part);
      if (status === decisive) return status;
      statuses.push(status);
    }
    return combine(statuses);
  }

  #ask(part: Criterion): Finding {
    return evaluate(part, this.#facts, this.#made);
  }

  get parts(): readonly Finding[] {
    const { criterion } = this;
    return 'of' in criterion ? partsOf(criterion).map((part) => this.#ask(part)) : nothing;
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
export function evaluate(criterion: Criterion, facts: FactsByKey, made: Findings = new Map()): Finding {
  const known = made.get(criterion);
  if (known !== undefined) return known;
  const finding = new Evaluated(criterion, facts, made);
  made.set(criterion, finding);
  return finding;
}
