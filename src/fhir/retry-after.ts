import { isObject } from './json.js';

/** A pause for servers that ask for none by name. */
const defaultPauseMs = 50;
const retried: ReadonlySet<number | undefined> = new Set([429, 503]);

/** A client error's header, whatever realm its Headers come from. */
function header(error: unknown, name: string): string | null {
  const config = isObject(error) ? error['config'] : undefined;
  const headers = isObject(config) ? config['headers'] : undefined;
  return headers instanceof Headers ? headers.get(name) : null;
}

/**
 * Milliseconds to wait before the one retry that a 429 or 503 deserves (RFC 9110 10.2.3: seconds or a date), or
 * undefined when the failure deserves none. `now` = epoch milliseconds.
 */
export function retryPause(error: unknown, status: number | undefined, now: number): number | undefined {
  if (!retried.has(status)) return undefined;
  const asked = header(error, 'retry-after');
  if (asked === null) return defaultPauseMs;
  if (/^\d{1,9}$/.test(asked)) return Number(asked) * 1000;
  const date = Date.parse(asked);
  return Number.isNaN(date) ? defaultPauseMs : Math.max(0, date - now);
}
