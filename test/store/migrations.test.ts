import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql, type Kysely, type Migration } from 'kysely';
import { migrate } from '../../src/store/sql/migrate.js';
import { migrations } from '../../src/store/sql/migrations.js';
import { sqlite } from '../../src/store/sql/sqlite.js';
import { sqlStores } from '../../src/store/sql/sql-stores.js';
import type { Tables } from '../../src/store/sql/tables.js';
import { keptFolder, removeFolder } from '../support/kept-folder.js';
import { answer, listOf } from './support.js';

const directory = keptFolder('migrations-');
const opened: Kysely<Tables>[] = [];
let number = 0;
const fresh = (): string => join(directory, `${String(++number)}.db`);
function open(file: string): Kysely<Tables> {
  const db = sqlite(file);
  opened.push(db);
  return db;
}
const tables = async (db: Kysely<Tables>): Promise<readonly string[]> =>
  (await db.introspection.getTables()).map(({ name }) => name).sort();

afterEach(async () => {
  for (const db of opened.splice(0)) await db.destroy();
});
afterAll(() => removeFolder(directory));

describe('migrations', () => {
  it('make every table from an empty database', async () => {
    const db = open(fresh());
    expect(await migrate(db, migrations)).toEqual(Object.keys(migrations));
    expect(await tables(db)).toEqual(['calls', 'feedback', 'issued_cards', 'recordings', 'used_tokens']);
  });

  it('do nothing the second time', async () => {
    const file = fresh();
    await migrate(open(file), migrations);
    expect(await migrate(open(file), migrations)).toEqual([]);
  });

  it('only go forward, in the order of their names', () => {
    const names = Object.keys(migrations);
    expect(names).toEqual(names.toSorted());
    expect(Object.values(migrations).filter((step) => 'down' in step)).toEqual([]);
  });

  it('refuse a database that is newer than this program', async () => {
    const file = fresh();
    const later: Migration = { up: () => Promise.resolve() };
    await migrate(open(file), { ...migrations, '9999-later': later });
    await expect(migrate(open(file), migrations)).rejects.toThrow('9999-later');
  });

  it('undo a step that fails half way, and say so', async () => {
    const db = open(fresh());
    const broken: Migration = {
      up: async (one: Kysely<unknown>) => {
        await one.schema.createTable('half').addColumn('id', 'text').execute();
        throw new Error('out of disk');
      },
    };
    await expect(migrate(db, { ...migrations, '9999-broken': broken })).rejects.toThrow('out of disk');
    expect(await tables(db)).not.toContain('half');
  });
});

describe('the embedded database', () => {
  it('writes ahead, and to the disk before it says so', async () => {
    const db = open(fresh());
    const mode = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db);
    const sync = await sql<{ synchronous: number }>`pragma synchronous`.execute(db);
    expect([mode.rows[0]?.journal_mode, sync.rows[0]?.synchronous]).toEqual(['wal', 2]);
  });

  it('that cannot be opened fails the call, and serves the next once it can', async () => {
    const folder = join(directory, 'in-the-way');
    writeFileSync(folder, '');
    const db = open(join(folder, 'a.db'));
    const stores = sqlStores(db);
    await expect(stores.feedback.append([answer()])).rejects.toThrow();
    rmSync(folder);
    await stores.feedback.append([answer()]);
    expect(await listOf(stores.report.feedback('2000-01-01T00:00:00.000Z'))).toEqual([answer()]);
  });
});
