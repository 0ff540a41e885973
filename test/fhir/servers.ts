import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { type FaultSwitch, faults } from '../../src/demo/faults.js';
import { fhirEndpoint } from '../../src/demo/fhir-endpoint.js';

/** A request as a server saw it. */
export interface Seen {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export interface TestServer {
  readonly port: number;
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  readonly seen: Seen[];
  readonly close: () => Promise<void>;
}

/** A loopback server on a free port that writes down every request. */
export async function serve(listener: RequestListener): Promise<TestServer> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    seen.push({ url: request.url ?? '', headers: request.headers });
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port, origin: `http://127.0.0.1:${port}`, seen, close };
}

/** The embedded endpoint under `/fhir` behind a switch for faults. */
export async function serveFhir(
  resources: readonly unknown[],
): Promise<TestServer & { readonly control: FaultSwitch }> {
  const control: FaultSwitch = {};
  const app = express();
  app.use(
    '/fhir',
    faults(control),
    fhirEndpoint(resources, { now: () => '2026-11-22T09:00:00Z', writable: false }),
  );
  return { ...(await serve(app)), control };
}
