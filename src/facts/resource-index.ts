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

/** A resource as it is indexed: a newer copy takes its place. */
interface Held extends Indexed {
  resource: Indexed['resource'];
  via: Indexed['via'];
}

/** By type and then by id: a `Type/id` that is only asked for need not be spelled out. */
class ByReference {
  private readonly byType = new Map<string, Map<string, Held>>();

  get(type: string, id: string): Held | undefined {
    return this.byType.get(type)?.get(id);
  }

  set(type: string, id: string, held: Held): void {
    const ofType = this.byType.get(type);
    if (ofType === undefined) this.byType.set(type, new Map([[id, held]]));
    else ofType.set(id, held);
  }

  find(reference: string): unknown {
    const slash = reference.indexOf('/');
    return slash === -1
      ? undefined
      : this.get(reference.slice(0, slash), reference.slice(slash + 1))?.resource;
  }
}

/** Indexes what was gathered. A resource of another patient is left out even if it came this far. */
export function resourceIndex({ resources, patientId }: Gathered): ResourceIndex {
  const own = `Patient/${patientId}`;
  const inRecord = new ByReference();
  const beingWritten = new ByReference();
  const byType = new Map<string, Held[]>();
  const inContext: Held[] = [];
  for (const { resource, via } of resources) {
    const held = members(resource);
    const type = text(held['resourceType']);
    if (type === null || isOfAnother(held, patientId, own)) continue;
    const id = text(held['id'])?.slice(0, longestId);
    const named = via === 'context' ? beingWritten : inRecord;
    const known = id === undefined ? undefined : named.get(type, id);
    if (known !== undefined) {
      if (isNewer(resource, known.resource)) Object.assign(known, { resource, via });
      continue;
    }
    const one: Held = { resource, via, reference: id === undefined ? type : `${type}/${id}` };
    if (id !== undefined) named.set(type, id, one);
    if (via === 'context') inContext.push(one);
    // As it stands there: what pads its type is nothing that anybody asks for.
    const ofType = byType.get(resource.resourceType);
    if (ofType === undefined) byType.set(resource.resourceType, [one]);
    else ofType.push(one);
  }
  const containers = new Map<unknown, Contained>();
  const containedOf = (holder: unknown): Contained => {
    const known = containers.get(holder) ?? containedIn(holder);
    containers.set(holder, known);
    return known;
  };
  // Many results name one specimen or one report.
  const found = new Map<string, unknown>();
  const gathered = (reference: string): unknown => {
    const known = found.get(reference);
    if (known !== undefined || found.has(reference)) return known;
    const local = localReference(reference);
    const resource = inRecord.find(local) ?? beingWritten.find(local);
    found.set(reference, resource);
    return resource;
  };
  return {
    inContext,
    ofType: (type) => byType.get(type) ?? none,
    find: (reference, holder) =>
      reference.startsWith('#') ? containedOf(holder).get(reference.slice(1)) : gathered(reference),
  };
}
