import { escapeMarkdown, overrideReasons, type CardTemplate, type CardView } from '../catalogue/index.js';
import type { Card, Coding, HookContext, Indicator, JsonResource, Link, Suggestion } from '../cds/types.js';
import type { Concept, Localized, Locale, RuleSet } from '../engine/index.js';
import { reviewNote, reviewOf } from './review.js';

/** The static code system of card topics: EHRs key lock-outs and reports by it. */
const topicSystem = 'urn:heme-precursor-cds:topic';
/** More missing items than this are counted, not listed: the reader is tired. */
const missingShown = 8;
/** As for the categories that are still possible. */
const possibleShown = 4;

const words = {
  missing: { en: 'Not available', ja: '未確認' },
  more: { en: 'more', ja: '件' },
  basedOn: { en: 'Based on', ja: '根拠' },
  possible: { en: 'Still possible', ja: '残る可能性' },
  next: { en: 'Next best test', ja: '次に有用な検査' },
  source: { en: 'Source', ja: '出典' },
  rules: { en: 'Rules', ja: '判定基準' },
  evidencePage: { en: 'Open the evidence page', ja: '根拠のページを開く' },
  disclaimer: {
    en: 'Decision support for clinicians. Not a diagnosis.',
    ja: '臨床医のための意思決定支援であり、診断ではありません。',
  },
} satisfies Record<string, Localized>;

export interface RenderInput {
  readonly card: CardTemplate;
  readonly view: CardView;
  readonly indicator: Indicator;
  readonly context: HookContext;
  /** A stable uuid for these parts: the same advice on the same facts is recognisable. */
  readonly uuid: (...parts: readonly string[]) => string;
  /** Launch URL of the evidence page, where there is one. */
  readonly evidencePage?: string;
}

/** ", and 3 more", or nothing where the list is whole. */
function more(rest: number, locale: Locale): string {
  if (rest <= 0) return '';
  return locale === 'ja' ? `、ほか${rest}${words.more.ja}` : `, and ${rest} ${words.more.en}`;
}

/**
 * What is missing for what this card says. While the category is settled only the scores lack something, and a card
 * about an order that rests on no score would name tests that have nothing to do with the order.
 */
function missingLine({ moment, when }: CardTemplate, view: CardView): readonly string[] {
  const isSettled = view.classification.category !== null;
  const missing = moment.kind === 'order' && isSettled && when.score === undefined ? [] : view.missing();
  if (missing.length === 0) return [];
  const list = missing
    .slice(0, missingShown)
    .map(escapeMarkdown)
    .join(view.locale === 'ja' ? '、' : ', ');
  return [`**${words.missing[view.locale]}:** ${list}${more(missing.length - missingShown, view.locale)}`];
}

function possibleLine(view: CardView): string {
  const rest = view.classification.possible.length - possibleShown;
  return `${words.possible[view.locale]}: ${view.possible(possibleShown)}${more(rest, view.locale)}`;
}

interface ShownFact {
  readonly key: string;
  readonly text: string;
}

function factList(facts: readonly ShownFact[], view: CardView): readonly string[] {
  const lines = facts
    .filter(({ key }) => view.fact(key).known)
    .map(({ key, text }) => `- ${view.label(key)}: ${text}`);
  return lines.length === 0 ? [] : [`**${words.basedOn[view.locale]}**\n\n${lines.join('\n')}`];
}

/** Of the orders that this card offers, the one that would narrow the category most. */
function nextTestLine(view: CardView, orders: readonly Concept[]): readonly string[] {
  if (view.classification.category !== null) return [];
  const next = view.nextBestTest(orders.map(({ id }) => id));
  const order = orders.find(({ id }) => id === next?.order);
  return order === undefined ? [] : [`${words.next[view.locale]}: ${order.label[view.locale]}`];
}

/** When the rules were last compared with their sources. */
function reviewed(ruleSet: RuleSet, locale: Locale): string {
  const { reviewedOn } = reviewOf(ruleSet);
  if (reviewedOn === '') return '';
  return locale === 'ja' ? `（根拠の確認 ${reviewedOn}）` : ` (evidence reviewed ${reviewedOn})`;
}

