import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { postgres } from '../../src/store/sql/postgres.js';

const server = process.env['TEST_DATABASE_URL'] ?? '';

describe('a connection to PostgreSQL', () => {
  it('that cannot be had fails the query and not the process', async () => {
    // Port 1 of this machine: nothing listens there.
    const db = postgres('postgres://nobody@127.0.0.1:1/none', () => undefined);
    await expect(sql`select 1`.execute(db)).rejects.toThrow('ECONNREFUSED');
    await db.destroy();
  });

  (server === '' ? it.skip : it)(
    'lost between two statements fails the transaction and not the process, and another is had',
    async () => {
      let lost: (error: Error) => void = () => undefined;
      const heard = new Promise<Error>((resolve) => (lost = resolve));
      const db = postgres(server, (error) => lost(error));
      const transaction = db.transaction().execute(async (one) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(one);
        await sql`select pg_terminate_backend(${rows[0]?.pid ?? 0})`.execute(db);
        await heard;
        await sql`select 1`.execute(one);
      });
      await expect(transaction).rejects.toThrow();
      expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
      await db.destroy();
    },
  );
});
