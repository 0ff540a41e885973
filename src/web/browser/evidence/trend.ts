import {
  formatQuantity,
  series,
  sourcesOf,
  type Analyte,
  type Citation,
  type Criterion,
  type Dated,
  type Fact,
  type FactDefinition,
  type FactDefinitions,
  type Localized,
  type Op,
  type Quantity,
  type RuleSet,
} from '../../../engine/index.js';
import { onScale, placeOf, type Place } from './derived-limits.js';
import type { Judged } from './hypothesis.js';
import type { Gathered } from '../../../fhir/gathered.js';
import { anc, hemoglobin, platelets } from '../../../knowledge/analytes/blood-count.codes.js';
import { creatinine } from '../../../knowledge/analytes/chemistry.codes.js';
import { mrss } from '../../../knowledge/analytes/function.codes.js';
import {
  flcKappa,
  flcLambda,
  flcRatio,
  mProteinSerum,
} from '../../../knowledge/analytes/monoclonal-protein.codes.js';

/** How comparisons are written. */
export const signs: Readonly<Record<Op, string>> = { '<': '<', '<=': '≤', '>=': '≥', '>': '>' };

/** What is drawn over time, in the order of the page. */
const drawn: readonly Analyte[] = [
  mProteinSerum,
  flcKappa,
  flcLambda,
  flcRatio,
  hemoglobin,
  anc,
  platelets,
  creatinine,
  mrss,
];

/** Read as the rules read their own series. */
export const trendFacts: FactDefinitions = Object.fromEntries(
  drawn.map((analyte) => [analyte.id, series(analyte, { label: analyte.label }) as FactDefinition]),
);

/** Why two results in a row may not be compared as they stand. */
export type Change = 'unit' | 'method' | 'code';

export interface Point {
  readonly at: string;
  readonly quantity: Quantity;
  /** As the laboratory sent it. */
  readonly as: string;
  readonly resource: string;
  readonly method: string;
  readonly changes: readonly Change[];
}

export interface Threshold {
  readonly op: Op;
  readonly quantity: Quantity;
  readonly label: Localized;
  readonly cites: readonly Citation[];
  readonly ruleSet: Localized;
}

export interface Trend {
  readonly id: string;
  readonly label: Localized;
  readonly unit: string;
  readonly points: readonly Point[];
  readonly thresholds: readonly Threshold[];
}

interface Coded {
  readonly text?: string;
  readonly coding?: readonly { readonly code?: string; readonly display?: string }[];
}
interface ObservationJson {
  readonly method?: Coded;
  readonly code?: Coded;
}

const wordsOf = ({ text, coding = [] }: Coded = {}): string =>
  text ?? coding[0]?.display ?? coding[0]?.code ?? '';
const codeOf = ({ coding = [] }: Coded = {}): string => coding[0]?.code ?? '';

function observations({ resources }: Gathered): ReadonlyMap<string, ObservationJson> {
  return new Map(
    resources.flatMap(({ resource }) =>
      resource.id === undefined
        ? []
        : [[`${resource.resourceType}/${resource.id}`, resource as ObservationJson] as const],
    ),
  );
}

function changesBetween(before: ObservationJson, now: ObservationJson): readonly Change[] {
  const changed: Change[] = [];
  if (wordsOf(before.method) !== wordsOf(now.method)) changed.push('method');
  if (codeOf(before.code) !== codeOf(now.code)) changed.push('code');
  return changed;
}

function pointsOf(fact: Fact<unknown>, found: ReadonlyMap<string, ObservationJson>): readonly Point[] {
  if (!fact.known) return [];
  const values = fact.value as readonly Dated<Quantity>[];
  // A series lists its points oldest first and their sources newest first.
  const sources = [...sourcesOf(fact)].reverse();
  const unitOf = (index: number): string =>
    sources[index]?.converted?.from ?? values[index]?.value.unit ?? '';
  const resourceOf = (index: number): ObservationJson => found.get(sources[index]?.reference ?? '') ?? {};
  return values.map(({ at, value }, index) => ({
    at,
    quantity: value,
    as: sources[index]?.as ?? formatQuantity(value),
    resource: sources[index]?.reference ?? '',
    method: wordsOf(resourceOf(index).method),
    changes:
      index === 0
        ? []
        : [
            ...(unitOf(index) === unitOf(index - 1) ? [] : (['unit'] as const)),
            ...changesBetween(resourceOf(index - 1), resourceOf(index)),
          ],
  }));
}

