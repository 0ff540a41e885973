import { type Entry, isResource, jsonOf, readBundle } from './bundle.js';
import type { PrefetchState } from './gathered.js';
import { isObject, type JsonObject } from './json.js';
import type { Need } from './need.js';
import { countOf, isRead } from './need-query.js';
import { readOutcome } from './outcome.js';

/** One prefetch value as understood. `ask` = the FHIR server may still know what this value does not tell. */
export interface PrefetchValue {
  readonly state: PrefetchState;
  readonly entries: readonly Entry[];
  readonly ask: boolean;
  readonly why?: 'not-permitted';
}

const wrapperDepth = 3;

const none = (state: PrefetchState, ask: boolean): PrefetchValue => ({ state, entries: [], ask });
const refusal: PrefetchValue = { ...none('error', false), why: 'not-permitted' };

/** Takes a value out of the `{response, resource}` of CDS Hooks before 1.0; a failed response stays as it is. */
function unwrap(value: unknown): unknown {
  let inner = value;
  for (let depth = 0; depth < wrapperDepth && isObject(inner) && isWrapper(inner); depth += 1) {
    const status = statusOf(inner);
    if (status !== undefined && !status.startsWith('2')) return inner;
    inner = inner['resource'];
  }
  return inner;
}

function isWrapper(value: JsonObject): boolean {
  return typeof value['resourceType'] !== 'string' && ('resource' in value || 'response' in value);
}

function statusOf(wrapper: JsonObject): string | undefined {
  const response = wrapper['response'];
  const status = isObject(response) ? response['status'] : undefined;
  return typeof status === 'string' || typeof status === 'number' ? String(status) : undefined;
}

function readBundleFor(need: Need, bundle: JsonObject): PrefetchValue {
  const { entries, matches, next, outcome, total = 0 } = readBundle(bundle);
  // The client tells of an error; asking again would be the unneeded query that CDS Hooks warns of.
  if (outcome !== 'success') return { ...(outcome === 'failed' ? none('error', false) : refusal), entries };
  const found = entries.filter(({ resource }) => resource.resourceType === need.resourceType).length;
  if (entries.length > 0 && found === 0) return { state: 'error', entries, ask: true };
  const full = bundle['total'] === undefined && matches > 0 && matches === countOf(need);
  if (next !== undefined || total > matches || full) return { state: 'truncated', entries, ask: true };
  return { state: found === 0 ? 'empty' : 'present', entries, ask: false };
}

/**
 * Reads what a client put under a need's own key into one of the six states. A single resource where a searchset was
 * asked counts as truncated: it is good, but nothing says that it is all. Never throws.
 */
export function readPrefetchValue(need: Need, sent: unknown): PrefetchValue {
  if (sent === undefined) return none('absent', true);
  const value = unwrap(sent);
  if (value === null || value === undefined) return none('null', !isRead(need));
  if (!isObject(value)) return none('error', true);
  if (isWrapper(value)) return /^40[13]/.test(statusOf(value) ?? '') ? refusal : none('error', false);
  if (value['resourceType'] === 'Bundle') return readBundleFor(need, value);
  if (value['resourceType'] === 'OperationOutcome')
    return readOutcome(value) === 'not-permitted' ? refusal : none('error', false);
  if (!isResource(value)) return none('error', true);
  const entries: readonly Entry[] = [{ resource: value }];
  if (value.resourceType !== need.resourceType) return { state: 'error', entries, ask: true };
  return isRead(need)
    ? { state: 'present', entries, ask: false }
    : { state: 'truncated', entries, ask: true };
}

/** The resources in a value under a key that no need has: clients such as Epic's use keys of their own. */
export function readForeignValue(sent: unknown): readonly Entry[] {
  const value = unwrap(sent);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one): readonly Entry[] => {
    if (!isResource(one)) return [];
    return one.resourceType === 'Bundle' ? readBundle(jsonOf(one)).entries : [{ resource: one }];
  });
}
