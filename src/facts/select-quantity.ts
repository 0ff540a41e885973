import {
  interval,
  known,
  knownFrom,
  nonEmpty,
  unknown,
  type Analyte,
  type Dated,
  type Fact,
  type NonEmpty,
  type Quantity,
  type Source,
  type Unknown,
} from '../engine/index.js';
import type { QuantityPick } from './definition-parts.js';
import { hasDay } from './moment.js';
import { pickOne, pickSum } from './pick-amount.js';
import { provenanceOf } from './provenance.js';
import { referenceEnd } from './reference-range.js';
import { isUsable, sameTimeAs, type UsableResult } from './same-time.js';
import { sourceOf, type Result } from './result.js';
import {
  latestAmount,
  lowEnd,
  unusableOf,
  isTooOld,
  type PickAt,
  type Selected,
  type Selection,
} from './select.js';
import { summedBands } from './summed-bands.js';
import { mostTelling, whyRank } from './why-rank.js';

type SelectedOrNot = ReturnType<typeof latestAmount>;

const isSelected = (one: SelectedOrNot): one is Selected => one.known;
const isNotSelected = (one: SelectedOrNot): one is Unknown => !one.known;

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
  return mostTelling(all.filter(isNotSelected));
}

/** The end of the reference range printed with the latest usable result; never another result's. */
export function selectLimit(analyte: Analyte, end: 'low' | 'high', selection: Selection): Fact<Quantity> {
  const latest = latestAmount(analyte, selection, pickOne);
  if (!latest.known) return latest;
  const [used] = latest.of;
  const limit = used === undefined ? undefined : referenceEnd(end, used.holder, used.analyte, used.amount);
  return limit === undefined ? unknown('not-recorded', latest.sources) : known(limit, latest.sources);
}

const twoDays = 2 * 24 * 60 * 60 * 1000;
const fromOf = ({ origin: { moment } }: Result): number => moment?.from ?? -Infinity;

/** Results that are newest first, in groups of one time each; only near ones need be compared. */
function byTime(results: readonly UsableResult[]): readonly (readonly UsableResult[])[] {
  const groups: (readonly UsableResult[])[] = [];
  const grouped = new Set<UsableResult>();
  results.forEach((result, i) => {
    if (grouped.has(result)) return;
    const next = results[i + 1];
    // As nearly all are.
    if (next === undefined || fromOf(result) - fromOf(next) > twoDays) {
      groups.push([result]);
      return;
    }
    let end = i + 1;
    for (let other = results[end]; other !== undefined; other = results[(end += 1)]) {
      if (fromOf(result) - fromOf(other) > twoDays) break;
    }
    const group = sameTimeAs(result, results.slice(i, end)).filter((one) => !grouped.has(one));
    group.forEach((one) => grouped.add(one));
    groups.push(group);
  });
  return groups;
}

interface Point {
  readonly dated: Dated<Quantity>;
  readonly of: UsableResult;
  readonly notes: readonly string[];
}

function pointOf(
  group: readonly UsableResult[],
  all: readonly Result[],
  hasBands: boolean,
  before: Point | undefined,
): Point | null {
  const [newest] = group;
  if (newest === undefined) return null;
  const picked = hasBands ? pickSum(group, sameTimeAs(newest, all)) : pickOne(group);
  const [of, ...others] = picked?.of ?? [];
  const at = of?.origin.moment?.text;
  if (picked === null || of === undefined || at === undefined) return null;
  const { quantity: value, notes } = picked;
  // The bands that were added have codes of their own: the first says nothing of the sum.
  const made = provenanceOf(of, others.length === 0 ? of.code : null, before?.dated.made ?? null);
  return { dated: made === null ? { at, value } : { at, value, made }, of, notes };
}

const sourceOfPoint = ({ of, notes }: Point): Source => sourceOf(of, notes);

function isDatedToTheDay({ origin: { moment } }: Result): boolean {
  return moment !== null && hasDay(moment);
}

/**
 * Every usable dated amount of an analyte, oldest first, one for each time; times that contradict themselves and
 * dates without a day are left out.
 */
export function selectSeries(analyte: Analyte, selection: Selection): Fact<NonEmpty<Dated<Quantity>>> {
  const results = selection.resultsOf(analyte);
  const usable = results.filter(isUsable).filter(isDatedToTheDay);
  const [newest] = usable;
  if (newest === undefined) return unusableOf(results, selection.absent);
  if (isTooOld(newest, selection)) return unknown('too-old', [newest.source]);
  const hasBands = summedBands[analyte.id] !== undefined;
  const points: Point[] = [];
  for (const group of byTime(usable)) {
    const point = pointOf(group, results, hasBands, points.at(-1));
    if (point !== null) points.push(point);
  }
  const [last, ...earlier] = points;
  const oldestFirst = nonEmpty(points.map(({ dated }) => dated).reverse());
  if (last !== undefined && oldestFirst !== null) {
    return knownFrom(oldestFirst, () => [sourceOfPoint(last), ...earlier.map(sourceOfPoint)]);
  }
  return unknown(
    'conflicting',
    usable.slice(0, 4).map(({ source }) => source),
  );
}
