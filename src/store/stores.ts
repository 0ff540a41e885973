import type { FeedbackStore } from './feedback-store.js';
import type { Ledger } from './ledger.js';
import type { HistoryReader } from './patient-history.js';
import type { RecordingStore } from './recording-store.js';
import type { ReplayStore } from './replay-store.js';
import type { ReportSource } from './report-source.js';

/** Everything that is kept between calls, behind its ports. */
export interface Stores {
  readonly feedback: FeedbackStore;
  readonly ledger: Ledger;
  readonly history: HistoryReader;
  readonly replay: ReplayStore;
  readonly report: ReportSource;
  readonly recordings: RecordingStore;
  /** Deletes what was said to an issuer's callers and what they answered; used tokens and recordings stay. */
  forget(issuer: string): Promise<void>;
  close(): Promise<void>;
}
