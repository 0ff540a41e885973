import type { Citation, Evidence, Locale, Reference } from '../../engine/index.js';
import { anchorOf, siteUrl } from './frame.js';
import { markup, type Markup } from './markup.js';
import { evidenceWords } from './words.js';

/** Where a reference stands on the page of sources: two rooms may use one id for one publication. */
export function referenceAnchor({ id, url }: Reference): string {
  return anchorOf('source', id, url.replace(/^(https?:\/\/|urn:)/, '').slice(-24));
}

/** The publication, linked, and the place in it. */
export function citationMarkup({ reference, locator }: Citation, locale: Locale): Markup {
  return markup`<a href="${siteUrl(locale, 'sources', referenceAnchor(reference))}">${reference.title}</a>, ${locator}`;
}

/** Several citations in one line; nothing where there are none. */
export function citationsMarkup(cites: readonly Citation[], locale: Locale): Markup | null {
  if (cites.length === 0) return null;
  const separate = [...new Map(cites.map((cite) => [`${cite.reference.id} ${cite.locator}`, cite])).values()];
  return markup`<span class="cites">${separate.map((cite, index) => [
    index === 0 ? '' : '; ',
    citationMarkup(cite, locale),
  ])}</span>`;
}

/** How sure a number is, in words and never by colour alone. */
export function evidenceMarkup(evidence: Evidence, locale: Locale): Markup {
  return markup`<span class="evidence ${evidence}">${evidenceWords[evidence][locale]}</span>`;
}
