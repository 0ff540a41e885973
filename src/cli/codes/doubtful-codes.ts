import type { Analyte } from '../../engine/index.js';
import { unitFor } from '../../facts/units.js';
import type { Doubt } from './doubts.js';
import { unitsOf } from './doubts.js';
import { median } from './median.js';
import { fewest } from './report.js';
import type { Tally } from './tally.js';
import { percentOf, usualMedians } from './usual-medians.js';

/** Half of all results beyond this many upper reference limits, or below this share of it: not the range's unit. */
const beyond = { above: 8, below: 0.12 };

const percents = new Map(Object.entries(percentOf).map(([absolute, percent]) => [percent, absolute]));

function isUsual(id: string, value: number): boolean {
  const [low, high] = usualMedians[id] ?? [0, Infinity];
  return value >= low && value <= high;
}

function unusual(analyte: Analyte, { values, units }: Tally): Doubt | null {
  const middle = median(values);
  if (isUsual(analyte.id, middle)) return null;
  const [said = ''] = [...units].sort((a, b) => b[1] - a[1])[0] ?? [];
  const own = unitsOf(analyte).find(({ unit }) => unit === unitFor(analyte, said))?.factor ?? 1;
  const where = 'half of all results lie where no laboratory has them';
  const percent = percentOf[analyte.id];
  if (percent !== undefined && isUsual(percent, middle / own)) {
    return { kind: 'percent-and-absolute', hint: `${where}: they read like ${percent}` };
  }
  const absolute = percents.get(analyte.id);
  if (absolute !== undefined && isUsual(absolute, middle)) {
    return { kind: 'percent-and-absolute', hint: `${where}: they read like ${absolute}` };
  }
  if (analyte.id === 'rdw-cv' && isUsual('rdw-sd', middle)) {
    return { kind: 'unusual-median', hint: `${where}: they read like RDW-SD in fL` };
  }
  const better = unitsOf(analyte).filter(
    ({ factor }) => factor !== own && isUsual(analyte.id, (middle / own) * factor),
  );
  const [first] = better;
  return first === undefined
    ? { kind: 'unusual-median', hint: `${where}: check what the code means` }
    : { kind: 'other-unit', hint: `${where}: they would be usual in ${first.unit}` };
}

/** What the results of one code, taken together, say against it. */
export function doubtsOfCode(analyte: Analyte, tally: Tally): readonly Doubt[] {
  if (tally.values.length < fewest) return [];
  const doubts: Doubt[] = [];
  const doubt = unusual(analyte, tally);
  if (doubt !== null) doubts.push(doubt);
  const position = median(tally.positions);
  if (tally.positions.length >= fewest && (position > beyond.above || position < beyond.below)) {
    doubts.push({
      kind: 'reference-range',
      hint: 'half of all results are far off the range printed beside them',
    });
  }
  return doubts;
}
