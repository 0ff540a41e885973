import { allowedBase } from '../../src/fhir/allowed-base.js';
import type { AllowedBase } from '../../src/fhir/base-url.js';
import { fhirClient, type FhirClientOptions } from '../../src/fhir/client.js';
import { guardedDispatcher } from '../../src/fhir/dispatcher.js';
import type { FhirReader } from '../../src/fhir/reader.js';
import { fhirResilience } from '../../src/fhir/resilience.js';

export const looseDispatcher = {
  allowLoopback: true,
  privateHosts: [],
  connectTimeoutMs: 1000,
  headersTimeoutMs: 3000,
  bodyTimeoutMs: 3000,
  maxResponseBytes: 5_000_000,
};

/** A base that the rules let through, as tests on loopback need it. */
export function baseAt(origin: string): AllowedBase {
  const base = allowedBase(`${origin}/fhir`, { allow: [`${origin}/fhir`], allowLoopback: true });
  if (base === undefined) throw new Error('not a loopback origin');
  return base;
}

const optionsAt = (origin: string): FhirClientOptions => ({
  baseUrl: baseAt(origin),
  dispatcher: guardedDispatcher(looseDispatcher),
  resilience: fhirResilience({ concurrent: 10, queued: 100, faults: 1000, restMs: 60_000 }),
  pageLimit: 10,
  byteLimit: 1_000_000,
  timeoutMs: 5000,
  now: () => Date.now(),
});

/** The real client for a loopback server, with limits that no test meets by accident. */
export function readerAt(origin: string, options: Partial<FhirClientOptions> = {}): FhirReader {
  return fhirClient({ ...optionsAt(origin), token: 'secret-token', ...options });
}

/** The same client without a token. */
export function openReaderAt(origin: string): FhirReader {
  return fhirClient(optionsAt(origin));
}

/** A signal that never fires. */
export const patience = (): AbortSignal => new AbortController().signal;
