import type { Comparator } from '../engine/index.js';
import { cleanText } from './normal-text.js';
import { knownUnit } from './known-unit.js';

/** What a result written as text says. */
export type ParsedValue =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly comparator?: Comparator;
      readonly upper?: number;
      readonly unit?: string;
    }
  | { readonly kind: 'titre'; readonly value: number; readonly comparator?: Comparator }
  /** There is no result: `elsewhere` = it stands in a report or a note. */
  | { readonly kind: 'missing'; readonly elsewhere: boolean }
  | { readonly kind: 'text' };

const longest = 120;
const number = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)`;
const comparators: Readonly<Record<string, Comparator>> = {
  '<': '<',
  '>': '>',
  '<=': '<=',
  '>=': '>=',
  '≤': '<=',
  '≥': '>=',
  '≦': '<=',
  '≧': '>=',
  lt: '<',
  gt: '>',
  le: '<=',
  ge: '>=',
  'less than': '<',
  'greater than': '>',
  'more than': '>',
  below: '<',
  above: '>',
  未満: '<',
  以下: '<=',
  以上: '>=',
  超: '>',
  を超える: '>',
};
const prefix = /^(<=|>=|[<>≤≥≦≧]|(?:lt|gt|le|ge|less than|greater than|more than|below|above)(?=[\s\d.]))\s*/;
const suffix = /\s*(未満|以下|以上|超|を超える)$/;
const leadingFlag = /^(?:hh?|ll?|\*+|[↑↓])\s+(?=[\d.<>≤≥])/;
const trailingFlags = [
  /\s*[([]\s*(?:hh?|ll?|high|low|a|n|normal|abnormal)\s*[)\]]$/i,
  /(?:^|\s)(?:hh?|ll|high|low|abnormal|\*+|[↑↓])$/i,
];
const elsewhere = /^(?:see |refer to |別紙|コメント参照|報告書参照)/;
const noResult: ReadonlySet<string> = new Set(
  [
    'qns|quantity not sufficient|quantity insufficient|insufficient sample|tnp|test not performed|not performed',
    'not done|pending|n/a|na|null|#error!|#value!|error|canceled|cancelled|unable to calculate|not calculable',
    'not calculated|unable to report|unable to perform|hemolyzed|haemolysed|clotted|invalid|indeterminate sample',
    '検体不良|検体量不足|検体不足|採取不可|中止|未検|未実施|測定不能|算出不能|計算不能|報告書なし|***|---|--|-|.|?',
  ]
    .join('|')
    .split('|'),
);
const rangePattern = new RegExp(String.raw`^${number}\s*(?:-|–|—|~|〜|to)\s*${number}\s*(.*)$`);
const numberPattern = new RegExp(String.raw`^${number}\s*(.*)$`);
const titrePatterns = [/^1\s*[:/]\s*([<>]=?)?\s*([\d,]+)$/, /^()(?:x|×)?\s*([\d,]+)\s*(?:倍|x)$/];

const plainNumber = (digits: string): number => Number(digits.replaceAll(',', ''));

function unitOf(rest: string): string | undefined | null {
  const flagless = trailingFlags.reduce((left, flag) => left.replace(flag, ''), rest).trim();
  if (flagless === '') return undefined;
  if (knownUnit(flagless) !== null) return flagless;
  const isUnitLike =
    /^[^\s,;:+]{1,20}$/.test(flagless) && /[\p{L}%‰]/u.test(flagless) && !/^[/.-]?\d/.test(flagless);
  return isUnitLike ? flagless : null;
}

function amount(core: string, original: string, comparator: Comparator | undefined): ParsedValue {
  const compared = comparator === undefined ? {} : { comparator };
  for (const pattern of titrePatterns) {
    const [, inner, digits] = pattern.exec(core) ?? [];
    if (digits === undefined) continue;
    const own = inner === undefined || inner === '' ? comparator : comparators[inner];
    return { kind: 'titre', value: plainNumber(digits), ...(own === undefined ? {} : { comparator: own }) };
  }
  const tail = (rest: string): string => original.slice(original.length - rest.length);
  const [, low, high, afterRange] = rangePattern.exec(core) ?? [];
  if (low !== undefined && high !== undefined && afterRange !== undefined && comparator === undefined) {
    const unit = unitOf(tail(afterRange).trim());
    const [value, upper] = [plainNumber(low), plainNumber(high)];
    if (unit === null || upper < value) return { kind: 'text' };
    return { kind: 'number', value, upper, ...(unit === undefined ? {} : { unit }) };
  }
  const [, digits, rest] = numberPattern.exec(core) ?? [];
  if (digits === undefined || rest === undefined) return { kind: 'text' };
  const unit = unitOf(tail(rest).trim());
  if (unit === null) return { kind: 'text' };
  return { kind: 'number', value: plainNumber(digits), ...compared, ...(unit === undefined ? {} : { unit }) };
}

/**
 * Reads a result written as text: a number with its comparator, flag and unit, a range, a titre, or that there is
 * none. A decimal comma is not guessed ("3,5" stays text), nor is a number inside a sentence.
 */
export function parseValueString(raw: string): ParsedValue {
  const clean = cleanText(raw);
  const lower = clean.toLowerCase();
  if (noResult.has(lower) || lower === '') return { kind: 'missing', elsewhere: false };
  if (elsewhere.test(lower)) return { kind: 'missing', elsewhere: true };
  if (clean.length > longest) return { kind: 'text' };
  const unflagged = lower.replace(leadingFlag, '');
  const before = prefix.exec(unflagged);
  const after = suffix.exec(unflagged);
  if (before !== null && after !== null) return { kind: 'text' };
  const start = unflagged.length - (before === null ? unflagged : unflagged.slice(before[0].length)).length;
  const end = unflagged.length - (after?.[0].length ?? 0);
  const skipped = lower.length - unflagged.length;
  const core = unflagged.slice(start, end);
  const word = before?.[1] ?? after?.[1];
  const comparator = word === undefined ? undefined : comparators[word];
  return amount(core, clean.slice(skipped + start, skipped + end), comparator);
}
