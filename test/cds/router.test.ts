import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { AppError, errorCodes } from '../../src/errors.js';
import type { Card } from '../../src/cds/types.js';
import { demoApp, patientView } from './demo-app.js';

const card: Card = { uuid: 'u', summary: 's', indicator: 'info', source: { label: 'l' } };
/** Sends the request and expects the status. */
async function expectStatus(call: request.Test, status: number): Promise<request.Response> {
  const response = await call;
  expect(response.status).toBe(status);
  return response;
}
const isJson = (response: request.Response): boolean =>
  /^application\/json/.test(response.get('Content-Type') ?? '');
const bodyOf = (response: request.Response): unknown => response.body;
const outcome = (code: string, text?: string): unknown =>
  expect.objectContaining({
    resourceType: 'OperationOutcome',
    issue: [expect.objectContaining({ code, ...(text === undefined ? {} : { details: { text } }) })],
  });

describe('discovery', () => {
  it('D1, D2, D4, D11 lists the services', async () => {
    const response = await expectStatus(request(demoApp().app).get('/cds-services'), 200);
    expect(isJson(response)).toBe(true);
    const { services } = response.body as { services: Record<string, unknown>[] };
    expect(services.map(({ id }) => id)).toEqual(['view', 'select', 'sign', 'both', 'both']);
    expect(services[1]).toEqual({
      id: 'select',
      hook: 'order-select',
      description: 'd',
      version: '2.0.1',
      hookVersion: '1.0',
    });
  });

  it('D15 needs no authentication', async () => {
    const { app, seen } = demoApp({
      authenticate: () => Promise.reject(new AppError('unauthenticated', 'no')),
    });
    await expectStatus(request(app).get('/cds-services'), 200);
    expect(seen.errors).toEqual([]);
  });

  it('D16 may be kept for a while and asked for again by its tag', async () => {
    const { app } = demoApp();
    const { headers } = await request(app)
      .get('/cds-services')
      .expect('Cache-Control', 'public, max-age=300');
    await expectStatus(request(app).get('/cds-services').set('If-None-Match', String(headers['etag'])), 304);
  });

  it.each(['/cds-services/', '//cds-services', '//cds-services//?a=b'])('D16 answers at %s', async (path) => {
    await expectStatus(request(demoApp().app).get(path), 200);
  });

  it('D16 answers HEAD', async () => {
    const response = await expectStatus(request(demoApp().app).head('/cds-services'), 200);
    expect(response.headers['etag']).toMatch(/^"/);
  });

  it('D1 exactly at its path', async () => {
    await expectStatus(request(demoApp().app).get('/CDS-Services'), 404);
  });
});

describe('service call', () => {
  it('C1, C2 answers what is to be said, or that nothing is', async () => {
    const { app, seen } = demoApp();
    const response = await expectStatus(request(app).post('/cds-services/view').send(patientView), 200);
    expect(bodyOf(response)).toEqual({ cards: [] });
    expect(response.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-request-id': 'id-1',
      'content-language': 'en',
    });
    expect(seen.calls).toEqual([
      {
        service: 'view',
        request: patientView,
        language: 'en',
        caller: { issuer: 'https://ehr.example' },
        requestId: 'id-1',
        receivedAt: '2026-01-01T00:00:00Z',
      },
    ]);
  });

  it('R7 the same request twice is answered twice', async () => {
    const { app } = demoApp();
    await expectStatus(request(app).post('/cds-services/view').send(patientView), 200);
    await expectStatus(request(app).post('/cds-services/view').send(patientView), 200);
  });

  it('D9 one id may answer two hooks', async () => {
    const { app } = demoApp();
    await expectStatus(request(app).post('/cds-services/both').send(patientView), 200);
    const sign = {
      ...patientView,
      hook: 'order-sign',
      context: { patientId: '1', draftOrders: { resourceType: 'Bundle' } },
    };
    await expectStatus(request(app).post('/cds-services/both').send(sign), 200);
    const refused = await expectStatus(request(app).post('/cds-services/view').send(sign), 400);
    expect(bodyOf(refused)).toEqual(outcome('invalid'));
  });

  it('answers in the language asked for', async () => {
    const { app, seen } = demoApp();
    const call = request(app).post('/cds-services/view').set('Accept-Language', 'ja-JP,en;q=0.5');
    const response = await expectStatus(call.send(patientView), 200);
    expect(response.get('Content-Language')).toBe('ja');
    expect(seen.calls[0]?.language).toBe('ja');
  });

  it('C4 leaves out a card that breaks the protocol and raises the alarm', async () => {
    const { app, seen } = demoApp({
      evaluate: () => Promise.resolve({ cards: [{ ...card, summary: '' }, card] }),
    });
    const response = await expectStatus(request(app).post('/cds-services/view').send(patientView), 200);
    expect(bodyOf(response)).toEqual({ cards: [card] });
    expect(seen.violations).toEqual(['cards[0].summary: C4']);
  });

  it('tells afterwards what was issued; a failure there changes no answer', async () => {
    const issued: unknown[] = [];
    let reported: (code: string) => void = () => undefined;
    const report = new Promise<string>((resolve) => (reported = resolve));
    const { app } = demoApp({
      evaluate: () => Promise.resolve({ cards: [card] }),
      afterReply: (call, response) => {
        issued.push(call.service, response);
        return Promise.reject(new Error('disk full'));
      },
      onError: ({ code }) => reported(code),
    });
    await request(app)
      .post('/cds-services/view')
      .send(patientView)
      .expect(200, { cards: [card] });
    expect(await report).toBe('internal');
    expect(issued).toEqual(['view', { cards: [card] }]);
  });

  it.each(['/cds-services/view/', '//cds-services/view', '/cds-services//view?x=1'])(
    'D16 answers at %s',
    async (path) => {
      const { app, seen } = demoApp();
      await expectStatus(request(app).post(path).send(patientView), 200);
      expect(seen.urls).toEqual(['/cds-services/view']);
    },
  );
});

