import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { checkAnswers } from '../../src/cli/conformance/check-answers.js';
import { checkCors } from '../../src/cli/conformance/check-cors.js';
import { checkDiscovery } from '../../src/cli/conformance/check-discovery.js';
import { checkFeedback } from '../../src/cli/conformance/check-feedback.js';
import { checkLatency } from '../../src/cli/conformance/check-latency.js';
import { checkPrefetch } from '../../src/cli/conformance/check-prefetch.js';
import { checkRefusals } from '../../src/cli/conformance/check-refusals.js';
import { checkTokens } from '../../src/cli/conformance/check-tokens.js';
import type { Finding } from '../../src/cli/conformance/finding.js';
import { report } from '../../src/cli/conformance/report.js';
import { runConformance } from '../../src/cli/conformance/run.js';
import { requestOf, servicesOf } from '../../src/cli/conformance/sample.js';
import { targetAt, type Target } from '../../src/cli/conformance/target.js';
import { origin, startSound, type Exchange, type Fault, type Service } from './sound-service.js';

const now = '2026-11-24T09:00:00.000Z';
let service: Service;
beforeAll(async () => {
  service = await startSound();
});
afterEach(() => {
  service.fault = () => undefined;
});
afterAll(() => service.close());

interface Loose {
  readonly cards?: readonly Record<string, unknown>[];
  readonly services?: readonly object[];
}
const isCall = ({ method, path }: Exchange): boolean =>
  method === 'POST' && /^\/cds-services\/[\w-]+$/.test(path);
const isFeedback = ({ path }: Exchange): boolean => path.endsWith('/feedback');

const answer =
  (when: (exchange: Exchange) => boolean, change: Partial<Exchange>): Fault =>
  (exchange) => {
    if (when(exchange)) Object.assign(exchange, change);
  };
/** Changes the JSON of answers with status 200. */
const json =
  (when: (exchange: Exchange) => boolean, change: (body: Loose) => unknown): Fault =>
  (exchange) => {
    if (!when(exchange) || exchange.status !== 200) return;
    const body = JSON.parse(exchange.text) as Loose;
    exchange.text = JSON.stringify(change(body) ?? body);
  };
/** Puts members into a part of the first card: `suggestions.0.actions.0`; an empty path is the card. */
const inCard = (path: string, members: object): Fault =>
  json(isCall, ({ cards }) => {
    let part: unknown = cards?.[0];
    for (const step of path === '' ? [] : path.split('.')) part = (part as Record<string, unknown>)[step];
    Object.assign(part as object, members);
  });
const isDiscovery = ({ method, path }: Exchange): boolean => method === 'GET' && path === '/cds-services';
const inDiscovery = (members: object): Fault =>
  json(isDiscovery, ({ services }) => void Object.assign(services?.[0] ?? {}, members));

type Check = (target: Target) => Promise<readonly Finding[]>;
const discovery: Check = checkDiscovery;
const of =
  (
    check: (target: Target, services: Awaited<ReturnType<typeof servicesOf>>) => Promise<readonly Finding[]>,
  ): Check =>
  async (target) =>
    check(target, await servicesOf(target));
const answers = of((target, services) => checkAnswers(target, services, []));
const refusals = of(checkRefusals);
const prefetch = of(checkPrefetch);
const feedback = of(checkFeedback);
const tokens = of(checkTokens);
const cors = of((target, services) => checkCors(target, services, origin));

const not = (verdict: Finding['verdict'], findings: readonly Finding[]): readonly string[] =>
  findings.filter((one) => one.verdict !== verdict).map(({ id, check, came }) => `${id} ${check}: ${came}`);

describe('a sound service', () => {
  it('passes everything; nothing is left out or warned of', async () => {
    const findings = await runConformance({ target: service.target, origin, now });
    expect(not('pass', findings)).toEqual([]);
    expect(findings.length).toBeGreaterThan(70);
  }, 30_000);
});

