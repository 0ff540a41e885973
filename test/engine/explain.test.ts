import { describe, expect, it } from '@jest/globals';
import {
  allOf,
  evaluate,
  explain,
  factText,
  known,
  locales,
  notThat,
  quantity,
  reported,
  resolve,
  statusWords,
  thresholdText,
  unknown,
  valueText,
  whyWords,
  type Fact,
  type Source,
} from '../../src/engine/index.js';
import { analyte, c, calcium, facts, high, igm, parameter } from './support.js';

const asOf = '2026-11-22';
const source = (at?: string): Source => ({
  reference: 'Observation/1',
  via: 'query',
  as: '34 g/L',
  ...(at === undefined ? {} : { at }),
});
const read: Readonly<Record<string, Fact<unknown>>> = {
  mProtein: known({ value: 3.4, unit: 'g/dL' }, [source('2026-10-01T08:30:00+09:00')]),
  isotype: unknown('too-old'),
};

const criterion = allOf(
  { id: 'high', label: { en: 'High', ja: '高値' } },
  high,
  notThat({ id: 'not-igm', label: { en: 'Not IgM', ja: 'IgM型でない' } }, igm),
);

describe('explain', () => {
  const resolved = resolve(facts, read, asOf);
  const linesIn = (locale: 'en' | 'ja') => explain(evaluate(criterion, resolved), facts, resolved, locale);

  it('says in English what was asked, found and decided, part by part', () => {
    expect(linesIn('en')).toEqual([
      'High: unknown',
      '  M-protein ≥ 3 g/dL: met — 3.4 g/dL (2026-10-01)',
      '  Not IgM: unknown',
      '    IgM: unknown — too old',
    ]);
  });

  it('says the same in Japanese', () => {
    expect(linesIn('ja')).toEqual([
      '高値: 不明',
      '  M蛋白 ≥ 3 g/dL: 該当 — 3.4 g/dL (2026-10-01)',
      '  IgM型でない: 不明',
      '    IgM型: 不明 — 古い結果のみ',
    ]);
  });

  it('does not fail on a fact nobody defined', () => {
    expect(explain(evaluate(high, {}), {}, {}, 'en')).toEqual(['M-protein ≥ 3 g/dL: unknown']);
  });
});

describe('thresholdText', () => {
  it.each([
    ['<', '< 3 g/dL'],
    ['<=', '≤ 3 g/dL'],
    ['>=', '≥ 3 g/dL'],
    ['>', '> 3 g/dL'],
  ] as const)('%s', (op, text) => {
    expect(thresholdText(c.compare({ id: 'x' }, 'mProtein', op, parameter({ value: 3, unit: 'g/dL' })))).toBe(
      text,
    );
  });

  it('shows a published pair as the pair', () => {
    expect(thresholdText(calcium)).toBe('> 11 mg/dL / 2.75 mmol/L');
  });

  it('a ratio has no unit, and what is no comparison has no limit', () => {
    expect(thresholdText(c.compare({ id: 'x' }, 'ratio', '>', parameter({ value: 1.65, unit: '1' })))).toBe(
      '> 1.65',
    );
    expect(thresholdText(igm)).toBeNull();
    expect(thresholdText(criterion)).toBeNull();
  });
});

describe('values as text', () => {
  const label = { en: 'X', ja: 'X' };
  const shown = reported<{ readonly n: number }>([analyte('x', '1')], () => null, {
    label,
    show: ({ n }) => `n = ${n}`,
  });

  it.each<[string, Fact<unknown>, string | null]>([
    ['a quantity', known({ value: 0.1, unit: 'g/dL', comparator: '<' }, [source()]), '<0.1 g/dL'],
    ['a word', known('IgG', [source()]), 'IgG'],
    ['an untruth', known(false, [source()]), 'no'],
    ['a number', known(7, [source()]), '7'],
    ['an object without a way to show it', known({ n: 3 }, [source()]), '{"n":3}'],
    ['a truth', known(true, [source()]), 'yes'],
    ['a recorded condition', known({ recorded: true }, [source()]), 'on record'],
    [
      'a drug no longer taken',
      known({ recorded: true, active: false }, [source()]),
      'on record, not current',
    ],
    ['unknown', unknown('implausible'), null],
  ])('%s', (_, fact, text) => {
    expect(valueText(undefined, fact, 'en')).toBe(text);
  });

  it("uses the definition's own way to show it", () => {
    expect(valueText(shown, known({ n: 3 }, [source()]), 'en')).toBe('n = 3');
  });

  it('adds the day, with the precision received', () => {
    const definition = quantity([analyte('m', 'g/dL')], { label });
    const value = { value: 3, unit: 'g/dL' };
    expect(factText(definition, known(value, [source('2026-10-01T23:59:59Z')]), 'en')).toBe(
      '3 g/dL (2026-10-01)',
    );
    expect(factText(definition, known(value, [source('2026-10')]), 'en')).toBe('3 g/dL (2026-10)');
    expect(factText(definition, known(value, [source()]), 'en')).toBe('3 g/dL');
  });

  it('gives the reason in the language of the reader', () => {
    expect(factText(undefined, unknown('fetch-failed'), 'en')).toBe('could not be read from the record');
    expect(factText(undefined, unknown('fetch-failed'), 'ja')).toBe('記録を取得できず');
  });
});

it.each(locales)('every status and reason has its own words in %s', (locale) => {
  for (const words of [statusWords, whyWords]) {
    const texts = Object.values(words).map((text) => text[locale]);
    expect(texts.every((text) => text.length > 0)).toBe(true);
    expect(new Set(texts).size).toBe(texts.length);
  }
});
