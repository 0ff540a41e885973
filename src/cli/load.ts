import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { servicesOf } from './conformance/sample.js';
import { signer } from './conformance/signer.js';
import { targetAt } from './conformance/target.js';
import { readOptions } from './read-options.js';
import { startService } from './running-service.js';

/**
 * `npm run load [-- --calls N]`: signed patient-view calls to the whole service on this machine. Prints latency and the
 * memory of the process (client and service in one) as it goes: it must level out.
 */
const values = readOptions('npm run load [-- --calls 10000]', {
  calls: { type: 'string', default: '10000' },
});
const calls = Number(values.calls);
const connections = 4;
const rounds = 10;
const iss = 'https://load.example';

const pair = await generateKeyPair('ES384', { extractable: true });
const named = { kid: 'load', alg: 'ES384' };
const folder = mkdtempSync(path.join(tmpdir(), 'load-'));
const trustFile = path.join(folder, 'trust.json');
const keys = [{ ...(await exportJWK(pair.publicKey)), ...named }];
writeFileSync(trustFile, JSON.stringify({ issuers: [{ iss, keys, callsPerMinute: 10_000_000 }] }));
const service = await startService({ TRUST_FILE: trustFile });
rmSync(folder, { recursive: true });

const sign = signer({ key: { ...(await exportJWK(pair.privateKey)), ...named }, iss });
const patientId = 'smm-high-risk';
const endpoint = `${service.url}/cds-services/heme-patient-view`;

/** What a client that honours every template sends. */
async function prefetch(): Promise<Readonly<Record<string, unknown>>> {
  const services = await servicesOf(targetAt(service.url));
  const templates = services.find(({ id }) => endpoint.endsWith(`/${id}`))?.prefetch ?? {};
  const filled = Object.entries(templates).map(async ([key, template]) => {
    const response = await fetch(
      `${service.url}/fhir/${template.replaceAll('{{context.patientId}}', patientId)}`,
    );
    return [key, await response.json()] as const;
  });
  return Object.fromEntries(await Promise.all(filled));
}

const body = JSON.stringify({
  hook: 'patient-view',
  hookInstance: crypto.randomUUID(),
  context: { userId: 'Practitioner/load', patientId },
  prefetch: await prefetch(),
});

const statuses = new Map<number, number>();
const times: number[] = [];

async function worker(tokens: string[]): Promise<void> {
  for (let token = tokens.pop(); token !== undefined; token = tokens.pop()) {
    const from = performance.now();
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
    });
    await response.arrayBuffer();
    times.push(performance.now() - from);
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
  }
}

const percentile = (share: number): string =>
  (times.sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(1);
const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0).padStart(4);

for (let round = 1; round <= rounds; round += 1) {
  const tokens = await Promise.all(Array.from({ length: Math.ceil(calls / rounds) }, () => sign(endpoint)));
  await Promise.all(Array.from({ length: connections }, () => worker(tokens)));
  const { rss, heapUsed } = process.memoryUsage();
  console.log(
    `${String(times.length).padStart(7)} calls  RSS ${megabytes(rss)} MB  heap ${megabytes(heapUsed)} MB`,
  );
}
console.log(`p50 ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms, ${connections} connections`);
console.log(`status ${[...statuses].map(([status, count]) => `${status}: ${count}`).join(', ')}`);
await service.stop();
process.exitCode = statuses.size === 1 && statuses.has(200) ? 0 : 1;
