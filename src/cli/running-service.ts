import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { httpServer } from '../cds/http-server.js';
import { readConfig } from '../config.js';
import { pino } from 'pino';
import { logger } from '../ops/logger.js';
import { wire, type Wired } from '../wire.js';

/** A service in demo mode on a free port of this machine, for commands and tests that call it; without canary rounds. */
export interface RunningService {
  readonly url: string;
  readonly replay: Wired['replay'];
  readonly stop: () => Promise<void>;
}

export async function startService(
  env: Readonly<Record<string, string>> = {},
  clock: () => number = Date.now,
  budgetMs?: number,
): Promise<RunningService> {
  const config = readConfig({ DEMO: 'true', LOG_LEVEL: 'silent', CANARY_MINUTES: '0', ...env });
  // Set by the run of all gates, which looks through the log when the tests are done.
  const logFile = process.env['TEST_KEEP'];
  const log =
    logFile === undefined
      ? logger(config.logLevel)
      : pino({ level: 'debug' }, pino.destination({ dest: `${logFile}/service.log`, sync: true }));
  let url = '';
  const { app, close, replay } = wire({
    config,
    log,
    clock,
    ownUrl: () => url,
    ...(budgetMs === undefined ? {} : { budgetMs }),
  });
  const server = httpServer(app, randomUUID);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    replay,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await close();
    },
  };
}
