import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { httpServer } from './cds/http-server.js';
import { readConfig } from './config.js';
import { demoPatients } from './demo/patients/index.js';
import { logger } from './ops/logger.js';
import { wire } from './wire.js';

/** How long calls in flight may take to end once the process is told to stop. */
const drainMs = 5000;
const loopback = new Set(['127.0.0.1', 'localhost', '::1']);

function welcome(url: string, services: readonly { readonly id: string; readonly hook: string }[]): string {
  const [first] = demoPatients(new Date().toISOString()).filter(({ id }) => id === 'smm-high-risk');
  const patientId = first?.id ?? '';
  const request = JSON.stringify({
    hook: 'patient-view',
    hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
    context: { userId: 'Practitioner/demo-clinician', patientId },
  });
  return [
    '',
    `Heme Precursor CDS, demo mode (synthetic patients, no authentication, this machine only)`,
    '',
    `  Workbench   ${url}/   <- open this in a browser`,
    `  Discovery   ${url}/cds-services`,
    ...services.map(({ id, hook }) => `  ${hook.padEnd(11)} ${url}/cds-services/${id}`),
    `  FHIR R4     ${url}/fhir/Patient`,
    '',
    'Try a patient with high-risk smouldering myeloma:',
    '',
    `  curl -s ${url}/cds-services/heme-patient-view -H 'Content-Type: application/json' -d '${request}'`,
    '',
    `Why each card spoke or stayed silent: the same body to ${url}/api/explain/heme-patient-view`,
    'All demo patients, all hooks, as a table: npm run fire',
    '',
    'Decision support for clinicians. Not a diagnosis.',
    '',
  ].join('\n');
}

const config = readConfig();
if (config.demo && !loopback.has(config.host)) {
  console.warn(
    `DEMO mode listens on ${config.host}: anyone who can reach it can call it. Synthetic data only.`,
  );
}
const log = logger(config.logLevel);
let ownUrl = `http://127.0.0.1:${config.port}`;
const { app, services, drain, close } = wire({ config, log, clock: Date.now, ownUrl: () => ownUrl });
const server = httpServer(app, randomUUID);

server.on('error', (error: NodeJS.ErrnoException) => {
  const hint =
    error.code === 'EADDRINUSE'
      ? `Port ${config.port} is in use. Set PORT to a free one, e.g. PORT=3001 npm start`
      : error.message;
  console.error(hint);
  process.exit(1);
});

server.listen(config.port, config.host, () => {
  const { port } = server.address() as AddressInfo;
  ownUrl = `http://127.0.0.1:${port}`;
  if (config.demo) console.log(welcome(`http://localhost:${port}`, services));
  else console.log(`Heme Precursor CDS listens on ${config.host}:${port}`);
});

function stop(): void {
  drain();
  server.close(() => {
    void close().finally(() => process.exit(0));
  });
  server.closeIdleConnections();
  setTimeout(() => {
    server.closeAllConnections();
  }, drainMs).unref();
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
