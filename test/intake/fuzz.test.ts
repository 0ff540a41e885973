import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { survey } from '../../src/cli/codes/survey.js';
import { classify, factEntries, type Fact } from '../../src/engine/index.js';
import { mapFacts, readRecord } from '../../src/facts/index.js';
import { analytes } from '../../src/knowledge/analytes/index.js';
import { ruleSets } from '../../src/knowledge/index.js';
import { gathered } from '../facts/support.js';
import { baseRecord } from './base-record.js';
import { population, type Json } from './population.js';

const now = '2026-11-24T09:00:00Z';
/** Mutated resources in all: 20,000 by `FUZZ_RUNS=20000`, fewer in the normal suite. */
const resources = Number(process.env['FUZZ_RUNS'] ?? 500);
const perRecord = 10;

const [plain = []] = population(1);
const seeds: readonly Json[] = [...baseRecord(now), ...plain];

const junk = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      null,
      '',
      ' ',
      '-',
      0,
      -0,
      -1,
      -7.5,
      1e308,
      -1e308,
      5e-324,
      true,
      false,
      [],
      {},
      [[]],
      [null],
      { coding: null },
    ],
    ...[
      'NaN',
      'Infinity',
      '1e999',
      '<>',
      '９．７',
      '\u0000',
      '1.2.3',
      '2026-02-30',
      '0001-01-01',
      '9999-12-31',
      '2999',
    ],
    ...[
      '__proto__',
      'constructor',
      'toString',
      '#',
      '#x',
      'Patient/p',
      'Patient/other',
      '10*9/L',
      '%',
      '{',
      '(+)',
    ],
  ),
  fc.double(),
  fc.string({ maxLength: 40 }),
  fc.jsonValue({ maxDepth: 2 }),
);

type Step = readonly [pick: number, kind: 'set' | 'delete' | 'wrap' | 'rename', value: unknown];

/** Every place of a JSON value where something can be put. */
function places(of: unknown, found: { holder: Record<string, unknown>; key: string }[] = []) {
  if (typeof of !== 'object' || of === null) return found;
  const holder = of as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    found.push({ holder, key });
    places(holder[key], found);
  }
  return found;
}

function mutated(seed: Json, steps: readonly Step[]): Json {
  const copy = structuredClone(seed) as Record<string, unknown>;
  for (const [pick, kind, value] of steps) {
    const all = places(copy);
    const place = all[pick % Math.max(all.length, 1)];
    if (place === undefined) break;
    const { holder, key } = place;
    if (kind === 'set')
      Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
    else if (kind === 'delete') Reflect.deleteProperty(holder, key);
    else if (kind === 'wrap') holder[key] = [holder[key], value];
    else {
      const definition = { value: holder[key], enumerable: true, configurable: true, writable: true };
      // Not String: junk may have a toString of its own that is none.
      Object.defineProperty(holder, JSON.stringify([value]).slice(1, 40), definition);
    }
  }
  // What comes over the wire is JSON: an array has no other members, and `__proto__` is a member like any other.
  return JSON.parse(JSON.stringify(copy)) as Json;
}

const mutation = fc
  .tuple(
    fc.nat(seeds.length - 1),
    fc.array(fc.tuple(fc.nat(10_000), fc.constantFrom('set', 'delete', 'wrap', 'rename'), junk), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([at, steps]) => mutated(seeds[at] ?? {}, steps as readonly Step[]));

/** The paths of numbers that are none. */
function brokenNumbers(of: unknown, path = ''): readonly string[] {
  if (typeof of === 'number') return Number.isNaN(of) ? [path] : [];
  if (typeof of !== 'object' || of === null) return [];
  return Object.entries(of).flatMap(([key, inner]) => brokenNumbers(inner, `${path}.${key}`));
}

describe('records that no laboratory sends', () => {
  it('throw nothing, give no number that is none and no negative age, and can be classified and surveyed', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: perRecord, maxLength: perRecord }), (records) => {
        const record = readRecord(gathered(records), { now, analytes });
        const counted = survey({ analytes, siteCodes: [], now: Date.parse(now) });
        for (const ruleSet of ruleSets) {
          const facts: Readonly<Record<string, Fact<unknown>>> = mapFacts(ruleSet.facts, record);
          // Facts stand on the prototype of their record, where Object.entries does not look.
          expect(brokenNumbers(factEntries(facts))).toEqual([]);
          const age = facts['age'];
          if (age?.known === true) expect(age.value).toBeGreaterThanOrEqual(0);
          classify(ruleSet, facts, now);
        }
        records.forEach(counted.add);
        expect(brokenNumbers(counted.result())).toEqual([]);
      }),
      { numRuns: Math.max(1, Math.ceil(resources / perRecord)) },
    );
  }, 600_000);
});
