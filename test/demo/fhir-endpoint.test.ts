import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import { fhirEndpoint } from '../../src/demo/fhir-endpoint.js';
import { serve, type TestServer } from '../fhir/servers.js';

const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] });
const category = (code: string) => [{ coding: [{ system: 'http://terminology.hl7.org/obs', code }] }];
const lab = (id: string, code: string, effectiveDateTime: string, more: object = {}) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  category: category('laboratory'),
  subject: { reference: 'Patient/p1' },
  code: loinc(code),
  effectiveDateTime,
  ...more,
});
const chart: readonly unknown[] = [
  {
    resourceType: 'Patient',
    id: 'p1',
    name: [{ family: 'Müller', given: ['Ada'] }],
    birthDate: '1950-05-05',
  },
  { resourceType: 'Patient', id: 'p2', gender: 'male', identifier: [{ system: 'urn:mrn', value: '42' }] },
  lab('hb-2024', '718-7', '2024-03-10'),
  lab('hb-2026', '718-7', '2026-03-10T08:00:00+09:00'),
  lab('plt-2025', '777-3', '2025-03', { status: 'preliminary' }),
  lab('vital', '8867-4', '2026-03-11', { category: category('vital-signs') }),
  lab('local', 'x', '2025', { code: { coding: [{ code: 'HB' }] } }),
  lab('hb-p2', '718-7', '2026-01-01', {
    subject: { reference: 'https://elsewhere.test/fhir/Patient/p2/_history/3' },
  }),
  lab('device', '718-7', '2026-01-01', { subject: { reference: 'Device/p1' } }),
  lab('period', '33358-3', '', {
    effectiveDateTime: undefined,
    effectivePeriod: { start: '2025-06-01', end: '2025-06-03' },
    component: [{ code: loinc('33647-9') }],
  }),
  {
    resourceType: 'MedicationRequest',
    id: 'mr',
    status: 'active',
    intent: 'order',
    subject: { reference: 'Patient/p1' },
    authoredOn: '2026-02-02',
  },
  { resourceType: 'AllergyIntolerance', id: 'ai', patient: { reference: 'Patient/p1' }, category: ['food'] },
  'no resource',
];

let server: TestServer;
beforeAll(async () => {
  const app = express();
  app.use('/fhir', fhirEndpoint(chart, { now: () => '2026-11-22T09:00:00Z', writable: true }));
  server = await serve(app);
});
afterAll(() => server.close());

const get = (path: string) => request(server.origin).get(`/fhir/${path}`);
interface Searchset {
  readonly total: number;
  readonly link: readonly { readonly relation: string; readonly url: string }[];
  readonly entry: readonly {
    readonly resource: { readonly id: string };
    readonly fullUrl: string;
    readonly search: unknown;
  }[];
}
const bodyOf = ({ body }: { readonly body: unknown }) => body as Searchset;
const idsOf = (response: { readonly body: unknown }) =>
  bodyOf(response).entry.map(({ resource }) => resource.id);

