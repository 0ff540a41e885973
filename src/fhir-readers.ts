import type { Gate } from './cds/gate.js';
import type { HookCall } from './cds/types.js';
import { allowedBase } from './fhir/allowed-base.js';
import { fhirClient } from './fhir/client.js';
import { guardedDispatcher } from './fhir/dispatcher.js';
import type { FhirReader } from './fhir/reader.js';
import { fhirResilience } from './fhir/resilience.js';
import type { WireOptions } from './wire.js';

const megabyte = 1024 * 1024;
/** After so many calls in a row that a FHIR server left wholly unanswered it is given a rest. */
const silentCalls = 4;

/** Readers of the FHIR servers that callers may name; `budgetMs` and `queries` are those of one call. */
export function fhirReaders(
  { config, clock, ownUrl }: WireOptions,
  callers: Gate,
  budgetMs: number,
  queries: number,
): {
  readonly readerFor: (call: HookCall) => FhirReader | undefined;
  readonly close: () => Promise<void>;
} {
  const ownHosts = config.fhirServer === undefined ? [] : [new URL(config.fhirServer).hostname];
  const dispatcher = guardedDispatcher({
    allowLoopback: config.demo,
    privateHosts: [...ownHosts, ...callers.fhirServers.map((url) => new URL(url).hostname)],
    plainHosts: config.demo ? ownHosts : [],
    connectTimeoutMs: budgetMs,
    headersTimeoutMs: 2 * budgetMs,
    bodyTimeoutMs: 2 * budgetMs,
    maxResponseBytes: 20 * megabyte,
  });
  const faults = silentCalls * queries;
  const shared = fhirResilience({ concurrent: 32, queued: 128, faults, restMs: 5_000 });
  const fallback = (): string | undefined =>
    config.fhirServer ?? (config.demo ? `${ownUrl()}/fhir` : undefined);
  return {
    readerFor: ({ request, caller }) => {
      const own = fallback();
      const wanted = request.fhirServer ?? own;
      if (wanted === undefined) return undefined;
      // Without a trust file (demo) any https server and this machine; else only what the site has written down.
      const allow = [...(callers.fhirServersFor(caller) ?? [wanted]), ...(own === undefined ? [] : [own])];
      const baseUrl = allowedBase(wanted, {
        allow,
        allowLoopback: config.demo,
        plainHosts: config.demo ? ownHosts : [],
      });
      if (baseUrl === undefined) return undefined;
      const token = request.fhirAuthorization?.access_token;
      return fhirClient({
        baseUrl,
        ...(token === undefined ? {} : { token }),
        dispatcher,
        resilience: shared,
        pageLimit: 5,
        byteLimit: 20 * megabyte,
        timeoutMs: budgetMs,
        now: clock,
      });
    },
    close: () => dispatcher.close(),
  };
}
