import { allowedBase } from '../../fhir/allowed-base.js';
import type { AllowedBase } from '../../fhir/base-url.js';
import { readBundle } from '../../fhir/bundle.js';
import { isObject } from '../../fhir/json.js';
import { linkWithin, searchUrl } from '../../fhir/url-within.js';
import type { ReadingSummary, Receiver } from './record-source.js';

export interface ServerOptions {
  readonly baseUrl: string;
  readonly token?: string;
  readonly fetch: typeof fetch;
  /** Pages of one resource type. */
  readonly mostPages: number;
}

const types = [
  'Observation',
  'Patient',
  'Condition',
  'MedicationRequest',
  'Procedure',
  'DiagnosticReport',
  'ServiceRequest',
];
const perPage = 200;
const pageMs = 30_000;
const mostBytes = 50_000_000;

interface Page {
  readonly entries: readonly unknown[];
  readonly next: string | undefined;
  readonly total: number | undefined;
}

async function bodyOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const body = response.body as AsyncIterable<Uint8Array> | null;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new Error('page too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function page(url: string, { fetch: get, token }: ServerOptions): Promise<Page> {
  const response = await get(url, {
    redirect: 'error',
    signal: AbortSignal.timeout(pageMs),
    headers: {
      accept: 'application/fhir+json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const bundle: unknown = JSON.parse(await bodyOf(response));
  if (!isObject(bundle) || bundle['resourceType'] !== 'Bundle') throw new Error('no Bundle');
  const { entries, outcome, next, total } = readBundle(bundle);
  if (outcome !== 'success') throw new Error(`answered ${outcome}`);
  return { entries: entries.map(({ resource }) => resource), next, total };
}

/** Reads one type page by page. Null = all of it; otherwise why not. */
async function readType(
  base: AllowedBase,
  type: string,
  options: ServerOptions,
  receiver: Receiver,
): Promise<string | null> {
  let url = searchUrl(base, `${type}?_count=${perPage}`);
  const seen = new Set<string>();
  let done = 0;
  while (url !== undefined && seen.size < options.mostPages) {
    if (seen.has(url)) return 'the next link leads back';
    seen.add(url);
    const { entries, next, total } = await page(url, options);
    entries.forEach((resource) => receiver.resource(resource));
    done += entries.length;
    receiver.progress(type, done, total);
    if (next === undefined) return null;
    url = linkWithin(base, next);
    if (url === undefined) return 'the next link leads elsewhere';
  }
  return `only the first ${options.mostPages} pages`;
}

/**
 * Reads the resource types that the rules need from a FHIR server: https, or http to this machine only. A type that
 * cannot be read is said and counts as unknown; without Observations there is nothing to report, and it throws.
 */
export async function readServer(options: ServerOptions, receiver: Receiver): Promise<ReadingSummary> {
  const base = allowedBase(options.baseUrl, { allow: [options.baseUrl], allowLoopback: true });
  if (base === undefined) throw new Error('--fhir must be an https URL, or http to this machine');
  const read = new Set<string>();
  const remarks: string[] = [];
  for (const type of types) {
    const why = await readType(base, type, options, receiver).catch((error: unknown) =>
      error instanceof Error ? error.message : 'failed',
    );
    if (why === null) read.add(type);
    else remarks.push(`${type} not read completely: ${why}`);
    if (why !== null && type === 'Observation' && !why.startsWith('only'))
      throw new Error(remarks.join('; '));
  }
  return { read, broken: 0, remarks };
}
