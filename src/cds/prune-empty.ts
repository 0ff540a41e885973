/** No card is as deep; what is would exhaust the stack. */
const maxDepth = 256;

/** Members whose value is a FHIR resource: copied whole, because an update must give back all it was given (C25). */
const opaque: ReadonlySet<string> = new Set(['resource']);

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (typeof value === 'object' && Object.keys(value).length === 0);

function copy(value: unknown, prune: boolean, ancestors: readonly unknown[]): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object' || ancestors.length > maxDepth || ancestors.includes(value)) return undefined;
  const path = [...ancestors, value];
  if (Array.isArray(value)) {
    const items = (value as readonly unknown[]).map((item) => copy(item, prune, path));
    return prune ? items.filter((item) => !isEmpty(item)) : items.map((item) => item ?? null);
  }
  const members = Object.entries(value)
    .map(([key, member]) => [key, copy(member, prune && !opaque.has(key), path)] as const)
    .filter(([, member]) => (prune ? !isEmpty(member) : member !== undefined));
  return Object.fromEntries(members);
}

/**
 * A copy, in plain JSON, without the members and items that CDS Hooks forbids to send (G3): null, blank text,
 * `[]`, `{}`, innermost first. What JSON cannot hold, cycles too, goes as well. The result is undefined if nothing can remain.
 */
export function pruneEmpty(value: unknown): unknown {
  return copy(value, true, []);
}
