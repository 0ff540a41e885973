import type { Code } from '../engine/index.js';
import { isIcd } from './code-systems.js';
import { normalText } from './normal-text.js';

/** A coded thing of a record: its codings and what it says in words. */
export interface CodedThing {
  readonly codings: readonly Code[];
  /** The codings in the form in which codes compare. */
  readonly keys: readonly string[];
  /** What people wrote; null when there are codes only. */
  readonly text: string | null;
  /** The text in the form in which names compare. */
  readonly normal: string | null;
}

/** A code in the one form in which codes compare: ICD without its dot, in capitals. */
export function codeKey({ system, code }: Code): string {
  return isIcd(system) ? `${system}|${code.replaceAll('.', '').toUpperCase()}` : `${system}|${code}`;
}

/** A coded thing, made ready for comparing with many concepts. */
export function codedThing(codings: readonly Code[], text: string | null): CodedThing {
  return { codings, keys: codings.map(codeKey), text, normal: text === null ? null : normalText(text) };
}
