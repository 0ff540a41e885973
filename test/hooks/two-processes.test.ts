import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { RunningService } from '../../src/cli/running-service.js';
import { backends } from '../store/backends.js';
import { now, post, prefetchOf, requestFor, startAt, type CardJson } from '../support/client.js';

const patience = 120_000;
const publicUrl = 'https://cds.example.org';
const iss = 'https://ehr.example/fhir';
const { publicKey, privateKey } = await generateKeyPair('ES384', { extractable: true });
const trustFile = JSON.stringify({
  issuers: [{ iss, keys: [{ ...(await exportJWK(publicKey)), kid: 'k' }], tenants: [{ id: 'north' }] }],
});
let tokens = 0;
const token = (path: string): Promise<string> => {
  const seconds = Math.floor(Date.parse(now) / 1000);
  const claims = { iss, aud: `${publicUrl}${path}`, iat: seconds, exp: seconds + 300, tenant: 'north' };
  return new SignJWT({ ...claims, jti: `token-${(tokens += 1)}` })
    .setProtectedHeader({ alg: 'ES384', kid: 'k', typ: 'JWT' })
    .sign(privateKey);
};
const view = '/cds-services/heme-patient-view';
const topics = (cards: readonly CardJson[]) => cards.map(({ source }) => source.topic.code);

/** Two processes' worth of service over one database, each with the trust file. */
async function pair(env: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'two-'));
  writeFileSync(join(folder, 'trust.json'), trustFile);
  const settings = { ...env, TRUST_FILE: join(folder, 'trust.json'), PUBLIC_URL: publicUrl };
  const services = [await startAt(settings), await startAt(settings)] as const;
  const [one, other] = services;
  return {
    one,
    other,
    stop: async () => {
      for (const service of services) await service.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

const call = async (service: RunningService, request: unknown, given?: string) =>
  post<{ readonly cards: readonly CardJson[] } | null>(`${service.url}${view}`, request, {
    authorization: `Bearer ${given ?? (await token(view))}`,
  });

for (const { name, create } of backends.filter((backend) => backend.name === 'PostgreSQL'))
  describe(`two services on one ${name}, with tokens`, () => {
    it(
      'feedback at one quiets the other; a token used at one is refused at both',
      async () => {
        const place = await create();
        const { one, other, stop } = await pair(place.env);
        try {
          const prefetch = await prefetchOf(one.url, 'smm-high-risk');
          const request = (encounterId: string) => {
            const base = requestFor('patient-view', 'smm-high-risk', { prefetch });
            return { ...base, context: { ...(base['context'] as object), encounterId } };
          };
          expect((await post(`${one.url}${view}`, request('e1'))).status).toBe(401);
          const used = await token(view);
          const said = await call(one, request('e1'), used);
          expect(said.status).toBe(200);
          const [card] = said.body?.cards ?? [];
          const topic = card?.source.topic.code ?? '';
          expect(topic).not.toBe('');
          for (const service of [other, one])
            expect((await call(service, request('e1'), used)).status).toBe(401);

          const path = `${view}/feedback`;
          const feedback = [
            {
              card: card?.uuid,
              outcome: 'overridden',
              overrideReason: { reason: { system: 'urn:x', code: 'patient-refuses' } },
              outcomeTimestamp: now,
            },
          ];
          const authorization = `Bearer ${await token(path)}`;
          expect((await post(`${one.url}${path}`, { feedback }, { authorization })).status).toBe(200);
          // The showing is written behind its reply: asked of the other until it is there.
          let there: readonly string[] = [topic];
          for (let round = 0; round < 50 && there.includes(topic); round += 1)
            there = topics((await call(other, request(`e2-${round}`))).body?.cards ?? []);
          expect(there).not.toContain(topic);
        } finally {
          await stop();
          await place.remove();
        }
      },
      patience,
    );
  });

it('is one test for each database that several processes may share', () => {
  expect(backends.filter(({ durable }) => durable).length).toBeGreaterThan(0);
});
