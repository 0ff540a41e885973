import { createHmac } from 'node:crypto';

/** A stable uuid (version 8) from a keyed hash: nothing about the patient can be read from it. */
export function stableUuid(key: string) {
  return (...parts: readonly string[]): string => {
    const hex = createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');
    const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
  };
}
