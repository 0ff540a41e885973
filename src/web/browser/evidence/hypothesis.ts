import {
  classify,
  dateOf,
  FactsMade,
  known,
  nonEmpty,
  resolve,
  unknown,
  type Analyte,
  type Dated,
  type Fact,
  type FactDefinition,
  type FactDefinitions,
  type Facts,
  type Genomics,
  type GenomicVariant,
  type Quantity,
  type ReadFact,
  type RecordedDrug,
  type RuleSet,
  type Source,
} from '../../../engine/index.js';
import { mrss } from '../../../knowledge/analytes/function.codes.js';
import { flcKappa, flcLambda, flcRatio } from '../../../knowledge/analytes/monoclonal-protein.codes.js';

/** What one rule set made of one patient; the same shape as the service's own results. */
export interface Judged {
  readonly ruleSet: RuleSet;
  readonly facts: Facts;
  readonly classification: ReturnType<typeof classify>;
}

/** What is supposed instead of the latest results. It lives in this page and is written nowhere. */
export interface Hypothesis {
  /** By analyte id, in the analyte's own unit. */
  readonly amounts: Readonly<Record<string, number>>;
  /** Allele fractions 0 to 1, by `variantKey`. */
  readonly fractions: Readonly<Record<string, number>>;
  /** Variants that are not on record: oncogenic, in blood, at an allele fraction of 0 to 1. */
  readonly variants: readonly SupposedVariant[];
}

/** A variant by gene and change, as a report would name it. */
export interface SupposedVariant extends Pick<GenomicVariant, 'gene' | 'protein' | 'effect'> {
  readonly fraction: number;
}

export const nothingSupposed: Hypothesis = { amounts: {}, fractions: {}, variants: [] };

export const isSupposing = ({ amounts, fractions, variants }: Hypothesis): boolean =>
  Object.keys(amounts).length + Object.keys(fractions).length + variants.length > 0;

/** Tells the variants of one record apart. */
export const variantKey = ({
  gene,
  protein,
  coding,
}: Pick<GenomicVariant, 'gene' | 'protein' | 'coding'>): string =>
  [gene, protein ?? coding ?? ''].join(' ').trim();

const notThere = unknown('not-recorded');

function sourceOf(fact: Fact<unknown>, as: string, asOf: string): Source {
  // A supposed result stands in the place of the one it replaces, else it is of today.
  const at = fact.known ? (dateOf(fact) ?? asOf) : asOf;
  return { reference: 'hypothetical', via: 'entered', at, as };
}

function supposedAmount(
  analytes: readonly Analyte[],
  { amounts }: Hypothesis,
): { readonly analyte: Analyte; readonly quantity: Quantity } | null {
  for (const analyte of analytes) {
    const value = amounts[analyte.id];
    if (value !== undefined) return { analyte, quantity: { value, unit: analyte.unit } };
  }
  return null;
}

type Readings = readonly Dated<Quantity>[];

function supposedSeries(fact: Fact<unknown>, quantity: Quantity, source: Source): Fact<unknown> {
  const before = fact.known ? (fact.value as Readings).slice(0, -1) : [];
  const points = nonEmpty([...before, { at: source.at ?? '', value: quantity }]);
  return points === null ? fact : known(points, [source]);
}

/**
 * Whether the skin scores on record end before treatment. Another value in the place of the last would be another
 * baseline and no change from it.
 */
function isBaselineOnly(analyte: Analyte, fact: Fact<unknown>, facts: Facts): boolean {
  const drug = facts['tocilizumab'];
  if (analyte.id !== mrss.id || !fact.known || drug?.known !== true) return false;
  const firstDay = dayOf((drug.value as RecordedDrug).firstAt);
  const latestDay = dayOf((fact.value as Readings).at(-1)?.at);
  return firstDay !== undefined && latestDay !== undefined && latestDay <= firstDay;
}

const dayOf = (at: string | undefined): string | undefined => at?.slice(0, 'yyyy-mm-dd'.length);

/** One reading more, of today. */
function continued(fact: Fact<unknown>, quantity: Quantity, asOf: string): Fact<unknown> {
  const before = fact.known ? (fact.value as Readings) : [];
  const source = sourceOf(notThere, `${quantity.value} ${quantity.unit}`, asOf);
  const points = nonEmpty([...before, { at: asOf, value: quantity }]);
  return points === null ? fact : known(points, [source]);
}

function added({ fraction, ...variant }: SupposedVariant, source: Source): GenomicVariant {
  return {
    ...variant,
    vaf: { value: fraction, unit: '1' },
    presence: 'present',
    significance: 'pathogenic',
    specimen: 'blood',
    source,
  };
}

