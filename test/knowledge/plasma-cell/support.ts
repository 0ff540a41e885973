import {
  classify,
  evaluate,
  known,
  resolve,
  unknown,
  type Classification,
  type Criterion,
  type Dated,
  type Fact,
  type Provenance,
  type Quantity,
  type Tri,
} from '../../../src/engine/index.js';
import { facts, type FactKey } from '../../../src/knowledge/plasma-cell/facts.js';
import { plasmaCell } from '../../../src/knowledge/plasma-cell/stage.js';
import type { Stage } from '../../../src/knowledge/plasma-cell/stage-labels.js';

export const now = '2026-11-22T00:00:00Z';

export type Entries = Readonly<Partial<Record<FactKey, unknown>>>;

export const q = <U extends string>(
  value: number,
  unit: U,
  more: Omit<Quantity<U>, 'value' | 'unit'> = {},
): Quantity<U> => ({ value, unit, ...more });
export const gdl = (value: number) => q(value, 'g/dL');
export const mgl = (value: number) => q(value, 'mg/L');
export const percent = (value: number, more: Omit<Quantity<'%'>, 'value' | 'unit'> = {}) =>
  q(value, '%', more);
export const count = (value: number) => q(value, '1');
export const mgdl = (value: number) => q(value, 'mg/dL');

/** A value that was entered, taken on `at` where that matters. */
export function entered(value: unknown, at?: string): Fact<unknown> {
  return known(value, [
    { reference: 'entered', via: 'entered', as: JSON.stringify(value), ...(at === undefined ? {} : { at }) },
  ]);
}

const isFact = (value: unknown): value is Fact<unknown> =>
  typeof value === 'object' && value !== null && 'known' in value;

/** Facts from plain values (undefined = not recorded) or ready facts, resolved by the product's definitions. */
export function given(entries: Entries) {
  const read = Object.entries(entries)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, isFact(value) ? value : entered(value)] as const);
  return resolve(facts, Object.fromEntries(read), now);
}

export const notFetched = unknown('fetch-failed');

/** Nothing recorded of drugs, amyloidosis or kidney injury, in a record that was read. */
export const readRecord: Entries = {
  plasmaCellDrug: { recorded: false, active: false },
  daratumumabRecorded: { recorded: false, active: false },
  amyloidosisRecorded: { recorded: false },
  akiRecorded: { recorded: false },
  dehydrationRecorded: { recorded: false },
  osteoporosisRecorded: { recorded: false },
};

/** All seven myeloma-defining items known and none there. */
export const noEvents: Entries = {
  calcium: mgdl(9.4),
  calciumUpperLimit: mgdl(10.2),
  creatinine: mgdl(0.9),
  egfr: q(80, 'mL/min/{1.73_m2}'),
  hemoglobin: gdl(13.5),
  hemoglobinLowerLimit: gdl(12),
  lyticLesions: count(0),
  mriFocalLesions: count(0),
};

/** A worked-up IgG κ gammopathy of 1.2 g/dL with 6 % clonal plasma cells. */
export const workedUp: Entries = {
  ...readRecord,
  ...noEvents,
  mProtein: gdl(1.2),
  isotype: 'IgG',
  immunofixationPositive: true,
  urineMProtein: q(0, 'mg/(24.h)'),
  kappa: mgl(14),
  lambda: mgl(13),
  marrowPlasmaCells: percent(6),
  marrowClonal: true,
};

export function stageOf(entries: Entries): Classification<Stage, Stage> {
  return classify(plasmaCell, given(entries), now);
}

export function statusOf(criterion: Criterion<FactKey>, entries: Entries): Tri {
  return evaluate(criterion, given(entries)).status;
}

export function flag(id: string, entries: Entries): Tri {
  const finding = stageOf(entries).flags[id];
  if (finding === undefined) throw new Error(`no flag ${id}`);
  return finding.status;
}

/** A course of results, oldest first: [date, value, how it was made]. */
export function course(
  unit: string,
  ...points: readonly (readonly [string, number, Provenance?])[]
): Fact<unknown> {
  const dated: readonly Dated<Quantity>[] = points.map(([at, value, made]) => ({
    at,
    value: q(value, unit),
    ...(made === undefined ? {} : { made }),
  }));
  const sources = points.map(([at, value], index) => ({
    reference: `Observation/${index}`,
    via: 'query' as const,
    at,
    as: String(value),
  }));
  const [first, ...rest] = sources;
  if (first === undefined) throw new Error('a course needs a point');
  return known(dated, [first, ...rest]);
}
