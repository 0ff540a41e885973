import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { entitlementFaults } from '../../src/cds/entitlement.js';
import { fetchKeys } from '../../src/cds/fetch-keys.js';
import { gate, type GateOptions } from '../../src/cds/gate.js';
import { checkToken } from '../../src/cli/jwt/check-token.js';
import { readTrustFile } from '../../src/cds/trust-file.js';
import { tokenFaults } from '../../src/cds/verify-token.js';
import { demoApp, patientView } from './demo-app.js';
import {
  at,
  ehr,
  ehrJwks,
  endpoint,
  epic,
  epicToken,
  esJwk,
  path,
  publicUrl,
  tokenWith,
  trustFile,
} from './tokens.js';

const text = JSON.stringify(trustFile);
const base: GateOptions = {
  trustFile: text,
  demo: false,
  publicUrl,
  ownUrl: () => 'http://127.0.0.1:1',
  fetchKeys: () => Promise.resolve({ keys: [esJwk] }),
  now: () => at * 1000,
  onRefused: () => undefined,
  onKeysUnread: () => undefined,
};

describe('gate', () => {
  it('without a trust file is open in demo mode and shut in every other', async () => {
    const open = gate({ ...base, trustFile: undefined, demo: true });
    expect(await open.authenticate({}, path)).toEqual({ issuer: 'anonymous' });
    expect([open.fhirServersFor({ issuer: 'anonymous' }), open.fhirServers]).toEqual([undefined, []]);
    expect(() => gate({ ...base, trustFile: undefined })).toThrow('TRUST_FILE is required');
  });

  it('J6 asks for PUBLIC_URL; demo mode has its own', async () => {
    expect(() => gate({ ...base, publicUrl: undefined })).toThrow('PUBLIC_URL is required');
    const demo = gate({ ...base, publicUrl: undefined, demo: true });
    const authorization = `Bearer ${await tokenWith({ claims: { aud: `http://127.0.0.1:1${path}` } })}`;
    expect(await demo.authenticate({ authorization }, path)).toMatchObject({ issuer: ehr });
  });

  it('J14 stops the start, not the first call, when the file is wrong', () => {
    expect(() => gate({ ...base, trustFile: '{}' })).toThrow('The trust file: issuers is required');
  });

  it('knows all FHIR servers, and those of one caller', () => {
    const closed = gate(base);
    expect(closed.fhirServers).toHaveLength(3);
    expect(closed.fhirServersFor({ issuer: epic })).toEqual([epic]);
  });

  it('J14 401 and 403 are bare, whatever was wrong; the same call with a token passes; Host does not count', async () => {
    const services = ['some-service', 'other'].map((id) => ({ id, hook: 'patient-view', description: 'd' }));
    const { app, seen } = demoApp({ services: () => services, ...gate(base) });
    const send = (url: string, token: string): request.Test =>
      request(app)
        .post(url)
        .set('Host', 'evil.example')
        .set('Authorization', `Bearer ${token}`)
        .send(patientView);
    const refused = await send(path, await tokenWith({ header: { kid: 'x' } }));
    expect([refused.status, refused.text, refused.headers['www-authenticate']]).toEqual([401, '', 'Bearer']);
    const wrongHost = await tokenWith({ claims: { aud: `https://evil.example${path}`, jti: 'h' } });
    expect((await send(path, wrongHost)).status).toBe(401);
    const other = await tokenWith({ claims: { aud: `${publicUrl}/cds-services/other`, jti: 'o' } });
    const forbidden = await send('/cds-services/other', other);
    expect([forbidden.status, forbidden.text]).toEqual([403, '']);
    expect((await send(path, await tokenWith())).status).toBe(200);
    expect(seen.calls.map(({ caller }) => caller)).toEqual([{ issuer: ehr, tenant: 'north' }]);
    const foreign = await request(app)
      .post(path)
      .set('Authorization', `Bearer ${await tokenWith({ claims: { jti: 'f' } })}`)
      .send({ ...patientView, fhirServer: epic });
    expect([foreign.status, foreign.text]).toEqual([403, '']);
  });

  it('J7 a hostile jku on this machine is not even connected to', async () => {
    let connections = 0;
    const hostile = createServer(
      (_request, response) => void response.end(JSON.stringify({ keys: [esJwk] })),
    );
    hostile.on('connection', () => (connections += 1));
    await new Promise<void>((resolve) => hostile.listen(0, '127.0.0.1', resolve));
    const jku = `http://127.0.0.1:${(hostile.address() as AddressInfo).port}/jwks`;
    const issuers = [{ iss: ehr, keys: [esJwk], jku: ehrJwks }];
    const closed = gate({ ...base, trustFile: JSON.stringify({ issuers }), fetchKeys });
    for (const header of [{ jku }, { jku, kid: 'unknown' }, { jku, x5u: jku }]) {
      const authorization = `Bearer ${await tokenWith({ header })}`;
      await expect(closed.authenticate({ authorization }, path)).rejects.toThrow('No valid token');
    }
    hostile.closeAllConnections();
    await new Promise((resolve) => hostile.close(resolve));
    expect(connections).toBe(0);
  });

  it('answers Epic as Epic can show it', async () => {
    const evaluate = (): ReturnType<NonNullable<Parameters<typeof demoApp>[0]>['evaluate'] & object> =>
      Promise.resolve({ cards: [{ summary: 's', indicator: 'info', source: { label: 'l' } }] });
    const services = [{ id: 'some-service', hook: 'patient-view', description: 'd' }];
    const { app } = demoApp({ services: () => services, evaluate, ...gate(base) });
    const response = await request(app)
      .post(path)
      .set('Authorization', `Bearer ${await epicToken()}`)
      .send(patientView);
    expect(response.body).toMatchObject({
      cards: [{ extension: { 'com.epic.cdshooks.card.detail.content-type': 'text/markdown' } }],
    });
  });
});

