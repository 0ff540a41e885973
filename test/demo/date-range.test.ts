import { describe, expect, it } from '@jest/globals';
import { dateRange } from '../../src/demo/date-range.js';

const iso = (ms: number) => new Date(ms).toISOString();

describe('what a FHIR date of any precision means', () => {
  it.each([
    ['2024', '2024-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z'],
    ['2024-02', '2024-02-01T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
    ['2024-12', '2024-12-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
    ['2024-02-29T10:30', '2024-02-29T10:30:00.000Z', '2024-02-29T10:31:00.000Z'],
    ['2024-02-29T10:30:15+09:00', '2024-02-29T01:30:15.000Z', '2024-02-29T01:30:16.000Z'],
    ['2024-02-29T10:30:15.123456Z', '2024-02-29T10:30:15.123Z', '2024-02-29T10:30:15.124Z'],
  ])('%s', (text, start, end) => {
    const range = dateRange(text);
    expect([iso(range?.start ?? NaN), iso(range?.end ?? NaN)]).toEqual([start, end]);
  });

  it.each(['', '24', '2024-13', '2024-1', '2024-02-29 10:30', 'today', '2024-02-29T25:00'])(
    '%j is none',
    (text) => {
      expect(dateRange(text)).toBeUndefined();
    },
  );
});
