import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config.js';
import { logger } from '../../src/ops/logger.js';
import { wire } from '../../src/wire.js';

describe('readiness', () => {
  it('is there once the service is warm, and gone while it drains; life stays', async () => {
    const config = readConfig({ DEMO: 'true', LOG_LEVEL: 'silent' });
    const { app, drain, close } = wire({ config, log: logger('silent'), clock: Date.now, ownUrl: () => '' });
    const server = createServer(app);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const status = async (path: string): Promise<number> => (await fetch(`${at}${path}`)).status;
    expect([await status('/readyz'), await status('/healthz')]).toEqual([200, 200]);
    drain();
    expect([await status('/readyz'), await status('/healthz')]).toEqual([503, 200]);
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await close();
  });
});
