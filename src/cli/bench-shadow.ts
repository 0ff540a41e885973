import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPatients } from '../demo/patients/index.js';
import { startService } from './running-service.js';

/**
 * `npm run bench:shadow`: what shadow mode adds to a call. The same prefetched patient-view call goes in turn to a
 * live service and to one that is wholly in shadow, in one run; the difference and the ratio of the medians count.
 */
const rounds = 400;
const warmUp = 40;
const folder = mkdtempSync(join(tmpdir(), 'bench-shadow-'));
const siteFile = (name: string, site: object): string => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(site));
  return file;
};
const live = await startService({ SITE_FILE: siteFile('live.json', {}) });
const shadow = await startService({ SITE_FILE: siteFile('shadow.json', { shadow: [{}] }) });

async function request(): Promise<string> {
  const discovery = (await (await fetch(`${live.url}/cds-services`)).json()) as {
    readonly services: readonly { readonly prefetch?: Readonly<Record<string, string>> }[];
  };
  const [patient] = demoPatients(new Date().toISOString()).filter(({ id }) => id === 'smm-high-risk');
  const patientId = patient?.id ?? '';
  const entries = Object.entries(discovery.services[0]?.prefetch ?? {}).map(async ([key, template]) => {
    const query = template.replaceAll('{{context.patientId}}', patientId);
    return [key, await (await fetch(`${live.url}/fhir/${query}`)).json()] as const;
  });
  return JSON.stringify({
    hook: 'patient-view',
    hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
    context: { userId: 'Practitioner/demo-clinician', patientId },
    prefetch: Object.fromEntries(await Promise.all(entries)),
  });
}

const body = await request();
async function timed(url: string): Promise<number> {
  const from = performance.now();
  const response = await fetch(`${url}/cds-services/heme-patient-view`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return performance.now() - from;
}

const times: { readonly live: number[]; readonly shadow: number[] } = { live: [], shadow: [] };
for (let round = 0; round < warmUp + rounds; round += 1) {
  const [first, second] = [await timed(live.url), await timed(shadow.url)];
  if (round < warmUp) continue;
  times.live.push(first);
  times.shadow.push(second);
}
const median = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
const [liveMs, shadowMs] = [median(times.live), median(times.shadow)];
console.log(
  `${rounds} calls each: live p50 ${liveMs.toFixed(2)} ms, shadow p50 ${shadowMs.toFixed(2)} ms: added ${(shadowMs - liveMs).toFixed(2)} ms (at most 5), ratio ${(shadowMs / liveMs).toFixed(2)}`,
);
await live.stop();
await shadow.stop();
rmSync(folder, { recursive: true });
