import { createHash } from 'node:crypto';

/**
 * A hash of every rule, threshold and word: two processes with the same hash answer the same. What many rules share
 * (a citation, a criterion) is written out once and named by its number after that.
 */
export function knowledgeHash(knowledge: unknown): string {
  const seen = new Map<object, number>();
  const text = JSON.stringify(knowledge, (_key, value: unknown) => {
    if (typeof value === 'function') return value.toString();
    if (typeof value !== 'object' || value === null) return value;
    const number = seen.get(value);
    if (number === undefined) seen.set(value, seen.size);
    return number === undefined ? value : `#${number}`;
  });
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
