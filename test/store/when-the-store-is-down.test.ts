import { describe, expect, it } from '@jest/globals';
import { acknowledgedFeedback } from '../../src/store/acknowledged-feedback.js';
import type { FeedbackRecord } from '../../src/store/feedback-store.js';
import { historyInTime } from '../../src/store/history-in-time.js';
import { keyedHash } from '../../src/store/keyed-hash.js';
import { memoryStores } from '../../src/store/memory-stores.js';
import type { HistoryReader } from '../../src/store/patient-history.js';
import { memoryReplayStore } from '../../src/cds/replay-store.js';
import { replayGuard } from '../../src/store/replay-guard.js';
import type { InTimeOptions } from '../../src/store/in-time.js';
import type { Schedule } from '../../src/store/schedule.js';
import type { ReplayStore } from '../../src/store/replay-store.js';
import { answer, call } from './support.js';

const down = (): Promise<never> => Promise.reject(new Error('down'));
const key = { issuer: 'https://ehr.example', patient: 'p1' };
const ever = '2000-01-01T00:00:00.000Z';

describe('feedback', () => {
  const storeFailing = (times: number) => {
    const kept: FeedbackRecord[] = [];
    let left = times;
    const append = (records: readonly FeedbackRecord[]): Promise<void> =>
      left-- > 0 ? down() : Promise.resolve(void kept.push(...records));
    return { kept, append };
  };

  it.each([
    ['is acknowledged when it is durable', 0, 'acknowledged'],
    ['survives one lost connection', 1, 'acknowledged'],
    ['is refused as unavailable when it cannot be stored', 2, 'unavailable'],
  ])('%s', async (_name, failing, expected) => {
    const failures: unknown[] = [];
    const { kept, append } = storeFailing(failing);
    const outcome = await acknowledgedFeedback({ append }, (error) => failures.push(error))
      .append([answer()])
      .then(
        () => 'acknowledged',
        (error: unknown) => (error as { readonly code: string }).code,
      );
    expect(outcome).toBe(expected);
    expect(failures).toHaveLength(failing);
    expect(kept).toHaveLength(expected === 'acknowledged' ? 1 : 0);
  });
});

describe('history', () => {
  function inTime(reader: HistoryReader) {
    let time = 0;
    let due: (() => void) | undefined;
    const failures: unknown[] = [];
    const history = historyInTime(reader, {
      withinMs: 50,
      restMs: 1000,
      now: () => time,
      schedule: (run) => {
        due = run;
        return () => (due = undefined);
      },
      onFailure: (error) => failures.push(error),
    });
    return {
      history,
      failures,
      runOut: () => due?.(),
      waits: () => due !== undefined,
      at: (ms: number) => (time = ms),
    };
  }

  it('that can be read is given, and no timer is left', async () => {
    const stores = memoryStores(10);
    await stores.ledger.append([call('c1')]);
    const { history, failures, waits } = inTime(stores.history);
    expect((await history.read(key, ever)).shown).toHaveLength(1);
    expect([failures.length, waits()]).toEqual([0, false]);
  });

  it('that fails is empty, counted, and not asked for again until the rest is over', async () => {
    let asked = 0;
    const { history, failures, at } = inTime({
      read: () => {
        asked += 1;
        return down();
      },
    });
    expect(await history.read(key, ever)).toEqual({ shown: [], answers: [] });
    at(999);
    await history.read(key, ever);
    expect([asked, failures.length]).toEqual([1, 1]);
    at(1000);
    await history.read(key, ever);
    expect([asked, failures.length]).toEqual([2, 2]);
  });

  it('is asked for again when the clock was set back by more than a rest', async () => {
    let asked = 0;
    const { history, at } = inTime({
      read: () => {
        asked += 1;
        return down();
      },
    });
    await history.read(key, ever);
    at(-1);
    await history.read(key, ever);
    expect(asked).toBe(2);
  });

  it('that does not come in time is empty, and its late answer changes nothing', async () => {
    let late: () => void = () => undefined;
    const { history, failures, runOut } = inTime({
      read: () => new Promise((_resolve, reject) => (late = () => reject(new Error('late')))),
    });
    const reading = history.read(key, ever);
    runOut();
    expect(await reading).toEqual({ shown: [], answers: [] });
    late();
    await Promise.resolve();
    expect(failures).toHaveLength(1);
  });
});

describe('a token', () => {
  const until = 1_800_000_000_000;
  const own = () => memoryReplayStore(2, () => until - 1);
  const broken: ReplayStore = { firstUse: down, forget: down };
  const atOnce = (failures: unknown[] = [], schedule: Schedule = () => () => undefined): InTimeOptions => ({
    ...{ withinMs: 50, restMs: 1000, now: () => 0, schedule },
    onFailure: (error) => failures.push(error),
  });

  it('is not waited for longer than advice may wait when the store hangs, nor asked of it again soon', async () => {
    const failures: unknown[] = [];
    let asked = 0;
    const hanging: ReplayStore = {
      ...broken,
      firstUse: () => {
        asked += 1;
        return new Promise(() => undefined);
      },
    };
    const runOut: Schedule = (run) => {
      queueMicrotask(run);
      return () => undefined;
    };
    const guard = replayGuard(own(), hanging, atOnce(failures, runOut));
    expect([await guard.record('i', 'n', until), await guard.record('i', 'm', until)]).toEqual([
      'first',
      'first',
    ]);
    expect([asked, failures.length]).toEqual([1, 1]);
    expect(await guard.record('i', 'n', until)).toBe('seen');
  });

  it('used at this process is refused without asking the store', async () => {
    const failures: unknown[] = [];
    const guard = replayGuard(own(), broken, atOnce(failures));
    expect([await guard.record('i', 'n', until), await guard.record('i', 'n', until)]).toEqual([
      'first',
      'seen',
    ]);
    expect(failures).toHaveLength(1);
  });

  it('used at another process is refused', async () => {
    const shared = memoryStores(10).replay;
    const guards = [0, 1].map(() => replayGuard(own(), shared, atOnce()));
    expect(await Promise.all(guards.map((guard) => guard.record('i', 'n', until)))).toEqual([
      'first',
      'seen',
    ]);
  });

  it('that this process cannot write down is not called a first use', async () => {
    const guard = replayGuard(own(), memoryStores(10).replay, atOnce());
    const uses = ['a', 'b', 'c'].map((jti) => guard.record('i', jti, until));
    expect(await Promise.all(uses)).toEqual(['first', 'first', 'full']);
  });
});

describe('a keyed hash', () => {
  const hash = keyedHash('key');

  it('is the same for the same parts, and says nothing of them', () => {
    expect(hash('tenant', 'patient-1')).toBe(hash('tenant', 'patient-1'));
    expect(hash('tenant', 'patient-1')).toMatch(/^[\da-f]{32}$/);
  });

  it.each([
    ['other parts', keyedHash('key')('tenant', 'patient-2')],
    ['another key', keyedHash('other')('tenant', 'patient-1')],
    ['parts cut elsewhere', keyedHash('key')('tenantp', 'atient-1')],
  ])('differs for %s', (_name, other) => {
    expect(other).not.toBe(hash('tenant', 'patient-1'));
  });
});
