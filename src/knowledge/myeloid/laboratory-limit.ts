import { compare, type Comparator, type Fact, type Quantity, type Tri } from '../../engine/index.js';

/** A result against the limit its own laboratory printed with it: no limit, or another unit, is no answer. */
export function compareToLimitOf(fact: Fact<Quantity>, op: Comparator, limit: Fact<Quantity>): Tri {
  return fact.known && limit.known && fact.value.unit === limit.value.unit
    ? compare(fact.value, op, { value: limit.value.value, unit: fact.value.unit })
    : 'unknown';
}
