import { createHash } from 'node:crypto';

/** Remembers tokens that were used, so that each opens one call. */
export interface ReplayStore {
  /**
   * Writes down the token of `issuer` named `jti` until `until` (milliseconds since 1970) and says whether it was
   * there. `full`: it could not be written down, so that the call must be refused.
   */
  record(issuer: string, jti: string, until: number): Promise<'first' | 'seen' | 'full'>;
}

/** Milliseconds between two rounds of forgetting; a round costs a walk over all entries. */
const sweepEvery = 60_000;

/**
 * The store of a single process. Forgets by time, never by count: whoever could push entries out could replay.
 * When full it says so.
 */
export function memoryReplayStore(capacity: number, now: () => number): ReplayStore {
  const until = new Map<string, number>();
  let nextSweep = 0;
  const sweep = (at: number): void => {
    for (const [key, end] of until) if (end < at) until.delete(key);
    nextSweep = at + sweepEvery;
  };
  return {
    record: (issuer, jti, end) => {
      const at = now();
      // One size for every key, whatever an issuer may call its tokens.
      const key = createHash('sha256')
        .update(JSON.stringify([issuer, jti]))
        .digest('base64url');
      const known = until.get(key);
      if (known !== undefined && known >= at) return Promise.resolve('seen');
      if (at >= nextSweep) sweep(at);
      if (until.size >= capacity) return Promise.resolve('full');
      until.set(key, end);
      return Promise.resolve('first');
    },
  };
}
