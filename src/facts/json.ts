/**
 * What a resource holds under a name, whatever the resource is: records are hostile or broken, so the mapper reads
 * JSON and believes no type. Undefined for anything that is not an object.
 */
export function field(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? (of as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** An element that may repeat, as a list: senders write one object where FHIR asks for an array. */
export function list(of: unknown): readonly unknown[] {
  if (Array.isArray(of)) return of as readonly unknown[];
  return of === undefined || of === null ? [] : [of];
}

/** A text that says something, trimmed; otherwise null. */
export function text(of: unknown): string | null {
  if (typeof of !== 'string') return null;
  const trimmed = of.trim();
  return trimmed === '' ? null : trimmed;
}

/** The text under a name, trimmed, or null. */
export function textOf(of: unknown, name: string): string | null {
  return text(field(of, name));
}
