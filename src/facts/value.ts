import { exact, type Code, type Reported, type Why } from '../engine/index.js';
import type { Amount, UnitText } from './amount.js';
import { codingsOf, hasCode, wordsOf } from './coding.js';
import { field, first, members, text } from './json.js';
import { cleanText } from './normal-text.js';
import { amountOf, comparatorOf, numberOf, unitTextOf } from './quantity-value.js';
import { parseValueString } from './value-string.js';

/** What the value of an Observation or a component says, before it is known of what. */
export type ReadValue =
  | {
      readonly kind: 'amount';
      readonly amount: Amount;
      readonly unit: UnitText;
      readonly codes: readonly Code[];
      /** As received, for the reader. */
      readonly as: string;
    }
  | { readonly kind: 'words'; readonly words: Reported; readonly as: string }
  | { readonly kind: 'unusable'; readonly why: Why; readonly as: string; readonly notes: readonly string[] }
  /** Neither a value nor a reason for its absence: a panel, or nothing. */
  | { readonly kind: 'none' };

const withheld: ReadonlySet<string> = new Set(['masked', 'not-permitted']);
const noCodes: readonly Code[] = [];
const asText: ReadonlySet<string> = new Set(['as-text']);

function unusable(why: Why, as: string, ...notes: readonly string[]): ReadValue {
  return { kind: 'unusable', why, as, notes };
}

function printed({ value, comparator, upper }: Amount, { unit, code }: UnitText): string {
  const number = upper === undefined ? `${comparator ?? ''}${value}` : `${value}-${upper}`;
  return `${number} ${unit ?? code ?? ''}`.trim();
}

function amountValue(
  amount: Amount,
  unit: UnitText,
  codes: readonly Code[] = noCodes,
  said?: string,
): ReadValue {
  return { kind: 'amount', amount, unit, codes, as: said ?? printed(amount, unit) };
}

function plain({ value, comparator, upper }: Amount): Amount {
  return {
    value,
    ...(comparator === undefined ? {} : { comparator }),
    ...(upper === undefined ? {} : { upper }),
  };
}

function fromString(said: string, codes: readonly Code[]): ReadValue {
  const clean = cleanText(said);
  const parsed = parseValueString(clean);
  switch (parsed.kind) {
    case 'number':
      return amountValue(plain(parsed), { unit: parsed.unit ?? null }, codes, clean);
    case 'titre':
      return amountValue(plain(parsed), { unit: '{titer}' }, codes, clean);
    case 'missing':
      if (clean === '-') return { kind: 'words', words: { text: clean, codes }, as: clean };
      return unusable(parsed.elsewhere ? 'not-machine-readable' : 'not-recorded', clean);
    case 'text':
      return { kind: 'words', words: { text: clean, codes }, as: clean };
  }
}

function fromQuantity(quantity: unknown): ReadValue {
  const amount = amountOf(quantity);
  const unit = unitTextOf(quantity);
  if (amount !== null) return amountValue(amount, unit);
  const said = text(field(quantity, 'value'));
  const hasStrangeComparator = comparatorOf(quantity) === null;
  const as = [said ?? '', unit.unit ?? unit.code ?? ''].join(' ').trim();
  if (said === null || hasStrangeComparator) {
    return unusable(hasStrangeComparator ? 'not-machine-readable' : 'not-recorded', as);
  }
  const parsed = fromString(said, []);
  const isBare = parsed.kind === 'amount' && (parsed.unit.unit ?? null) === null;
  return isBare ? amountValue(parsed.amount, unit, [], as) : parsed;
}

