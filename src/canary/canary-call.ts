import type { HookCall } from '../cds/types.js';
import { answers } from '../fhir/need-query.js';
import type { Need } from '../fhir/need.js';
import type { Canary, CanaryRecord } from './canary.js';

/** One hook call for a canary, all of its record in prefetch as a client that honours every template sends it. */
export function canaryCall(
  { hook }: Canary,
  { patientId, resources, drafts }: CanaryRecord,
  needs: readonly Need[],
  receivedAt: string,
): HookCall {
  const bundle = (list: readonly unknown[]) => ({
    resourceType: 'Bundle',
    type: 'searchset',
    total: list.length,
    entry: list.map((resource) => ({ resource })),
  });
  const prefetch = Object.fromEntries(
    needs.map((need) => {
      const found = resources.filter((resource) => answers(need, resource));
      return [need.key, need.query.includes('?') ? bundle(found) : (found[0] ?? null)];
    }),
  );
  const order = {
    draftOrders: { ...bundle(drafts), type: 'collection' },
    selections: drafts.map(({ resourceType, id = '' }) => `${resourceType}/${id}`),
  };
  return {
    service: `heme-${hook}`,
    request: {
      hook,
      hookInstance: '00000000-0000-4000-8000-000000000000',
      context: { patientId, userId: 'Practitioner/canary', ...(hook === 'patient-view' ? {} : order) },
      prefetch,
    },
    language: 'en',
    caller: { issuer: 'canary' },
    requestId: 'canary',
    receivedAt,
  };
}
