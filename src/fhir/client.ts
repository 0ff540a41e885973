import { pagedReader } from './paged-reader.js';
import type { FhirReader } from './reader.js';
import { transport, type TransportOptions } from './transport.js';

export interface FhirClientOptions extends TransportOptions {
  /** Pages of one search. */
  readonly pageLimit: number;
}

/** Reads one FHIR server on behalf of one hook call. Everything it returns is untrusted; it never throws. */
export function fhirClient(options: FhirClientOptions): FhirReader {
  const { baseUrl, pageLimit } = options;
  return pagedReader({ baseUrl, pageLimit, open: transport(options) });
}
