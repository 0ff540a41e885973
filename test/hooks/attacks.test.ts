import { writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { startService, type RunningService } from '../../src/cli/running-service.js';
import { backends, type Place } from '../store/backends.js';
import { listOf } from '../store/support.js';
import { now, post, prefetchOf, requestFor, startAt, type CardJson } from '../support/client.js';
import { keptFolder, removeFolder } from '../support/kept-folder.js';

const patience = 120_000;
const view = '/cds-services/heme-patient-view';
const ever = '2000-01-01T00:00:00.000Z';
type Headers = Readonly<Record<string, string>>;
const inEncounter = (encounterId: string, patient: string, more: object = {}): object => {
  const base = requestFor('patient-view', patient);
  return { ...base, ...more, context: { ...(base['context'] as object), encounterId } };
};
const ask = async (service: RunningService, request: object, headers: Headers = {}) => {
  const url = `${service.url}${view}`;
  const { status, body } = await post<{ readonly cards: readonly CardJson[] }>(url, request, headers);
  expect(status).toBe(200);
  return body.cards;
};
const topics = (cards: readonly CardJson[]) => cards.map(({ source }) => source.topic.code);
const refusal = (card: string, code = 'patient-refuses', outcomeTimestamp = now) => ({
  ...{ card, outcome: 'overridden', outcomeTimestamp },
  overrideReason: { reason: { code } },
});
const tell = async (service: RunningService, feedback: readonly object[], headers: Headers = {}) =>
  (await post(`${service.url}${view}/feedback`, { feedback }, headers)).status;

/** The showing is written behind its reply: asked until it is there. */
async function isQuietAtLast(service: RunningService, uuid: string): Promise<boolean> {
  for (let round = 0; round < 50; round += 1)
    if ((await ask(service, inEncounter('e2', 'smm-high-risk'))).every((card) => card.uuid !== uuid))
      return true;
  return false;
}

describe.each(backends)('on $name', ({ create }) => {
  async function withService(run: (service: RunningService, place: Place) => Promise<void>): Promise<void> {
    const place = await create();
    const service = await startAt(place.env);
    try {
      await run(service, place);
    } finally {
      await service.stop();
      await place.remove();
    }
  }

  it(
    'two overrides at once are both kept, and the card is quiet',
    () =>
      withService(async (service, place) => {
        const [card] = await ask(service, inEncounter('e1', 'smm-high-risk'));
        const uuid = card?.uuid ?? '';
        const both = [refusal(uuid), refusal(uuid, 'contraindicated')].map((one) => tell(service, [one]));
        expect(await Promise.all(both)).toEqual([200, 200]);
        expect(await isQuietAtLast(service, uuid)).toBe(true);
        if (Object.keys(place.env).length === 0) return;
        const stores = place.open();
        expect(await listOf(stores.report.feedback(ever))).toHaveLength(2);
        await stores.close();
      }),
    patience,
  );

  it(
    'a hook instance used again for another patient gives that patient their own cards, quieted by nothing',
    () =>
      withService(async (service) => {
        const [card] = await ask(service, inEncounter('e1', 'smm-high-risk'));
        expect(await tell(service, [refusal(card?.uuid ?? '')])).toBe(200);
        const other = await ask(service, inEncounter('e1', 'mgus-high-risk'));
        expect(other.length).toBeGreaterThan(0);
        expect(other.map(({ uuid }) => uuid)).not.toContain(card?.uuid);
      }),
    patience,
  );

  it(
    'a flood of feedback is taken, and advice is given beside it',
    () =>
      withService(async (service) => {
        const [card] = await ask(service, inEncounter('e1', 'smm-high-risk'));
        const uuid = card?.uuid ?? '';
        const second = (n: number) => new Date(Date.parse(now) - (n + 1) * 1000).toISOString();
        const flood = Array.from({ length: 40 }, (_, batch) =>
          tell(
            service,
            Array.from({ length: 100 }, (_one, n) =>
              refusal(uuid, 'patient-refuses', second(batch * 100 + n)),
            ),
          ),
        );
        const advice = Array.from({ length: 5 }, (_, n) =>
          ask(service, inEncounter(`f${n}`, 'mgus-high-risk')),
        );
        expect(new Set(await Promise.all(flood))).toEqual(new Set([200]));
        expect((await Promise.all(advice)).filter((cards) => cards.length > 0).length).toBeGreaterThan(0);
        expect(await isQuietAtLast(service, uuid)).toBe(true);
      }),
    patience,
  );
});

it(
  'the same patient id in two tenants is two patients: neither answers for the other',
  async () => {
    const folder = keptFolder('tenants-');
    const { publicKey, privateKey } = await generateKeyPair('ES384', { extractable: true });
    const iss = 'https://ehr.example/fhir';
    const keys = [{ ...(await exportJWK(publicKey)), kid: 'k' }];
    const tenants = [{ id: 'north' }, { id: 'south' }];
    writeFileSync(join(folder, 'trust.json'), JSON.stringify({ issuers: [{ iss, keys, tenants }] }));
    const PUBLIC_URL = 'https://cds.example';
    const service = await startAt({ TRUST_FILE: join(folder, 'trust.json'), PUBLIC_URL });
    let tokens = 0;
    const as = async (tenant: string, path = view): Promise<Headers> => {
      const iat = Math.floor(Date.parse(now) / 1000);
      const claims = {
        iss,
        aud: `${PUBLIC_URL}${path}`,
        iat,
        exp: iat + 300,
        tenant,
        jti: `t${(tokens += 1)}`,
      };
      const token = new SignJWT(claims).setProtectedHeader({ alg: 'ES384', kid: 'k', typ: 'JWT' });
      return { authorization: `Bearer ${await token.sign(privateKey)}` };
    };
    try {
      const prefetch = await prefetchOf(service.url, 'smm-high-risk');
      const seen = async (tenant: string, encounter: string) =>
        ask(service, inEncounter(encounter, 'smm-high-risk', { prefetch }), await as(tenant));
      const [north] = await seen('north', 'e1');
      const [south] = await seen('south', 'e1');
      expect(south?.source.topic.code).toBe(north?.source.topic.code);
      expect(south?.uuid).not.toBe(north?.uuid);
      const topic = north?.source.topic.code ?? '';
      const answers = [refusal(north?.uuid ?? '', 'wrong-time-workflow')];
      // Another tenant that learned the uuid answers in vain.
      expect(await tell(service, answers, await as('south', `${view}/feedback`))).toBe(200);
      expect(topics(await seen('north', 'e1'))).toContain(topic);
      expect(await tell(service, answers, await as('north', `${view}/feedback`))).toBe(200);
      expect(topics(await seen('north', 'e1'))).not.toContain(topic);
      expect(topics(await seen('south', 'e1'))).toContain(topic);
    } finally {
      await service.stop();
      removeFolder(folder);
    }
  },
  patience,
);

/** A way to a server that can be cut and opened again; cut, it resets what is connected and refuses what comes. */
async function wayTo(target: URL) {
  const sockets = new Set<Socket>();
  let isOpen = true;
  const server = createServer((client) => {
    if (!isOpen) {
      client.destroy();
      return;
    }
    const there = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [client, there],
      [there, client],
    ] as const) {
      sockets.add(one);
      one.on('error', () => undefined).on('close', () => other.destroy());
      one.pipe(other);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = new URL(target.href);
  url.port = String((server.address() as AddressInfo).port);
  url.hostname = '127.0.0.1';
  const cut = (): void => {
    isOpen = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    ...{ url: url.href, cut, open: () => void (isOpen = true) },
    close: () => new Promise((done) => server.close(done)),
  };
}

for (const { name, create } of backends.filter((one) => one.name === 'PostgreSQL'))
  it(
    `${name} that goes away under a running service stops no advice, and nothing acknowledged is lost`,
    async () => {
      const place = await create();
      const way = await wayTo(new URL(place.env['DATABASE_URL'] ?? ''));
      let at = Date.parse(now);
      const service = await startService({ DATABASE_URL: way.url }, () => at, patience);
      const uuidOf = (n: number): string => `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`;
      const acknowledged: string[] = [];
      const answer = async (n: number): Promise<number> => {
        const status = await tell(service, [refusal(uuidOf(n))]);
        if (status === 200) acknowledged.push(uuidOf(n));
        return status;
      };
      expect((await ask(service, inEncounter('e1', 'smm-high-risk'))).length).toBeGreaterThan(0);
      expect(await answer(1)).toBe(200);
      way.cut();
      expect((await ask(service, inEncounter('e1', 'smm-high-risk'))).length).toBeGreaterThan(0);
      expect(await answer(2)).toBe(503);
      way.open();
      at += 5_000;
      expect(await answer(3)).toBe(200);
      expect((await ask(service, inEncounter('e1', 'smm-high-risk'))).length).toBeGreaterThan(0);
      await service.stop();
      await way.close();
      const stores = place.open();
      const kept = (await listOf(stores.report.feedback(ever))).map(({ card }) => card);
      expect(kept).toEqual(expect.arrayContaining(acknowledged));
      expect(await listOf(stores.report.calls(ever))).toHaveLength(3);
      await stores.close();
      await place.remove();
    },
    patience,
  );
