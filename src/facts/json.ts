/** The members of a JSON object, none of which is believed to be what FHIR says. */
export type Members = Readonly<Record<string, unknown>>;

const noMembers: Members = {};
const noElements: readonly never[] = [];

/**
 * What a resource holds, whatever the resource is: records are hostile or broken, so the mapper reads JSON and
 * believes no type. None for anything that is not an object. Named members are read several times as fast as
 * through `field`, which many names share: use it where every result passes.
 */
export function members(of: unknown): Members {
  return typeof of === 'object' && of !== null ? (of as Members) : noMembers;
}

/** As `members`, of one name. */
export function field(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? (of as Members)[name] : undefined;
}

/** An element that may repeat, as a list: senders write one object where FHIR asks for an array. */
export function list(of: unknown): readonly unknown[] {
  if (Array.isArray(of)) return of as readonly unknown[];
  return of === undefined || of === null ? noElements : [of];
}

/** The first of an element that may repeat, or the one that was written instead of a list. */
export function first(of: unknown): unknown {
  return Array.isArray(of) ? (of as readonly unknown[])[0] : (of ?? undefined);
}

/** Beyond blanks and control characters, before what only Unicode calls a blank. */
const isPrinted = (unit: number): boolean => unit > 0x20 && unit < 0x7f;

/** A text that says something, trimmed; otherwise null. */
export function text(of: unknown): string | null {
  if (typeof of !== 'string') return null;
  // Nearly every text is trimmed already, and looking at its ends is quicker than trimming it.
  if (isPrinted(of.charCodeAt(0)) && isPrinted(of.charCodeAt(of.length - 1))) return of;
  const trimmed = of.trim();
  return trimmed === '' ? null : trimmed;
}

/** The text under a name, trimmed, or null. */
export function textOf(of: unknown, name: string): string | null {
  return text(field(of, name));
}
