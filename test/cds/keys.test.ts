import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { fetchKeys } from '../../src/cds/fetch-keys.js';
import { keyCache } from '../../src/cds/key-cache.js';
import { keySet } from '../../src/cds/key-set.js';
import { rateLimit } from '../../src/cds/rate-limit.js';
import { memoryReplayStore } from '../../src/cds/replay-store.js';
import { ehr, ehrJwks, esJwk, gate, outcome, rsJwk, tokenWith } from './tokens.js';

const minute = 60_000;

describe('keySet', () => {
  it('J10 leaves out symmetric keys, keys without kid, and private members', () => {
    const keys = [
      { kty: 'oct', kid: 'a', k: 'AAAA' },
      { ...rsJwk, kid: undefined },
      null,
      7,
      { ...esJwk, d: 'private', x5u: 'u' },
    ];
    expect(keySet({ keys }).jwks().keys).toEqual([esJwk]);
  });

  it.each([[undefined], [null], [[]], [{}], [{ keys: {} }], [{ keys: Array(101).fill(esJwk) }]])(
    '%j is none',
    (value) => {
      expect(() => keySet(value)).toThrow('not a JSON Web Key Set');
    },
  );
});

/** A cache over answers that come when the test says so. */
function cache(): {
  readonly kids: () => Promise<readonly (string | undefined)[] | undefined>;
  readonly renewed: () => Promise<readonly (string | undefined)[] | undefined>;
  readonly answer: { next: () => Promise<unknown> };
  readonly clock: { now: number };
  readonly told: { reads: number; failures: number };
} {
  const clock = { now: 0 };
  const told = { reads: 0, failures: 0 };
  const answer = { next: (): Promise<unknown> => Promise.resolve({ keys: [esJwk] }) };
  const source = keyCache({
    fetchKeys: () => {
      told.reads += 1;
      return answer.next();
    },
    now: () => clock.now,
    onFailure: () => void (told.failures += 1),
  });
  const kids = async (
    set: ReturnType<typeof source.current>,
  ): Promise<readonly (string | undefined)[] | undefined> => (await set)?.jwks().keys.map(({ kid }) => kid);
  return { kids: () => kids(source.current()), renewed: () => kids(source.renewed()), answer, clock, told };
}

describe('J15 keyCache', () => {
  it('reads once for many callers, and again only in the background', async () => {
    const { kids, answer, clock, told } = cache();
    expect(await Promise.all([kids(), kids(), kids()])).toEqual([['es'], ['es'], ['es']]);
    expect(told.reads).toBe(1);
    clock.now = 5 * minute;
    let arrive: (value: unknown) => void = () => undefined;
    answer.next = () =>
      new Promise((resolve) => {
        arrive = resolve;
      });
    // Nobody waits for the new set while the old one is good.
    expect(await kids()).toEqual(['es']);
    arrive({ keys: [{ ...esJwk, kid: 'new' }] });
    await new Promise(setImmediate);
    expect([await kids(), told.reads]).toEqual([['new'], 2]);
  });

  it('keeps the last good set when reading fails, up to a day', async () => {
    const { kids, answer, clock, told } = cache();
    await kids();
    answer.next = () => Promise.reject(new Error('down'));
    clock.now = 24 * 60 * minute;
    expect(await kids()).toEqual(['es']);
    answer.next = () => Promise.resolve({ error: 'not keys' });
    clock.now += 1;
    await new Promise(setImmediate);
    expect([await kids(), told.failures]).toEqual([undefined, 1]);
    clock.now += minute;
    expect([await kids(), told.failures]).toEqual([undefined, 2]);
  });

  it('an issuer may withdraw all its keys', async () => {
    const { kids, answer, clock } = cache();
    await kids();
    answer.next = () => Promise.resolve({ keys: [] });
    clock.now = 5 * minute;
    await kids();
    await new Promise(setImmediate);
    expect(await kids()).toEqual([]);
  });

  it('a flood of unknown kids costs one reading per half minute', async () => {
    const { kids, renewed, clock, told } = cache();
    await kids();
    await Promise.all(Array.from({ length: 100 }, renewed));
    expect(told.reads).toBe(1);
    clock.now = 29_999;
    await renewed();
    expect(told.reads).toBe(1);
    clock.now = 30_000;
    await Promise.all(Array.from({ length: 100 }, renewed));
    expect(told.reads).toBe(2);
  });

  it('a source that is down is not asked at each call', async () => {
    const { kids, answer, told } = cache();
    answer.next = () => Promise.reject(new Error('down'));
    for (let i = 0; i < 5; i += 1) expect(await kids()).toBeUndefined();
    expect(told).toEqual({ reads: 1, failures: 1 });
  });
});

