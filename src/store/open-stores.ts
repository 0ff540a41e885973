import { join } from 'node:path';
import { postgres } from './sql/postgres.js';
import { sqlite } from './sql/sqlite.js';
import { sqlStores } from './sql/sql-stores.js';
import type { Stores } from './stores.js';

export interface StoreSettings {
  /** `postgres://…`; undefined: one file in `dataDir`. */
  readonly databaseUrl?: string;
  readonly dataDir: string;
  /** Hears of lost connections, beside the failure of what was asked of them. */
  readonly onError: (error: Error) => void;
}

/** The stores of this site. Touches nothing yet: a database that is down does not keep the service from starting. */
export function openStores({ databaseUrl, dataDir, onError }: StoreSettings): Stores {
  return sqlStores(
    databaseUrl === undefined
      ? sqlite(join(dataDir, 'heme-precursor-cds.db'))
      : postgres(databaseUrl, onError),
  );
}
