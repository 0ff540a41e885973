import type { Locale } from '../../engine/index.js';
import { treatmentNotes } from '../../knowledge/myeloid/neoplasm/treatment-notes.js';
import { offByDefault } from '../../knowledge/plasma-cell/off-by-default.js';
import { plasmaCell } from '../../knowledge/plasma-cell/stage.js';
import { citationsMarkup } from './citation-markup.js';
import { criterionAnchor } from './criterion-markup.js';
import { siteUrl, type SitePage } from './frame.js';
import type { Known } from './known.js';
import { markup, type Markup } from './markup.js';
import { notDone, offReasons } from './not-done.js';
import { parameterAnchor } from './parameters-page.js';
import { parameterList } from './parameter-list.js';
import { parameterText } from './parameter-text.js';
import { words } from './words.js';

const titles = {
  off: { en: 'Computed, but off: no card may speak from it', ja: '計算するが無効（カードは表示しない）' },
  unverified: { en: 'Numbers that nobody has verified', ja: '未確認の数値' },
  none: { en: 'Not implemented', ja: '未実装' },
  noteReason: {
    en: 'Its limits are from memory.',
    ja: '基準値が記憶によるものです。',
  },
} as const;

function offRows(locale: Locale): readonly Markup[] {
  const flags = offByDefault.map((id) => {
    const label = plasmaCell.flags.find((flag) => flag.id === id)?.label[locale] ?? id;
    return markup`<tr data-filter><th scope="row"><a href="${siteUrl(locale, plasmaCell.id, criterionAnchor(id))}">${label}</a> <code class="id">${id}</code></th><td>${offReasons[id]?.[locale] ?? ''}</td></tr>`;
  });
  const notes = treatmentNotes.flatMap(({ id, text, offByDefault: off }) =>
    off === true
      ? [
          markup`<tr data-filter><th scope="row">${text[locale]} <code class="id">${id}</code></th><td>${titles.noteReason[locale]}</td></tr>`,
        ]
      : [],
  );
  return [...flags, ...notes];
}

function table(id: string, title: string, second: string, rows: readonly Markup[], locale: Locale): Markup {
  return markup`<h2 id="${id}">${title}</h2><div class="wide" tabindex="0" role="region" aria-label="${title}"><table><thead><tr><th scope="col">${words.what[locale]}</th><th scope="col">${second}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** What a reader may expect and will not find, and what is switched off or unverified, each with the reason. */
export function notDonePage({ ruleSets }: Known, locale: Locale): SitePage {
  const unverified = parameterList(ruleSets).filter(({ parameter }) => parameter.evidence === 'unverified');
  const why = words.why[locale];
  const body = markup`${table(
    'missing',
    titles.none[locale],
    why,
    notDone.map(
      (one) =>
        markup`<tr data-filter><th scope="row">${one.what[locale]}</th><td>${one.why[locale]}</td></tr>`,
    ),
    locale,
  )}${table('off', titles.off[locale], why, offRows(locale), locale)}${table(
    'unverified',
    titles.unverified[locale],
    words.value[locale],
    unverified.map(
      ({ id, parameter }) =>
        markup`<tr data-filter><th scope="row"><a href="${siteUrl(locale, 'parameters', parameterAnchor(id))}">${parameter.label[locale]}</a></th><td>${parameterText(parameter.value, locale)}<br />${citationsMarkup(parameter.cites, locale)}</td></tr>`,
    ),
    locale,
  )}`;
  return {
    path: 'not-implemented',
    title: words.notDone[locale],
    body,
    sections: [
      ['missing', titles.none[locale]],
      ['off', titles.off[locale]],
      ['unverified', titles.unverified[locale]],
    ],
  };
}
