import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import autocannon from 'autocannon';
import express from 'express';
import { demoPatients } from '../demo/patients/index.js';
import {
  classify,
  factEntries,
  FactsMade,
  member,
  resolve,
  unknown,
  type Fact,
  type FactDefinition,
} from '../engine/index.js';
import { mapFacts, readRecord } from '../facts/index.js';
import type { Gathered } from '../fhir/gathered.js';
import { analytes } from '../knowledge/analytes/index.js';
import { ruleSets } from '../knowledge/index.js';
import { startService } from './running-service.js';

/**
 * `npm run bench:smoke`: a patient-view call with 60 prefetched Observations beside a bare Express echo of the same
 * body in the same run, and the engine's own time for one patient. Figures are ratios of one run, never asserted.
 */
const observations = 60;
const seconds = 5;
const connections = 4;
const rounds = 3;
/** Calls to each before anything is measured: a service that runs for days is compiled, and so is the echo. */
const warmUp = 2000;

/** One chart under many ids: nobody opens one chart a thousand times, and its history would be what is measured. */
const patients = 500;

function body(): string {
  const patient = demoPatients(new Date().toISOString()).find(({ id }) => id === 'smm-high-risk');
  const resources = patient?.resources ?? [];
  const results = resources.filter(({ resourceType }) => resourceType === 'Observation');
  const many = Array.from({ length: observations }, (_, index) => ({
    ...results[index % results.length],
    id: `o-${index}`,
  }));
  const bundle = (list: readonly unknown[]) => ({
    resourceType: 'Bundle',
    type: 'searchset',
    total: list.length,
    entry: list.map((resource) => ({ resource })),
  });
  return JSON.stringify({
    hook: 'patient-view',
    hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
    context: { userId: 'Practitioner/demo-clinician', patientId: 'smm-high-risk' },
    prefetch: prefetchFor(
      bundle(many),
      bundle(resources.filter(({ resourceType }) => resourceType === 'Condition')),
      resources[0],
    ),
  });
}

/** Every key filled, so that nothing is fetched: what is measured is the service, not a FHIR server. */
function prefetchFor(
  labs: unknown,
  conditions: unknown,
  patient: unknown,
): Readonly<Record<string, unknown>> {
  const empty = { resourceType: 'Bundle', type: 'searchset', total: 0, entry: [] };
  return { ...Object.fromEntries(keys.map((key) => [key, empty])), patient, conditions, cbc: labs };
}

/** The chart of one patient, read: the engine's own time starts where mapping ends. */
function knownFacts(now: string): (definition: FactDefinition) => Fact<unknown> {
  const patient = demoPatients(now).find(({ id }) => id === 'smm-high-risk');
  const gathered: Gathered = {
    patientId: 'smm-high-risk',
    resources: (patient?.resources ?? []).map((resource) => ({ resource, via: 'prefetch', key: 'all' })),
    outcomes: { all: { prefetch: 'present', complete: true } },
    wrongPatient: 0,
  };
  const record = readRecord(gathered, { now, analytes });
  for (const { facts } of ruleSets) factEntries(mapFacts(facts, record));
  return (definition) => record.made.get(definition) ?? unknown('not-recorded');
}

const service = await startService();
const discovery = (await (await fetch(`${service.url}/cds-services`)).json()) as {
  readonly services: readonly { readonly prefetch?: Readonly<Record<string, string>> }[];
};
const keys = Object.keys(discovery.services[0]?.prefetch ?? {});

const echo = express();
echo.disable('x-powered-by');
echo.disable('etag');
echo.post('/', express.json({ limit: '10mb' }), (request, response) => {
  response.json(request.body);
});
const echoServer = createServer(echo);
await new Promise<void>((done) => echoServer.listen(0, '127.0.0.1', done));
const echoUrl = `http://127.0.0.1:${(echoServer.address() as AddressInfo).port}/`;

async function measure(
  url: string,
  payloads: readonly string[],
  length: { readonly amount: number } | { readonly duration: number },
): Promise<{ readonly p50: number; readonly p99: number; readonly rps: number }> {
  const { latency, requests, non2xx } = await autocannon({
    url,
    requests: payloads.map((body) => ({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })),
    connections,
    // On a thread of its own: what is measured is the service, not its client.
    workers: 1,
    ...length,
  });
  if (non2xx > 0) throw new Error(`${non2xx} answers of ${url} were not 2xx`);
  return { p50: latency.p50, p99: latency.p99, rps: requests.average };
}

const payload = body();
const payloads = Array.from({ length: patients }, (_, index) =>
  payload.replaceAll('smm-high-risk', `bench-patient-${index}`),
);
console.log(
  `Body ${Math.round(payload.length / 1024)} KiB, ${observations} Observations, ${patients} patients, ${connections} connections, ${warmUp} calls to warm up, then ${rounds} rounds of ${seconds} s each`,
);
const hookUrl = `${service.url}/cds-services/heme-patient-view`;
for (const url of [echoUrl, hookUrl]) await measure(url, payloads, { amount: warmUp });
for (let round = 1; round <= rounds; round += 1) {
  const bare = await measure(echoUrl, payloads, { duration: seconds });
  const full = await measure(hookUrl, payloads, { duration: seconds });
  console.log(
    `round ${round}: echo p50 ${bare.p50} ms p99 ${bare.p99} ms (${bare.rps.toFixed(0)}/s) | service p50 ${full.p50} ms p99 ${full.p99} ms (${full.rps.toFixed(0)}/s) | throughput ratio ${(bare.rps / full.rps).toFixed(2)}`,
  );
}

const asOf = new Date().toISOString();
const read = knownFacts(asOf);
/** Every category, score and flag of every rule set, out of facts that were read before. */
let asked = 0;
const times = Array.from({ length: 1000 }, () => {
  const from = performance.now();
  const made = new FactsMade();
  for (const ruleSet of ruleSets) {
    const result = classify(
      ruleSet,
      resolve(ruleSet.facts, (definition) => read(definition), asOf, made),
      asOf,
    );
    asked += result.scores.length;
    for (const { id } of ruleSet.flags) asked += member(result.flags, id)?.status === 'met' ? 1 : 0;
  }
  return (performance.now() - from) * 1000;
}).sort((a, b) => a - b);
console.log(
  `engine, all ${ruleSets.length} rule sets for one patient: median ${times[500]?.toFixed(0) ?? '?'} µs, p99 ${times[990]?.toFixed(0) ?? '?'} µs (target 200 µs median; ${asked} scores and met flags asked)`,
);
echoServer.closeAllConnections();
echoServer.close();
await service.stop();
