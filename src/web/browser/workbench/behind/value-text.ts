interface Measured {
  readonly value?: unknown;
  readonly unit?: string;
  readonly comparator?: string;
  readonly upper?: number;
}

interface YesNo {
  readonly yes: string;
  readonly no: string;
}

const readable: Readonly<Record<string, string>> = {
  '10*9/L': '×10⁹/L',
  'mL/min/{1.73_m2}': 'mL/min/1.73 m²',
  '[IU]/mL': 'IU/mL',
  'mg/(24.h)': 'mg/24 h',
  '1': '',
};

interface Reading {
  readonly value: { readonly value: number; readonly unit: string };
}

const isReading = (value: unknown): value is Reading =>
  typeof (value as Partial<Reading> | null)?.value?.value === 'number';

/** "12.8 → 12.6 → 12.4 g/dL" for a series of measurements, oldest first. */
function seriesText(values: readonly unknown[]): string | null {
  const readings = values.filter(isReading);
  const [first] = readings;
  if (first === undefined || readings.length !== values.length) return null;
  const { unit } = first.value;
  return `${readings.map(({ value }) => value.value).join(' → ')} ${readable[unit] ?? unit}`.trim();
}

/** What some facts answer first, before they say when or where. */
const answers = ['recorded', 'drafted', 'done', 'present'] as const;

/** Whether a fact says that something is there; undefined where that is not its question. */
export function answerOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Readonly<Record<string, unknown>>;
  const [found] = answers.flatMap((key) => (typeof fields[key] === 'boolean' ? [fields[key]] : []));
  return found;
}

function plain(value: unknown, { yes, no }: YesNo): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return seriesText(value) ?? JSON.stringify(value);
  const answer = answerOf(value);
  if (answer !== undefined) return answer ? yes : no;
  return value === undefined ? '' : JSON.stringify(value);
}

/** A fact's value as a reader wants it: "≥ 3.4 g/dL", "yes", or the JSON of what has no shorter form. */
export function valueText({ value, unit, comparator, upper }: Measured, words: YesNo): string {
  const amount = plain(value, words);
  const range = upper === undefined ? amount : `${amount}–${upper}`;
  return [comparator, range, unit === undefined ? undefined : (readable[unit] ?? unit)]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}
