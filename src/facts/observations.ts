import type { Analyte, Why } from '../engine/index.js';
import type { GatheredResource } from '../fhir/gathered.js';
import { analyteOf, type Identified, type SiteCodes } from './analyte-of.js';
import type { AnalyteIndex } from './analyte-index.js';
import { hasCode, wordsOf } from './coding.js';
import { field, list, textOf } from './json.js';
import { isFuture, moment, type Moment } from './moment.js';
import { cleanText } from './normal-text.js';
import { localReference, referenceTo, type ResourceIndex } from './resource-index.js';
import { readResult } from './read-result.js';
import { remembered } from './remembered.js';
import { referenceRange } from './reference-range.js';
import type { Origin, Result } from './result.js';
import { isOtherSpecimen, specimenOf } from './specimen-of.js';
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

const dropped: ReadonlySet<string> = new Set(['entered-in-error', 'cancelled']);
const final: ReadonlySet<string> = new Set(['final', 'amended', 'corrected', 'appended']);
const interpretations = {
  high: new Set(['H', 'HH', 'HU']),
  low: new Set(['L', 'LL', 'LU']),
};
/** A zero beside a comment under these means that nothing was counted. */
const neverZero: ReadonlySet<string> = new Set(['wbc', 'hemoglobin', 'platelets']);

/** When a thing was observed: the end of a period, the first event of a timing, else when it was issued. */
export function effectiveOf(resource: unknown, fallback?: unknown): Dated {
  const period = field(resource, 'effectivePeriod');
  const said =
    moment(field(resource, 'effectiveDateTime')) ??
    moment(field(resource, 'effectiveInstant')) ??
    moment(field(period, 'end')) ??
    moment(field(period, 'start')) ??
    moment(list(field(field(resource, 'effectiveTiming'), 'event'))[0]);
  if (said !== null) return { moment: said, notes: [] };
  if (fallback !== undefined) {
    const ofReport = effectiveOf(fallback);
    if (ofReport.moment !== null) return ofReport;
  }
  const issued = moment(field(resource, 'issued'));
  return issued === null
    ? { moment: null, notes: ['undated'] }
    : { moment: issued, notes: ['dated by when it was issued'] };
}

const bedside = /point.of.care|poct|bedside|estimate/i;
const byEye = /manual|microscop|鏡検|目視/i;

const rankOfWords = remembered((said: string): Result['rank'] => {
  if (bedside.test(said)) return 2;
  return byEye.test(said) ? 0 : 1;
});

/** What makes a result weaker counts before what makes it stronger. */
function rankOf(...words: readonly (string | null)[]): Result['rank'] {
  let rank: Result['rank'] = 1;
  for (const said of words) {
    const own = said === null ? 1 : rankOfWords(said);
    if (own === 2) return 2;
    if (own === 0) rank = 0;
  }
  return rank;
}

/** What contradicts the number of a result in its own resource. */
function doubts(result: Result): readonly string[] {
  const { holder, amount } = result;
  const said = list(field(holder, 'interpretation'));
  if (said.length === 0 || !amount.ok) return [];
  const isHigh = said.some((one) => hasCode(one, interpretations.high));
  const isLow = said.some((one) => hasCode(one, interpretations.low));
  if (!isHigh && !isLow) return [];
  const { value } = amount.quantity;
  const { low, high } = referenceRange(result);
  const isWrong =
    (isHigh && high !== undefined && value < high.value) || (isLow && low !== undefined && value > low.value);
  return isWrong ? ['the flag contradicts the number'] : [];
}

function isDoubtfulZero({ holder, analyte, amount }: Result): boolean {
  const isZero = amount.ok && amount.quantity.value === 0 && neverZero.has(analyte.id);
  return isZero && list(field(holder, 'note')).length > 0;
}

function unusable(result: Result, why: Why, notes: readonly string[]): Result {
  return {
    ...result,
    amount: { ok: false, why },
    words: null,
    unusable: why,
    notes: [...result.notes, ...notes],
  };
}

function conflicting(
  analytes: readonly Analyte[],
  holder: unknown,
  origin: Origin,
  note: string,
  { index: { byId } }: WalkContext,
): readonly Result[] {
  const read = readValue(holder);
  const as = read.kind === 'none' ? '' : read.as;
  const value = { kind: 'unusable', why: 'conflicting', as, notes: [note] } as const;
  return analytes.map((analyte) =>
    readResult({ origin, analyte, identified: null, holder, value, rank: 1, byId }),
  );
}

