import { exact, interval, type Quantity } from '../engine/index.js';
import { decisive, isSameAmount, isUsable, type UsableResult } from './same-time.js';
import type { Result } from './result.js';
import { summedBands } from './summed-bands.js';

/** What the results of one analyte at one time amount to; null = they contradict each other. */
export interface Picked {
  readonly quantity: Quantity;
  readonly of: readonly UsableResult[];
  readonly notes: readonly string[];
}

const noNotes: readonly string[] = [];
const differing: readonly string[] = ['another result of the same time differs'];

/** One amount out of results that should say the same. */
export function pickOne(sameTime: readonly UsableResult[]): Picked | null {
  const [first, ...others] = decisive(sameTime);
  if (first === undefined) return null;
  const { quantity } = first.amount;
  if (others.some((other) => !isSameAmount(other.amount.quantity, quantity))) return null;
  if (sameTime.length === 1) return { quantity, of: sameTime, notes: noNotes };
  const differs = sameTime.some((one) => !isSameAmount(one.amount.quantity, quantity));
  return { quantity, of: [first], notes: differs ? differing : noNotes };
}

function added(amounts: readonly Quantity[], unit: string, isIncomplete: boolean): Quantity {
  const ranges = amounts.map(interval);
  const low = exact(ranges.reduce((sum, range) => sum + Math.max(range.low, 0), 0));
  const high = exact(ranges.reduce((sum, range) => sum + range.high, 0));
  if (isIncomplete || high === Infinity) return { value: low, unit, comparator: '>=' };
  return low === high ? { value: low, unit } : { value: low, unit, upper: high };
}

function groupBy<R extends Result>(results: readonly R[]): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>();
  for (const result of results) {
    const key = result.code ?? '';
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [result]);
    else known.push(result);
  }
  return groups;
}

/**
 * The total of the bands of one report: the total where it was reported itself, otherwise the sum of the bands. A
 * band that cannot be read leaves "at least" the sum of the others. `all` holds the unusable ones as well.
 */
export function pickSum(sameTime: readonly UsableResult[], all: readonly Result[]): Picked | null {
  const [first] = sameTime;
  if (first === undefined) return null;
  const { report } = first.origin;
  const inReport = <R extends Result>(results: readonly R[]): readonly R[] =>
    report === null ? results : results.filter((result) => result.origin.report === report);
  const usable = inReport(sameTime);
  const kinds = summedBands[first.analyte.id] ?? [];
  const isBand = ({ code }: Result): boolean => code !== null && kinds.some((kind) => kind.includes(code));
  const totals = usable.filter((result) => !isBand(result));
  if (totals.length > 0) return pickOne(totals);
  const kind = kinds.find((codes) => usable.some(({ code }) => code !== null && codes.includes(code)));
  if (kind === undefined) return pickOne(usable);
  const ofKind = (results: readonly Result[]): readonly Result[] =>
    results.filter(({ code }) => code !== null && kind.includes(code));
  const bands = [...groupBy(ofKind(usable).filter(isUsable)).values()].map(pickOne);
  if (bands.includes(null)) return null;
  const picked = bands.flatMap((band) => band ?? []);
  const isIncomplete = ofKind(inReport(all)).some((result) => !isUsable(result));
  const quantity = added(
    picked.map((band) => band.quantity),
    first.amount.quantity.unit,
    isIncomplete,
  );
  const notes = picked.length === 1 ? [] : [`sum of ${picked.length} bands`];
  const of = picked.flatMap((band) => band.of);
  return { quantity, of, notes: isIncomplete ? [...notes, 'a band could not be read'] : notes };
}
