import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { signer } from '../../src/cli/conformance/signer.js';
import { startService, type RunningService } from '../../src/cli/running-service.js';

const iss = 'https://ehr.example';
const secret = 'access-token-of-the-ehr';
const pair = await generateKeyPair('ES384', { extractable: true });
const named = { kid: 'k', alg: 'ES384' };
const sign = signer({ key: { ...(await exportJWK(pair.privateKey)), ...named }, iss });
const servers: Server[] = [];
/** What each server on this machine saw: its connections, and the tokens it was sent. */
const trap = { url: '', connections: 0 };
const ehr = { url: '', tokens: new Set<string | undefined>() };
let service: RunningService;

async function listen(listener: RequestListener, onConnection: () => void): Promise<string> {
  const server = createServer(listener).on('connection', onConnection);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const pageWithNext = (next: string): object => ({
  resourceType: 'Bundle',
  type: 'searchset',
  link: [{ relation: 'next', url: next }],
  entry: [],
});

beforeAll(async () => {
  trap.url = await listen(
    (_request, response) => void response.end('{}'),
    () => (trap.connections += 1),
  );
  ehr.url = await listen(
    (request, response) => {
      ehr.tokens.add(request.headers.authorization);
      response.setHeader('content-type', 'application/fhir+json');
      response.end(JSON.stringify(pageWithNext(`${trap.url}/next`)));
    },
    () => undefined,
  );
  const folder = mkdtempSync(path.join(tmpdir(), 'trust-'));
  const file = path.join(folder, 'trust.json');
  const keys = [{ ...(await exportJWK(pair.publicKey)), ...named }];
  const other = { iss: 'https://other.example', keys, fhirServers: [`${trap.url}/of-another`] };
  writeFileSync(file, JSON.stringify({ issuers: [{ iss, keys, fhirServers: [ehr.url] }, other] }));
  service = await startService({ TRUST_FILE: file });
  rmSync(folder, { recursive: true });
}, 60_000);
beforeEach(() => {
  trap.connections = 0;
  ehr.tokens.clear();
});
afterAll(async () => {
  await service.stop();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function call(more: object, header: Readonly<Record<string, unknown>> = {}): Promise<number> {
  const url = `${service.url}/cds-services/heme-patient-view`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await sign(url, { header })}` },
    body: JSON.stringify({
      hook: 'patient-view',
      hookInstance: 'h',
      context: { userId: 'Practitioner/1', patientId: 'p' },
      ...more,
    }),
  });
  return response.status;
}
const authorization = {
  access_token: secret,
  token_type: 'Bearer',
  expires_in: 300,
  scope: 's',
  subject: 'c',
};

describe('what a hostile caller names is left alone', () => {
  it('J7 a jku', async () => {
    expect([await call({}, { jku: `${trap.url}/jwks` }), trap.connections]).toEqual([401, 0]);
  });

  it('F7 a FHIR server that nobody has written down', async () => {
    const status = await call({ fhirServer: `${trap.url}/fhir`, fhirAuthorization: authorization });
    expect([[200, 412].includes(status), trap.connections]).toEqual([true, 0]);
  });

  it('F7 a FHIR server of somebody else', async () => {
    const body = { fhirServer: `${trap.url}/of-another`, fhirAuthorization: authorization };
    expect([await call(body), trap.connections]).toEqual([403, 0]);
  });

  it('Q6 a next link of the own FHIR server, which gets the token as it should', async () => {
    const status = await call({ fhirServer: ehr.url, fhirAuthorization: authorization });
    expect([[200, 412].includes(status), trap.connections]).toEqual([true, 0]);
    expect([...ehr.tokens]).toEqual([`Bearer ${secret}`]);
  });

  it('Q6 a next link in prefetch', async () => {
    const status = await call({
      fhirServer: ehr.url,
      fhirAuthorization: authorization,
      prefetch: { anything: pageWithNext(`${trap.url}/next`) },
    });
    expect([[200, 412].includes(status), trap.connections]).toEqual([true, 0]);
  });
});
