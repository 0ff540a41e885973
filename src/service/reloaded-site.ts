import type { Site } from './evaluate-hook.js';

export interface ReloadOptions {
  /** Changes when the file does; throws when the file is not there. */
  readonly version: () => string;
  /** Reads and checks the file; throws when it is not valid. */
  readonly read: () => Site;
  /** Milliseconds. */
  readonly clock: () => number;
  readonly onReloaded: () => void;
  /** Told once for each version that cannot be used; the last good one stays. */
  readonly onBroken: (reason: string) => void;
}

/** Milliseconds between two looks at the file, however many calls there are. */
const lookEvery = 3000;

/**
 * The site file as it stands, looked at again while calls come in. Throws if it cannot be read the first time: a
 * service must not start on a map it does not understand, and must not lose a good one while running.
 */
export function reloadedSite({ version, read, clock, onReloaded, onBroken }: ReloadOptions): () => Site {
  let known = version();
  let site = read();
  let looked = clock();
  const reload = (): void => {
    const reason = (error: unknown): string => (error instanceof Error ? error.message : 'unreadable');
    let found: string;
    try {
      found = version();
    } catch {
      found = 'missing';
    }
    if (found === known) return;
    known = found;
    try {
      site = read();
      onReloaded();
    } catch (error) {
      onBroken(reason(error));
    }
  };
  return () => {
    const now = clock();
    if (Math.abs(now - looked) >= lookEvery) {
      looked = now;
      reload();
    }
    return site;
  };
}
