import { inTime, type InTimeOptions } from './in-time.js';
import type { HistoryReader, PatientHistory } from './patient-history.js';

const nothing: PatientHistory = { shown: [], answers: [] };

/** Reads the history if it can be had in time; else none, and the advice is given: silence needs a reason on record. */
export function historyInTime(reader: HistoryReader, options: InTimeOptions): HistoryReader {
  const orNothing = inTime(options, nothing);
  return { read: (key, since) => orNothing(() => reader.read(key, since)) };
}
