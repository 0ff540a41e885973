import type { Analyte } from '../../engine/index.js';
import { cleanText } from '../../facts/normal-text.js';
import { toCanonical, unitFor } from '../../facts/units.js';
import { unitsOf } from './doubts.js';
import { median } from './median.js';
import type { Suggestion } from './report.js';
import type { Tally } from './tally.js';
import { usualMedians } from './usual-medians.js';

const nearEnough = 0.5;
const bonus = 0.15;
const noise = new Set(
  'of in by or and the serum plasma blood test level auto automated count mass volume'.split(' '),
);

function words(of: string): readonly string[] {
  return cleanText(of)
    .toLowerCase()
    .replace(/haem/g, 'hem')
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word !== '' && !noise.has(word))
    .map((word) => word.replace(/(?<=[a-z]{3})s$/, ''));
}

function pairs(of: string): readonly string[] {
  const joined = of.replace(/\s/g, '');
  return Array.from({ length: Math.max(joined.length - 1, 0) }, (_, at) => joined.slice(at, at + 2));
}

function dice(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [new Set(a), new Set(b)];
  const shared = [...left].filter((one) => right.has(one)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}

/** How alike two names are, 0-1: by words, or by letters where a word is written otherwise. */
export function likeness(a: string, b: string): number {
  const [left, right] = [words(a), words(b)];
  if (left.length === 0 || right.length === 0) return 0;
  return Math.max(dice(left, right), 0.9 * dice(pairs(left.join(' ')), pairs(right.join(' '))));
}

interface Scored {
  readonly analyte: Analyte;
  readonly score: number;
  readonly why: string;
}

/** Whether the unit and the numbers speak for the analyte: 1, against it: -1, or neither: 0. */
function fit(
  analyte: Analyte,
  unit: string,
  values: readonly number[],
): { readonly by: -1 | 0 | 1; readonly why: string } {
  if (analyte.kind === 'text')
    return values.length > 0 ? { by: -1, why: '' } : { by: 0, why: 'results in words' };
  const own = unitFor(analyte, unit);
  if (unit !== '' && !unitsOf(analyte).some((one) => one.unit === own)) return { by: -1, why: '' };
  if (values.length === 0) return { by: 0, why: unit === '' ? 'no numbers' : `${unit} is a unit of it` };
  const canonical = values.flatMap((value) => {
    const read = toCanonical(
      { ...analyte, asReported: [] },
      { value },
      { unit: unit === '' ? analyte.unit : unit },
    );
    return read.ok ? [read.quantity.value] : [];
  });
  if (canonical.length < 0.9 * values.length) return { by: -1, why: '' };
  const [low, high] = usualMedians[analyte.id] ?? [0, Infinity];
  const middle = median(canonical);
  if (middle < low || middle > high) return { by: -1, why: '' };
  if (unit === '')
    return { by: 0, why: `numbers plausible if they are in ${analyte.unit}, but no unit is sent` };
  return { by: 1, why: `${unit} is a unit of it; numbers plausible` };
}

function scored(analyte: Analyte, names: readonly string[], unit: string, values: readonly number[]): Scored {
  const known = [
    ...analyte.names,
    analyte.label.en,
    analyte.label.ja,
    ...analyte.codes.flatMap(({ display }) => display ?? []),
  ];
  const likest = known
    .flatMap((one) => names.map((name) => ({ one, alike: likeness(name, one) })))
    .reduce((best, next) => (next.alike > best.alike ? next : best), { one: '', alike: 0 });
  if (likest.alike < nearEnough) return { analyte, score: 0, why: '' };
  const { by, why } = fit(analyte, unit, values);
  const score = by < 0 ? 0 : likest.alike + by * bonus;
  return { analyte, score, why: `named like "${likest.one}" (${likest.alike.toFixed(2)}); ${why}` };
}

/** The analyte that an unknown code most likely means, with the reason; null where nothing is near enough. */
export function suggest(
  tally: Tally,
  analytes: readonly Analyte[],
  not: readonly Analyte[],
): Suggestion | null {
  const names = [...tally.names.keys()].slice(0, 5);
  const [unit] = [...tally.units].sort((a, b) => b[1] - a[1])[0] ?? [''];
  const values = tally.values.slice(0, 500);
  const [best] = analytes
    .filter((analyte) => !not.includes(analyte))
    .map((analyte) => scored(analyte, names, unit, values))
    .sort((a, b) => b.score - a.score);
  return best === undefined || best.score < nearEnough ? null : { analyte: best.analyte.id, why: best.why };
}
