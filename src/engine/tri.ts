/** Kleene's three values. Unknown is a value with its own logic, never a default. */
export type Tri = 'met' | 'not-met' | 'unknown';

/** met only if all are met; one not-met decides. The empty conjunction is met. */
export function all(of: readonly Tri[]): Tri {
  if (of.includes('not-met')) return 'not-met';
  return of.includes('unknown') ? 'unknown' : 'met';
}

/** met if any is met; not-met only if all are known not to be. The empty disjunction is not-met. */
export function any(of: readonly Tri[]): Tri {
  if (of.includes('met')) return 'met';
  return of.includes('unknown') ? 'unknown' : 'not-met';
}

export function not(of: Tri): Tri {
  if (of === 'unknown') return 'unknown';
  return of === 'met' ? 'not-met' : 'met';
}

/** met once n are met; not-met once n can no longer be reached. */
export function atLeast(n: number, of: readonly Tri[]): Tri {
  const met = of.filter((t) => t === 'met').length;
  if (met >= n) return 'met';
  return of.length - of.filter((t) => t === 'not-met').length >= n ? 'unknown' : 'not-met';
}

/** A plain boolean, or null for unknown, as a Tri. */
export function tri(value: boolean | null): Tri {
  if (value === null) return 'unknown';
  return value ? 'met' : 'not-met';
}
