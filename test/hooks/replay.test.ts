import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startService, type RunningService } from '../../src/cli/running-service.js';
import { keyedHash } from '../../src/store/keyed-hash.js';
import { openStores } from '../../src/store/open-stores.js';
import { sealWith } from '../../src/store/seal.js';
import { now, post, requestFor, type CardJson } from '../support/client.js';
import { keptFolder, removeFolder } from '../support/kept-folder.js';

const key = 'a recording key of thirty-two letters or more';
const hashKey = 'a hash key of thirty-two letters or more';
const dataDir = keptFolder('replay-');
let at = Date.parse(now);
/** Cards link to the service's own address: a replay is made under the address of the recording. */
const fixed = { DATA_DIR: dataDir, RECORDING_KEY: key, HASH_KEY: hashKey, PUBLIC_URL: 'https://cds.example' };
const open = (more: Readonly<Record<string, string>> = {}): Promise<RunningService> =>
  startService({ ...fixed, ...more }, () => at, 60_000);
const instance = '6f7cf0a5-6f9a-4b0e-9d0b-5b1e3a1f7a11';
const token = 'opaque-access-token-5d41402a';

let said: readonly CardJson[] = [];
beforeAll(async () => {
  const service = await open();
  const request = {
    ...requestFor('patient-view', 'smm-high-risk'),
    hookInstance: instance,
    fhirServer: `${service.url}/fhir`,
    fhirAuthorization: {
      access_token: token,
      token_type: 'Bearer',
      expires_in: 300,
      scope: 'patient/*.read',
      subject: 'cds',
    },
  };
  const { body } = await post<{ readonly cards: readonly CardJson[] }>(
    `${service.url}/cds-services/heme-patient-view`,
    request,
  );
  said = body.cards;
  await service.stop();
}, 60_000);
afterAll(() => {
  removeFolder(dataDir);
});

async function replayed(more: Readonly<Record<string, string>> = {}, hookInstance = instance) {
  const service = await open(more);
  try {
    return await service.replay(hookInstance);
  } finally {
    await service.stop();
  }
}

it('gives the cards of a recorded call again, byte for byte, without the FHIR server', async () => {
  expect(said.length).toBeGreaterThan(0);
  expect(await replayed()).toEqual([{ outcome: 'identical', at: now, cards: JSON.stringify(said) }]);
});

it.each<[string, Readonly<Record<string, string>>, string, RegExp]>([
  ['a call that was not recorded', {}, 'another', /not made/],
  [
    'another key',
    { RECORDING_KEY: 'another key of thirty-two letters or more' },
    instance,
    /RECORDING_KEY is not/,
  ],
  ['recording that is off', { RECORDING_KEY: '' }, instance, /recording is off/],
])('names what is missing: %s', async (_name, env, hookInstance, what) => {
  expect(await replayed(env, hookInstance)).toEqual([
    { outcome: 'missing', what: expect.stringMatching(what) as unknown },
  ]);
});

it('keeps nothing that can be read: no name, id or value; the token is not even inside', async () => {
  const files = readdirSync(dataDir);
  const content = files.map((file) => readFileSync(join(dataDir, file), 'latin1')).join('\n');
  for (const word of [token, 'smm-high-risk', 'Okonjo', instance, 'M-protein'])
    expect(content).not.toContain(word);
  const stores = openStores({ dataDir, onError: () => undefined });
  const [kept] = await stores.recordings.find(keyedHash(hashKey)('hook-instance', instance));
  await stores.close();
  const inside = sealWith(key).open(kept?.sealed ?? '');
  expect(inside).toContain('Okonjo');
  expect(inside).not.toContain(token);
  const changed = Buffer.from(kept?.sealed ?? '', 'base64');
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect(() => sealWith(key).open(changed.toString('base64'))).toThrow();
});

it('names a recording that expired, and deletes it when calls come in', async () => {
  at = Date.parse(now) + 8 * 86_400_000;
  expect(await replayed()).toEqual([
    { outcome: 'missing', what: expect.stringMatching(/expired after 7 days/) as unknown },
  ]);
  const service = await open();
  await post(`${service.url}/cds-services/heme-patient-view`, requestFor('patient-view', 'no-data'));
  let [first] = await service.replay(instance);
  for (let round = 0; round < 200 && JSON.stringify(first).includes('expired'); round += 1)
    [first] = await service.replay(instance);
  expect(JSON.stringify(first)).toContain('not made, or was deleted');
  await service.stop();
  at = Date.parse(now);
});
