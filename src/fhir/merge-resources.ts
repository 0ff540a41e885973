import type { GatheredResource } from './gathered.js';
import type { FhirResource } from './r4.js';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function identityOf(resource: FhirResource): unknown {
  if (text(resource.id) !== undefined) return `${resource.resourceType}/${String(resource.id)}`;
  try {
    return JSON.stringify(resource);
  } catch {
    // Nested too deep to be written out: it is itself and equals nothing else.
    return resource;
  }
}

function isNewer(candidate: FhirResource, known: FhirResource): boolean {
  const versions = [candidate, known].map(({ meta }) => text(meta?.versionId) ?? '');
  if (versions.every((version) => /^\d+$/.test(version))) return Number(versions[0]) > Number(versions[1]);
  const [one = NaN, other = NaN] = [candidate, known].map(({ meta }) =>
    Date.parse(text(meta?.lastUpdated) ?? ''),
  );
  return one > other;
}

/**
 * Each resource once: of several with the same type and id the newest version, else the first (so what was prefetched
 * comes before what was queried); resources without an id are the same only when they are equal.
 */
export function mergeResources(all: readonly GatheredResource[]): readonly GatheredResource[] {
  const kept = new Map<unknown, GatheredResource>();
  for (const one of all) {
    const identity = identityOf(one.resource);
    const known = kept.get(identity);
    if (known === undefined || isNewer(one.resource, known.resource)) kept.set(identity, one);
  }
  return [...kept.values()];
}

/** How many different resources there are in a list that may hold one several times. */
export function countDistinct(resources: readonly FhirResource[]): number {
  return new Set(resources.map(identityOf)).size;
}
