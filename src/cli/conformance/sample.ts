import { publishedHooks } from '../../cds/published-hooks.js';
import { isObject, isText, items, type Json } from './json.js';
import type { Target } from './target.js';

/** A service as its discovery lists it. */
export interface Service {
  readonly id: string;
  readonly hook: string;
  readonly prefetch: Readonly<Record<string, string>>;
  readonly entry: Json;
}

/** The services that can be called at all; what is wrong with the others is for the discovery checks to say. */
export async function servicesOf(target: Target): Promise<readonly Service[]> {
  const { json } = await target.ask('/cds-services');
  return items(isObject(json) ? json['services'] : undefined).flatMap((entry) => {
    if (!isObject(entry) || !isText(entry['id']) || !isText(entry['hook'])) return [];
    const prefetch = isObject(entry['prefetch']) ? entry['prefetch'] : {};
    const templates = Object.entries(prefetch).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value] as const] : [],
    );
    return [{ id: entry['id'], hook: entry['hook'], prefetch: Object.fromEntries(templates), entry }];
  });
}

/** A patient that no server has. */
const patientId = 'conformance-patient';

const order = {
  resourceType: 'ServiceRequest',
  id: 'conformance-order',
  status: 'draft',
  intent: 'order',
  code: { text: 'Magnetic resonance imaging' },
  subject: { reference: `Patient/${patientId}` },
};
const bundle = { resourceType: 'Bundle', type: 'collection', entry: [{ resource: order }] };

const samples: Readonly<Record<string, unknown>> = {
  patientId,
  userId: 'Practitioner/conformance',
  encounterId: 'conformance-encounter',
  selections: ['ServiceRequest/conformance-order'],
  dispatchedOrders: ['ServiceRequest/conformance-order'],
  performer: 'Organization/conformance',
  allergyIntolerance: {
    resourceType: 'AllergyIntolerance',
    id: 'a',
    patient: { reference: `Patient/${patientId}` },
  },
};

function contextOf(hook: string): Json {
  const known: Readonly<
    Record<string, { readonly context: Readonly<Record<string, { readonly required: boolean }>> }>
  > = publishedHooks;
  const fields = known[hook]?.context ?? { patientId: { required: true }, userId: { required: true } };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { required }]) =>
      required ? [[name, samples[name] ?? bundle]] : [],
    ),
  );
}

/** What a template would be answered with by a server that has the patient and nothing else. */
export function emptyAnswer(template: string): Json {
  return template.includes('?')
    ? { resourceType: 'Bundle', type: 'searchset', total: 0 }
    : { resourceType: template.split('/')[0] ?? 'Patient', id: patientId };
}

/** A sound request of the service's hook, with every template answered. */
export function requestFor(service: Service, more: Json = {}): Json {
  const prefetch = Object.fromEntries(
    Object.entries(service.prefetch).map(([key, template]) => [key, emptyAnswer(template)]),
  );
  return {
    hook: service.hook,
    hookInstance: crypto.randomUUID(),
    context: contextOf(service.hook),
    ...(Object.keys(prefetch).length > 0 ? { prefetch } : {}),
    ...more,
  };
}

/** The sound request for a patient of the service's own, whose data it has to read itself. */
export function requestOf(service: Service, patient: string, fhirServer: string | undefined): Json {
  const text = JSON.stringify(requestFor(service, { prefetch: undefined, fhirServer }));
  return JSON.parse(text.replaceAll(patientId, patient)) as Json;
}
