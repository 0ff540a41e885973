import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import Database from 'libsql';

/** Milliseconds to wait for another process's write. The wait blocks this process: short, and tried again later. */
const busyTimeoutMs = 500;

const isBusy = (error: unknown): boolean => {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code.startsWith('SQLITE_BUSY');
};

function open(file: string): Database.Database {
  // Opened while it may only be read, it stays so for the whole process, even when it may be written again.
  accessSync(existsSync(file) ? file : dirname(file), constants.W_OK);
  const database = new Database(file, { timeout: busyTimeoutMs });
  try {
    database.pragma('journal_mode = wal');
    database.pragma('synchronous = full');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * A connection as kysely wants it, that outlives a locked database. libsql (0.5) leaves a statement that met a lock
 * unfinished until it is collected, and until then its connection can neither commit nor see news: it is replaced.
 */
export function sqliteConnection(file: string): SqliteDatabase {
  let database = open(file);
  let stale = false;
  const watched = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      stale ||= isBusy(error);
      throw error;
    }
  };
  // Takes the write lock at once, waiting for it: a read that turns into a write would be refused without waiting.
  const begin: SqliteStatement = {
    reader: false,
    all: () => [],
    iterate: () => [].values(),
    run: () => {
      watched(() => database.exec('begin immediate'));
      return { changes: 0, lastInsertRowid: 0 };
    },
  };
  // A full disk makes SQLite roll back by itself; the refusal of a second rollback would hide what happened.
  const rollback: SqliteStatement = {
    ...begin,
    run: () => {
      if (database.inTransaction) watched(() => database.exec('rollback'));
      return { changes: 0, lastInsertRowid: 0 };
    },
  };
  return {
    close: () => {
      database.close();
    },
    prepare: (text) => {
      if (stale && !database.inTransaction) {
        database.close();
        database = open(file);
        stale = false;
      }
      if (text === 'begin') return begin;
      if (text === 'rollback') return rollback;
      const statement = watched(() => database.prepare<readonly unknown[]>(text));
      return {
        reader: statement.reader,
        all: (parameters) => watched(() => statement.all(parameters)),
        iterate: (parameters) => watched(() => statement.iterate(parameters)),
        run: (parameters) => watched(() => statement.run(parameters)),
      };
    },
  };
}
