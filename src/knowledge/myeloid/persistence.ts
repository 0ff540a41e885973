import {
  all,
  any,
  compare,
  derivedFrom,
  knownFrom,
  sourcesBehind,
  not,
  unknown,
  type Dated,
  type Fact,
  type NonEmpty,
  type Quantity,
  type Tri,
} from '../../engine/index.js';
import { readFacts } from './facts.js';
import { confounderDays, counts } from './parameters.js';
import { triFact, triOf } from './truth.js';

const dayMs = 86_400_000;

/** Whole calendar days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  const day = (iso: string): number => Date.parse(iso.slice(0, 'yyyy-mm-dd'.length));
  return Math.round((day(to) - day(from)) / dayMs);
}

/** The results at the end of the series, without a gap, that are surely below the limit; oldest first. */
function lowRun<U extends string>(
  results: readonly Dated<Quantity<U>>[],
  limit: Quantity<U>,
): readonly Dated<Quantity<U>>[] {
  const afterLastNotLow = results.findLastIndex(({ value }) => compare(value, '<', limit) !== 'met') + 1;
  return results.slice(afterLastNotLow);
}

/** Days from the first to the last result of the run below the limit that reaches the newest result; 0 if none. */
export function lowRunDays<U extends string>(
  results: readonly Dated<Quantity<U>>[],
  limit: Quantity<U>,
): number {
  const run = lowRun(results, limit);
  const [first] = run;
  const last = run.at(-1);
  return first === undefined || last === undefined ? 0 : daysBetween(first.at, last.at);
}

/**
 * Persistence of one lineage, results oldest first. The newest not below the limit: not met (recovered). A run below
 * it of at least 120 days: met. Anything else is too early or too little: unknown, never "no".
 */
export function persistenceOf<U extends string>(
  results: readonly Dated<Quantity<U>>[],
  limit: Quantity<U>,
): Tri {
  const newest = results.at(-1);
  if (newest === undefined) return 'unknown';
  if (compare(newest.value, '<', limit) === 'not-met') return 'not-met';
  return lowRunDays(results, limit) >= counts.persistenceDays.value ? 'met' : 'unknown';
}

/**
 * The first day (ISO) on which a further low result would make the cytopenia persistent; null where the newest result
 * is not low or there is none.
 */
export function earliestPersistence<U extends string>(
  results: readonly Dated<Quantity<U>>[],
  limit: Quantity<U>,
): string | null {
  const [first] = lowRun(results, limit);
  if (first === undefined) return null;
  const day = new Date(
    Date.parse(first.at.slice(0, 'yyyy-mm-dd'.length)) + counts.persistenceDays.value * dayMs,
  );
  return day.toISOString().slice(0, 'yyyy-mm-dd'.length);
}

/** What `earliestFourMonths` looks at. */
interface DatedCounts {
  readonly sex: Fact<unknown>;
  readonly hemoglobinSeries: Fact<unknown>;
  readonly neutrophilsSeries: Fact<unknown>;
  readonly plateletsSeries: Fact<unknown>;
}

/**
 * The first day (ISO) on which a further low result would make the cytopenia of some lineage persistent; null where
 * no newest result is low. Sex unknown: haemoglobin by the limit that is low in either sex.
 */
export function earliestFourMonths(facts: DatedCounts): string | null {
  const day = <U extends string>(fact: Fact<unknown>, limit: Quantity<U>): string | null =>
    fact.known ? earliestPersistence(fact.value as NonEmpty<Dated<Quantity<U>>>, limit) : null;
  const male = facts.sex.known && facts.sex.value === 'male';
  const days = [
    day(facts.hemoglobinSeries, (male ? counts.hemoglobinMale : counts.hemoglobinEither).value),
    day(facts.neutrophilsSeries, counts.neutrophils.value),
    day(facts.plateletsSeries, counts.platelets.value),
  ];
  return days.reduce((first, one) => (one === null || (first !== null && first < one) ? first : one), null);
}

type Series<U extends string> = Fact<NonEmpty<Dated<Quantity<U>>>>;

function seriesPersistence<U extends string>(fact: Series<U>, limit: Quantity<U>): Tri {
  return fact.known ? persistenceOf(fact.value, limit) : 'unknown';
}

