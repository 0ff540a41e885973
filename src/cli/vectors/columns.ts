type Row = Readonly<Record<string, string>>;

const missing = new Set(['', 'na', 'nan', 'null', 'none', 'n/a', '#n/a', '?', '.', '-']);

/** Column names are compared without capitals, spaces and signs: "BM_BLAST", "bm blast" and "BM.Blast" are one. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

const plainRows = new WeakMap<Row, ReadonlyMap<string, string>>();

function byPlainName(row: Row): ReadonlyMap<string, string> {
  const known = plainRows.get(row);
  if (known !== undefined) return known;
  const made = new Map<string, string>();
  for (const [name, value] of Object.entries(row)) if (!made.has(plain(name))) made.set(plain(name), value);
  plainRows.set(row, made);
  return made;
}

/** A cell by the first of these column names that the row has; null when empty or not available. */
export function cell(row: Row, names: readonly string[]): string | null {
  const cells = byPlainName(row);
  const value = names
    .map((name) => row[name] ?? cells.get(plain(name)))
    .find((each) => each !== undefined)
    ?.trim();
  return value === undefined || missing.has(value.toLowerCase()) ? null : value;
}

/** A number; a decimal comma is one where no point is written ("9,5"), never a thousands separator. */
export function readNumber(text: string | null): number | null {
  if (text === null) return null;
  const value = Number(/^[-+]?\d+,\d+$/.test(text) ? text.replace(',', '.') : text);
  return Number.isFinite(value) ? value : null;
}

const no = new Set([
  '0',
  '0.0',
  'false',
  'f',
  'no',
  'n',
  'non-complex',
  'non complex',
  'wt',
  'wild type',
  'wildtype',
  'absent',
]);
const yes = new Set(['1', '1.0', 'true', 't', 'yes', 'y', 'complex', 'mutated', 'mut', 'present']);

/** Yes or no as data sets write it; a count of mutations above 1 is a yes. Null for anything else. */
export function readYes(text: string | null): boolean | null {
  if (text === null) return null;
  const word = text.toLowerCase();
  if (no.has(word)) return false;
  return yes.has(word) || /^[2-9](\.0)?$/.test(word) ? true : null;
}

/** An allele fraction from 0 to 1: "55 %" and a number above 1 up to 100 are percentages. */
export function readFraction(text: string | null): number | null {
  const percent = text !== null && /%\s*$/.test(text);
  const value = readNumber(text === null ? null : text.replace(/\s*%\s*$/, ''));
  if (value === null || value < 0 || value > 100) return null;
  return percent || value > 1 ? value / 100 : value;
}
