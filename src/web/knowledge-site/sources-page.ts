import type { Locale } from '../../engine/index.js';
import { referenceAnchor } from './citation-markup.js';
import { anchorOf, siteUrl, type SitePage } from './frame.js';
import type { Known } from './known.js';
import { markup, type Markup } from './markup.js';
import { sourceList, type CitedSource } from './source-list.js';
import { words } from './words.js';

const kinds = {
  guideline: { en: 'guideline', ja: 'ガイドライン' },
  consensus: { en: 'consensus', ja: '合意基準' },
  study: { en: 'study', ja: '研究' },
  label: { en: 'label', ja: '添付文書' },
  specification: { en: 'specification', ja: '仕様' },
  regulator: { en: 'regulator', ja: '規制当局' },
} as const;

function row({ reference, locators, ruleSets, cards }: CitedSource, known: Known, locale: Locale): Markup {
  const { title, url, year, kind } = reference;
  // A design choice of this product has an address that leads nowhere.
  const name =
    url.startsWith('https://') || url.startsWith('http://')
      ? markup`<a href="${url}" rel="noopener noreferrer">${title}</a>`
      : title;
  const titles = known.ruleSets.filter(({ id }) => ruleSets.includes(id));
  return markup`<tr id="${referenceAnchor(reference)}" data-filter><th scope="row">${name} <span class="kind">${kinds[kind][locale]}</span></th><td>${year}</td><td>${locators.join('; ')}</td>
<td>${titles.map((ruleSet, index) => markup`${index === 0 ? '' : ', '}<a href="${siteUrl(locale, ruleSet.id)}">${ruleSet.title[locale]}</a>`)}${cards.map((id, index) => markup`${index === 0 && titles.length === 0 ? '' : ', '}<a href="${siteUrl(locale, 'cards', anchorOf('card', id))}">${id}</a>`)}</td></tr>`;
}

/** Every publication, where in it something was read, and what rests on it. */
export function sourcesPage(known: Known, locale: Locale): SitePage {
  return {
    path: 'sources',
    title: words.sources[locale],
    body: markup`<div class="wide" tabindex="0" role="region" aria-label="${words.sources[locale]}"><table><thead><tr><th scope="col">${words.source[locale]}</th><th scope="col">${words.year[locale]}</th><th scope="col">${locale === 'ja' ? '該当箇所' : 'Places'}</th><th scope="col">${words.usedBy[locale]}</th></tr></thead><tbody>${sourceList(known).map((source) => row(source, known, locale))}</tbody></table></div>`,
  };
}
