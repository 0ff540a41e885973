import { inReadersUnits } from '../../catalogue/index.js';
import {
  thresholdText,
  valueText,
  type Criterion,
  type FactDefinition,
  type Locale,
  type RuleSet,
} from '../../engine/index.js';
import { citationsMarkup, evidenceMarkup } from './citation-markup.js';
import { anchorOf } from './frame.js';
import { markup, type Markup, type Part } from './markup.js';
import { kindWords, words } from './words.js';

/** One page on which each criterion is written out where it is first met, with its id to link to. */
export interface CriterionPage {
  readonly ruleSet: RuleSet;
  readonly locale: Locale;
  readonly written: Map<string, Criterion>;
}

/** Where a criterion stands on the page of its rule set: what cards and the evidence page link to. */
export function criterionAnchor(id: string): string {
  return anchorOf('criterion', id);
}

const asFact = (value: unknown) =>
  ({ known: true, value, sources: [{ reference: '', via: 'entered', as: '' }] }) as const;

function valueWords(definition: FactDefinition | undefined, value: unknown, locale: Locale): string {
  try {
    return valueText(definition, asFact(value), locale) ?? JSON.stringify(value);
  } catch {
    return JSON.stringify(value);
  }
}

function leaf(criterion: Criterion, { ruleSet, locale }: CriterionPage): Part {
  if (criterion.kind !== 'compare' && criterion.kind !== 'is') return null;
  const definition: FactDefinition | undefined = ruleSet.facts[criterion.fact];
  const link = markup`<a class="fact-link" href="#${anchorOf('fact', criterion.fact)}">${definition?.label[locale] ?? criterion.fact}</a>`;
  if (criterion.kind === 'compare')
    return [
      link,
      ' ',
      markup`<b class="limit">${inReadersUnits(thresholdText(criterion) ?? '')}</b>`,
      ' ',
      evidenceMarkup(criterion.to.evidence, locale),
    ];
  const values = criterion.values.map((value) => valueWords(definition, value, locale));
  return [
    link,
    ` ${words.answersOf[locale]} `,
    markup`<b class="limit">${values.join(locale === 'ja' ? '・' : ' / ')}</b>`,
  ];
}

function kindOf(criterion: Criterion, locale: Locale): string {
  const kind = kindWords[criterion.kind][locale];
  if (criterion.kind !== 'at-least') return kind;
  return locale === 'ja' ? `${kind}${criterion.n.value}項目` : `${kind} ${criterion.n.value} of`;
}

function partsOf(criterion: Criterion): readonly Criterion[] {
  if (criterion.kind === 'compare' || criterion.kind === 'is') return [];
  return Array.isArray(criterion.of) ? (criterion.of as readonly Criterion[]) : [criterion.of as Criterion];
}

/** A criterion and all below it as nested lists; what was written out above on the page is linked, not repeated. */
export function criterionMarkup(criterion: Criterion, page: CriterionPage): Markup {
  const { locale, written } = page;
  const parts = partsOf(criterion);
  const before = written.get(criterion.id);
  const label = markup`<span class="criterion-label">${criterion.label[locale]}</span>`;
  const kind = kindOf(criterion, locale);
  const kindMark = kind === '' ? null : markup` <span class="kind">${kind}</span>`;
  if (before === criterion && parts.length > 0)
    return markup`<li>${label} <a class="see" href="#${criterionAnchor(criterion.id)}">${words.see[locale]}</a></li>`;
  const id = before === undefined ? markup` id="${criterionAnchor(criterion.id)}"` : null;
  if (before === undefined) written.set(criterion.id, criterion);
  const cites = citationsMarkup(criterion.cites, locale);
  return markup`<li${id}>${label}${kindMark} <code class="id">${criterion.id}</code>
${parts.length === 0 ? markup`<div class="leaf">${leaf(criterion, page)}</div>` : null}${cites}
${parts.length === 0 ? null : markup`<ul>${parts.map((part) => criterionMarkup(part, page))}</ul>`}</li>`;
}
