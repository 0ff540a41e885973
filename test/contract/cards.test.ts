import { describe, expect, it } from '@jest/globals';
import { cards } from '../../cards/index.js';
import { cardView, type CardTemplate, type CardView } from '../../src/catalogue/index.js';
import { classify, locales, resolve, type RuleSet } from '../../src/engine/index.js';
import { orderConcepts } from '../../src/knowledge/order-concepts.js';
import { offByDefault } from '../../src/knowledge/plasma-cell/off-by-default.js';
import { asOf, sampledFacts } from './sampled-facts.js';
import { rarePatients, usualFacts } from './usual-facts.js';

const patients = 120;
const brands =
  /darzalex|actemra|revlimid|pomalyst|imnovid|thalomid|velcade|kyprolis|ninlaro|sarclisa|empliciti|xgeva|prolia|zometa|reclast|aclasta|roactemra|ダラザレックス|アクテムラ|レブラミド|ランマーク|ゾメタ/i;
const dose =
  /\d\s*(?:mg|g|ug|µg|mcg|IU|units?)\s*(?:\/\s*kg\b|\/\s*m2\b|\s+(?:daily|weekly|once|twice|iv|po|sc)\b)|mg\/kg/i;

const ruleSets = [...new Set(cards.map(({ ruleSet }) => ruleSet))];

/** The same patients in every language and region. */
function viewsOf(ruleSet: RuleSet): readonly CardView[] {
  const wild = sampledFacts(ruleSet, patients);
  const usual = usualFacts[ruleSet.id];
  const calm = usual === undefined ? [] : sampledFacts(ruleSet, 3 * patients, usual);
  return [...wild, ...calm, ...(rarePatients[ruleSet.id] ?? [])].flatMap((read, index) => {
    const facts = resolve(ruleSet.facts, read, asOf);
    const classification = classify(ruleSet, facts, asOf);
    const region = [null, 'US', 'EU', 'JP'][index % 4] ?? null;
    return locales.map((locale) => cardView({ ruleSet, classification, facts, locale, region }));
  });
}
const views = new Map(ruleSets.map((ruleSet) => [ruleSet, viewsOf(ruleSet)]));

function speaks({ when, moment }: CardTemplate, view: CardView): boolean {
  const { state } = view.classification;
  const band = when.score === undefined ? null : view.score(when.score.id);
  return (
    state !== null &&
    (moment.kind === 'chart' || view.flag(moment.flag)) &&
    when.states.includes(state) &&
    (when.flags ?? []).every((flag) => view.flag(flag)) &&
    (when.anyFlag === undefined || when.anyFlag.some((flag) => view.flag(flag))) &&
    !(when.noFlags ?? []).some((flag) => view.flag(flag)) &&
    (when.score === undefined || when.score.bands.includes(band?.band ?? 'open'))
  );
}

const spoken = new Map(
  cards.map((card) => [card, (views.get(card.ruleSet) ?? []).filter((view) => speaks(card, view))]),
);
const viewsFor = (card: CardTemplate): readonly CardView[] => spoken.get(card) ?? [];

describe('the catalogue of cards', () => {
  it('has unique kebab-case ids', () => {
    const ids = cards.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
  });

  it('supplies every missing fact that names an order by an order that exists', () => {
    const supply = ruleSets.flatMap(({ facts }) => Object.values(facts).flatMap((fact) => fact.supply ?? []));
    for (const id of new Set(supply)) expect([id, orderConcepts.has(id)]).toEqual([id, true]);
  });
});

describe.each(cards.map((card) => [card.id, card] as const))('%s', (_id, card) => {
  it('names states, facts, flags, scores and orders that exist', () => {
    const { ruleSet, when, moment } = card;
    const flags = new Set(ruleSet.flags.map(({ id }) => id));
    const named = [...(when.flags ?? []), ...(when.anyFlag ?? []), ...(when.noFlags ?? [])];
    for (const flag of [...named, ...(moment.kind === 'order' ? [moment.flag] : [])])
      expect([flag, flags.has(flag)]).toEqual([flag, true]);
    for (const state of when.states) expect(Object.keys(ruleSet.labels)).toContain(state);
    for (const key of card.facts) expect(Object.keys(ruleSet.facts)).toContain(key);
    if (when.score !== undefined)
      expect(ruleSet.scores.map(({ score }) => score.id)).toContain(when.score.id);
  });

  it('speaks from nothing that is off by default', () => {
    const { when, moment } = card;
    const from = [...(when.flags ?? []), ...(when.anyFlag ?? [])];
    for (const flag of [...from, ...(moment.kind === 'order' ? [moment.flag] : [])])
      expect(offByDefault).not.toContain(flag);
  });

  it('says it in under 140 characters, without brand, dose or the word diagnosis', () => {
    for (const view of viewsFor(card)) {
      const { summary, paragraphs } = card.text[view.locale](view);
      expect([summary, summary.length < 140]).toEqual([summary, true]);
      expect(summary).not.toMatch(/diagnos|診断[^事]|診断$/i);
      const whole = [summary, ...paragraphs].join('\n');
      expect(whole).not.toMatch(brands);
      expect(whole).not.toMatch(dose);
      expect(whole).not.toMatch(/undefined|null|NaN|\[object|: \.|：。|\(\)|（）/);
      for (const paragraph of paragraphs) expect(paragraph.trim()).not.toBe('');
    }
  });

  it('says the same numbers in both languages', () => {
    const pairs = viewsFor(card);
    for (const [index, view] of pairs.entries()) {
      const other = pairs[index + 1];
      if (view.locale !== 'en' || other?.locale !== 'ja') continue;
      const numbers = (one: CardView): readonly string[] => {
        const { summary, paragraphs } = card.text[one.locale](one);
        return [...new Set([summary, ...paragraphs].join(' ').match(/\d+(?:\.\d+)?(?= ?%)/g) ?? [])].sort();
      };
      expect([view.classification.state, numbers(other)]).toEqual([view.classification.state, numbers(view)]);
    }
  });

  it('is critical only where days count', () => {
    const critical = new Set([
      'aml-threshold',
      'plasma-cell-emergency',
      'pcl',
      'mm',
      'suspected-mm',
      'order-imid-pregnancy',
      'aml-threshold',
      'tocilizumab-start',
    ]);
    for (const view of viewsFor(card)) {
      const indicator = typeof card.indicator === 'function' ? card.indicator(view) : card.indicator;
      if (indicator === 'critical') expect(critical).toContain(card.id);
      // A label of risk is never critical.
      if (card.when.score !== undefined) expect(indicator).not.toBe('critical');
    }
  });
});

it('names a source whose title holds its year: the card prints the title and nothing more', () => {
  const undated = cards.filter(({ source }) => !source.title.includes(String(source.year)));
  expect(undated.map(({ id, source }) => `${id}: ${source.title}`)).toEqual([]);
});

it('reaches every card of a rule set with usual facts by some sampled patient', () => {
  const silent = cards
    .filter((card) => usualFacts[card.ruleSet.id] !== undefined && viewsFor(card).length === 0)
    .map(({ id }) => id);
  expect(silent).toEqual([]);
});
