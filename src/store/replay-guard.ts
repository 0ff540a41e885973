import type { ReplayStore } from './replay-store.js';

/**
 * Refuses a token used before at this process without asking the store, and one used at another process through it.
 * While the store is down only this process's own memory protects: it counts the failure and does not stop advice.
 */
export function replayGuard(
  own: ReplayStore,
  shared: ReplayStore,
  onFailure: (error: unknown) => void,
): ReplayStore {
  return {
    async firstUse(use) {
      if (!(await own.firstUse(use))) return false;
      try {
        return await shared.firstUse(use);
      } catch (error) {
        onFailure(error);
        return true;
      }
    },
    async forget(before) {
      await own.forget(before);
      try {
        await shared.forget(before);
      } catch (error) {
        onFailure(error);
      }
    },
  };
}
