import { describe, expect, it } from '@jest/globals';
import { exportSPKI, importJWK, SignJWT, type CryptoKey } from 'jose';
import { readTrustFile } from '../../src/cds/trust-file.js';
import type { HookCall } from '../../src/cds/types.js';
import { checkToken } from '../../src/cli/jwt/check-token.js';
import {
  at,
  ehr,
  ehrJwks,
  endpoint,
  epic,
  epicJku,
  epicToken,
  esJwk,
  forged,
  gate,
  keys,
  outcome,
  path,
  publicUrl,
  tokenWith,
  trustFile,
} from './tokens.js';

const claims = { iss: ehr, aud: endpoint, exp: at + 300, iat: at, jti: 'j', tenant: 'north' };
const without = (name: string): Promise<string> => tokenWith({ claims: { [name]: undefined } });

describe('a token that opens', () => {
  it.each([
    ['J4, J5 as the standard has it', tokenWith()],
    ['J5 with the audience in an array', tokenWith({ claims: { aud: ['https://other.example', endpoint] } })],
    ['J6 with a slash at the end of the audience', tokenWith({ claims: { aud: `${endpoint}/` } })],
    ['J8 without jku: the registered keys are used', tokenWith({ header: { jku: undefined } })],
    ['J12 issued within the skew of the clocks', tokenWith({ claims: { iat: at + 60, exp: at + 300 } })],
    ['J12 expired within the skew of the clocks', tokenWith({ claims: { iat: at - 300, exp: at - 59 } })],
    ['J12 that lives as long as may be', tokenWith({ claims: { exp: at + 3600 } })],
    ['J11, J15 of Epic: RS384, fixed audience, kid with + / =, nbf before iat', epicToken()],
    [
      'J12 of Epic at the end of its quarter of an hour',
      epicToken({ iat: at - 900, nbf: at - 1200, exp: at }),
    ],
  ])('%s', async (_name, token) => {
    const opened = gate();
    expect([await outcome(opened, await token), opened.refusals]).toEqual(['ok', []]);
  });

  it('J3 whatever the case of the scheme and the spaces around', async () => {
    const { authenticate } = gate();
    const authorization = `  bEARER   ${await tokenWith()} `;
    expect(await authenticate({ authorization }, path)).toEqual({ issuer: ehr, tenant: 'north' });
  });

  it.each([
    ['/cds-services/some-service/feedback', `${endpoint}/feedback`],
    ['/cds-services/some-service/feedback', endpoint],
    ['/api/explain/some-service', `${publicUrl}/api/explain/some-service`],
  ])('B7, J6 %s for the audience %s', async (called, aud) => {
    expect(await outcome(gate(), await tokenWith({ claims: { aud } }), called)).toBe('ok');
  });
});

const foreignCurve = new SignJWT(claims)
  .setProtectedHeader({ alg: 'RS384', typ: 'JWT', kid: 'es', jku: ehrJwks })
  .sign(keys.rs);

