import { describe, expect, it } from '@jest/globals';
import type { CardEntry, CriterionShape, RuleSetEntry } from '../../src/web/card-catalogue.js';
import { smallestChange } from '../../src/web/browser/workbench/smallest-change.js';
import type { ClassificationJson, FindingJson } from '../../src/web/explanation-json.js';

type Status = FindingJson['status'];
const text = (word: string) => ({ en: word, ja: word });

const finding = (id: string, status: Status, ...parts: readonly FindingJson[]): FindingJson => ({
  id,
  label: id,
  status,
  cites: [],
  evidence: [],
  missing: [],
  parts,
});
const leaf: CriterionShape = { kind: 'is' };
const of = (kind: CriterionShape['kind'], count: number, n?: number): CriterionShape => ({
  kind,
  ...(n === undefined ? {} : { n }),
  parts: Array.from({ length: count }, () => leaf),
});

const card = (rest: Partial<CardEntry> = {}): CardEntry => ({
  id: 'card',
  ruleSet: 'rules',
  states: ['wanted'],
  quietForDays: 30,
  says: text('says'),
  source: { title: '', url: '' },
  ...rest,
});

/** One row for the wanted state, after the rows given; the needs as "id" or "!id" for what must not be met. */
function needs(
  shape: CriterionShape,
  found: FindingJson,
  before: readonly (readonly [CriterionShape, FindingJson])[] = [],
): readonly string[] {
  const rows = [...before, [shape, found] as const];
  const category = (index: number): string => (index === before.length ? 'wanted' : `other-${index}`);
  const ruleSet: RuleSetEntry = {
    id: 'rules',
    title: text('rules'),
    labels: {},
    otherwise: 'none',
    provisional: [],
    scores: {},
    flags: {},
    table: rows.map(([when], index) => ({ category: category(index), when })),
  };
  const change = smallestChange(card(), ruleSet, {
    ruleSet: 'rules',
    edition: '',
    title: '',
    category: 'none',
    possible: ['none'],
    provisional: null,
    missing: [],
    criteria: rows.map(([, one], index) => ({ ...one, category: category(index) })),
    flags: [],
    scores: [],
    nextBestTest: null,
  });
  return change.needs.map(({ finding: { id }, target }) => (target ? id : `!${id}`));
}

const a = (status: Status) => finding('a', status);
const b = (status: Status) => finding('b', status);
const c = (status: Status) => finding('c', status);

describe('the smallest change', () => {
  it.each<readonly [string, CriterionShape, FindingJson, readonly string[]]>([
    ['all: what is not met yet', of('all', 2), finding('x', 'unknown', a('met'), b('unknown')), ['b']],
    [
      'all: everything that is not met',
      of('all', 2),
      finding('x', 'not-met', a('unknown'), b('not-met')),
      ['a', 'b'],
    ],
    ['any: one is enough', of('any', 2), finding('x', 'not-met', a('not-met'), b('not-met')), ['a']],
    [
      'any: the missing rather than the known',
      of('any', 2),
      finding('x', 'unknown', a('not-met'), b('unknown')),
      ['b'],
    ],
    [
      'at least two: the met count',
      of('at-least', 3, 2),
      finding('x', 'unknown', a('met'), b('not-met'), c('unknown')),
      ['c'],
    ],
    ['not: the part must go', of('not', 1), finding('x', 'not-met', a('met')), ['!a']],
    ['established: the part must be met', of('established', 1), finding('x', 'not-met', a('unknown')), ['a']],
  ])('%s', (_law, shape, found, expected) => {
    expect(needs(shape, found)).toEqual(expected);
  });

  it('takes away the rows that come first', () => {
    expect(needs(leaf, a('met'), [[of('all', 2), finding('x', 'met', b('met'), c('met'))]])).toEqual(['!b']);
    expect(needs(leaf, a('unknown'), [[leaf, b('not-met')]])).toEqual(['a']);
  });

  it('names each fact once', () => {
    expect(needs(of('all', 2), finding('x', 'unknown', a('unknown'), a('unknown')))).toEqual(['a']);
  });
});

describe('a card whose state holds', () => {
  const ruleSet: RuleSetEntry = {
    id: 'rules',
    title: text('rules'),
    labels: { wanted: text('Wanted') },
    otherwise: 'none',
    provisional: ['wanted'],
    scores: {},
    table: [],
    flags: { red: { label: text('red'), when: leaf } },
  };
  const classification = (rest: Partial<ClassificationJson>): ClassificationJson => ({
    ruleSet: 'rules',
    edition: '',
    title: '',
    category: 'wanted',
    possible: ['wanted'],
    provisional: null,
    missing: [],
    criteria: [],
    flags: [finding('red', 'unknown')],
    scores: [],
    nextBestTest: null,
    ...rest,
  });

  it('may wait for a flag', () => {
    const change = smallestChange(card({ flags: ['red'] }), ruleSet, classification({}));
    expect([change.state, change.needs.map(({ finding: { id } }) => id)]).toEqual([null, ['red']]);
  });

  it('may wait for the group of a score, and says which it is now', () => {
    const score = { id: 's', bands: ['high'] };
    const now = { id: 's', low: 0, high: 0, band: 'low', possibleBands: [], missing: [], contributions: [] };
    expect(smallestChange(card({ score }), ruleSet, classification({ scores: [now] })).score).toEqual({
      ...score,
      now: 'low',
    });
    const right = { ...now, band: 'high' };
    expect(
      smallestChange(card({ score }), ruleSet, classification({ scores: [right] })).score,
    ).toBeUndefined();
  });

  it('is told apart from one that speaks only while results are missing', () => {
    const settled = classification({ category: 'none', possible: ['none'] });
    const change = smallestChange(card(), ruleSet, settled);
    expect([change.provisional, change.state?.en]).toEqual([true, 'Wanted']);
  });
});
