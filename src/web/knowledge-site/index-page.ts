import type { FactDefinition, Locale } from '../../engine/index.js';
import { analytes } from '../../knowledge/analytes/index.js';
import { criterionAnchor } from './criterion-markup.js';
import { foldMarkup } from './fold-markup.js';
import { anchorOf, siteUrl, type SitePage } from './frame.js';
import { cardsOf, type Known } from './known.js';
import { markup, type Markup } from './markup.js';
import { conceptList } from './measurements-page.js';
import { criteriaOf, parameterList } from './parameter-list.js';
import { parameterAnchor } from './parameters-page.js';
import { words } from './words.js';

function item(label: string, id: string, href: string): Markup {
  return markup`<li data-filter><a href="${href}">${label}</a> <code class="id">${id}</code></li>`;
}

function group(id: string, title: string, items: readonly Markup[]): Markup {
  const content = markup`<ul class="entries">${items}</ul>`;
  return foldMarkup({ id, level: 2, title, hint: items.length, content });
}

function ofRuleSets({ ruleSets }: Known, locale: Locale): Markup {
  return markup`${ruleSets.map((ruleSet) => {
    const asked = [...new Map(criteriaOf(ruleSet).map((criterion) => [criterion.id, criterion])).values()];
    const { id, title, facts, scores } = ruleSet;
    return group(id, title[locale], [
      ...scores.map(({ score }) =>
        item(score.title[locale], score.id, siteUrl(locale, id, anchorOf('score', score.id))),
      ),
      ...asked.map((one) => item(one.label[locale], one.id, siteUrl(locale, id, criterionAnchor(one.id)))),
      ...Object.entries<FactDefinition>(facts).map(([key, { label }]) =>
        item(label[locale], key, siteUrl(locale, id, anchorOf('fact', key))),
      ),
    ]);
  })}`;
}

/** Everything that has a name, as links: to be searched by the browser or the box above. */
export function indexPage(known: Known, locale: Locale): SitePage {
  const { ruleSets } = known;
  const measured = [
    ...analytes.map(({ id, label }) =>
      item(label[locale], id, siteUrl(locale, 'measurements', anchorOf('analyte', id))),
    ),
    ...conceptList(known).map(({ id, label }) =>
      item(label[locale], id, siteUrl(locale, 'measurements', anchorOf('concept', id))),
    ),
  ];
  const cards = cardsOf(known).map(({ id, ruleSet }) =>
    item(ruleSet.title[locale], id, siteUrl(locale, 'cards', anchorOf('card', id))),
  );
  const parameters = parameterList(ruleSets).map(({ id, parameter }) =>
    item(parameter.label[locale], id, siteUrl(locale, 'parameters', parameterAnchor(id))),
  );
  const body = markup`${ofRuleSets(known, locale)}
${group('cards', words.cards[locale], cards)}${group('parameters', words.parameters[locale], parameters)}${group('measurements', words.measurements[locale], measured)}`;
  return {
    path: 'index',
    title: words.index[locale],
    body,
    sections: [
      ...ruleSets.map(({ id, title }) => [id, title[locale]] as const),
      ['cards', words.cards[locale]],
      ['parameters', words.parameters[locale]],
      ['measurements', words.measurements[locale]],
    ],
  };
}
