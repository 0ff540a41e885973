import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { ReplayStore } from '../replay-store.js';
import type { Tables } from './tables.js';

/** The database decides which of two simultaneous uses was first: the primary key lets one in. */
export function sqlReplayStore(db: Kysely<Tables>): ReplayStore {
  return {
    async firstUse({ issuer, jti, expiresAt }) {
      // A hash, because a jti may be of any length and hold anything.
      const id = createHash('sha256')
        .update(JSON.stringify([issuer, jti]))
        .digest('hex');
      const { numInsertedOrUpdatedRows = 0n } = await db
        .insertInto('used_tokens')
        .values({ id, expires_at: Math.ceil(expiresAt) })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows > 0n;
    },
    async forget(before) {
      await db.deleteFrom('used_tokens').where('expires_at', '<', Math.floor(before)).execute();
    },
  };
}
