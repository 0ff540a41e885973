import { remembered } from '../engine/index.js';
import { wordsOf, codingsOf } from './coding.js';
import { first, members, text } from './json.js';
import { normalText } from './normal-text.js';
import type { ResourceIndex } from './resource-index.js';

/** What a specimen is made of, as far as it can tell a result apart. */
export type SpecimenKind = 'blood' | 'serum' | 'urine' | 'marrow' | 'tissue' | 'cell-free' | 'other';

/** First match wins: marrow fluid (骨髄液) before spinal fluid (髄液), cord blood before blood. */
const kinds: readonly (readonly [RegExp, SpecimenKind])[] = [
  [/marrow|骨髄/, 'marrow'],
  [/cell[- ]free|cfdna|ctdna/, 'cell-free'],
  [
    /cord blood|臍帯血|donor|spinal|csf|髄液|pleural|胸水|ascit|腹水|synovial|関節液|saliva|buccal|body fluid/,
    'other',
  ],
  [/urine|尿/, 'urine'],
  [/serum|血清|plasma|血漿/, 'serum'],
  [/blood|血液|全血|末梢血/, 'blood'],
  [/tissue|biopsy|組織|生検/, 'tissue'],
];

const kindOfWords = remembered((said: string): SpecimenKind | null => {
  const normal = normalText(said);
  return kinds.find(([pattern]) => pattern.test(normal))?.[1] ?? null;
});

const kindOf = (said: string | null): SpecimenKind | null => (said === null ? null : kindOfWords(said));

function kindOfConcept(concept: unknown): SpecimenKind | null {
  if (concept === undefined) return null;
  const inWords = kindOf(wordsOf(concept));
  if (inWords !== null) return inWords;
  for (const { display } of codingsOf(concept)) {
    const kind = kindOf(display ?? null);
    if (kind !== null) return kind;
  }
  return null;
}

/**
 * The specimen of a result: from the Specimen it refers to, the reference's own words, or the body site. What is
 * contained refers to its siblings, which `container` holds.
 */
export function specimenOf(
  holder: unknown,
  container: unknown,
  find: ResourceIndex['find'],
): SpecimenKind | null {
  const { specimen: pointer, bodySite } = members(holder);
  if (pointer === undefined && bodySite === undefined) return null;
  const { reference: to, display } = members(first(pointer));
  const reference = text(to);
  const found = reference === null ? undefined : find(reference, container);
  return kindOfConcept(members(found)['type']) ?? kindOf(text(display)) ?? kindOfConcept(bodySite) ?? null;
}

const fluid: ReadonlySet<SpecimenKind> = new Set(['blood', 'serum']);

/** Whether a result of this specimen cannot be one that is measured in `expected`; blood and serum go together. */
export function isOtherSpecimen(expected: SpecimenKind | undefined, found: SpecimenKind | null): boolean {
  if (expected === undefined || found === null || expected === found) return false;
  return !(fluid.has(expected) && fluid.has(found));
}
