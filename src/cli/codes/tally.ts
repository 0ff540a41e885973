import { fewest, type Amounts, type SentAs } from './report.js';

/** Numbers kept for a median. */
export const mostKept = 5000;
const mostUnits = 20;
const mostNames = 50;

/** Counts under one code: how it is called, in which units it comes, and between which numbers it lies. */
export interface Tally {
  readonly system: string;
  readonly code: string;
  count: number;
  usable: number;
  readonly names: Map<string, number>;
  readonly units: Map<string, number>;
  /** At most `mostKept`; the range is of all. */
  readonly values: number[];
  /** Of the values: their position, 1 = the upper end of the printed reference range. */
  readonly positions: number[];
  low: number;
  high: number;
  ranged: number;
}

export function emptyTally(system: string, code: string): Tally {
  return {
    system,
    code,
    count: 0,
    usable: 0,
    names: new Map(),
    units: new Map(),
    values: [],
    positions: [],
    low: Infinity,
    high: -Infinity,
    ranged: 0,
  };
}

function countIn(map: Map<string, number>, key: string, most: number): void {
  if (map.has(key) || map.size < most) map.set(key, (map.get(key) ?? 0) + 1);
}

/** Adds one result; a number only where it is one in the tally's unit. */
export function addTo(tally: Tally, name: string, unit: string | null, value: number | null): void {
  tally.count += 1;
  if (name !== '') countIn(tally.names, name.slice(0, 120), mostNames);
  if (unit !== null) countIn(tally.units, unit.slice(0, 40), mostUnits);
  if (value === null) return;
  tally.ranged += 1;
  tally.low = Math.min(tally.low, value);
  tally.high = Math.max(tally.high, value);
  if (tally.values.length < mostKept) tally.values.push(value);
}

/** The name that most results carried, if enough did. */
export function sentAs({ system, code, names }: Tally): SentAs {
  const [name, count] = [...names].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return { system, code: code.slice(0, 60), name: count >= fewest ? name : '' };
}

export function amounts(tally: Tally, unit: string): Amounts {
  const { count, units, low, high, ranged } = tally;
  return {
    count,
    units: [...units]
      .map(([one, of]) => ({ unit: one, count: of }))
      .filter((one) => one.unit === '' || one.count >= fewest)
      .sort((a, b) => b.count - a.count),
    range: ranged >= fewest ? { low, high, unit } : null,
  };
}
