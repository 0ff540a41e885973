import type { FeedbackRecord } from './feedback-store.js';
import type { CallRecord } from './ledger.js';
import { memoryFeedbackStore } from './memory-feedback-store.js';
import {
  answersLimit,
  type CardAnswer,
  type PatientHistory,
  type PatientKey,
  type ShownCard,
} from './patient-history.js';
import type { RecordingStore, SealedRecording } from './recording-store.js';
import type { Firings } from './report-source.js';
import type { Stores } from './stores.js';

const sameClient = (
  a: { readonly issuer: string; readonly tenant?: string },
  b: { readonly issuer: string; readonly tenant?: string },
): boolean => a.issuer === b.issuer && a.tenant === b.tenant;

const shownIn = (call: CallRecord): readonly ShownCard[] =>
  call.cards.flatMap(({ uuid, card, evidence, because }) =>
    uuid === undefined || (because !== undefined && because !== 'shadow')
      ? []
      : [
          {
            uuid,
            card,
            service: call.service,
            ...(call.encounter === undefined ? {} : { encounter: call.encounter }),
            evidence,
            at: call.at,
            ...(because === undefined ? {} : { inShadow: true as const }),
          },
        ],
  );

/** As the stores on a database: no patient is told of more. */
const shownLimit = 1000;

function historyOf(
  calls: readonly CallRecord[],
  feedback: readonly FeedbackRecord[],
  key: PatientKey,
  since: string,
): PatientHistory {
  const shown = calls
    .filter((call) => sameClient(call, key) && call.at >= since)
    .flatMap(shownIn)
    .slice(-shownLimit);
  const uuids = new Set(shown.map(({ uuid }) => uuid));
  const own = feedback.filter((record) => sameClient(record, key) && uuids.has(record.card));
  const newest = [...uuids].flatMap((uuid) =>
    own
      .filter(({ card }) => card === uuid)
      .toSorted(inOrder)
      .slice(-answersLimit),
  );
  const answers = newest.toSorted(inOrder).map(({ card, outcome, reason, at }): CardAnswer => ({
    uuid: card,
    outcome,
    reasoned: reason !== undefined,
    ...(reason?.code === undefined ? {} : { code: reason.code }),
    at,
  }));
  return { shown: shown.toSorted(byTime), answers };
}

const byTime = (a: { readonly at: string }, b: { readonly at: string }): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : 0;

/** By when it was answered, then by when that was heard. */
const inOrder = (a: FeedbackRecord, b: FeedbackRecord): number =>
  byTime(a, b) || byTime({ at: a.receivedAt }, { at: b.receivedAt });

/** Yields what a page from a database would hold. */
async function* oldestFirst<T>(list: readonly T[], at: (one: T) => string, since: string): AsyncIterable<T> {
  const wanted = list
    .filter((one) => at(one) >= since)
    .toSorted((a, b) => byTime({ at: at(a) }, { at: at(b) }));
  for (const one of wanted) yield await Promise.resolve(one);
}

function memoryRecordings(trim: (map: Map<string, SealedRecording>) => void): RecordingStore {
  const recordings = new Map<string, SealedRecording>();
  return {
    append: (added) => {
      for (const one of added) if (!recordings.has(one.id)) recordings.set(one.id, one);
      trim(recordings);
      return Promise.resolve();
    },
    find: (hookInstance) =>
      Promise.resolve(
        [...recordings.values()].filter((one) => one.hookInstance === hookInstance).toSorted(byTime),
      ),
    forget: (before) => {
      for (const { id, at } of recordings.values()) if (at < before) recordings.delete(id);
      return Promise.resolve();
    },
  };
}

/** The latest calls, and the same by their patient: a history is read on every call. */
function keptCalls(limit: number) {
  const all = new Map<string, CallRecord>();
  const byPatient = new Map<string, Map<string, CallRecord>>();
  const add = (call: CallRecord): void => {
    if (all.has(call.id)) return;
    all.set(call.id, call);
    const own = byPatient.get(call.patient) ?? new Map<string, CallRecord>();
    byPatient.set(call.patient, own.set(call.id, call));
  };
  const trim = (): void => {
    for (const [id, { patient }] of all) {
      if (all.size <= limit) return;
      all.delete(id);
      const own = byPatient.get(patient);
      own?.delete(id);
      if (own?.size === 0) byPatient.delete(patient);
    }
  };
  return {
    add: (calls: readonly CallRecord[]): void => {
      calls.forEach(add);
      trim();
    },
    forget: (issuer: string): void => {
      const kept = [...all.values()].filter((call) => call.issuer !== issuer);
      all.clear();
      byPatient.clear();
      kept.forEach(add);
    },
    all: (): readonly CallRecord[] => [...all.values()],
    of: (patient: string): readonly CallRecord[] => [...(byPatient.get(patient)?.values() ?? [])],
  };
}

function firingsOf(calls: readonly CallRecord[]): Firings {
  const cards: Record<string, number> = {};
  for (const { card } of calls.flatMap((call) => call.cards)) cards[card] = (cards[card] ?? 0) + 1;
  return { calls: calls.length, cards };
}

/** Keeps the latest `limit` of everything in this process: for tests, and where nothing is to outlive the process. */
export function memoryStores(limit: number): Stores {
  const feedback = memoryFeedbackStore(limit);
  const calls = keptCalls(limit);
  const used = new Map<string, number>();
  const trim = <T>(map: Map<string, T>): void => {
    for (const oldest of map.keys()) {
      if (map.size <= limit) return;
      map.delete(oldest);
    }
  };
  return {
    feedback,
    ledger: {
      append: (added) => {
        calls.add(added);
        return Promise.resolve();
      },
    },
    history: {
      read: (key, since) => Promise.resolve(historyOf(calls.of(key.patient), feedback.all(), key, since)),
    },
    replay: {
      firstUse: ({ issuer, jti, expiresAt }) => {
        const id = JSON.stringify([issuer, jti]);
        const first = !used.has(id);
        if (first) used.set(id, expiresAt);
        trim(used);
        return Promise.resolve(first);
      },
      forget: (before) => {
        for (const [id, expiresAt] of used) if (expiresAt < before) used.delete(id);
        return Promise.resolve();
      },
    },
    report: {
      calls: (since) => oldestFirst(calls.all(), ({ at }) => at, since),
      feedback: (since) => oldestFirst(feedback.all(), ({ receivedAt }) => receivedAt, since),
      firings: (from, to) =>
        Promise.resolve(firingsOf(calls.all().filter(({ at }) => at >= from && at < to))),
      cardOf: (uuid, since) =>
        Promise.resolve(
          calls
            .all()
            .filter(({ at }) => at >= since)
            .flatMap(shownIn)
            .find((shown) => shown.uuid === uuid)?.card,
        ),
    },
    recordings: memoryRecordings(trim),
    forget: (issuer) => {
      calls.forget(issuer);
      feedback.forget(issuer);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}
