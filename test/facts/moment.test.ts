import { describe, expect, it } from '@jest/globals';
import { daysBefore, isFuture, isSameTime, moment } from '../../src/facts/moment.js';

const at = (text: string) => {
  const read = moment(text);
  if (read === null) throw new Error(text);
  return read;
};

describe('moment', () => {
  it.each([
    ['2026', 'year', '2026-01-01T00:00:00.000Z'],
    ['2026-03', 'month', '2026-03-01T00:00:00.000Z'],
    ['2026-03-05', 'day', '2026-03-05T00:00:00.000Z'],
    ['2026-03-05T09:30:00+09:00', 'instant', '2026-03-05T00:30:00.000Z'],
    ['2026-03-05T09:30:00.123Z', 'instant', '2026-03-05T09:30:00.000Z'],
    ['2026-03-05T09:30', 'instant', '2026-03-05T09:30:00.000Z'],
    ['2024-02-29', 'day', '2024-02-29T00:00:00.000Z'],
  ])('reads %s with its precision', (text, precision, from) => {
    expect(moment(text)).toEqual({ text, precision, from: Date.parse(from) });
  });

  it.each([
    '',
    '2026-13',
    '2026-02-30',
    '2025-02-29',
    '0001-01-01',
    '05/03/2026',
    'yesterday',
    '2026-03-05T25:00',
    5,
    null,
  ])('does not read %j', (text) => {
    expect(moment(text)).toBeNull();
  });

  it('counts completed days, and a day of grace before the future begins', () => {
    const now = Date.parse('2026-11-24T09:00:00Z');
    expect(daysBefore(now, at('2026-08-26'))).toBe(90);
    expect(daysBefore(now, at('2026-08-26T09:00:00Z'))).toBe(90);
    expect(daysBefore(now, at('2026-08-25T09:00:00Z'))).toBe(91);
    expect(isFuture(now, at('2026-11-25T09:00:00Z'))).toBe(false);
    expect(isFuture(now, at('2026-11-25T09:01:00Z'))).toBe(true);
  });

  it.each([
    ['2026-03-05T09:30:10Z', '2026-03-05T18:30:50+09:00', true],
    ['2026-03-05T09:30:10Z', '2026-03-05T09:31:10Z', false],
    ['2026-03-05', '2026-03-05T23:30:00Z', true],
    ['2026-03-05', '2026-03-06', false],
    ['2026-03', '2026-03-06', true],
    ['2026', '2025-03-06', false],
  ])('tells whether %s and %s are the same time', (a, b, same) => {
    expect(isSameTime(at(a), at(b))).toBe(same);
  });
});