describe('searching the embedded FHIR endpoint', () => {
  it.each([
    ['patient=p1&code=http://loinc.org|718-7', ['hb-2024', 'hb-2026']],
    ['patient=Patient/p1&code=718-7', ['hb-2024', 'hb-2026']],
    ['subject=Patient/p2', ['hb-p2']],
    ['subject=p1&code=718-7', ['hb-2024', 'hb-2026', 'device']],
    ['subject:Patient=p1&code=718-7', ['hb-2024', 'hb-2026']],
    ['patient=p2', ['hb-p2']],
    ['patient=p1,p2&code=718-7', ['hb-2024', 'hb-2026', 'hb-p2']],
    ['patient=nobody', []],
    ['code=http://loinc.org|718-7,http://loinc.org|777-3&patient=p1', ['hb-2024', 'hb-2026', 'plt-2025']],
    ['code=http://other.test|718-7', []],
    ['code=|HB', ['local']],
    ['code=|718-7', []],
    ['code=http://loinc.org|&patient=p1&category=vital-signs', ['vital']],
    ['combo-code=33647-9', ['period']],
    ['component-code=33358-3', []],
    ['status=preliminary', ['plt-2025']],
    ['_id=vital,local', ['vital', 'local']],
    ['date=2026-03-11', ['vital']],
    ['date=2026-03', ['hb-2026', 'vital']],
    ['date=2025', ['plt-2025', 'local', 'period']],
    ['date=2025-03-01', []],
    ['date=eq2026-03-09', ['hb-2026']],
    ['date=ge2026-03-10', ['vital']],
    ['date=gt2026-03-11', []],
    ['date=ge2026-03-11', ['vital']],
    ['date=lt2024-03-10', []],
    ['date=le2024-03-10', ['hb-2024']],
    ['date=sa2025&patient=p1', ['hb-2026', 'vital']],
    ['date=eb2025', ['hb-2024']],
    ['date=ge2025-06-03&date=le2025-06-30', ['local', 'period']],
    ['date=ge2025-06-04&date=le2025-06-30', ['local']],
    ['date=ge2025-05-01&date=le2025-05-31', ['local']],
    ['date=le2025-06-01&date=gt2025-04', ['local', 'period']],
    ['date=ne2026&code=718-7&patient=p1', ['hb-2024']],
    ['_lastUpdated=ge2026-11-22&status=preliminary', ['plt-2025']],
    ['_lastUpdated=gt2026-11-22', []],
    ['patient=p1&_sort=date', ['hb-2024', 'local', 'plt-2025', 'period', 'hb-2026', 'vital']],
    ['patient=p1&_sort=-date', ['vital', 'hb-2026', 'local', 'period', 'plt-2025', 'hb-2024']],
    ['patient=p1&_sort=status,-_id&_count=2', ['vital', 'period']],
  ])('finds Observation?%s', async (query, ids) => {
    const response = await get(`Observation?${query}`);
    expect(response.status).toBe(200);
    expect(idsOf(response)).toEqual(ids);
  });

  it.each([
    ['Patient?name=muller', ['p1']],
    ['Patient?given=AD', ['p1']],
    ['Patient?family=uller', []],
    ['Patient?birthdate=1950', ['p1']],
    ['Patient?identifier=urn:mrn|42', ['p2']],
    ['MedicationRequest?patient=p1&intent=order&status=active', ['mr']],
    ['MedicationRequest?intent=proposal', []],
    ['AllergyIntolerance?patient=p1&category=food', ['ai']],
    ['Condition?patient=p1', []],
  ])('finds %s', async (path, ids) => {
    expect(idsOf(await get(path))).toEqual(ids);
  });

  it.each([
    'Observation?patient=p1&_include=Observation:subject',
    'Observation?nonsense=1',
    'Observation?code:in=http://valueset.test',
    'Observation?date=yesterday',
    'Observation?date=ap2024',
    'Observation?date=2024-13',
    'Observation?code=',
    'Observation?_sort=value',
    'Observation?_count=-1',
    'Observation?_count=many',
    'Observation?__proto__=1',
    'Observation?constructor=1',
  ])('refuses %s instead of finding what was not asked for', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ severity: 'error' }] });
  });

  it('answers with a searchset that says what matched and where it is', async () => {
    const response = await get('Observation?_id=vital');
    expect(response.headers['content-type']).toBe('application/fhir+json; charset=utf-8');
    expect(response.headers['access-control-allow-origin']).toBe('*');
    expect(response.body).toMatchObject({
      resourceType: 'Bundle',
      type: 'searchset',
      total: 1,
      link: [{ relation: 'self' }],
      entry: [{ fullUrl: `${server.origin}/fhir/Observation/vital`, search: { mode: 'match' } }],
    });
  });

  it('pages by next links of its own until all is read', async () => {
    const ids: string[] = [];
    let url: string | undefined = `${server.origin}/fhir/Observation?patient=p1&_sort=date&_count=4`;
    let pages = 0;
    for (; url !== undefined; pages += 1) {
      const response = await request(url).get('');
      expect(bodyOf(response).total).toBe(6);
      ids.push(...idsOf(response));
      url = bodyOf(response).link.find(({ relation }) => relation === 'next')?.url;
      if (url !== undefined) expect(url.startsWith(`${server.origin}/fhir/Observation?`)).toBe(true);
    }
    expect(ids).toEqual(['hb-2024', 'local', 'plt-2025', 'period', 'hb-2026', 'vital']);
    expect(pages).toBe(2);
  });

  it('counts without resources', async () => {
    const response = await get('Observation?patient=p1&_count=0');
    expect(bodyOf(response)).toMatchObject({ total: 6, entry: [], link: [{ relation: 'self' }] });
  });

  it('searches by POST as by GET', async () => {
    const response = await request(server.origin)
      .post('/fhir/Observation/_search?patient=p1')
      .type('form')
      .send('code=http://loinc.org|777-3');
    expect(idsOf(response)).toEqual(['plt-2025']);
  });
});

