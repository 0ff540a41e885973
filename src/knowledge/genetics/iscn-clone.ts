import { readIscnToken, type IscnToken } from './iscn-token.js';
import type { KaryotypeProblem } from './karyotype.js';

export interface ReadToken {
  readonly token: IscnToken;
  /** Cells in which this abnormality was seen; null when not stated. */
  readonly cells: number | null;
}

/** One clone as read, before it is judged together with the others. */
export interface ReadClone {
  readonly cells: number | null;
  readonly sex: string | null;
  /** Chromosomes; null for a range. */
  readonly number: number | null;
  readonly tokens: readonly ReadToken[];
  readonly problems: readonly KaryotypeProblem[];
}

const autosomes = 44;
/** Outside these, gains and losses are relative to another ploidy than two. */
const nearDiploid = { low: 35, high: 57 };

/** Splits at a separator outside parentheses and brackets. */
export function splitOutside(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const char of text) {
    if (char === '(' || char === '[') depth += 1;
    if (char === ')' || char === ']') depth -= 1;
    if (char === separator && depth === 0) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return [...parts, part];
}

interface Field {
  readonly bare: string;
  /** The counts in brackets behind it. */
  readonly counts: readonly number[];
}

const counted = /\[(?:cp)?(\d{1,4})\]$/;

function peel(text: string): Field {
  const counts: number[] = [];
  let bare = text;
  for (let match = counted.exec(bare); match !== null; match = counted.exec(bare)) {
    counts.unshift(Number(match[1]));
    bare = bare.slice(0, match.index);
  }
  return { bare, counts };
}

const stemName = /^(?:sl|idem|sdl\d?)$/;
const sexName = /^[xy]{1,4}c?$/;

/** The clone that "sl" and "idem" (the first abnormal one) or "sdl" (the one before) stand for. */
function stemOf(name: string, before: readonly ReadClone[]): ReadClone | undefined {
  const abnormal = before.filter((clone) => clone.tokens.length > 0);
  return name.startsWith('sdl') ? abnormal.at(-1) : abnormal[0];
}

interface Header {
  readonly number: number | null;
  readonly problems: readonly KaryotypeProblem[];
}

function readNumber(text: string): Header {
  const [whole, low = '', high = low, ploidy = '2'] =
    /^(\d{2})(?:[~-](\d{2}))?(?:<(\d?)n>)?$/.exec(text) ?? [];
  if (whole === undefined) return { number: null, problems: ['no-chromosome-number'] };
  const outside = Number(low) < nearDiploid.low || Number(high) > nearDiploid.high;
  return { number: low === high ? Number(low) : null, problems: outside || ploidy !== '2' ? ['ploidy'] : [] };
}

/** Whether the stated number of chromosomes is what the tokens make of it; true when that cannot be told. */
function adds(number: number | null, base: number | null, tokens: readonly IscnToken[]): boolean {
  const changes = tokens.map((token) => token.change);
  if (number === null || base === null || changes.includes(null)) return true;
  const expected = changes.reduce<number>((sum, change) => sum + (change ?? 0), base);
  return Math.abs(number - expected) <= tokens.filter((token) => token.sex).length;
}

function sexIsClear(sex: string, tokens: readonly IscnToken[]): boolean {
  return sex === 'xx' || sex === 'xy' || sex.endsWith('c') || tokens.some((token) => token.sex);
}

/** Reads one clone of a karyotype (lower case, no spaces), given those written before it. */
export function readClone(text: string, before: readonly ReadClone[]): ReadClone {
  const fields = splitOutside(text, ',').map(peel);
  const [first, second, third] = fields;
  const cells = fields.at(-1)?.counts.at(-1) ?? null;
  const sex = second !== undefined && sexName.test(second.bare) ? second.bare : null;
  const stemField = sex === null ? second : third;
  const derived = stemField !== undefined && stemName.test(stemField.bare);
  const stem = derived ? stemOf(stemField.bare, before) : undefined;
  const header = readNumber(first?.bare ?? '');
  if (
    header.problems.includes('no-chromosome-number') ||
    (sex === null && stem === undefined) ||
    (derived && stem === undefined)
  ) {
    return { cells, sex, number: null, tokens: [], problems: ['no-chromosome-number'] };
  }
  const own = fields.slice((sex === null ? 1 : 2) + (derived ? 1 : 0));
  const read = own.map(({ bare, counts }, index) => {
    const perToken = index < own.length - 1 || counts.length > 1 ? counts[0] : undefined;
    return { token: readIscnToken(bare), cells: perToken ?? cells };
  });
  const tokens = read.flatMap(({ token, cells: seen }) => (token === null ? [] : [{ token, cells: seen }]));
  const bare = tokens.map(({ token }) => token);
  const base = stem?.number ?? (sex === null ? null : autosomes + sex.replace('c', '').length);
  const problems: KaryotypeProblem[] = [...header.problems];
  if (tokens.length < read.length) problems.push('unknown-token');
  else if (!adds(header.number, base, bare)) problems.push('count-mismatch');
  if (stem === undefined && sex !== null && !sexIsClear(sex, bare)) problems.push('sex-chromosomes-unclear');
  const inherited = (stem?.tokens ?? []).map(({ token }) => ({ token, cells }));
  const all = [...inherited, ...tokens].filter(({ token }) => !token.constitutional);
  return { cells, sex, number: header.number, tokens: all, problems };
}
