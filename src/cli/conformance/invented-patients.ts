import { demoPatients } from '../../demo/patients/index.js';
import { ResourceStore } from '../../demo/resource-store.js';
import { search } from '../../demo/search.js';
import { searchParameters } from '../../demo/search-parameters.js';
import type { GivenRequest } from './check-answers.js';
import type { Json } from './json.js';
import { requestOf, type Service } from './sample.js';

/** Of all demo patients those of whom the most kinds of cards speak. */
const chosen: readonly string[] = ['smm-high-risk', 'vexas-uba1', 'systemic-sclerosis-on-tocilizumab'];

/** What a FHIR server that holds the store would answer; undefined: it would refuse. */
function answerOf(store: ResourceStore, url: string): Json | undefined {
  const [path = '', query] = url.split('?', 2);
  const [type = '', id = ''] = path.split('/');
  if (!Object.hasOwn(searchParameters, type)) return undefined;
  if (query === undefined) return store.read(type, id)?.resource;
  const result = search(store, type, new URLSearchParams(query));
  if ('problem' in result) return undefined;
  const entry = result.found.map(({ resource }) => ({ resource, search: { mode: 'match' } }));
  return { resourceType: 'Bundle', type: 'searchset', total: result.total, entry };
}

/**
 * Calls for invented patients of this repository, as they stand at `now` (ISO 8601): everything in prefetch, by the
 * templates of each service, so that a service has something to speak of and need read nothing.
 */
export function inventedRequests(services: readonly Service[], now: string): readonly GivenRequest[] {
  const store = new ResourceStore(() => now);
  for (const { id: patient, resources } of demoPatients(now)) {
    if (!chosen.includes(patient)) continue;
    for (const resource of resources)
      store.write(resource.resourceType, resource.id ?? store.freeId(resource.resourceType), { ...resource });
  }
  return chosen.flatMap((patient) =>
    services.map((service) => {
      const prefetch = Object.entries(service.prefetch).flatMap(([key, template]) => {
        const url = template.replaceAll('{{context.patientId}}', patient);
        const answer = url.includes('{{') ? undefined : answerOf(store, url);
        return answer === undefined ? [] : [[key, answer] as const];
      });
      const body = { ...requestOf(service, patient, undefined), prefetch: Object.fromEntries(prefetch) };
      return { name: patient, body };
    }),
  );
}