describe('explain', () => {
  it('answers what the use case says, of the same call', async () => {
    const { app, seen } = demoApp();
    await request(app).post('/api/explain/view').send(patientView).expect(200, { service: 'view' });
    expect(seen.explained[0]?.request).toEqual(patientView);
    expect(seen.urls).toEqual(['/api/explain/view']);
  });

  it('refuses as a service call does', async () => {
    await expectStatus(request(demoApp().app).post('/api/explain/view').send({}), 400);
    await expectStatus(request(demoApp().app).post('/api/explain/none').send(patientView), 404);
    await expectStatus(request(demoApp().app).get('/api/explain/view'), 405);
  });
});

describe('feedback', () => {
  const item = { card: 'c', outcome: 'overridden', outcomeTimestamp: '2022-05-19T19:44:04Z' };
  it('B1, B2, B8 accepts a batch and says how much of it', async () => {
    const { app, seen } = demoApp();
    const response = await expectStatus(
      request(app)
        .post('/cds-services/view/feedback')
        .send({ feedback: [item, item, {}] }),
      200,
    );
    expect(bodyOf(response)).toEqual({
      accepted: 1,
      duplicates: 1,
      rejected: 1,
      invalid: ['feedback[2].card'],
    });
    expect(seen.feedback).toEqual([{ service: 'view', items: [item], issuer: 'https://ehr.example' }]);
    expect(seen.urls).toEqual(['/cds-services/view/feedback']);
  });

  it('B8 names twenty of many unusable items and counts all', async () => {
    const feedback = Array.from({ length: 21 }, () => ({}));
    const call = request(demoApp().app).post('/cds-services/view/feedback').send({ feedback });
    const { rejected, invalid } = (await expectStatus(call, 200)).body as {
      rejected: number;
      invalid: string[];
    };
    expect([rejected, invalid.length]).toEqual([21, 20]);
  });

  it('B8 does not trouble the store for nothing', async () => {
    const { app, seen } = demoApp();
    await request(app)
      .post('/cds-services/view/feedback')
      .send({ feedback: [] })
      .expect(200, { accepted: 0, duplicates: 0, rejected: 0 });
    expect(seen.feedback).toEqual([]);
  });

  it('B8 400 for another body, 503 when it cannot be kept', async () => {
    await expectStatus(request(demoApp().app).post('/cds-services/view/feedback').send({}), 400);
    const { app } = demoApp({
      recordFeedback: () => Promise.reject(new AppError('unavailable', 'The store does not answer')),
    });
    const response = await expectStatus(
      request(app)
        .post('/cds-services/view/feedback')
        .send({ feedback: [item] }),
      503,
    );
    expect(response.headers['retry-after']).toBe('5');
  });
});

