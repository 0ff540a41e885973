import type { Insertable, Kysely } from 'kysely';
import type { CallRecord, Ledger } from '../ledger.js';
import { inParts } from './in-parts.js';
import type { Tables } from './tables.js';

/** What a call and its cards have in common in their tables. */
function shared({ at, service, issuer, tenant = '', knowledge, patient, encounter }: CallRecord) {
  return { at, service, issuer, tenant, knowledge, patient, encounter: encounter ?? null };
}

const callRow = (call: CallRecord): Insertable<Tables['calls']> => ({
  id: call.id,
  ...shared(call),
  silences: JSON.stringify(call.silences),
  missing: JSON.stringify(call.missing),
});

const cardRows = (call: CallRecord): readonly Insertable<Tables['issued_cards']>[] =>
  call.cards.map(({ card, topic, edition, uuid, evidence, because }) => ({
    call_id: call.id,
    card,
    ...shared(call),
    uuid: uuid ?? null,
    topic,
    edition,
    evidence: JSON.stringify(evidence),
    because: because ?? null,
  }));

/** The ledger in two tables; a call is kept with all its cards or not at all. */
export function sqlLedger(db: Kysely<Tables>): Ledger {
  return {
    append: (calls) =>
      db.transaction().execute(async (transaction) => {
        for (const part of inParts(calls.map(callRow)))
          await transaction
            .insertInto('calls')
            .values(part)
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        for (const part of inParts(calls.flatMap(cardRows)))
          await transaction
            .insertInto('issued_cards')
            .values(part)
            .onConflict((conflict) => conflict.doNothing())
            .execute();
      }),
  };
}
