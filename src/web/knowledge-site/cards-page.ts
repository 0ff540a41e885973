import { overrideReasons, type CardTemplate } from '../../catalogue/index.js';
import type { Locale, RuleSet } from '../../engine/index.js';
import { orderConcepts } from '../../knowledge/order-concepts.js';
import { cardExamples, type CardExample } from './card-examples.js';
import { cardText } from './card-text.js';
import { criterionAnchor } from './criterion-markup.js';
import { conceptLink } from './facts-markup.js';
import { foldMarkup } from './fold-markup.js';
import { anchorOf, siteUrl, type SitePage } from './frame.js';
import { cardsOf, topicNames, type Known } from './known.js';
import { markup, type Markup, type Part } from './markup.js';
import { words } from './words.js';

const indicatorWords = {
  info: { en: 'Information', ja: '情報' },
  warning: { en: 'Warning', ja: '注意' },
  critical: { en: 'Critical', ja: '緊急' },
} as const;

const joined = (parts: readonly Part[], locale: Locale): Part =>
  parts.map((part, index) => (index === 0 ? part : [locale === 'ja' ? '、' : ', ', part]));

function flagLinks(ids: readonly string[], ruleSet: RuleSet, locale: Locale): Part {
  return joined(
    ids.map((id) => {
      const label = ruleSet.flags.find((flag) => flag.id === id)?.label[locale] ?? id;
      return markup`<a href="${siteUrl(locale, ruleSet.id, criterionAnchor(id))}">${label}</a>`;
    }),
    locale,
  );
}

/** The groups of a score that a card asks for, in words. */
function groups({ ruleSet, when }: CardTemplate, locale: Locale): Part {
  const score = ruleSet.scores.find((used) => used.score.id === when.score?.id)?.score;
  if (score === undefined || when.score === undefined) return null;
  const names = when.score.bands.map((band) =>
    band === 'open'
      ? words.openBand[locale]
      : (score.bands.value.find((one) => one.band === band)?.label[locale] ?? band),
  );
  const link = markup`<a href="${siteUrl(locale, ruleSet.id, anchorOf('score', score.id))}">${score.title[locale]}</a>`;
  return markup`<li>${words.group[locale]} ${link}: ${joined(names, locale)}</li>`;
}

function condition(card: CardTemplate, locale: Locale): Markup {
  const { ruleSet, when, moment } = card;
  const { states, flags, anyFlag, noFlags, onlyIf } = when;
  const asked = (label: string, ids: readonly string[] | undefined): Part =>
    ids === undefined ? null : markup`<li>${label}: ${flagLinks(ids, ruleSet, locale)}</li>`;
  return markup`<ul class="plain">
<li>${moment.kind === 'chart' ? words.onChart[locale] : [words.onOrder[locale], ' ', flagLinks([moment.flag], ruleSet, locale)]}</li>
<li>${words.states[locale]}: ${joined(
    states.map((state) => ruleSet.labels[state]?.[locale] ?? state),
    locale,
  )}</li>
${groups(card, locale)}${asked(words.allFlags[locale], flags)}${asked(words.anyFlag[locale], anyFlag)}${asked(words.noFlags[locale], noFlags)}
${onlyIf === undefined ? null : markup`<li>${words.coded[locale]}</li>`}</ul>`;
}

function exampleMarkup({ indicator, summary, paragraphs, orders }: CardExample, locale: Locale): Markup {
  const offered = orders.map((id) => {
    const order = orderConcepts.get(id);
    return order === undefined ? id : conceptLink(order, locale);
  });
  return markup`<div class="example ${indicator}"><p class="example-summary"><span class="kind">${indicatorWords[indicator][locale]}</span> ${summary}</p>
${paragraphs.map(cardText)}
${offered.length === 0 ? null : markup`<p class="fine">${words.offers[locale]}: ${joined(offered, locale)}</p>`}</div>`;
}

