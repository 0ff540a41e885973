import type { GatheredResource } from '../fhir/gathered.js';
import type { Identified, SiteCodes } from './analyte-of.js';
import type { AnalyteIndex } from './analyte-index.js';
import { meaningFor, type CodeMeaning, type MeaningOf } from './code-meaning.js';
import { field, first, list, members, text, textOf } from './json.js';
import { isFuture, moment, type Moment } from './moment.js';
import type { Indexed, ResourceIndex } from './resource-index.js';
import { contradictory, observed, rerouted } from './read-result.js';
import { resultStatus, type ResultStatus } from './result-status.js';
import { Result, type Origin } from './result.js';
import { isOtherSpecimen, specimenOf, type SpecimenKind } from './specimen-of.js';
import { readValue } from './value.js';

/** What walking needs beside the resources. */
export interface WalkContext {
  readonly index: AnalyteIndex;
  readonly site: SiteCodes;
  /** Epoch milliseconds. */
  readonly now: number;
}

interface Dated {
  readonly moment: Moment | null;
  readonly notes: readonly string[];
}

const noNotes: readonly string[] = [];
const undated: Dated = { moment: null, notes: ['undated'] };
const whenIssued: readonly string[] = ['dated by when it was issued'];

/** When a thing was observed: the end of a period, the first event of a timing, else when it was issued. */
export function effectiveOf(resource: unknown, fallback?: unknown): Dated {
  const held = members(resource);
  const said =
    moment(held['effectiveDateTime']) ??
    moment(held['effectiveInstant']) ??
    momentIn(held['effectivePeriod']) ??
    moment(first(field(held['effectiveTiming'], 'event')));
  if (said !== null) return { moment: said, notes: noNotes };
  if (fallback !== undefined) {
    const ofReport = effectiveOf(fallback);
    if (ofReport.moment !== null) return ofReport;
  }
  const issued = moment(held['issued']);
  return issued === null ? undated : { moment: issued, notes: whenIssued };
}

function momentIn(period: unknown): Moment | null {
  if (period === undefined) return null;
  const { end, start } = members(period);
  return moment(end) ?? moment(start);
}

/** An Observation and where it was found. */
export interface Walked {
  readonly resource: unknown;
  readonly status: ResultStatus;
  /** What its code means. */
  readonly code: CodeMeaning;
  readonly reference: string;
  readonly via: GatheredResource['via'];
  readonly report: string | null;
  /** The report or Observation that contains it; undefined = none does. */
  readonly fallback: unknown;
}

type Add = (result: Result) => void;

/** The results of an Observation or a component, by what its code says that it is of. */
function addResults(
  holder: unknown,
  identified: Identified,
  origin: Origin,
  specimen: SpecimenKind | null,
  { byId }: AnalyteIndex,
  add: Add,
): void {
  if (identified.kind === 'other') return;
  if (identified.kind === 'conflict') {
    const read = contradictory(identified.note);
    for (const analyte of identified.analytes) add(new Result(origin, analyte, holder, null, read));
    return;
  }
  const { analyte } = identified;
  if (isOtherSpecimen(analyte.specimen, specimen)) {
    add(new Result(origin, analyte, holder, null, contradictory(`specimen: ${specimen ?? ''}`)));
    return;
  }
  const { hasMember, component } = members(holder);
  const isPanel = (hasMember ?? component) !== undefined && readValue(holder).kind === 'none';
  if (!isPanel) add(new Result(origin, rerouted(analyte, holder, byId), holder, identified, observed));
}

function walkOne(
  { resource, status, code, reference, via, report, fallback }: Walked,
  { index, now }: WalkContext,
  meaningOf: MeaningOf,
  find: ResourceIndex['find'],
  add: Add,
): void {
  const { focus, component } = members(resource);
  if (status === 'dropped' || list(focus).length > 0) return;
  const own = code.analyte;
  const components = list(component);
  if (own.kind === 'other' && components.length === 0) return;
  const dated = effectiveOf(resource, fallback);
  const isAhead = dated.moment !== null && isFuture(now, dated.moment);
  const origin: Origin = {
    resource,
    status,
    moment: isAhead ? null : dated.moment,
    isAhead,
    report,
    reference,
    via,
    notes: dated.notes,
  };
  const specimen = specimenOf(resource, fallback ?? resource, find);
  addResults(resource, own, origin, specimen, index, add);
  for (const part of components) {
    addResults(part, meaningOf(members(part)['code']).analyte, origin, specimen, index, add);
  }
}

function addContained(
  { resource: holder, via, reference: within }: Indexed,
  meaningOf: MeaningOf,
  walked: Walked[],
): void {
  const { contained } = members(holder);
  if (contained === undefined) return;
  const report = holder.resourceType === 'DiagnosticReport' ? within : null;
  for (const resource of list(contained)) {
    const { resourceType, id, code: said } = members(resource);
    if (resourceType !== 'Observation') continue;
    const code = meaningOf(said);
    const reference = `${within}#${text(id) ?? ''}`;
    walked.push({ resource, status: resultStatus(resource), code, reference, via, report, fallback: holder });
  }
}

/** The report of each result that one names, by the result itself. */
function reportsByResult(
  reports: readonly Indexed[],
  find: ResourceIndex['find'],
): ReadonlyMap<unknown, string> {
  const map = new Map<unknown, string>();
  for (const { resource, reference: of } of reports) {
    for (const result of list(field(resource, 'result'))) {
      const reference = textOf(result, 'reference');
      const found = reference === null ? undefined : find(reference, resource);
      if (found !== undefined) map.set(found, of);
    }
  }
  return map;
}

function isUsableReport({ resource }: Indexed): boolean {
  return resultStatus(resource) !== 'dropped';
}

/** Every Observation that may hold a result: gathered, or contained in a report or another Observation. */
export function walkedObservations(
  resources: ResourceIndex,
  { index, site }: Pick<WalkContext, 'index' | 'site'>,
): readonly Walked[] {
  const meaningOf = meaningFor(index, site);
  const reports = resources.ofType('DiagnosticReport').filter(isUsableReport);
  const observations = resources.ofType('Observation');
  const inReport = reportsByResult(reports, resources.find);
  const walked: Walked[] = [];
  for (const { resource, via, reference } of observations) {
    const report = inReport.get(resource) ?? null;
    const code = meaningOf(members(resource)['code']);
    walked.push({
      resource,
      status: resultStatus(resource),
      code,
      reference,
      via,
      report,
      fallback: undefined,
    });
  }
  for (const observation of observations) addContained(observation, meaningOf, walked);
  for (const report of reports) addContained(report, meaningOf, walked);
  return walked;
}

/** Every result of a known analyte among what was gathered, usable or not. */
export function readObservations(
  walked: readonly Walked[],
  resources: ResourceIndex,
  context: WalkContext,
): Result[] {
  const results: Result[] = [];
  const meaningOf = meaningFor(context.index, context.site);
  const add = (result: Result): void => void results.push(result);
  for (const one of walked) walkOne(one, context, meaningOf, resources.find, add);
  return results;
}
