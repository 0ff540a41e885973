import { describe, expect, it } from '@jest/globals';
import {
  dateOf,
  derivedFrom,
  firstUnknown,
  known,
  mergeSources,
  missingBehind,
  nonEmpty,
  quantity,
  resolve,
  sourcesOf,
  unknown,
  type Source,
} from '../../src/engine/index.js';
import { analyte, facts } from './support.js';

const asOf = '2026-11-22';
const source = (as: string, at?: string): Source => ({
  reference: `Observation/${as}`,
  via: 'query',
  as,
  ...(at === undefined ? {} : { at }),
});
const amount = (as: string, value: number) => known({ value, unit: 'mg/L' }, [source(as)]);

describe('resolve', () => {
  it('a fact that was not read is unknown, not recorded; a derived one follows what it rests on', () => {
    const resolved = resolve(
      facts,
      { kappa: amount('k', 3), lambda: unknown('too-old', [source('l')]) },
      asOf,
    );
    expect(resolved.mProtein).toEqual(unknown('not-recorded'));
    expect(resolved.ratio).toEqual(unknown('too-old', [source('l')]));
  });

  it('derives from what is known, with the sources of both', () => {
    const { ratio } = resolve(facts, { kappa: amount('k', 0.13), lambda: amount('l', 0.5) }, asOf);
    expect(ratio).toEqual(known({ value: 0.26, unit: '1' }, [source('k'), source('l')]));
  });

  it('derives from derived facts and knows the time of asking', () => {
    const base = { a: quantity([analyte('a', 'mg/L')], { label: { en: 'a', ja: 'a' } }) };
    const once = {
      ...base,
      b: derivedFrom(base)(['a'], { label: { en: 'b', ja: 'b' } }, ({ a }) => a),
    };
    const twice = {
      ...once,
      c: derivedFrom(once)(['b'], { label: { en: 'c', ja: 'c' } }, ({ b }, when) =>
        b.known ? known(when, b.sources) : b,
      ),
    };
    expect(resolve(twice, { a: amount('a', 1) }, asOf).c).toEqual(known(asOf, [source('a')]));
    const none = resolve(twice, {}, asOf);
    expect(missingBehind(['c'], twice, none)).toEqual(['a']);
  });

  it('a value under the key of a derived fact is not taken from outside', () => {
    expect(resolve(facts, { ratio: amount('forged', 9) }, asOf).ratio.known).toBe(false);
  });
});

describe('what is missing behind a fact', () => {
  it.each<[string, Parameters<typeof resolve>[1], readonly string[]]>([
    ['both chains', {}, ['kappa', 'lambda']],
    ['one chain', { kappa: amount('k', 1) }, ['lambda']],
    ['neither: the derived fact itself', { kappa: amount('k', 1), lambda: amount('l', 1) }, ['ratio']],
  ])('%s', (_, read, missing) => {
    expect(missingBehind(['ratio'], facts, resolve(facts, read, asOf))).toEqual(missing);
  });

  it('is the fact itself when it is read, or when nobody defined it', () => {
    expect(missingBehind(['kappa'], facts, resolve(facts, {}, asOf))).toEqual(['kappa']);
    expect(missingBehind(['stranger'], facts, {})).toEqual(['stranger']);
  });
});

describe('facts', () => {
  it('the first unknown, or none', () => {
    expect(firstUnknown([amount('a', 1), unknown('implausible'), unknown('too-old')])).toEqual(
      unknown('implausible'),
    );
    expect(firstUnknown([amount('a', 1)])).toBeNull();
    expect(firstUnknown([])).toBeNull();
  });

  it('sources are used ones or those looked at', () => {
    expect(sourcesOf(amount('a', 1))).toEqual([source('a')]);
    expect(sourcesOf(unknown('too-old', [source('b')]))).toEqual([source('b')]);
  });

  it('merged sources come once each; two values of one resource stay two', () => {
    const twoValues = known(1, [source('a'), { ...source('a'), as: 'other component' }]);
    expect(mergeSources([amount('a', 1), twoValues, amount('b', 2)]).map(({ as }) => as)).toEqual([
      'a',
      'other component',
      'b',
    ]);
  });

  it.each<[readonly (string | undefined)[], string | undefined]>([
    [['2026-01-02', '2026-03-01', '2025-12-31'], '2026-03-01'],
    [[undefined, '2026-01-02'], '2026-01-02'],
    [[undefined], undefined],
    [['2026-01-02T08:00:00+09:00', '2026-01-02T01:00:00Z'], '2026-01-02T01:00:00Z'],
    [['2026-01-02', '2026-01-02T00:00:00Z'], '2026-01-02T00:00:00Z'],
  ])('the date of %j is %s', (dates, date) => {
    const sources = nonEmpty(dates.map((at, index) => source(String(index), at)));
    expect(sources === null ? null : dateOf(known(1, sources))).toBe(date);
  });

  it('a list is known to have a first element, or it is null', () => {
    expect(nonEmpty([1, 2])).toEqual([1, 2]);
    expect(nonEmpty([])).toBeNull();
  });
});