interface Capability {
  readonly rest: readonly {
    readonly resource: readonly {
      readonly type: string;
      readonly searchParam: readonly { readonly name: string }[];
    }[];
  }[];
}

describe('reading and describing', () => {
  it('reads a resource with its version', async () => {
    const response = await get('Patient/p1');
    expect(response.headers['etag']).toBe('W/"1"');
    expect(response.body).toMatchObject({
      id: 'p1',
      meta: { versionId: '1', lastUpdated: '2026-11-22T09:00:00Z' },
    });
  });

  it.each(['Patient/nobody', 'Basic', 'Basic/1', '__proto__', 'constructor/1', '', 'Patient/p1/_history'])(
    'knows no %j',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(response.body).toMatchObject({ resourceType: 'OperationOutcome' });
    },
  );

  it('describes itself from the table it works by', async () => {
    const body = (await get('metadata')).body as Capability;
    expect(body).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });
    const [rest] = body.rest;
    expect(rest?.resource.map(({ type }) => type)).toContain('ServiceRequest');
    const observation = rest?.resource.find(({ type }) => type === 'Observation');
    expect(observation?.searchParam).toContainEqual({ name: 'patient', type: 'reference' });
    for (const { name } of observation?.searchParam ?? []) {
      expect((await get(`Observation?_count=0&${name}=2024`)).status).toBe(200);
    }
  });

  it('lets a browser ask first', async () => {
    const response = await request(server.origin).options('/fhir/Patient/p1');
    expect(response.status).toBe(204);
    expect(response.headers['access-control-allow-headers']).toContain('Authorization');
  });
});

describe('writing', () => {
  const url = '/fhir/ServiceRequest';
  const order = {
    resourceType: 'ServiceRequest',
    status: 'draft',
    intent: 'order',
    subject: { reference: 'Patient/p1' },
  };
  const put = (id: string, body: object) => request(server.origin).put(`${url}/${id}`).send(body);

  it('creates under an id of its own and finds it', async () => {
    const created = await request(server.origin)
      .post(url)
      .type('application/fhir+json')
      .send(JSON.stringify(order));
    expect(created.status).toBe(201);
    const { id } = created.body as { id: string };
    expect(created.headers['location']).toBe(`${server.origin}${url}/${id}/_history/1`);
    expect(idsOf(await get('ServiceRequest?patient=p1&status=draft'))).toEqual([id]);
  });

  it('updates in place, and what it was is no longer found', async () => {
    expect((await put('s1', { ...order, id: 's1' })).status).toBe(201);
    const moved = { ...order, id: 's1', status: 'active', subject: { reference: 'Patient/p2' } };
    const updated = await put('s1', moved);
    expect(updated.status).toBe(200);
    expect(updated.body).toMatchObject({ meta: { versionId: '2' } });
    expect(idsOf(await get('ServiceRequest?patient=p1&_id=s1'))).toEqual([]);
    expect(idsOf(await get('ServiceRequest?patient=p2'))).toEqual(['s1']);
  });

  it.each([
    ['another type', 's2', { ...order, id: 's2', resourceType: 'Patient' }],
    ['another id', 's2', { ...order, id: 's3' }],
    ['an id that is none', 'a_b', { ...order, id: 'a_b' }],
    ['a list', 's2', [order]],
  ])('refuses %s', async (_name, id, body) => {
    expect((await put(id, body)).status).toBe(400);
  });

  it('refuses what is no JSON without repeating it', async () => {
    const response = await request(server.origin).put(`${url}/s2`).type('json').send('{"secret');
    expect(response.status).toBe(400);
    expect(JSON.stringify(response.body)).not.toContain('secret');
  });

  it('is not served unless it is switched on', async () => {
    const app = express().use(fhirEndpoint([], { now: () => '', writable: false }));
    expect((await request(app).post('/Patient').send({ resourceType: 'Patient' })).status).toBe(404);
  });
});
