import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const sizes = { key: 32, iv: 12, tag: 16 };

/** Locks text away and opens it again. */
export interface Seal {
  readonly seal: (text: string) => string;
  /** @throws when the key is another, or a single bit was changed. */
  readonly open: (sealed: string) => string;
}

/** AES-256-GCM under a key derived from a secret of the configuration; each text under an iv of its own; base64. */
export function sealWith(secret: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'heme-precursor-cds recordings', sizes.key));
  return {
    seal: (text) => {
      const iv = randomBytes(sizes.iv);
      const cipher = createCipheriv(algorithm, key, iv, { authTagLength: sizes.tag });
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64');
      const iv = bytes.subarray(0, sizes.iv);
      const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: sizes.tag });
      decipher.setAuthTag(bytes.subarray(sizes.iv, sizes.iv + sizes.tag));
      const body = bytes.subarray(sizes.iv + sizes.tag);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    },
  };
}
