import type { Gathered, GatheredResource } from '../fhir/gathered.js';
import { field, list, textOf } from './json.js';
import { moment } from './moment.js';

/** The resources of one patient by type and by reference; each once. */
export interface ResourceIndex {
  readonly ofType: (type: string) => readonly GatheredResource[];
  readonly all: readonly GatheredResource[];
  /** What came in the context of the hook: orders and conditions being written now. */
  readonly inContext: readonly GatheredResource[];
  /** A contained resource for `#id`, else a gathered one by `Type/id` (absolute or relative). */
  readonly find: (reference: string, holder: unknown) => unknown;
}

const longestId = 200;

/** `Type/id` of a resource; the bare type when it has no id. */
export function referenceTo(resource: unknown): string {
  const type = textOf(resource, 'resourceType') ?? 'Resource';
  const id = textOf(resource, 'id');
  return id === null ? type : `${type}/${id.slice(0, longestId)}`;
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
function isOfAnother(resource: unknown, patientId: string): boolean {
  const subject = field(resource, 'subject') ?? field(resource, 'patient');
  const reference = textOf(list(subject)[0], 'reference');
  if (reference === null || reference === `Patient/${patientId}`) return false;
  const [type, id] = localReference(reference).split('/');
  return type === 'Patient' && id !== undefined && id !== patientId;
}

function lastUpdated(resource: unknown): number {
  return moment(field(field(resource, 'meta'), 'lastUpdated'))?.from ?? -Infinity;
}

/** Of two copies of one resource the newer version; of equals the first, prefetched, one. */
function isNewer(copy: GatheredResource, known: GatheredResource): boolean {
  return lastUpdated(copy.resource) > lastUpdated(known.resource);
}

const containers = new WeakMap<object, ReadonlyMap<string, unknown>>();

function containedOf(holder: unknown): ReadonlyMap<string, unknown> {
  if (typeof holder !== 'object' || holder === null) return new Map();
  const known = containers.get(holder);
  if (known !== undefined) return known;
  const byId = new Map(
    list(field(holder, 'contained')).map((one) => [textOf(one, 'id') ?? '', one] as const),
  );
  containers.set(holder, byId);
  return byId;
}

/** Indexes what was gathered. A resource of another patient is left out even if it came this far. */
export function resourceIndex({ resources, patientId }: Gathered): ResourceIndex {
  const byReference = new Map<string, GatheredResource>();
  let nameless = 0;
  for (const gathered of resources) {
    const { resource } = gathered;
    if (textOf(resource, 'resourceType') === null || isOfAnother(resource, patientId)) continue;
    const hasId = textOf(resource, 'id') !== null;
    const reference = hasId ? referenceTo(resource) : `${referenceTo(resource)}\n${(nameless += 1)}`;
    const draft = gathered.via === 'context' ? `\n${reference}` : reference;
    const known = byReference.get(draft);
    if (known === undefined || isNewer(gathered, known)) byReference.set(draft, gathered);
  }
  const all = [...byReference.values()];
  const byType = new Map<string, GatheredResource[]>();
  for (const gathered of all) {
    const type = gathered.resource.resourceType;
    const known = byType.get(type);
    if (known === undefined) byType.set(type, [gathered]);
    else known.push(gathered);
  }
  return {
    all,
    inContext: all.filter(({ via }) => via === 'context'),
    ofType: (type) => byType.get(type) ?? [],
    find: (reference, holder) => {
      if (reference.startsWith('#')) return containedOf(holder).get(reference.slice(1));
      const local = localReference(reference);
      return (byReference.get(local) ?? byReference.get(`\n${local}`))?.resource;
    },
  };
}
