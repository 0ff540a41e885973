import type { FeedbackRecord, FeedbackStore } from './feedback-store.js';
import { storableFeedback } from './storable-feedback.js';

export interface MemoryFeedbackStore extends FeedbackStore {
  readonly all: () => readonly FeedbackRecord[];
  readonly forget: (issuer: string) => void;
}

/** Keeps the latest `limit` answers of this process; what came before is forgotten. */
export function memoryFeedbackStore(limit: number): MemoryFeedbackStore {
  const records = new Map<string, FeedbackRecord>();
  return {
    append: (added) => {
      for (const { id, record } of added.map(storableFeedback)) if (!records.has(id)) records.set(id, record);
      for (const oldest of [...records.keys()].slice(0, Math.max(0, records.size - limit)))
        records.delete(oldest);
      return Promise.resolve();
    },
    forget: (issuer) => {
      for (const [id, record] of records) if (record.issuer === issuer) records.delete(id);
    },
    all: () => [...records.values()],
  };
}
