import { importJWK, SignJWT, type JWK } from 'jose';
import type { Sign } from './target.js';

export interface SignerOptions {
  /** A private key with `kid` and `alg`. */
  readonly key: JWK;
  readonly iss: string;
  readonly jku?: string;
  readonly tenant?: string;
}

const lifetime = 300;

/** Signs tokens as CDS Hooks clients do; each is new. @throws Error when the key has no `alg` or is no private key. */
export function signer({ key, iss, jku, tenant }: SignerOptions): Sign {
  const { alg, kid } = key;
  if (alg === undefined || kid === undefined) throw new Error('The key needs `alg` and `kid`');
  const imported = importJWK(key, alg);
  return async (aud, { claims = {}, header = {} } = {}) => {
    const iat = Math.floor(Date.now() / 1000);
    const payload = { iss, aud, iat, exp: iat + lifetime, jti: crypto.randomUUID(), tenant, ...claims };
    // By way of JSON: what is undefined is left out.
    const plain = (value: object): Record<string, unknown> =>
      JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
    return new SignJWT(plain(payload))
      .setProtectedHeader({ alg, ...plain({ typ: 'JWT', kid, jku, ...header }) })
      .sign(await imported);
  };
}
