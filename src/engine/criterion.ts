import type { Citation, Parameter } from './citation.js';
import type { FactDefinition, FactDefinitions, ValueOf } from './fact-definition.js';
import type { Localized, NonEmpty } from './locale.js';
import type { Op, Quantity } from './quantity.js';

export interface Meta {
  readonly id: string;
  readonly label: Localized;
  readonly cites: readonly Citation[];
}

/** Published limits: one amount, or the same limit in the units in which it was published. */
export type Limit<U extends string = string> = Quantity<U> | NonEmpty<Quantity<U>>;

/** A question about the facts, as a small frozen tree. K are the keys of the facts it asks about. */
export type Criterion<K extends string = string> = Meta &
  (
    | { readonly kind: 'compare'; readonly fact: K; readonly op: Op; readonly to: Parameter<Limit> }
    | { readonly kind: 'is'; readonly fact: K; readonly values: readonly unknown[] }
    | { readonly kind: 'all' | 'any'; readonly of: readonly Criterion<K>[] }
    | { readonly kind: 'at-least'; readonly n: Parameter<number>; readonly of: readonly Criterion<K>[] }
    | { readonly kind: 'not'; readonly of: Criterion<K> }
    /** `established`: met counts, unknown does not. `unsettled`: met exactly while unknown. Provisional tables only. */
    | { readonly kind: 'established' | 'unsettled'; readonly of: Criterion<K> }
  );

type Writable<M extends Partial<Meta>> = M & { readonly id: string };
type LeafMeta = Writable<{
  readonly id: string;
  readonly label?: Localized;
  readonly cites?: readonly Citation[];
}>;
type TreeMeta = { readonly id: string; readonly label: Localized; readonly cites?: readonly Citation[] };

/** The keys of the facts whose value is a T. */
type KeysOf<D extends FactDefinitions, T> = {
  [K in keyof D & string]: ValueOf<D[K]> extends T ? K : never;
}[keyof D & string];
type UnitOf<F> = F extends FactDefinition<infer T> ? (T extends Quantity<infer U> ? U : never) : never;

/** The leaf criteria over one disease's facts: a misspelt fact or a limit in another unit does not compile. */
export function criteriaFor<D extends FactDefinitions>(facts: D) {
  const labelOf = (key: string): Localized => facts[key]?.label ?? { en: key, ja: key };
  return {
    compare<K extends KeysOf<D, Quantity>>(
      meta: LeafMeta,
      fact: K,
      op: Op,
      to: Parameter<Limit<UnitOf<D[K]>>>,
    ): Criterion<K> {
      return {
        id: meta.id,
        label: meta.label ?? labelOf(fact),
        cites: meta.cites ?? to.cites,
        kind: 'compare',
        fact,
        op,
        to,
      };
    },
    is<K extends keyof D & string>(
      meta: LeafMeta,
      fact: K,
      ...values: readonly ValueOf<D[K]>[]
    ): Criterion<K> {
      return {
        id: meta.id,
        label: meta.label ?? labelOf(fact),
        cites: meta.cites ?? [],
        kind: 'is',
        fact,
        values,
      };
    },
    /** A fact that is plainly true. */
    holds<K extends KeysOf<D, boolean>>(meta: LeafMeta, fact: K): Criterion<K> {
      return {
        id: meta.id,
        label: meta.label ?? labelOf(fact),
        cites: meta.cites ?? [],
        kind: 'is',
        fact,
        values: [true],
      };
    },
  };
}

const meta = (m: TreeMeta): Meta => ({ id: m.id, label: m.label, cites: m.cites ?? [] });

export function allOf<K extends string>(m: TreeMeta, ...of: readonly Criterion<K>[]): Criterion<K> {
  return { ...meta(m), kind: 'all', of };
}

export function anyOf<K extends string>(m: TreeMeta, ...of: readonly Criterion<K>[]): Criterion<K> {
  return { ...meta(m), kind: 'any', of };
}

export function atLeastOf<K extends string>(
  m: TreeMeta,
  n: Parameter<number>,
  ...of: readonly Criterion<K>[]
): Criterion<K> {
  return { ...meta(m), cites: m.cites ?? n.cites, kind: 'at-least', n, of };
}

export function notThat<K extends string>(m: TreeMeta, of: Criterion<K>): Criterion<K> {
  return { ...meta(m), kind: 'not', of };
}

/** For provisional tables: true only once the criterion is met; unknown counts as "not shown". */
export function established<K extends string>(of: Criterion<K>): Criterion<K> {
  return { id: `${of.id}:established`, label: of.label, cites: of.cites, kind: 'established', of };
}

/** For provisional tables: true exactly while the criterion is unknown. */
export function unsettled<K extends string>(of: Criterion<K>): Criterion<K> {
  return { id: `${of.id}:unsettled`, label: of.label, cites: of.cites, kind: 'unsettled', of };
}
