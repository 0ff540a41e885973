import { inTime, type InTimeOptions } from './in-time.js';
import type { ReplayStore } from './replay-store.js';

/** The memory of one process, as authentication asks it; `until` in milliseconds since 1970. */
export interface OwnReplayStore {
  record(issuer: string, jti: string, until: number): Promise<'first' | 'seen' | 'full'>;
}

/**
 * Refuses a token used before at this process without asking the store, and one used at another process through it.
 * While the store is down or hangs only this process's own memory protects: that is counted and does not stop advice.
 */
export function replayGuard(
  own: OwnReplayStore,
  shared: ReplayStore,
  options: InTimeOptions,
): OwnReplayStore {
  const firstUnlessSeen = inTime(options, true);
  return {
    async record(issuer, jti, until) {
      const use = await own.record(issuer, jti, until);
      if (use !== 'first') return use;
      const first = await firstUnlessSeen(() => shared.firstUse({ issuer, jti, expiresAt: until / 1000 }));
      return first ? 'first' : 'seen';
    },
  };
}
