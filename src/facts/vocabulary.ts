import { normalText } from './normal-text.js';

/** What a coded thing may be called, for telling whether a text beside its code means something else. */
export interface Vocabulary {
  readonly texts: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** Words that tell nothing apart. */
const common: ReadonlySet<string> = new Set(
  'antibody antibodies ab count level serum blood plasma in of by the and or test measurement titer titre'.split(
    ' ',
  ),
);

const split = (of: string): readonly string[] => of.split(/[^\p{L}\p{N}%+]+/u).filter((word) => word !== '');

/** The vocabulary of names, displays and labels. */
export function vocabulary(names: readonly string[]): Vocabulary {
  const texts = names.map(normalText);
  return { texts, words: new Set(texts.flatMap(split)) };
}

/** Whether a normalised text could be another way of naming what this vocabulary names. */
export function isKin(text: string, { texts, words }: Vocabulary): boolean {
  // Scripts without spaces have no words to compare; a part of a known name is kin.
  if (/[^ -~]/.test(text) && texts.some((known) => known.includes(text))) return true;
  return split(text).every((word) => common.has(word) || words.has(word));
}
