import type { Entry } from './bundle.js';
import type { FhirResource } from './r4.js';

/** Why a FHIR server's answer could not be had. Never holds what the server said. */
export type ReadFailure = 'failed' | 'timeout' | 'not-permitted' | 'too-large' | 'not-found';

/** Why a search was read only in part: the pages that were read are good, but others exist or may exist. */
export type Cut = ReadFailure | 'page-limit' | 'unsafe-link' | 'fewer-than-total';

export interface Failed {
  readonly ok: false;
  readonly why: ReadFailure;
}

/** All pages of a search; `cut` is there when they are not all that the search found. */
export type SearchResult =
  { readonly ok: true; readonly entries: readonly Entry[]; readonly cut?: Cut } | Failed;

export type ReadResult = { readonly ok: true; readonly resource: FhirResource } | Failed;

/** The port through which a FHIR server is read. Neither method throws or outlives its signal. */
export interface FhirReader {
  /** `relativeUrl` is `Type?parameters`, as in a prefetch template after its tokens were filled in. */
  readonly search: (relativeUrl: string, signal: AbortSignal) => Promise<SearchResult>;
  readonly read: (type: string, id: string, signal: AbortSignal) => Promise<ReadResult>;
}

export const failed = (why: ReadFailure): Failed => ({ ok: false, why });
