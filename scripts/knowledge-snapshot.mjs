// Keeps the knowledge as it is now: docs/knowledge/<version>.json, with the day. `npm run knowledge:snapshot`, which
// is `tsx scripts/knowledge-snapshot.mjs`. The knowledge site compares any two versions that are kept.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hooks } from '../hooks/index.ts';
import { ruleSets } from '../src/knowledge/index.ts';
import { snapshotOf } from '../src/web/knowledge-site/snapshot.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../docs/knowledge');
const { version, entries } = snapshotOf({ ruleSets, hooks });
const file = join(folder, `${version}.json`);
if (existsSync(file)) console.log(`docs/knowledge/${version}.json is kept already`);
else {
  mkdirSync(folder, { recursive: true });
  const keptOn = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
  writeFileSync(file, `${JSON.stringify({ version, keptOn, entries }, null, 1)}\n`);
  console.log(`docs/knowledge/${version}.json`);
}
