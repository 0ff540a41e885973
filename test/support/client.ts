import { startService, type RunningService } from '../../src/cli/running-service.js';
import { demoPatients, type DemoPatient } from '../../src/demo/patients/index.js';

/** The moment at which all tests of the whole service stand. */
export const now = '2026-11-24T09:00:00.000Z';

/** Tests judge answers, not speed: a busy machine must not turn a slow query into missing data. */
const patience = 60_000;

/** The real application on a free port with a clock that stands still. */
export function startAt(env: Readonly<Record<string, string>> = {}): Promise<RunningService> {
  return startService(env, () => Date.parse(now), patience);
}

export interface Answer<B> {
  readonly status: number;
  readonly body: B;
}

export interface CardJson {
  readonly uuid: string;
  readonly summary: string;
  readonly detail: string;
  readonly indicator: string;
  readonly source: { readonly topic: { readonly code: string } };
  readonly suggestions?: readonly {
    readonly label: string;
    readonly actions: readonly {
      readonly type: string;
      readonly resource: Readonly<Record<string, unknown>>;
    }[];
  }[];
}

export interface ServiceJson {
  readonly id: string;
  readonly hook: string;
  readonly prefetch: Readonly<Record<string, string>>;
}

export function demoPatient(id: string): DemoPatient {
  const patient = demoPatients(now).find((one) => one.id === id);
  if (patient === undefined) throw new Error(`There is no demo patient ${id}`);
  return patient;
}

export async function post<B>(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<B>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as B };
}

export async function discover(url: string): Promise<readonly ServiceJson[]> {
  const response = await fetch(`${url}/cds-services`);
  return ((await response.json()) as { readonly services: readonly ServiceJson[] }).services;
}

/** What an EHR that honours every template would put into prefetch: each template, filled in and read. */
export async function prefetchOf(url: string, patientId: string): Promise<Readonly<Record<string, unknown>>> {
  const [service] = await discover(url);
  const entries = Object.entries(service?.prefetch ?? {}).map(async ([key, template]) => {
    const query = template.replaceAll('{{context.patientId}}', patientId);
    return [key, await (await fetch(`${url}/fhir/${query}`)).json()] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** A request of one hook for a demo patient; order hooks carry the patient's drafts for that hook, all selected. */
export function requestFor(
  hook: string,
  patientId: string,
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const drafts = demoPatient(patientId).draftOrders.filter((draft) => draft.hook === hook);
  const order = {
    draftOrders: {
      resourceType: 'Bundle',
      type: 'collection',
      entry: drafts.map(({ resource }) => ({ resource })),
    },
    selections: drafts.map(({ resource }) => `${resource.resourceType}/${resource.id ?? ''}`),
  };
  return {
    hook,
    hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
    context: {
      userId: 'Practitioner/demo-clinician',
      patientId,
      ...(hook === 'patient-view' ? {} : order),
    },
    ...more,
  };
}
