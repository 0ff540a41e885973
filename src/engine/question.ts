import type { Asker } from './asker.js';
import type { Criterion, Limit } from './criterion.js';
import type { Fact } from './fact.js';
import { compare, type Op, type Quantity } from './quantity.js';
import { atLeast, not, type Tri } from './tri.js';

const nothing: readonly never[] = [];

/** The one interpreter of criteria: its parts beside it, and the last answer, with whom it was given to. */
export class Question {
  readonly criterion: Criterion;
  readonly parts: readonly Question[];
  // Out of the criterion, whose kinds differ in their members: these stand in one place for all of them.
  private readonly kind: Criterion['kind'];
  private readonly values: readonly unknown[];
  private readonly op: Op | null;
  private readonly limits: readonly Quantity[];
  private readonly least: number;
  /** The fact that a leaf asks about. */
  private readonly fact: string | null;
  private place = -1;
  private placedIn: unknown = null;
  /** A criterion that stands in many rows is worked out once for each patient. */
  private askedBy = 0;
  private answer: Tri = 'unknown';

  constructor(criterion: Criterion) {
    this.criterion = criterion;
    this.kind = criterion.kind;
    this.fact = 'fact' in criterion ? criterion.fact : null;
    this.values = criterion.kind === 'is' ? criterion.values : nothing;
    this.op = criterion.kind === 'compare' ? criterion.op : null;
    this.limits = criterion.kind === 'compare' ? limitsOf(criterion.to.value) : nothing;
    this.least = criterion.kind === 'at-least' ? criterion.n.value : 0;
    this.parts = 'of' in criterion ? partsOf(criterion).map(questionOf) : nothing;
  }

  /** The answer, worked out only as far as it takes to know it. */
  statusFor(asker: Asker): Tri {
    if (this.askedBy === asker.number) return this.answer;
    const status = this.workedOut(asker);
    this.askedBy = asker.number;
    this.answer = status;
    return status;
  }

  factFor(asker: Asker): Fact<unknown> | undefined {
    const { members, facts } = asker;
    if (this.fact === null) return undefined;
    if (members === undefined) return facts[this.fact];
    const { places } = members.shape;
    if (this.placedIn !== places) {
      this.placedIn = places;
      this.place = places.get(this.fact) ?? -1;
    }
    return this.place < 0 ? undefined : members.at(this.place);
  }

  private workedOut(asker: Asker): Tri {
    const { parts } = this;
    switch (this.kind) {
      case 'compare': {
        const fact = this.factFor(asker);
        return fact?.known === true ? this.compared(fact.value as Quantity) : 'unknown';
      }
      case 'is': {
        const fact = this.factFor(asker);
        if (fact?.known !== true) return 'unknown';
        return this.values.includes(fact.value) ? 'met' : 'not-met';
      }
      case 'all':
        return until('not-met', 'met', parts, asker);
      case 'any':
        return until('met', 'not-met', parts, asker);
      case 'at-least':
        return atLeast(
          this.least,
          parts.map((part) => part.statusFor(asker)),
        );
      case 'not':
        return not(until('not-met', 'met', parts, asker));
      case 'established':
        return until('not-met', 'met', parts, asker) === 'met' ? 'met' : 'not-met';
      case 'unsettled':
        return until('not-met', 'met', parts, asker) === 'unknown' ? 'met' : 'not-met';
    }
  }

  addMissing(asker: Asker, keys: Set<string>, seen: Set<Question>): void {
    if (this.statusFor(asker) !== 'unknown' || seen.has(this)) return;
    seen.add(this);
    if (this.fact !== null) keys.add(this.fact);
    for (const part of this.parts) part.addMissing(asker, keys, seen);
  }

  /** Compared in the unit that was reported: limits published as a pair are not exact conversions of each other. */
  private compared(measured: Quantity): Tri {
    const limit = this.limits.find(({ unit }) => unit === measured.unit);
    return limit === undefined || this.op === null ? 'unknown' : compare(measured, this.op, limit);
  }
}

/** The answer of the first part that decides alone; else unknown if one of them is, else `otherwise`. */
function until(decisive: Tri, otherwise: Tri, parts: readonly Question[], asker: Asker): Tri {
  let found = otherwise;
  for (const part of parts) {
    const status = part.statusFor(asker);
    if (status === decisive) return status;
    if (status === 'unknown') found = status;
  }
  return found;
}

function partsOf({ of }: Criterion & { readonly of: unknown }): readonly Criterion[] {
  return Array.isArray(of) ? (of as readonly Criterion[]) : [of as Criterion];
}

const questions = new WeakMap<Criterion, Question>();

/** One question for each criterion: what asks often keeps it. */
export function questionOf(criterion: Criterion): Question {
  const known = questions.get(criterion) ?? new Question(criterion);
  questions.set(criterion, known);
  return known;
}

function limitsOf(to: Limit): readonly Quantity[] {
  return 'value' in to ? [to] : to;
}

/** Keys of the facts whose absence leaves these questions unknown, in the order in which they are asked for. */
export function missingOf(questions: readonly Question[], asker: Asker): readonly string[] {
  const keys = new Set<string>();
  const seen = new Set<Question>();
  for (const question of questions) question.addMissing(asker, keys, seen);
  return [...keys];
}
