import { findingOf, type Finding } from './finding.js';
import { isObject, type Json } from './json.js';
import { requestFor, type Service } from './sample.js';
import type { Answer, Ask, Target } from './target.js';

interface Case {
  readonly id: string;
  readonly check: string;
  readonly ask: Ask & { readonly path?: string };
  /** What must come. */
  readonly must: readonly number[];
  /** What would be better; a service that differs is warned. */
  readonly should?: readonly number[];
}

const post = (body: unknown, headers: Readonly<Record<string, string>> = {}): Ask => ({
  method: 'POST',
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers,
});
const without = (body: Json, name: string): Json =>
  Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));

const clientError = [400, 422];
const refusedOrIgnored = [200, ...clientError];
const bytesOfMuch = 12 * 1024 * 1024;
const deep = 5000;

function bodyCases(sound: Json, extended: Json): readonly Case[] {
  const authorization = {
    access_token: 't',
    token_type: 'Bearer',
    expires_in: 300,
    scope: 's',
    subject: 'c',
  };
  return [
    { id: 'G1', check: 'a body that is no JSON', ask: post('{"hook":'), must: clientError },
    { id: 'G1', check: 'no body', ask: { method: 'POST' }, must: [400, 415, 422] },
    { id: 'R2', check: 'a body that is no object', ask: post([]), must: clientError },
    { id: 'R2', check: 'no hook', ask: post(without(sound, 'hook')), must: clientError },
    { id: 'R2', check: 'no hookInstance', ask: post(without(sound, 'hookInstance')), must: clientError },
    { id: 'R2', check: 'no context', ask: post(without(sound, 'context')), must: clientError },
    { id: 'R2', check: 'a context that is text', ask: post({ ...sound, context: 'x' }), must: clientError },
    {
      id: 'R2',
      check: 'a context without its patient',
      ask: post({ ...sound, context: {} }),
      must: clientError,
    },
    {
      id: 'R3',
      check: 'fhirAuthorization without fhirServer',
      ask: post({ ...sound, fhirAuthorization: authorization }),
      must: refusedOrIgnored,
      should: clientError,
    },
    {
      id: 'R8',
      check: 'a hook of another service',
      ask: post({ ...sound, hook: 'no-such-hook' }),
      must: refusedOrIgnored,
      should: clientError,
    },
    {
      id: 'R11',
      check: 'a bomb of brackets',
      ask: post('['.repeat(deep) + ']'.repeat(deep)),
      must: [400, 413, 422],
    },
    {
      id: 'R11',
      check: 'a key that reaches a prototype',
      ask: post(JSON.stringify(sound).replace('{', '{"__proto__":{"x":1},')),
      must: refusedOrIgnored,
      should: clientError,
    },
    { id: 'G11', check: 'members nobody knows', ask: post(extended), must: [200] },
  ];
}

function transportCases(sound: Json): readonly Case[] {
  return [
    {
      id: 'R6',
      check: 'a hookInstance as Epic sends it',
      ask: post({ ...sound, hookInstance: '00000000-007b-9f33-e810-e841a57c502c' }),
      must: [200],
    },
    {
      id: 'R9',
      check: 'JSON with a charset',
      ask: post(sound, { 'content-type': 'application/json; charset=UTF-8' }),
      must: [200],
    },
    {
      id: 'R9',
      check: 'application/fhir+json',
      ask: post(sound, { 'content-type': 'application/fhir+json' }),
      must: [200, 415],
      should: [200],
    },
    {
      id: 'R9',
      check: 'text/plain',
      ask: post(sound, { 'content-type': 'text/plain' }),
      must: [200, 400, 415],
      should: [415],
    },
    {
      id: 'R10',
      check: 'a body of 12 MB',
      ask: post(JSON.stringify(sound).padEnd(bytesOfMuch)),
      must: [200, 413],
    },
    {
      id: 'D8',
      check: 'a service that is not there',
      ask: { ...post(sound), path: '/cds-services/no-such-service-here' },
      must: [404],
    },
    { id: 'R1', check: 'GET where POST belongs', ask: { method: 'GET' }, must: [404, 405], should: [405] },
  ];
}

const shown = ({ status }: Answer): string => (status === 0 ? 'no answer' : String(status));

function judged({ id, check, must, should = must }: Case, answer: Answer): Finding {
  const verdict = should.includes(answer.status) ? 'pass' : must.includes(answer.status) ? 'warn' : 'fail';
  return { id, check, verdict, expected: should.join(' or '), came: shown(answer) };
}

const isOutcome = ({ json }: Answer): boolean =>
  isObject(json) && json['resourceType'] === 'OperationOutcome';
const looksLeaky = ({ text }: Answer): boolean =>
  /<html|<!doctype|\n\s+at .*:\d+:\d+|Traceback|Exception in /i.test(text);

/** Broken and odd requests to one service: refused or answered with the right status, told in JSON, with nothing leaked. */
export async function checkRefusals(
  target: Target,
  services: readonly Service[],
): Promise<readonly Finding[]> {
  const [service] = services;
  if (service === undefined) return [];
  const sound = requestFor(service);
  const context = isObject(sound['context']) ? sound['context'] : {};
  const extension = { 'org.example.conformance': { a: 1 } };
  const extended = {
    ...sound,
    futureMember: { a: 1 },
    extension,
    context: { ...context, futureField: [1] },
  };
  const findings: Finding[] = [];
  const errors: { readonly place: string; readonly answer: Answer }[] = [];
  for (const one of [...bodyCases(sound, extended), ...transportCases(sound)]) {
    const answer = await target.ask(one.ask.path ?? `/cds-services/${service.id}`, one.ask);
    findings.push(judged(one, answer));
    if (answer.status >= 400 && answer.status !== 401 && answer.status !== 403)
      errors.push({ place: `${one.check}: ${answer.status}`, answer });
  }
  return [
    ...findings,
    findingOf(
      { id: 'J14', check: 'errors leak nothing', expected: 'no HTML, no stack' },
      errors.map(({ place, answer }) => ({ place, ok: !looksLeaky(answer) })),
    ),
    findingOf(
      { id: 'G8', check: 'errors are told in FHIR', expected: 'OperationOutcome, as recommended since 3.0' },
      errors.map(({ place, answer }) => ({ place, ok: isOutcome(answer) })),
      { otherwise: 'warn' },
    ),
  ];
}
