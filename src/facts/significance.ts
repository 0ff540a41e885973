import type { GenomicVariant } from '../engine/index.js';
import { codingsOf, hasCode, wordsOf } from './coding.js';
import { field, list, members, textOf } from './json.js';
import { normalText } from './normal-text.js';
import type { Walked } from './observations.js';
import { localReference } from './resource-index.js';

export type Significance = NonNullable<GenomicVariant['significance']>;

const clinicalSignificance: ReadonlySet<string> = new Set(['53037-8']);
/** LOINC answers; LA26334-5 from memory, unverified. */
const byCode: ReadonlyMap<string, Significance> = new Map([
  ['LA6668-3', 'pathogenic'],
  ['LA26332-9', 'likely-pathogenic'],
  ['LA26333-7', 'uncertain'],
  ['LA6682-4', 'uncertain'],
  ['LA26334-5', 'likely-benign'],
  ['LA6675-8', 'benign'],
]);
const byWords: readonly (readonly [RegExp, Significance])[] = [
  [/conflicting|uncertain|unknown|\bvus\b/, 'uncertain'],
  [/likely pathogenic/, 'likely-pathogenic'],
  [/likely benign/, 'likely-benign'],
  [/\bpathogenic\b/, 'pathogenic'],
  [/\bbenign\b/, 'benign'],
];

function ofConcept(concept: unknown): Significance | null {
  const [coded] = codingsOf(concept).flatMap(({ code }) => byCode.get(code) ?? []);
  if (coded !== undefined) return coded;
  const words = normalText(wordsOf(concept) ?? '');
  return byWords.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** What an Observation says of clinical significance, itself or in its components. */
export function significancesIn(observation: unknown): readonly Significance[] {
  return [observation, ...list(field(observation, 'component'))]
    .filter((part) => hasCode(field(part, 'code'), clinicalSignificance))
    .flatMap(
      (part) => ofConcept(field(part, 'valueCodeableConcept') ?? { text: textOf(part, 'valueString') }) ?? [],
    );
}

/** The significances that implications state, by the reference of the variant that each is derived from. */
export function impliedSignificances(
  walked: readonly Walked[],
): ReadonlyMap<string, readonly Significance[]> {
  const implied = new Map<string, Significance[]>();
  for (const { resource, reference } of walked) {
    const from = list(members(resource)['derivedFrom']);
    if (from.length === 0) continue;
    const significances = significancesIn(resource);
    if (significances.length === 0) continue;
    for (const variant of from) {
      const said = textOf(variant, 'reference');
      if (said === null) continue;
      const key = said.startsWith('#') ? `${reference.split('#')[0] ?? ''}${said}` : localReference(said);
      const known = implied.get(key);
      if (known === undefined) implied.set(key, [...significances]);
      else known.push(...significances);
    }
  }
  return implied;
}

/** The one significance of several statements; undefined where they disagree about harm. */
export function oneSignificance(all: readonly Significance[]): Significance | undefined {
  const [first] = all;
  if (all.every((one) => one === first)) return first;
  const isHarmful = (one: Significance): boolean => one === 'pathogenic' || one === 'likely-pathogenic';
  return all.every(isHarmful) ? 'likely-pathogenic' : undefined;
}
