import type { Insertable, Kysely, Selectable } from 'kysely';
import type { FeedbackRecord, FeedbackStore } from '../feedback-store.js';
import { storableFeedback } from '../storable-feedback.js';
import { inParts } from './in-parts.js';
import type { Tables } from './tables.js';

function rowOf(given: FeedbackRecord): Insertable<Tables['feedback']> {
  const { id, record } = storableFeedback(given);
  const { service, issuer, tenant = '', card, outcome, suggestions, reason, at, receivedAt } = record;
  return {
    id,
    service,
    issuer,
    tenant,
    card,
    outcome,
    suggestions: JSON.stringify(suggestions),
    reasoned: reason === undefined ? 0 : 1,
    reason_system: reason?.system ?? null,
    reason_code: reason?.code ?? null,
    at,
    received_at: receivedAt,
  };
}

/** A row as the record it was made of. */
export function feedbackOf(row: Selectable<Tables['feedback']>): FeedbackRecord {
  const reason = {
    ...(row.reason_system === null ? {} : { system: row.reason_system }),
    ...(row.reason_code === null ? {} : { code: row.reason_code }),
  };
  return {
    service: row.service,
    issuer: row.issuer,
    ...(row.tenant === '' ? {} : { tenant: row.tenant }),
    card: row.card,
    outcome: row.outcome === 'accepted' ? 'accepted' : 'overridden',
    suggestions: JSON.parse(row.suggestions) as readonly string[],
    ...(row.reasoned === 0 ? {} : { reason }),
    at: row.at,
    receivedAt: row.received_at,
  };
}

/** Feedback in a table; one call of `append` is kept whole or not at all. */
export function sqlFeedbackStore(db: Kysely<Tables>): FeedbackStore {
  return {
    append: (records) =>
      db.transaction().execute(async (transaction) => {
        for (const part of inParts(records.map(rowOf)))
          await transaction
            .insertInto('feedback')
            .values(part)
            .onConflict((conflict) => conflict.doNothing())
            .execute();
      }),
  };
}