const seen = new Set<string | undefined>();
const faults: readonly (readonly [id: string, name: string, check: Check, fault: Fault])[] = [
  ['I1', 'discovery in HTML', discovery, answer(isDiscovery, { text: '<html>' })],
  ['I2', 'services as an object', discovery, json(isDiscovery, () => ({ services: {} }))],
  ['I3', 'a service without a description', discovery, inDiscovery({ description: undefined })],
  ['D8', 'an id of two path segments', discovery, inDiscovery({ id: 'a/b' })],
  ['D6', 'an empty prefetch', discovery, inDiscovery({ prefetch: {} })],
  [
    'P2',
    'a token that is no token',
    discovery,
    inDiscovery({ prefetch: { a: 'Patient/{{context.draftOrders}}' } }),
  ],
  ['I4', 'no content when there is nothing to say', answers, answer(isCall, { status: 204, text: '' })],
  ['I4', 'JSON called text', answers, answer(isCall, { headers: { 'content-type': 'text/plain' } })],
  ['I5', 'no cards', answers, json(isCall, () => ({ x: 1 }))],
  ['I6', 'a card without a summary', answers, inCard('', { summary: undefined })],
  ['I7', 'a long summary', answers, inCard('', { summary: 's'.repeat(140) })],
  ['I8', 'hard-stop', answers, inCard('', { indicator: 'hard-stop' })],
  ['I9', 'a source without a label', answers, inCard('source', { label: ' ' })],
  ['I10', 'a topic without a system', answers, inCard('source.topic', { system: undefined })],
  [
    'I12',
    'an action without a description',
    answers,
    inCard('suggestions.0.actions.0', { description: undefined }),
  ],
  ['I13', 'a creation of nothing', answers, inCard('suggestions.0.actions.0', { resource: undefined })],
  ['I14', 'a deletion of a bare id', answers, inCard('suggestions.1.actions.0', { resourceId: '1' })],
  ['I15', 'a uuid that is a number', answers, inCard('', { uuid: 1 })],
  ['I16', 'suggestions without a behaviour', answers, inCard('', { selectionBehavior: undefined })],
  ['I17', 'a suggestion without a label', answers, inCard('suggestions.0', { label: undefined })],
  ['I18', 'a reason without a display', answers, inCard('overrideReasons.0', { display: undefined })],
  ['I19', 'appContext for any page', answers, inCard('links.0', { appContext: 'x' })],
  ['I19', 'a link to a script', answers, inCard('links.0', { url: 'javascript:alert(1)' })],
  [
    'I20',
    'an update of an order of its own',
    answers,
    json(
      ({ path }) => path === '/cds-services/sign',
      ({ cards }) => {
        const [, update] =
          (cards?.[0]?.['suggestions'] as readonly { actions: { resource: { id: string } }[] }[])[0]
            ?.actions ?? [];
        if (update !== undefined) update.resource.id = 'another';
      },
    ),
  ],
  [
    'C19',
    'two recommendations of which one can be taken',
    answers,
    inCard('suggestions.1', { isRecommended: true }),
  ],
  ['C21', 'a member of 3.0', answers, inCard('suggestions.0', { actionSelectionBehavior: 'any' })],
  ['E1', 'an extension as FHIR has them', answers, inCard('', { extension: [{ url: 'x' }] })],
  ['G3', 'an empty list', answers, inCard('', { links: [] })],
  ['G3', 'null', answers, inCard('source', { url: null })],
  ['G3', 'empty system actions', answers, json(isCall, (body) => ({ ...body, systemActions: [] }))],
  ['G1', 'a crash on what is no JSON', refusals, answer(({ body }) => body === '{"hook":', { status: 500 })],
  [
    'R2',
    '404 for a missing context',
    refusals,
    answer(({ status, body }) => status === 400 && !body.includes('"context"'), { status: 404 }),
  ],
  [
    'R2',
    'a missing hookInstance ignored',
    refusals,
    answer(({ status, body }) => status === 400 && !body.includes('"hookInstance"'), { status: 200 }),
  ],
  ['R6', 'a strict UUID', refusals, answer(({ body }) => body.includes('00000000-007b'), { status: 400 })],
  ['R9', 'a crash on fhir+json', refusals, answer(({ status }) => status === 415, { status: 500 })],
  ['R10', 'a crash on a large body', refusals, answer(({ status }) => status === 413, { status: 500 })],
  ['R11', 'a crash on brackets', refusals, answer(({ body }) => body.startsWith('[['), { status: 500 })],
  [
    'G11',
    'a refusal of what it does not know',
    refusals,
    answer(({ body }) => body.includes('futureMember'), { status: 400 }),
  ],
  [
    'D8',
    'an answer for a service that is not there',
    refusals,
    answer(({ status }) => status === 404, { status: 200 }),
  ],
  [
    'J14',
    'errors with a stack',
    refusals,
    answer(({ status }) => status === 400, { text: 'Error\n    at f (/app/a.js:1:2)' }),
  ],
  ['J14', 'errors in HTML', refusals, answer(({ status }) => status === 400, { text: '<!DOCTYPE html>' })],
  ['Q7', 'a crash on null', prefetch, answer(({ body }) => body.includes('"patient":null'), { status: 500 })],
  [
    'Q7',
    'a crash on an OperationOutcome',
    prefetch,
    answer(({ body }) => body.includes('"exception"'), { status: 500 }),
  ],
  [
    'Q7',
    '404 for data that are missing',
    prefetch,
    answer(({ body }) => body.includes('"total":0'), { status: 404 }),
  ],
  [
    'Q2',
    'prefetch insisted on',
    prefetch,
    answer(({ body }) => !body.includes('"prefetch"'), { status: 400 }),
  ],
  ['B2', 'a refusal of a card it does not know', feedback, answer(isFeedback, { status: 404 + 18 })],
  [
    'B2',
    "a refusal of Epic's spelling",
    feedback,
    answer(({ body }) => body.includes('overrideReasons'), { status: 400 }),
  ],
  [
    'B8',
    'thanks for what is no feedback',
    feedback,
    answer((exchange) => isFeedback(exchange) && exchange.status === 400, { status: 200 }),
  ],
  [
    'J3',
    'tokens not asked for',
    tokens,
    answer(({ authorization, status }) => authorization === undefined && status === 401, { status: 200 }),
  ],
  [
    'J9',
    'unsigned tokens',
    tokens,
    answer(({ authorization }) => authorization?.endsWith('.') === true, { status: 200 }),
  ],
  [
    'J12',
    'tokens taken twice',
    tokens,
    (exchange) => {
      if (seen.has(exchange.authorization) && exchange.status === 401) exchange.status = 200;
      seen.add(exchange.authorization);
    },
  ],
  ['J4', 'signatures not looked at', tokens, answer(({ status }) => status === 401, { status: 200 })],
  [
    'X2',
    'a token asked in the pre-flight',
    cors,
    answer(({ method }) => method === 'OPTIONS', { status: 401 }),
  ],
  ['X2', 'errors without CORS', cors, answer(({ status }) => status === 400, { headers: {} })],
];

