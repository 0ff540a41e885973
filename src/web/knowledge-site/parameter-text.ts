import { formatQuantity, type Locale, type Localized, type Quantity } from '../../engine/index.js';

const words = {
  points: { en: 'points', ja: '点' },
  upTo: { en: 'up to', ja: '以下：' },
  below: { en: 'below', ja: '未満：' },
  above: { en: 'above that', ja: 'それを超える' },
  met: { en: 'if met', ja: '該当' },
  notMet: { en: 'if not met', ja: '非該当' },
} satisfies Record<string, Localized>;

interface Limited {
  readonly upTo: number;
  readonly open?: boolean;
}

/** "up to 2", "below 10", "above that": the range of a step or a group. */
export function rangeText({ upTo, open }: Limited, locale: Locale): string {
  if (upTo === Infinity) return words.above[locale];
  return locale === 'ja'
    ? `${upTo}${open === true ? '未満' : '以下'}`
    : `${open === true ? words.below.en : words.upTo.en} ${upTo}`;
}

const isQuantity = (value: object): value is Quantity =>
  'value' in value && 'unit' in value && typeof value.value === 'number';
const isLimited = (value: object): value is Limited => 'upTo' in value && typeof value.upTo === 'number';
const isLocalized = (value: object): value is Localized =>
  'en' in value && 'ja' in value && typeof value.en === 'string';

/** The range that a step or a group stands for, then what it gives. */
function limitedText(value: Limited, locale: Locale): string {
  const range = rangeText(value, locale);
  if ('points' in value) return `${range}: ${String(value.points)} ${words.points[locale]}`;
  if (!('label' in value)) return range;
  const outcome = 'outcome' in value ? ` – ${parameterText(value.outcome, locale)}` : '';
  return `${range}: ${parameterText(value.label, locale)}${outcome}`;
}

/** The value of a parameter in words: an amount, limits in several units, a point table, a list. */
export function parameterText(value: unknown, locale: Locale): string {
  if (value === Infinity) return '∞';
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) {
    const plain = value.every((one) => typeof one !== 'object' || isQuantity(one as object));
    const separator = !plain ? '; ' : typeof value[0] === 'object' ? ' / ' : ', ';
    return value.map((one) => parameterText(one, locale)).join(separator);
  }
  if (isLocalized(value)) return value[locale];
  if (isQuantity(value)) return formatQuantity(value);
  if (isLimited(value)) return limitedText(value, locale);
  if ('met' in value && 'notMet' in value)
    return `${words.met[locale]}: ${String(value.met)}, ${words.notMet[locale]}: ${String(value.notMet)}`;
  return Object.entries(value)
    .map(([key, one]) => `${key}: ${parameterText(one, locale)}`)
    .join('; ');
}
