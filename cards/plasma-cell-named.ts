import type { CardView } from '../src/catalogue/index.js';
import type { Localized } from '../src/engine/index.js';

/** The names whose condition holds, as a list in the reader's language; empty when none holds. */
export function plasmaCellNamed(
  { locale }: CardView,
  ...names: readonly (readonly [holds: boolean, name: Localized])[]
): string {
  return names
    .filter(([holds]) => holds)
    .map(([, name]) => name[locale])
    .join(locale === 'ja' ? '・' : ', ');
}