describe('jwt:check', () => {
  const issuers = readTrustFile(text, { demo: false });
  const check = (pasted: string, url = endpoint): ReturnType<typeof checkToken> =>
    checkToken(pasted, { issuers, url, now: new Date(at * 1000), fetchKeys: base.fetchKeys });

  it.each([
    ['ACCEPTED', tokenWith(), endpoint],
    ['ACCEPTED', tokenWith(), `${endpoint}/feedback/`],
    [
      'ACCEPTED',
      tokenWith({ claims: { aud: `https://h.example/base${path}` } }),
      `https://h.example/base${path}`,
    ],
    ['REFUSED audience', tokenWith({ claims: { aud: 'sand_man' } }), endpoint],
    ['REFUSED expired', tokenWith({ claims: { exp: at - 61 } }), endpoint],
    ['REFUSED foreign-jku', tokenWith({ header: { jku: 'https://evil.example' } }), endpoint],
    ['REFUSED key-unknown', tokenWith({ header: { kid: 'x' } }), endpoint],
    ['REFUSED tenant-unknown', tokenWith({ claims: { tenant: 'x' } }), endpoint],
    [
      'REFUSED service-not-allowed',
      tokenWith({ claims: { aud: `${publicUrl}/cds-services/other` } }),
      `${publicUrl}/cds-services/other`,
    ],
    ['REFUSED malformed', Promise.resolve('nonsense'), endpoint],
  ])('says %s', async (verdict, token, url) => {
    const { ok, lines } = await check(await token, url);
    expect(lines.at(-1)).toMatch(new RegExp(`^${verdict}\\b`));
    expect(ok).toBe(verdict === 'ACCEPTED');
  });

  it('J13 prints neither the token nor a part of it nor its jti', async () => {
    for (const header of [{}, { kid: 'x' }]) {
      const token = await tokenWith({ header });
      const printed = (await check(`Authorization: Bearer  ${token}\n`)).lines.join('\n');
      for (const part of [...token.split('.'), 'a'.repeat(64)]) expect(printed).not.toContain(part);
      expect(printed).toContain(`iss     "${ehr}"`);
    }
  });

  it('says which keys could not be read', async () => {
    const down = (): Promise<unknown> => Promise.reject(new Error('down'));
    const { lines } = await checkToken(await tokenWith(), {
      issuers,
      url: endpoint,
      now: new Date(at * 1000),
      fetchKeys: down,
    });
    expect(lines.at(-1)).toBe(
      `REFUSED keys-unavailable: the keys of this issuer could not be read (${ehrJwks})`,
    );
  });
});

describe('docs/security.md', () => {
  const page = readFileSync('docs/security.md', 'utf8');
  it('explains each reason in the words of jwt:check', () => {
    for (const [reason, meaning] of Object.entries({ ...tokenFaults, ...entitlementFaults }))
      expect(page).toContain(`| \`${reason}\` | ${meaning} |`);
  });

  it('shows a trust file that is accepted', () => {
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
    expect(readTrustFile(example, { demo: false })).toHaveLength(2);
  });
});
