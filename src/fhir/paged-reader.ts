import type { AllowedBase } from './base-url.js';
import { type Entry, isResource, readBundle } from './bundle.js';
import type { JsonObject } from './json.js';
import { readOutcome } from './outcome.js';
import { type Cut, type Failed, failed, type FhirReader, type SearchResult } from './reader.js';
import { instanceUrl, linkWithin, searchUrl } from './url-within.js';

export type Answer = { readonly ok: true; readonly body: JsonObject } | Failed;

/** GET of one absolute URL, which must lie under the base. Never throws. */
export type Get = (url: string) => Promise<Answer>;

export interface PagedReaderOptions {
  readonly baseUrl: AllowedBase;
  /** Pages of one search. */
  readonly pageLimit: number;
  /** Opens an exchange: one search with its pages, or one read. */
  readonly open: (signal: AbortSignal) => Get;
}

/** An answer that is not what was asked for: an OperationOutcome may say that it is a refusal. */
function unexpected(body: JsonObject): Failed {
  const refused = body['resourceType'] === 'OperationOutcome' && readOutcome(body) === 'not-permitted';
  return failed(refused ? 'not-permitted' : 'failed');
}

interface Page {
  readonly entries: readonly Entry[];
  readonly matches: number;
  readonly total: number;
  readonly next?: string;
  readonly cut?: Cut;
}

async function readPage(url: string, get: Get, base: AllowedBase): Promise<Page | Failed> {
  const answer = await get(url);
  if (!answer.ok) return answer;
  if (answer.body['resourceType'] !== 'Bundle') return unexpected(answer.body);
  const { entries, matches, next, outcome, total = 0 } = readBundle(answer.body);
  if (outcome !== 'success' && entries.length === 0) return failed(outcome);
  const follow = next === undefined ? undefined : linkWithin(base, next);
  const unsafe: Cut | undefined = next !== undefined && follow === undefined ? 'unsafe-link' : undefined;
  const cut = outcome === 'success' ? unsafe : outcome;
  return {
    entries,
    matches,
    total,
    ...(follow === undefined ? {} : { next: follow }),
    ...(cut === undefined ? {} : { cut }),
  };
}

async function readPages(
  first: string,
  get: Get,
  { baseUrl, pageLimit }: PagedReaderOptions,
): Promise<SearchResult> {
  const entries: Entry[] = [];
  let matches = 0;
  let cut: Cut | undefined;
  let url: string | undefined = first;
  for (let read = 0; url !== undefined; read += 1) {
    if (read === pageLimit) return { ok: true, entries, cut: cut ?? 'page-limit' };
    const page: Page | Failed = await readPage(url, get, baseUrl);
    if ('why' in page) return read === 0 ? page : { ok: true, entries, cut: cut ?? page.why };
    entries.push(...page.entries);
    matches += page.matches;
    url = page.next;
    const short: Cut | undefined = url === undefined && page.total > matches ? 'fewer-than-total' : undefined;
    cut ??= page.cut ?? short;
  }
  return { ok: true, entries, ...(cut === undefined ? {} : { cut }) };
}

/** Reads searches page by page and single resources by whatever `open` fetches with. Everything it returns is untrusted. */
export function pagedReader(options: PagedReaderOptions): FhirReader {
  const { baseUrl, open } = options;
  return {
    search: async (relativeUrl, signal) => {
      const url = searchUrl(baseUrl, relativeUrl);
      return url === undefined ? failed('failed') : readPages(url, open(signal), options);
    },
    read: async (type, id, signal) => {
      const url = instanceUrl(baseUrl, type, id);
      if (url === undefined) return failed('failed');
      const answer = await open(signal)(url);
      if (!answer.ok) return answer;
      // The copy leaves behind the request, token and all, that the client hangs on what it returns.
      const resource: unknown = { ...answer.body };
      if (!isResource(resource) || resource.resourceType !== type) return unexpected(answer.body);
      return { ok: true, resource };
    },
  };
}
