import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/cli/conformance/finding.js';
import { runConformance } from '../../src/cli/conformance/run.js';
import { signer } from '../../src/cli/conformance/signer.js';
import { targetAt, type Sign } from '../../src/cli/conformance/target.js';
import { testCaller } from '../../src/cli/jwt/test-caller.js';
import { startService, type RunningService } from '../../src/cli/running-service.js';
import { keptFolder, removeFolder } from '../support/kept-folder.js';

/*
 * The service as an operator starts it: a trust file, no demo mode. Its tokens are made out to PUBLIC_URL, which is not
 * the address it listens on, as behind a proxy.
 */
const iss = 'https://tester.example';
const publicUrl = 'https://cds.example';
const origin = 'https://sandbox.example';
const caller = await testCaller(iss);
const folder = keptFolder('operator-');
let service: RunningService;
beforeAll(async () => {
  const trustFile = path.join(folder, 'trust.json');
  writeFileSync(trustFile, JSON.stringify(caller.trustFile));
  const smartFile = path.join(folder, 'smart.json');
  writeFileSync(smartFile, JSON.stringify({ ehrs: [{ iss: 'https://ehr.example/fhir', clientId: 'id' }] }));
  service = await startService({
    DEMO: 'false',
    SMART_FILE: smartFile,
    TRUST_FILE: trustFile,
    PUBLIC_URL: publicUrl,
    HASH_KEY: 'k'.repeat(32),
    DATA_DIR: folder,
    ALLOWED_ORIGINS: origin,
  });
});
afterAll(async () => {
  await service.stop();
  removeFolder(folder);
});

function run(sign: Sign | undefined, browsers: string | undefined = origin): Promise<readonly Finding[]> {
  const target = targetAt(service.url, sign);
  return runConformance({ target, origin: browsers, now: new Date().toISOString() });
}
const ofPublicUrl: Sign = (audience, change) =>
  signer({ key: caller.key, iss })(audience.replace(service.url, publicUrl), change);
/** How fast this machine is just now is no question of these tests. */
const besides = (verdict: Finding['verdict'], findings: readonly Finding[]): readonly string[] =>
  findings
    .filter((one) => one.id !== 'G7' && one.verdict !== verdict)
    .map(({ id, verdict: came, check, came: what }) => `${came} ${id} ${check}: ${what}`);

describe('the conformance run against a service that asks for tokens', () => {
  it('passes with a key; only what this service never sends is not looked at, and it says so', async () => {
    const findings = await run(ofPublicUrl);
    const others = besides('pass', findings);
    expect(others.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'skip I14',
      'skip I20',
      'skip E1',
    ]);
    for (const line of others)
      expect(line).toMatch(/none in \d\d answers with \d\d cards: it applies only if/);
    expect(findings.filter(({ verdict }) => verdict === 'pass').length).toBeGreaterThan(95);
  });

  it('says in one line what to give when it is not let in, and sees that tokens are asked for', async () => {
    const findings = await run(undefined);
    expect(besides('pass', findings)).toEqual([
      expect.stringMatching(/^fail I4 .*give --key PRIVATE-JWK-FILE --iss ISSUER/),
      expect.stringMatching(/^skip J2 .*--key/),
    ]);
    expect(findings.find(({ id }) => id === 'J3')?.verdict).toBe('pass');
  });

  it('says in one line that its tokens are refused', async () => {
    const toTheWrongUrl = signer({ key: caller.key, iss });
    expect(besides('pass', await run(toTheWrongUrl))).toEqual([
      expect.stringMatching(/^fail I4 .*401: it refuses our tokens/),
    ]);
  });
});
