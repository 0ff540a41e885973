import type { AllowedBase } from './base-url.js';
import { readFailureOf } from './failure.js';
import { isObject } from './json.js';
import { pagedReader, type Answer } from './paged-reader.js';
import { failed, type FhirReader } from './reader.js';

export interface FetchReaderOptions {
  readonly baseUrl: AllowedBase;
  /** Goes into the Authorization header of requests under `baseUrl`, and nowhere else. */
  readonly token?: string;
  /** The platform's `fetch`, which must not follow redirects: the token would go where they lead. */
  readonly request: (
    url: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ) => Promise<Response>;
  /** Pages of one search, and characters of one answer. */
  readonly pageLimit: number;
  readonly sizeLimit: number;
}

const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * The base URL of a FHIR server that the user of a browser named, in normal form; undefined unless it is https (or, in
 * demo mode, this machine) without credentials, query and fragment. Names are not resolved: a browser has its own guard.
 */
export function browserBase(url: string, allowLoopback: boolean): AllowedBase | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, username, password, search, hash, origin, pathname } = new URL(url);
  const safe =
    protocol === 'https:' || (protocol === 'http:' && allowLoopback && loopbackHosts.has(hostname));
  if (!safe || username + password + search + hash !== '') return undefined;
  return (origin + pathname.replace(/\/+$/, '')) as AllowedBase;
}

/** The body as text, given up as soon as it is longer than allowed. */
async function textWithin(response: Response, limit: number): Promise<string | null> {
  if (response.body === null) return '';
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    text += next.value;
    if (text.length <= limit) continue;
    await reader.cancel();
    return null;
  }
  return text;
}

/** Reads a FHIR server by the platform's own `fetch`, as a browser app does. Never throws. */
export function fetchReader({
  baseUrl,
  token,
  request,
  pageLimit,
  sizeLimit,
}: FetchReaderOptions): FhirReader {
  const headers = {
    Accept: 'application/fhir+json',
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
  };
  const get = async (url: string, signal: AbortSignal): Promise<Answer> => {
    try {
      const response = await request(url, headers, signal);
      if (!response.ok) return failed(readFailureOf({ response: { status: response.status } }));
      const text = await textWithin(response, sizeLimit);
      if (text === null) return failed('too-large');
      const body: unknown = JSON.parse(text);
      return isObject(body) ? { ok: true, body } : failed('failed');
    } catch {
      return failed(signal.aborted ? 'timeout' : 'failed');
    }
  };
  return pagedReader({ baseUrl, pageLimit, open: (signal) => (url) => get(url, signal) });
}
