import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningService } from '../../src/cli/running-service.js';
import { post, prefetchOf, requestFor, startAt, type CardJson } from '../support/client.js';

let service: RunningService;
beforeAll(async () => {
  service = await startAt();
});
afterAll(() => service.stop());

interface Explained {
  readonly decisions: readonly { readonly card: string; readonly because?: string }[];
}

const haematology = { coding: [{ system: 'http://snomed.info/sct', code: '394803006' }] };
const dermatology = { coding: [{ system: 'http://snomed.info/sct', code: '394582007' }] };
const bundle = (resource: unknown) => ({ resourceType: 'Bundle', type: 'searchset', entry: [{ resource }] });
const userRole = (specialty: unknown) => ({
  resourceType: 'PractitionerRole',
  id: 'r1',
  practitioner: { reference: 'Practitioner/demo-clinician' },
  specialty: [specialty],
});

async function topics(patientId: string, aside: object): Promise<readonly string[]> {
  const prefetch = { ...(await prefetchOf(service.url, patientId)), ...aside };
  const request = requestFor('patient-view', patientId, { prefetch });
  const { body } = await post<{ readonly cards: readonly CardJson[] }>(
    `${service.url}/cds-services/heme-patient-view`,
    request,
  );
  return body.cards.map(({ source }) => source.topic.code);
}

describe('haematology is author of the encounter (myeloid specification, l)', () => {
  it('a generalist and an unknown user are told what a haematologist is not', async () => {
    const card = 'evaluate-mds-cmml';
    expect(await topics('chilblain-lupus', {})).toContain(card);
    expect(await topics('chilblain-lupus', { userRoles: bundle(userRole(dermatology)) })).toContain(card);
    expect(await topics('chilblain-lupus', { userRoles: bundle(userRole(haematology)) })).toEqual([]);
  });

  it('the explanation says that haematology asks', async () => {
    const prefetch = {
      ...(await prefetchOf(service.url, 'chilblain-lupus')),
      userRoles: bundle(userRole(haematology)),
    };
    const { body } = await post<Explained>(
      `${service.url}/api/explain/heme-patient-view`,
      requestFor('patient-view', 'chilblain-lupus', { prefetch }),
    );
    const decided = body.decisions.find(({ card }) => card === 'evaluate-mds-cmml');
    expect(decided).toMatchObject({ because: 'haematology' });
  });

  it('the demo FHIR server says of its user that there is no role, not that it could not be asked', async () => {
    const { body } = await post<{ readonly record: { readonly needs: Readonly<Record<string, object>> } }>(
      `${service.url}/api/explain/heme-patient-view`,
      requestFor('patient-view', 'chilblain-lupus'),
    );
    expect(body.record.needs['userRoles']).toMatchObject({ query: 'ok', complete: true });
  });

  it('danger is said to a haematologist as well', async () => {
    const told = await topics('blasts-in-blood', {});
    expect(told).toContain('aml-threshold');
    expect(await topics('blasts-in-blood', { userRoles: bundle(userRole(haematology)) })).toContain(
      'aml-threshold',
    );
  });
});

describe('the FHIR server of a client', () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const isRole = request.url?.startsWith('/fhir/PractitionerRole') === true;
    response.writeHead(isRole ? 200 : 500, { 'content-type': 'application/fhir+json' });
    response.end(
      JSON.stringify(
        isRole ? bundle(userRole(haematology)) : { resourceType: 'OperationOutcome', issue: [] },
      ),
    );
  });
  let url = '';
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is asked for the encounter and the roles in the same round; they are nothing of the patient: 412', async () => {
    const request = requestFor('patient-view', 'chilblain-lupus', { fhirServer: url });
    const context = { ...(request['context'] as object), encounterId: 'e1' };
    const { status } = await post(`${service.url}/cds-services/heme-patient-view`, { ...request, context });
    expect(status).toBe(412);
    expect(asked).toContain('/fhir/Encounter/e1');
    expect(asked).toContain('/fhir/PractitionerRole?practitioner=demo-clinician&_count=20');
    expect(asked.filter((path) => path.includes('{{'))).toEqual([]);
  });
});