function detail(
  card: CardTemplate,
  view: CardView,
  paragraphs: readonly string[],
  orders: readonly Concept[],
  facts: readonly ShownFact[],
): string {
  const { locale, classification } = view;
  const open = classification.category === null ? [possibleLine(view)] : [];
  return [
    ...missingLine(card, view),
    ...paragraphs,
    ...open,
    ...nextTestLine(view, orders),
    ...factList(facts, view),
    ...reviewNote(card.ruleSet, classification.asOf, locale),
    `${words.source[locale]}: ${card.source.title}. ${words.rules[locale]}: ${card.ruleSet.edition}${reviewed(card.ruleSet, locale)}.`,
    words.disclaimer[locale],
  ].join('\n\n');
}

function serviceRequest(order: Concept, locale: Locale, context: HookContext): JsonResource {
  return {
    resourceType: 'ServiceRequest',
    status: 'draft',
    intent: 'proposal',
    code: {
      ...(order.codes.length > 0
        ? {
            coding: order.codes.map(({ system, code, display }) => ({
              system,
              code,
              ...(display === undefined ? {} : { display }),
            })),
          }
        : {}),
      text: order.label[locale],
    },
    subject: { reference: `Patient/${context.patientId}` },
    ...(context.encounterId === undefined
      ? {}
      : { encounter: { reference: `Encounter/${context.encounterId}` } }),
  };
}

function suggestion(order: Concept, { view, context, uuid, card }: RenderInput): Suggestion {
  const { locale } = view;
  const label = order.label[locale];
  const description = locale === 'ja' ? `下書きオーダーを作成：${label}` : `Draft order: ${label}`;
  return {
    label,
    uuid: uuid('suggestion', card.id, order.id),
    actions: [{ type: 'create', description, resource: serviceRequest(order, locale, context) }],
  };
}

function reasons(locale: Locale): readonly Coding[] {
  return overrideReasons.map(({ system, code, display }) => ({ system, code, display: display[locale] }));
}

/** What the facts of a card look like to the uuid: a changed finding is a new card. */
function fingerprint({ card, view }: RenderInput, facts: readonly ShownFact[]): readonly string[] {
  const { state, category } = view.classification;
  return [card.id, String(state), String(category), ...facts.map(({ key, text }) => `${key}=${text}`)];
}

/** Where the whole evidence is shown. The client adds `iss` and `launch`; of the patient the link says nothing. */
function evidenceLink(url: string | undefined, card: string, locale: Locale): { readonly links?: Link[] } {
  if (url === undefined) return {};
  return { links: [{ label: words.evidencePage[locale], url, type: 'smart', appContext: card }] };
}

/** One decided card as CDS Hooks JSON, in the reader's language. */
export function renderCard(input: RenderInput): Card {
  const { card, view, indicator } = input;
  const { summary, paragraphs } = card.text[view.locale](view);
  const orders = typeof card.suggestions === 'function' ? card.suggestions(view) : card.suggestions;
  const facts = card.facts.map((key): ShownFact => ({ key, text: view.show(key) }));
  const uuid = input.uuid('card', ...fingerprint(input, facts));
  return {
    uuid,
    summary,
    indicator,
    detail: detail(card, view, paragraphs, orders, facts),
    source: {
      label: card.source.title,
      // What this product chose itself stands on no page: the guard would hold such a card back.
      ...(card.source.url.startsWith('https://') ? { url: card.source.url } : {}),
      topic: { system: topicSystem, code: card.id, display: card.ruleSet.title[view.locale] },
    },
    ...(orders.length > 0
      ? { suggestions: orders.map((order) => suggestion(order, input)), selectionBehavior: 'any' as const }
      : {}),
    ...evidenceLink(input.evidencePage, uuid, view.locale),
    overrideReasons: reasons(view.locale),
  };
}
