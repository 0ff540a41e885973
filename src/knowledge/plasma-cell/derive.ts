import {
  compare,
  known,
  knownFrom,
  mergeSources,
  tri,
  unknownFrom,
  type Fact,
  type NonEmpty,
  type Quantity,
  type Source,
  type Tri,
  type Unknown,
  type Why,
} from '../../engine/index.js';

const isKnown = (part: Fact<unknown>): boolean => part.known;

/**
 * The value with the sources of its parts, which are gathered when someone asks; unknown for a null value, or when
 * nothing known stands behind it.
 */
export function derive<T>(
  parts: readonly Fact<unknown>[],
  value: T | null,
  why: Why = 'not-recorded',
): Fact<T> {
  if (value !== null && parts.some(isKnown)) {
    return knownFrom(value, () => mergeSources(parts.filter(isKnown)) as NonEmpty<Source>);
  }
  const first = parts.find((part): part is Unknown => !part.known);
  return unknownFrom(first?.why ?? why, () => mergeSources(parts));
}

/** The known value of a fact, or null. */
export function valueOf<T>(fact: Fact<T>): T | null {
  return fact.known ? fact.value : null;
}

/** A Tri as a boolean, null for unknown. */
export function truth(of: Tri): boolean | null {
  return of === 'unknown' ? null : of === 'met';
}

/**
 * For findings that exist only once someone has made them (a biopsy, an exclusion): a record that was read and does
 * not hold them says "not made". Anything else unknown (not fetched, not permitted) stays unknown.
 */
export function madeOnRecord(fact: Fact<boolean>, what: string): Fact<boolean> {
  if (fact.known || fact.why !== 'not-recorded') return fact;
  return known(false, [{ reference: 'record', via: 'query', as: `no ${what} recorded` }]);
}

/** A truth as a Tri, unknown for an unknown fact. */
export function asTri(fact: Fact<boolean>): Tri {
  return tri(valueOf(fact));
}

/** Whether a result is beyond the limit printed with it; unknown without that limit or in another unit. */
export function beyond(value: Fact<Quantity>, op: '>' | '<', limit: Fact<Quantity>): Fact<boolean> {
  const compared =
    value.known && limit.known && value.value.unit === limit.value.unit
      ? truth(compare(value.value, op, limit.value))
      : null;
  return derive([value, limit], compared);
}
