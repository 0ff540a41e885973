import type { Schedule } from './schedule.js';

export interface InTimeOptions {
  /** Milliseconds that may be waited. */
  readonly withinMs: number;
  /** Milliseconds in which a store that failed or hung is not asked again. */
  readonly restMs: number;
  readonly now: () => number;
  readonly schedule: Schedule;
  readonly onFailure: (error: unknown) => void;
}

/** Asks a store that may fail or hang: its answer if it comes in time, else `otherwise`. Never rejects. */
export function inTime<T>(
  { withinMs, restMs, now, schedule, onFailure }: InTimeOptions,
  otherwise: T,
): (ask: () => Promise<T>) => Promise<T> {
  let restUntil = Number.NEGATIVE_INFINITY;
  const failed = (error: unknown): T => {
    restUntil = now() + restMs;
    onFailure(error);
    return otherwise;
  };
  return (ask) => {
    const rest = restUntil - now();
    // Longer than a rest lasts: the clock was set back, and must not keep the store unasked for hours.
    if (rest > 0 && rest <= restMs) return Promise.resolve(otherwise);
    return new Promise((resolve) => {
      let open = true;
      const settle = (answer: () => T): void => {
        if (!open) return;
        open = false;
        cancel();
        resolve(answer());
      };
      const cancel = schedule(() => {
        settle(() => failed(new Error(`The store did not answer within ${withinMs} ms`)));
      }, withinMs);
      ask().then(
        (answer) => settle(() => answer),
        (error: unknown) => settle(() => failed(error)),
      );
    });
  };
}
