import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { now } from './client.js';
import { demoSecrets } from './demo-secrets.js';
import { leaksIn } from './leaks.js';

/** `tsx scripts/grep-kept.mjs FOLDER`: looks through all that the tests left there; exit code 1 when a patient is found. */
const [folder = ''] = process.argv.slice(2);
const planted = [
  'Okonjo',
  'MRN-00417733',
  'c2VjcmV0LXRva2Vu',
  'opaque-access-token-5d41402a',
  '3.4137',
  '14.6',
];
const secrets = [
  ...demoSecrets(now),
  /Yamada-Hanako|MRN-00417733|c2VjcmV0LXRva2Vu|opaque-access-token-5d41402a|Mrs Okonjo said no|3\.4137/,
];
const check = mkdtempSync(join(tmpdir(), 'planted-'));
for (const [index, word] of planted.entries())
  writeFileSync(join(check, `${index}.db`), `\0\u0001 ${word} \0`);
const found = new Set(leaksIn(check, secrets).map((leak) => leak.split(':')[0]));
rmSync(check, { recursive: true });
const leaks = leaksIn(folder, secrets);
for (const leak of leaks) console.error(`leak: ${leak}`);
if (found.size < planted.length) console.error('the search misses what was planted');
console.log(
  `${secrets.length} words looked for, ${found.size} of ${planted.length} planted ones found, ${leaks.length} leaks`,
);
process.exitCode = leaks.length === 0 && found.size === planted.length ? 0 : 1;
