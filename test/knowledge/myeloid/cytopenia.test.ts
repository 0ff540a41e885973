import { describe, expect, it } from '@jest/globals';
import { unknown, type Fact } from '../../../src/engine/index.js';
import { earliestPersistence, persistenceOf } from '../../../src/knowledge/myeloid/persistence.js';
import {
  amount,
  answer,
  excluded,
  fact,
  factsOf,
  flagOf,
  healthy,
  lowPlatelets,
  run,
  without,
} from './support.js';

const word = (value: Fact<boolean>): boolean | null => (value.known ? value.value : null);

describe('cytopenia', () => {
  it.each([
    ['male', 12.9, true],
    ['male', 13, false],
    ['female', 11.9, true],
    ['female', 12, false],
    [null, 11.9, true],
    [null, 12, null],
    [null, 12.9, null],
    [null, 13, false],
  ])('anaemia of %s at %d g/dL is %s', (sex, value, expected) => {
    const read = {
      ...healthy,
      sex: sex === null ? unknown('not-recorded') : fact(sex),
      hemoglobin: amount(value, 'g/dL'),
    };
    expect(word(factsOf(read).anaemia)).toBe(expected);
  });

  it.each([
    ['neutrophils', 1.79, 'neutropenia', true],
    ['neutrophils', 1.8, 'neutropenia', false],
    ['platelets', 149, 'thrombocytopenia', true],
    ['platelets', 150, 'thrombocytopenia', false],
  ] as const)('%s of %d: %s is %s', (key, value, lineage, expected) => {
    expect(word(factsOf({ ...healthy, [key]: amount(value, '10*9/L') })[lineage])).toBe(expected);
  });

  it('a missing lineage leaves the answer open unless another is low', () => {
    expect(word(factsOf(without(healthy, 'platelets')).cytopenia)).toBeNull();
    expect(
      word(factsOf({ ...without(healthy, 'platelets'), neutrophils: amount(1, '10*9/L') }).cytopenia),
    ).toBe(true);
  });

  it.each([
    ['neutrophils', 0.49, '10*9/L', 'severe-cytopenia', 'met'],
    ['neutrophils', 0.5, '10*9/L', 'severe-cytopenia', 'not-met'],
    ['platelets', 19, '10*9/L', 'severe-cytopenia', 'met'],
    ['platelets', 20, '10*9/L', 'severe-cytopenia', 'not-met'],
    ['hemoglobin', 6.9, 'g/dL', 'severe-cytopenia', 'met'],
    ['hemoglobin', 7, 'g/dL', 'severe-cytopenia', 'not-met'],
    ['neutrophils', 0.99, '10*9/L', 'marked-cytopenia', 'met'],
    ['neutrophils', 1, '10*9/L', 'marked-cytopenia', 'not-met'],
    ['platelets', 49, '10*9/L', 'marked-cytopenia', 'met'],
    ['platelets', 50, '10*9/L', 'marked-cytopenia', 'not-met'],
    ['hemoglobin', 7.9, 'g/dL', 'marked-cytopenia', 'met'],
    ['hemoglobin', 8, 'g/dL', 'marked-cytopenia', 'not-met'],
    ['mcv', 100, 'fL', 'macrocytosis', 'not-met'],
    ['mcv', 100.1, 'fL', 'macrocytosis', 'met'],
    ['monocytes', 0.99, '10*9/L', 'monocytosis-classical', 'not-met'],
    ['monocytes', 1, '10*9/L', 'monocytosis-classical', 'met'],
    ['neutrophils', 1.2, '10*9/L', 'isolated-neutropenia', 'met'],
    ['neutrophils', 1, '10*9/L', 'isolated-neutropenia', 'met'],
    ['neutrophils', 0.99, '10*9/L', 'isolated-neutropenia', 'not-met'],
  ])('%s of %d %s: %s is %s', (key, value, unit, id, expected) => {
    expect(flagOf({ ...healthy, [key]: amount(value, unit) }, id)).toBe(expected);
  });

  it.each([
    [0.5, 10, 'met'],
    [0.49, 10, 'not-met'],
    [0.5, 9.9, 'not-met'],
  ])('monocytes of %d and %d %%: the range of CMML is %s', (absolute, percent, expected) => {
    const read = {
      ...healthy,
      monocytes: amount(absolute, '10*9/L'),
      monocytesPercent: amount(percent, '%'),
    };
    expect(flagOf(read, 'monocytosis-cmml-range')).toBe(expected);
  });

  it('a neutropenia with another low lineage is not an isolated one', () => {
    expect(flagOf({ ...lowPlatelets, neutrophils: amount(1.2, '10*9/L') }, 'isolated-neutropenia')).toBe(
      'not-met',
    );
  });
});

