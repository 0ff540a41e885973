import { inReadersUnits } from '../../../../catalogue/index.js';
import type { Locale } from '../../../../engine/locale.js';
import { fill } from '../../shared/fill.js';
import { shapes, valueWords } from './value-words.js';

interface Measured {
  /** As the service says it for a reader; wins where it is there. */
  readonly text?: string;
  readonly value?: unknown;
  readonly unit?: string;
  readonly comparator?: string;
  readonly upper?: number;
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;

/** More digits than a laboratory reports come from a division. */
const digits = 4;
const amount = (value: number): string => String(Number(value.toPrecision(Math.max(digits, whole(value)))));
const whole = (value: number): number => String(Math.trunc(Math.abs(value))).length;

function quantityText(value: unknown): string | null {
  const fields = fieldsOf(value);
  if (typeof fields?.['value'] !== 'number' || typeof fields['unit'] !== 'string') return null;
  const {
    value: number,
    unit,
    comparator = '',
  } = fields as { value: number; unit: string; comparator?: string };
  return inReadersUnits(`${comparator}${amount(number)}${unit === '1' ? '' : ` ${unit}`}`);
}

/** "12.8 → 12.6 → 12.4 g/dL" for a series of measurements, oldest first. */
function seriesText(values: readonly unknown[]): string | null {
  const readings = values.flatMap((one) => {
    const inner = fieldsOf(fieldsOf(one)?.['value']);
    return typeof inner?.['value'] === 'number' ? [inner as { value: number; unit: string }] : [];
  });
  const [first] = readings;
  if (first === undefined || readings.length !== values.length) return null;
  const unit = first.unit === '1' ? '' : ` ${first.unit}`;
  return inReadersUnits(`${readings.map(({ value }) => amount(value)).join(' → ')}${unit}`);
}

/** What some facts answer first, before they say when or where. */
const answers = ['recorded', 'drafted', 'done', 'present'] as const;

/** Whether a fact says that something is there; undefined where that is not its question. */
export function answerOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const fields = fieldsOf(value);
  if (fields === null) return undefined;
  const [found] = answers.flatMap((key) => (typeof fields[key] === 'boolean' ? [fields[key]] : []));
  return found;
}

function answerText(value: unknown, locale: Locale): string | null {
  const answer = answerOf(value);
  if (answer === undefined) return null;
  if (!answer) return shapes.no[locale];
  const { active, onset } = fieldsOf(value) ?? {};
  if (typeof active === 'boolean') return shapes[active ? 'active' : 'past'][locale];
  return typeof onset === 'string' ? fill(shapes.since[locale], { at: onset }) : shapes.yes[locale];
}

/** "SF3B1 p.K700E 0.38": one variant, with its allele fraction where it is known. */
function variantText(value: unknown, locale: Locale): string | null {
  const outer = fieldsOf(value);
  const fields = fieldsOf(outer?.['variant']) ?? outer;
  if (typeof fields?.['gene'] !== 'string') return null;
  const { gene, protein, coding, effect, presence, vaf } = fields;
  const change = [protein, coding, effect].find((part) => typeof part === 'string') ?? '';
  const said = presence === 'absent' ? shapes.absent[locale] : quantityText(vaf);
  return [gene, change, said].filter((part) => part !== '' && part !== null).join(' ');
}

function listText(values: readonly unknown[], locale: Locale): string | null {
  if (values.length === 0) return shapes.no[locale];
  const variants = values.map((one) => variantText(one, locale));
  return variants.every((one) => one !== null) ? variants.join('; ') : seriesText(values);
}

const count = (value: unknown): number | null => (Array.isArray(value) ? value.length : null);

/** Facts of several parts that a reader meets often. */
function partsText(fields: Fields, locale: Locale): string | null {
  const { variants, covered, ratio, involved, baseline, after, metaphases, events } = fields;
  if (Array.isArray(variants) && Array.isArray(covered)) {
    const found = variants.length === 0 ? shapes.noVariant[locale] : listText(variants, locale);
    return `${found ?? ''}; ${fill(shapes.genes[locale], { n: covered.length })}`;
  }
  const quotient = quantityText(ratio);
  if (quotient !== null) {
    const chain = typeof involved === 'string' ? valueWords[involved]?.[locale] : undefined;
    return `κ/λ ${quotient}${chain === undefined ? '' : ` (${chain})`}`;
  }
  const [from, to] = [
    fieldsOf(baseline)?.['value'],
    fieldsOf(Array.isArray(after) ? after.at(-1) : null)?.['value'],
  ];
  if (typeof from === 'number' && typeof to === 'number') return `${from} → ${to}`;
  const cells = count(events);
  if (typeof metaphases === 'number' && cells !== null)
    return fill(shapes.metaphases[locale], { n: metaphases, events: cells });
  return quantityText(fields['value']) ?? quantityText(fields);
}

/** What has no shorter form is cut here; the whole of it is in the panel of the JSON. */
const jsonShown = 80;
function cut(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length <= jsonShown ? json : `${json.slice(0, jsonShown)}…`;
}

function plain(value: unknown, locale: Locale): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return valueWords[value]?.[locale] ?? value;
  if (typeof value === 'number') return amount(value);
  if (Array.isArray(value)) return listText(value, locale) ?? cut(value);
  const fields = fieldsOf(value);
  return answerText(value, locale) ?? (fields === null ? null : partsText(fields, locale)) ?? cut(value);
}

/** A fact's value as a reader wants it: "≥ 3.4 g/dL", "yes", or the beginning of the JSON of what has no shorter form. */
export function valueText({ text, value, unit, comparator, upper }: Measured, locale: Locale): string {
  if (text !== undefined) return inReadersUnits(text);
  const said = plain(value, locale);
  const range = upper === undefined ? said : `${said}–${upper}`;
  const whole = [comparator, range, unit === '1' ? undefined : unit];
  return inReadersUnits(whole.filter((part) => part !== undefined && part !== '').join(' '));
}