describe('the body', () => {
  const post = (type: string | undefined, body: string | Buffer, encoding?: string): request.Test => {
    const call = request(demoApp({ bodyLimit: 2000 }).app).post('/cds-services/view');
    if (encoding !== undefined) call.set('Content-Encoding', encoding);
    if (type !== undefined) call.set('Content-Type', type);
    // Bytes are sent as they are, and without a type of supertest's own choice.
    return call.serialize((raw: unknown) => raw as string).send(Buffer.from(body));
  };
  const json = JSON.stringify(patientView);

  it.each([
    ['application/json'],
    ['application/json; charset=utf-8'],
    ['application/json; charset="UTF-8"'],
    ['APPLICATION/JSON;charset=utf8'],
    ['application/fhir+json'],
    ['application/fhir+json; fhirVersion=4.0'],
    ['application/vnd.example.v1+json'],
    [undefined],
  ])('R9 is read as %s', async (type) => {
    await expectStatus(post(type, json), 200);
  });

  it.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'application/jsonx',
    'application/json; charset=iso-8859-1',
  ])('R9 is refused as %s', async (type) => {
    const response = await expectStatus(post(type, json), 415);
    expect(bodyOf(response)).toEqual(outcome('not-supported'));
  });

  it.each<readonly [string, string | Buffer]>([
    ['nothing', ''],
    ['text', 'hello Tanaka'],
    ['G5 a trailing comma', '{"hook": "Tanaka",}'],
    ['cut off', json.slice(0, -1)],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ])('G1 400 for %s, none of it repeated', async (_name, body) => {
    const response = await expectStatus(post('application/json', body), 400);
    expect(isJson(response)).toBe(true);
    expect(bodyOf(response)).toEqual(outcome('structure'));
    expect(response.text).not.toContain('Tanaka');
  });

  it('G1 400 when there is no body at all', async () => {
    const response = await expectStatus(request(demoApp().app).post('/cds-services/view'), 400);
    expect(bodyOf(response)).toEqual(outcome('structure', 'The body is empty'));
  });

  it('R9 a byte order mark is no fault', async () => {
    await expectStatus(
      post('application/json', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(json)])),
      200,
    );
  });

  it('R10 413 one byte over the limit, 200 at it', async () => {
    const fill = (size: number): string => json + ' '.repeat(size - json.length);
    await expectStatus(post('application/json', fill(2000)), 200);
    const response = await expectStatus(post('application/json', fill(2001)), 413);
    expect(isJson(response)).toBe(true);
    expect(bodyOf(response)).toEqual(outcome('too-long'));
  });

  it('R10 the default limit lets 5 MB pass and 11 MB not', async () => {
    const { app } = demoApp();
    const padded = (bytes: number): object => ({ ...patientView, prefetch: { a: 'x'.repeat(bytes) } });
    await expectStatus(request(app).post('/cds-services/view').send(padded(5_000_000)), 200);
    await expectStatus(request(app).post('/cds-services/view').send(padded(11_000_000)), 413);
  });

  it('R10 gzip and br are read; what they unpack to is held to the same limit', async () => {
    await expectStatus(post('application/json', gzipSync(json), 'gzip'), 200);
    await expectStatus(post('application/json', brotliCompressSync(json), 'br'), 200);
    await expectStatus(post('application/json', gzipSync(' '.repeat(100_000) + json), 'gzip'), 413);
    await expectStatus(post('application/json', Buffer.from('not gzip'), 'gzip'), 400);
    await expectStatus(post('application/json', json, 'rot13'), 415);
  });

  it('R11 a bomb of brackets is a plain 400', async () => {
    const response = await expectStatus(post('application/json', '['.repeat(990) + ']'.repeat(990)), 400);
    expect(bodyOf(response)).toEqual(outcome('invalid', 'The JSON is nested deeper than 64 levels'));
  });
});

