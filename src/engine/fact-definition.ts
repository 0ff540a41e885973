import type { Analyte, Reported } from './analyte.js';
import type { Concept } from './concept.js';
import type { Fact } from './fact.js';
import type { Genomics } from './genomics.js';
import type { Locale, Localized, NonEmpty } from './locale.js';
import type { Quantity } from './quantity.js';

/** A recorded condition: whether the record holds it (about the record, not about the patient), and since when. */
export interface RecordedCondition {
  readonly recorded: boolean;
  readonly onset?: string;
}

/** A recorded drug: whether the record holds it, whether it is still taken, and the oldest and newest date of it. */
export interface RecordedDrug {
  readonly recorded: boolean;
  readonly active: boolean;
  readonly firstAt?: string;
  readonly lastAt?: string;
}

/** Whether an order of this kind is among the drafts being judged, and which they are. */
export interface DraftedOrder {
  readonly drafted: boolean;
  readonly references: readonly string[];
  /** What the drafted drugs say of their product, form, route and dose: words as written, and codes. Absent: nothing. */
  readonly said?: readonly string[];
}

/**
 * How a result came about, as far as its record says: two results are comparable unless both say one of these and
 * differ in it.
 */
export interface Provenance {
  readonly method?: string;
  readonly device?: string;
  readonly laboratory?: string;
  readonly code?: string;
}

export interface Dated<T> {
  readonly at: string;
  readonly value: T;
  readonly made?: Provenance;
}

interface Definition<T> {
  readonly label: Localized;
  /** Older than this at the time of asking: unknown, `too-old`. Absent = never stale. */
  readonly withinDays?: number;
  /** Ids of the orders (src/knowledge/orders.ts) that would supply it. */
  readonly supply?: readonly string[];
  readonly show?: (value: T, locale: Locale) => string;
}

export type QuantityReading<U extends string> = {
  readonly kind: 'quantity';
  readonly analytes: NonEmpty<Analyte<U>>;
  /** Which of several: the latest; the highest of each analyte's latest; the sum of one report's bands. */
  readonly pick: 'latest' | 'highest' | 'sum';
};
export type Reading =
  | QuantityReading<string>
  /** One end of the reference range printed with the latest usable result of the analyte. */
  | { readonly kind: 'limit'; readonly analyte: Analyte; readonly end: 'low' | 'high' }
  | { readonly kind: 'series'; readonly analyte: Analyte }
  | {
      readonly kind: 'reported';
      readonly analytes: NonEmpty<Analyte>;
      readonly element: 'value' | 'method';
      readonly read: (reported: Reported) => unknown;
    }
  | { readonly kind: 'condition'; readonly concepts: NonEmpty<Concept> }
  | { readonly kind: 'drug'; readonly concepts: NonEmpty<Concept> }
  | { readonly kind: 'drafted'; readonly concepts: NonEmpty<Concept> }
  /** Any result of the analytes, or any order or procedure of the concepts, within `withinDays`. */
  | { readonly kind: 'done'; readonly analytes: readonly Analyte[]; readonly concepts: readonly Concept[] }
  | { readonly kind: 'genomics' }
  /** Whether the encounter of this call, or who asks in it, is of one of these specialties. */
  | { readonly kind: 'specialty'; readonly concepts: NonEmpty<Concept> }
  | { readonly kind: 'patient'; readonly element: 'sex' | 'age' | 'birthDate' }
  | {
      readonly kind: 'derived';
      readonly from: readonly string[];
      readonly compute: (facts: Readonly<Record<string, Fact<unknown>>>, asOf: string) => Fact<unknown>;
    };

/** What must be known, and where it is found. One definition feeds mapping, prefetch, queries and "missing" texts. */
export type FactDefinition<T = unknown> = Definition<never> &
  Reading & {
    /** Never set: carries the type of the value. */
    readonly of?: T;
  };

export type FactDefinitions = Readonly<Record<string, FactDefinition>>;
export type ValueOf<F> = F extends FactDefinition<infer T> ? T : never;
export type Facts<D extends FactDefinitions = FactDefinitions> = {
  readonly [K in keyof D]: Fact<ValueOf<D[K]>>;
};

