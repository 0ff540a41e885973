import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { FhirClientOptions } from '../../src/fhir/client.js';
import { fhirResilience } from '../../src/fhir/resilience.js';
import type { Fault } from '../../src/demo/faults.js';
import { openReaderAt, patience, readerAt } from './readers.js';
import { serve, serveFhir, type TestServer } from './servers.js';

const observations = Array.from({ length: 7 }, (_, index) => ({
  resourceType: 'Observation',
  id: `o${index}`,
  subject: { reference: 'Patient/p1' },
  code: { coding: [{ system: 'http://loinc.org', code: '718-7' }] },
}));

let fhir: Awaited<ReturnType<typeof serveFhir>>;
let hostile: TestServer;

beforeAll(async () => {
  fhir = await serveFhir([{ resourceType: 'Patient', id: 'p1' }, ...observations]);
  hostile = await serve((_request, response) => response.end('{"resourceType":"Bundle"}'));
});
afterAll(async () => {
  await fhir.close();
  await hostile.close();
});
afterEach(() => {
  delete fhir.control.fault;
  delete fhir.control.times;
  fhir.seen.length = 0;
  hostile.seen.length = 0;
});

const reader = (options: Partial<FhirClientOptions> = {}) => readerAt(fhir.origin, options);
const all = 'Observation?patient=p1&code=http://loinc.org|718-7';

async function meet(fault: Fault, options: Partial<FhirClientOptions> = {}, times?: number) {
  fhir.control.fault = fault;
  if (times !== undefined) fhir.control.times = times;
  return reader(options).search(all, patience());
}

describe('reading a FHIR server', () => {
  it('reads one resource with the token in the Authorization header and nowhere else', async () => {
    const result = await reader().read('Patient', 'p1', patience());
    expect(result).toMatchObject({ ok: true, resource: { resourceType: 'Patient', id: 'p1' } });
    expect(fhir.seen).toHaveLength(1);
    expect(fhir.seen[0]?.headers.authorization).toBe('Bearer secret-token');
    expect(fhir.seen[0]?.url).toBe('/fhir/Patient/p1');
    expect(fhir.seen[0]?.headers['accept-encoding']).toBe('identity');
  });

  it('hands out nothing that holds the request or its token', async () => {
    const result = await reader().read('Patient', 'p1', patience());
    expect(result.ok && Object.getOwnPropertyNames(result.resource)).toEqual(['resourceType', 'id', 'meta']);
  });

  it('sends no Authorization header without a token', async () => {
    await openReaderAt(fhir.origin).read('Patient', 'p1', patience());
    expect(fhir.seen[0]?.headers.authorization).toBeUndefined();
  });

  it('follows every page', async () => {
    const result = await reader().search(`${all}&_count=3`, patience());
    expect(result.ok && result.entries).toHaveLength(7);
    expect(result).not.toHaveProperty('cut');
    expect(fhir.seen).toHaveLength(3);
  });

  it('sends the bar between system and code as RFC 3986 wants it', async () => {
    await reader().search(all, patience());
    expect(fhir.seen[0]?.url).toContain('loinc.org%7C718-7');
  });

  it.each([
    [2, 6, 'page-limit'],
    [3, 7, undefined],
  ])('with a limit of %i pages reads %i resources', async (pageLimit, count, cut) => {
    const result = await reader({ pageLimit }).search(`${all}&_count=3`, patience());
    expect(result.ok && result.entries).toHaveLength(count);
    expect(result.ok && result.cut).toBe(cut);
  });

  it('says what is missing on the server', async () => {
    expect(await reader().read('Patient', 'nobody', patience())).toEqual({ ok: false, why: 'not-found' });
  });
});

describe('a reader asked for what is no FHIR path', () => {
  it.each([
    ['Patient', '../../admin?x=1'],
    ['Patient', '..'],
    ['Patient', '.'],
    ['Patient', ''],
    ['Patient', 'a/b'],
    ['Patient', 'x'.repeat(65)],
    ['../Patient', 'p1'],
    ['http:', 'p1'],
  ])('sends nothing for %s/%s', async (type, id) => {
    expect(await reader().read(type, id, patience())).toEqual({ ok: false, why: 'failed' });
    expect(fhir.seen).toEqual([]);
  });

  it.each([
    'http://127.0.0.1:1/Observation?patient=p1',
    '../Observation?x=1',
    '//host/Observation?x=1',
    'Observation',
  ])('sends nothing for the search %s', async (url) => {
    expect(await reader().search(url, patience())).toEqual({ ok: false, why: 'failed' });
    expect(fhir.seen).toEqual([]);
  });
});

