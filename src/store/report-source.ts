import type { FeedbackRecord } from './feedback-store.js';
import type { CallRecord } from './ledger.js';

/** How many calls there were, and how often the condition of each card held: shown or held back. */
export interface Firings {
  readonly calls: number;
  readonly cards: Readonly<Record<string, number>>;
}

/** What a report is made of, oldest first, in pages: since (ISO 8601 in UTC), that instant included. */
export interface ReportSource {
  calls(since: string): AsyncIterable<CallRecord>;
  feedback(since: string): AsyncIterable<FeedbackRecord>;
  /** Counts from an instant (included) to another (not included). */
  firings(from: string, to: string): Promise<Firings>;
  /** Which card had this uuid, if one was shown at or after `since`. */
  cardOf(uuid: string, since: string): Promise<string | undefined>;
}
