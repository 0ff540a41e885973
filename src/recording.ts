import { randomUUID } from 'node:crypto';
import type { CdsResponse, HookCall } from './cds/types.js';
import { failed, type FhirReader, type ReadResult, type SearchResult } from './fhir/reader.js';
import { hookService, type HookServiceOptions, type Site } from './service/evaluate-hook.js';
import type { KeyedHash } from './store/keyed-hash.js';
import type { PatientHistory } from './store/patient-history.js';
import type { RecordingStore, SealedRecording } from './store/recording-store.js';
import type { Seal } from './store/seal.js';

/** All that an answer depended on. */
interface Recording {
  readonly knowledge: string;
  readonly call: HookCall;
  readonly site: Site;
  readonly history: PatientHistory;
  /** What the FHIR server answered, by query; absent when there was none to ask. */
  readonly server?: Readonly<Record<string, SearchResult | ReadResult>>;
  /** The cards, byte for byte. */
  readonly sent: string;
}

/** What became of a replay: the same bytes, others, or what is missing for saying so. */
export type Replayed =
  | { readonly outcome: 'identical'; readonly at: string; readonly cards: string }
  | { readonly outcome: 'different'; readonly at: string; readonly cards: string; readonly recorded: string }
  | { readonly outcome: 'missing'; readonly what: string };

export interface RecordingOptions {
  readonly seal: Seal;
  readonly hash: KeyedHash;
  readonly store: RecordingStore;
  readonly days: number;
  /** Hash of the rules and words that answer now. */
  readonly knowledge: string;
  readonly now: () => string;
  /** Writes behind the reply. */
  readonly write: (recording: SealedRecording) => void;
}

interface Listened {
  history?: PatientHistory;
  site?: Site;
  server?: Record<string, SearchResult | ReadResult>;
}

export interface Recorder {
  /** The same service, listened to. */
  readonly listening: (options: HookServiceOptions) => HookServiceOptions;
  /** Keeps one call with what was sent. */
  readonly note: (call: HookCall, sent: CdsResponse) => void;
  readonly replay: (hookInstance: string, options: HookServiceOptions) => Promise<readonly Replayed[]>;
  readonly forget: () => Promise<void>;
}

const msPerDay = 86_400_000;
const secret = /token|authorization|password|secret/i;

/** A call as it may be kept: tokens, and whatever is named like one, are left out wherever they stand. */
function withoutTokens(call: HookCall): HookCall {
  return JSON.parse(
    JSON.stringify(call, (key, value: unknown) => (secret.test(key) ? undefined : value)),
  ) as HookCall;
}

function listenedReader(reader: FhirReader, into: Record<string, SearchResult | ReadResult>): FhirReader {
  return {
    search: async (url, signal) => (into[url] = await reader.search(url, signal)),
    read: async (type, id, signal) => (into[`${type}/${id}`] = await reader.read(type, id, signal)),
  };
}

/** Answers what was recorded; what had not come in time does not come now. */
function recordedReader(server: Readonly<Record<string, SearchResult | ReadResult>>): FhirReader {
  const answer = <T>(key: string): Promise<T> => Promise.resolve((server[key] ?? failed('timeout')) as T);
  return { search: (url) => answer(url), read: (type, id) => answer(`${type}/${id}`) };
}

async function again(recording: Recording, options: HookServiceOptions, at: string): Promise<Replayed> {
  const { knowledge, call, site, history, server, sent } = recording;
  if (knowledge !== options.knowledge)
    return {
      outcome: 'missing',
      what: `the knowledge of that call: it was answered by ${knowledge}, this is ${options.knowledge}`,
    };
  const { evaluate } = hookService({
    ...options,
    site: () => site,
    readerFor: () => (server === undefined ? undefined : recordedReader(server)),
    memory: { ...options.memory, history: () => Promise.resolve(history) },
  });
  const { cards: made } = await evaluate(call);
  const cards = JSON.stringify(options.asSent({ cards: made }, call).cards);
  return cards === sent
    ? { outcome: 'identical', at, cards }
    : { outcome: 'different', at, cards, recorded: sent };
}

const anotherKey: Replayed = {
  outcome: 'missing',
  what: 'the key: RECORDING_KEY is not the one of the recording',
};

function opened({ sealed }: SealedRecording, seal: Seal): Recording | undefined {
  try {
    return JSON.parse(seal.open(sealed)) as Recording;
  } catch {
    return undefined;
  }
}

/** Records calls so that they can be replayed, sealed and for so many days. */
export function recorder({ seal, hash, store, days, knowledge, now, write }: RecordingOptions): Recorder {
  const heard = new WeakMap<HookCall, Listened>();
  const of = (call: HookCall): Listened => {
    const known = heard.get(call) ?? {};
    heard.set(call, known);
    return known;
  };
  const oldest = (): string => new Date(Date.parse(now()) - days * msPerDay).toISOString();
  return {
    listening: (options) => ({
      ...options,
      readerFor: (call) => {
        const reader = options.readerFor(call);
        if (reader === undefined) return undefined;
        const server = {};
        of(call).server = server;
        return listenedReader(reader, server);
      },
      memory: {
        ...options.memory,
        history: async (call) => {
          of(call).site = options.site();
          return (of(call).history = await options.memory.history(call));
        },
      },
    }),
    note: (call, sent) => {
      const { history, site, server } = of(call);
      heard.delete(call);
      if (history === undefined || site === undefined) return;
      const recording = { call: withoutTokens(call), site, history, sent: JSON.stringify(sent.cards) };
      const text = JSON.stringify({ ...recording, knowledge, ...(server && { server }) });
      const hookInstance = hash('hook-instance', call.request.hookInstance);
      write({ id: randomUUID(), hookInstance, at: call.receivedAt, sealed: seal.seal(text) });
    },
    async replay(hookInstance, options) {
      const found = await store.find(hash('hook-instance', hookInstance));
      const kept = found.filter(({ at }) => at >= oldest());
      if (kept.length === 0) {
        const what =
          found.length === 0
            ? `a recording: it was not made, or was deleted after ${days} days`
            : `a recording: it expired after ${days} days`;
        return [{ outcome: 'missing', what }];
      }
      return Promise.all(
        kept.map((one): Promise<Replayed> => {
          const recording = opened(one, seal);
          return recording === undefined ? Promise.resolve(anotherKey) : again(recording, options, one.at);
        }),
      );
    },
    forget: () => store.forget(oldest()),
  };
}