describe('a hostile or broken FHIR server', () => {
  it('cannot lead the client, nor its token, to another server by a next link', async () => {
    const result = await meet({ kind: 'next', url: `${hostile.origin}/fhir/Observation?page=2` });
    expect(result).toEqual({ ok: true, entries: [], cut: 'unsafe-link' });
    expect(hostile.seen).toEqual([]);
    expect(fhir.seen).toHaveLength(1);
  });

  it.each([
    '/admin?page=2',
    '../admin?page=2',
    '/fhir/%2e%2e/admin',
    '/fhir/..%2fadmin',
    '/fhirx/Observation',
    'http://user:pass@127.0.0.1/fhir/Observation',
    'https://127.0.0.1/fhir/Observation',
    'javascript:alert(1)',
    'http://[',
    '',
  ])('cannot lead the client out of the base path by %j', async (url) => {
    const result = await meet({ kind: 'next', url });
    expect(result).toEqual({ ok: true, entries: [], cut: 'unsafe-link' });
    expect(fhir.seen).toHaveLength(1);
  });

  it.each(['Observation?patient=p1', '/fhir/Observation?patient=p1', '?_getpages=1'])(
    'is followed by the relative next link %s',
    async (url) => {
      await meet({ kind: 'next', url }, {}, 1);
      expect(fhir.seen).toHaveLength(2);
      expect(fhir.seen[1]?.url).toMatch(/^\/fhir\/(Observation)?\?/);
    },
  );

  it('that links its pages in a circle is left at the page limit', async () => {
    const result = await meet({ kind: 'next', url: 'Observation?patient=p1' }, { pageLimit: 4 });
    expect(result).toMatchObject({ ok: true, cut: 'page-limit' });
    expect(fhir.seen).toHaveLength(4);
  });

  it('cannot redirect the client', async () => {
    expect(await meet({ kind: 'redirect', url: `${hostile.origin}/fhir` })).toEqual({
      ok: false,
      why: 'failed',
    });
    expect(hostile.seen).toEqual([]);
  });

  it.each([
    [{ kind: 'html' }, 'failed'],
    [{ kind: 'empty' }, 'failed'],
    [{ kind: 'compressed' }, 'too-large'],
    [{ kind: 'status', status: 500 }, 'failed'],
    [{ kind: 'status', status: 401 }, 'not-permitted'],
    [{ kind: 'status', status: 403 }, 'not-permitted'],
    [{ kind: 'status', status: 404 }, 'not-found'],
    [{ kind: 'status', status: 429, retryAfter: '3600' }, 'failed'],
    [{ kind: 'outcome', severity: 'error', code: 'exception', inBundle: false }, 'failed'],
    [{ kind: 'outcome', severity: 'error', code: 'forbidden', inBundle: false }, 'not-permitted'],
    [{ kind: 'outcome', severity: 'error', code: 'exception', inBundle: true }, 'failed'],
    [{ kind: 'outcome', severity: 'warning', code: 'suppressed', inBundle: true }, 'not-permitted'],
  ] satisfies readonly (readonly [Fault, string])[])(
    'answering %j is told as %s, without its words',
    async (fault, why) => {
      expect(await meet(fault)).toEqual({ ok: false, why });
      expect(fhir.seen).toHaveLength(1);
    },
  );

  it.each(['warning', 'information'])(
    'that found nothing and says so in a %s succeeded',
    async (severity) => {
      const result = await meet({ kind: 'outcome', severity, code: 'processing', inBundle: true });
      expect(result).toEqual({ ok: true, entries: [] });
    },
  );

  it('that names the wrong content type is still read', async () => {
    expect(await meet({ kind: 'content-type', value: 'text/plain' })).toEqual({ ok: true, entries: [] });
  });

  it.each([
    [9_000, { ok: true, entries: [] }],
    [11_000, { ok: false, why: 'too-large' }],
  ])('sending a page of about %i bytes against a limit of 10,000', async (bytes, expected) => {
    expect(await meet({ kind: 'huge', bytes }, { byteLimit: 10_000 })).toEqual(expected);
  });

  it('cannot pass the byte limit by many small pages', async () => {
    const result = await reader({ byteLimit: 2_000 }).search(`${all}&_count=1`, patience());
    expect(result).toMatchObject({ ok: true, cut: 'too-large' });
    expect(result.ok && result.entries.length).toBeLessThan(7);
  });

  it('that finds fewer than it counted is not believed to be complete', async () => {
    const short = await serve((_request, response) => {
      response.end(
        JSON.stringify({ resourceType: 'Bundle', total: 2, entry: [{ resource: observations[0] }] }),
      );
    });
    const result = await readerAt(short.origin).search(all, patience());
    await short.close();
    expect(result).toMatchObject({ ok: true, cut: 'fewer-than-total' });
  });
});

