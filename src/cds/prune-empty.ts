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

/** Whether a copy would be the same: most answers are looked through once, and nothing is made of them. */
function isWhole(value: unknown, mayBeEmpty: boolean, prune: boolean, depth: number): boolean {
  if (typeof value === 'string') return mayBeEmpty || value.trim() !== '';
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'boolean') return true;
  if (value === null) return mayBeEmpty;
  if (typeof value !== 'object' || depth > maxDepth) return false;
  let isFilled = mayBeEmpty;
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) {
      if (!isWhole(item, !prune, prune, depth + 1)) return false;
      isFilled = true;
    }
    return isFilled;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  for (const key in value) {
    const member: unknown = value[key as keyof typeof value];
    if (!isWhole(member, !prune, prune && !opaque.has(key), depth + 1)) return false;
    isFilled = true;
  }
  return isFilled;
}

/**
 * The value, or a copy of it in plain JSON, without the members and items that CDS Hooks forbids to send (G3): null, blank text,
 * `[]`, `{}`, innermost first. What JSON cannot hold, cycles too, goes as well. The result is undefined if nothing can remain.
 */
export function pruneEmpty(value: unknown): unknown {
  return isWhole(value, true, true, 0) ? value : copy(value, true, []);
}
