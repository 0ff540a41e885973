import { compare, epochOf, type Dated, type Quantity } from '../../../engine/index.js';
import { cmmlParameters as limits } from './parameters.js';

const dayLength = 'yyyy-mm-dd'.length;
const millisecondsPerDay = 86_400_000;

type Count = Dated<Quantity<'10*9/L'>>;
type Share = Dated<Quantity<'%'>>;

function qualifies(count: Count, shares: readonly Share[]): boolean | null {
  const share = shares.find(({ at }) => at.slice(0, dayLength) === count.at.slice(0, dayLength));
  const absolute = compare(count.value, '>=', limits.monocytes.value);
  const relative =
    share === undefined ? 'unknown' : compare(share.value, '>=', limits.monocytesPercent.value);
  if (absolute === 'not-met' || relative === 'not-met') return false;
  return absolute === 'met' && relative === 'met' ? true : null;
}

/**
 * Whether monocytosis (count and share on the same day) has lasted: true once an uninterrupted run up to the latest
 * count spans the days required, false when the latest count shows none, null while it is too early to say.
 * Series oldest first. A day whose share is missing neither ends nor extends the run.
 */
export function monocytosisPersists(counts: readonly Count[], shares: readonly Share[]): boolean | null {
  const days = counts.map((count) => ({ at: count.at, answer: qualifies(count, shares) }));
  const latest = days.at(-1);
  if (latest === undefined || latest.answer === null) return null;
  if (!latest.answer) return false;
  const ended = days.findLastIndex(({ answer }) => answer === false);
  const first = days.slice(ended + 1).find(({ answer }) => answer === true) ?? latest;
  const span = (epochOf(latest.at) - epochOf(first.at)) / millisecondsPerDay;
  return span >= limits.persistenceDays.value ? true : null;
}