describe('keys and tokens', () => {
  it('J15 a token signed by a key that came after is accepted once the keys are read again', async () => {
    let now = 1_767_225_600_000;
    let kid = 'old';
    const opened = gate({ now: () => now, fetchKeys: () => Promise.resolve({ keys: [{ ...esJwk, kid }] }) });
    await opened.warm();
    kid = 'es';
    expect(await outcome(opened, await tokenWith())).toBe(401);
    now += 30_000;
    expect(await outcome(opened, await tokenWith())).toBe('ok');
  });

  it('J14 401 when no keys could be read, with an alarm', async () => {
    const opened = gate({ fetchKeys: () => Promise.reject(new Error('down')) });
    await opened.warm();
    expect(await outcome(opened, await tokenWith())).toBe(401);
    expect(opened.refusals).toEqual([`keys-unread ${ehr}`, `keys-unavailable ${ehr}`]);
  });

  it('503 when the token cannot be written down', async () => {
    const opened = gate({ replay: memoryReplayStore(0, () => 0) });
    expect([await outcome(opened, await tokenWith()), opened.refusals]).toEqual([
      503,
      [`replay-store-full ${ehr}`],
    ]);
  });

  it('J7 warm reads what is registered and nothing else', async () => {
    const opened = gate();
    await opened.warm();
    expect(opened.fetched).toEqual([ehrJwks]);
  });
});

describe('memoryReplayStore', () => {
  it('J12 remembers until the token itself has expired', async () => {
    let now = 0;
    const store = memoryReplayStore(10, () => now);
    expect([await store.record('i', 'j', 1000), await store.record('i', 'j', 1000)]).toEqual([
      'first',
      'seen',
    ]);
    now = 1000;
    expect(await store.record('i', 'j', 1000)).toBe('seen');
    now = 1001;
    expect(await store.record('i', 'j', 2000)).toBe('first');
  });

  it('keeps issuer and token apart', async () => {
    const store = memoryReplayStore(10, () => 0);
    expect([await store.record('a', 'b|c', 9), await store.record('a|b', 'c', 9)]).toEqual([
      'first',
      'first',
    ]);
  });

  it('J12 when full says so, forgets nothing that still counts, and has room when time has passed', async () => {
    let now = 0;
    const store = memoryReplayStore(2, () => now);
    await store.record('i', '1', 1000);
    await store.record('i', '2', minute);
    expect([await store.record('i', '3', 1000), await store.record('i', '1', 1000)]).toEqual([
      'full',
      'seen',
    ]);
    now = minute;
    expect([await store.record('i', '3', 2 * minute), await store.record('i', '2', minute)]).toEqual([
      'first',
      'seen',
    ]);
  });
});

describe('rateLimit', () => {
  it('gives back evenly, never more than a minute holds, and nothing for a clock that goes back', () => {
    let now = 0;
    const room = rateLimit(() => now);
    const take = (times: number): number =>
      Array.from({ length: times }, () => room('a', 60)).filter(Boolean).length;
    expect(take(61)).toBe(60);
    now = 999;
    expect(take(1)).toBe(0);
    now = 2000;
    expect(take(3)).toBe(2);
    now = 1000;
    expect(take(1)).toBe(0);
    now = 60 * minute;
    expect([take(61), room('b', 1), room('b', 1)]).toEqual([60, true, false]);
  });
});

describe('fetchKeys', () => {
  const open: (() => void)[] = [];
  afterEach(() => {
    for (const close of open.splice(0)) close();
  });
  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push(() => {
      server.closeAllConnections();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
  }

  it('reads JSON', async () => {
    expect(await fetchKeys(await serve((_request, response) => void response.end('{"keys":[]}')))).toEqual({
      keys: [],
    });
  });

  it('J7 follows no redirect', async () => {
    const hits: string[] = [];
    const target = await serve((request, response) => {
      hits.push(request.url ?? '');
      response.end('{"keys":[]}');
    });
    const url = await serve((_request, response) => void response.writeHead(302, { location: target }).end());
    await expect(fetchKeys(url)).rejects.toThrow();
    expect(hits).toEqual([]);
  });

  const large = JSON.stringify({ keys: [], padding: 'x'.repeat(200_000) });
  it.each<readonly [string, RequestListener]>([
    ['an error', (_request, response) => void response.writeHead(500).end('{"keys":[]}')],
    ['no JSON', (_request, response) => void response.end('<html>')],
    ['too much', (_request, response) => void response.end(large)],
    [
      'too much, folded small',
      (_request, response) =>
        void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(large)),
    ],
  ])('refuses %s', async (_name, listener) => {
    await expect(fetchKeys(await serve(listener))).rejects.toThrow();
  });
});
