import type { Kysely, Migration } from 'kysely';

/** Forward only: what is released is never edited, a change is a new entry. Names sort in the order of running. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': { up: firstTables },
  '0002-recordings': { up: recordings },
  '0003-newest-answers': { up: newestAnswers },
};

async function firstTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('calls')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('service', 'text', (column) => column.notNull())
    .addColumn('issuer', 'text', (column) => column.notNull())
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('knowledge', 'text', (column) => column.notNull())
    .addColumn('patient', 'text', (column) => column.notNull())
    .addColumn('encounter', 'text')
    .addColumn('silences', 'text', (column) => column.notNull())
    .addColumn('missing', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('calls_by_time').on('calls').columns(['at', 'id']).execute();
  await issuedCards(db);
  await feedback(db);
  await db.schema
    .createTable('used_tokens')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('used_tokens_by_expiry').on('used_tokens').column('expires_at').execute();
}

async function issuedCards(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('issued_cards')
    .addColumn('call_id', 'text', (column) => column.notNull())
    .addColumn('card', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('service', 'text', (column) => column.notNull())
    .addColumn('issuer', 'text', (column) => column.notNull())
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('knowledge', 'text', (column) => column.notNull())
    .addColumn('patient', 'text', (column) => column.notNull())
    .addColumn('encounter', 'text')
    .addColumn('uuid', 'text')
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('edition', 'text', (column) => column.notNull())
    .addColumn('evidence', 'text', (column) => column.notNull())
    .addColumn('because', 'text')
    .addPrimaryKeyConstraint('issued_cards_key', ['call_id', 'card'])
    .execute();
  await db.schema
    .createIndex('issued_cards_by_patient')
    .on('issued_cards')
    .columns(['patient', 'at'])
    .execute();
}

async function feedback(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('feedback')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('service', 'text', (column) => column.notNull())
    .addColumn('issuer', 'text', (column) => column.notNull())
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('card', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('suggestions', 'text', (column) => column.notNull())
    .addColumn('reasoned', 'integer', (column) => column.notNull())
    .addColumn('reason_system', 'text')
    .addColumn('reason_code', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('feedback_by_card').on('feedback').column('card').execute();
  await db.schema.createIndex('feedback_by_time').on('feedback').columns(['received_at', 'id']).execute();
}

async function recordings(db: Kysely<unknown>): Promise<void> {
  // Firing rates are counted by time.
  await db.schema.createIndex('issued_cards_by_time').on('issued_cards').column('at').execute();
  await db.schema
    .createTable('recordings')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hook_instance', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('recordings_by_instance').on('recordings').column('hook_instance').execute();
  await db.schema.createIndex('recordings_by_time').on('recordings').column('at').execute();
}

async function newestAnswers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('feedback_by_answer')
    .on('feedback')
    .columns(['card', 'issuer', 'tenant', 'at', 'received_at', 'id'])
    .execute();
}
