import { createLocalJWKSet, type JWK, type LocalJWKSet } from 'jose';
import { isJsonObject } from './json-object.js';

const maxKeys = 100;
const types: readonly unknown[] = ['EC', 'RSA', 'OKP'];
/** What a public signature key may hold (RFC 7518); certificates and their URLs are neither read nor followed. */
const members: readonly string[] = ['kty', 'kid', 'use', 'alg', 'key_ops', 'crv', 'x', 'y', 'n', 'e'];

function publicKey(key: unknown): readonly JWK[] {
  if (!isJsonObject(key) || !types.includes(key['kty']) || typeof key['kid'] !== 'string') return [];
  const { kty } = key;
  if (typeof kty !== 'string') return [];
  return [{ ...Object.fromEntries(Object.entries(key).filter(([name]) => members.includes(name))), kty }];
}

/**
 * A JSON Web Key Set as a function from a token's header to the key: by `kid`, and only a key whose type and curve
 * fit `alg`. Symmetric keys, keys without `kid` and private members are left out.
 * @throws Error when it is no key set; an empty one is: an issuer may withdraw all its keys.
 */
export function keySet(value: unknown): LocalJWKSet {
  const keys: unknown = isJsonObject(value) ? value['keys'] : undefined;
  if (!Array.isArray(keys) || keys.length > maxKeys) throw new Error('This is not a JSON Web Key Set');
  return createLocalJWKSet({ keys: (keys as readonly unknown[]).flatMap(publicKey) });
}
