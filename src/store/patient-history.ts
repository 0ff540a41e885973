import type { Evidence } from './evidence.js';

/** A card as it was shown or, in shadow mode, would have been. */
export interface ShownCard {
  /** In shadow: nobody saw it. */
  readonly inShadow?: true;
  readonly uuid: string;
  readonly card: string;
  readonly service: string;
  readonly encounter?: string;
  readonly evidence: Evidence;
  readonly at: string;
}

export interface CardAnswer {
  readonly uuid: string;
  readonly outcome: 'accepted' | 'overridden';
  /** Whether a reason was given with it, of whatever kind. */
  readonly reasoned: boolean;
  /** The code of the reason, where one was kept. */
  readonly code?: string;
  readonly at: string;
}

/** What was said about one patient, oldest first, and what clinicians answered. */
export interface PatientHistory {
  readonly shown: readonly ShownCard[];
  readonly answers: readonly CardAnswer[];
}

/** The newest answers to one card that are told of: a client that floods one card delays no advice. */
export const answersLimit = 20;

/** Whose history: the patient is a keyed hash, within one issuer and tenant. */
export interface PatientKey {
  readonly issuer: string;
  readonly tenant?: string;
  readonly patient: string;
}

/** Reads what suppression asks for: cards shown, or silently tried in shadow, at or after `since` (ISO 8601 in UTC), and the newest answers to each. */
export interface HistoryReader {
  read(key: PatientKey, since: string): Promise<PatientHistory>;
}
