import type { GenomicVariant } from '../engine/index.js';
import { codingsOf, wordsOf } from './coding.js';
import { normalText } from './normal-text.js';

export type Presence = GenomicVariant['presence'];

/** LOINC answer list LL1971-2. */
const byCode: ReadonlyMap<string, Presence | 'no-call'> = new Map([
  ['LA9633-4', 'present'],
  ['LA9634-2', 'absent'],
  ['LA11884-6', 'indeterminate'],
  ['LA18198-4', 'no-call'],
]);
const negative =
  /\bnot (?:detected|present|identified|found|mutated)|undetect|\bnegative|\babsent|\bno (?:\S+ ){0,3}(?:mutations?|variants?|alterations?)\b|wild.?type|none (?:detected|found)|陰性|検出せず|検出されず|認めず|変異なし|野生型|^\(?-\)?$/;
const noCall = /no call|failed|insufficient|not (?:tested|performed|assessed|evaluated)|未検/;
const unclear = /indeterminate|equivocal|inconclusive|判定保留|^\(?[±]\)?$/;
const positive =
  /\bpresent|\bdetected|\bpositive|\bmutated|\bidentified|\bfound|陽性|検出|変異あり|^\(?\d?\+\)?$/;

/** Whether words say that a variant is there; null = they do not say. */
export function presenceInWords(said: string): Presence | 'no-call' | null {
  const normal = normalText(said);
  if (noCall.test(normal)) return 'no-call';
  if (unclear.test(normal)) return 'indeterminate';
  if (negative.test(normal)) return 'absent';
  return positive.test(normal) ? 'present' : null;
}

/** The presence that a coded answer states, by code or in words. */
export function presenceOf(concept: unknown): Presence | 'no-call' | null {
  const codes = codingsOf(concept).flatMap(({ code }) => byCode.get(code) ?? []);
  const [first] = codes;
  if (first !== undefined) return codes.every((one) => one === first) ? first : 'indeterminate';
  const words = wordsOf(concept);
  return words === null ? null : presenceInWords(words);
}
