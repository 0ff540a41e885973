import {
  analytesOf,
  type Analyte,
  type Concept,
  type FactDefinition,
  type Locale,
  type RuleSet,
} from '../../engine/index.js';
import { orderConcepts } from '../../knowledge/order-concepts.js';
import { anchorOf, siteUrl } from './frame.js';
import { markup, type Markup, type Part } from './markup.js';
import { readingWords, words } from './words.js';

const joined = (parts: readonly Part[]): Part =>
  parts.map((part, index) => (index === 0 ? part : [', ', part]));

/** A measurement, linked to its codes and units. */
export function analyteLink({ id, label }: Pick<Analyte, 'id' | 'label'>, locale: Locale): Markup {
  return markup`<a href="${siteUrl(locale, 'measurements', anchorOf('analyte', id))}">${label[locale]}</a>`;
}

/** A condition, drug or order, linked to its codes. */
export function conceptLink({ id, label }: Concept, locale: Locale): Markup {
  return markup`<a href="${siteUrl(locale, 'measurements', anchorOf('concept', id))}">${label[locale]}</a>`;
}

/** The conditions, drugs and orders that a fact is read from. */
export function conceptsOf(definition: FactDefinition): readonly Concept[] {
  switch (definition.kind) {
    case 'condition':
    case 'drug':
    case 'drafted':
    case 'done':
    case 'specialty':
      return definition.concepts;
    case 'quantity':
    case 'reported':
    case 'limit':
    case 'series':
    case 'genomics':
    case 'patient':
    case 'derived':
      return [];
  }
}

function sourceOf(definition: FactDefinition, { facts }: RuleSet, locale: Locale): Part {
  const kind = readingWords[definition.kind][locale];
  const read = [
    ...analytesOf(definition).map((analyte) => analyteLink(analyte, locale)),
    ...conceptsOf(definition).map((concept) => conceptLink(concept, locale)),
  ];
  if (definition.kind !== 'derived')
    return read.length === 0 ? kind : [markup`<span class="kind">${kind}</span> `, joined(read)];
  const from = definition.from.map(
    (key) => markup`<a href="#${anchorOf('fact', key)}">${facts[key]?.label[locale] ?? key}</a>`,
  );
  return [markup`<span class="kind">${kind}</span> `, joined(from)];
}

const unitsOf = (definition: FactDefinition): string =>
  [...new Set(analytesOf(definition).map(({ unit }) => unit))].filter((unit) => unit !== '1').join(', ');

function row(key: string, definition: FactDefinition, ruleSet: RuleSet, locale: Locale): Markup {
  const { label, withinDays, supply = [] } = definition;
  const orders = supply.map((id) => {
    const order = orderConcepts.get(id);
    return order === undefined ? id : conceptLink(order, locale);
  });
  const units = definition.kind === 'quantity' || definition.kind === 'series' ? unitsOf(definition) : '';
  return markup`<tr id="${anchorOf('fact', key)}" data-filter><th scope="row">${label[locale]}<br /><code class="id">${key}</code></th>
<td>${sourceOf(definition, ruleSet, locale)}${units === '' ? null : markup` <span class="unit">${units}</span>`}</td>
<td>${withinDays === undefined ? words.noLimit[locale] : `${withinDays} ${words.days[locale]}`}</td><td>${joined(orders)}</td></tr>`;
}

/** Every fact that a rule set wants: where it is read, how long it is good for, and what would supply it. */
export function factsMarkup(ruleSet: RuleSet, locale: Locale): Markup {
  const rows = Object.entries<FactDefinition>(ruleSet.facts).map(([key, definition]) =>
    row(key, definition, ruleSet, locale),
  );
  return markup`<div class="wide" tabindex="0" role="region" aria-label="${words.facts[locale]}"><table><thead><tr><th scope="col">${words.fact[locale]}</th><th scope="col">${words.from[locale]}</th><th scope="col">${words.window[locale]}</th><th scope="col">${words.supply[locale]}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
