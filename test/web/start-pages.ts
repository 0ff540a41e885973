import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequestListener } from 'node:http';
import { readConfig } from '../../src/config.js';
import { logger } from '../../src/ops/logger.js';
import { wire } from '../../src/wire.js';

export interface Running {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Builds the pages as they are now into a folder of their own. */
export function buildPages(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build-pages.mjs', '--out', folder]);
  if (status !== 0) throw new Error(`The pages do not build: ${String(stderr)}`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Listens on a free port of this machine. */
export async function listen(listener: RequestListener): Promise<Running> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The real service in demo mode with the pages as they are now. The budget is wide: the machine may be busy. */
export async function startPages(
  env: Readonly<Record<string, string>> = {},
  clock: () => number = Date.now,
): Promise<Running> {
  const config = readConfig({ DEMO: 'true', LOG_LEVEL: 'silent', ...env });
  const built = buildPages();
  let url = '';
  const { app, close } = wire({
    config,
    log: logger(config.logLevel),
    clock,
    ownUrl: () => url,
    pagesFolder: built.folder,
    budgetMs: 10_000,
  });
  const running = await listen(app);
  url = running.url;
  return {
    url,
    stop: async () => {
      await running.stop();
      await close();
      built.remove();
    },
  };
}
