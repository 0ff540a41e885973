import { AppError } from '../errors.js';
import type { FeedbackStore } from './feedback-store.js';

/** A connection that was lost while idle fails once; the second attempt gets a new one. */
const attempts = 2;

/**
 * Feedback that is acknowledged only once it is durable.
 * @throws AppError `unavailable` when it could not be stored: the client may send it again, repeats are kept once.
 */
export function acknowledgedFeedback(
  store: FeedbackStore,
  onFailure: (error: unknown) => void,
): FeedbackStore {
  return {
    async append(records) {
      for (let attempt = 1; attempt <= attempts; attempt += 1) {
        try {
          await store.append(records);
          return;
        } catch (error) {
          onFailure(error);
        }
      }
      throw new AppError('unavailable', 'The feedback could not be stored. Send it again later.');
    },
  };
}
