import type { Locale } from '../engine/locale.js';

/** Phrases in the editions of rule sets, which are written in English; names of papers and standards stay. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/WHO 5th ed\./g, 'WHO第5版'],
  [/US label and Japanese package insert/g, '米国・日本の添付文書'],
  [/Japanese package insert/g, '日本の添付文書'],
  [/US label/g, '米国添付文書'],
  [/trigger by design/gi, '表示条件は本製品の設計'],
  [/Four-patient report/g, '4例報告'],
];

/** The edition of a rule set in the reader's language. */
export function editionText(edition: string, locale: Locale): string {
  return locale === 'en' ? edition : phrases.reduce((text, [from, to]) => text.replace(from, to), edition);
}
