import type { Code, Concept } from '../engine/index.js';
import { codeKey, type CodedThing } from './coded-thing.js';
import { normalText } from './normal-text.js';
import { vocabulary, type Vocabulary } from './vocabulary.js';

/** A concept made ready for comparing. */
export interface CompiledConcept {
  readonly concept: Concept;
  readonly codes: ReadonlySet<string>;
  readonly families: readonly string[];
  readonly names: ReadonlySet<string>;
  /** Any of the names as a word of its own. */
  readonly word: RegExp;
  readonly vocabulary: Vocabulary;
}

const compiled = new WeakMap<Concept, CompiledConcept>();
const noWord = /(?!)/;

/** Any of the names as a whole word; Japanese names may be followed by a form (錠) but not be the tail of another name. */
function wholeWord(names: readonly string[]): RegExp {
  if (names.length === 0) return noWord;
  const escaped = names.map((name) => normalText(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![a-z0-9ァ-ヶー])(?:${escaped.join('|')})(?![a-z0-9])`);
}

/** Makes a concept ready for comparing, once. */
export function compile(concept: Concept): CompiledConcept {
  const known = compiled.get(concept);
  if (known !== undefined) return known;
  const displays = concept.codes.flatMap(({ display }) => display ?? []);
  const made: CompiledConcept = {
    concept,
    codes: new Set(concept.codes.map(codeKey)),
    families: (concept.families ?? []).map(codeKey),
    names: new Set(concept.names.map(normalText)),
    word: wholeWord(concept.names),
    vocabulary: vocabulary([...concept.names, ...displays, ...Object.values(concept.label)]),
  };
  compiled.set(concept, made);
  return made;
}

function isKeyOf(key: string, { codes, families }: CompiledConcept): boolean {
  if (codes.has(key)) return true;
  for (const family of families) if (key.startsWith(family)) return true;
  return false;
}

/** Whether a thing is of a concept by one of its codings. */
export function isCoded({ keys }: CodedThing, concept: CompiledConcept): boolean {
  for (const key of keys) if (isKeyOf(key, concept)) return true;
  return false;
}

/** The codings by which a thing is of a concept. */
export function codesFor({ codings, keys }: CodedThing, concept: CompiledConcept): readonly Code[] {
  return codings.filter((_coding, i) => isKeyOf(keys[i] ?? '', concept));
}

/** Whether a concept is named by the whole text, or within it as a word of its own. */
export function isNamed(
  { normal }: CodedThing,
  { names, word }: CompiledConcept,
  how: 'whole' | 'word',
): boolean {
  if (normal === null) return false;
  return how === 'whole' ? names.has(normal) : word.test(normal);
}
