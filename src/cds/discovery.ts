import { createHash } from 'node:crypto';
import { pruneEmpty } from './prune-empty.js';
import type { CdsService } from './types.js';
import { validatorOf } from './validator-of.js';

/** The answer to `GET /cds-services`, made once: it holds nothing of any patient and is the same for every caller. */
export interface Discovery {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Seconds for which a client may keep it; clients re-read it about daily. */
const maxAge = 300;

/**
 * Renders the discovery response (protocol.md 2.2).
 * @throws Error at start-up, when a service could not be published (D4, D8).
 */
export function discovery(services: readonly CdsService[]): Discovery {
  const published = { services: services.map((service) => pruneEmpty(service)) };
  const faults = validatorOf('discovery')(published);
  if (faults.length > 0)
    throw new Error(`discovery: ${faults.map((fault) => `${fault.expression} ${fault.message}`).join('; ')}`);
  const body = JSON.stringify(published);
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  return { body, headers: { ETag: `"${tag}"`, 'Cache-Control': `public, max-age=${maxAge}` } };
}
