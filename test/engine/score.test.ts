import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  bandsBetween,
  evaluateScore,
  interval,
  known,
  resolve,
  unknown,
  type Band,
  type Fact,
  type NonEmpty,
  type Quantity,
  type Score,
  type Step,
} from '../../src/engine/index.js';
import { facts, high, igm, paper, parameter } from './support.js';

const asOf = '2026-11-22';
const given = <T>(value: T): Fact<T> => known(value, [{ reference: 'Observation/1', via: 'query', as: 'x' }]);
const on = (read: Readonly<Record<string, Fact<unknown>>>) => resolve(facts, read, asOf);
const label = { en: 'X', ja: 'X' };
type Key = keyof typeof facts;

const bands: NonEmpty<Band<'low' | 'middle' | 'high'>> = [
  { band: 'low', label, upTo: 1.5 },
  { band: 'middle', label, upTo: 3, open: true },
  { band: 'high', label, upTo: Infinity },
];
const meta = {
  id: 'score',
  title: label,
  model: 'Model 2020',
  cites: [{ reference: paper, locator: 'Table 2' }],
  scope: label,
  bands: parameter(bands),
} as const;

function stepsOf(steps: NonEmpty<Step>): Score<Key, 'low' | 'middle' | 'high'> {
  return {
    ...meta,
    kind: 'additive',
    terms: [{ id: 's', label, kind: 'steps', fact: 'mProtein', steps: parameter(steps) }],
  };
}
const measured = (quantity: Omit<Quantity, 'unit'>) => on({ mProtein: given({ ...quantity, unit: 'g/dL' }) });
const totalOf = (score: Score<Key>, quantity: Omit<Quantity, 'unit'>) => {
  const { low, high: top } = evaluateScore(score, measured(quantity), asOf);
  return [low, top];
};

