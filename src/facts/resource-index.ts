import type { Gathered, GatheredResource } from '../fhir/gathered.js';
import { field, first, list, members, text, textOf, type Members } from './json.js';
import { moment } from './moment.js';

/** A resource that was gathered, with its `Type/id`. */
export interface Indexed {
  readonly resource: GatheredResource['resource'];
  readonly via: GatheredResource['via'];
  readonly reference: string;
}

/** The resources of one patient by type and by reference; each once. */
export interface ResourceIndex {
  readonly ofType: (type: string) => readonly Indexed[];
  /** What came in the context of the hook: orders and conditions being written now. */
  readonly inContext: readonly Indexed[];
  /** A contained resource for `#id`, else a gathered one by `Type/id` (absolute or relative). */
  readonly find: (reference: string, holder: unknown) => unknown;
}

const longestId = 200;
const none: readonly Indexed[] = [];

/** `Type/id` of a resource; the bare type when it has no id. */
export function referenceTo(resource: unknown): string {
  const { resourceType, id } = members(resource);
  const type = text(resourceType) ?? 'Resource';
  const own = text(id);
  return own === null ? type : `${type}/${own.slice(0, longestId)}`;
}

/** The last `Type/id` of a relative or absolute reference, without a version. */
export function localReference(reference: string): string {
  const slash = reference.indexOf('/');
  // `Type/id` already, as nearly all are.
  if (slash !== -1 && reference.indexOf('/', slash + 1) === -1) return reference;
  const path = reference.split('/_history/')[0] ?? reference;
  return path.split('/').slice(-2).join('/');
}

/** Whether a resource names another patient; what names none came from a search for this one. */
function isOfAnother({ subject, patient }: Members, patientId: string, own: string): boolean {
  const reference = text(members(first(subject ?? patient))['reference']);
  if (reference === null || reference === own) return false;
  const [type, id] = localReference(reference).split('/');
  return type === 'Patient' && id !== undefined && id !== patientId;
}

function lastUpdated(resource: unknown): number {
  return moment(field(field(resource, 'meta'), 'lastUpdated'))?.from ?? -Infinity;
}

/** Of two copies of one resource the newer version; of equals the first, prefetched, one. */
function isNewer(copy: unknown, known: unknown): boolean {
  return lastUpdated(copy) > lastUpdated(known);
}

type Contained = ReadonlyMap<string, unknown>;

function containedIn(holder: unknown): Contained {
  return new Map(list(field(holder, 'contained')).map((one) => [textOf(one, 'id') ?? '', one] as const));
}

/** Indexes what was gathered. A resource of another patient is left out even if it came this far. */
export function resourceIndex({ resources, patientId }: Gathered): ResourceIndex {
  const byReference = new Map<string, Indexed>();
  const own = `Patient/${patientId}`;
  let nameless = 0;
  for (const { resource, via } of resources) {
    const held = members(resource);
    if (text(held['resourceType']) === null || isOfAnother(held, patientId, own)) continue;
    const reference = referenceTo(resource);
    const named = text(held['id']) === null ? `${reference}\n${(nameless += 1)}` : reference;
    const key = via === 'context' ? `\n${named}` : named;
    const known = byReference.get(key);
    if (known === undefined || isNewer(resource, known.resource)) {
      byReference.set(key, { resource, via, reference });
    }
  }
  const byType = new Map<string, Indexed[]>();
  const inContext: Indexed[] = [];
  for (const one of byReference.values()) {
    if (one.via === 'context') inContext.push(one);
    const type = one.resource.resourceType;
    const known = byType.get(type);
    if (known === undefined) byType.set(type, [one]);
    else known.push(one);
  }
  const containers = new Map<unknown, Contained>();
  const containedOf = (holder: unknown): Contained => {
    const known = containers.get(holder) ?? containedIn(holder);
    containers.set(holder, known);
    return known;
  };
  return {
    inContext,
    ofType: (type) => byType.get(type) ?? none,
    find: (reference, holder) => {
      if (reference.startsWith('#')) return containedOf(holder).get(reference.slice(1));
      const local = localReference(reference);
      return (byReference.get(local) ?? byReference.get(`\n${local}`))?.resource;
    },
  };
}
