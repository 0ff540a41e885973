import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import express from 'express';
import { forgetEndpoint } from '../../src/demo/forget-endpoint.js';
import type { RunningService } from '../../src/cli/running-service.js';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backends } from '../store/backends.js';
import { now, post, requestFor, startAt, type CardJson } from '../support/client.js';
import { keptFolder, removeFolder } from '../support/kept-folder.js';

const patience = 60_000;
const path = '/api/demo/memory';
const view = async (service: RunningService, encounterId: string): Promise<readonly CardJson[]> => {
  const base = requestFor('patient-view', 'smm-high-risk');
  const request = { ...base, context: { ...(base['context'] as object), encounterId } };
  const url = `${service.url}/cds-services/heme-patient-view`;
  return (await post<{ readonly cards: readonly CardJson[] }>(url, request)).body.cards;
};
/** The showing is written behind its reply: asked until it is there. */
async function isQuietAtLast(service: RunningService, uuid: string | undefined): Promise<boolean> {
  for (let round = 0; round < 50; round += 1)
    if ((await view(service, 'e2')).every((card) => card.uuid !== uuid)) return true;
  return false;
}
const forget = async ({ url }: { readonly url: string }, method = 'DELETE') =>
  (await fetch(`${url}${path}`, { method })).status;

it.each(backends)(
  'a tester has back what was overridden ($name)',
  async ({ create }) => {
    const place = await create();
    const service = await startAt(place.env);
    try {
      const [card] = await view(service, 'e1');
      const feedback = [
        {
          card: card?.uuid,
          outcome: 'overridden',
          overrideReason: { reason: { code: 'patient-refuses' } },
          outcomeTimestamp: now,
        },
      ];
      await post(`${service.url}/cds-services/heme-patient-view/feedback`, { feedback });
      expect(await isQuietAtLast(service, card?.uuid)).toBe(true);
      expect(await forget(service)).toBe(204);
      expect((await view(service, 'e3')).map(({ uuid }) => uuid)).toContain(card?.uuid);
      for (const method of ['GET', 'POST', 'OPTIONS']) expect(await forget(service, method)).toBe(404);
    } finally {
      await service.stop();
      await place.remove();
    }
  },
  patience,
);

it(
  'is not there where callers are known',
  async () => {
    const folder = keptFolder('forget-');
    const trust = join(folder, 'trust.json');
    const issuer = { iss: 'https://ehr.example/fhir', jwksUrl: 'https://ehr.example/keys' };
    writeFileSync(trust, JSON.stringify({ issuers: [issuer] }));
    const more = { TRUST_FILE: trust, PUBLIC_URL: 'https://cds.example', HASH_KEY: 'k'.repeat(32) };
    for (const DEMO of ['true', 'false']) {
      const service = await startAt({ ...more, DEMO, ...(DEMO === 'false' ? { DATA_DIR: folder } : {}) });
      expect(await forget(service)).toBe(404);
      await service.stop();
    }
    removeFolder(folder);
  },
  patience,
);

it('is not there for another machine', async () => {
  let forgotten = 0;
  let from: string | undefined;
  const app = express();
  // The address of whoever asks, without opening a port to other machines.
  app.use((request, _response, next) => {
    if (from !== undefined)
      Object.defineProperty(request.socket, 'remoteAddress', { value: from, configurable: true });
    next();
  });
  app.use(
    path,
    forgetEndpoint(() => Promise.resolve(void (forgotten += 1))),
  );
  const server = createServer(app);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  expect(await forget({ url })).toBe(204);
  for (const address of ['192.0.2.1', '::ffff:192.0.2.1', '2001:db8::1', '']) {
    from = address;
    expect([address, await forget({ url })]).toEqual([address, 404]);
  }
  expect(forgotten).toBe(1);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});
