import type { Kysely } from 'kysely';
import type { Stores } from '../stores.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations.js';
import { sqlFeedbackStore } from './sql-feedback-store.js';
import { sqlHistoryReader } from './sql-history-reader.js';
import { sqlLedger } from './sql-ledger.js';
import { sqlRecordingStore } from './sql-recording-store.js';
import { sqlReplayStore } from './sql-replay-store.js';
import { sqlReportSource } from './sql-report-source.js';
import type { Tables } from './tables.js';

/** Every port on one database. It is opened and migrated by the first use, and again by the next if that failed. */
export function sqlStores(db: Kysely<Tables>): Stores {
  let opening: Promise<unknown> | undefined;
  const ready = async (): Promise<void> => {
    opening ??= migrate(db, migrations).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    await opening;
  };
  async function* once<T>(rows: () => AsyncIterable<T>): AsyncIterable<T> {
    await ready();
    yield* rows();
  }
  const feedback = sqlFeedbackStore(db);
  const ledger = sqlLedger(db);
  const history = sqlHistoryReader(db);
  const replay = sqlReplayStore(db);
  const report = sqlReportSource(db);
  const recordings = sqlRecordingStore(db);
  return {
    feedback: { append: (records) => ready().then(() => feedback.append(records)) },
    ledger: { append: (calls) => ready().then(() => ledger.append(calls)) },
    history: { read: (key, since) => ready().then(() => history.read(key, since)) },
    replay: {
      firstUse: (use) => ready().then(() => replay.firstUse(use)),
      forget: (before) => ready().then(() => replay.forget(before)),
    },
    report: {
      calls: (since) => once(() => report.calls(since)),
      feedback: (since) => once(() => report.feedback(since)),
      firings: (from, to) => ready().then(() => report.firings(from, to)),
      cardOf: (uuid, since) => ready().then(() => report.cardOf(uuid, since)),
    },
    recordings: {
      append: (added) => ready().then(() => recordings.append(added)),
      find: (hookInstance) => ready().then(() => recordings.find(hookInstance)),
      forget: (before) => ready().then(() => recordings.forget(before)),
    },
    forget: (issuer) =>
      ready().then(() =>
        db.transaction().execute(async (transaction) => {
          for (const table of ['calls', 'issued_cards', 'feedback'] as const)
            await transaction.deleteFrom(table).where('issuer', '=', issuer).execute();
        }),
      ),
    close: () => db.destroy(),
  };
}
