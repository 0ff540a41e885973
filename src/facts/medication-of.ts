import { codingsOf, wordsOf } from './coding.js';
import { codedThing, type CodedThing } from './coded-thing.js';
import { field, first, textOf } from './json.js';
import type { ResourceIndex } from './resource-index.js';

/** The drug of a medication resource; `isResolved` is false when it points to something that nobody gave us. */
export interface MedicationReading {
  readonly thing: CodedThing;
  readonly isResolved: boolean;
}

function ofConcept(concept: unknown): CodedThing {
  return codedThing(codingsOf(concept), wordsOf(concept));
}

/**
 * What drug a MedicationRequest, -Statement or -Administration is of: its concept, or the Medication it refers to,
 * contained or gathered, else the words of the reference. R5's `medication.concept` and `.reference` as well.
 */
export function medicationOf(resource: unknown, find: ResourceIndex['find']): MedicationReading {
  const r5 = field(resource, 'medication');
  const own = ofConcept(field(resource, 'medicationCodeableConcept') ?? field(r5, 'concept'));
  if (own.codings.length > 0 || own.text !== null) return { thing: own, isResolved: true };
  const pointer = first(field(resource, 'medicationReference') ?? field(r5, 'reference'));
  const reference = textOf(pointer, 'reference');
  const medication = reference === null ? undefined : find(reference, resource);
  const found = ofConcept(field(medication, 'code'));
  const text = found.text ?? textOf(pointer, 'display');
  const isResolved = found.codings.length > 0 || text !== null;
  return { thing: codedThing(found.codings, text), isResolved };
}
