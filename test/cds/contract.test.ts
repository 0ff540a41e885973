import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import express from 'express';
import request from 'supertest';
import { contractRouter } from '../../src/cds/contract-router.js';
import { openApi } from '../../src/cds/open-api.js';
import { schemas } from '../../src/cds/schemas.js';
import { demoApp, patientView } from './demo-app.js';

type Json = Readonly<Record<string, unknown>>;
const document = openApi({ title: 't', version: '1.0.0', publicUrl: 'https://cds.example' });
const app = express().use(contractRouter({ title: 't', version: '1.0.0' }));

function at(pointer: string): unknown {
  return pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((value, step) => (value as Json)[step.replaceAll('~1', '/')], document);
}

function refs(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    key === '$ref' ? [String(member)] : refs(member),
  );
}

describe('G10 the published contract', () => {
  it('refers only to what it holds', () => {
    const all = refs(document);
    expect(all.length).toBeGreaterThan(10);
    for (const pointer of all) expect([pointer, at(pointer)]).toEqual([pointer, expect.any(Object)]);
  });

  it('its components judge as the schemas do that the service validates by', () => {
    const ajv = new Ajv2020({ strict: false, formats: { 'date-time': fullFormats['date-time'] } });
    ajv.addSchema({ $id: 'https://cds.example/openapi.json', ...document });
    const component = (name: string) =>
      ajv.compile({ $ref: `https://cds.example/openapi.json#/components/schemas/${name}` });
    const good = { summary: 's', indicator: 'info', source: { label: 'l' } };
    expect(component('response')({ cards: [good] })).toBe(true);
    expect(component('response')({ cards: [{ ...good, source: {} }] })).toBe(false);
    expect(component('request-patient-view')(patientView)).toBe(true);
    expect(component('request')({ ...patientView, context: {} })).toBe(false);
    for (const name of Object.keys(schemas)) expect(component(name)(undefined)).toBe(false);
  });

  it('is true of the service: each path and each refusal it names', async () => {
    const { app: service } = demoApp();
    const said = async (
      method: 'get' | 'post',
      path: string,
      body?: object,
    ): Promise<readonly [number, unknown]> => {
      const response = await request(service)[method](path.replace('{id}', 'view')).send(body);
      return [
        response.status,
        at(`#/paths/${path.replaceAll('/', '~1')}/${method}/responses/${response.status}`),
      ];
    };
    const answers = [
      await said('get', '/cds-services'),
      await said('post', '/cds-services/{id}', patientView),
      await said('post', '/cds-services/{id}', {}),
      await said('post', '/cds-services/{id}/feedback', { feedback: [] }),
      await said('post', '/api/explain/{id}', patientView),
    ];
    expect(answers).toEqual([200, 200, 400, 200, 200].map((status) => [status, expect.any(Object)]));
  });

  it('J14 promises no body with 401 and 403', () => {
    for (const status of [401, 403])
      expect(at(`#/paths/~1cds-services~1{id}/post/responses/${status}`)).not.toHaveProperty('content');
  });

  it('is served, with every schema under its name', async () => {
    const listed = await request(app).get('/schemas');
    const names = (listed.body as { readonly schemas: readonly string[] }).schemas;
    expect(names).toHaveLength(Object.keys(schemas).length);
    for (const path of names) {
      const response = await request(app).get(`${path}.json`);
      expect([response.status, response.type]).toEqual([200, 'application/schema+json']);
      expect(JSON.parse(response.text)).toEqual(
        schemas[path.slice('/schemas/'.length) as keyof typeof schemas],
      );
    }
    const served = await request(app).get('/openapi.json');
    expect(served.body).toMatchObject({ openapi: '3.1.0', info: { version: '1.0.0' } });
    expect(served.body).not.toHaveProperty('servers');
  });
});
