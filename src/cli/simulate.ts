import { parseArgs } from 'node:util';
import { simulatedYear } from './simulation/year.js';

/**
 * `npm run simulate [-- --patients 200]`: a year of invented patients, with and without restraint. Exit code 1 when
 * more than a tenth of the repeats are left, a critical card was quieted, or a changed finding was not said at once.
 */
const { values } = parseArgs({ options: { patients: { type: 'string', default: '200' } } });
const mostRepeats = 0.1;
let state = 20261124;
/** The same numbers in every run. */
const random = (): number => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return state / 0x80000000;
};
const year = await simulatedYear({ patients: Number(values.patients), weeks: 52, random });
const left = year.repeats / year.repeatsWithout;
console.log(`${year.patients} patients, ${year.calls} calls in a year`);
console.log(`cards shown: ${year.shown}; without restraint ${year.shownWithout}`);
console.log(
  `repeated cards, critical apart: ${year.repeats}; without restraint ${year.repeatsWithout} (${(100 * left).toFixed(1)} %, at most 10 %)`,
);
console.log(`critical cards: ${year.criticals}, quieted ${year.criticalsQuieted}`);
console.log(`changed findings: ${year.changes}, not said by the very call ${year.changesUnsaid}`);
process.exitCode = left <= mostRepeats && year.criticalsQuieted === 0 && year.changesUnsaid === 0 ? 0 : 1;