describe('steps', () => {
  // up to and including 1.5: 0; below 3: 3; 3 and above: 4
  const steps = stepsOf([
    { upTo: 1.5, points: 0 },
    { upTo: 3, open: true, points: 3 },
    { upTo: Infinity, points: 4 },
  ]);

  it.each<[Omit<Quantity, 'unit'>, readonly [number, number]]>([
    [{ value: 0 }, [0, 0]],
    [{ value: 1.5 }, [0, 0]],
    [{ value: 1.51 }, [3, 3]],
    [{ value: 2.99 }, [3, 3]],
    [{ value: 3 }, [4, 4]],
    [{ value: 99 }, [4, 4]],
    [{ value: 1.5, comparator: '<' }, [0, 0]],
    [{ value: 1.5, comparator: '<=' }, [0, 0]],
    [{ value: 1.6, comparator: '<' }, [0, 3]],
    [{ value: 3, comparator: '<' }, [0, 3]],
    [{ value: 3, comparator: '<=' }, [0, 4]],
    [{ value: 1.5, comparator: '>' }, [3, 4]],
    [{ value: 1.5, comparator: '>=' }, [0, 4]],
    [{ value: 3, comparator: '>' }, [4, 4]],
    [{ value: 3, comparator: '>=' }, [4, 4]],
    [{ value: 2.9, comparator: '>' }, [3, 4]],
    [{ value: 1, upper: 1.5 }, [0, 0]],
    [{ value: 1, upper: 2 }, [0, 3]],
    [{ value: 2, upper: 2.9 }, [3, 3]],
    [{ value: 2, upper: 3 }, [3, 4]],
    [{ value: 1.5, upper: 3 }, [0, 4]],
    [{ value: 3, upper: 3 }, [4, 4]],
  ])('%j: %j', (quantity, range) => {
    expect(totalOf(steps, quantity)).toEqual(range);
  });

  it('take in every step between the ends, in scales that do not rise', () => {
    const hump = stepsOf([
      { upTo: 1, points: 0 },
      { upTo: 2, open: true, points: 5 },
      { upTo: Infinity, points: 2 },
    ]);
    expect(totalOf(hump, { value: 0, upper: 2 })).toEqual([0, 5]);
    expect(totalOf(hump, { value: 1.5, upper: 2 })).toEqual([2, 5]);
    expect(totalOf(hump, { value: 2, comparator: '<' })).toEqual([0, 5]);
    expect(totalOf(hump, { value: 2, comparator: '>=' })).toEqual([2, 2]);
  });

  it('of an unknown fact may give any of their points', () => {
    const result = evaluateScore(steps, on({}), asOf);
    expect(result).toMatchObject({
      low: 0,
      high: 4,
      band: null,
      possibleBands: ['low', 'middle', 'high'],
      missing: ['mProtein'],
    });
  });

  it('beyond the last bound give the last points', () => {
    const bounded = stepsOf([
      { upTo: 1, points: 0 },
      { upTo: 2, points: 1 },
    ]);
    expect(totalOf(bounded, { value: 5 })).toEqual([1, 1]);
  });

  it('agree with every value that the measurement allows', () => {
    const half = fc.integer({ min: 0, max: 12 }).map((value) => value / 2);
    const scale = fc
      .tuple(
        fc.uniqueArray(half, { minLength: 1, maxLength: 4 }),
        fc.array(fc.record({ open: fc.boolean(), points: fc.integer({ min: 0, max: 9 }) }), {
          minLength: 5,
          maxLength: 5,
        }),
      )
      .map(([bounds, values]): NonEmpty<Step> => {
        const steps = [...bounds.sort((a, b) => a - b), Infinity].map((upTo, index): Step => ({
          upTo,
          open: values[index]?.open ?? false,
          points: values[index]?.points ?? 0,
        }));
        const [first, ...rest] = steps;
        return [first ?? { upTo: Infinity, points: 0 }, ...rest];
      });
    const measurement = fc.oneof(
      half.map((value) => ({ value })),
      fc.record({
        value: half,
        comparator: fc.constantFrom('<' as const, '<=' as const, '>=' as const, '>' as const),
      }),
      fc.tuple(half, half).map(([value, width]) => ({ value, upper: value + width })),
    );
    fc.assert(
      fc.property(scale, measurement, (list, quantity) => {
        const { low, high: top, lowOpen, highOpen } = interval({ ...quantity, unit: 'g/dL' });
        const values = Array.from({ length: 161 }, (_, index) => (index - 40) / 4).filter(
          (value) => (lowOpen ? value > low : value >= low) && (highOpen ? value < top : value <= top),
        );
        const points = values.map(
          (value) =>
            list.find(({ upTo, open }) => value < upTo || (value === upTo && open !== true))?.points ?? 0,
        );
        expect(totalOf(stepsOf(list), quantity)).toEqual([Math.min(...points), Math.max(...points)]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('terms', () => {
  const score: Score<Key, 'low' | 'middle' | 'high'> = {
    ...meta,
    kind: 'additive',
    terms: [
      { id: 'm', label, kind: 'criterion', criterion: high, points: parameter({ met: 1.4, notMet: 0.1 }) },
      { id: 'i', label, kind: 'criterion', criterion: igm, points: parameter({ met: -1, notMet: 0.2 }) },
      { id: 'l', label, kind: 'lookup', fact: 'isotype', points: parameter({ IgG: 0, IgA: 1, IgM: 2 }) },
    ],
  };

  it('add up without binary dust', () => {
    const result = evaluateScore(
      score,
      on({ mProtein: given({ value: 1, unit: 'g/dL' }), isotype: given('IgG') }),
      asOf,
    );
    expect(result).toMatchObject({ low: 0.3, high: 0.3, band: 'low', missing: [] });
  });

  it('show each contribution with its range, its evidence and its citation', () => {
    const {
      contributions,
      low,
      high: top,
      missing,
    } = evaluateScore(score, on({ isotype: given('IgM') }), asOf);
    expect(
      contributions.map(({ term, low: from, high: to, missing: open }) => [term, from, to, open]),
    ).toEqual([
      ['m', 0.1, 1.4, ['mProtein']],
      ['i', -1, -1, []],
      ['l', 2, 2, []],
    ]);
    expect([low, top, missing]).toEqual([1.1, 2.4, ['mProtein']]);
    expect(contributions.every(({ cites }) => cites[0]?.reference === paper)).toBe(true);
    expect(contributions[2]?.evidence).toHaveLength(1);
  });

  it('of an unknown fact span all their points, smallest first', () => {
    const { contributions, missing } = evaluateScore(score, on({}), asOf);
    expect(contributions.map(({ low, high: top }) => [low, top])).toEqual([
      [0.1, 1.4],
      [-1, 0.2],
      [0, 2],
    ]);
    expect(missing).toEqual(['mProtein', 'isotype']);
  });

  it.each(['IgD', 'constructor', 'toString'])(
    'a value that the table does not list (%s) is not guessed',
    (value) => {
      const { contributions } = evaluateScore(score, on({ isotype: given(value) }), asOf);
      expect(contributions[2]).toMatchObject({ low: 0, high: 2, missing: ['isotype'] });
    },
  );
});

describe('bands', () => {
  it.each<[number, number, readonly string[]]>([
    [-5, -5, ['low']],
    [1.5, 1.5, ['low']],
    [1.51, 1.51, ['middle']],
    [2.99, 2.99, ['middle']],
    [3, 3, ['high']],
    [0, 1.5, ['low']],
    [1.5, 2, ['low', 'middle']],
    [0, 3, ['low', 'middle', 'high']],
    [2, 3, ['middle', 'high']],
  ])('%d to %d', (low, top, possible) => {
    expect(bandsBetween(bands, low, top)).toEqual(possible);
  });

  it('beyond the last bound is the last band', () => {
    const closed: NonEmpty<Band> = [
      { band: 'a', label, upTo: 1 },
      { band: 'b', label, upTo: 2 },
    ];
    expect(bandsBetween(closed, 9, 9)).toEqual(['b']);
  });
});

describe('a computed score', () => {
  it('is what its own arithmetic gives', () => {
    const computed: Score<Key, 'low' | 'middle' | 'high'> = {
      ...meta,
      kind: 'computed',
      facts: ['mProtein'],
      compute: (read, when) => ({
        low: 1,
        high: 2,
        band: null,
        possibleBands: ['low', 'middle'],
        contributions: [],
        missing: read['mProtein']?.known === true ? [] : ['mProtein'],
        also: { when },
      }),
    };
    expect(evaluateScore(computed, on({}), asOf)).toMatchObject({
      id: 'score',
      missing: ['mProtein'],
      also: { when: asOf },
    });
  });
});

describe('laws', () => {
  const score: Score<Key, 'low' | 'middle' | 'high'> = {
    ...meta,
    kind: 'additive',
    terms: [
      {
        id: 's',
        label,
        kind: 'steps',
        fact: 'mProtein',
        steps: parameter([
          { upTo: 1, points: 0 },
          { upTo: 2, open: true, points: 1.6 },
          { upTo: Infinity, points: 1 },
        ]),
      },
      { id: 'i', label, kind: 'lookup', fact: 'isotype', points: parameter({ IgG: 0, IgA: 1, IgM: 2 }) },
      { id: 'm', label, kind: 'criterion', criterion: high, points: parameter({ met: 0.5, notMet: 0 }) },
    ],
  };
  const tenth = fc.integer({ min: 0, max: 40 }).map((value) => value / 10);
  const world = fc.record({
    value: tenth,
    below: tenth,
    above: tenth,
    isotype: fc.constantFrom('IgG', 'IgA', 'IgM'),
  });

  it('learning a fact, or narrowing it, never adds a possible band', () => {
    fc.assert(
      fc.property(
        world,
        fc.boolean(),
        fc.boolean(),
        ({ value, below, above, isotype }, knewType, knewRange) => {
          const low = Math.max(0, value - below);
          const vague = on({
            mProtein: knewRange
              ? given({ value: low, upper: value + above, unit: 'g/dL' })
              : unknown('not-recorded'),
            isotype: knewType ? given(isotype) : unknown('not-recorded'),
          });
          const exactly = on({ mProtein: given({ value, unit: 'g/dL' }), isotype: given(isotype) });
          const before = evaluateScore(score, vague, asOf);
          const after = evaluateScore(score, exactly, asOf);
          expect(after.possibleBands.filter((band) => !before.possibleBands.includes(band))).toEqual([]);
          expect(before.low <= after.low && after.high <= before.high).toBe(true);
          expect(after.band).not.toBeNull();
          expect(before.band === null || before.band === after.band).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