describe('what is refused', () => {
  it('401 and 403 come before the body is looked at, and are bare', async () => {
    for (const code of ['unauthenticated', 'forbidden'] as const) {
      const { app, seen } = demoApp({
        authenticate: () => Promise.reject(new AppError(code, 'expired yesterday')),
      });
      const response = await request(app)
        .post('/cds-services/view')
        .set('Content-Type', 'text/plain')
        .send('not json');
      expect([response.status, response.text]).toEqual([code === 'forbidden' ? 403 : 401, '']);
      expect(response.headers['www-authenticate']).toBe(code === 'forbidden' ? undefined : 'Bearer');
      expect(seen.errors).toEqual([expect.objectContaining({ code })]);
    }
  });

  it.each([
    ['post', '/cds-services/none'],
    ['get', '/cds-services/none'],
    ['post', '/cds-services/none/feedback'],
    ['get', '/cds-services/view/other'],
    ['post', '/api/explain'],
    ['get', '/elsewhere'],
    ['get', '/'],
    ['post', '/cds-services/constructor'],
  ] as const)('404 in JSON: %s %s', async (method, path) => {
    const { app, seen } = demoApp();
    const response = await expectStatus(request(app)[method](path), 404);
    expect(isJson(response)).toBe(true);
    expect(bodyOf(response)).toEqual(outcome('not-found'));
    expect(seen.urls).toEqual([]);
  });

  it('400 in JSON for a path that cannot be decoded', async () => {
    const response = await expectStatus(request(demoApp().app).post('/cds-services/%E0%A4%A'), 400);
    expect(bodyOf(response)).toEqual(outcome('invalid'));
  });

  it.each([
    ['post', '/cds-services', 'GET, HEAD, OPTIONS'],
    ['get', '/cds-services/view', 'POST, OPTIONS'],
    ['put', '/cds-services/view', 'POST, OPTIONS'],
    ['delete', '/cds-services/view/feedback', 'POST, OPTIONS'],
  ] as const)('405 with Allow: %s %s', async (method, path, allow) => {
    const response = await expectStatus(request(demoApp().app)[method](path), 405);
    expect(response.get('Allow')).toBe(allow);
    expect(bodyOf(response)).toEqual(outcome('not-supported'));
  });

  it.each(errorCodes)('%s from the use case is told as it is', async (code) => {
    const expected = new AppError(code, 'm');
    const { app } = demoApp({ evaluate: () => Promise.reject(expected) });
    const response = await request(app).post('/cds-services/view').send(patientView);
    expect(response.status).toBe(expected.status);
    expect(response.headers['retry-after']).toBe([429, 503].includes(expected.status) ? '5' : undefined);
  });

  it('Q5 412 names the prefetch key', async () => {
    const error = new AppError('data-unobtainable', 'm', [
      { message: 'patient is needed', expression: 'prefetch.patient' },
    ]);
    const { app } = demoApp({ evaluate: () => Promise.reject(error) });
    const response = await expectStatus(request(app).post('/cds-services/view').send(patientView), 412);
    expect(response.body).toMatchObject({ issue: [{ code: 'required', expression: ['prefetch.patient'] }] });
  });

  it('500 tells the caller an id and the log a place in the code, neither of them any data', async () => {
    const { app, seen } = demoApp({
      evaluate: () => Promise.reject(new TypeError('Taro Tanaka\n    at Tanaka')),
    });
    const response = await expectStatus(request(app).post('/cds-services/view').send(patientView), 500);
    expect(bodyOf(response)).toEqual({
      resourceType: 'OperationOutcome',
      issue: [
        {
          severity: 'error',
          code: 'exception',
          details: { text: 'Internal error' },
          diagnostics: 'request id-1',
        },
      ],
    });
    expect(seen.errors).toEqual([
      expect.objectContaining({ requestId: 'id-1', code: 'internal', status: 500, name: 'TypeError' }),
    ]);
    expect(seen.errors[0]?.frames?.[0]).toContain('router.test');
    expect(JSON.stringify(seen.errors)).not.toContain('Tanaka');
  });

  it('400 tells the log where, not what', async () => {
    const { app, seen } = demoApp();
    await expectStatus(
      request(app)
        .post('/cds-services/view')
        .send({ ...patientView, context: { patientId: 'Taro Tanaka' } }),
      400,
    );
    expect(seen.errors).toEqual([
      { requestId: 'id-1', code: 'invalid-request', status: 400, expressions: ['context.patientId'] },
    ]);
  });
});

