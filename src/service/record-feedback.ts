import type { Caller, Feedback } from '../cds/types.js';
import type { FeedbackRecord, FeedbackStore } from '../store/feedback-store.js';

function record(service: string, item: Feedback, caller: Caller, receivedAt: string): FeedbackRecord {
  const { reason } = item.overrideReason ?? {};
  return {
    service,
    issuer: caller.issuer,
    ...(caller.tenant === undefined ? {} : { tenant: caller.tenant }),
    card: item.card,
    outcome: item.outcome,
    suggestions: (item.acceptedSuggestions ?? []).map(({ id }) => id),
    // The comment of a clinician may name a patient: it is not kept.
    ...(reason === undefined
      ? {}
      : {
          reason: {
            ...(reason.system === undefined ? {} : { system: reason.system }),
            ...(reason.code === undefined ? {} : { code: reason.code }),
          },
        }),
    at: item.outcomeTimestamp,
    receivedAt,
  };
}

/** Takes what clinicians answered into the store, without free text. */
export function recordFeedback(store: FeedbackStore, now: () => string) {
  return (service: string, items: readonly Feedback[], caller: Caller): Promise<void> =>
    store.append(items.map((item) => record(service, item, caller, now())));
}
