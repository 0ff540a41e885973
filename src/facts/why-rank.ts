import { unknown, type Source, type Unknown, type Why } from '../engine/index.js';

/** The most telling reason first: what was found and could not be used, before what was not found. */
const order: readonly Why[] = [
  'conflicting',
  'implausible',
  'unit-not-convertible',
  'unit-missing',
  'not-machine-readable',
  'not-final',
  'too-old',
  'not-permitted',
  'wrong-patient',
  'fetch-failed',
  'not-recorded',
];
const mostLooked = 6;

/** Lower = tells more. */
export function whyRank(why: Why): number {
  return order.indexOf(why);
}

/** One unknown for several, with the most telling reason and all that was looked at. */
export function mostTelling(unknowns: readonly Unknown[]): Unknown {
  const [only] = unknowns;
  if (unknowns.length === 1 && only !== undefined && only.looked.length <= mostLooked) return only;
  const [first, ...rest] = [...unknowns].sort((a, b) => whyRank(a.why) - whyRank(b.why));
  if (first === undefined) return unknown('not-recorded');
  const looked: readonly Source[] = [first, ...rest].flatMap((one) => one.looked);
  return unknown(first.why, looked.slice(0, mostLooked));
}
