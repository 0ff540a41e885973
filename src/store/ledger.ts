import type { Evidence } from './evidence.js';

/** A card that was shown, or that would have been but for restraint (`because`). */
export interface IssuedCard {
  readonly card: string;
  readonly topic: string;
  readonly edition: string;
  /** Only a card that was rendered has one. The same advice on the same facts has the same uuid. */
  readonly uuid?: string;
  readonly evidence: Evidence;
  /** Why it was not shown; absent: it was shown. */
  readonly because?: string;
}

/** One hook call in the ledger. Holds no identifier, no value and no free text: patient and encounter are keyed hashes. */
export interface CallRecord {
  /** A random id, so that writing the same call twice keeps one. */
  readonly id: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  readonly service: string;
  readonly issuer: string;
  readonly tenant?: string;
  /** Hash of the rules and words that answered. */
  readonly knowledge: string;
  readonly patient: string;
  readonly encounter?: string;
  readonly cards: readonly IssuedCard[];
  /** Cards that had nothing to say, counted by topic and reason. */
  readonly silences: readonly { readonly topic: string; readonly because: string; readonly count: number }[];
  /** Keys of the facts that would have settled an open classification. */
  readonly missing: readonly { readonly topic: string; readonly facts: readonly string[] }[];
}

/** Where calls are written down. */
export interface Ledger {
  append(calls: readonly CallRecord[]): Promise<void>;
}