describe('a broken service: the fault is named', () => {
  it.each(faults)('%s %s', async (id, _name, check, fault) => {
    service.fault = fault;
    const failed = (await check(service.target)).filter(({ verdict }) => verdict === 'fail');
    expect(failed.map((one) => one.id)).toContain(id);
  });

  it.each([
    ['D12', 'no version', discovery, inDiscovery({ version: undefined })],
    ['I5', 'nothing to say to anybody', answers, json(isCall, () => ({ cards: [] }))],
    [
      'R8',
      'any hook will do',
      refusals,
      answer(({ body, status }) => status === 400 && body.includes('no-such-hook'), { status: 200 }),
    ],
    ['G8', 'errors in words', refusals, answer(({ status }) => status === 400, { text: 'no' })],
    [
      'R7',
      'another answer each time',
      prefetch,
      inCard('', {
        get uuid() {
          return crypto.randomUUID();
        },
      }),
    ],
    ['J14', 'a reason for the 401', tokens, answer(({ status }) => status === 401, { text: '"expired"' })],
    ['X1', 'no CORS at all', cors, answer(() => true, { headers: {}, status: 204 })],
  ] as const)('%s %s is warned of', async (id, _name, check, fault) => {
    service.fault = fault;
    const warned = (await check(service.target)).filter(({ verdict }) => verdict === 'warn');
    expect(warned.map((one) => one.id)).toContain(id);
  });

  it.each([
    [100, 'pass'],
    [501, 'warn'],
    [5001, 'fail'],
  ] as const)('G7 %i ms a call: %s', async (ms, verdict) => {
    let now = 0;
    const target = targetAt(service.url, service.target.sign, () => (now += ms));
    const findings = await checkLatency(target, (await servicesOf(target)).slice(0, 1));
    expect(findings.map((one) => one.verdict)).toEqual([verdict]);
  });

  it('without a key says that tokens were not looked at', async () => {
    const findings = await checkTokens(targetAt(service.url), await servicesOf(service.target));
    expect(findings.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['J3', 'pass'],
      ['J2', 'skip'],
    ]);
    expect(findings[1]?.came).toContain('--key');
  });

  it.each([
    [200, 'pass'],
    [412, 'warn'],
    [500, 'fail'],
  ] as const)('I4 a given request answered with %i: %s', async (status, verdict) => {
    service.fault = answer(({ body }) => body.includes('"known"'), { status });
    const [view] = await servicesOf(service.target);
    if (view === undefined) throw new Error('no service');
    const given = [{ name: 'g', body: requestOf(view, 'known', 'https://fhir.example') }];
    expect(given[0]?.body).toMatchObject({
      fhirServer: 'https://fhir.example',
      context: { patientId: 'known' },
    });
    const findings = await checkAnswers(service.target, [view], given);
    expect(findings.find(({ check }) => check.includes('given'))?.verdict).toBe(verdict);
  });

  it('X1 a service that no browser shall call is not asked', async () => {
    const findings = await checkCors(service.target, await servicesOf(service.target), undefined);
    expect(findings.map(({ id, verdict }) => [id, verdict])).toEqual([['X1', 'skip']]);
  });

  it('says in one line that nobody is there', async () => {
    const findings = await runConformance({ target: targetAt('http://127.0.0.1:1'), origin, now });
    expect(findings).toMatchObject([{ id: 'I1', verdict: 'fail' }]);
    expect(findings[0]?.came).toMatch(/is the service started/);
  });
});

describe('the report', () => {
  it('has a line for each finding and counts them', () => {
    const finding = { id: 'I7', check: 'c', verdict: 'fail', expected: 'x'.repeat(60), came: 'y' } as const;
    const lines = report([finding, { ...finding, verdict: 'pass' }]).split('\n');
    expect(lines[1]).toMatch(/^FAIL I7 +c +x{45}… y$/);
    expect(lines.at(-1)).toBe('1 fail, 0 warn, 0 skip, 1 pass');
  });
});