describe('X1, X2 CORS', () => {
  const origin = 'https://sandbox.example';
  const preflight = (path: string, from: string, allowedOrigins = [origin]): request.Test =>
    request(
      demoApp({ allowedOrigins, authenticate: () => Promise.reject(new AppError('unauthenticated', 'no')) })
        .app,
    )
      .options(path)
      .set('Origin', from)
      .set('Access-Control-Request-Method', 'POST')
      .set('Access-Control-Request-Headers', 'authorization,content-type');

  it.each([
    '/cds-services',
    '/cds-services/view',
    '/cds-services/view/feedback',
    '/cds-services/none',
    '/api/explain/view',
  ])('the pre-flight of %s passes without authentication', async (path) => {
    const { headers } = await expectStatus(preflight(path, origin), 204);
    expect(headers['access-control-allow-origin']).toBe(origin);
    expect(headers['access-control-allow-headers']).toMatch(/authorization.*content-type/);
    expect(headers['access-control-allow-methods']).toMatch(/GET.*POST/);
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('a foreign origin is told nothing, nor is any where none is allowed', async () => {
    for (const call of [
      preflight('/cds-services', 'https://evil.example'),
      preflight('/cds-services', origin, []),
    ])
      expect((await call.expect(204)).headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('a star allows all', async () => {
    expect(
      (await preflight('/cds-services', 'https://any.example', ['*'])).headers['access-control-allow-origin'],
    ).toBe('*');
  });

  it('errors bear the headers too, or the browser would hide them', async () => {
    const refused = demoApp({
      authenticate: () => Promise.reject(new AppError('unauthenticated', 'no')),
    }).app;
    for (const [app, path, status] of [
      [refused, '/cds-services/view', 401],
      [demoApp().app, '/cds-services/view', 400],
      [demoApp().app, '/cds-services/none', 404],
    ] as const) {
      const { headers } = await request(app).post(path).set('Origin', origin).send({}).expect(status);
      expect(headers['access-control-allow-origin']).toBe(origin);
      expect(headers['access-control-expose-headers']).toBe('X-Request-Id');
    }
  });
});

describe('a client that goes away', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.close();
    server?.closeAllConnections();
  });

  it('R10 in the middle of its body is no error of ours, and the next is served', async () => {
    let arrived = (): void => undefined;
    const authenticating = new Promise<void>((resolve) => (arrived = resolve));
    const { app, seen } = demoApp({
      authenticate: () => {
        arrived();
        return Promise.resolve({ issuer: 'i' });
      },
    });
    server = createServer(app).listen(0, '127.0.0.1');
    await new Promise((resolve) => server?.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const call = httpRequest({
      port,
      host: '127.0.0.1',
      path: '/cds-services/view',
      method: 'POST',
      headers: { 'Content-Length': 1000 },
    });
    const gone = new Promise((resolve) => call.once('error', resolve));
    call.write('{"hook":');
    await authenticating;
    call.destroy();
    await gone;
    await expectStatus(request(server).post('/cds-services/view').send(patientView), 200);
    expect(seen.errors).toEqual([]);
  });
});
