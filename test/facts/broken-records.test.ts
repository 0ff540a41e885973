import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { factEntries } from '../../src/engine/index.js';
import { map } from './support.js';
import { facts, record, whole, type Json } from './whole-record.js';

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** Every place in a JSON value. */
function places(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...(value as Record<string, unknown>) };
  const holder = copy as Record<string, unknown>;
  holder[key] = replaced(holder[key], rest, by);
  return copy;
}

const everywhere = places(record).filter((path) => path.length > 1);
const garbage = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    undefined,
    NaN,
    Infinity,
    -1,
    0,
    1e308,
    '',
    '-',
    '<',
    '1:0',
    '9'.repeat(400),
    [],
    {},
    [null],
    '#',
    '2026-02-31',
    '0001-01-01',
    '9999-12-31',
  ),
  fc.constantFrom<unknown>(
    '__proto__',
    'constructor',
    'Patient/other',
    'Observation/hb1',
    { coding: [{}] },
    { value: 'NaN' },
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

describe('a broken record', () => {
  it('never throws and never gives a number that is none, whatever is broken', () => {
    const mutation = fc.tuple(fc.constantFrom(...everywhere), garbage);
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 5 }), (mutations) => {
        const broken = mutations.reduce<unknown>((of, [path, by]) => replaced(of, path, by), record);
        const found = Object.fromEntries(factEntries(map(facts, whole(broken as readonly Json[]))));
        expect(numbersIn(found).filter((number) => !Number.isFinite(number) || number < 0)).toEqual([]);
        expect(Object.keys(found)).toEqual(Object.keys(facts));
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on things that are no resources', () => {
    fc.assert(
      fc.property(fc.array(garbage, { maxLength: 6 }), (things) => {
        const found = map(facts, whole(things as readonly Json[]));
        expect(found.hb.known).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
