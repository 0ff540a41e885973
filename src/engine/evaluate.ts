import { Asker } from './asker.js';
import type { Criterion } from './criterion.js';
import { sourcesOf, type Fact, type Source } from './fact.js';
import { missingOf, questionOf, type Question } from './question.js';
import type { Tri } from './tri.js';

/** The answer to one criterion and all that it rests on. */
export interface Finding {
  readonly criterion: Criterion;
  readonly status: Tri;
  readonly evidence: readonly Source[];
  /** Keys of the facts whose absence leaves it unknown. */
  readonly missing: readonly string[];
  readonly parts: readonly Finding[];
}

const unique = <T>(list: readonly T[]): readonly T[] => (list.length < 2 ? list : [...new Set(list)]);
const nothing: readonly never[] = [];

/** The answer at once; what it rests on, part by part, when someone asks. */
class Evaluated implements Finding {
  readonly status: Tri;
  readonly #question: Question;
  readonly #asker: Asker;

  constructor(question: Question, asker: Asker) {
    this.#question = question;
    this.#asker = asker;
    this.status = question.statusFor(asker);
  }

  get criterion(): Criterion {
    return this.#question.criterion;
  }

  get parts(): readonly Finding[] {
    return this.#question.parts.map((part) => new Evaluated(part, this.#asker));
  }

  get evidence(): readonly Source[] {
    if ('of' in this.criterion) return unique(this.parts.flatMap((part) => part.evidence));
    const fact = this.#question.factFor(this.#asker);
    return fact === undefined ? nothing : sourcesOf(fact);
  }

  get missing(): readonly string[] {
    return this.status === 'unknown' ? missingOf([this.#question], this.#asker) : nothing;
  }
}

/** The answer to a question with its trace. */
export function findingOf(question: Question, asker: Asker): Finding {
  return new Evaluated(question, asker);
}

/** The answer to a criterion about these facts, with its trace. */
export function evaluate(criterion: Criterion, facts: Readonly<Record<string, Fact<unknown>>>): Finding {
  return findingOf(questionOf(criterion), new Asker(facts));
}