describe('a token that does not', () => {
  it.each<readonly [name: string, token: Promise<string>, reason: string]>([
    ['J12 expired', tokenWith({ claims: { iat: at - 400, exp: at - 61 } }), 'expired'],
    ['J12 issued in the future', tokenWith({ claims: { iat: at + 61 } }), 'not-yet-valid'],
    ['J5 not yet valid', tokenWith({ claims: { nbf: at + 61 } }), 'not-yet-valid'],
    ['J12 issued too long ago', tokenWith({ claims: { iat: at - 3661, exp: at + 1 } }), 'too-old'],
    ['J12 that lives too long', tokenWith({ claims: { exp: at + 3601 } }), 'too-long-lived'],
    ['J6 for another service', tokenWith({ claims: { aud: `${publicUrl}/cds-services/other` } }), 'audience'],
    ['J6 for a host of that path', tokenWith({ claims: { aud: `https://evil.example${path}` } }), 'audience'],
    ['J6 for the audience of another issuer', tokenWith({ claims: { aud: 'heme-at-epic' } }), 'audience'],
    ['B7 for feedback, at the service', tokenWith({ claims: { aud: `${endpoint}/feedback` } }), 'audience'],
    [
      'J7 with the jku of somebody else',
      tokenWith({ header: { jku: 'http://127.0.0.1:1/keys' } }),
      'foreign-jku',
    ],
    ['J7 with the jku of another issuer', tokenWith({ header: { jku: epicJku } }), 'foreign-jku'],
    ['J7 with a jku that is no text', tokenWith({ header: { jku: 1 } }), 'foreign-jku'],
    ['J4 with a kid of nobody', tokenWith({ header: { kid: 'other' } }), 'key-unknown'],
    ['J4 without kid', tokenWith({ header: { kid: undefined } }), 'kid-missing'],
    ['J4 without typ', tokenWith({ header: { typ: undefined } }), 'type'],
    ['J4 of another typ', tokenWith({ header: { typ: 'at+jwt' } }), 'type'],
    ['J10 signed by a key of that kid but another', tokenWith({}, keys.stranger), 'signature'],
    ['J10 with an RSA signature for an EC key', foreignCurve, 'key-unknown'],
    ['J5 without iss', without('iss'), 'issuer-unknown'],
    ['J7 of an unknown issuer', tokenWith({ claims: { iss: 'https://evil.example' } }), 'issuer-unknown'],
    ['J7 of an issuer but for a slash', tokenWith({ claims: { iss: `${ehr}/` } }), 'issuer-unknown'],
    ['J5 without aud', without('aud'), 'claim-missing'],
    ['J5 without exp', without('exp'), 'claim-missing'],
    ['J5 without iat', without('iat'), 'claim-missing'],
    ['J5 without jti', without('jti'), 'claim-missing'],
    ['J5 with a blank jti', tokenWith({ claims: { jti: ' ' } }), 'claim-missing'],
    ['J5 with a jti of a novel', tokenWith({ claims: { jti: 'x'.repeat(513) } }), 'claim-missing'],
    ['J5 with a tenant that is no text', tokenWith({ claims: { tenant: 7 } }), 'claim-missing'],
    ['J5 with exp as text', tokenWith({ claims: { exp: String(at + 300) } }), 'claim-missing'],
  ])('%s → 401', async (_name, token, reason) => {
    const opened = gate();
    expect([await outcome(opened, await token), opened.refusals]).toEqual([
      401,
      [reason === 'issuer-unknown' ? reason : `${reason} ${ehr}`],
    ]);
    // Whatever a token names, only what is registered was read.
    expect(opened.fetched.every((url) => url === ehrJwks)).toBe(true);
  });

  const header = { typ: 'JWT', kid: 'es', jku: ehrJwks };
  it('J9 signed by nothing → 401', async () => {
    for (const alg of ['none', 'None', 'NONE']) {
      const opened = gate();
      expect([await outcome(opened, forged({ ...header, alg }, claims)), opened.refusals]).toEqual([
        401,
        [`algorithm ${ehr}`],
      ]);
    }
  });

  it('J10 HS256 with the public key as the secret → 401', async () => {
    const opened = gate();
    const spki = await exportSPKI((await importJWK(esJwk, 'ES384')) as CryptoKey);
    for (const secret of [spki, JSON.stringify(esJwk)]) {
      expect(await outcome(opened, forged({ ...header, alg: 'HS256' }, claims, secret))).toBe(401);
    }
    expect(opened.refusals).toEqual([`algorithm ${ehr}`, `algorithm ${ehr}`]);
  });

  it('J11 an algorithm that this issuer may not use → 401', async () => {
    const opened = gate();
    const token = await tokenWith({ claims: { iss: epic, aud: 'heme-at-epic' }, header: { jku: epicJku } });
    expect([await outcome(opened, token), opened.refusals]).toEqual([401, [`algorithm ${epic}`]]);
  });

  it.each([
    ['no header', 'missing', undefined],
    ['no token', 'malformed', ''],
    ['one part', 'malformed', 'abc'],
    ['three parts of nonsense', 'malformed', 'a.b.c'],
    ['a novel', 'malformed', `${'x'.repeat(10_000)}.y.z`],
    ['an encrypted token', 'malformed', 'a.b.c.d.e'],
  ])('J14 %s → 401', async (_name, reason, token) => {
    const opened = gate();
    expect([await outcome(opened, token), opened.refusals]).toEqual([401, [reason]]);
  });

  it('J9 a token with a changed payload → 401', async () => {
    const [head, , signature] = (await tokenWith()).split('.');
    const payload = Buffer.from(JSON.stringify({ ...claims, tenant: 'south' })).toString('base64url');
    const opened = gate();
    expect(await outcome(opened, [head, payload, signature].join('.'))).toBe(401);
    expect(opened.refusals).toEqual([`signature ${ehr}`]);
  });
});

