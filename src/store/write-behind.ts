import type { Schedule } from './schedule.js';

export interface WriteBehindOptions<T> {
  /** Must be safe to repeat: a batch whose outcome is not known is written again. */
  readonly write: (batch: readonly T[]) => Promise<void>;
  /** How many items may wait; then the oldest go. */
  readonly capacity: number;
  readonly batchSize: number;
  /** Milliseconds before the first repetition; doubled by each failure up to `longestMs`. */
  readonly firstRetryMs: number;
  readonly longestMs: number;
  readonly schedule: Schedule;
  readonly onFailure: (error: unknown, waiting: number) => void;
  readonly onDropped: (count: number) => void;
}

/** What has become of everything that was added. */
export interface WriteCounts {
  readonly waiting: number;
  readonly written: number;
  readonly dropped: number;
  readonly failures: number;
}

/** Writes that no reply waits for. */
export interface WriteBehind<T> {
  /** Returns at once, whatever the store does; nothing is written before the caller is done. */
  add(item: T): void;
  /** Writes what waits, now, until it is done or a write fails; for the end of the process. */
  drain(): Promise<WriteCounts>;
  counts(): WriteCounts;
}

/** A bounded queue in front of a store: in order, in batches, one write at a time, repeated until it succeeds. */
export function writeBehind<T>(options: WriteBehindOptions<T>): WriteBehind<T> {
  const { write, capacity, batchSize, firstRetryMs, longestMs, schedule, onFailure, onDropped } = options;
  const queue: T[] = [];
  let inFlight = 0;
  const done = { written: 0, dropped: 0, failures: 0 };
  let inARow = 0;
  let running: Promise<void> | undefined;
  let cancel: (() => void) | undefined;

  const counts = (): WriteCounts => ({ waiting: queue.length, ...done });

  const stopWaiting = (): void => {
    cancel?.();
    cancel = undefined;
  };

  async function writeAll(): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.slice(0, batchSize);
      inFlight = batch.length;
      try {
        await write(batch);
      } catch (error) {
        done.failures += 1;
        inARow += 1;
        onFailure(error, queue.length);
        return;
      } finally {
        inFlight = 0;
      }
      queue.splice(0, batch.length);
      done.written += batch.length;
      inARow = 0;
    }
  }

  function start(): Promise<void> {
    stopWaiting();
    running ??= writeAll().finally(() => {
      running = undefined;
      if (queue.length > 0) wait();
    });
    return running;
  }

  function wait(): void {
    if (cancel !== undefined || running !== undefined) return;
    const delay = inARow === 0 ? 0 : Math.min(longestMs, firstRetryMs * 2 ** (inARow - 1));
    cancel = schedule(() => void start(), delay);
  }

  return {
    add(item) {
      queue.push(item);
      // What is being written is not dropped: it may already be there.
      if (queue.length - inFlight > capacity) {
        queue.splice(inFlight, 1);
        done.dropped += 1;
        onDropped(1);
      }
      wait();
    },
    drain: () => Promise.resolve(running).then(start).then(stopWaiting).then(counts),
    counts,
  };
}
