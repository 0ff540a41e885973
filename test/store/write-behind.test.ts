import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { writeBehind, type WriteBehindOptions } from '../../src/store/write-behind.js';

/** A clock by hand: what is due runs when it is told to. */
function handTimer() {
  let due: { readonly run: () => void; readonly afterMs: number }[] = [];
  return {
    schedule: (run: () => void, afterMs: number) => {
      const entry = { run, afterMs };
      due.push(entry);
      return () => {
        due = due.filter((other) => other !== entry);
      };
    },
    delays: () => due.map(({ afterMs }) => afterMs),
    fire: async () => {
      for (const { run } of due.splice(0)) run();
      await settled();
    },
  };
}
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function queueTo(write: WriteBehindOptions<number>['write'], more: Partial<WriteBehindOptions<number>> = {}) {
  const timer = handTimer();
  const failures: [unknown, number][] = [];
  const drops: number[] = [];
  const queue = writeBehind<number>({
    write,
    capacity: 100,
    batchSize: 10,
    firstRetryMs: 100,
    longestMs: 1000,
    schedule: timer.schedule,
    onFailure: (error, waiting) => failures.push([error, waiting]),
    onDropped: (count) => drops.push(count),
    ...more,
  });
  return { queue, timer, failures, drops };
}

describe('writes that no reply waits for', () => {
  it('are not begun by the call that adds them', async () => {
    const batches: (readonly number[])[] = [];
    const { queue, timer } = queueTo((batch) => Promise.resolve(void batches.push(batch)));
    queue.add(1);
    queue.add(2);
    await settled();
    expect(batches).toEqual([]);
    expect(timer.delays()).toEqual([0]);
    await timer.fire();
    expect(batches).toEqual([[1, 2]]);
    expect(queue.counts()).toEqual({ waiting: 0, written: 2, dropped: 0, failures: 0 });
  });

  it('go in order and in batches, one at a time', async () => {
    const batches: (readonly number[])[] = [];
    let open = 0;
    const { queue, timer } = queueTo(async (batch) => {
      expect(++open).toBe(1);
      await settled();
      batches.push(batch);
      open -= 1;
    });
    for (let n = 0; n < 25; n += 1) queue.add(n);
    await timer.fire();
    await queue.drain();
    expect(batches.map(({ length }) => length)).toEqual([10, 10, 5]);
    expect(batches.flat()).toEqual(Array.from({ length: 25 }, (_, n) => n));
  });

  it('are repeated, later each time up to a bound, and soon again after a success', async () => {
    let down = true;
    const { queue, timer, failures } = queueTo(() =>
      down ? Promise.reject(new Error('down')) : Promise.resolve(),
    );
    queue.add(1);
    const delays: (number | undefined)[] = [];
    for (let n = 0; n < 6; n += 1) {
      await timer.fire();
      delays.push(timer.delays()[0]);
    }
    expect(delays).toEqual([100, 200, 400, 800, 1000, 1000]);
    expect(failures).toHaveLength(6);
    down = false;
    await timer.fire();
    expect(queue.counts()).toEqual({ waiting: 0, written: 1, dropped: 0, failures: 6 });
    down = true;
    queue.add(2);
    await timer.fire();
    expect(timer.delays()).toEqual([100]);
  });

  it('keep the newest when more wait than may, and count what went', async () => {
    const kept: number[] = [];
    const { queue, drops } = queueTo((batch) => Promise.resolve(void kept.push(...batch)), { capacity: 3 });
    for (let n = 1; n <= 5; n += 1) queue.add(n);
    expect(drops).toEqual([1, 1]);
    await queue.drain();
    expect(kept).toEqual([3, 4, 5]);
    expect(queue.counts().dropped).toBe(2);
  });

  it('do not lose what is being written to the bound', async () => {
    const kept: number[] = [];
    let release: () => void = () => undefined;
    const { queue, timer } = queueTo(
      async (batch) => {
        await new Promise<void>((resolve) => (release = resolve));
        kept.push(...batch);
      },
      { capacity: 2 },
    );
    queue.add(1);
    queue.add(2);
    await timer.fire();
    for (const n of [3, 4, 5]) queue.add(n);
    release();
    await settled();
    release();
    await settled();
    expect(kept).toEqual([1, 2, 4, 5]);
  });

  it('are all done by a drain, which waits for what runs', async () => {
    const kept: number[] = [];
    const { queue, timer } = queueTo(async (batch) => {
      await settled();
      kept.push(...batch);
    });
    queue.add(1);
    void timer.fire();
    queue.add(2);
    expect(await queue.drain()).toEqual({ waiting: 0, written: 2, dropped: 0, failures: 0 });
    expect(kept).toEqual([1, 2]);
  });

  it('end a drain when the store is down, without another try and with a count of what is lost', async () => {
    const { queue, timer } = queueTo(() => Promise.reject(new Error('down')));
    queue.add(1);
    expect(await queue.drain()).toEqual({ waiting: 1, written: 0, dropped: 0, failures: 1 });
    expect(timer.delays()).toEqual([]);
  });

  it('lose nothing and double nothing, however the store fails (law)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { maxLength: 30 }),
        fc.integer({ min: 0, max: 60 }),
        async (fails, n) => {
          const kept: number[] = [];
          let turn = 0;
          const { queue, timer } = queueTo((batch) => {
            if (fails[turn++] === true) return Promise.reject(new Error('down'));
            kept.push(...batch);
            return Promise.resolve();
          });
          for (let item = 0; item < n; item += 1) {
            queue.add(item);
            if (item % 7 === 0) await timer.fire();
          }
          for (let round = 0; round <= fails.length; round += 1) await timer.fire();
          expect(kept).toEqual(Array.from({ length: n }, (_, item) => item));
        },
      ),
      { numRuns: 50 },
    );
  });
});