describe('replay', () => {
  it('J12 a token opens once; another of the same issuer and the same jti of another issuer do too', async () => {
    const opened = gate();
    const token = await tokenWith();
    expect([await outcome(opened, token), await outcome(opened, token)]).toEqual(['ok', 401]);
    expect(opened.refusals).toEqual([`replayed ${ehr}`]);
    expect(await outcome(opened, await tokenWith({ claims: { jti: 'other' } }))).toBe('ok');
    expect(await outcome(opened, await epicToken())).toBe('ok');
  });

  it('J12 twice at the same moment opens once', async () => {
    const opened = gate();
    const token = await tokenWith();
    const all = await Promise.all(Array.from({ length: 8 }, () => outcome(opened, token)));
    expect(all.filter((one) => one === 'ok')).toHaveLength(1);
  });

  it('J12 a jti is written down only when the signature is good', async () => {
    const opened = gate();
    expect(await outcome(opened, await tokenWith({}, keys.stranger))).toBe(401);
    expect(await outcome(opened, await tokenWith())).toBe('ok');
  });
});

describe('a good token that is not enough', () => {
  it.each([
    ['J7 a tenant of nobody', { tenant: 'west' }, path, `tenant-unknown ${ehr}`],
    ['J7 no tenant where one is asked', { tenant: undefined }, path, `tenant-unknown ${ehr}`],
    [
      'a service that is not for this issuer',
      { aud: `${publicUrl}/cds-services/other` },
      '/cds-services/other',
      `service-not-allowed ${ehr}`,
    ],
    [
      'explaining such a service',
      { aud: `${publicUrl}/api/explain/other` },
      '/api/explain/other',
      `service-not-allowed ${ehr}`,
    ],
  ])('%s → 403', async (_name, changed, called, refusal) => {
    const opened = gate();
    expect(await outcome(opened, await tokenWith({ claims: changed }), called)).toBe(403);
    expect(opened.refusals).toEqual([refusal]);
  });

  const call = (fhirServer: string | undefined, tenant: string | undefined, issuer = ehr): HookCall => ({
    service: 'some-service',
    request: {
      hook: 'patient-view',
      hookInstance: 'h',
      context: { patientId: '1' },
      ...(fhirServer === undefined ? {} : { fhirServer }),
    },
    language: 'en',
    caller: { issuer, ...(tenant === undefined ? {} : { tenant }) },
    requestId: 'r',
    receivedAt: '2026-01-01T00:00:00Z',
  });

  it.each([
    ['F7, J7 the server of another issuer', 'https://epic.example/api/FHIR/R4', 'north'],
    ['F7, J7 the same, spelt otherwise', 'https://EPIC.example:443/api/FHIR/R4/', 'north'],
    ['F7, J7 the server of another tenant', 'https://north.example/r4', 'south'],
  ])('%s → 403', (_name, server, tenant) => {
    const opened = gate();
    expect(() => opened.permit(call(server, tenant))).toThrow(expect.objectContaining({ status: 403 }));
    expect(opened.refusals).toEqual([`foreign-fhir-server ${ehr}`]);
  });

  it.each([
    ['its own server', 'https://ehr.example/fhir/', 'north'],
    ["its tenant's server", 'https://north.example/r4', 'north'],
    ['no server', undefined, 'north'],
    ['a server of nobody: it is not called, prefetch may do', 'https://unheard.example', 'south'],
  ])('F7 %s passes', (_name, server, tenant) => {
    expect(() => gate().permit(call(server, tenant))).not.toThrow();
  });

  it('F7 only the servers of issuer and tenant may be called', () => {
    const { allowedFhirServers, dialectOf } = gate();
    expect(allowedFhirServers({ issuer: ehr, tenant: 'north' })).toEqual([
      'https://ehr.example/fhir',
      'https://north.example/r4',
    ]);
    expect(allowedFhirServers({ issuer: ehr, tenant: 'south' })).toEqual(['https://ehr.example/fhir']);
    expect(allowedFhirServers({ issuer: 'anonymous' })).toEqual([]);
    expect([dialectOf({ issuer: epic }), dialectOf({ issuer: ehr })]).toEqual(['epic', undefined]);
  });

  it('429 when an issuer calls more often than agreed, until time has passed; the other is not touched', async () => {
    let now = at * 1000;
    const issuers = readTrustFile(
      JSON.stringify({ issuers: trustFile.issuers.map((issuer) => ({ ...issuer, callsPerMinute: 2 })) }),
      { demo: false },
    );
    const opened = gate({ issuers, now: () => now });
    const next = async (jti: string): Promise<number | 'ok'> =>
      outcome(opened, await tokenWith({ claims: { jti } }));
    expect([await next('1'), await next('2'), await next('3')]).toEqual(['ok', 'ok', 429]);
    expect(opened.refusals).toEqual([`rate-limit ${ehr}`]);
    expect(await outcome(opened, await epicToken())).toBe('ok');
    now += 30_000;
    // The token that was turned away was not used up.
    expect([await next('3'), await next('4')]).toEqual(['ok', 429]);
  });
});

