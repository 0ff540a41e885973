import type { HistoryReader, PatientHistory } from './patient-history.js';
import type { Schedule } from './schedule.js';

export interface HistoryInTimeOptions {
  /** Milliseconds that advice may wait for the history. */
  readonly withinMs: number;
  /** Milliseconds in which a store that failed is not asked again. */
  readonly restMs: number;
  readonly now: () => number;
  readonly schedule: Schedule;
  readonly onFailure: (error: unknown) => void;
}

const nothing: PatientHistory = { shown: [], answers: [] };

/** Reads the history if it can be had in time; else none, and the advice is given: silence needs a reason on record. */
export function historyInTime(reader: HistoryReader, options: HistoryInTimeOptions): HistoryReader {
  const { withinMs, restMs, now, schedule, onFailure } = options;
  let restUntil = Number.NEGATIVE_INFINITY;
  const failed = (error: unknown): PatientHistory => {
    restUntil = now() + restMs;
    onFailure(error);
    return nothing;
  };
  return {
    read(key, since) {
      if (now() < restUntil) return Promise.resolve(nothing);
      return new Promise((resolve) => {
        let open = true;
        const settle = (history: () => PatientHistory): void => {
          if (!open) return;
          open = false;
          cancel();
          resolve(history());
        };
        const cancel = schedule(() => {
          settle(() => failed(new Error(`The history was not read within ${withinMs} ms`)));
        }, withinMs);
        reader.read(key, since).then(
          (history) => settle(() => history),
          (error: unknown) => settle(() => failed(error)),
        );
      });
    },
  };
}
