import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { cards } from '../../cards/index.js';
import { cardView, type CardView } from '../../src/catalogue/index.js';
import { classify, locales, resolve, type Locale, type RuleSet } from '../../src/engine/index.js';
import { ruleSets } from '../../src/knowledge/index.js';
import { decide } from '../../src/service/policy.js';
import { renderCard } from '../../src/service/render-card.js';
import type { CardJson } from '../support/client.js';
import { answerMarkdown } from './card-markdown.js';
import type { GoldenCase } from './golden-case.js';
import { goldenCases } from './golden-cases.js';

/** As golden.test.ts, for the cards that no demo patient reaches: GOLDEN=accept npm test -- test/cards/golden */
const demo = join(dirname(fileURLToPath(import.meta.url)), 'golden');
const folder = join(demo, 'cards');
const accept = process.env['GOLDEN'] === 'accept';
const asOf = '2026-11-22T09:00:00Z';

function viewsOf({ read, region }: GoldenCase, locale: Locale) {
  const views = new Map<string, CardView>();
  const others = (id: string): CardView | undefined => {
    const ruleSet = ruleSets.find((one) => one.id === id);
    return ruleSet === undefined ? undefined : viewOf(ruleSet);
  };
  const viewOf = (ruleSet: RuleSet): CardView => {
    const made = views.get(ruleSet.id);
    if (made !== undefined) return made;
    const facts = resolve(ruleSet.facts, read, asOf);
    const classification = classify(ruleSet, facts, asOf);
    const view = cardView({ ruleSet, classification, facts, locale, region: region ?? null, others });
    views.set(ruleSet.id, view);
    return view;
  };
  return viewOf;
}

function answer(one: GoldenCase, locale: Locale): string {
  const viewOf = viewsOf(one, locale);
  const hook = {
    ...{ id: 'test', hook: 'test', hookVersion: '1.0', title: '', description: '', usageRequirements: '' },
    moment: one.moment,
    cards: one.cards,
    maxCards: 3,
  };
  const context = { patientId: 'p', userId: 'Practitioner/1' };
  const decisions = decide(hook, ({ ruleSet }) => viewOf(ruleSet), { topicsOff: [], cardsOff: [] });
  const rendered = decisions.flatMap((decision) =>
    decision.show
      ? [
          renderCard({
            card: decision.card,
            view: viewOf(decision.card.ruleSet),
            indicator: decision.indicator,
            context,
            uuid: () => 'u',
          }),
        ]
      : [],
  );
  return answerMarkdown(rendered as unknown as readonly CardJson[]);
}

beforeAll(async () => {
  if (accept) await mkdir(folder, { recursive: true });
});

describe('the golden texts of the cards that no demo patient reaches', () => {
  it.each(goldenCases.flatMap((one) => locales.map((locale) => [one.name, locale, one] as const)))(
    '%s, %s',
    async (name, locale, one) => {
      const file = join(folder, `${name}.${locale}.md`);
      const text = answer(one, locale);
      if (accept) await writeFile(file, text);
      expect(text).toBe(await readFile(file, 'utf8'));
    },
  );
});

describe('the golden texts', () => {
  it.each(locales)('hold every card of the registry, %s', (locale) => {
    const texts = [demo, folder].flatMap((where) =>
      readdirSync(where)
        .filter((name) => name.endsWith(`.${locale}.md`))
        .map((name) => readFileSync(join(where, name), 'utf8')),
    );
    const unread = cards.filter(({ id }) => !texts.some((text) => text.includes(`\` \`${id}\`\n`)));
    expect(unread.map(({ id }) => id)).toEqual([]);
  });

  it('list the Japanese facts without a raw value', () => {
    const raw = [demo, folder].flatMap((where) =>
      readdirSync(where)
        .filter((name) => name.endsWith('.ja.md'))
        .flatMap((name) => readFileSync(join(where, name), 'utf8').split('\n'))
        .filter((line) => /^- (?!\[)/.test(line) && /: /.test(line))
        .map((line) => line.slice(line.lastIndexOf(': ')))
        .filter((value) => /[a-z]{4}|\b(yes|no)\b|[a-z]-[a-z]|\bCel\b|object|&lt;=/.test(value)),
    );
    expect(raw).toEqual([]);
  });
});