describe('J16 the example token of the standard', () => {
  // HL7/cds-hooks, input/pagecontent/index.md, "Example" under "JWT Signing Algorithm" (CC-BY 4.0).
  const token = [
    'eyJhbGciOiJFUzM4NCIsInR5cCI6IkpXVCIsImtpZCI6ImV4YW1wbGUta2lkIiwiamt1IjoiaHR0cHM6Ly9maGlyLWVoci5leGFtcGxlLmNvbS9qd2tfdXJpIn0',
    'eyJpc3MiOiJodHRwczovL2ZoaXItZWhyLmV4YW1wbGUuY29tLyIsImF1ZCI6Imh0dHBzOi8vY2RzLmV4YW1wbGUub3JnL2Nkcy1zZXJ2aWNlcy9zb21lLXNlcnZpY2UiLCJleHAiOjE0MjI1Njg4NjAsImlhdCI6MTMxMTI4MDk3MCwianRpIjoiZWUyMmIwMjEtZTFiNy00NjExLWJhNWItOGVlYzZhMzNhYzFlIiwidGVuYW50IjoiMmRkZDZjM2EtOGU5YS00NGM2LWEzMDUtNTIxMTFhZDMwMmEyIn0',
    'd1WfLjGRKlcWB94l9do4cM8REXeYJLL6SGUBO8VHZhfM8mwKYP70EMxJ67War4TQblEpaQrp11wx5p7oPFm2ETYgCicS84vXWEIYTdjooZdooCSDf2L8-i4awdoUwiEb',
  ].join('.');
  const issued = 1_311_280_970;
  const lifetime = 1_422_568_860 - issued;
  const entry = {
    iss: 'https://fhir-ehr.example.com/',
    jku: 'https://fhir-ehr.example.com/jwk_uri',
    keys: [
      {
        kty: 'EC',
        use: 'sig',
        crv: 'P-384',
        kid: 'example-kid',
        x: '46SDH7Znh821wblCBglA61sNE9ZrHYKKt3qRtRTmSXyOI_FIGBLWrWa0GPUkDCEk',
        y: 'XMcRuuoGW7CXjQdy-F5i3FeBE0x9hPLdeFdSoDd3ELmx404tLX0VRRcqzAsPhXcI',
        alg: 'ES384',
      },
    ],
    tenants: [{ id: '2ddd6c3a-8e9a-44c6-a305-52111ad302a2' }],
  };
  const issuersOf = (more: object, demo: boolean): ReturnType<typeof readTrustFile> =>
    readTrustFile(JSON.stringify({ issuers: [{ ...entry, ...more }] }), { demo });
  const atItsTime = new Date((issued + 1) * 1000);
  const threeYears = { maxTokenSeconds: lifetime };

  it('verifies by the key of the standard, with the clock at its time and its three years allowed', async () => {
    const opened = gate({ issuers: issuersOf(threeYears, true), now: () => atItsTime.getTime() });
    expect(await opened.authenticate({ authorization: `Bearer  ${token}` }, path)).toEqual({
      issuer: 'https://fhir-ehr.example.com/',
      tenant: '2ddd6c3a-8e9a-44c6-a305-52111ad302a2',
    });
  });

  it('is accepted by jwt:check --at its time, and refused at any other', async () => {
    const verdict = async (now: Date): Promise<string | undefined> => {
      const url = 'https://cds.example.org/cds-services/some-service';
      const fetchKeys = (): Promise<unknown> => Promise.reject(new Error('nothing to fetch'));
      return (
        await checkToken(token, { issuers: issuersOf(threeYears, true), url, now, fetchKeys })
      ).lines.at(-1);
    };
    expect(await verdict(atItsTime)).toBe('ACCEPTED, if it was not used before');
    expect(await verdict(new Date((issued + lifetime + 61) * 1000))).toMatch(/^REFUSED (expired|too-old)/);
    expect(await verdict(new Date((issued - 61) * 1000))).toMatch(/^REFUSED not-yet-valid/);
  });

  it('is refused for its three years by what a trust file can allow outside demo mode', async () => {
    expect(() => issuersOf(threeYears, false)).toThrow('maxTokenSeconds is more than 3600');
    const opened = gate({ issuers: issuersOf({}, false), now: () => atItsTime.getTime() });
    expect([await outcome(opened, token), opened.refusals]).toEqual([
      401,
      ['too-long-lived https://fhir-ehr.example.com/'],
    ]);
  });
});
