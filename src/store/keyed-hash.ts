import { createHmac } from 'node:crypto';

/** A one-way name for these parts, 32 hexadecimal digits; only who holds the key can tell what it stands for. */
export type KeyedHash = (...parts: readonly string[]) => string;

const digits = 32;

/** HMAC-SHA256 of the parts, which cannot run into each other, cut to 128 bits. The key comes from configuration. */
export function keyedHash(key: string): KeyedHash {
  return (...parts) => createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex').slice(0, digits);
}
