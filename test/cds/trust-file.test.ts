import { describe, expect, it } from '@jest/globals';
import { readTrustFile } from '../../src/cds/trust-file.js';
import { ehr, esJwk, rsJwk, trustFile } from './tokens.js';

const issuer = { iss: ehr, jwksUrl: 'https://ehr.example/jwks.json' };
const read = (issuers: unknown, demo = false): ReturnType<typeof readTrustFile> =>
  readTrustFile(JSON.stringify({ issuers }), { demo });

describe('readTrustFile', () => {
  it('fills in what is left out: the two recommended algorithms, an hour, no tenants, no FHIR server', () => {
    expect(read([issuer])).toEqual([
      {
        ...issuer,
        algorithms: ['ES384', 'RS384'],
        audiences: [],
        tenants: [],
        fhirServers: [],
        maxTokenSeconds: 3600,
        callsPerMinute: 1200,
      },
    ]);
    expect(read(trustFile.issuers)[0]?.tenants[1]).toEqual({ id: 'south', fhirServers: [] });
  });

  it.each<readonly [place: string, issuers: unknown]>([
    ['issuers', []],
    ['issuers', {}],
    ['issuers[0].iss', [{ jwksUrl: issuer.jwksUrl }]],
    ['issuers[0].jwksUrl', [{ ...issuer, jwksUrl: 'http://ehr.example/jwks.json' }]],
    ['issuers[0].jwksUrl', [{ ...issuer, jwksUrl: 'https://user:secret@ehr.example/jwks.json' }]],
    ['issuers[0].jwksUrl', [{ iss: ehr }]],
    ['issuers[0]', [{ ...issuer, keys: [esJwk] }]],
    ['issuers[0].jwksurl', [{ ...issuer, jwksurl: issuer.jwksUrl }]],
    ['issuers[0].algorithms[0]', [{ ...issuer, algorithms: ['none'] }]],
    ['issuers[0].algorithms[1]', [{ ...issuer, algorithms: ['ES384', 'HS256'] }]],
    ['issuers[0].algorithms', [{ ...issuer, algorithms: [] }]],
    ['issuers[0].fhirServers[0]', [{ ...issuer, fhirServers: ['http://10.0.0.1/fhir'] }]],
    ['issuers[0].tenants[0].id', [{ ...issuer, tenants: [{}] }]],
    ['issuers[0].dialect', [{ ...issuer, dialect: 'klingon' }]],
    ['issuers[0].maxTokenSeconds', [{ ...issuer, maxTokenSeconds: 3601 }]],
    ['issuers[0].keys[0].kty', [{ iss: ehr, keys: [{ kty: 'oct', kid: 'a', k: 'c2VjcmV0' }] }]],
    ['issuers[0].keys[0]', [{ iss: ehr, keys: [{ ...esJwk, d: 'private' }] }]],
    ['issuers[0].keys', [{ iss: ehr, keys: [esJwk, esJwk] }]],
    ['issuers[1].iss', [issuer, issuer]],
    ['issuers[0].iss', [{ ...issuer, iss: 'https://sandbox.cds-hooks.org' }]],
    ['issuers[0].iss', [{ ...issuer, jwksUrl: 'https://sandbox.cds-hooks.org/.well-known/jwks.json' }]],
    [
      'issuers[1]',
      [
        { ...issuer, fhirServers: ['https://f.example/r4'] },
        { ...issuer, iss: 'b', fhirServers: ['https://F.example/r4/'] },
      ],
    ],
  ])('names %s', (place, issuers) => {
    expect(() => read(issuers)).toThrow(
      expect.objectContaining({
        details: expect.arrayContaining([expect.objectContaining({ expression: place })]),
      }),
    );
  });

  it('tells no value, only places', () => {
    expect(() => read([{ ...issuer, jwksUrl: 'https://user:secret@ehr.example/' }])).toThrow(/^(?!.*secret)/);
  });

  it('takes tokens that live longer than an hour in demo mode only, and an hour everywhere', () => {
    const of = (maxTokenSeconds: number): readonly unknown[] => [{ ...issuer, maxTokenSeconds }];
    expect(read(of(3601), true)[0]?.maxTokenSeconds).toBe(3601);
    expect(read(of(3600), false)[0]?.maxTokenSeconds).toBe(3600);
  });

  it('what is no JSON is said to be none', () => {
    expect(() => readTrustFile('issuers:', { demo: false })).toThrow('The trust file: $this is not JSON');
  });

  it('takes the public sandbox in demo mode, and servers of this machine', () => {
    const sandbox = {
      ...issuer,
      iss: 'https://sandbox.cds-hooks.org',
      fhirServers: ['http://localhost:8080/fhir'],
    };
    expect(read([sandbox, { iss: 'b', keys: [rsJwk] }], true)).toHaveLength(2);
  });
});
