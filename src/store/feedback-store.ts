/** One answer of a clinician to a card, without free text and without anything that names a patient. */
export interface FeedbackRecord {
  readonly service: string;
  readonly issuer: string;
  readonly tenant?: string;
  /** The uuid of the card; one that this service cannot have issued is kept as `unrecognised`. */
  readonly card: string;
  readonly outcome: 'accepted' | 'overridden';
  readonly suggestions: readonly string[];
  /** Present, and empty, where a reason was given that is not kept (free text, a display without a code). */
  readonly reason?: { readonly system?: string; readonly code?: string };
  /** RFC 3339, as the client stated it; kept in UTC and never later than `receivedAt`. */
  readonly at: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly receivedAt: string;
}

/** Where feedback goes. Once `append` resolves the records are durable; appending the same record twice keeps one. */
export interface FeedbackStore {
  append(records: readonly FeedbackRecord[]): Promise<void>;
}
