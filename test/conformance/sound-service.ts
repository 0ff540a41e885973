import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { gate } from '../../src/cds/gate.js';
import type { CdsService, HookCall } from '../../src/cds/types.js';
import { signer } from '../../src/cli/conformance/signer.js';
import { targetAt, type Target } from '../../src/cli/conformance/target.js';
import { demoApp } from '../cds/demo-app.js';

const iss = 'https://tester.example';
const jku = 'https://tester.example/jwks.json';
const pair = await generateKeyPair('ES384', { extractable: true });
const named = { kid: 'tester', alg: 'ES384' };
const publicKey = { ...(await exportJWK(pair.publicKey)), ...named };
const sign = signer({ key: { ...(await exportJWK(pair.privateKey)), ...named }, iss, jku });

export const origin = 'https://sandbox.example';

const common = { title: 't', description: 'd', version: '2.0.1', hookVersion: '1.0' };
const services: readonly CdsService[] = [
  {
    ...common,
    id: 'view',
    hook: 'patient-view',
    prefetch: {
      patient: 'Patient/{{context.patientId}}',
      labs: 'Observation?patient={{context.patientId}}&_count=50',
    },
  },
  { ...common, id: 'sign', hook: 'order-sign' },
];

const topic = { system: 's', code: 'c' };

/** Cards with one of everything that a rule looks at. */
function cards({ request }: HookCall): { readonly cards: readonly object[] } {
  const entry = (
    request.context.draftOrders as { readonly entry?: readonly { readonly resource: object }[] } | undefined
  )?.entry;
  const draft = entry?.[0]?.resource;
  const create = { type: 'create', description: 'Order MRI', resource: { resourceType: 'ServiceRequest' } };
  const update = { type: 'update', description: 'Change the order', resource: draft };
  const remove = { type: 'delete', description: 'Withdraw', resourceId: 'ServiceRequest/conformance-order' };
  return {
    cards: [
      {
        uuid: '4e0a3a1e-3283-4575-ab82-028d55fe2719',
        summary: 's'.repeat(139),
        detail: '**d**',
        indicator: 'info',
        source: { label: 'l', url: 'https://guideline.example', topic },
        suggestions: [
          {
            label: 'a',
            uuid: 'a',
            isRecommended: true,
            actions: [create, ...(draft === undefined ? [] : [update])],
          },
          { label: 'b', uuid: 'b', actions: [remove] },
        ],
        selectionBehavior: 'at-most-one',
        overrideReasons: [{ system: 's', code: 'c', display: 'd' }],
        links: [
          { label: 'l', url: 'https://guideline.example/1', type: 'absolute' },
          { label: 'app', url: 'https://app.example/launch', type: 'smart', appContext: '{}' },
        ],
        extension: { 'org.example.a': 1 },
      },
    ],
  };
}

export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly authorization: string | undefined;
  status: number;
  headers: Record<string, string>;
  text: string;
}
/** What a broken service does to an exchange of the sound one, before the answer is sent. */
export type Fault = (exchange: Exchange) => void;

async function listen(listener: RequestListener): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of request as AsyncIterable<Uint8Array>) parts.push(part);
  return Buffer.concat(parts);
}

export interface Service {
  readonly target: Target;
  readonly url: string;
  fault: Fault;
  readonly close: () => void;
}

/** The real router with authentication behind a door that does to each exchange what the present fault says. */
export async function startSound(): Promise<Service> {
  let url = '';
  const closed = gate({
    trustFile: JSON.stringify({ issuers: [{ iss, jku, keys: [publicKey], callsPerMinute: 1_000_000 }] }),
    demo: true,
    publicUrl: undefined,
    ownUrl: () => url,
    fetchKeys: () => Promise.reject(new Error('nothing to fetch')),
    now: Date.now,
    onRefused: () => undefined,
    onKeysUnread: () => undefined,
  });
  const { app } = demoApp({
    ...closed,
    services: () => services,
    allowedOrigins: [origin],
    evaluate: (call) => Promise.resolve(cards(call) as never),
  });
  const inner = await listen(app);
  const service = { fault: (() => undefined) as Fault };
  const outer = await listen((request, response) => {
    void (async () => {
      const sent = await bodyOf(request);
      const { method = 'GET', url: path = '/', headers } = request;
      const kept = Object.entries(headers).filter(
        ([name]) => !['host', 'connection', 'content-length'].includes(name),
      );
      const answer = await fetch(inner.url + path, {
        method,
        headers: Object.fromEntries(kept) as Record<string, string>,
        ...(sent.length === 0 ? {} : { body: new Uint8Array(sent) }),
      });
      const exchange: Exchange = {
        method,
        path,
        body: sent.toString('utf8'),
        authorization: headers.authorization,
        status: answer.status,
        headers: Object.fromEntries(
          [...answer.headers].filter(
            ([name]) => !/^(content-length|connection|keep-alive|transfer-encoding|date)$/.test(name),
          ),
        ),
        text: await answer.text(),
      };
      service.fault(exchange);
      response
        .writeHead(exchange.status, exchange.headers)
        .end(exchange.status === 204 ? undefined : exchange.text);
    })();
  });
  ({ url } = outer);
  return {
    target: targetAt(url, sign),
    url,
    get fault() {
      return service.fault;
    },
    set fault(fault: Fault) {
      service.fault = fault;
    },
    close: () => {
      for (const { server } of [inner, outer]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
