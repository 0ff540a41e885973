import type { Code, Concept } from '../engine/index.js';
import { isIcd } from './code-systems.js';
import { normalText } from './normal-text.js';
import { isKin, vocabulary, type Vocabulary } from './vocabulary.js';

/** A coded thing of a record: its codings and what it says in words. */
export interface CodedThing {
  readonly codings: readonly Code[];
  /** The codings in the form in which codes compare. */
  readonly keys: readonly string[];
  /** What people wrote; null when there are codes only. */
  readonly text: string | null;
  /** The text in the form in which names compare. */
  readonly normal: string | null;
}

export interface Compiled {
  readonly concept: Concept;
  readonly codes: ReadonlySet<string>;
  readonly families: readonly string[];
  readonly names: ReadonlySet<string>;
  /** Any of the names as a word of its own. */
  readonly word: RegExp;
  readonly vocabulary: Vocabulary;
}

const compiled = new WeakMap<Concept, Compiled>();

/** A code in the one form in which codes compare: ICD without its dot, in capitals. */
function codeKey({ system, code }: Code): string {
  return isIcd(system) ? `${system}|${code.replaceAll('.', '').toUpperCase()}` : `${system}|${code}`;
}

/** A coded thing, made ready for comparing with many concepts. */
export function codedThing(codings: readonly Code[], text: string | null): CodedThing {
  return { codings, keys: codings.map(codeKey), text, normal: text === null ? null : normalText(text) };
}

const nothing = /(?!)/;

/** A name as a whole word; Japanese names may be followed by a form (錠) but not be the tail of another name. */
function wholeWord(names: readonly string[]): RegExp {
  if (names.length === 0) return nothing;
  const escaped = names.map((name) => normalText(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![a-z0-9ァ-ヶー])(?:${escaped.join('|')})(?![a-z0-9])`);
}

/** A concept made ready for comparing. */
export function compile(concept: Concept): Compiled {
  const known = compiled.get(concept);
  if (known !== undefined) return known;
  const displays = concept.codes.flatMap(({ display }) => display ?? []);
  const made: Compiled = {
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

function isKeyOf(key: string, { codes, families }: Compiled): boolean {
  if (codes.has(key)) return true;
  for (const family of families) if (key.startsWith(family)) return true;
  return false;
}

/** Whether a thing is of a concept by one of its codings. */
export function isCoded({ keys }: CodedThing, concept: Compiled): boolean {
  for (const key of keys) if (isKeyOf(key, concept)) return true;
  return false;
}

/** The codings by which a thing is of a concept. */
export function codesFor({ codings, keys }: CodedThing, concept: Compiled): readonly Code[] {
  return codings.filter((_coding, i) => isKeyOf(keys[i] ?? '', concept));
}

/** Whether a concept is named by the whole text, or within it as a word of its own. */
export function isNamed({ normal }: CodedThing, { names, word }: Compiled, how: 'whole' | 'word'): boolean {
  if (normal === null) return false;
  return how === 'whole' ? names.has(normal) : word.test(normal);
}

/** Every concept of a set of definitions, for telling when words beside a code mean another one. */
export interface ConceptIndex {
  /**
   * Whether this concept's code stands beside words that name something else: an analyte, or a concept that the codes
   * do not mean as well.
   */
  readonly contradicts: (concept: Compiled, text: string, thing: CodedThing) => boolean;
  readonly all: readonly Compiled[];
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
