import { locales, type Locale, type Localized, type RuleSet } from '../../engine/index.js';
import { markup, type Markup } from './markup.js';
import { words } from './words.js';

/** One page of the site in one language. */
export interface SitePage {
  /** Its path below `/knowledge/<language>`, without a slash; empty for the overview. */
  readonly path: string;
  readonly title: string;
  readonly body: Markup;
  /** Sections to jump to: id and words. */
  readonly sections?: readonly (readonly [id: string, label: string])[];
}

/** What every page has around it. */
export interface Frame {
  readonly locale: Locale;
  readonly ruleSets: readonly RuleSet[];
  /** The version of the knowledge that is shown. */
  readonly version: string;
}

const languageNames: Readonly<Record<Locale, string>> = { en: 'English', ja: '日本語' };

/** Where a page of the site is served. */
export function siteUrl(locale: Locale, path = '', anchor = ''): string {
  return `/knowledge/${locale}${path === '' ? '' : `/${path}`}${anchor === '' ? '' : `#${anchor}`}`;
}

/** An id for an element: letters, digits, colons and hyphens, the same for the same parts. */
export function anchorOf(...parts: readonly string[]): string {
  return parts
    .join('-')
    .replace(/[^A-Za-z0-9:]+/g, '-')
    .replace(/^-|-$/g, '');
}

const others: readonly (readonly [path: string, label: Localized])[] = [
  ['cards', words.cards],
  ['parameters', words.parameters],
  ['measurements', words.measurements],
  ['sources', words.sources],
  ['not-implemented', words.notDone],
  ['corrections', words.corrections],
  ['changes', words.changes],
  ['index', words.index],
];

function navigation({ locale, ruleSets }: Frame, here: string): Markup {
  const item = (path: string, label: string): Markup =>
    markup`<li><a href="${siteUrl(locale, path)}"${here === path ? markup` aria-current="page"` : null}>${label}</a></li>`;
  return markup`<nav class="site-pages" aria-label="${words.pages[locale]}">
<ul>${item('', words.home[locale])}</ul>
<p class="minor-heading">${words.ruleSets[locale]}</p>
<ul>${ruleSets.map(({ id, title }) => item(id, title[locale]))}</ul>
<ul>${others.map(([path, label]) => item(path, label[locale]))}</ul>
</nav>`;
}

function languages(here: Locale, path: string): Markup {
  return markup`<nav class="languages" aria-label="${words.language[here]}">${locales.map(
    (locale) =>
      markup`<a href="${siteUrl(locale, path)}" hreflang="${locale}" lang="${locale}"${
        locale === here ? markup` aria-current="true"` : null
      }>${languageNames[locale]}</a>`,
  )}</nav>`;
}

/** The whole document: the built page with its words, its language and its content filled in. */
export function framed(template: string, page: SitePage, frame: Frame): string {
  const { locale, version } = frame;
  const sections = page.sections ?? [];
  const content = markup`<a class="skip" href="#content">${words.skip[locale]}</a>
<header class="masthead"><p class="site-name"><a href="${siteUrl(locale)}">${words.product[locale]} <small>${words.site[locale]}</small></a></p>${languages(locale, page.path)}</header>
<div class="site">
<details class="site-menu" open><summary>${words.pages[locale]}</summary>${navigation(frame, page.path)}</details>
<main id="content" tabindex="-1">
<h1>${page.title}</h1>
${
  sections.length === 0
    ? null
    : markup`<nav class="on-this-page" aria-label="${words.contents[locale]}"><ul>${sections.map(
        ([id, label]) => markup`<li><a href="#${id}">${label}</a></li>`,
      )}</ul></nav>`
}
<div class="filter" hidden><label for="filter">${words.filter[locale]}</label><input id="filter" type="search" autocomplete="off" /><output for="filter" data-words="${words.filtered[locale]}"></output></div>
<p class="row folding" hidden><button type="button" class="small" data-open="true">${words.openAll[locale]}</button><button type="button" class="small" data-open="false">${words.closeAll[locale]}</button></p>
${page.body}
</main>
</div>
<footer class="colophon">${words.version[locale]} <code>${version}</code></footer>`;
  return template
    .replace('<html lang="en">', `<html lang="${locale}">`)
    .replace('<!-- title -->', () => markup`${page.title} – ${words.product[locale]}`.markup)
    .replace('<!-- content -->', () => content.markup);
}