const limit = { value: 150, unit: '10*9/L' } as const;
const platelets = (...rows: readonly (readonly [string, number])[]) => run('10*9/L', ...rows);

describe('persistence', () => {
  it.each([
    ['one value', [['2026-07-01', 92]], 'unknown'],
    [
      '119 days',
      [
        ['2026-07-01', 92],
        ['2026-10-28', 92],
      ],
      'unknown',
    ],
    [
      '120 days',
      [
        ['2026-07-01', 92],
        ['2026-10-29', 92],
      ],
      'met',
    ],
    [
      'a normal value in between',
      [
        ['2026-01-01', 92],
        ['2026-07-01', 150],
        ['2026-10-29', 92],
      ],
      'unknown',
    ],
    [
      'newest at the limit',
      [
        ['2026-01-01', 92],
        ['2026-10-29', 150],
      ],
      'not-met',
    ],
    ['nothing', [], 'unknown'],
  ] as const)('%s', (_name, rows, expected) => {
    expect(persistenceOf(platelets(...rows), limit)).toBe(expected);
  });

  it('a censored newest value that could be either leaves it open', () => {
    const results = [{ at: '2026-11-01', value: { value: 160, unit: '10*9/L', comparator: '<' } }] as const;
    expect(persistenceOf(results, limit)).toBe('unknown');
  });

  it('names the first day on which it can be met', () => {
    expect(earliestPersistence(platelets(['2026-07-01', 92]), limit)).toBe('2026-10-29');
    expect(earliestPersistence(platelets(['2026-01-01', 160], ['2026-11-01', 92]), limit)).toBe('2027-03-01');
    expect(earliestPersistence(platelets(['2026-11-01', 160]), limit)).toBeNull();
    expect(earliestPersistence([], limit)).toBeNull();
  });

  it('of anaemia with sex unknown is met only where both limits agree', () => {
    const read = (value: number) => ({
      ...without(healthy, 'sex'),
      hemoglobinSeries: fact(run('g/dL', ['2026-01-01', value], ['2026-11-01', value])),
    });
    expect(word(factsOf(read(11)).anaemiaPersistent)).toBe(true);
    expect(word(factsOf(read(12.5)).anaemiaPersistent)).toBeNull();
    expect(word(factsOf(read(13)).anaemiaPersistent)).toBe(false);
  });

  it.each([
    ['2024-11-01', 'not-met'],
    ['2024-10-31', 'met'],
  ])('low since %s: long-standing is %s', (first, expected) => {
    const read = { ...lowPlatelets, plateletsSeries: fact(platelets([first, 98], ['2026-11-01', 92])) };
    expect(flagOf(read, 'long-standing-cytopenia')).toBe(expected);
  });

  it.each([
    ['transfused', { transfusedRecently: fact(true) }, null],
    ['on a growth factor', { growthFactor: fact({ recorded: true, active: true }) }, null],
    [
      '56 days after chemotherapy',
      { cytotoxic: fact({ recorded: true, active: false, lastAt: '2026-09-27' }) },
      null,
    ],
    [
      '57 days after chemotherapy',
      { cytotoxic: fact({ recorded: true, active: false, lastAt: '2026-09-26' }) },
      true,
    ],
    ['with an unread drug list', { growthFactor: unknown('fetch-failed') }, null],
  ])('counts %s establish persistence: %s', (_name, more, expected) => {
    const read = { ...lowPlatelets, undeterminedCytopenia: fact({ recorded: false }), ...more };
    const facts = factsOf({ ...read, ...excluded });
    expect(word(facts.persistent)).toBe(expected);
  });
});

describe('age', () => {
  it('classifies nobody under 18', () => {
    expect(answer({ ...healthy, age: fact(17) }).category).toBe('under-18');
    expect(answer({ ...healthy, age: fact(18) }).possible).not.toContain('under-18');
  });
});
