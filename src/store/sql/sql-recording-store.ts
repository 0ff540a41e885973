import type { Kysely } from 'kysely';
import type { RecordingStore } from '../recording-store.js';
import type { Tables } from './tables.js';

/** Recordings in a table of their own, one row each: they are large, and deleted by age. */
export function sqlRecordingStore(db: Kysely<Tables>): RecordingStore {
  return {
    append: (recordings) =>
      db.transaction().execute(async (transaction) => {
        for (const { id, hookInstance, at, sealed } of recordings)
          await transaction
            .insertInto('recordings')
            .values({ id, hook_instance: hookInstance, at, sealed })
            .onConflict((conflict) => conflict.doNothing())
            .execute();
      }),
    async find(hookInstance) {
      const rows = await db
        .selectFrom('recordings')
        .selectAll()
        .where('hook_instance', '=', hookInstance)
        .orderBy('at')
        .orderBy('id')
        .execute();
      return rows.map(({ id, hook_instance, at, sealed }) => ({
        id,
        hookInstance: hook_instance,
        at,
        sealed,
      }));
    },
    async forget(before) {
      await db.deleteFrom('recordings').where('at', '<', before).execute();
    },
  };
}
