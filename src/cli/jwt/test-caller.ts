import { exportJWK, generateKeyPair, type JWK } from 'jose';

export interface TestCaller {
  /** The private key, for `npm run conformance -- --key`. */
  readonly key: JWK;
  /** A trust file in which this caller stands alone. */
  readonly trustFile: { readonly issuers: readonly object[] };
}

/** Enough for several conformance runs within a minute. */
const callsPerMinute = 6000;

/** A new key of a caller for tests, ES384 as the standard recommends, with the trust file that lets it in. */
export async function testCaller(iss: string, fhirServers: readonly string[] = []): Promise<TestCaller> {
  const { privateKey, publicKey } = await generateKeyPair('ES384', { extractable: true });
  const named = { kid: crypto.randomUUID(), alg: 'ES384', use: 'sig' };
  const keys = [{ ...(await exportJWK(publicKey)), ...named }];
  const servers = fhirServers.length === 0 ? {} : { fhirServers };
  return {
    key: { ...(await exportJWK(privateKey)), ...named },
    trustFile: { issuers: [{ iss, keys, ...servers, callsPerMinute }] },
  };
}
