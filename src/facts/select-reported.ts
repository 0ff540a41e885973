import {
  known,
  nonEmpty,
  unknown,
  type Analyte,
  type Fact,
  type Reported,
  type Unknown,
} from '../engine/index.js';
import type { ReportedReading } from './definition-parts.js';
import { sameTimeAs } from './same-time.js';
import { sourceOf, wordsOfResult, type Result } from './result.js';
import { isTooOld, newerNotes, unusableOf, type Selection } from './select.js';
import { mostTelling } from './why-rank.js';

interface Understood {
  readonly value: unknown;
  readonly result: Result;
}

function reportedOf(result: Result, element: ReportedReading['element']): Reported | null {
  if (element === 'value') return wordsOfResult(result);
  const { method } = result.origin;
  return method === null ? null : { text: method, codes: [] };
}

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

interface Latest extends Understood {
  readonly at: number;
  readonly notes: readonly string[];
  readonly all: readonly Result[];
}

function latestOf(analyte: Analyte, reading: ReportedReading, selection: Selection): Latest | Unknown {
  const results = selection.resultsOf(analyte);
  const isRead = (result: Result): boolean =>
    result.origin.status === 'final' && reportedOf(result, reading.element) !== null;
  const said = results.filter(isRead);
  const [newest] = said;
  if (newest === undefined) return unusableOf(results, selection.absent);
  if (isTooOld(newest, selection)) return unknown('too-old', [sourceOf(newest)]);
  const sameTime = sameTimeAs(newest, said);
  const understood = sameTime.flatMap((result) => understand(result, reading) ?? []);
  const [first] = understood;
  const looked = sameTime.map((result) => sourceOf(result));
  if (first === undefined) return unknown('not-machine-readable', looked);
  const answers = new Set(understood.map(({ value }) => JSON.stringify(value)));
  if (answers.size > 1) return unknown('conflicting', looked);
  const at = newest.origin.moment?.from ?? -Infinity;
  const notes = newerNotes(newest, results, isRead);
  return { ...first, at, notes, all: understood.map(({ result }) => result) };
}

/**
 * A result in words, as the definition's reader understands the latest of each analyte; of several the newest. A
 * latest result that is not understood is not replaced by an older one.
 */
export function selectReported(reading: ReportedReading, selection: Selection): Fact<unknown> {
  const all = reading.analytes.map((analyte) => latestOf(analyte, reading, selection));
  const found = all.filter((one): one is Latest => !('known' in one));
  const best = found.reduce<Latest | undefined>(
    (newest, one) => (newest === undefined || one.at > newest.at ? one : newest),
    undefined,
  );
  const sources = nonEmpty(best?.all.map((result) => sourceOf(result, ...best.notes)) ?? []);
  if (best !== undefined && sources !== null) return known(best.value, sources);
  return mostTelling(all.filter((one): one is Unknown => 'known' in one));
}
