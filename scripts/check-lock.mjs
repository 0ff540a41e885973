// `npm ci` from this lockfile in an empty HOME: a lockfile that misses another platform's packages installs nowhere else.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const dir = mkdtempSync(join(tmpdir(), 'lock-'));
for (const file of ['package.json', 'package-lock.json']) cpSync(file, join(dir, file));
const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
  cwd: dir,
  env: { PATH: process.env.PATH, HOME: dir },
  stdio: 'inherit',
});
rmSync(dir, { recursive: true, force: true });
console.log(
  status === 0 ? 'check:lock: npm ci works in an empty HOME' : 'check:lock: npm ci failed in an empty HOME',
);
process.exit(status ?? 1);
