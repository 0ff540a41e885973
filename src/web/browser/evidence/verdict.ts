import type { Locale, RuleSet } from '../../../engine/index.js';
import { fill } from '../shared/fill.js';
import type { Judged } from './hypothesis.js';

/** A category in the reader's language. */
export const labelOf = ({ labels }: RuleSet, state: string, locale: Locale): string =>
  labels[state]?.[locale] ?? state;

/** The verdict in one line: the category, or what is known so far. */
export function verdict(
  { ruleSet, classification }: Judged,
  locale: Locale,
  w: { readonly openCategory: string; readonly provisional: string },
): string {
  const { category, provisional } = classification;
  if (category !== null) return labelOf(ruleSet, category, locale);
  return provisional === null
    ? w.openCategory
    : fill(w.provisional, { state: labelOf(ruleSet, provisional, locale) });
}
