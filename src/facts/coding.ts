import type { Code } from '../engine/index.js';
import { systemName } from './code-systems.js';
import { list, field, textOf } from './json.js';

const mostCodings = 50;

/** The codings of a CodeableConcept that hold a code, systems under this product's names. */
export function codingsOf(concept: unknown): readonly Code[] {
  const codings: Code[] = [];
  for (const coding of list(field(concept, 'coding')).slice(0, mostCodings)) {
    const code = textOf(coding, 'code');
    if (code === null) continue;
    const display = textOf(coding, 'display');
    const system = systemName(textOf(coding, 'system') ?? '');
    codings.push(display === null ? { system, code } : { system, code, display });
  }
  return codings;
}

/** What a CodeableConcept says in words: its text, else the first display. */
export function wordsOf(concept: unknown): string | null {
  const said = textOf(concept, 'text');
  if (said !== null) return said;
  for (const coding of list(field(concept, 'coding')).slice(0, mostCodings)) {
    const display = textOf(coding, 'display');
    if (display !== null) return display;
  }
  return null;
}

/** Whether a CodeableConcept holds one of these codes, whatever their system. */
export function hasCode(concept: unknown, codes: ReadonlySet<string>): boolean {
  return list(field(concept, 'coding')).some((coding) => codes.has(textOf(coding, 'code') ?? ''));
}
