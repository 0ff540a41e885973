import type { FeedbackRecord, FeedbackStore } from './feedback-store.js';
import { storableFeedback } from './storable-feedback.js';

/** Keeps the latest `limit` answers of this process; what came before is forgotten. */
export function memoryFeedbackStore(
  limit: number,
): FeedbackStore & { readonly all: () => readonly FeedbackRecord[] } {
  const records = new Map<string, FeedbackRecord>();
  return {
    append: (added) => {
      for (const { id, record } of added.map(storableFeedback)) if (!records.has(id)) records.set(id, record);
      for (const oldest of [...records.keys()].slice(0, Math.max(0, records.size - limit)))
        records.delete(oldest);
      return Promise.resolve();
    },
    all: () => [...records.values()],
  };
}
