import {
  interval,
  known,
  nonEmpty,
  unknown,
  type Analyte,
  type Dated,
  type Fact,
  type NonEmpty,
  type Quantity,
} from '../engine/index.js';
import type { QuantityPick } from './definition-parts.js';
import { pickOne, pickSum } from './pick-amount.js';
import { isUsable, sameTimeAs } from './same-time.js';
import { sourceOf } from './result.js';
import {
  latestAmount,
  lowEnd,
  unusableOf,
  isTooOld,
  type PickAt,
  type Selected,
  type Selection,
} from './select.js';
import { mostTelling, whyRank } from './why-rank.js';

type SelectedOrNot = ReturnType<typeof latestAmount>;

const isSelected = (one: SelectedOrNot): one is Selected => one.known;

function newestOf(selected: readonly Selected[]): Selected | undefined {
  return selected.reduce<Selected | undefined>(
    (best, one) => (best === undefined || one.at > best.at ? one : best),
    undefined,
  );
}

function highestOf(selected: readonly Selected[]): Selected | undefined {
  return selected.reduce<Selected | undefined>(
    (best, one) => (best === undefined || lowEnd(one.quantity) > lowEnd(best.quantity) ? one : best),
    undefined,
  );
}

/**
 * The highest of several: an interval where some are bounded only, and "at least" that where another was found and
 * cannot be read.
 */
function highest(all: readonly SelectedOrNot[]): Fact<Quantity> | null {
  const selected = all.filter(isSelected);
  const best = highestOf(selected);
  if (best === undefined) return null;
  const hidden = all.some((one) => !one.known && whyRank(one.why) < whyRank('too-old'));
  const { unit, value } = best.quantity;
  const high = Math.max(...selected.map(({ quantity }) => interval(quantity).high));
  const isPlain = best.quantity.comparator === undefined && high === value;
  if (!hidden && (isPlain || selected.length === 1)) return known(best.quantity, best.sources);
  const low = lowEnd(best.quantity);
  const bounded: Quantity =
    hidden || high === Infinity ? { value: low, unit, comparator: '>=' } : { value: low, unit, upper: high };
  return known(bounded, best.sources);
}

const picks: Readonly<Record<QuantityPick, PickAt>> = { latest: pickOne, highest: pickOne, sum: pickSum };

/** The amount a definition asks for: the latest, the highest of each analyte's latest, or the sum of one report. */
export function selectQuantity(
  analytes: NonEmpty<Analyte>,
  pick: QuantityPick,
  selection: Selection,
): Fact<Quantity> {
  const all = analytes.map((analyte) => latestAmount(analyte, selection, picks[pick]));
  const chosen = pick === 'highest' ? highest(all) : null;
  if (chosen !== null) return chosen;
  const best = newestOf(all.filter(isSelected));
  if (best !== undefined) return known(best.quantity, best.sources);
  return mostTelling(all.flatMap((one) => (one.known ? [] : [one])));
}

/** The end of the reference range printed with the latest usable result; never another result's. */
export function selectLimit(analyte: Analyte, end: 'low' | 'high', selection: Selection): Fact<Quantity> {
  const latest = latestAmount(analyte, selection, pickOne);
  if (!latest.known) return latest;
  const limit = latest.of[0]?.range[end];
  return limit === undefined ? unknown('not-recorded', latest.sources) : known(limit, latest.sources);
}

/**
 * Every usable dated amount of an analyte, oldest first, one for each time; times that contradict themselves and
 * dates without a day are left out.
 */
export function selectSeries(analyte: Analyte, selection: Selection): Fact<NonEmpty<Dated<Quantity>>> {
  const results = selection.resultsOf(analyte);
  const usable = results
    .filter(isUsable)
    .filter(({ moment }) => moment?.precision === 'day' || moment?.precision === 'instant');
  const [newest] = usable;
  if (newest === undefined) return unusableOf(results, selection.absent);
  if (isTooOld(newest, selection)) return unknown('too-old', [sourceOf(newest)]);
  const points: Dated<Quantity>[] = [];
  const sources: ReturnType<typeof sourceOf>[] = [];
  const done = new Set<unknown>();
  for (const result of usable) {
    if (done.has(result)) continue;
    const sameTime = sameTimeAs(result, usable).filter((one) => !done.has(one));
    sameTime.forEach((one) => done.add(one));
    const picked = pickSum(sameTime, sameTimeAs(result, results));
    const [first] = picked?.of ?? [];
    if (picked === null || first?.moment === undefined || first.moment === null) continue;
    points.unshift({ at: first.moment.text, value: picked.quantity });
    sources.push(sourceOf(first, ...picked.notes));
  }
  const [all, from] = [nonEmpty(points), nonEmpty(sources)];
  return all === null || from === null
    ? unknown(
        'conflicting',
        usable.slice(0, 4).map((one) => sourceOf(one)),
      )
    : known(all, from);
}
