import { pino, type Logger } from 'pino';

/**
 * The process's log. Callers pass ids, codes, durations and counts: never bodies, names or values. What could
 * carry a token is removed even if someone passes it by mistake.
 */
export function logger(level: string): Logger {
  return pino({
    level,
    redact: {
      paths: ['*.authorization', '*.access_token', 'headers', 'body', 'prefetch', 'context'],
      remove: true,
    },
  });
}