/** By the limit of the patient's sex; unknown sex: only where both limits agree. */
function anaemiaPersistence(series: Series<'g/dL'>, sex: Fact<'male' | 'female'>): Tri {
  const female = seriesPersistence(series, counts.hemoglobinEither.value);
  const male = seriesPersistence(series, counts.hemoglobinMale.value);
  if (sex.known) return sex.value === 'male' ? male : female;
  return male === female ? male : 'unknown';
}

const derived = derivedFrom(readFacts);
const supply = ['cbc'];

const lineageFacts = {
  anaemiaPersistent: derived(
    ['sex', 'hemoglobinSeries'],
    { label: { en: 'Anaemia for at least 4 months', ja: '4か月以上の貧血' }, supply },
    ({ sex, hemoglobinSeries: run }) => triFact(anaemiaPersistence(run, sex), [run, sex]),
  ),
  neutropeniaPersistent: derived(
    ['neutrophilsSeries'],
    { label: { en: 'Neutropenia for at least 4 months', ja: '4か月以上の好中球減少' }, supply },
    ({ neutrophilsSeries: run }) => triFact(seriesPersistence(run, counts.neutrophils.value), [run]),
  ),
  thrombocytopeniaPersistent: derived(
    ['plateletsSeries'],
    { label: { en: 'Thrombocytopenia for at least 4 months', ja: '4か月以上の血小板減少' }, supply },
    ({ plateletsSeries: run }) => triFact(seriesPersistence(run, counts.platelets.value), [run]),
  ),
  /** The longest run of a lineage. Sex unknown: the stricter limit, so that the span is never overstated. */
  cytopeniaDays: derived(
    ['sex', 'hemoglobinSeries', 'neutrophilsSeries', 'plateletsSeries'],
    { label: { en: 'Days the cytopenia is on record', ja: '血球減少の記録日数' }, supply },
    ({ sex, hemoglobinSeries: hb, neutrophilsSeries: anc, plateletsSeries: plt }) => {
      const limit = sex.known && sex.value === 'male' ? counts.hemoglobinMale : counts.hemoglobinEither;
      const spans = [
        hb.known ? lowRunDays(hb.value, limit.value) : 0,
        anc.known ? lowRunDays(anc.value, counts.neutrophils.value) : 0,
        plt.known ? lowRunDays(plt.value, counts.platelets.value) : 0,
      ];
      const courses = [hb, anc, plt];
      const sources = sourcesBehind(courses);
      if (sources === null) return unknown('not-recorded');
      const complete = sex.known && courses.every((course) => course.known);
      const value = { value: Math.max(...spans), unit: 'd' as const };
      return knownFrom(complete ? value : { ...value, comparator: '>=' as const }, sources);
    },
  ),
  /** Counts that were moved from outside cannot be a baseline. */
  countsConfounded: derived(
    ['transfusedRecently', 'growthFactor', 'cytotoxic'],
    {
      label: {
        en: 'Counts moved by transfusion, growth factor or chemotherapy',
        ja: '輸血・成長因子・化学療法の影響',
      },
    },
    ({ transfusedRecently, growthFactor, cytotoxic }, asOf) => {
      const recentlyGiven =
        cytotoxic.known &&
        (cytotoxic.value.active ||
          (cytotoxic.value.lastAt !== undefined &&
            daysBetween(cytotoxic.value.lastAt, asOf) <= confounderDays.cytotoxic.value));
      const status = any([
        triOf(transfusedRecently),
        growthFactor.known ? (growthFactor.value.active ? 'met' : 'not-met') : 'unknown',
        cytotoxic.known ? (recentlyGiven ? 'met' : 'not-met') : 'unknown',
      ]);
      return triFact(status, [transfusedRecently, growthFactor, cytotoxic]);
    },
  ),
};

export const persistenceFacts = lineageFacts;

/**
 * Whether a lineage that nothing else explains has been low for four months. Confounded counts settle nothing.
 * `explained` are the answers for the three lineages, in the same order.
 */
export function persistentUnexplained(
  persistent: readonly Fact<boolean>[],
  explained: readonly Fact<boolean>[],
  confounded: Fact<boolean>,
): Fact<boolean> {
  const status =
    triOf(confounded) === 'not-met'
      ? any(
          persistent.map((fact, lineage) =>
            all([triOf(fact), not(triOf(explained[lineage] ?? unknown('not-recorded')))]),
          ),
        )
      : 'unknown';
  return triFact(status, [...persistent, confounded]);
}
