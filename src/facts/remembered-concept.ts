import { members, type Members } from './json.js';

interface Kept<T> {
  readonly said: unknown;
  readonly codings: readonly Members[];
  readonly answer: T;
}

const mostKept = 5000;
/** Wordings of one code: a handful in truth. */
const mostWordings = 20;
const longest = 600;
const noCodings: readonly unknown[] = [];
const noneKept: readonly never[] = [];

/** How long a text is; null for anything that is neither a text nor absent, and is read anew each time. */
function lengthOf(of: unknown): number | null {
  if (of === undefined) return 0;
  return typeof of === 'string' ? of.length : null;
}

/** A coding reduced to the parts that count; null where one of them is no text. */
function plain(coding: unknown): { readonly parts: Members; readonly length: number } | null {
  const { system, code, display } = members(coding);
  const [a, b, c] = [lengthOf(system), lengthOf(code), lengthOf(display)];
  return a === null || b === null || c === null
    ? null
    : { parts: { system, code, display }, length: a + b + c };
}

function keep<T>(said: unknown, codings: readonly unknown[], answer: T): Kept<T> | null {
  let length = lengthOf(said);
  if (length === null) return null;
  const kept: Members[] = [];
  for (const coding of codings) {
    const one = plain(coding);
    if (one === null) return null;
    length += one.length;
    if (length > longest || kept.push(one.parts) > mostWordings) return null;
  }
  return length > longest ? null : { said, codings: kept, answer };
}

function isSame<T>(kept: Kept<T>, said: unknown, codings: readonly unknown[]): boolean {
  if (kept.said !== said || kept.codings.length !== codings.length) return false;
  for (let at = 0; at < codings.length; at += 1) {
    const a = members(kept.codings[at]);
    const b = members(codings[at]);
    if (a['code'] !== b['code'] || a['system'] !== b['system'] || a['display'] !== b['display']) return false;
  }
  return true;
}

/**
 * A function of a CodeableConcept that remembers its answers: records repeat a handful of concepts hundreds of times.
 * They are found by their first code and then compared part by part, which costs less than spelling them out as one
 * text. Bounded; concepts that are broken or too long are not kept.
 */
export function rememberedConcept<T>(answer: (concept: unknown) => T): (concept: unknown) => T {
  const byKey = new Map<unknown, Kept<T>[]>();
  /** Kept since it was last emptied: no more than that many are in it. */
  let size = 0;
  return (concept) => {
    const { text: said, coding = noCodings } = members(concept);
    if (!Array.isArray(coding)) return answer(concept);
    const codings = coding as readonly unknown[];
    const key = members(codings[0])['code'] ?? said;
    for (const one of byKey.get(key) ?? noneKept) if (isSame(one, said, codings)) return one.answer;
    const made = answer(concept);
    const kept = keep(said, codings, made);
    if (kept === null) return made;
    if ((size += 1) > mostKept) {
      byKey.clear();
      size = 1;
    }
    const alike = byKey.get(key) ?? [];
    if (alike.length >= mostWordings) alike.shift();
    alike.push(kept);
    byKey.set(key, alike);
    return made;
  };
}
