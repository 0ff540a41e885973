import { appendFileSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import { readConfig } from '../../src/config.js';
import { demoPatients } from '../../src/demo/patients/index.js';
import { wire } from '../../src/wire.js';
import { now, post, requestFor, type CardJson } from '../support/client.js';
import { backends, type Place } from '../store/backends.js';
import { demoSecrets } from '../support/demo-secrets.js';
import { keptFolder, removeFolder } from '../support/kept-folder.js';
import { leaksIn } from '../support/leaks.js';

const folder = keptFolder('leaks-');
const token = 'eyJhbGciOiJFUzM4NCJ9.c2VjcmV0LXRva2Vu.c2lnbmF0dXJl';
const patients = demoPatients(now);
const secrets = [...demoSecrets(now), /c2VjcmV0LXRva2Vu/, /secret-encounter/, /Mrs Okonjo said no/];

/** Every demo patient through every hook, answers, errors and all, with this database and a log on disk. */
async function runAll(env: Readonly<Record<string, string>>, logFile: string): Promise<void> {
  const config = readConfig({ DEMO: 'true', ...env, CANARY_MINUTES: '60' });
  let url = '';
  const log = pino({ level: 'debug' }, pino.destination({ dest: logFile, sync: true }));
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
}

/** Every row of a PostgreSQL database as text, for its own files are binary. */
async function dump(databaseUrl: string, file: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const tables = await client.query<{ readonly name: string }>(
    "select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')",
  );
  let rows = 0;
  for (const { name } of tables.rows) {
    const found = await client.query(`select * from ${name}`);
    rows += found.rows.length;
    appendFileSync(file, `${JSON.stringify(found.rows)}\n`);
  }
  await client.end();
  return rows;
}

const places: Place[] = [];
afterAll(async () => {
  removeFolder(folder);
  for (const place of places) await place.remove();
});

describe.each(backends.filter(({ durable }) => durable))('on $name', ({ name, create }) => {
  it('leaves no name, id, birth date, token, comment or measured value in the database or the log', async () => {
    const place = await create();
    places.push(place);
    const own = mkdtempSync(join(folder, 'run-'));
    const { DATABASE_URL: databaseUrl } = place.env;
    await runAll(
      databaseUrl === undefined ? { DATA_DIR: join(own, 'data') } : place.env,
      join(own, 'log.ndjson'),
    );
    if (databaseUrl !== undefined)
      expect(await dump(databaseUrl, join(own, `${name}.ndjson`))).toBeGreaterThan(patients.length);
    expect(secrets.length).toBeGreaterThan(200);
    expect(leaksIn(own, secrets)).toEqual([]);
  }, 240_000);
});