/** The analytes whose results a fact is read from; none where it is read from something else. */
export function analytesOf(definition: FactDefinition): readonly Analyte[] {
  if ('analytes' in definition) return definition.analytes;
  return 'analyte' in definition ? [definition.analyte] : [];
}

type Options<T> = Definition<T>;
const define = <T>(definition: Options<T>, reading: Reading): FactDefinition<T> => ({
  ...definition,
  ...reading,
});

/** The amount of an analyte, in its own unit. */
export function quantity<U extends string>(
  analytes: NonEmpty<Analyte<U>>,
  options: Options<Quantity<U>> & { readonly pick?: QuantityReading<U>['pick'] },
): FactDefinition<Quantity<U>> {
  const { pick = 'latest', ...definition } = options;
  return define(definition, { kind: 'quantity', analytes, pick });
}

/** An end of the reference range that came with the result itself; never another laboratory's. */
export function referenceLimit<U extends string>(
  analyte: Analyte<U>,
  end: 'low' | 'high',
  options: Options<Quantity<U>>,
): FactDefinition<Quantity<U>> {
  return define(options, { kind: 'limit', analyte, end });
}

/** Every usable dated result of an analyte, oldest first. */
export function series<U extends string>(
  analyte: Analyte<U>,
  options: Options<NonEmpty<Dated<Quantity<U>>>>,
): FactDefinition<NonEmpty<Dated<Quantity<U>>>> {
  return define(options, { kind: 'series', analyte });
}

/** A result in words or codes, understood by `read`; null from `read` means "not understood". */
export function reported<T extends string | number | boolean | object>(
  analytes: NonEmpty<Analyte>,
  read: (reported: Reported) => T | null,
  options: Options<T> & { readonly element?: 'value' | 'method' },
): FactDefinition<T> {
  const { element = 'value', ...definition } = options;
  return define(definition, { kind: 'reported', analytes, element, read });
}

export function condition(
  concepts: NonEmpty<Concept>,
  options: Options<RecordedCondition>,
): FactDefinition<RecordedCondition> {
  return define(options, { kind: 'condition', concepts });
}

export function drug(
  concepts: NonEmpty<Concept>,
  options: Options<RecordedDrug>,
): FactDefinition<RecordedDrug> {
  return define(options, { kind: 'drug', concepts });
}

export function drafted(
  concepts: NonEmpty<Concept>,
  options: Options<DraftedOrder>,
): FactDefinition<DraftedOrder> {
  return define(options, { kind: 'drafted', concepts });
}

/** Whether something was resulted, ordered or done within `withinDays`. */
export function done(
  what: { readonly analytes?: readonly Analyte[]; readonly concepts?: readonly Concept[] },
  options: Options<boolean> & { readonly withinDays: number },
): FactDefinition<boolean> {
  return define(options, { kind: 'done', analytes: what.analytes ?? [], concepts: what.concepts ?? [] });
}

export function genomics(options: Options<Genomics>): FactDefinition<Genomics> {
  return define(options, { kind: 'genomics' });
}

/** Whether the encounter of this call, or the user in it, is of one of these specialties. */
export function authorSpecialty(
  concepts: NonEmpty<Concept>,
  options: Options<boolean>,
): FactDefinition<boolean> {
  return define(options, { kind: 'specialty', concepts });
}

interface PatientElements {
  readonly sex: 'male' | 'female';
  /** Completed years at the time of asking. */
  readonly age: number;
  readonly birthDate: string;
}

export function patient<E extends keyof PatientElements>(
  element: E,
  options: Options<PatientElements[E]>,
): FactDefinition<PatientElements[E]> {
  return define(options, { kind: 'patient', element });
}

/**
 * Facts computed from facts, bound to the definitions they may use. `compute` must be monotone: it may answer
 * unknown or an interval while something is missing, and must then only narrow as more becomes known.
 */
export function derivedFrom<D extends FactDefinitions>(_definitions: D) {
  return <const K extends keyof D & string, T>(
    from: readonly K[],
    options: Options<T>,
    compute: (facts: Pick<Facts<D>, K>, asOf: string) => Fact<T>,
  ): FactDefinition<T> =>
    define(options, {
      kind: 'derived',
      from,
      compute: compute as (facts: Readonly<Record<string, Fact<unknown>>>, asOf: string) => Fact<unknown>,
    });
}