function leaves(criterion: Criterion): readonly Criterion[] {
  if (!('of' in criterion)) return [criterion];
  const of = Array.isArray(criterion.of)
    ? (criterion.of as readonly Criterion[])
    : [criterion.of as Criterion];
  return of.flatMap(leaves);
}

function criteriaOf({ table, provisional, flags, scores }: RuleSet): readonly Criterion[] {
  const terms = scores.flatMap(({ score }) => (score.kind === 'additive' ? score.terms : []));
  return [
    ...table.map(({ when }) => when),
    ...provisional.map(({ when }) => when),
    ...flags,
    ...terms.flatMap((term) => (term.kind === 'criterion' ? [term.criterion] : [])),
  ].flatMap(leaves);
}

/** Derived facts that are the same measurement as an analyte that is drawn. */
const sameMeasurement: Readonly<Record<string, string>> = { flcRatio: flcRatio.id };
const asItIs: Place = (limit) => [limit];

/** How a criterion about this fact is drawn on the curve of an analyte; undefined: not at all. */
function drawnBy(definition: FactDefinition | undefined, key: string, analyte: Analyte): Place | undefined {
  if (definition?.kind === 'derived')
    return sameMeasurement[key] === analyte.id ? asItIs : placeOf(analyte.id, key);
  const measured = definition?.kind === 'quantity' && definition.analytes.some(({ id }) => id === analyte.id);
  return measured ? asItIs : undefined;
}

function limitsOf(leaf: Criterion, { ruleSet, facts }: Judged, analyte: Analyte): readonly Threshold[] {
  if (leaf.kind !== 'compare') return [];
  const definitions: FactDefinitions = ruleSet.facts;
  const definition = definitions[leaf.fact];
  const place = drawnBy(definition, leaf.fact, analyte);
  if (place === undefined) return [];
  const { value, label, cites } = leaf.to;
  const limits = 'value' in value ? [value] : value;
  // Limits of what is derived are in the derived unit (a percentage, a distance) and placed on the curve's scale.
  const quantity = place === asItIs ? limits.find(({ unit }) => unit === analyte.unit) : limits[0];
  if (quantity === undefined) return [];
  return place({ op: leaf.op, value: quantity.value }, facts).map((limit) => ({
    ...{ op: limit.op, quantity: onScale(analyte.unit, limit), label, cites },
    ruleSet: ruleSet.title,
  }));
}

/** The limits by which these rules judge an analyte: each once, in the words of its parameter. */
function thresholdsFor(analyte: Analyte, judged: readonly Judged[]): readonly Threshold[] {
  const found = new Map<number, Threshold>();
  for (const one of judged)
    for (const leaf of criteriaOf(one.ruleSet))
      for (const limit of limitsOf(leaf, one, analyte))
        if (!found.has(limit.quantity.value)) found.set(limit.quantity.value, limit);
  return [...found.values()].sort((a, b) => a.quantity.value - b.quantity.value);
}

/** What was measured, over time; limits are those of the rule sets given, as they hold for this patient. */
export function trendsOf(
  facts: Readonly<Record<string, Fact<unknown>>>,
  gathered: Gathered,
  judged: readonly Judged[],
): readonly Trend[] {
  const found = observations(gathered);
  return drawn.flatMap((analyte) => {
    const fact = facts[analyte.id];
    const points = fact === undefined ? [] : pointsOf(fact, found);
    if (points.length === 0) return [];
    const { id, label, unit } = analyte;
    return [{ id, label, unit, points, thresholds: thresholdsFor(analyte, judged) }];
  });
}
