import type { FeedbackRecord, FeedbackStore } from './feedback-store.js';

const key = ({ card, outcome, at, suggestions }: FeedbackRecord): string =>
  [card, outcome, at, ...suggestions].join('\n');

/** Keeps the latest `limit` answers of this process; what came before is forgotten. */
export function memoryFeedbackStore(
  limit: number,
): FeedbackStore & { readonly all: () => readonly FeedbackRecord[] } {
  const records = new Map<string, FeedbackRecord>();
  return {
    append: (added) => {
      for (const record of added) records.set(key(record), record);
      for (const oldest of [...records.keys()].slice(0, Math.max(0, records.size - limit)))
        records.delete(oldest);
      return Promise.resolve();
    },
    all: () => [...records.values()],
  };
}
