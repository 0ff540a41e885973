import type { Concept } from '../engine/index.js';
import type { CodedThing } from './coded-thing.js';
import { compile, isCoded, type CompiledConcept } from './compiled-concept.js';
import { normalText } from './normal-text.js';
import { isKin } from './vocabulary.js';

/** Every concept of a set of definitions, for telling when words beside a code mean another one. */
export interface ConceptIndex {
  /**
   * Whether this concept's code stands beside words that name something else: an analyte, or a concept that the codes
   * do not mean as well.
   */
  readonly contradicts: (concept: CompiledConcept, text: string, thing: CodedThing) => boolean;
  readonly all: readonly CompiledConcept[];
}

/** The index of concepts; `isOther` tells whether a text names something that is no concept here. */
export function conceptIndex(concepts: readonly Concept[], isOther: (text: string) => boolean): ConceptIndex {
  const all = [...new Set(concepts)].map(compile);
  const owners = new Map<string, Set<Concept>>();
  for (const { concept, names } of all) {
    for (const name of names) owners.set(name, (owners.get(name) ?? new Set<Concept>()).add(concept));
  }
  return {
    all,
    contradicts: (of, text, thing) => {
      const normal = normalText(text);
      const named = [...(owners.get(normal) ?? [])];
      const isMeant = named.some((one) => one === of.concept || isCoded(thing, compile(one)));
      const isNamedElse = named.length === 0 ? isOther(text) : !isMeant;
      return isNamedElse && !isKin(normal, of.vocabulary);
    },
  };
}
