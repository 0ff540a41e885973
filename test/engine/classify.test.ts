import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  classify,
  defineRuleSet,
  established,
  known,
  notThat,
  resolve,
  unknown,
  unsettled,
  type Fact,
  type Score,
  type Source,
} from '../../src/engine/index.js';
import { calcium, done, facts, high, igm, paper, parameter, rules, skewed } from './support.js';

const asOf = '2026-11-22';
const source = (as: string): Source => ({ reference: `Observation/${as}`, via: 'prefetch', as });
const given = <T>(as: string, value: T): Fact<T> => known(value, [source(as)]);
const amount = (as: string, value: number, unit: string) => given(as, { value, unit });
const on = (read: Readonly<Record<string, Fact<unknown>>>) => resolve(facts, read, asOf);
const label = { en: 'X', ja: 'X' };

const normal = {
  mProtein: amount('m', 1, 'g/dL'),
  kappa: amount('k', 1, 'mg/L'),
  lambda: amount('l', 1, 'mg/L'),
  calcium: amount('ca', 9, 'mg/dL'),
  isotype: given('i', 'IgG'),
  done: given('d', true),
};

describe('the decision table', () => {
  const categoryOf = (changes: Readonly<Record<string, Fact<unknown>>>) =>
    classify(rules, on({ ...normal, ...changes }), asOf).category;

  it.each<[string, Readonly<Record<string, Fact<unknown>>>, string]>([
    ['no row met', {}, 'none'],
    ['only the last row', { calcium: amount('ca', 12, 'mg/dL') }, 'skewed'],
    [
      'the second row before the third',
      { mProtein: amount('m', 3, 'g/dL'), calcium: amount('ca', 12, 'mg/dL') },
      'high',
    ],
    ['the first row before all', { isotype: given('i', 'IgM'), mProtein: amount('m', 3, 'g/dL') }, 'igm'],
  ])('first match wins: %s', (_, changes, category) => {
    expect(categoryOf(changes)).toBe(category);
  });

  it.each<[string, Readonly<Record<string, Fact<unknown>>>, readonly string[], readonly string[]]>([
    [
      'nothing known',
      {},
      ['igm', 'high', 'skewed', 'none'],
      ['isotype', 'mProtein', 'kappa', 'lambda', 'calcium'],
    ],
    ['isotype unknown', { ...normal, isotype: unknown('not-recorded') }, ['igm', 'none'], ['isotype']],
    [
      'isotype unknown, M-protein high',
      { ...normal, isotype: unknown('not-recorded'), mProtein: amount('m', 3, 'g/dL') },
      ['igm', 'high', 'none'],
      ['isotype'],
    ],
    ['an open row after the first that is met changes nothing', { isotype: given('i', 'IgM') }, ['igm'], []],
    [
      'an open row before the first that is met stays possible',
      { ...normal, mProtein: unknown('too-old'), calcium: amount('ca', 12, 'mg/dL') },
      ['high', 'skewed'],
      ['mProtein'],
    ],
  ])('%s', (_, read, possible, missing) => {
    const result = classify(rules, on(read), asOf);
    expect(result.possible).toEqual(possible);
    expect(result.category).toBe(possible.length === 1 ? possible[0] : null);
    expect(result.missing).toEqual(missing);
  });

  it('names what is missing through derived facts: what would have to be read', () => {
    const { missing } = classify(rules, on({ ...normal, lambda: unknown('fetch-failed') }), asOf);
    expect(missing).toEqual(['lambda']);
  });

  it('says which rules, when, and on what evidence', () => {
    const result = classify(rules, on(normal), asOf);
    expect(result.ruleSet).toEqual({ id: 'sample', edition: '1', topic: 'sample' });
    expect(result.asOf).toBe(asOf);
    expect(result.evidence.map(({ as }) => as)).toEqual(['i', 'm', 'k', 'l', 'ca']);
    expect(result.findings.map(({ criterion }) => criterion.id)).toEqual(['igm', 'high', 'any']);
    expect(result.flags['done']?.status).toBe('met');
  });
});

describe('rows of one category', () => {
  const both = defineRuleSet({
    ...rules,
    table: [
      { category: 'high', when: high },
      { category: 'skewed', when: calcium },
      { category: 'high', when: skewed },
    ],
    otherwise: 'none',
    provisional: [],
    labels: { high: label, skewed: label, none: label },
    scores: [],
  });

  it('count once among the possible', () => {
    expect(classify(both, on({}), asOf).possible).toEqual(['high', 'skewed', 'none']);
  });

  it('settle together: open in one, met in the other is the category', () => {
    const read = { ...normal, mProtein: unknown('not-recorded'), kappa: amount('k', 9, 'mg/L') };
    expect(classify(both, on(read), asOf)).toMatchObject({
      category: 'high',
      possible: ['high'],
      missing: [],
    });
  });

  it('open and the same as otherwise settle, too', () => {
    const same = defineRuleSet({
      ...both,
      table: [{ category: 'none', when: high }],
      otherwise: 'none',
      labels: { none: label },
      scores: [],
    });
    expect(classify(same, on({}), asOf)).toMatchObject({ category: 'none', possible: ['none'] });
  });
});

