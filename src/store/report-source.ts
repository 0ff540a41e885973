import type { FeedbackRecord } from './feedback-store.js';
import type { CallRecord } from './ledger.js';

/** What a report is made of, oldest first, in pages: since (ISO 8601 in UTC), that instant included. */
export interface ReportSource {
  calls(since: string): AsyncIterable<CallRecord>;
  feedback(since: string): AsyncIterable<FeedbackRecord>;
}
