import type { LocalJWKSet } from 'jose';
import { keySet } from './key-set.js';

/** The public keys of one issuer. */
export interface KeySource {
  /** The keys at hand; undefined when there are none that may still be trusted. */
  current(): Promise<LocalJWKSet | undefined>;
  /** The same after asking the issuer again, at most once per cooldown: for a `kid` that is not among them. */
  renewed(): Promise<LocalJWKSet | undefined>;
}

export interface KeyCacheOptions {
  /** Reads a key set; rejects on any failure and within its own time limit. */
  readonly fetchKeys: () => Promise<unknown>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of each failed reading; the keys at hand stay. */
  readonly onFailure: () => void;
}

/** Age at which the keys are read again in the background. */
const refreshAfter = 5 * 60_000;
/** At least this long between two readings, however many unknown `kid`s come. */
const cooldown = 30_000;
/** Keys that could not be confirmed for so long are no longer trusted: they may have been withdrawn. */
const trustFor = 24 * 3_600_000;

/**
 * Keys from a URL: read when first asked for, then served at once while a new set is read behind; the last good set
 * stays when reading fails.
 */
export function keyCache({ fetchKeys, now, onFailure }: KeyCacheOptions): KeySource {
  let held: { readonly keys: LocalJWKSet; readonly at: number } | undefined;
  let attempted = -Infinity;
  let reading: Promise<void> | undefined;

  const read = async (): Promise<void> => {
    const at = now();
    attempted = at;
    try {
      held = { keys: keySet(await fetchKeys()), at };
    } catch {
      onFailure();
    }
  };
  /** One reading at a time; none within the cooldown. */
  const ask = (): Promise<void> => {
    if (reading !== undefined) return reading;
    if (now() - attempted < cooldown) return Promise.resolve();
    reading = read().finally(() => {
      reading = undefined;
    });
    return reading;
  };
  const trusted = (): LocalJWKSet | undefined =>
    held !== undefined && now() - held.at <= trustFor ? held.keys : undefined;

  return {
    current: async () => {
      const asked = held === undefined || now() - held.at >= refreshAfter ? ask() : undefined;
      if (trusted() === undefined) await asked;
      return trusted();
    },
    renewed: async () => {
      await ask();
      return trusted();
    },
  };
}
