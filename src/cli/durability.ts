import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { openStores } from '../store/open-stores.js';
import { readOptions } from './read-options.js';

/**
 * `npm run test:durability [-- --kills 50]`: kills a writing process with SIGKILL again and again, on SQLite and, where
 * TEST_DATABASE_URL names one, on PostgreSQL (which is written to, and is left with what was written). After each kill
 * the database must open and hold every feedback that was acknowledged. Exit code 1 when one is lost.
 */
const values = readOptions('npm run test:durability [-- --kills 50]', {
  kills: { type: 'string', default: '50' },
});
const kills = Number(values.kills);
const writer = fileURLToPath(new URL('./durability/writer.ts', import.meta.url));
const longestRunMs = 250;
const giveUpMs = 60_000;

interface Target {
  readonly name: string;
  readonly dataDir: string;
  readonly databaseUrl?: string;
}

/** Runs a writer, lets it work for a moment after its first acknowledgement, and kills it. */
function killed({ dataDir, databaseUrl = '' }: Target, afterMs: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', writer, dataDir, databaseUrl], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const late = setTimeout(() => child.kill('SIGKILL'), giveUpMs);
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (text === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
      text += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      clearTimeout(late);
      // The last line may be torn: it was not read as an acknowledgement.
      const lines = text.split('\n').slice(0, -1);
      if (signal === 'SIGKILL' && lines.length > 0) resolve(lines);
      else reject(new Error(`The writer ended by itself (${String(signal)}), ${lines.length} acknowledged`));
    });
  });
}

interface Found {
  readonly feedback: ReadonlySet<string>;
  readonly calls: number;
}

async function reopen({ dataDir, databaseUrl }: Target, since: string): Promise<Found> {
  const stores = openStores({
    dataDir,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    onError: (error) => console.error(error.message),
  });
  const feedback = new Set<string>();
  const calls = new Set<string>();
  for await (const { card } of stores.report.feedback(since)) feedback.add(card);
  for await (const { id } of stores.report.calls(since)) calls.add(id);
  await stores.close();
  if (databaseUrl === undefined) requireSound(dataDir);
  return { feedback, calls: calls.size };
}

function requireSound(dataDir: string): void {
  const database = new Database(join(dataDir, 'heme-precursor-cds.db'));
  const result = JSON.stringify(database.pragma('integrity_check'));
  database.close();
  if (!result.includes('"ok"')) throw new Error(`The database is not sound: ${result}`);
}

async function run(target: Target): Promise<number> {
  const acknowledged: string[] = [];
  const since = new Date().toISOString();
  const lost = new Set<string>();
  let found: Found = { feedback: new Set(), calls: 0 };
  for (let kill = 1; kill <= kills; kill += 1) {
    acknowledged.push(...(await killed(target, Math.random() * longestRunMs)));
    found = await reopen(target, since);
    for (const card of acknowledged) if (!found.feedback.has(card)) lost.add(card);
  }
  console.log(
    `${target.name}: ${kills} kills, ${acknowledged.length} feedback acknowledged, ${lost.size} of them lost; ` +
      `${found.feedback.size} feedback and ${found.calls} calls in the database, which opened every time`,
  );
  return lost.size;
}

const dataDir = mkdtempSync(join(tmpdir(), 'durability-'));
const databaseUrl = process.env['TEST_DATABASE_URL'] ?? '';
let lost = await run({ name: 'SQLite', dataDir });
if (databaseUrl === '') console.log('PostgreSQL: skipped, TEST_DATABASE_URL is not set');
else lost += await run({ name: 'PostgreSQL', dataDir, databaseUrl });
rmSync(dataDir, { recursive: true });
process.exitCode = lost === 0 ? 0 : 1;
