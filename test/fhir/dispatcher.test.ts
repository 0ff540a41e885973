import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type DispatcherOptions, guardedDispatcher } from '../../src/fhir/dispatcher.js';
import { looseDispatcher } from './readers.js';
import { serve, type TestServer } from './servers.js';

const strict = { ...looseDispatcher, allowLoopback: false };
const blocked = { code: 'HEME_ADDRESS_BLOCKED' };

let server: TestServer;
beforeAll(async () => {
  server = await serve((_request, response) => response.end('x'.repeat(2000)));
});
afterAll(() => server.close());
beforeEach(() => {
  server.seen.length = 0;
});

async function get(url: string, options: Partial<DispatcherOptions> = {}) {
  const dispatcher = guardedDispatcher({ ...strict, ...options });
  try {
    const { body } = await dispatcher.request({ origin: url, path: '/', method: 'GET' });
    return await body.text();
  } finally {
    await dispatcher.close();
  }
}

describe('the guarded dispatcher', () => {
  it.each([
    '127.0.0.1',
    'localhost',
    '0x7f000001',
    '2130706433',
    '127.1',
    '0',
    '[::1]',
    '[::ffff:127.0.0.1]',
  ])('does not call %s', async (host) => {
    await expect(get(`http://${host}:${server.port}`)).rejects.toMatchObject(blocked);
    await expect(get(`https://${host}:${server.port}`)).rejects.toMatchObject(blocked);
    expect(server.seen).toEqual([]);
  });

  it.each(['169.254.169.254', '10.0.0.1', '192.168.0.1', '[fd00::1]', '[fe80::1]', '[::ffff:a9fe:a9fe]'])(
    'does not call %s, loopback allowed or not',
    async (host) => {
      await expect(get(`https://${host}`)).rejects.toMatchObject(blocked);
      await expect(get(`https://${host}`, { allowLoopback: true })).rejects.toMatchObject(blocked);
    },
  );

  it('does not call link-local addresses even as a named private host', async () => {
    await expect(get('https://169.254.169.254', { privateHosts: ['169.254.169.254'] })).rejects.toMatchObject(
      blocked,
    );
  });

  it.each(['8.8.8.8', '10.0.0.1'])('does not call %s without TLS', async (host) => {
    await expect(get(`http://${host}`, { allowLoopback: true, privateHosts: [host] })).rejects.toMatchObject(
      blocked,
    );
  });

  it.each(['127.0.0.1', 'localhost', '0x7f000001'])('calls %s when loopback is allowed', async (host) => {
    expect(await get(`http://${host}:${server.port}`, { allowLoopback: true })).toHaveLength(2000);
    expect(server.seen).toHaveLength(1);
  });

  it.each([
    [2000, true],
    [1999, false],
  ])('with a limit of %i bytes reads a body of 2000: %s', async (maxResponseBytes, fits) => {
    const read = get(server.origin, { allowLoopback: true, maxResponseBytes });
    if (fits) expect(await read).toHaveLength(2000);
    else await expect(read).rejects.toMatchObject({ code: 'UND_ERR_RES_EXCEEDED_MAX_SIZE' });
  });
});
