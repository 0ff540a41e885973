import { expect, it } from '@jest/globals';
import { simulatedYear } from '../../src/cli/simulation/year.js';

it('a simulated year: few repeats, no critical quieted, every changed finding said at once', async () => {
  let state = 1;
  const random = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
  const year = await simulatedYear({ patients: 10, weeks: 52, random });
  expect(year.calls).toBe(520);
  expect(year.repeatsWithout).toBeGreaterThan(100);
  expect(year.repeats / year.repeatsWithout).toBeLessThanOrEqual(0.1);
  expect(year.changes).toBeGreaterThan(5);
  expect([year.criticalsQuieted, year.changesUnsaid]).toEqual([0, 0]);
}, 120_000);
