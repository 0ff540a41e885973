import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { CdsResponse, HookCall } from './cds/types.js';
import type { Config } from './config.js';
import type { Metrics } from './ops/metrics.js';
import { callRecord } from './service/call-record.js';
import type { Evaluation } from './service/evaluate-hook.js';
import { memory, type Memory } from './service/memory.js';
import { acknowledgedFeedback } from './store/acknowledged-feedback.js';
import type { FeedbackStore } from './store/feedback-store.js';
import { historyInTime } from './store/history-in-time.js';
import { keyedHash } from './store/keyed-hash.js';
import type { CallRecord } from './store/ledger.js';
import { memoryStores } from './store/memory-stores.js';
import { openStores } from './store/open-stores.js';
import { replayGuard, type OwnReplayStore } from './store/replay-guard.js';
import type { SealedRecording } from './store/recording-store.js';
import { recorder, type Recorder } from './recording.js';
import { sealWith } from './store/seal.js';
import type { ReportSource } from './store/report-source.js';
import type { Schedule } from './store/schedule.js';
import type { Stores } from './store/stores.js';
import { writeBehind, type WriteBehind } from './store/write-behind.js';

/** Calls and answers that a process without a database remembers. */
const keptInMemory = 2_000;
/** Calls that wait for a store that is down: some 30 MB. The batch is small because SQLite writes in this thread. */
const queue = { capacity: 10_000, batchSize: 20, firstRetryMs: 500, longestMs: 60_000 };
/** A recording is as large as its record: some 100 kB. */
const recordingQueue = { capacity: 500, batchSize: 2 };
/** Milliseconds in which a store that failed is not asked for a history again. */
const restMs = 5_000;
/** Milliseconds between two rounds of forgetting tokens that expired. */
const forgetEvery = 600_000;

export interface KeepingOptions {
  readonly config: Pick<Config, 'databaseUrl' | 'dataDir' | 'hashKey' | 'recordingKey' | 'recordingDays'>;
  readonly knowledge: string;
  readonly log: Logger;
  readonly counted: Metrics;
  readonly clock: () => number;
  /** Milliseconds that advice may wait for a store: for the history beside the gathering, before it for a token's use. */
  readonly historyMs: number;
}

/** What the service keeps between calls. A store that is down is counted and logged, and stops no advice. */
export interface Keeping {
  /** Resolves once the feedback is durable. */
  readonly feedback: FeedbackStore;
  readonly memory: Memory;
  readonly shareReplay: (own: OwnReplayStore) => OwnReplayStore;
  /** Writes down what a call was sent, after its reply. */
  readonly note: (call: HookCall, evaluation: Evaluation, sent: CdsResponse) => void;
  /** Undefined while recording is off. */
  readonly recorder: Recorder | undefined;
  /** How often cards spoke, from the ledger. */
  readonly firings: ReportSource['firings'];
  /** Which card the ledger shows under a uuid. */
  readonly cardOf: ReportSource['cardOf'];
  /** Forgets what an issuer's callers were told and answered: for demo mode. */
  readonly forget: (issuer: string) => Promise<void>;
  /** Writes what waits and closes the store. */
  readonly close: () => Promise<void>;
}

const schedule: Schedule = (run, afterMs) => {
  const timer = setTimeout(run, afterMs).unref();
  return () => clearTimeout(timer);
};

/** A database's code, else the kind of error: its message may quote what was sent. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

type Failed = (part: string) => (error: unknown) => void;

function storesOf({ databaseUrl, dataDir }: KeepingOptions['config'], failed: Failed): Stores {
  if (databaseUrl === undefined && dataDir === undefined) return memoryStores(keptInMemory);
  return openStores({
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    dataDir: dataDir ?? '',
    onError: failed('connection'),
  });
}

function recordingsBehind(stores: Stores, log: Logger, failed: Failed): WriteBehind<SealedRecording> {
  return writeBehind<SealedRecording>({
    ...queue,
    ...recordingQueue,
    write: (batch) => stores.recordings.append(batch),
    schedule,
    onFailure: failed('recordings'),
    onDropped: (count) => log.error({ count }, 'recordings dropped'),
  });
}

function recorderOf(
  { recordingKey, recordingDays, hashKey }: KeepingOptions['config'],
  knowledge: string,
  { recordings }: Stores,
  clock: () => number,
  write: (recording: SealedRecording) => void,
): Recorder | undefined {
  if (recordingKey === undefined) return undefined;
  return recorder({
    seal: sealWith(recordingKey),
    hash: keyedHash(hashKey),
    store: recordings,
    days: recordingDays,
    knowledge,
    now: () => new Date(clock()).toISOString(),
    write,
  });
}

/** Forgets expired tokens and recordings now and then, on the occasion of a call; first at the first one. */
function forgetful(
  { replay }: Stores,
  clock: () => number,
  failed: Failed,
  kept: Recorder | undefined,
): () => void {
  let next = clock();
  return () => {
    const now = clock();
    // A clock that was set back must not put it off.
    if (now < next && next - now <= forgetEvery) return;
    next = now + forgetEvery;
    replay.forget(now / 1000).catch(failed('replay'));
    kept?.forget().catch(failed('recordings'));
  };
}

/** Opens the stores that the configuration names; without one this process remembers by itself. */
export function keeping({ config, knowledge, log, counted, clock, historyMs }: KeepingOptions): Keeping {
  const failed: Failed = (part) => (error) => {
    counted.storeFailed(part);
    log.error({ part, kind: kindOf(error) }, 'store failed');
  };
  const stores = storesOf(config, failed);
  const hash = keyedHash(config.hashKey);
  const patience = { withinMs: historyMs, restMs, now: clock, schedule };
  const reader = historyInTime(stores.history, { ...patience, onFailure: failed('history') });
  const remembered = memory(hash, reader);
  const ledger = writeBehind<CallRecord>({
    ...queue,
    write: (batch) => stores.ledger.append(batch),
    schedule,
    onFailure: failed('ledger'),
    onDropped: (count) => counted.callsDropped(count),
  });
  const recordings = recordingsBehind(stores, log, failed);
  const kept = recorderOf(config, knowledge, stores, clock, (one) => recordings.add(one));
  const forgetOld = forgetful(stores, clock, failed, kept);
  return {
    recorder: kept,
    feedback: acknowledgedFeedback(stores.feedback, failed('feedback')),
    memory: remembered,
    shareReplay: (own) => replayGuard(own, stores.replay, { ...patience, onFailure: failed('replay') }),
    note: (call, evaluation, sent) => {
      const patient = remembered.patient(call);
      const encounter = remembered.encounter(call);
      const names = {
        id: randomUUID(),
        knowledge,
        patient,
        ...(encounter === undefined ? {} : { encounter }),
      };
      ledger.add(callRecord(call, evaluation, sent, names));
      forgetOld();
    },
    firings: (from, to) => stores.report.firings(from, to),
    cardOf: (uuid, since) => stores.report.cardOf(uuid, since),
    forget: async (issuer) => {
      // What still waits would come back after it.
      await ledger.drain();
      await stores.forget(issuer);
    },
    close: async () => {
      await recordings.drain();
      const { waiting } = await ledger.drain();
      if (waiting > 0) {
        counted.callsDropped(waiting);
        log.error({ calls: waiting }, 'calls not written to the ledger');
      }
      await stores.close();
    },
  };
}
