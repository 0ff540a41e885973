import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
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

const outside = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
(outside === undefined ? it.skip : it)('is not there for another machine', async () => {
  let forgotten = 0;
  const app = express();
  app.use(
    path,
    forgetEndpoint(() => Promise.resolve(void (forgotten += 1))),
  );
  const server = createServer(app);
  await new Promise<void>((done) => server.listen(0, '0.0.0.0', done));
  const { port } = server.address() as AddressInfo;
  expect(await forget({ url: `http://${outside ?? ''}:${port}` })).toBe(404);
  expect(forgotten).toBe(0);
  expect(await forget({ url: `http://127.0.0.1:${port}` })).toBe(204);
  await new Promise((done) => server.close(done));
});