function cardMarkup(card: CardTemplate, { hooks }: Known, locale: Locale): Markup {
  const { id, ruleSet, facts, source, quietForDays, priority, replaces } = card;
  const services = hooks.filter(({ cards }) => cards.some((one) => one.id === id)).map((hook) => hook.id);
  const [first, ...more] = cardExamples(card, locale);
  const listed = facts.map(
    (key) =>
      markup`<a href="${siteUrl(locale, ruleSet.id, anchorOf('fact', key))}">${ruleSet.facts[key]?.label[locale] ?? key}</a>`,
  );
  const content = markup`${first === undefined ? null : exampleMarkup(first, locale)}
${more.length === 0 ? null : markup`<details><summary>${words.example[locale]} +${more.length}</summary>${more.map((one) => exampleMarkup(one, locale))}</details>`}
<dl>
<dt>${words.speaks[locale]}</dt><dd>${condition(card, locale)}</dd>
<dt>${words.ruleSets[locale]}</dt><dd><a href="${siteUrl(locale, ruleSet.id)}">${ruleSet.title[locale]}</a></dd>
<dt>${words.services[locale]}</dt><dd>${services.join(', ')}</dd>
${facts.length === 0 ? null : markup`<dt>${words.lists[locale]}</dt><dd>${joined(listed, locale)}</dd>`}
${replaces === undefined ? null : markup`<dt>${words.replaces[locale]}</dt><dd>${joined(replaces, locale)}</dd>`}
<dt>${words.quiet[locale]}</dt><dd>${quietForDays} ${words.days[locale]}</dd>
<dt>${words.priority[locale]}</dt><dd>${priority}</dd>
<dt>${words.source[locale]}</dt><dd>${source.title}</dd></dl>`;
  const hint =
    first === undefined
      ? null
      : markup`<span class="kind">${indicatorWords[first.indicator][locale]}</span> ${first.summary}`;
  const title = markup`<code>${id}</code>`;
  return markup`<li class="panel" data-filter>${foldMarkup({ id: anchorOf('card', id), level: 3, title, content, ...(hint === null ? {} : { hint }) })}</li>`;
}

/** The cards of one rule set, under its name. */
function ofRuleSet(ruleSet: RuleSet, cards: readonly CardTemplate[], known: Known, locale: Locale): Markup {
  const own = cards.filter((card) => card.ruleSet.id === ruleSet.id);
  return markup`<h3 class="group"><a href="${siteUrl(locale, ruleSet.id)}">${ruleSet.title[locale]}</a> <span class="fine">${own.length}</span></h3>
<ul class="rows">${own.map((card) => cardMarkup(card, known, locale))}</ul>`;
}

/** Every card: what it says, when it speaks, for how long it then stays quiet. */
export function cardsPage(known: Known, locale: Locale): SitePage {
  const cards = cardsOf(known);
  const topics = [...new Set(cards.map(({ ruleSet }) => ruleSet.topic))];
  const reasons = overrideReasons.map(
    ({ code, display }) => markup`<li>${display[locale]} <code class="id">${code}</code></li>`,
  );
  const body = markup`<p class="notice">${words.exampleNote[locale]}</p>
${topics.map(
  (topic) => markup`<h2 id="${anchorOf('topic', topic)}">${topicNames[topic]?.[locale] ?? topic}</h2>
${known.ruleSets
  .filter((ruleSet) => ruleSet.topic === topic && cards.some((card) => card.ruleSet.id === ruleSet.id))
  .map((ruleSet) => ofRuleSet(ruleSet, cards, known, locale))}`,
)}
<h2 id="overrides">${words.overrides[locale]}</h2><ul class="plain">${reasons}</ul>`;
  return {
    path: 'cards',
    title: words.cards[locale],
    body,
    sections: [
      ...topics.map((topic) => [anchorOf('topic', topic), topicNames[topic]?.[locale] ?? topic] as const),
      ['overrides', words.overrides[locale]],
    ],
  };
}
