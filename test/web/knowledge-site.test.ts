import { beforeAll, describe, expect, it } from '@jest/globals';
import { hooks } from '../../hooks/index.js';
import {
  locales,
  type Citation,
  type Locale,
  type Parameter,
  type Reference,
} from '../../src/engine/index.js';
import { ruleSets } from '../../src/knowledge/index.js';
import { offByDefault } from '../../src/knowledge/plasma-cell/off-by-default.js';
import { cardExamples } from '../../src/web/knowledge-site/card-examples.js';
import { referenceAnchor } from '../../src/web/knowledge-site/citation-markup.js';
import { compareSnapshots } from '../../src/web/knowledge-site/compare-snapshots.js';
import { allCorrections } from '../../src/web/knowledge-site/corrections/all-corrections.js';
import { criterionAnchor } from '../../src/web/knowledge-site/criterion-markup.js';
import { anchorOf, framed } from '../../src/web/knowledge-site/frame.js';
import { cardsOf } from '../../src/web/knowledge-site/known.js';
import { markup } from '../../src/web/knowledge-site/markup.js';
import { offReasons } from '../../src/web/knowledge-site/not-done.js';
import { parameterList } from '../../src/web/knowledge-site/parameter-list.js';
import { sitePages } from '../../src/web/knowledge-site/site-pages.js';
import {
  snapshotOf,
  type Entry,
  type EntryKind,
  type Snapshot,
} from '../../src/web/knowledge-site/snapshot.js';
import {
  criteriaOf,
  definitionsOf,
  everyBelow,
  knowledgeModules,
  parametersOf,
  type Located,
} from '../contract/walk-knowledge.js';

const known = { ruleSets, hooks };
const current = snapshotOf(known);
const other: Snapshot = { ...current, version: 'planted' };
const kept = [{ ...other, keptOn: '2026-01-01' }];
const input = { ...known, answered: 'hash', versions: { current, kept } };
const cards = cardsOf(known);

/** The body of every page as served, by language and path. */
const html: Record<Locale, Map<string, string>> = { en: new Map(), ja: new Map() };
let modules: readonly Located<unknown>[] = [];
beforeAll(async () => {
  modules = await knowledgeModules();
  for (const locale of locales)
    for (const [path, make] of sitePages(input, locale)) {
      const frame = { locale, ruleSets, version: current.version };
      html[locale].set(path, framed('<html lang="en"><!-- title --><!-- content -->', make(), frame));
    }
});

const page = (locale: Locale, path: string): string => html[locale].get(path) ?? '';
const shown = (text: string): string => markup`${text}`.markup;
/** What the page lacks of what it must hold. */
const lacking = (text: string, wanted: readonly string[]): readonly string[] =>
  [...new Set(wanted)].filter((one) => !text.includes(one));

