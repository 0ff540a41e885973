import { connect } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningService } from '../../src/cli/running-service.js';
import { startAt } from '../support/client.js';

let service: RunningService;
beforeAll(async () => {
  service = await startAt();
});
afterAll(() => service.stop());

interface Reply {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Sends bytes as they are, for no client library would send most of these. */
function send(...parts: readonly (string | Uint8Array)[]): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    socket.on('error', reject).on('close', () => {
      const end = text.indexOf('\r\n\r\n');
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
      resolve({ status, head: text.slice(0, end), body: text.slice(end + 4) });
    });
    for (const part of parts) socket.write(typeof part === 'string' ? Buffer.from(part, 'latin1') : part);
  });
}

const view = '/cds-services/heme-patient-view';
const json = 'Content-Type: application/json';
const sound = {
  hook: 'patient-view',
  hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
  context: { userId: 'Practitioner/1', patientId: 'smm-high-risk' },
};
const text = JSON.stringify(sound);
/** The sound request with a member more in its context, as text. */
const inContext = (member: string): string => text.replace('}}', `,${member}}}`);

function request(
  method: string,
  path: string,
  headers: readonly string[] = [],
  body: string | Uint8Array = '',
): Promise<Reply> {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const lines = [`${method} ${path} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers];
  return send(`${[...lines, `Content-Length: ${bytes.length}`].join('\r\n')}\r\n\r\n`, bytes);
}
const post = (body: string | Uint8Array, ...headers: readonly string[]): Promise<Reply> =>
  request('POST', view, headers.length === 0 ? [json] : headers, body);
const encoded = (body: Uint8Array | string, encoding: string): Promise<Reply> =>
  post(body, json, `Content-Encoding: ${encoding}`);
const asType = (type: string): Promise<Reply> => post(text, `Content-Type: ${type}`);
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
const blank = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024).fill(0x20);

type Case = readonly [status: number, name: string, ask: () => Promise<Reply>];

const methods: readonly Case[] = [
  ...['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'QUERY'].map((method): Case => [
    405,
    `${method} at a service`,
    () => request(method, view),
  ]),
  [405, 'POST at discovery', () => request('POST', '/cds-services', [json], text)],
  [405, 'GET with an overriding header', () => request('GET', view, ['X-HTTP-Method-Override: POST'])],
  [405, 'CONNECT', () => send('CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n')],
  [404, 'OPTIONS *', () => request('OPTIONS', '*')],
  [400, 'a method that does not exist', () => request('BREW', view)],
  [400, 'a method in small letters', () => request('get', view)],
];

const paths: readonly Case[] = [
  ...[
    '/cds-services/%E8%A1%80',
    '/cds-services/heme-patient-view%00',
    '/cds-services/..%2f..%2fetc%2fpasswd',
    '/cds-services/../../etc/passwd',
    '/cds-services/__proto__',
    '/cds-services/constructor',
    '/cds-services/toString/feedback',
    '/cds-services/<script>alert(1)</script>',
    view.toUpperCase(),
    '/schemas/__proto__',
    '/.git/config',
  ].map((path): Case => [404, `POST ${path}`, () => request('POST', path, [json], text)]),
  [400, 'a broken escape in the path', () => request('POST', '/cds-services/%E0%A4%A', [json], text)],
  [400, 'bytes in the path', () => request('POST', '/cds-services/\u00e8', [json], text)],
  [400, 'a path without its slash', () => request('GET', 'cds-services')],
  [431, 'a path of 20 kB', () => request('POST', `/cds-services/${'a'.repeat(20_000)}`, [json], text)],
];

const types: readonly Case[] = [
  ...[
    'text/plain',
    'text/html',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'application/json; charset="utf-16le"',
    'application/json; charset=iso-8859-1',
    'application/json; charset=',
    'application/jsonx',
    'application/json, text/html',
    'json',
    '*/*',
    '\u00ff\u00fe',
  ].map((type): Case => [415, `the type ${type}`, () => asType(type)]),
  [415, 'two types, the second one right', () => post(text, 'Content-Type: text/plain', json)],
  ...['zstd', 'compress', 'gzip, gzip', 'gzip;q=1', '\u00e9'].map((encoding): Case => [
    415,
    `the encoding ${encoding}`,
    () => encoded(text, encoding),
  ]),
  [400, 'garbage called gzip', () => encoded('garbage', 'gzip')],
  [400, 'garbage called br', () => encoded('garbage garbage', 'br')],
  [400, 'garbage called deflate', () => encoded('garbage', 'deflate')],
  [400, 'raw deflate', () => encoded(deflateRawSync(text), 'deflate')],
  [400, 'half a gzip', () => encoded(gzipSync(text).subarray(0, 30), 'gzip')],
  [413, 'a bomb in gzip', () => encoded(gzipSync(blank(64)), 'gzip')],
  [413, 'a bomb in deflate', () => encoded(deflateSync(blank(64)), 'deflate')],
  [413, 'a bomb in br', () => encoded(brotliCompressSync(blank(16)), 'br')],
  [413, 'a body of 11 MB', () => post(blank(11))],
];

const bodies: readonly Case[] = [
  ...(
    [
      ['nothing', ''],
      ['blanks', '   '],
      ['null', 'null'],
      ['true', 'true'],
      ['a number', '1'],
      ['a string', '"x"'],
      ['an array', '[]'],
      ['an object of nothing', '{}'],
      ['NaN', inContext('"x":NaN')],
      ['Infinity', inContext('"x":-Infinity')],
      ['a number that starts with 0', inContext('"x":01')],
      ['single quotes', "{'hook':'patient-view'}"],
      ['a comment', `/* */${text}`],
      ['a trailing comma', text.replace(/}$/, ',}')],
      ['two documents', text + text],
      ['half a document', text.slice(0, -1)],
      ['a prototype', text.replace('{', '{"__proto__":{"a":1},')],
      ['an escaped prototype', text.replace('{', '{"\\u005f_proto__":{"a":1},')],
      ['a constructor deep inside', inContext('"x":[{"constructor":{"prototype":{"a":1}}}]')],
      ['100,000 brackets', '['.repeat(100_000) + ']'.repeat(100_000)],
      ['100,000 objects in each other', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
      ['65 levels', inContext(`"x":${'['.repeat(63)}${']'.repeat(63)}`)],
      ['a long array', inContext(`"x":[${'0,'.repeat(50_000)}0]`)],
      ['the hook twice, the last one wrong', text.replace(/}$/, ',"hook":"order-sign"}')],
      ['the hook __proto__', JSON.stringify({ ...sound, hook: '__proto__' })],
      ['the hook toString', JSON.stringify({ ...sound, hook: 'toString' })],
      ['a context that is a list', JSON.stringify({ ...sound, context: [] })],
      ['prefetch that is a list', JSON.stringify({ ...sound, prefetch: [] })],
      ['a hookInstance of a megabyte', JSON.stringify({ ...sound, hookInstance: 'h'.repeat(1_000_000) })],
    ] as const
  ).map(([name, body]): Case => [400, name, () => post(body)]),
  ...[
    '../../admin',
    'x?y=1',
    '%2e%2e',
    'a\r\nX: y',
    '<script>',
    '患者',
    '\ud800',
    '\u0000',
    'p'.repeat(5_000_000),
  ].map((patientId): Case => [
    400,
    `the patient ${JSON.stringify(patientId.slice(0, 20))}`,
    () => post(JSON.stringify({ ...sound, context: { ...sound.context, patientId } })),
  ]),
  ...['file:///etc/passwd', 'javascript:alert(1)', 'https://a b', 'http://a:99999/', 'https:/x'].map(
    (fhirServer): Case => [
      400,
      `the FHIR server ${fhirServer}`,
      () => post(JSON.stringify({ ...sound, fhirServer })),
    ],
  ),
  [400, 'UTF-16', () => post(Buffer.from(text, 'utf16le'))],
  [400, 'UTF-16 with its mark', () => post(joined(bytes(0xff, 0xfe), Buffer.from(text, 'utf16le')))],
  [400, 'UTF-32', () => post(bytes(0, 0, 0xfe, 0xff, 0, 0, 0, 0x7b))],
  [400, 'Latin-1', () => post(Buffer.from(inContext('"x":"\u00e9"'), 'latin1'))],
];

const framing: readonly Case[] = [
  [431, 'a header of 60 kB', () => post(text, json, `X-A: ${'a'.repeat(60_000)}`)],
  [400, 'no HTTP at all', () => send('\x16\x03\x01\x02\x00\x01\x00\r\n\r\n')],
  [400, 'the preface of HTTP/2', () => send('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')],
  [
    400,
    'two lengths',
    () => send(`POST ${view} HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}x`),
  ],
  [400, 'a negative length', () => send(`POST ${view} HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n`)],
  [
    400,
    'a length and chunks',
    () =>
      send(
        `POST ${view} HTTP/1.1\r\nHost: x\r\n${json}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n`,
        '5c\r\nGET /admin HTTP/1.1\r\nX: x',
      ),
  ],
  [
    400,
    'a chunk of no size',
    () => send(`POST ${view} HTTP/1.1\r\nHost: x\r\n${json}\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n`),
  ],
  [
    400,
    'a transfer encoding that is none',
    () =>
      send(`POST ${view} HTTP/1.1\r\nHost: x\r\n${json}\r\nTransfer-Encoding: xchunked\r\n\r\n2\r\n{}\r\n`),
  ],
  [
    413,
    'a chunk extension of 20 kB',
    () =>
      send(
        `POST ${view} HTTP/1.1\r\nHost: x\r\n${json}\r\nTransfer-Encoding: chunked\r\n\r\n`,
        `2;${'a'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`,
      ),
  ],
  [400, 'a folded header', () => request('GET', '/cds-services', ['X-A: b\r\n c'])],
  [400, 'a NUL in a header', () => request('GET', '/cds-services', ['X-A: a\0b'])],
  [400, 'lines that end in LF', () => send('GET /cds-services HTTP/1.1\nHost: x\n\n')],
];

describe('what no sound client sends is refused, in JSON, with nothing leaked', () => {
  it.each([...methods, ...paths, ...types, ...bodies, ...framing])(
    'G8, R10 %i %s',
    async (status, name, ask) => {
      const { status: came, head, body } = await ask();
      expect([name, came]).toEqual([name, status]);
      expect(head).toMatch(/^content-type: application\/json/im);
      expect(head).toMatch(/^x-request-id: [0-9a-f-]{36}$/im);
      expect(head).toMatch(/^x-content-type-options: nosniff/im);
      expect(head).not.toMatch(/^(x-powered-by|server):/im);
      if (name.startsWith('HEAD')) return;
      expect(JSON.parse(body)).toMatchObject({
        resourceType: 'OperationOutcome',
        issue: expect.arrayContaining([expect.objectContaining({ severity: 'error' })]),
      });
      expect(body).not.toMatch(/<\/?[a-z]|\n\s+at |node_modules|passwd|smm-high-risk/i);
    },
  );
});

describe('what is odd but sound is answered', () => {
  const odd: readonly (readonly [name: string, ask: () => Promise<Reply>])[] = [
    ['a mark of UTF-8 in front', () => post(joined(bytes(0xef, 0xbb, 0xbf), Buffer.from(text)))],
    ['no type', () => request('POST', view, [], text)],
    ['a type in capitals', () => asType('Application/JSON; Charset="UTF-8"')],
    ['gzip', () => encoded(gzipSync(text), 'gzip')],
    [
      'gzip in two members',
      () => encoded(joined(gzipSync(text.slice(0, 9)), gzipSync(text.slice(9))), 'gzip'),
    ],
    ['deflate', () => encoded(deflateSync(text), 'deflate')],
    ['br', () => encoded(brotliCompressSync(text), 'br')],
    ['identity', () => encoded(text, 'identity')],
    ['a number beyond all numbers, where nobody looks', () => post(inContext('"x":1e400'))],
    ['64 levels', () => post(inContext(`"x":${'['.repeat(62)}${']'.repeat(62)}`))],
    ['slashes too many', () => request('POST', `/${view}//`, [json], text)],
    ['a query', () => request('POST', `${view}?a[b]=1&__proto__[x]=1`, [json], text)],
    ['Accept: application/xml', () => post(text, json, 'Accept: application/xml')],
    ['an expectation nobody knows', () => post(text, json, 'Expect: 200-ok')],
    ['a Content-Type twice', () => post(text, json, 'Content-Type: text/plain')],
    ['a language list without end', () => post(text, json, `Accept-Language: ${'x;q=,'.repeat(1000)}`)],
  ];
  it.each(odd)('R9 %s', async (_name, ask) => {
    const { status, body } = await ask();
    expect([status, (JSON.parse(body) as { readonly cards: readonly object[] }).cards.length > 0]).toEqual([
      200,
      true,
    ]);
  });
});
