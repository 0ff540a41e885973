import type { Code } from '../engine/index.js';
import { systemName } from './code-systems.js';
import { list, members, text } from './json.js';

const mostCodings = 50;
const noCodes: readonly Code[] = [];

/** The codings of a CodeableConcept that hold a code, systems under this product's names. */
export function codingsOf(concept: unknown): readonly Code[] {
  const all = list(members(concept)['coding']);
  if (all.length === 0) return noCodes;
  const codings: Code[] = [];
  for (let at = 0; at < all.length && at < mostCodings; at += 1) {
    const coding = members(all[at]);
    const code = text(coding['code']);
    if (code === null) continue;
    const display = text(coding['display']);
    const system = systemName(text(coding['system']) ?? '');
    codings.push(display === null ? { system, code } : { system, code, display });
  }
  return codings;
}

/** What a CodeableConcept says in words: its text, else the first display. */
export function wordsOf(concept: unknown): string | null {
  const { text: written, coding } = members(concept);
  const said = text(written);
  if (said !== null) return said;
  const all = list(coding);
  for (let at = 0; at < all.length && at < mostCodings; at += 1) {
    const display = text(members(all[at])['display']);
    if (display !== null) return display;
  }
  return null;
}

/** Whether a CodeableConcept holds one of these codes, whatever their system. */
export function hasCode(concept: unknown, codes: ReadonlySet<string>): boolean {
  for (const coding of list(members(concept)['coding'])) {
    if (codes.has(text(members(coding)['code']) ?? '')) return true;
  }
  return false;
}
