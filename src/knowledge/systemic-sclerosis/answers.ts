import type { Reported } from '../../engine/index.js';

const positive = [
  'positive',
  'pos',
  '+',
  '(+)',
  'reactive',
  'detected',
  'present',
  'yes',
  'true',
  '陽性',
  'あり',
  '有',
  '検出',
];
const negative = [
  'negative',
  'neg',
  '-',
  '(-)',
  'non-reactive',
  'nonreactive',
  'not detected',
  'absent',
  'no',
  'false',
  'none',
  '陰性',
  'なし',
  '無',
  '検出せず',
];

/** A whole answer: positive or present (true), negative or absent (false); anything else is not understood. */
export function readPresence({ text }: Reported): boolean | null {
  const answer = text.toLowerCase();
  if (positive.includes(answer)) return true;
  return negative.includes(answer) ? false : null;
}

/** Latent and active disease are told apart only where the record does; a bare positive test says neither. */
export type Tuberculosis = 'negative' | 'positive' | 'latent' | 'latent-treated' | 'active';

const tuberculosisWords: ReadonlyMap<string, Tuberculosis> = new Map<string, Tuberculosis>([
  ['latent', 'latent'],
  ['latent tuberculosis', 'latent'],
  ['潜在性結核', 'latent'],
  ['latent, treated', 'latent-treated'],
  ['latent tuberculosis, treated', 'latent-treated'],
  ['潜在性結核（治療済み）', 'latent-treated'],
  ['active', 'active'],
  ['active tuberculosis', 'active'],
  ['活動性結核', 'active'],
]);

/** A tuberculosis screening result in words; an indeterminate one is not understood, hence unknown. */
export function readTuberculosis(reported: Reported): Tuberculosis | null {
  const word = tuberculosisWords.get(reported.text.toLowerCase());
  if (word !== undefined) return word;
  const present = readPresence(reported);
  if (present === null) return null;
  return present ? 'positive' : 'negative';
}

export type SkinSubset = 'diffuse' | 'limited';

const subsets: ReadonlyMap<string, SkinSubset> = new Map<string, SkinSubset>([
  ['dcssc', 'diffuse'],
  ['diffuse', 'diffuse'],
  ['diffuse cutaneous', 'diffuse'],
  ['びまん皮膚硬化型', 'diffuse'],
  ['lcssc', 'limited'],
  ['limited', 'limited'],
  ['limited cutaneous', 'limited'],
  ['限局皮膚硬化型', 'limited'],
]);

export function readSubset({ text }: Reported): SkinSubset | null {
  return subsets.get(text.toLowerCase()) ?? null;
}
