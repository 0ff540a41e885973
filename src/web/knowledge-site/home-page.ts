import type { Evidence, Locale } from '../../engine/index.js';
import { reviewOf } from '../../service/review.js';
import { editionText } from '../edition-text.js';
import { evidenceMarkup } from './citation-markup.js';
import { siteUrl, type SitePage } from './frame.js';
import { cardsOf, topicNames, type Known } from './known.js';
import { markup, type Markup } from './markup.js';
import { criteriaOf, parameterList } from './parameter-list.js';
import { sourceList } from './source-list.js';
import { evidenceWords, words } from './words.js';

const intro = {
  en: [
    'Everything this service knows and may say, made from the rules themselves: what you read here is what is evaluated.',
    'Every criterion is met, not met or unknown; what is missing is never taken for negative. Nothing here is a diagnosis. No clinician has signed these rules off yet.',
  ],
  ja: [
    '本サービスが判定し表示しうる内容の全てです。規則そのものから生成しており、ここに書かれた内容がそのまま評価されます。',
    '各基準は「該当・非該当・不明」のいずれかで、欠けている情報を陰性とはみなしません。診断ではありません。臨床医による承認はまだ受けていません。',
  ],
} as const;

function ruleSetList({ ruleSets, hooks }: Known, locale: Locale): Markup {
  const cards = cardsOf({ hooks });
  const topics = [...new Set(ruleSets.map(({ topic }) => topic))];
  return markup`${topics.map(
    (topic) =>
      markup`<h3>${topicNames[topic]?.[locale] ?? topic}</h3><ul class="entries">${ruleSets
        .filter((ruleSet) => ruleSet.topic === topic)
        .map((ruleSet) => {
          const count = cards.filter((card) => card.ruleSet.id === ruleSet.id).length;
          return markup`<li data-filter><a href="${siteUrl(locale, ruleSet.id)}">${ruleSet.title[locale]}</a> <span class="fine">${editionText(ruleSet.edition, locale)} · ${words.cards[locale]}: ${count} · ${words.reviewedShort[locale]} ${reviewOf(ruleSet).reviewedOn}</span></li>`;
        })}</ul>`,
  )}`;
}

function figures(known: Known, locale: Locale): Markup {
  const parameters = parameterList(known.ruleSets);
  const levels = Object.keys(evidenceWords) as Evidence[];
  const rows: readonly (readonly [string, number, string])[] = [
    [words.ruleSets[locale], known.ruleSets.length, ''],
    [locale === 'ja' ? '基準' : 'Criteria', known.ruleSets.flatMap(criteriaOf).length, 'index'],
    [words.cards[locale], cardsOf(known).length, 'cards'],
    [words.parameters[locale], parameters.length, 'parameters'],
    [words.sources[locale], sourceList(known).length, 'sources'],
  ];
  return markup`<dl class="figures">${rows.map(
    ([label, count, path]) =>
      markup`<div><dt><a href="${siteUrl(locale, path)}">${label}</a></dt><dd>${count}</dd></div>`,
  )}</dl>
<h3>${words.evidence[locale]}</h3><ul class="plain">${levels.map(
    (level) =>
      markup`<li>${evidenceMarkup(level, locale)}: ${parameters.filter(({ parameter }) => parameter.evidence === level).length}</li>`,
  )}</ul>`;
}

/** Where a reader begins: what this is, how sure it is, and the rule sets. */
export function homePage(known: Known, version: string, answered: string, locale: Locale): SitePage {
  return {
    path: '',
    title: words.site[locale],
    body: markup`${intro[locale].map((text) => markup`<p>${text}</p>`)}
<h2>${words.ruleSets[locale]}</h2>${ruleSetList(known, locale)}
<h2>${locale === 'ja' ? '規模と確実性' : 'How much, and how sure'}</h2>${figures(known, locale)}
<p class="fine">${words.version[locale]} <code>${version}</code>. ${locale === 'ja' ? '説明（/api/explain）に付くハッシュ：' : 'Hash that explanations (/api/explain) of this build carry:'} <code>${answered}</code></p>`,
  };
}