function resultsOf(
  holder: unknown,
  identified: Identified,
  origin: Origin,
  context: WalkContext,
): readonly Result[] {
  if (identified.kind === 'other') return [];
  if (identified.kind === 'conflict') {
    return conflicting(identified.analytes, holder, origin, identified.note, context);
  }
  const { analyte, display } = identified;
  if (isOtherSpecimen(analyte.specimen, origin.specimen)) {
    return conflicting([analyte], holder, origin, `specimen: ${origin.specimen ?? ''}`, context);
  }
  const value = readValue(holder);
  const isPanel =
    value.kind === 'none' && (field(holder, 'hasMember') ?? field(holder, 'component')) !== undefined;
  if (isPanel) return [];
  const rank = rankOf(origin.method, display, wordsOf(field(holder, 'code')));
  const { byId } = context.index;
  const result = readResult({ origin, analyte, identified, holder, value, rank, byId });
  if (isDoubtfulZero(result)) {
    return [unusable(result, 'not-machine-readable', ['zero beside a comment: the number is no result'])];
  }
  const notes = doubts(result);
  return [notes.length === 0 ? result : { ...result, notes: [...result.notes, ...notes] }];
}

/** An Observation and where it was found. */
export interface Walked {
  readonly resource: unknown;
  readonly reference: string;
  readonly via: GatheredResource['via'];
  readonly report: string | null;
  readonly fallback?: unknown;
}

function walkOne(
  { resource, reference, via, report, fallback }: Walked,
  context: WalkContext,
  find: ResourceIndex['find'],
): readonly Result[] {
  const status = textOf(resource, 'status') ?? '';
  if (dropped.has(status) || list(field(resource, 'focus')).length > 0) return [];
  const dated = effectiveOf(resource, fallback);
  const isAhead = dated.moment !== null && isFuture(context.now, dated.moment);
  const method = wordsOf(field(resource, 'method'));
  const origin: Origin = {
    resource,
    status: final.has(status) ? 'final' : 'not-final',
    moment: isAhead ? null : dated.moment,
    method: method === null ? null : cleanText(method),
    // What is contained refers to its siblings, which its container holds.
    specimen: specimenOf(resource, (to) => find(to, fallback ?? resource)),
    report,
    reference,
    via,
    notes: dated.notes,
  };
  const own = resultsOf(
    resource,
    analyteOf(field(resource, 'code'), context.index, context.site),
    origin,
    context,
  );
  const components = list(field(resource, 'component'));
  const parts = components.flatMap((part) =>
    resultsOf(part, analyteOf(field(part, 'code'), context.index, context.site), origin, context),
  );
  const found = parts.length === 0 ? own : [...own, ...parts];
  return isAhead ? found.map((result) => unusable(result, 'implausible', ['dated in the future'])) : found;
}

function containedIn(holder: GatheredResource): readonly Walked[] {
  const reference = referenceTo(holder.resource);
  const isReport = holder.resource.resourceType === 'DiagnosticReport';
  return list(field(holder.resource, 'contained'))
    .filter((contained) => field(contained, 'resourceType') === 'Observation')
    .map((resource) => ({
      resource,
      reference: `${reference}#${textOf(resource, 'id') ?? ''}`,
      via: holder.via,
      report: isReport ? reference : null,
      fallback: holder.resource,
    }));
}

function reportsByResult(reports: readonly GatheredResource[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const { resource } of reports) {
    const of = referenceTo(resource);
    for (const result of list(field(resource, 'result'))) {
      const reference = textOf(result, 'reference');
      if (reference !== null) map.set(localReference(reference), of);
    }
  }
  return map;
}

function isUsableReport({ resource }: GatheredResource): boolean {
  return !dropped.has(textOf(resource, 'status') ?? '');
}

/** Every Observation that may hold a result: gathered, or contained in a report or another Observation. */
export function walkedObservations(resources: ResourceIndex): readonly Walked[] {
  const reports = resources.ofType('DiagnosticReport').filter(isUsableReport);
  const observations = resources.ofType('Observation');
  const inReport = reportsByResult(reports);
  const own = observations.map(({ resource, via }): Walked => {
    const reference = referenceTo(resource);
    return { resource, reference, via, report: inReport.get(reference) ?? null };
  });
  return [...own, ...[...observations, ...reports].flatMap(containedIn)];
}

/** Every result of a known analyte among what was gathered, usable or not. */
export function readObservations(
  walked: readonly Walked[],
  resources: ResourceIndex,
  context: WalkContext,
): readonly Result[] {
  return walked.flatMap((one) => walkOne(one, context, resources.find));
}
