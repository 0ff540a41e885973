import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AppError } from '../../src/errors.js';
import { parseRequest } from '../../src/cds/parse-request.js';
import { publishedHooks } from '../../src/cds/published-hooks.js';
import type { CdsRequest } from '../../src/cds/types.js';

const context = { userId: 'Practitioner/1', patientId: '123' };
const base = { hook: 'patient-view', hookInstance: 'i', context };
const token = {
  access_token: 'secret-token',
  token_type: 'Bearer',
  expires_in: 300,
  scope: 'patient/*.rs',
  subject: 's',
};
const withToken = (change: object): object => ({
  ...base,
  fhirServer: 'https://ehr.example/fhir',
  fhirAuthorization: { ...token, ...change },
});
const bundle = { resourceType: 'Bundle', entry: [] };
const orderSelect = {
  ...base,
  hook: 'order-select',
  context: { ...context, selections: ['A/1'], draftOrders: bundle },
};
const hooks = Object.keys(publishedHooks);
const read = (body: unknown): CdsRequest => parseRequest(body, hooks);

function refusal(body: unknown, registered: readonly string[] = hooks): AppError {
  try {
    parseRequest(body, registered);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

function nested(depth: number): unknown {
  let value: unknown = {};
  for (let level = 1; level < depth; level += 1) value = { a: value };
  return value;
}

describe('a body that is refused: status 400 and the place', () => {
  const cases: readonly (readonly [name: string, body: unknown, expressions: readonly string[]])[] = [
    ['R1 an array', [], ['$this']],
    ['R1 a string', 'hello', ['$this']],
    ['R1 null', null, ['$this']],
    ['R2 nothing in it', {}, ['hook', 'hookInstance', 'context']],
    ['R2 hook is no string', { ...base, hook: 1 }, ['hook']],
    ['R2 hook is empty', { ...base, hook: '' }, ['hook', 'hook']],
    ['R2 hookInstance is missing', { ...base, hookInstance: undefined }, ['hookInstance']],
    ['R2 hookInstance is empty', { ...base, hookInstance: '' }, ['hookInstance']],
    ['R2 hookInstance is null', { ...base, hookInstance: null }, ['hookInstance']],
    ['R2 context is null', { ...base, context: null }, ['context']],
    ['R2 context is an array', { ...base, context: [] }, ['context']],
    ['R2 patientId is missing', { ...base, context: {} }, ['context.patientId']],
    ['R2 patientId is null', { ...base, context: { patientId: null } }, ['context.patientId']],
    ['R2 patientId is a number', { ...base, context: { patientId: 123 } }, ['context.patientId']],
    ['R2 patientId is empty', { ...base, context: { patientId: '' } }, ['context.patientId']],
    ['R2 patientId is only a type', { ...base, context: { patientId: 'Patient/' } }, ['context.patientId']],
    ['R2 patientId would change a path', { ...base, context: { patientId: '../1' } }, ['context.patientId']],
    ['R2 patientId is ".."', { ...base, context: { patientId: '..' } }, ['context.patientId']],
    [
      'R2 patientId would change a query',
      { ...base, context: { patientId: '1&x=2' } },
      ['context.patientId'],
    ],
    [
      'R2 patientId has 257 characters',
      { ...base, context: { patientId: 'a'.repeat(257) } },
      ['context.patientId'],
    ],
    [
      'R2 encounterId would change a path',
      { ...base, context: { patientId: '1', encounterId: 'a/b' } },
      ['context.encounterId'],
    ],
    ['R2 userId is an object', { ...base, context: { patientId: '1', userId: {} } }, ['context.userId']],
    ['R3 fhirServer is no URL', { ...base, fhirServer: 'ehr' }, ['fhirServer']],
    ['R3 fhirServer cannot be read as a URL', { ...base, fhirServer: 'http://[' }, ['fhirServer']],
    ['R3 fhirServer has another scheme', { ...base, fhirServer: 'file:///etc/passwd' }, ['fhirServer']],
    ['R3 authorization without server', { ...base, fhirAuthorization: token }, ['fhirServer']],
    [
      'R3 authorization with a null server',
      { ...base, fhirServer: null, fhirAuthorization: token },
      ['fhirServer'],
    ],
    ['R4 prefetch is an array', { ...base, prefetch: [] }, ['prefetch']],
    [
      'R4 authorization is a string',
      { ...base, fhirServer: 'https://e.example', fhirAuthorization: 'x' },
      ['fhirAuthorization'],
    ],
    ['F3 access_token is no string', withToken({ access_token: 1 }), ['fhirAuthorization.access_token']],
    ['F3 token_type is missing', withToken({ token_type: undefined }), ['fhirAuthorization.token_type']],
    ['F3 token_type is not Bearer', withToken({ token_type: 'MAC' }), ['fhirAuthorization.token_type']],
    ['F3 expires_in is prose', withToken({ expires_in: 'soon' }), ['fhirAuthorization.expires_in']],
    [
      'F3 scope and subject are missing',
      withToken({ scope: null, subject: null }),
      ['fhirAuthorization.scope', 'fhirAuthorization.subject'],
    ],
    ['F4 the token is for another patient', withToken({ patient: '124' }), ['fhirAuthorization.patient']],
    [
      '3.2 selections and draftOrders are missing',
      { ...orderSelect, context },
      ['context.selections', 'context.draftOrders'],
    ],
    [
      '3.2 selections is a string',
      { ...orderSelect, context: { ...orderSelect.context, selections: 'A/1' } },
      ['context.selections'],
    ],
    [
      '3.2 a selection is a number',
      { ...orderSelect, context: { ...orderSelect.context, selections: ['A/1', 2] } },
      ['context.selections[1]'],
    ],
    [
      '3.2 draftOrders is an array',
      { ...orderSelect, context: { ...orderSelect.context, draftOrders: [] } },
      ['context.draftOrders'],
    ],
    [
      '3.2 draftOrders has no resourceType',
      { ...orderSelect, context: { ...orderSelect.context, draftOrders: {} } },
      ['context.draftOrders.resourceType'],
    ],
    [
      '3.3 draftOrders is another resource',
      { ...base, hook: 'order-sign', context: { ...context, draftOrders: { resourceType: 'Patient' } } },
      ['context.draftOrders.resourceType'],
    ],
    [
      '3.3 entry is an object',
      { ...base, hook: 'order-sign', context: { ...context, draftOrders: { ...bundle, entry: {} } } },
      ['context.draftOrders.entry'],
    ],
    [
      '3.6 encounter-start without encounterId',
      { ...base, hook: 'encounter-start' },
      ['context.encounterId'],
    ],
    ['R11 __proto__ at the top', JSON.parse('{"__proto__": {"a": 1}}'), ['$this']],
    ['R11 __proto__ deep inside', { ...base, prefetch: { a: [JSON.parse('{"__proto__": 1}')] } }, ['$this']],
    ['R11 constructor', { ...base, context: { ...context, constructor: { prototype: {} } } }, ['$this']],
    ['R11 nested 65 deep', nested(65), ['$this']],
    ['R11 an array of 50001', { ...base, prefetch: { a: Array<number>(50_001).fill(0) } }, ['$this']],
    [
      'R11 more than a million values',
      { ...base, prefetch: { a: Array.from({ length: 26 }, () => Array<number>(40_000).fill(0)) } },
      ['$this'],
    ],
  ];
  it.each(cases)('%s', (_name, body, expressions) => {
    const error = refusal(body);
    expect(error.code).toBe('invalid-request');
    expect(error.status).toBe(400);
    expect([...new Set(error.details.map(({ expression }) => expression))]).toEqual([
      ...new Set(expressions),
    ]);
  });

  it('R8 a hook that the service is not registered for', () => {
    const error = refusal(base, ['order-sign']);
    expect([error.code, error.status, error.details[0]?.expression]).toEqual(['hook-mismatch', 400, 'hook']);
  });

  it('names no more than ten faults', () => {
    const selections = Array<number>(1000).fill(1);
    expect(refusal({ ...orderSelect, context: { ...orderSelect.context, selections } }).details).toHaveLength(
      10,
    );
  });

  it('never repeats what was sent', () => {
    const bodies = cases
      .map(([, body]) => body)
      .concat([
        { ...base, hook: 'Tanaka' },
        { ...base, context: { patientId: 'Taro Tanaka' } },
      ]);
    for (const body of bodies) {
      const { message, details } = refusal(body, ['patient-view']);
      expect(JSON.stringify([message, details])).not.toMatch(/secret-token|Tanaka|passwd/);
    }
  });
});

describe('what is tolerated', () => {
  it.each([
    ['R6 a UUID by no RFC (Epic)', '00000000-007b-9f33-e810-e841a57c502c'],
    ['R6 any text', 'randomGUIDforthehookevent'],
  ])('%s', (_name, hookInstance) => {
    expect(read({ ...base, hookInstance }).hookInstance).toBe(hookInstance);
  });

  it('R4 null is as good as absent, except in prefetch', () => {
    const given = {
      ...base,
      fhirServer: null,
      fhirAuthorization: null,
      extension: null,
      prefetch: { a: null, b: { c: null } },
    };
    expect(read({ ...given, context: { ...context, encounterId: null, services: null } })).toEqual({
      ...base,
      prefetch: { a: null, b: { c: null } },
    });
    expect(read({ ...base, prefetch: null })).not.toHaveProperty('prefetch');
  });

  it('G11, E3 unknown members and extensions in any form', () => {
    const request = read({
      ...base,
      user: 'x',
      extension: [1],
      context: { ...context, more: { deep: [null] }, extension: 1 },
    });
    expect(request).toEqual({ ...base, context: { ...context, more: { deep: [null] }, extension: 1 } });
    expect(read({ ...base, extension: { 'com.example.x': 1 } }).extension).toEqual({ 'com.example.x': 1 });
  });

  it('3 a type in front of an id', () => {
    const request = read({
      ...base,
      context: { patientId: 'Patient/123', encounterId: 'Encounter/4', userId: '' },
    });
    expect(request.context).toEqual({ patientId: '123', encounterId: '4' });
  });

  it('2.3 ids at both ends of what is allowed', () => {
    for (const patientId of ['a', 'a'.repeat(256), 'smart-1288992', 'e.F~x_1'])
      expect(read({ ...base, context: { patientId } }).context.patientId).toBe(patientId);
  });

  it.each([
    ['an empty token', { ...token, access_token: '' }],
    ['no token', {}],
    ['a null token', { ...token, access_token: null }],
  ])('F3 %s is no authorization, server or not', (_name, fhirAuthorization) => {
    expect(read({ ...base, fhirAuthorization })).toEqual(base);
  });

  it('F3 a lifetime written as text; F4 a patient with its type', () => {
    expect(
      read(withToken({ expires_in: '3599', patient: 'Patient/123', more: 1 })).fhirAuthorization,
    ).toMatchObject({
      ...token,
      expires_in: 3599,
      patient: '123',
    });
  });

  it('F8 any scope, the empty one too', () => {
    expect(read(withToken({ scope: '' })).fhirAuthorization?.scope).toBe('');
  });

  it('R11 nested 64 deep and an array of 50000', () => {
    const body = { ...base, prefetch: { a: nested(62), b: Array<number>(50_000).fill(0) } };
    expect(read(body).hook).toBe('patient-view');
    expect(() => read({ ...base, prefetch: { a: nested(63) } })).toThrow(AppError);
  });

  it('a hook that nobody published, with no more than a patient', () => {
    const body = { hook: 'fancy-structure', hookInstance: 'i', context: { patientId: 'Patient/1' } };
    expect(parseRequest(body, ['fancy-structure']).context).toEqual({ patientId: '1' });
  });
});

describe('section 3: the ten hooks', () => {
  const encounter = { ...context, encounterId: '456' };
  const order = { resourceType: 'ServiceRequest', id: '1' };
  const task = { resourceType: 'Task' };
  const allergy = { resourceType: 'AllergyIntolerance' };
  const cases: readonly (readonly [hook: string, context: object, expected: object | null])[] = [
    ['patient-view', encounter, null],
    ['patient-view', { patientId: '1' }, null],
    [
      'order-select',
      { ...encounter, selections: ['bare-id'], draftOrders: { ...bundle, type: 'collection' } },
      null,
    ],
    ['order-sign', { ...context, draftOrders: bundle }, null],
    ['order-sign', { patientId: '1', draftOrders: { resourceType: 'Bundle', entry: null } }, null],
    [
      'order-dispatch',
      { patientId: '1', dispatchedOrders: ['A/1'], performer: 'Organization/1', fulfillmentTasks: [task] },
      null,
    ],
    [
      'order-dispatch',
      {
        patientId: '1',
        'dispatched-orders': ['A/1'],
        performer: 'Organization/1',
        'fulfillment-tasks': [task],
      },
      { patientId: '1', dispatchedOrders: ['A/1'], performer: 'Organization/1', fulfillmentTasks: [task] },
    ],
    [
      'order-dispatch',
      { patientId: '1', order: 'A/1', performer: 'Organization/1', task },
      { patientId: '1', dispatchedOrders: ['A/1'], performer: 'Organization/1', fulfillmentTasks: [task] },
    ],
    ['appointment-book', { ...encounter, appointments: bundle }, null],
    ['encounter-start', encounter, null],
    ['encounter-discharge', encounter, null],
    [
      'problem-list-item-create',
      { ...encounter, conditions: { ...bundle, entry: [{ resource: order }] } },
      null,
    ],
    ['allergyintolerance-create', { ...encounter, allergyIntolerance: allergy }, null],
    [
      'allergyintolerance-create',
      { ...encounter, allergyIntolerance: { resource: allergy } },
      { ...encounter, allergyIntolerance: allergy },
    ],
    [
      'allergyintolerance-create',
      { ...encounter, allergyIntolerances: bundle },
      { ...encounter, allergyIntolerance: bundle },
    ],
    ['medication-refill', { patientId: '1', medications: bundle }, null],
  ];
  it.each(cases)('%s %j', (hook, given, expected) => {
    expect(read({ hook, hookInstance: 'i', context: given }).context).toEqual(expected ?? given);
  });

  it('covers all ten', () => {
    expect(new Set(cases.map(([hook]) => hook))).toEqual(new Set(hooks));
    expect(hooks).toHaveLength(10);
  });
});

describe('laws', () => {
  const values = fc.jsonValue({ maxDepth: 4 });
  const shaped = fc.record(
    {
      hook: fc.oneof(fc.constantFrom(...hooks), values),
      hookInstance: fc.oneof(fc.constant('i'), values),
      fhirServer: fc.oneof(fc.constant('https://e.example'), values),
      fhirAuthorization: fc.oneof(fc.constant(token), values),
      context: fc.oneof(
        values,
        fc.record(
          {
            patientId: fc.oneof(fc.constant('Patient/1'), values),
            selections: values,
            draftOrders: values,
            order: values,
            allergyIntolerance: values,
          },
          { requiredKeys: [] },
        ),
      ),
      prefetch: values,
      extension: values,
    },
    { requiredKeys: [] },
  );

  it('R2 any JSON is either read or refused by AppError, and what is read has what the type promises', () => {
    fc.assert(
      fc.property(fc.oneof(values, shaped), (body) => {
        try {
          const request = read(body);
          expect(hooks).toContain(request.hook);
          expect(request.hookInstance).not.toBe('');
          expect(request.context.patientId).toMatch(/^[\w.~-]+$/);
          if (request.fhirAuthorization !== undefined) expect(request.fhirServer).toBeDefined();
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          expect(error.status).toBe(400);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reading what was read changes nothing', () => {
    const once = read({
      ...orderSelect,
      context: { ...orderSelect.context, patientId: 'Patient/1', encounterId: null },
    });
    expect(read(once)).toEqual(once);
  });
});