describe('provisional states', () => {
  it('name what is known while the category is open: established and unsettled', () => {
    const result = classify(rules, on({ mProtein: amount('m', 3, 'g/dL') }), asOf);
    expect(result).toMatchObject({
      category: null,
      provisional: 'high-provisional',
      state: 'high-provisional',
    });
  });

  it('are silent once the category is settled, even if their row would hold', () => {
    const settled = classify(rules, on({ ...normal, mProtein: amount('m', 3, 'g/dL') }), asOf);
    expect(settled).toMatchObject({ category: 'high', provisional: null, state: 'high' });
  });

  it('are null when no row holds', () => {
    const result = classify(rules, on({}), asOf);
    expect(result).toMatchObject({ category: null, provisional: null, state: null });
  });

  it('the first row that holds wins', () => {
    const two = defineRuleSet({
      ...rules,
      provisional: [
        { category: 'first', when: unsettled(igm) },
        { category: 'second', when: established(high) },
      ],
      labels: { igm: label, high: label, skewed: label, none: label, first: label, second: label },
      scores: [],
    });
    expect(classify(two, on({ mProtein: amount('m', 3, 'g/dL') }), asOf).provisional).toBe('first');
    expect(
      classify(two, on({ mProtein: amount('m', 3, 'g/dL'), isotype: given('i', 'IgG') }), asOf).provisional,
    ).toBeNull();
  });
});

describe('scores', () => {
  const score: Score<'mProtein' | 'isotype', 'low' | 'high'> = {
    id: 'score',
    title: label,
    model: 'Model 2020',
    cites: [{ reference: paper, locator: 'Table 2' }],
    scope: label,
    bands: parameter([
      { band: 'low', label, upTo: 0 },
      { band: 'high', label, upTo: Infinity },
    ]),
    kind: 'additive',
    terms: [
      { id: 'm', label, kind: 'criterion', criterion: high, points: parameter({ met: 1, notMet: 0 }) },
      {
        id: 'i',
        label,
        kind: 'criterion',
        criterion: notThat({ id: 'other', label }, igm),
        points: parameter({ met: 1, notMet: 0 }),
      },
    ],
  };
  const scored = defineRuleSet({ ...rules, scores: [{ score, states: ['high', 'high-provisional'] }] });

  it('are evaluated only in the states in which they mean something', () => {
    expect(classify(scored, on(normal), asOf).scores).toEqual([]);
    expect(classify(scored, on({}), asOf).scores).toEqual([]);
    const settled = classify(scored, on({ ...normal, mProtein: amount('m', 3, 'g/dL') }), asOf);
    expect(settled.scores).toMatchObject([{ id: 'score', low: 2, high: 2, band: 'high' }]);
  });

  it('are evaluated in a provisional state, with a range', () => {
    const open = classify(scored, on({ mProtein: amount('m', 3, 'g/dL') }), asOf);
    expect(open.scores).toMatchObject([{ low: 1, high: 2, band: 'high', missing: ['isotype'] }]);
  });
});

describe('laws', () => {
  const isotype = fc.constantFrom('IgG', 'IgA', 'IgM');
  const number = fc.integer({ min: 0, max: 60 }).map((value) => value / 10);
  const world = fc.record({
    mProtein: number.map((value) => amount('m', value, 'g/dL')),
    kappa: number.map((value) => amount('k', value + 0.1, 'mg/L')),
    lambda: number.map((value) => amount('l', value + 0.1, 'mg/L')),
    calcium: number.map((value) => amount('ca', value * 3, 'mg/dL')),
    isotype: isotype.map((value) => given('i', value)),
    done: fc.boolean().map((value) => given('d', value)),
  });
  const keys = Object.keys(normal);
  const subset = fc.subarray(keys);
  const only = (all: Readonly<Record<string, Fact<unknown>>>, chosen: readonly string[]) =>
    on(Object.fromEntries(Object.entries(all).filter(([key]) => chosen.includes(key))));

  it('learning a fact never adds a possible category and never changes a settled one', () => {
    fc.assert(
      fc.property(world, subset, subset, (all, some, more) => {
        const before = classify(rules, only(all, some), asOf);
        const after = classify(rules, only(all, [...some, ...more]), asOf);
        expect(after.possible.filter((category) => !before.possible.includes(category))).toEqual([]);
        expect(before.category === null || before.category === after.category).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('with everything known there is a category and nothing is missing', () => {
    fc.assert(
      fc.property(world, (all) => {
        expect(classify(rules, only(all, keys), asOf)).toMatchObject({ missing: [], provisional: null });
        expect(classify(rules, only(all, keys), asOf).category).not.toBeNull();
      }),
    );
  });

  it('reading all that is missing settles it', () => {
    fc.assert(
      fc.property(world, subset, (all, some) => {
        const { missing } = classify(rules, only(all, some), asOf);
        const second = classify(rules, only(all, [...some, ...missing]), asOf);
        expect(second.category).not.toBeNull();
      }),
    );
  });
});

it('done is a flag of its own and does not decide', () => {
  expect(rules.flags).toEqual([done]);
  expect(classify(rules, on({ ...normal, done: unknown('not-recorded') }), asOf).flags['done']?.status).toBe(
    'unknown',
  );
});
