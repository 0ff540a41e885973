import {
  known,
  nonEmpty,
  unknown,
  type Analyte,
  type Fact,
  type Reported,
  type Source,
  type Unknown,
} from '../engine/index.js';
import type { ReportedReading } from './definition-parts.js';
import { sameTimeAs } from './same-time.js';
import { methodOf, sourceOf, wordsOfResult, type Result } from './result.js';
import { isTooOld, newerNotes, unusableOf, type Selection } from './select.js';
import { mostTelling } from './why-rank.js';

interface Understood {
  readonly value: unknown;
  readonly result: Result;
}

function reportedOf(result: Result, element: ReportedReading['element']): Reported | null {
  if (element === 'value') return wordsOfResult(result);
  const method = methodOf(result);
  return method === null ? null : { text: method, codes: [] };
}

/** Whether there is something to read, which costs less than reading it. */
const isSaid: Readonly<Record<ReportedReading['element'], (result: Result) => boolean>> = {
  value: (result) => result.origin.status === 'final' && result.words !== null,
  method: (result) => result.origin.status === 'final' && methodOf(result) !== null,
};

/** What a reader makes of a result; a reader that fails has not understood it. */
function understand(result: Result, { element, read }: ReportedReading): Understood | null {
  const reported = reportedOf(result, element);
  if (reported === null) return null;
  try {
    const value = read(reported);
    return value === null || value === undefined ? null : { value, result };
  } catch {
    return null;
  }
}

interface Latest {
  readonly value: unknown;
  readonly at: number;
  readonly notes: readonly string[];
  readonly all: readonly Result[];
}

function latestOf(analyte: Analyte, reading: ReportedReading, selection: Selection): Latest | Unknown {
  const results = selection.resultsOf(analyte);
  const isRead = isSaid[reading.element];
  const newest = results.find(isRead);
  if (newest === undefined) return unusableOf(results, selection.absent);
  if (isTooOld(newest, selection)) return unknown('too-old', [newest.source]);
  const sameTime = sameTimeAs(newest, results).filter(isRead);
  const understood = sameTime
    .map((result) => understand(result, reading))
    .filter((one): one is Understood => one !== null);
  const [first] = understood;
  const looked = (): readonly Source[] => sameTime.map(({ source }) => source);
  if (first === undefined) return unknown('not-machine-readable', looked());
  const isTorn =
    understood.length > 1 && new Set(understood.map(({ value }) => JSON.stringify(value))).size > 1;
  if (isTorn) return unknown('conflicting', looked());
  const at = newest.origin.moment?.from ?? -Infinity;
  const notes = newerNotes(newest, results, isRead);
  return { value: first.value, at, notes, all: understood.map(({ result }) => result) };
}

/**
 * A result in words, as the definition's reader understands the latest of each analyte; of several the newest. A
 * latest result that is not understood is not replaced by an older one.
 */
export function selectReported(reading: ReportedReading, selection: Selection): Fact<unknown> {
  let best: Latest | undefined;
  const missing: Unknown[] = [];
  for (const analyte of reading.analytes) {
    const latest = latestOf(analyte, reading, selection);
    if ('known' in latest) missing.push(latest);
    else if (best === undefined || latest.at > best.at) best = latest;
  }
  if (best === undefined) return mostTelling(missing);
  const { value, notes, all } = best;
  const sources = nonEmpty(all.map((result) => sourceOf(result, notes)));
  return sources === null ? mostTelling(missing) : known(value, sources);
}
