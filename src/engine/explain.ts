import type { Criterion } from './criterion.js';
import type { Finding } from './evaluate.js';
import type { FactDefinition, FactDefinitions, Facts } from './fact-definition.js';
import { dateOf, type Fact, type Why } from './fact.js';
import type { Locale, Localized } from './locale.js';
import { formatQuantity, type Op, type Quantity } from './quantity.js';
import type { Tri } from './tri.js';

export const statusWords: Readonly<Record<Tri, Localized>> = {
  met: { en: 'met', ja: '該当' },
  'not-met': { en: 'not met', ja: '非該当' },
  unknown: { en: 'unknown', ja: '不明' },
};

/** Why something is not known, said to a reader. */
export const whyWords: Readonly<Record<Why, Localized>> = {
  'not-recorded': { en: 'not recorded', ja: '記録なし' },
  'too-old': { en: 'too old', ja: '古い結果のみ' },
  'not-final': { en: 'not final', ja: '未確定の結果のみ' },
  'unit-missing': { en: 'reported without a unit', ja: '単位の記載なし' },
  'unit-not-convertible': { en: 'reported in a unit that cannot be converted', ja: '換算できない単位' },
  implausible: { en: 'implausible value', ja: 'ありえない値' },
  conflicting: { en: 'conflicting results', ja: '結果が矛盾' },
  'fetch-failed': { en: 'could not be read from the record', ja: '記録を取得できず' },
  'not-permitted': { en: 'withheld (no permission)', ja: '閲覧権限なし' },
  'not-machine-readable': { en: 'report present, not machine-readable', ja: '報告書あり（機械可読でない）' },
  'wrong-patient': { en: 'belongs to another patient', ja: '別の患者の記録' },
};

const opSigns: Readonly<Record<Op, string>> = { '<': '<', '<=': '≤', '>=': '≥', '>': '>' };

/** "≥ 3 g/dL", "> 11 mg/dL / 2.75 mmol/L"; null where the criterion has no limit of its own. */
export function thresholdText(criterion: Criterion): string | null {
  if (criterion.kind !== 'compare') return null;
  const limits = 'value' in criterion.to.value ? [criterion.to.value] : criterion.to.value;
  return `${opSigns[criterion.op]} ${limits.map(formatQuantity).join(' / ')}`;
}

function isQuantity(value: unknown): value is Quantity {
  return typeof value === 'object' && value !== null && 'value' in value && 'unit' in value;
}

const truthWords: readonly [yes: Localized, no: Localized] = [
  { en: 'yes', ja: 'あり' },
  { en: 'no', ja: 'なし' },
];
const recordWords = {
  no: { en: 'not on record', ja: '記録なし' },
  yes: { en: 'on record', ja: '記録あり' },
  current: { en: 'on record, current', ja: '記録あり（継続中）' },
  past: { en: 'on record, not current', ja: '記録あり（現在は継続なし）' },
} satisfies Record<string, Localized>;

/** What a record holds of a condition or a drug, in words. */
function recordText(value: object, locale: Locale): string | null {
  if (!('recorded' in value)) return null;
  if (value.recorded !== true) return recordWords.no[locale];
  if (!('active' in value)) return recordWords.yes[locale];
  return recordWords[value.active === true ? 'current' : 'past'][locale];
}

/** A known fact's value as a reader wants it; other objects only through the definition's own `show`. */
export function valueText(
  definition: FactDefinition | undefined,
  fact: Fact<unknown>,
  locale: Locale,
): string | null {
  if (!fact.known) return null;
  const { value } = fact;
  const show = definition?.show as ((value: unknown, locale: Locale) => string) | undefined;
  if (show !== undefined) return show(value, locale);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return truthWords[value ? 0 : 1][locale];
  if (isQuantity(value)) return formatQuantity(value);
  const said = typeof value === 'object' && value !== null ? recordText(value, locale) : null;
  return said ?? JSON.stringify(value);
}

/** "3.4 g/dL (2026-10-01)" or the reason why not. */
export function factText(
  definition: FactDefinition | undefined,
  fact: Fact<unknown>,
  locale: Locale,
): string {
  if (!fact.known) return whyWords[fact.why][locale];
  const at = dateOf(fact)?.slice(0, 'yyyy-mm-dd'.length);
  const text = valueText(definition, fact, locale) ?? '';
  return at === undefined ? text : `${text} (${at})`;
}

function line(finding: Finding, definitions: FactDefinitions, facts: Facts, locale: Locale): string {
  const { criterion, status } = finding;
  const limit = thresholdText(criterion);
  const label = limit === null ? criterion.label[locale] : `${criterion.label[locale]} ${limit}`;
  const fact = criterion.kind === 'compare' || criterion.kind === 'is' ? facts[criterion.fact] : undefined;
  const value =
    fact === undefined
      ? ''
      : ` — ${factText(definitions[(criterion as { fact: string }).fact], fact, locale)}`;
  return `${label}: ${statusWords[status][locale]}${value}`;
}

/** One line for each criterion of a finding, indented by its depth. */
export function explain(
  finding: Finding,
  definitions: FactDefinitions,
  facts: Facts,
  locale: Locale,
  depth = 0,
): readonly string[] {
  const own = `${'  '.repeat(depth)}${line(finding, definitions, facts, locale)}`;
  return [own, ...finding.parts.flatMap((part) => explain(part, definitions, facts, locale, depth + 1))];
}
