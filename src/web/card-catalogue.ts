import type { CardTemplate, HookDefinition } from '../catalogue/index.js';
import type { Criterion, Locale, Localized, RuleSet } from '../engine/index.js';
import { codedCondition } from './coded-conditions.js';
import { cardExamples } from './knowledge-site/card-examples.js';

/** The shape of a criterion, as the explanation's findings of it are nested; `n` for `at-least`. */
export interface CriterionShape {
  readonly kind: Criterion['kind'];
  readonly n?: number;
  /** The answers that meet an `is`, where they can be said. */
  readonly values?: readonly (string | number | boolean)[];
  readonly parts?: readonly CriterionShape[];
}

/** When a card speaks: what of its condition is data. */
export interface CardEntry {
  readonly id: string;
  readonly ruleSet: string;
  readonly states: readonly string[];
  /** Id of the flag that recognises the order it judges; absent for cards on opening a chart. */
  readonly order?: string;
  readonly flags?: readonly string[];
  readonly anyFlag?: readonly string[];
  readonly noFlags?: readonly string[];
  readonly score?: { readonly id: string; readonly bands: readonly string[] };
  /** The part of the condition that is code, in words. */
  readonly coded?: Localized;
  /** What it says, as an example: the first of its texts. */
  readonly says: Localized;
  readonly replaces?: readonly string[];
  readonly quietForDays: number;
  readonly source: { readonly title: string; readonly url: string };
}

export interface RuleSetEntry {
  readonly id: string;
  readonly title: Localized;
  readonly labels: Readonly<Record<string, Localized>>;
  readonly otherwise: string;
  /** Rows of the decision table in their order; the first that is met wins. */
  readonly table: readonly { readonly category: string; readonly when: CriterionShape }[];
  /** States of not yet knowing enough. */
  readonly provisional: readonly string[];
  readonly flags: Readonly<Record<string, { readonly label: Localized; readonly when: CriterionShape }>>;
  /** Scores by id, their groups by name. */
  readonly scores: Readonly<
    Record<string, { readonly title: Localized; readonly bands: Readonly<Record<string, Localized>> }>
  >;
}

/** What is the same for every patient: when each card speaks, in the terms of the explanation. */
export interface CardCatalogue {
  readonly ruleSets: readonly RuleSetEntry[];
  readonly cards: readonly CardEntry[];
}

const plain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

function shapeOf(criterion: Criterion): CriterionShape {
  if (criterion.kind === 'compare') return { kind: 'compare' };
  if (criterion.kind === 'is') return { kind: 'is', values: criterion.values.filter(plain) };
  const of = Array.isArray(criterion.of)
    ? (criterion.of as readonly Criterion[])
    : [criterion.of as Criterion];
  return {
    kind: criterion.kind,
    ...(criterion.kind === 'at-least' ? { n: criterion.n.value } : {}),
    parts: of.map(shapeOf),
  };
}

/** The first text; where findings of a patient would be named before a colon, the gap is shown. */
const firstText = (card: CardTemplate, locale: Locale): string =>
  (cardExamples(card, locale)[0]?.summary ?? card.id).replace(/ : /g, ' …: ').replace(/と：/g, 'と…：');

function entryOf(card: CardTemplate): CardEntry {
  const { id, ruleSet, when, moment, replaces, quietForDays, source } = card;
  const { states, flags, anyFlag, noFlags, score, onlyIf } = when;
  const coded = codedCondition(id);
  return {
    id,
    ruleSet: ruleSet.id,
    states,
    ...(moment.kind === 'order' ? { order: moment.flag } : {}),
    ...(flags === undefined ? {} : { flags }),
    ...(anyFlag === undefined ? {} : { anyFlag }),
    ...(noFlags === undefined ? {} : { noFlags }),
    ...(score === undefined ? {} : { score }),
    ...(onlyIf === undefined || coded === undefined ? {} : { coded }),
    says: { en: firstText(card, 'en'), ja: firstText(card, 'ja') },
    ...(replaces === undefined ? {} : { replaces }),
    quietForDays,
    source: { title: source.title, url: source.url },
  };
}

function ruleSetOf(ruleSet: RuleSet): RuleSetEntry {
  return {
    id: ruleSet.id,
    title: ruleSet.title,
    labels: ruleSet.labels,
    otherwise: ruleSet.otherwise,
    table: ruleSet.table.map(({ category, when }) => ({ category, when: shapeOf(when) })),
    provisional: ruleSet.provisional.map(({ category }) => category),
    flags: Object.fromEntries(
      ruleSet.flags.map((flag) => [flag.id, { label: flag.label, when: shapeOf(flag) }]),
    ),
    scores: Object.fromEntries(
      ruleSet.scores.map(({ score: { id, title, bands } }) => [
        id,
        { title, bands: Object.fromEntries(bands.value.map(({ band, label }) => [band, label])) },
      ]),
    ),
  };
}

/** The catalogue of all cards that these hooks offer, each once, and of all rule sets, also those without a card. */
export function cardCatalogue(hooks: readonly HookDefinition[], ruleSets: readonly RuleSet[]): CardCatalogue {
  const cards = [...new Map(hooks.flatMap((hook) => hook.cards.map((card) => [card.id, card]))).values()];
  return { ruleSets: ruleSets.map(ruleSetOf), cards: cards.map(entryOf) };
}
