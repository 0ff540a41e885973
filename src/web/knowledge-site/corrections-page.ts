import type { Locale } from '../../engine/index.js';
import { referenceAnchor } from './citation-markup.js';
import { allCorrections } from './corrections/all-corrections.js';
import type { Correction } from './corrections/correction.js';
import { anchorOf, siteUrl, type SitePage } from './frame.js';
import { markup, type Markup } from './markup.js';
import { words } from './words.js';

const documents = {
  'plasma-rheum': {
    en: 'Plasma cell disorders (document 001) and systemic sclerosis (report 003)',
    ja: '形質細胞疾患（教材001）・全身性強皮症（報告003）',
  },
  myeloid: {
    en: 'Clonal haematopoiesis and MDS (document 001); lupus-like disease in MDS/CMML (document 000)',
    ja: 'クローン性造血・MDS（教材001）、MDS・CMMLに伴うループス様病態（教材000）',
  },
} as const;

const intro = {
  en: 'This product began from three teaching texts. Where they differ from the primary sources, the sources were followed; tests hold each point. The numbers are those of the rule specification.',
  ja: '本製品は3つの教材から出発しました。一次資料と異なる箇所は一次資料に従い、テストで固定しています。番号は規則仕様書のものです。',
} as const;

function row({ document, number, said, right, sources }: Correction, locale: Locale): Markup {
  const named = sources.map((source, index) => [
    index === 0 ? '' : '; ',
    typeof source === 'string'
      ? source
      : 'en' in source
        ? source[locale]
        : markup`<a href="${siteUrl(locale, 'sources', referenceAnchor(source))}">${source.title}</a>`,
  ]);
  return markup`<tr id="${anchorOf('correction', document, String(number))}" data-filter><th scope="row">${number}</th><td>${said[locale]}</td><td>${right[locale]}<br /><span class="cites">${named}</span></td></tr>`;
}

/** The errors of the teaching documents and what is right. */
export function correctionsPage(locale: Locale): SitePage {
  const names = Object.keys(documents) as (keyof typeof documents)[];
  const body = markup`<p>${intro[locale]}</p>${names.map(
    (name) =>
      markup`<h2 id="${name}">${documents[name][locale]}</h2><div class="wide" tabindex="0" role="region" aria-label="${documents[name][locale]}"><table><thead><tr><th scope="col">#</th><th scope="col">${words.seedSaid[locale]}</th><th scope="col">${words.right[locale]}</th></tr></thead><tbody>${allCorrections.filter(({ document }) => document === name).map((one) => row(one, locale))}</tbody></table></div>`,
  )}`;
  return {
    path: 'corrections',
    title: words.corrections[locale],
    body,
    sections: names.map((name) => [name, documents[name][locale]]),
  };
}
