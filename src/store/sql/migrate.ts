import { Migrator, type Kysely, type Migration } from 'kysely';

/**
 * Brings the database forward to the newest table definitions; two processes may do so at once.
 * @throws when a step fails (it is rolled back), or when the database is newer than this program.
 */
export async function migrate<T>(
  db: Kysely<T>,
  steps: Readonly<Record<string, Migration>>,
): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...steps }) } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('Migration failed');
  return results.map(({ migrationName }) => migrationName);
}
