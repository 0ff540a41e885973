import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { readConfig } from '../../src/config.js';
import { demoPatients } from '../../src/demo/patients/index.js';
import { wire } from '../../src/wire.js';
import { now, post, requestFor, type CardJson } from '../support/client.js';
import { leaksIn, secretsOf } from '../support/leaks.js';

const folder = mkdtempSync(join(tmpdir(), 'leaks-'));
const token = 'eyJhbGciOiJFUzM4NCJ9.c2VjcmV0LXRva2Vu.c2lnbmF0dXJl';
const patients = demoPatients(now);
const secrets = [
  ...secretsOf(patients.flatMap(({ resources }) => resources)),
  /c2VjcmV0LXRva2Vu/,
  /secret-encounter/,
  /Mrs Okonjo said no/,
];

/** Every demo patient through every hook, answers, errors and all, with a database and a log on disk. */
beforeAll(async () => {
  const config = readConfig({ DEMO: 'true', DATA_DIR: join(folder, 'data'), CANARY_MINUTES: '60' });
  let url = '';
  const log = pino({ level: 'debug' }, pino.destination({ dest: join(folder, 'log.ndjson'), sync: true }));
  const wired = wire({
    config,
    log,
    clock: () => Date.parse(now),
    ownUrl: () => url,
    budgetMs: 60_000,
  });
  const server = createServer(wired.app);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const { id, draftOrders } of patients)
    for (const hook of ['patient-view', ...new Set(draftOrders.map((draft) => draft.hook))]) {
      const base = requestFor(hook, id);
      const context = { ...(base['context'] as object), encounterId: 'secret-encounter' };
      const headers = { authorization: `Bearer ${token}` };
      const at = `${url}/cds-services/heme-${hook}`;
      const { body } = await post<{ readonly cards: readonly CardJson[] }>(at, { ...base, context }, headers);
      const feedback = body.cards.map(({ uuid }) => ({
        card: uuid,
        outcome: 'overridden',
        overrideReason: { reason: { code: 'patient-refuses' }, userComment: 'Mrs Okonjo said no' },
        outcomeTimestamp: now,
      }));
      if (feedback.length > 0) await post(`${at}/feedback`, { feedback });
      await post(at, { ...base, context: { ...context, patientId: `${id}/..`, userId: 7 } }, headers);
      await post(`${at}/feedback`, { feedback: [{ card: id, outcome: id, outcomeTimestamp: id }] });
    }
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await wired.close();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

it('leaves no name, id, birth date, token, comment or measured value in the database or the log', () => {
  expect(secrets.length).toBeGreaterThan(200);
  expect(leaksIn(folder, secrets)).toEqual([]);
});

it('would be seen: a planted name, id, value and token are found', () => {
  const planted = mkdtempSync(join(tmpdir(), 'planted-'));
  writeFileSync(join(planted, 'a.log'), '{"ms":12,"patient":"smm-high-risk"}\n');
  appendFileSync(join(planted, 'a.log'), `M-protein 3.6 g/dL of Okonjo, ${token}`);
  const found = leaksIn(planted, secrets).join('\n');
  for (const word of ['smm-high-risk', '3\\.6', 'Okonjo', 'c2VjcmV0']) expect(found).toContain(word);
  rmSync(planted, { recursive: true });
});
