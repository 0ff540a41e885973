import {
  known,
  nonEmpty,
  unknown,
  type Fact,
  type GenomicVariant,
  type Genomics,
  type Source,
  type Why,
} from '../engine/index.js';
import { hasCode, wordsOf } from './coding.js';
import { genesStudied, hasRegionProfile } from './covered-genes.js';
import type { GeneticCode } from './genetic-code.js';
import { field, list, textOf } from './json.js';
import { daysBefore, isFuture, moment } from './moment.js';
import { cleanText } from './normal-text.js';
import { effectiveOf, type Walked } from './observations.js';
import type { Indexed, ResourceIndex } from './resource-index.js';
import { resultStatus } from './result-status.js';
import { impliedSignificances, type Significance } from './significance.js';
import { specimenOf } from './specimen-of.js';
import { textVariant } from './text-variant.js';
import { variantObservation, variantSource, type VariantReading } from './variant-observation.js';

const reportCodes: ReadonlySet<string> = new Set(['51969-4', '81247-9', '55232-3', '50398-7']);
const geneticsSection: ReadonlySet<string> = new Set(['GE']);
const geneticsWords =
  /gene panel|\bngs\b|sequencing|genom|gene mutation|遺伝子|molecular (?:genetic|pathology)/i;
const mostUnreadable = 20;

/** What sequencing has shown, and what of it cannot be read or used. */
export interface FoundGenomics {
  readonly variants: GenomicVariant[];
  readonly covered: Map<string, Source>;
  readonly unreadable: Source[];
  readonly notFinal: Source[];
  readonly readReports: Set<string>;
}

function isComplete(walked: Walked, resources: ResourceIndex): boolean {
  const report = walked.report === null ? undefined : resources.find(walked.report, undefined);
  return report === undefined || resultStatus(report) === 'final';
}

function read(
  walked: Walked,
  { isVariant, test, label }: GeneticCode,
  implied: readonly Significance[],
  resources: ResourceIndex,
): VariantReading {
  if (!isVariant) return textVariant(walked, label, test, resources.find);
  const { resource, fallback } = walked;
  return variantObservation(walked, implied, specimenOf(resource, fallback ?? resource, resources.find));
}

function keep(reading: VariantReading, walked: Walked, found: FoundGenomics, isWhole: boolean): void {
  if (reading.kind === 'none') return;
  if (reading.kind === 'unreadable') {
    found.unreadable.push(reading.source);
    return;
  }
  if (walked.report !== null) found.readReports.add(walked.report);
  if (reading.kind === 'variant') found.variants.push(reading.variant);
  else if (isWhole) found.covered.set(reading.gene, reading.source);
}

const notImplied: readonly Significance[] = [];
const nothing: VariantReading = { kind: 'none' };

function isAhead({ resource, fallback }: Walked, now: number): boolean {
  const at = effectiveOf(resource, fallback).moment;
  return at !== null && isFuture(now, at);
}

/** Every genetic result of a record, and what of it cannot be read. */
export function readGenomics(
  walked: readonly Walked[],
  resources: ResourceIndex,
  now: number,
): FoundGenomics {
  const found: FoundGenomics = {
    variants: [],
    covered: new Map(),
    unreadable: [],
    notFinal: [],
    readReports: new Set(),
  };
  const implied = impliedSignificances(walked);
  for (const one of walked) {
    const { resource, status, reference, report } = one;
    if (status === 'dropped') continue;
    const code = one.code.genes;
    const isRegion = code.isRegion || hasRegionProfile(resource);
    const ofVariant = implied.size === 0 ? notImplied : (implied.get(reference) ?? notImplied);
    const reading = isRegion ? nothing : read(one, code, ofVariant, resources);
    if ((!isRegion && reading.kind === 'none') || isAhead(one, now)) continue;
    const isWhole = isComplete(one, resources);
    if (isRegion) {
      const genes = status === 'final' && isWhole ? genesStudied(resource) : [];
      const source = variantSource(one, `${genes.length} genes studied`, []);
      genes.forEach((gene) => found.covered.set(gene, source));
      if (genes.length > 0 && report !== null) found.readReports.add(report);
      continue;
    }
    if (status === 'final') keep(reading, one, found, isWhole);
    else if (reading.kind === 'variant') found.notFinal.push(reading.variant.source);
  }
  return found;
}

function isGenetic(report: unknown): boolean {
  const code = field(report, 'code');
  if (hasCode(code, reportCodes) || geneticsWords.test(wordsOf(code) ?? '')) return true;
  return list(field(report, 'category')).some((category) => hasCode(category, geneticsSection));
}

/** Genetic reports from which nothing could be read: a document, or a text. */
function unreadableReports(reports: readonly Indexed[], readReports: ReadonlySet<string>): readonly Source[] {
  return reports.flatMap(({ resource, via, reference }) => {
    if (resultStatus(resource) === 'dropped' || readReports.has(reference) || !isGenetic(resource)) return [];
    const hasDocument = list(field(resource, 'presentedForm')).length > 0;
    if (!hasDocument && textOf(resource, 'conclusion') === null) return [];
    const at = effectiveOf(resource).moment;
    const as = cleanText(wordsOf(field(resource, 'code')) ?? 'report');
    return [{ reference, via, ...(at === null ? {} : { at: at.text }), as, notes: ['not machine-readable'] }];
  });
}

const newestFirst = (a: Source, b: Source): number =>
  (moment(b.at)?.from ?? -Infinity) - (moment(a.at)?.from ?? -Infinity) ||
  (a.reference < b.reference ? -1 : 1);

/** Of the same variant reported several times the newest; presence that contradicts itself at one time is open. */
function newestOfEach(variants: readonly GenomicVariant[]): readonly GenomicVariant[] {
  const kept = new Map<string, GenomicVariant>();
  const sorted = [...variants].sort((a, b) => newestFirst(a.source, b.source));
  for (const variant of sorted) {
    const { gene, protein, coding, effect } = variant;
    const key = `${gene}|${protein ?? coding ?? effect ?? ''}`;
    const known = kept.get(key);
    if (known === undefined) kept.set(key, variant);
    else if (known.source.at === variant.source.at && known.presence !== variant.presence) {
      kept.set(key, { ...known, presence: 'indeterminate' });
    }
  }
  return [...kept.values()];
}

/**
 * What sequencing has shown. Genes count as covered only where a report says that they were studied; a report that
 * only people can read is named, and is the reason when nothing else was found.
 */
export function selectGenomics(
  found: FoundGenomics,
  resources: ResourceIndex,
  {
    now,
    absent,
    withinDays,
  }: { readonly now: number; readonly absent: Why; readonly withinDays: number | undefined },
): Fact<Genomics> {
  const reports = unreadableReports(resources.ofType('DiagnosticReport'), found.readReports);
  const unreadable = [...reports, ...found.unreadable].sort(newestFirst).slice(0, mostUnreadable);
  const variants = newestOfEach(found.variants);
  const used = [...variants.map(({ source }) => source), ...new Set(found.covered.values())].sort(
    newestFirst,
  );
  const sources = nonEmpty(used);
  if (sources === null) {
    if (unreadable.length > 0) return unknown('not-machine-readable', unreadable);
    return found.notFinal.length > 0 ? unknown('not-final', found.notFinal) : unknown(absent);
  }
  const at = moment(sources[0].at);
  if (withinDays !== undefined && (at === null || !(daysBefore(now, at) <= withinDays)))
    return unknown('too-old', sources);
  return known({ variants, covered: [...found.covered.keys()].sort(), unreadable }, sources);
}
