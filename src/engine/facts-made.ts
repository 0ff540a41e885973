import type { Fact } from './fact.js';
import type { FactDefinition } from './fact-definition.js';

const numbers = new WeakMap<FactDefinition, number>();
let definitionsNumbered = 0;

/** Definitions are numbered in the order in which they are met: what is kept by definition is kept in a list. */
export function numberOf(definition: FactDefinition): number {
  const known = numbers.get(definition);
  if (known !== undefined) return known;
  numbers.set(definition, definitionsNumbered);
  return definitionsNumbered++;
}

/**
 * Facts already made of the same record at the same time. One definition means one fact, in whichever rule set it
 * stands: a definition that is derived stands beside the same definitions everywhere.
 */
export class FactsMade {
  private readonly facts = new Array<Fact<unknown> | undefined>(definitionsNumbered);

  get(definition: FactDefinition): Fact<unknown> | undefined {
    return this.facts[numberOf(definition)];
  }

  /** The fact of a definition by its number; undefined = not made so far. */
  at(number: number): Fact<unknown> | undefined {
    return this.facts[number];
  }

  /** Keeps the fact of a definition under its number. */
  keep(number: number, fact: Fact<unknown>): void {
    this.facts[number] = fact;
  }
}
