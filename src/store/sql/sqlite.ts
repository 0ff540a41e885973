import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';
import { sqliteConnection } from './sqlite-connection.js';
import type { Tables } from './tables.js';

/** SQLite does roll back what it does to tables; kysely says no, and a kill during a migration would leave half of it. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class TransactionalDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** An embedded database in one file, opened by the first query. What is committed survives kill and power loss. */
export function sqlite(file: string): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new TransactionalDialect({
      database: () => {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        return Promise.resolve(sqliteConnection(file));
      },
    }),
  });
}
