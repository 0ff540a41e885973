import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  anyOf,
  criteriaFor,
  defineRuleSet,
  derivedFrom,
  done,
  known,
  nextBestTest,
  quantity,
  reported,
  resolve,
  unknown,
  type Fact,
  type RuleSet,
} from '../../src/engine/index.js';
import { analyte, facts as sampleFacts, parameter, paper, rules as sample } from './support.js';

const asOf = '2026-11-24';
const label = { en: 'X', ja: 'X' };
const given = (value: unknown): Fact<unknown> =>
  known(value, [{ reference: 'Observation/1', via: 'entered', as: '' }]);

const read = {
  blasts: quantity([analyte('blasts', '%')], { label, supply: ['marrow'] }),
  dysplasia: reported<boolean>([analyte('dysplasia', '1')], () => null, { label, supply: ['marrow'] }),
  fusion: reported<boolean>([analyte('fusion', '1')], () => null, { label, supply: ['fish'] }),
  raw: reported<string>([analyte('raw', '1')], () => null, { label, supply: ['panel'] }),
  eitherDone: done(
    {
      concepts: ['fish', 'panel'].map((id) => ({ id, label, codes: [], names: [] })),
    },
    { label, withinDays: 90 },
  ),
  fishDone: done({ concepts: [{ id: 'fish', label, codes: [], names: [] }] }, { label, withinDays: 90 }),
};
const facts = {
  ...read,
  clone: derivedFrom(read)(['raw'], { label }, ({ raw }) =>
    raw.known ? known(raw.value === 'clone', raw.sources) : raw,
  ),
};
const c = criteriaFor(facts);
const rules = defineRuleSet({
  id: 'two-ways',
  topic: 'sample',
  edition: '1',
  title: label,
  cites: [{ reference: paper, locator: '1' }],
  facts,
  table: [
    { category: 'fused', when: c.holds({ id: 'fused' }, 'fusion') },
    {
      category: 'many',
      when: c.compare({ id: 'many' }, 'blasts', '>=', parameter({ value: 20, unit: '%' })),
    },
    { category: 'some', when: c.compare({ id: 'some' }, 'blasts', '>=', parameter({ value: 5, unit: '%' })) },
    {
      category: 'marked',
      when: anyOf({ id: 'marked', label }, c.holds({ id: 'd' }, 'dysplasia'), c.holds({ id: 'c' }, 'clone')),
    },
  ],
  otherwise: 'none',
  provisional: [],
  labels: { fused: label, many: label, some: label, marked: label, none: label },
  flags: [],
  scores: [],
}) as unknown as RuleSet;

const next = (values: Readonly<Record<string, Fact<unknown>>>, among?: readonly string[]) =>
  nextBestTest(rules, resolve(facts, values, asOf), asOf, among === undefined ? {} : { among });
const nothingElse = { fusion: given(false), dysplasia: given(false) };

describe('the next best test', () => {
  it('is the order that narrows most: one that supplies several facts before one that supplies one', () => {
    const answer = next({});
    expect(answer).toMatchObject({ order: 'marrow', facts: ['blasts', 'dysplasia'], from: 5 });
    expect(answer?.narrowsTo).toBeLessThan(5);
  });

  it('is null once the category is settled', () => {
    expect(next({ fusion: given(true) })).toBeNull();
  });

  it('sees what a derived fact would answer without making its raw result up', () => {
    const blasts = given({ value: 1, unit: '%' });
    expect(next({ ...nothingElse, blasts })).toEqual({
      order: 'panel',
      facts: ['raw'],
      from: 2,
      narrowsTo: 1,
    });
  });

  it.each<[string, Fact<unknown>, string]>([
    ['blasts of 4.9 %: the rest decides', given({ value: 4.9, unit: '%' }), 'panel'],
    ['blasts unknown', unknown('not-recorded'), 'marrow'],
    ['blasts too old', unknown('too-old'), 'marrow'],
    ['blasts pending: not ordered twice', unknown('not-final'), 'panel'],
    ['a marrow report that only people can read', unknown('not-machine-readable'), 'panel'],
  ])('%s', (_name, blasts, order) => {
    expect(next({ ...nothingElse, blasts })?.order ?? 'panel').toBe(order);
  });

  it('never names what is already ordered', () => {
    const rest = { blasts: given({ value: 1, unit: '%' }), dysplasia: given(false), raw: given('none') };
    expect(next(rest)?.order).toBe('fish');
    expect(next({ ...rest, fishDone: given(false) })?.order).toBe('fish');
    expect(next({ ...rest, fishDone: given(true) })).toBeNull();
    // Either of two was placed: which one is not known, so neither is ruled out.
    expect(next({ ...rest, eitherDone: given(true) })?.order).toBe('fish');
  });

  it('chooses among the orders that are offered', () => {
    expect(next({}, ['fish'])?.order).toBe('fish');
    expect(next({}, [])).toBeNull();
  });

  it('breaks ties by what the rules ask first, and is the same every time', () => {
    const rest = { blasts: given({ value: 1, unit: '%' }), dysplasia: given(false) };
    const first = next(rest);
    // fish: {fused | marked, none}; panel: {fused, marked | none}.
    expect(first?.order).toBe('fish');
    expect(next(rest)).toEqual(first);
  });

  it('finds nothing where no fact says which order supplies it', () => {
    const bare = sample as unknown as RuleSet;
    expect(nextBestTest(bare, resolve(sampleFacts, {}, asOf), asOf)).toBeNull();
  });

  it('never widens, and names only orders whose facts are missing', () => {
    const values = fc.record(
      {
        blasts: fc.integer({ min: 0, max: 40 }).map((value) => given({ value, unit: '%' })),
        dysplasia: fc.boolean().map(given),
        fusion: fc.boolean().map(given),
        raw: fc.constantFrom('clone', 'none').map(given),
        fishDone: fc.boolean().map(given),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(values, (some) => {
        const answer = next(some);
        if (answer === null) return;
        expect(answer.narrowsTo).toBeLessThan(answer.from);
        expect(answer.facts.filter((key) => key in some)).toEqual([]);
      }),
    );
  });
});
