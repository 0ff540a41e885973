import type { HookCall } from '../cds/types.js';
import type { HistoryReader, PatientHistory } from '../store/patient-history.js';
import { scopeOf } from './scope.js';
import type { Tag } from './suppression-evidence.js';

/** Days of history that are read: twice the longest quiet period, for an answer may come long after its card. */
const historyDays = 366;
const msPerDay = 86_400_000;

/** What hook calls remember of each other, by keyed hashes only. */
export interface Memory {
  readonly patient: (call: HookCall) => string;
  /** Undefined where the client names no encounter. */
  readonly encounter: (call: HookCall) => string | undefined;
  readonly tag: (call: HookCall, card: string) => Tag;
  readonly history: (call: HookCall) => Promise<PatientHistory>;
}

/** `hash` is keyed and one-way (`keyedHash`). `reader` must neither fail nor keep advice waiting (historyInTime). */
export function memory(hash: Tag, reader: HistoryReader): Memory {
  const patients = new WeakMap<HookCall, string>();
  const patient = (call: HookCall): string => {
    const name = patients.get(call) ?? hash('patient', ...scopeOf(call), call.request.context.patientId);
    patients.set(call, name);
    return name;
  };
  return {
    patient,
    encounter: (call) => {
      const { encounterId } = call.request.context;
      return encounterId === undefined ? undefined : hash('encounter', ...scopeOf(call), encounterId);
    },
    tag: (call, card) => {
      const name = patient(call);
      return (...parts) => hash('evidence', name, card, ...parts);
    },
    history: (call) => {
      const { issuer, tenant } = call.caller;
      return reader.read(
        { issuer, ...(tenant === undefined ? {} : { tenant }), patient: patient(call) },
        new Date(Date.parse(call.receivedAt) - historyDays * msPerDay).toISOString(),
      );
    },
  };
}
