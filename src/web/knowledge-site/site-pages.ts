import type { Locale } from '../../engine/index.js';
import { cardsPage } from './cards-page.js';
import { changesPage, comparisonPage, comparisonPath, type Versions } from './changes-page.js';
import { correctionsPage } from './corrections-page.js';
import type { SitePage } from './frame.js';
import { homePage } from './home-page.js';
import { indexPage } from './index-page.js';
import { cardsOf, type Known } from './known.js';
import { measurementsPage } from './measurements-page.js';
import { notDonePage } from './not-done-page.js';
import { parametersPage } from './parameters-page.js';
import { ruleSetPage } from './rule-set-page.js';
import { sourcesPage } from './sources-page.js';

export interface SiteInput extends Known {
  readonly versions: Versions;
  /** The hash that answers of this build carry. */
  readonly answered: string;
}

/** Every page of the site in one language by its path; each is made when it is asked for. */
export function sitePages(input: SiteInput, locale: Locale): ReadonlyMap<string, () => SitePage> {
  const { versions, answered, ruleSets } = input;
  const { current, kept } = versions;
  const cards = cardsOf(input);
  const all = [current, ...kept];
  const comparisons = all.flatMap((to, index) =>
    all
      .slice(index + 1)
      .map(
        (from) => [comparisonPath(from.version, to.version), () => comparisonPage(from, to, locale)] as const,
      ),
  );
  return new Map<string, () => SitePage>([
    ['', () => homePage(input, current.version, answered, locale)],
    ...ruleSets.map((ruleSet) => [ruleSet.id, () => ruleSetPage(ruleSet, cards, locale)] as const),
    ['cards', () => cardsPage(input, locale)],
    ['parameters', () => parametersPage(input, locale)],
    ['measurements', () => measurementsPage(input, locale)],
    ['sources', () => sourcesPage(input, locale)],
    ['not-implemented', () => notDonePage(input, locale)],
    ['corrections', () => correctionsPage(locale)],
    ['changes', () => changesPage(versions, locale)],
    ['index', () => indexPage(input, locale)],
    ...comparisons,
  ]);
}