describe.each(locales)('the knowledge site in %s', (locale) => {
  it.each(ruleSets.map((ruleSet) => [ruleSet.id, ruleSet] as const))(
    '%s: every state, criterion, score and fact stands on its page, in words and with its citations',
    (id, ruleSet) => {
      const criteria = criteriaOf(ruleSet).map(({ it: criterion }) => criterion);
      const text = page(locale, id);
      expect(
        lacking(text, [
          shown(ruleSet.title[locale]),
          ...Object.values(ruleSet.labels).map((label) => shown(label[locale])),
          ...criteria.map((criterion) => `id="${criterionAnchor(criterion.id)}"`),
          ...criteria.map((criterion) => shown(criterion.label[locale])),
          ...criteria.flatMap(({ cites }) => cites.map(({ locator }) => shown(locator))),
          ...ruleSet.scores.map(({ score }) => shown(score.scope[locale])),
          ...ruleSet.scores.flatMap(({ score }) =>
            score.bands.value.flatMap(({ outcome }) =>
              outcome === undefined ? [] : [shown(outcome[locale])],
            ),
          ),
          ...Object.keys(ruleSet.facts).map((key) => `id="${anchorOf('fact', key)}"`),
          ...definitionsOf(ruleSet).map(({ it: { label } }) => shown(label[locale])),
        ]),
      ).toEqual([]);
      expect(
        lacking(
          page(locale, 'index'),
          criteria.map((one) => `${id}#${criterionAnchor(one.id)}"`),
        ),
      ).toEqual([]);
    },
  );

  it('every number of any file of the knowledge stands with its evidence, day and citations', () => {
    const isParameter = (value: object): boolean =>
      'evidence' in value && 'reviewedOn' in value && 'cites' in value && 'value' in value;
    const everywhere = everyBelow<Parameter<unknown>>(modules, isParameter);
    const listed = new Set(parameterList(ruleSets).map(({ parameter }) => parameter));
    const all = [...everywhere, ...ruleSets.flatMap(parametersOf)];
    expect(all.filter(({ it: parameter }) => !listed.has(parameter)).map(({ at }) => at)).toEqual([]);
    const text = page(locale, 'parameters');
    expect(
      lacking(
        text,
        all.flatMap(({ it: { label, cites } }) => [
          shown(label[locale]),
          ...cites.map((cite) => shown(cite.locator)),
        ]),
      ),
    ).toEqual([]);
  });

  it('every publication that something cites is a source', () => {
    const isCitation = (value: object): boolean => 'reference' in value && 'locator' in value;
    const cited = everyBelow<Citation>(modules, isCitation).map(({ it: { reference } }) => reference);
    const named: readonly Reference[] = [...cited, ...cards.map(({ source }) => source)];
    expect(
      lacking(
        page(locale, 'sources'),
        named.map((reference) => `id="${referenceAnchor(reference)}"`),
      ),
    ).toEqual([]);
  });

  it('every card stands with its words, its source and its quiet days', () => {
    const text = page(locale, 'cards');
    expect(
      lacking(
        text,
        cards.flatMap((card) => [
          `id="${anchorOf('card', card.id)}"`,
          shown(card.source.title),
          ...cardExamples(card, locale).map(({ summary }) => shown(summary)),
        ]),
      ),
    ).toEqual([]);
  });

  it('says what is off and why, and corrects the teaching documents', () => {
    const missing = lacking(page(locale, 'not-implemented'), [
      ...offByDefault,
      ...offByDefault.map((id) => shown(offReasons[id]?.[locale] ?? `no reason for ${id}`)),
    ]);
    const words = allCorrections.flatMap(({ said, right }) => [shown(said[locale]), shown(right[locale])]);
    expect([...missing, ...lacking(page(locale, 'corrections'), words)]).toEqual([]);
  });

  it('has no link that leads nowhere and no id twice', () => {
    const wrong = [...html[locale]].flatMap(([path, text]) => {
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      const links = [...text.matchAll(/ href="((?:\/knowledge|#)[^"]*)"/g)].map(([, href]) => href ?? '');
      const dead = [...new Set(links)].filter((href) => {
        const [at = '', anchor] = href.split('#');
        const [, , language = locale, ...rest] = at.split('/');
        const target = at === '' ? text : html[language as Locale].get(rest.join('/'));
        return target === undefined || (anchor !== undefined && !target.includes(` id="${anchor}"`));
      });
      return [...twice, ...dead].map((what) => `${path}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });
});

it('has the 29 and 39 corrections of the specification, each once', () => {
  const numbers = (document: string) =>
    allCorrections.filter((one) => one.document === document).map(({ number }) => number);
  const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);
  expect([numbers('plasma-rheum'), numbers('myeloid')]).toEqual([upTo(29), upTo(39)]);
});

it('the words of both languages hold the same numbers', () => {
  const numbersIn = (text: string) =>
    [...text.normalize('NFKC').matchAll(/\d+(?:\.\d+)?/g)].map(([n]) => Number(n)).filter((n) => n > 31);
  const differ = allCorrections.filter(({ right }) => {
    const [en, ja] = [numbersIn(right.en), numbersIn(right.ja)];
    return [...en].sort().join() !== [...ja].sort().join();
  });
  expect(differ.map(({ document, number }) => `${document} ${number}`)).toEqual([]);
});

it('text that looks like markup stays text', () => {
  expect(markup`<b>${'<img src=x onerror="1">&\''}</b>`.markup).toBe(
    '<b>&lt;img src=x onerror=&quot;1&quot;&gt;&amp;&#39;</b>',
  );
});

describe('the difference between two versions', () => {
  const planted = (kind: EntryKind, id: string, change: Entry | null): Snapshot => ({
    version: 'planted',
    entries: {
      ...current.entries,
      [kind]: Object.fromEntries(
        Object.entries(current.entries[kind]).flatMap(([key, entry]) =>
          key !== id ? [[key, entry]] : change === null ? [] : [[key, { ...entry, ...change }]],
        ),
      ),
    },
  });
  const threshold = 'plasma-cell.parameters.clonalMarrow';
  const criterion = 'plasma-cell / m-protein-below-3';

  it('is none of the same knowledge, which has the same version', () => {
    expect(compareSnapshots(current, snapshotOf(known))).toEqual([]);
    expect(snapshotOf(known).version).toBe(current.version);
  });
  it('finds a changed threshold with the old and the new value', () => {
    expect(compareSnapshots(planted('parameter', threshold, { value: '9 %' }), current)).toEqual([
      {
        kind: 'parameter',
        id: threshold,
        how: 'changed',
        fields: [{ field: 'value', before: '9 %', after: '10 %' }],
      },
    ]);
  });
  it('finds a criterion that is gone and one that is new', () => {
    const without = planted('criterion', criterion, null);
    expect(compareSnapshots(current, without)).toMatchObject([{ id: criterion, how: 'removed' }]);
    expect(compareSnapshots(without, current)).toMatchObject([{ id: criterion, how: 'added' }]);
  });
  it('finds changed words of a card in one language', () => {
    const before = planted('card', 'smm-high', { 'text.ja': '前の文' });
    expect(compareSnapshots(before, current)).toMatchObject([
      { kind: 'card', id: 'smm-high', how: 'changed', fields: [{ field: 'text.ja', before: '前の文' }] },
    ]);
  });
  it('a version changes when a threshold of a rule changes', () => {
    const [first, ...rest] = ruleSets;
    const changed = {
      ruleSets: [{ ...first, edition: 'another' } as (typeof ruleSets)[number], ...rest],
      hooks,
    };
    expect(snapshotOf(changed).version).not.toBe(current.version);
    expect(compareSnapshots(current, snapshotOf(changed))).toMatchObject([
      { kind: 'rule-set', how: 'changed' },
    ]);
  });
});

it.each(locales)(
  "shows where a patient's findings would stand in the examples of the cards: %s",
  (locale) => {
    const cards = hooks.flatMap((hook) => hook.cards);
    const texts = cards.flatMap((card) =>
      cardExamples(card, locale).flatMap(({ summary, paragraphs }) =>
        [summary, ...paragraphs].map((text) => `${card.id}: ${text}`),
      ),
    );
    expect(texts.length).toBeGreaterThan(cards.length);
    expect(texts.filter((text) => /[^…] : |\(\)|（）|と：|[:：] ?$/.test(text))).toEqual([]);
  },
);
