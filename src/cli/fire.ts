import { demoPatients, type DemoPatient } from '../demo/patients/index.js';
import { startService, type RunningService } from './running-service.js';

/** Calls the three hooks for every demo patient over HTTP and prints what was said: `npm run fire [-- --url URL]`. */
interface Shown {
  readonly indicator: string;
  readonly summary: string;
}

const services = {
  'patient-view': 'heme-patient-view',
  'order-select': 'heme-order-select',
  'order-sign': 'heme-order-sign',
} as const;
type Hook = keyof typeof services;

function contextOf(patient: DemoPatient, hook: Hook): Readonly<Record<string, unknown>> | null {
  const base = { userId: 'Practitioner/demo-clinician', patientId: patient.id };
  if (hook === 'patient-view') return base;
  const drafts = patient.draftOrders.filter((draft) => draft.hook === hook).map(({ resource }) => resource);
  if (drafts.length === 0) return null;
  const draftOrders = {
    resourceType: 'Bundle',
    type: 'collection',
    entry: drafts.map((resource) => ({ resource })),
  };
  const selections = drafts.map(({ resourceType, id }) => `${resourceType}/${id ?? ''}`);
  return hook === 'order-select' ? { ...base, draftOrders, selections } : { ...base, draftOrders };
}

async function fire(
  url: string,
  hook: Hook,
  context: Readonly<Record<string, unknown>>,
): Promise<readonly Shown[] | string> {
  const response = await fetch(`${url}/cds-services/${services[hook]}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ hook, hookInstance: crypto.randomUUID(), context }),
  });
  if (!response.ok) return `HTTP ${response.status}`;
  return ((await response.json()) as { readonly cards: readonly Shown[] }).cards;
}

function print(id: string, hook: string, result: readonly Shown[] | string): void {
  const lines =
    typeof result === 'string'
      ? [result]
      : result.map(({ indicator, summary }) => `${indicator.padEnd(8)} ${summary}`);
  for (const line of lines.length === 0 ? ['—'] : lines)
    console.log(`${id.padEnd(30)} ${hook.padEnd(13)} ${line}`);
}

const flag = process.argv.indexOf('--url');
const given = flag === -1 ? undefined : process.argv[flag + 1];
const own: RunningService | undefined = given === undefined ? await startService() : undefined;
const url = given ?? own?.url ?? '';
let failures = 0;
for (const patient of demoPatients(new Date().toISOString())) {
  for (const hook of Object.keys(services) as Hook[]) {
    const context = contextOf(patient, hook);
    if (context === null) continue;
    const result = await fire(url, hook, context);
    if (typeof result === 'string') failures += 1;
    print(patient.id, hook, result);
  }
}
await own?.stop();
process.exitCode = failures > 0 ? 1 : 0;
