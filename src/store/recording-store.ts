/** One recorded call, sealed: what stands here tells nothing without the key. */
export interface SealedRecording {
  readonly id: string;
  /** Keyed hash of the hook instance. */
  readonly hookInstance: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  readonly sealed: string;
}

/** Where recordings are kept until they expire. Appending the same id twice keeps one. */
export interface RecordingStore {
  append(recordings: readonly SealedRecording[]): Promise<void>;
  /** The recordings of one hook instance, oldest first. */
  find(hookInstance: string): Promise<readonly SealedRecording[]>;
  /** Deletes what was recorded before this instant. */
  forget(before: string): Promise<void>;
}