describe('time', () => {
  it.each([{ kind: 'delay', ms: 10_000 } as const, { kind: 'drip', everyMs: 20 } as const])(
    'ends with the signal when the server does not answer: %j',
    async (fault) => {
      fhir.control.fault = fault;
      const before = performance.now();
      const result = await reader().search(all, AbortSignal.timeout(150));
      expect(result).toEqual({ ok: false, why: 'timeout' });
      expect(performance.now() - before).toBeLessThan(1000);
    },
  );

  it('ends with the time the client was given', async () => {
    expect(await meet({ kind: 'delay', ms: 10_000 }, { timeoutMs: 100 })).toEqual({
      ok: false,
      why: 'timeout',
    });
  });

  it.each([429, 503])('asks once more after a %i', async (status) => {
    const result = await meet({ kind: 'status', status, retryAfter: '0' }, {}, 1);
    expect(result.ok && result.entries).toHaveLength(7);
    expect(fhir.seen).toHaveLength(2);
  });

  it('asks no third time', async () => {
    expect(await meet({ kind: 'status', status: 503 })).toEqual({ ok: false, why: 'failed' });
    expect(fhir.seen).toHaveLength(2);
  });

  it.each([
    ['4', 1],
    ['5', 0],
    ['3600', 0],
    ['Sun, 22 Nov 2026 09:00:04 GMT', 1],
    ['Sun, 22 Nov 2026 09:00:05 GMT', 0],
  ])(
    'with five seconds left and Retry-After %s waits for %i further request',
    async (retryAfter, further) => {
      const control = new AbortController();
      fhir.control.fault = { kind: 'status', status: 503, retryAfter };
      const pending = reader({ timeoutMs: 5000, now: () => Date.parse('2026-11-22T09:00:00Z') }).search(
        all,
        AbortSignal.any([control.signal, AbortSignal.timeout(200)]),
      );
      expect(await pending).toEqual({ ok: false, why: further === 1 ? 'timeout' : 'failed' });
      expect(fhir.seen).toHaveLength(1);
    },
  );
});

describe('the breaker and the bulkhead', () => {
  it('leaves a server alone after its faults in a row, and others not', async () => {
    const resilience = fhirResilience({ concurrent: 5, queued: 5, faults: 2, restMs: 60_000 });
    for (let turn = 0; turn < 4; turn += 1) await meet({ kind: 'status', status: 500 }, { resilience });
    expect(fhir.seen).toHaveLength(2);
    await readerAt(hostile.origin, { resilience }).search(all, patience());
    expect(hostile.seen).toHaveLength(1);
  });

  it('does not take a refusal for a fault', async () => {
    const resilience = fhirResilience({ concurrent: 5, queued: 5, faults: 2, restMs: 60_000 });
    for (let turn = 0; turn < 4; turn += 1) await meet({ kind: 'status', status: 403 }, { resilience });
    expect(fhir.seen).toHaveLength(4);
  });

  it('refuses at once what neither runs nor waits', async () => {
    const resilience = fhirResilience({ concurrent: 1, queued: 1, faults: 5, restMs: 60_000 });
    fhir.control.fault = { kind: 'delay', ms: 30 };
    const results = await Promise.all([1, 2, 3].map(() => reader({ resilience }).search(all, patience())));
    expect(results.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(fhir.seen).toHaveLength(2);
  });
});