function fromRange(range: unknown): ReadValue {
  const [low, high] = [field(range, 'low'), field(range, 'high')];
  const [from, to] = [amountOf(low), amountOf(high)];
  const unit = unitTextOf(from === null ? high : low);
  const other = unitTextOf(high);
  const isMixed = from !== null && to !== null && (other.code ?? other.unit) !== (unit.code ?? unit.unit);
  if (isMixed && (other.code ?? other.unit ?? null) !== null) {
    return unusable('unit-not-convertible', 'range', 'range ends in different units');
  }
  if (from !== null && to !== null) {
    return amountValue({ value: from.value, upper: to.value }, unit);
  }
  if (from !== null) return amountValue({ value: from.value, comparator: '>=' }, unit);
  return to === null ? { kind: 'none' } : amountValue({ value: to.value, comparator: '<=' }, unit);
}

/** A titre is sent as 1:640; any other ratio is what it says, and its unit must divide out. */
function fromRatio(ratio: unknown): ReadValue {
  const [over, under] = [field(ratio, 'numerator'), field(ratio, 'denominator')];
  const [top, bottom] = [amountOf(over), amountOf(under)];
  if (top === null || bottom === null || !(bottom.value > 0) || !(top.value > 0)) {
    return unusable('not-machine-readable', 'ratio');
  }
  const comparator = bottom.comparator ?? top.comparator;
  const compared = comparator === undefined ? {} : { comparator };
  const as = `${top.value}:${comparator ?? ''}${bottom.value}`;
  const units = [over, under].map(unitTextOf).map(({ unit, code }) => code ?? unit ?? '1');
  if (top.value === 1 && units.every((unit) => unit === '1')) {
    return amountValue({ value: bottom.value, ...compared }, { unit: '{titer}' }, [], as);
  }
  if (units[0] !== units[1]) return unusable('unit-not-convertible', as);
  return amountValue({ value: exact(top.value / bottom.value), ...compared }, { unit: '1' }, [], as);
}

function absence(holder: unknown): ReadValue {
  const reason = field(holder, 'dataAbsentReason');
  if (reason === undefined || reason === null) return { kind: 'none' };
  const words = wordsOf(reason) ?? codingsOf(reason)[0]?.code ?? 'absent';
  const note = `no value: ${cleanText(words)}`;
  if (hasCode(reason, withheld)) return unusable('not-permitted', '', note);
  return unusable(hasCode(reason, asText) ? 'not-machine-readable' : 'not-recorded', '', note);
}

function stringBeside(holder: unknown): string | null {
  return text(field(holder, 'valueString')) ?? wordsOf(field(holder, 'valueCodeableConcept'));
}

/** Reads value[x] of an Observation or a component, in every shape that was seen; never throws. */
export function readValue(holder: unknown): ReadValue {
  const held = members(holder);
  const quantity = held['valueQuantity'];
  if (typeof quantity === 'object' && quantity !== null) {
    const read = fromQuantity(first(quantity));
    const isZero = read.kind === 'amount' && read.amount.value === 0;
    if (isZero && stringBeside(holder) !== null) {
      return unusable('not-machine-readable', read.as, 'zero beside a text: the number is no result');
    }
    if (read.kind !== 'unusable' || read.why !== 'not-recorded') return read;
  }
  const count = numberOf(held['valueInteger']);
  if (count !== null) return amountValue({ value: count }, { unit: null });
  const ratio = held['valueRatio'];
  if (typeof ratio === 'object' && ratio !== null) return fromRatio(ratio);
  const range = held['valueRange'];
  if (typeof range === 'object' && range !== null) return fromRange(range);
  const said = text(held['valueString']) ?? text(held['valueDateTime']);
  if (said !== null) return fromString(said, noCodes);
  const concept = held['valueCodeableConcept'];
  const codes = codingsOf(concept);
  const words = wordsOf(concept);
  if (words !== null) return fromString(words, codes);
  const [code] = codes;
  if (code !== undefined) return { kind: 'words', words: { text: code.code, codes }, as: code.code };
  const yesNo = held['valueBoolean'];
  if (typeof yesNo === 'boolean')
    return { kind: 'words', words: { text: String(yesNo), codes: noCodes }, as: String(yesNo) };
  return absence(holder);
}
