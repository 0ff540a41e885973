/** One answer of a clinician to a card, without free text and without anything that names a patient. */
export interface FeedbackRecord {
  readonly service: string;
  readonly issuer: string;
  readonly card: string;
  readonly outcome: 'accepted' | 'overridden';
  readonly suggestions: readonly string[];
  readonly reason?: { readonly system?: string; readonly code?: string };
  /** RFC 3339, as the client stated it. */
  readonly at: string;
  readonly receivedAt: string;
}

/** Where feedback goes. Appending the same record twice keeps one. */
export interface FeedbackStore {
  append(records: readonly FeedbackRecord[]): Promise<void>;
}