/** Fractions of what is on record changed, and variants added; what else was sequenced stays as it is. */
function supposedVariants(
  fact: Fact<unknown>,
  { fractions, variants }: Hypothesis,
  asOf: string,
): Fact<unknown> {
  if (!fact.known && variants.length === 0) return fact;
  const nothing: Genomics = { variants: [], covered: [], unreadable: [] };
  const value = fact.known ? (fact.value as Genomics) : nothing;
  const changed = value.variants.map((variant): GenomicVariant => {
    const fraction = fractions[variantKey(variant)];
    return fraction === undefined ? variant : { ...variant, vaf: { value: fraction, unit: '1' } };
  });
  const source = sourceOf(fact, 'hypothetical variant', asOf);
  const together = { ...value, variants: [...changed, ...variants.map((one) => added(one, source))] };
  return fact.known ? known(together, fact.sources) : known(together, [source]);
}

/** κ/λ as printed says nothing of other values of κ or λ: the rules then divide for themselves. */
const outdatesRatio = ({ amounts }: Hypothesis): boolean =>
  [flcKappa, flcLambda].some(({ id }) => amounts[id] !== undefined);

const isMet = (fact: Fact<unknown>): boolean => fact.known && fact.value === true;

/** What else is on record, and today. */
interface Around {
  readonly facts: Facts;
  readonly asOf: string;
  /** Ids of the analytes whose supposed result is one more, of today. */
  readonly measuredToday: ReadonlySet<string>;
}

const analytesOf = (definition: FactDefinition): readonly Analyte[] => {
  if (definition.kind === 'series') return [definition.analyte];
  return definition.kind === 'quantity' || definition.kind === 'done' ? definition.analytes : [];
};

/** The analytes whose supposed result stands in the place of none on record, and so was measured today. */
function newToday(judged: readonly Judged[], hypothesis: Hypothesis): ReadonlySet<string> {
  const ids = judged.flatMap(({ ruleSet, facts }) =>
    Object.entries<FactDefinition>(ruleSet.facts).flatMap(([key, definition]) => {
      if (definition.kind !== 'quantity' && definition.kind !== 'series') return [];
      const supposed = supposedAmount(analytesOf(definition), hypothesis);
      const fact = supposed === null ? undefined : facts[key];
      if (supposed === null || fact === undefined) return [];
      const isNew = !fact.known || isBaselineOnly(supposed.analyte, fact, facts);
      return isNew ? [supposed.analyte.id] : [];
    }),
  );
  return new Set(ids);
}

/** One fact that is read, as the hypothesis has it. */
function instead(
  definition: FactDefinition,
  fact: Fact<unknown>,
  hypothesis: Hypothesis,
  { facts, asOf, measuredToday }: Around,
): Fact<unknown> {
  if (definition.kind === 'genomics') return supposedVariants(fact, hypothesis, asOf);
  const analytes = analytesOf(definition);
  if (definition.kind === 'done') {
    const isDone = analytes.some(({ id }) => measuredToday.has(id));
    return isDone && !isMet(fact) ? known(true, [sourceOf(notThere, 'hypothetical result', asOf)]) : fact;
  }
  if (definition.kind !== 'quantity' && definition.kind !== 'series') return fact;
  const supposed = supposedAmount(analytes, hypothesis);
  if (supposed === null)
    return analytes.some(({ id }) => id === flcRatio.id) && outdatesRatio(hypothesis)
      ? unknown('not-recorded')
      : fact;
  const { analyte, quantity } = supposed;
  if (definition.kind === 'series' && isBaselineOnly(analyte, fact, facts))
    return continued(fact, quantity, asOf);
  const source = sourceOf(fact, `${quantity.value} ${quantity.unit}`, asOf);
  return definition.kind === 'quantity' ? known(quantity, [source]) : supposedSeries(fact, quantity, source);
}

/**
 * The same rules on the same record with some of the facts that were read replaced; what is derived from them follows.
 * Pure: nothing of it is kept.
 */
export function suppose(judged: readonly Judged[], hypothesis: Hypothesis, asOf: string): readonly Judged[] {
  if (!isSupposing(hypothesis)) return judged;
  const made = new FactsMade();
  const measuredToday = newToday(judged, hypothesis);
  return judged.map(({ ruleSet, facts }) => {
    const definitions: FactDefinitions = ruleSet.facts;
    const read: ReadFact = (definition, key) =>
      instead(definition, facts[key] ?? unknown('not-recorded'), hypothesis, {
        facts,
        asOf,
        measuredToday,
      });
    const resolved = resolve(definitions, read, asOf, made);
    return { ruleSet, facts: resolved, classification: classify(ruleSet, resolved, asOf) };
  });
}
