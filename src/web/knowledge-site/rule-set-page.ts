import type { CardTemplate } from '../../catalogue/index.js';
import type { Criterion, Locale, Row, RuleSet } from '../../engine/index.js';
import { treatmentNotes } from '../../knowledge/myeloid/neoplasm/treatment-notes.js';
import { reviewOf } from '../../service/review.js';
import { editionText } from '../edition-text.js';
import { citationMarkup, citationsMarkup, evidenceMarkup } from './citation-markup.js';
import { criterionMarkup, type CriterionPage } from './criterion-markup.js';
import { factsMarkup } from './facts-markup.js';
import { foldMarkup } from './fold-markup.js';
import { anchorOf, siteUrl, type SitePage } from './frame.js';
import { topicNames } from './known.js';
import { markup, type Markup } from './markup.js';
import { scoreMarkup } from './score-markup.js';
import { words } from './words.js';

/** Where a state of a rule set is explained on its page. */
const stateAnchor = (index: number, category: string): string =>
  anchorOf('state', String(index + 1), category);

function rows(list: readonly Row<string, string>[], page: CriterionPage, kind: string): Markup {
  const { ruleSet, locale } = page;
  return markup`<ol class="rows">${list.map(
    ({ category, when }, index) =>
      markup`<li class="panel" data-filter>${foldMarkup({
        id: anchorOf(kind, stateAnchor(index, category)),
        level: 3,
        title: markup`<span class="ordinal">${index + 1}</span> ${ruleSet.labels[category]?.[locale] ?? category} <code class="id">${category}</code>`,
        content: markup`<ul class="tree">${criterionMarkup(when, page)}</ul>`,
      })}</li>`,
  )}</ol>`;
}

function head(ruleSet: RuleSet, locale: Locale): Markup {
  const { edition, cites, topic, id } = ruleSet;
  return markup`<dl class="facts">
<dt>${words.edition[locale]}</dt><dd>${editionText(edition, locale)}</dd>
<dt>${words.reviewedShort[locale]}</dt><dd>${reviewOf(ruleSet).reviewedOn}</dd>
<dt>${words.topic[locale]}</dt><dd>${topicNames[topic]?.[locale] ?? topic}</dd>
<dt>${words.cites[locale]}</dt><dd>${citationsMarkup(cites, locale)}</dd>
<dt>${words.code[locale]}</dt><dd><code>${id}</code></dd></dl>`;
}

function flagsMarkup(flags: readonly Criterion[], page: CriterionPage): Markup {
  return markup`<ul class="rows">${flags.map(
    (flag) => markup`<li class="panel" data-filter><ul class="tree">${criterionMarkup(flag, page)}</ul></li>`,
  )}</ul>`;
}

/** What may be said about treatment; it stands beside the rule set whose flags open it. */
function notes(ruleSet: RuleSet, locale: Locale): Markup | null {
  const own = treatmentNotes.filter(({ when }) => ruleSet.flags.some(({ id }) => id === when.id));
  if (own.length === 0) return null;
  return markup`<h2 id="treatment">${locale === 'ja' ? '治療に関する注記' : 'Notes on treatment'}</h2>
<ul class="rows">${own.map(
    ({ id, text, facts, offByDefault }) =>
      markup`<li class="panel" data-filter><p>${text[locale]} <code class="id">${id}</code>${offByDefault === true ? markup` <strong>(${words.notDone[locale]})</strong>` : null}</p><ul class="tree">${facts.map(
        (fact) =>
          markup`<li>${fact.region === 'all' ? null : `${fact.region}: `}${fact.text[locale]} ${evidenceMarkup(fact.evidence, locale)} <span class="cites">${citationMarkup(fact.cite, locale)}</span></li>`,
      )}</ul></li>`,
  )}</ul>`;
}

function cardList(cards: readonly CardTemplate[], locale: Locale): Markup {
  if (cards.length === 0) return markup`<p>${words.none[locale]}</p>`;
  return markup`<ul class="plain">${cards.map(
    ({ id }) => markup`<li><a href="${siteUrl(locale, 'cards', anchorOf('card', id))}">${id}</a></li>`,
  )}</ul>`;
}

/** A rule set from its decision table to the facts it wants. */
export function ruleSetPage(ruleSet: RuleSet, cards: readonly CardTemplate[], locale: Locale): SitePage {
  const page: CriterionPage = { ruleSet, locale, written: new Map() };
  const own = cards.filter((card) => card.ruleSet.id === ruleSet.id);
  const { table, provisional, flags, scores, otherwise, labels, exhaustive } = ruleSet;
  const treatment = notes(ruleSet, locale);
  const part = (id: string, label: string, note: string | null, content: Markup | null): Markup | null =>
    content === null
      ? null
      : foldMarkup({
          ...{ id, level: 2, title: label, open: id === 'table' },
          content: markup`${note === null ? null : markup`<p class="fine">${note}</p>`}${content}`,
        });
  const body = markup`${head(ruleSet, locale)}
${part('table', words.table[locale], words.tableNote[locale], rows(table, page, 'table'))}
<p class="panel"><b>${words.otherwise[locale]}</b>: ${labels[otherwise]?.[locale] ?? otherwise} <code class="id">${otherwise}</code>${exhaustive === true ? markup` <span class="fine">${words.exhaustive[locale]}</span>` : null}</p>
${part('provisional', words.provisional[locale], words.provisionalNote[locale], provisional.length === 0 ? null : rows(provisional, page, 'provisional'))}
${part('flags', words.flags[locale], words.flagsNote[locale], flags.length === 0 ? null : flagsMarkup(flags, page))}
${part('scores', words.scores[locale], null, scores.length === 0 ? null : markup`${scores.map((used) => scoreMarkup(used, page))}`)}
${treatment}
${part('cards', words.cards[locale], null, cardList(own, locale))}
${part('facts', words.facts[locale], null, factsMarkup(ruleSet, locale))}`;
  const has = (list: readonly unknown[], id: string, label: string) =>
    list.length === 0 ? [] : [[id, label] as const];
  return {
    path: ruleSet.id,
    title: ruleSet.title[locale],
    body,
    sections: [
      ['table', words.table[locale]],
      ...has(provisional, 'provisional', words.provisional[locale]),
      ...has(flags, 'flags', words.flags[locale]),
      ...has(scores, 'scores', words.scores[locale]),
      ['cards', words.cards[locale]],
      ['facts', words.facts[locale]],
    ],
  };
}
