import { isObject, type JsonObject, listOf } from './json.js';
import { type Outcome, readOutcome, worstOf } from './outcome.js';
import type { FhirResource } from './r4.js';

/** A resource as it stood in a Bundle; `fullUrl` resolves the urn references beside it. */
export interface Entry {
  readonly resource: FhirResource;
  readonly fullUrl?: string;
}

/** What one page holds; an empty `next` is a link that could not be read. */
export interface BundlePage {
  readonly entries: readonly Entry[];
  readonly outcome: Outcome;
  readonly next: string | undefined;
  readonly total: number | undefined;
  /** Entries that answer the search itself: neither included resources nor outcomes. */
  readonly matches: number;
}

// Bundles in Bundles are seen as results of batches; deeper nesting is not a thing a record does.
const depthLimit = 3;

interface Reading {
  readonly entries: Entry[];
  readonly outcomes: Outcome[];
  matches: number;
}

/** Whether an untrusted value has the one thing that every resource has. The only place that says so to the types. */
export function isResource(value: unknown): value is FhirResource {
  return isObject(value) && typeof value['resourceType'] === 'string';
}

/** A resource as JSON of which nothing is known: its type says what R4 would have, not what was sent. */
export function jsonOf(resource: FhirResource): JsonObject {
  const json: unknown = resource;
  return isObject(json) ? json : {};
}

function readEntry(entry: unknown, depth: number, into: Reading): void {
  const resource = isObject(entry) ? entry['resource'] : undefined;
  if (!isObject(entry) || !isResource(resource)) {
    into.outcomes.push(outcomeOfEmpty(entry));
    return;
  }
  if (resource.resourceType === 'OperationOutcome') {
    into.outcomes.push(readOutcome(resource));
    return;
  }
  if (resource.resourceType === 'Bundle') {
    readInto(jsonOf(resource), depth + 1, into);
    return;
  }
  const fullUrl = entry['fullUrl'];
  into.entries.push(typeof fullUrl === 'string' ? { resource, fullUrl } : { resource });
  const search = entry['search'];
  if (!isObject(search) || search['mode'] !== 'include') into.matches += 1;
}

// An entry without a resource is an entry of a batch answer, or something lost: what it held is not known.
function outcomeOfEmpty(entry: unknown): Outcome {
  const response = isObject(entry) ? entry['response'] : undefined;
  if (!isObject(response)) return 'failed';
  const status = typeof response['status'] === 'string' ? response['status'].slice(0, 3) : '';
  if (status === '401' || status === '403') return 'not-permitted';
  return status.startsWith('2') && response['outcome'] === undefined
    ? 'success'
    : readOutcome(response['outcome']);
}

function readInto(bundle: JsonObject, depth: number, into: Reading): void {
  if (depth > depthLimit) {
    into.outcomes.push('failed');
    return;
  }
  for (const entry of listOf(bundle['entry'])) readEntry(entry, depth, into);
  if (depth > 1 && nextOf(bundle) !== undefined) into.outcomes.push('failed');
}

function nextOf(bundle: JsonObject): string | undefined {
  const link = listOf(bundle['link']).find((one) => isObject(one) && one['relation'] === 'next');
  if (!isObject(link)) return undefined;
  return typeof link['url'] === 'string' ? link['url'] : '';
}

/** Reads one untrusted Bundle of any type, or none. Never throws; what cannot be read makes the outcome `failed`. */
export function readBundle(bundle: JsonObject): BundlePage {
  const reading: Reading = { entries: [], outcomes: [], matches: 0 };
  readInto(bundle, 1, reading);
  const total = bundle['total'];
  return {
    entries: reading.entries,
    outcome: worstOf(reading.outcomes),
    matches: reading.matches,
    next: nextOf(bundle),
    total: typeof total === 'number' ? total : undefined,
  };
}
