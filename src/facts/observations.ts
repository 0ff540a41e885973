import type { Analyte, Why } from '../engine/index.js';
import type { GatheredResource } from '../fhir/gathered.js';
import { analyteOf, type Identified, type SiteCodes } from './analyte-of.js';
import type { AnalyteIndex } from './analyte-index.js';
import { hasCode, wordsOf } from './coding.js';
import { field, list, textOf } from './json.js';
import { isFuture, moment, type Moment } from './moment.js';
import { cleanText } from './normal-text.js';
import { localReference, referenceTo, type ResourceIndex } from './resource-index.js';
import { readResult, type Reading } from './read-result.js';
import type { Result } from './result.js';
import { isOtherSpecimen, specimenOf, type Finder, type SpecimenKind } from './specimen-of.js';
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

function millis(of: unknown): number {
  return moment(of)?.from ?? -Infinity;
}

function rankOf(method: string | null, displays: string): Result['rank'] {
  const words = `${method ?? ''} ${displays}`.toLowerCase();
  if (/point.of.care|poct|bedside|estimate/.test(words)) return 2;
  return /manual|microscop|鏡検|目視/.test(words) ? 0 : 1;
}

function contradictionNote(holder: unknown, result: Result): readonly string[] {
  const said = list(field(holder, 'interpretation'));
  if (said.length === 0 || !result.amount.ok) return [];
  const { quantity } = result.amount;
  const { low, high } = result.range;
  const isHigh = said.some((one) => hasCode(one, interpretations.high));
  const isLow = said.some((one) => hasCode(one, interpretations.low));
  const isWrong =
    (isHigh && high !== undefined && quantity.value < high.value) ||
    (isLow && low !== undefined && quantity.value > low.value);
  return isWrong ? ['the flag contradicts the number'] : [];
}

type Shared = Omit<Reading, 'analyte' | 'identified' | 'value' | 'holder'> & {
  readonly specimen: SpecimenKind | null;
};

function conflicting(
  analytes: readonly Analyte[],
  holder: unknown,
  shared: Shared,
  note: string,
): readonly Result[] {
  const value = readValue(holder);
  const as = value.kind === 'none' ? '' : value.as;
  const unusable = { kind: 'unusable', why: 'conflicting', as, notes: [note] } as const;
  return analytes.map((analyte) =>
    readResult({ ...shared, analyte, identified: null, holder, value: unusable }),
  );
}

function resultsOf(
  holder: unknown,
  identified: Identified,
  shared: Shared,
  context: WalkContext,
): readonly Result[] {
  if (identified.kind === 'other') return [];
  if (identified.kind === 'conflict')
    return conflicting(identified.analytes, holder, shared, identified.note);
  const { analyte, display } = identified;
  if (isOtherSpecimen(analyte.specimen, shared.specimen)) {
    return conflicting([analyte], holder, shared, `specimen: ${shared.specimen ?? ''}`);
  }
  const value = readValue(holder);
  const isPanel = list(field(holder, 'hasMember')).length > 0 || list(field(holder, 'component')).length > 0;
  if (value.kind === 'none' && isPanel) return [];
  const received = wordsOf(field(holder, 'code')) ?? '';
  const rank = rankOf(shared.method, `${display} ${received}`);
  const result = readResult({
    ...shared,
    analyte,
    identified,
    holder,
    value,
    rank,
    byId: context.index.byId,
  });
  const isZero = result.amount.ok && result.amount.quantity.value === 0 && neverZero.has(analyte.id);
  const isDoubtful = isZero && list(field(holder, 'note')).length > 0;
  const why: Why = 'not-machine-readable';
  if (isDoubtful) {
    const notes = [...result.notes, 'zero beside a comment: the number is no result'];
    return [{ ...result, amount: { ok: false, why }, words: null, unusable: why, notes }];
  }
  const notes = contradictionNote(holder, result);
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
  find: Finder,
): readonly Result[] {
  const status = textOf(resource, 'status') ?? '';
  if (dropped.has(status) || list(field(resource, 'focus')).length > 0) return [];
  const dated = effectiveOf(resource, fallback);
  const isAhead = dated.moment !== null && isFuture(context.now, dated.moment);
  const method = wordsOf(field(resource, 'method'));
  const shared: Shared = {
    status: final.has(status) ? 'final' : 'not-final',
    moment: dated.moment,
    method: method === null ? null : cleanText(method),
    specimen: specimenOf(resource, find),
    report,
    rank: 1,
    issued: millis(field(resource, 'issued')),
    updated: millis(field(field(resource, 'meta'), 'lastUpdated')),
    reference,
    via,
    notes: isAhead ? [...dated.notes, 'dated in the future'] : dated.notes,
    byId: context.index.byId,
  };
  const parts = [resource, ...list(field(resource, 'component'))];
  const found = parts.flatMap((part) =>
    resultsOf(part, analyteOf(field(part, 'code'), context.index, context.site), shared, context),
  );
  if (!isAhead) return found;
  return found.map((result) => ({
    ...result,
    moment: null,
    amount: { ok: false, why: 'implausible' } as const,
    words: null,
    unusable: 'implausible' as const,
  }));
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
export function readObservations(resources: ResourceIndex, context: WalkContext): readonly Result[] {
  return walkedObservations(resources).flatMap((walked) => walkOne(walked, context, resources.find));
}
