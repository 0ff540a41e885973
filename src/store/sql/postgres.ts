import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.js';

/** Nothing waits longer than this for the database: neither for a connection nor for an answer. */
const timeoutMs = 5000;
const connections = 10;

/** A PostgreSQL database, connected to by the first query. `onError` hears of lost connections, some twice. */
export function postgres(url: string, onError: (error: Error) => void): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
    application_name: 'heme-precursor-cds',
  });
  pool.on('error', onError);
  // The pool listens only while a connection is idle: one lost between two statements would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
