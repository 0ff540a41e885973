import { describe, expect, it } from '@jest/globals';
import type { Tri } from '../../../src/engine/index.js';
import { course, flag, gdl, given, stageOf, type Entries } from './support.js';

const m = (...points: readonly (readonly [string, number])[]): Entries => ({
  mProteinSeries: course('g/dL', ...points),
});
const hb = (...points: readonly (readonly [string, number])[]): Entries => ({
  hemoglobinSeries: course('g/dL', ...points),
});
const flc = (
  kappa: readonly (readonly [string, number])[],
  lambda: readonly (readonly [string, number])[],
): Entries => ({
  kappaSeries: course('mg/L', ...kappa),
  lambdaSeries: course('mg/L', ...lambda),
  lightChain: 'kappa',
  kappa: { value: kappa.at(-1)?.[1] ?? 0, unit: 'mg/L' },
  lambda: { value: lambda.at(-1)?.[1] ?? 0, unit: 'mg/L' },
});

describe('evolving', () => {
  it.each<[string, string, Entries, Tri]>([
    ['evolving-m-protein', 'rise of 0.19 g/dL', m(['2026-01-01', 2], ['2026-06-01', 2.19]), 'not-met'],
    ['evolving-m-protein', 'rise of 0.2 g/dL', m(['2026-01-01', 2], ['2026-06-01', 2.2]), 'met'],
    ['evolving-m-protein', 'one result', m(['2026-01-01', 2]), 'unknown'],
    ['evolving-m-protein', 'no result', {}, 'unknown'],
    ['evolving-hemoglobin', 'fall of 1.4 g/dL', hb(['2026-01-01', 13], ['2026-06-01', 11.6]), 'not-met'],
    ['evolving-hemoglobin', 'fall of 1.5 g/dL', hb(['2026-01-01', 13], ['2026-06-01', 11.5]), 'met'],
    [
      'evolving-creatinine',
      'rise of 25 % is not more than 25',
      { creatinineSeries: course('mg/dL', ['2026-01-01', 0.8], ['2026-06-01', 1]) },
      'not-met',
    ],
    [
      'evolving-creatinine',
      'rise above 25 %',
      { creatinineSeries: course('mg/dL', ['2026-01-01', 0.8], ['2026-06-01', 1.01]) },
      'met',
    ],
    [
      'evolving-flc-ratio',
      'from 10 to 29.9',
      flc(
        [
          ['2026-01-01', 10],
          ['2026-06-01', 29.9],
        ],
        [
          ['2026-01-01', 1],
          ['2026-06-01', 1],
        ],
      ),
      'not-met',
    ],
    [
      'evolving-flc-ratio',
      'from 10 to 30, absolute, not 20-fold',
      flc(
        [
          ['2026-01-01', 10],
          ['2026-06-01', 30],
        ],
        [
          ['2026-01-01', 1],
          ['2026-06-01', 1],
        ],
      ),
      'met',
    ],
    [
      'evolving-flc-ratio',
      'κ and λ of other days',
      flc(
        [
          ['2026-01-01', 10],
          ['2026-06-01', 30],
        ],
        [
          ['2026-01-02', 1],
          ['2026-06-02', 1],
        ],
      ),
      'unknown',
    ],
    [
      'evolving-ravi-m-protein',
      '25 % but less than 0.5 g/dL',
      { ...m(['2026-01-01', 1], ['2026-09-01', 1.3]), mProtein: gdl(1.3) },
      'not-met',
    ],
    [
      'evolving-ravi-m-protein',
      '25 % and 0.5 g/dL within 12 months',
      m(['2026-01-01', 2], ['2026-09-01', 2.5]),
      'met',
    ],
    [
      'evolving-ravi-m-protein',
      'in more than 12 months',
      m(['2025-01-01', 2], ['2026-09-01', 2.5]),
      'unknown',
    ],
    [
      'evolving-ravi-m-protein',
      '10 % within 6 months below 3 g/dL',
      { ...m(['2026-01-01', 2.5], ['2026-05-01', 2.99]), mProtein: gdl(2.99) },
      'not-met',
    ],
    [
      'evolving-ravi-m-protein',
      '10 % and 0.5 g/dL within 6 months from 3 g/dL',
      { ...m(['2026-01-01', 4], ['2026-05-01', 4.5]), mProtein: gdl(4.5) },
      'met',
    ],
    [
      'evolving-ravi-hemoglobin',
      'one fall only',
      hb(['2026-01-01', 12], ['2026-03-01', 12.1], ['2026-06-01', 11.4]),
      'not-met',
    ],
    [
      'evolving-ravi-hemoglobin',
      'two falls',
      hb(['2026-01-01', 12], ['2026-03-01', 11.8], ['2026-06-01', 11.5]),
      'met',
    ],
    [
      'evolving-ravi-hemoglobin',
      'two falls of 0.4 in all',
      hb(['2026-01-01', 12], ['2026-03-01', 11.8], ['2026-06-01', 11.6]),
      'not-met',
    ],
    [
      'evolving-m-protein-twice',
      '25 % once',
      m(['2026-01-01', 2], ['2026-03-01', 2.2], ['2026-05-01', 2.6]),
      'not-met',
    ],
    [
      'evolving-m-protein-twice',
      '25 % on two results',
      m(['2026-01-01', 2], ['2026-03-01', 2.5], ['2026-05-01', 2.6]),
      'met',
    ],
  ])('%s: %s', (id, _name, when, status) => {
    expect(flag(id, when)).toBe(status);
  });

  it('finds the ultra-high trajectory by three of four', () => {
    const three: Entries = {
      ...m(['2026-01-01', 1], ['2026-09-01', 1.64]),
      ...hb(['2026-01-01', 13], ['2026-09-01', 11.43]),
      ...flc(
        [
          ['2026-01-01', 11],
          ['2026-09-01', 27.9],
        ],
        [
          ['2026-01-01', 1],
          ['2026-09-01', 1],
        ],
      ),
    };
    expect(flag('evolving-trajectory', three)).toBe('met');
    expect(flag('evolving-trajectory', { ...three, ...hb(['2026-01-01', 13], ['2026-09-01', 11.44]) })).toBe(
      'unknown',
    );
    expect(flag('evolving', three)).toBe('met');
  });

  it('names the dates of both results', () => {
    const finding = stageOf(m(['2026-01-01', 2], ['2026-03-01', 1.9], ['2026-06-01', 2.3])).flags[
      'evolving-m-protein'
    ];
    expect(finding?.evidence.map(({ at }) => at)).toEqual(['2026-01-01', '2026-06-01']);
  });

  it('breaks the line where the unit changes or a result is censored', () => {
    const mixed = course('mg/dL', ['2026-01-01', 0.8]);
    const { creatininePercent } = given({ creatinineSeries: mixed });
    expect(creatininePercent.known).toBe(false);
    const censored = {
      known: true,
      value: [
        { at: '2026-01-01', value: { value: 0.1, unit: 'g/dL', comparator: '<' } },
        { at: '2026-06-01', value: gdl(2) },
      ],
      sources: [{ reference: 'x', via: 'query', as: 'x' }],
    };
    expect(flag('evolving-m-protein', { mProteinSeries: censored })).toBe('unknown');
  });
});

describe('days since the last panel', () => {
  const kappa = (...points: readonly (readonly [string, number])[]): Entries => ({
    kappaSeries: course('mg/L', ...points),
  });
  it.each<[string, Entries, number | null]>([
    ['of the M-protein', m(['2026-01-01', 2], ['2026-11-12', 2]), 10],
    ['of κ where it is the newer', { ...m(['2026-11-02', 2]), ...kappa(['2026-11-20', 10]) }, 2],
    ['of the M-protein where it is the newer', { ...m(['2026-11-21', 2]), ...kappa(['2026-11-02', 10]) }, 1],
    [
      'by the instant, not by the clock on the wall',
      { ...m(['2026-11-20T23:00:00-10:00', 2]), ...kappa(['2026-11-21T08:00:00+09:00', 10]) },
      0,
    ],
    ['without either', {}, null],
  ])('%s', (_what, entries, days) => {
    const { daysSincePanel } = given(entries);
    expect(daysSincePanel.known ? daysSincePanel.value : null).toEqual(
      days === null ? null : { value: days, unit: 'd' },
    );
  });
});
