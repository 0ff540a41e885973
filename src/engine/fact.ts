import { epochOf } from './epoch.js';
import type { NonEmpty } from './locale.js';

/** Where a value came from, down to the resource, and what was done to it on the way. */
export interface Source {
  /** e.g. `Observation/123`. */
  readonly reference: string;
  readonly via: 'prefetch' | 'query' | 'context' | 'entered';
  /** When the specimen was taken or the thing observed, with the precision received. */
  readonly at?: string;
  /** The value as received, e.g. "34 g/L". */
  readonly as: string;
  readonly converted?: { readonly from: string; readonly to: string; readonly factor: number };
  /** What a reader should know of this source: an assumed unit, a preliminary status, an unverified map. */
  readonly notes?: readonly string[];
}

export type Why =
  | 'not-recorded'
  | 'too-old'
  | 'not-final'
  | 'unit-missing'
  | 'unit-not-convertible'
  | 'implausible'
  | 'conflicting'
  | 'fetch-failed'
  | 'not-permitted'
  | 'not-machine-readable'
  | 'wrong-patient';

export interface Known<T> {
  readonly known: true;
  readonly value: T;
  readonly sources: NonEmpty<Source>;
}

export interface Unknown {
  readonly known: false;
  readonly why: Why;
  /** What was found and could not be used. */
  readonly looked: readonly Source[];
}

/** Something known of the patient, or the reason why it is not. */
export type Fact<T> = Known<T> | Unknown;

export function unknown(why: Why, looked: readonly Source[] = []): Unknown {
  return { known: false, why, looked };
}

export function known<T>(value: T, sources: NonEmpty<Source>): Known<T> {
  return { known: true, value, sources };
}

/** A class, for a literal with a getter is slow to make and to read. */
class KnownFrom<T> implements Known<T> {
  readonly known = true;
  readonly value: T;
  readonly #gather: () => NonEmpty<Source>;
  #gathered: NonEmpty<Source> | undefined;

  constructor(value: T, gather: () => NonEmpty<Source>) {
    this.value = value;
    this.#gather = gather;
  }

  get sources(): NonEmpty<Source> {
    return (this.#gathered ??= this.#gather());
  }
}

class UnknownFrom implements Unknown {
  readonly known = false;
  readonly why: Why;
  readonly #gather: () => readonly Source[];
  #gathered: readonly Source[] | undefined;

  constructor(why: Why, gather: () => readonly Source[]) {
    this.why = why;
    this.#gather = gather;
  }

  get looked(): readonly Source[] {
    return (this.#gathered ??= this.#gather());
  }
}

/** As `known`, with sources that are gathered when someone asks for them. */
export function knownFrom<T>(value: T, sources: () => NonEmpty<Source>): Known<T> {
  return new KnownFrom(value, sources);
}

/** As `unknown`, with sources that are gathered when someone asks for them. */
export function unknownFrom(why: Why, looked: () => readonly Source[]): Unknown {
  return new UnknownFrom(why, looked);
}

/** The sources behind a fact, used or looked at. */
export function sourcesOf(fact: Fact<unknown>): readonly Source[] {
  return fact.known ? fact.sources : fact.looked;
}

/** By the instant, so that zones do not matter; of a day and a time within it the time. */
function isLater(a: string, b: string): boolean {
  const [at, bt] = [epochOf(a), epochOf(b)];
  return at > bt || (!(at < bt) && a > b);
}

/** The date of a fact: that of its newest source; undefined when none is dated. */
export function dateOf(fact: Fact<unknown>): string | undefined {
  let newest: string | undefined;
  for (const { at } of sourcesOf(fact)) {
    if (at !== undefined && (newest === undefined || isLater(at, newest))) newest = at;
  }
  return newest;
}

/** The first unknown among the facts with the sources looked at, or null when all are known. */
export function firstUnknown(facts: readonly Fact<unknown>[]): Unknown | null {
  const missing = facts.find((fact) => !fact.known);
  return missing?.known === false ? missing : null;
}

/** All sources of several facts, each once, in order. */
export function mergeSources(facts: readonly Fact<unknown>[]): readonly Source[] {
  const [first, ...others] = facts;
  if (first === undefined) return [];
  if (others.length === 0) return eachOnce(sourcesOf(first));
  return eachOnce(facts.flatMap(sourcesOf));
}

/** The sources behind several facts, used or looked at, gathered when someone asks; null where nothing stands behind. */
export function sourcesBehind(facts: readonly Fact<unknown>[]): (() => NonEmpty<Source>) | null {
  const isThere = facts.some((fact) => fact.known || fact.looked.length > 0);
  return isThere ? () => mergeSources(facts) as NonEmpty<Source> : null;
}

/** Above this many a lookup by key is quicker than comparing. */
const few = 12;

function eachOnce(sources: readonly Source[]): readonly Source[] {
  if (sources.length < 2) return sources;
  if (sources.length > few) return eachOnceByKey(sources);
  const kept: Source[] = [];
  for (const source of sources) if (!kept.some((one) => isSameSource(one, source))) kept.push(source);
  return kept;
}

function eachOnceByKey(sources: readonly Source[]): readonly Source[] {
  const kept = new Map<string, Source>();
  for (const source of sources) {
    const key = `${source.reference}\n${source.as}`;
    if (!kept.has(key)) kept.set(key, source);
  }
  return [...kept.values()];
}

function isSameSource(a: Source, b: Source): boolean {
  return a === b || (a.reference === b.reference && a.as === b.as);
}
