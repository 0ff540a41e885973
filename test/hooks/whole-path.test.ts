import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningService } from '../../src/cli/running-service.js';
import { demoPatients } from '../../src/demo/patients/index.js';
import { discover, now, post, prefetchOf, requestFor, startAt, type CardJson } from '../support/client.js';

let service: RunningService;
beforeAll(async () => {
  service = await startAt();
});
afterAll(() => service.stop());

const call = (id: string, body: unknown, headers = {}) =>
  post<{ readonly cards: readonly CardJson[] }>(`${service.url}/cds-services/${id}`, body, headers);
const topics = (cards: readonly CardJson[]): readonly string[] =>
  cards.map(({ source }) => source.topic.code);

describe('discovery', () => {
  it('lists the services', async () => {
    expect((await discover(service.url)).map(({ id, hook }) => [id, hook])).toEqual([
      ['heme-patient-view', 'patient-view'],
      ['heme-order-select', 'order-select'],
      ['heme-order-sign', 'order-sign'],
      ['heme-encounter-start', 'encounter-start'],
      ['heme-problem-list-item-create', 'problem-list-item-create'],
    ]);
  });

  it('P1-P11: every template uses only what CDS Hooks 2.0.1 allows', async () => {
    const templates = (await discover(service.url)).flatMap(({ prefetch }) => Object.values(prefetch));
    expect(templates.length).toBeGreaterThan(0);
    for (const template of templates) {
      const tokens = [...template.matchAll(/\{\{(.*?)\}\}/g)].map(([, token]) => token);
      expect(tokens).toHaveLength(1);
      expect(tokens[0]).toMatch(
        /^(context\.patientId|context\.encounterId|userPractitionerId|userPractitionerRoleId)$/,
      );
      const [path = '', search = ''] = template.split('?');
      expect(path).toMatch(/^[A-Z][A-Za-z]+(\/\{\{[A-Za-z.]+\}\})?$/);
      const names = search === '' ? [] : search.split('&').map((pair) => pair.split('=')[0] ?? '');
      expect(new Set(names).size).toBe(names.length);
      expect(['patient', 'practitioner', 'code', 'category', 'status', 'intent', '_sort', '_count']).toEqual(
        expect.arrayContaining(names),
      );
      expect(template.length).toBeLessThan(4000);
    }
  });
});

describe('smouldering myeloma, a skeletal survey drafted', () => {
  it('offers whole-body imaging instead, as a draft ServiceRequest for this patient', async () => {
    const { status, body } = await call('heme-order-select', requestFor('order-select', 'smm-high-risk'));
    expect(status).toBe(200);
    const card = body.cards.find(({ source }) => source.topic.code === 'order-skeletal-survey');
    const actions = card?.suggestions?.flatMap((suggestion) => suggestion.actions) ?? [];
    expect(actions.length).toBeGreaterThan(0);
    for (const { type, resource } of actions) {
      expect(type).toBe('create');
      expect(resource).toMatchObject({
        resourceType: 'ServiceRequest',
        status: 'draft',
        subject: { reference: 'Patient/smm-high-risk' },
      });
    }
  });

  it('answers the same from prefetch and, with prefetch left out, by querying', async () => {
    for (const hook of ['order-select', 'patient-view']) {
      const queried = await call(`heme-${hook}`, requestFor(hook, 'smm-high-risk'));
      const prefetch = await prefetchOf(service.url, 'smm-high-risk');
      const prefetched = await call(`heme-${hook}`, requestFor(hook, 'smm-high-risk', { prefetch }));
      expect(queried.body.cards.length).toBeGreaterThan(0);
      expect(prefetched.body).toEqual(queried.body);
    }
  });
});

describe('prefetch that cannot be trusted', () => {
  const outcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] };
  const empty = { resourceType: 'Bundle', type: 'searchset', total: 0 };
  const shapes: readonly (readonly [string, (good: unknown) => unknown])[] = [
    ['an OperationOutcome', () => outcome],
    ['null', () => null],
    ['an empty searchset', () => empty],
    [
      'truncated by a foreign next link',
      (good) => ({ ...(good as object), link: [{ relation: 'next', url: 'http://127.0.0.1:9/next' }] }),
    ],
    ['a bare string', () => 'x'],
    ['a number', () => 7],
    ['an empty object', () => ({})],
  ];
  it.each(shapes)(
    '%s under every key: 200 or a clear 4xx, and nothing missing is called normal',
    async (_name, shape) => {
      const good = await prefetchOf(service.url, 'smm-high-risk');
      const prefetch = Object.fromEntries(Object.entries(good).map(([key, value]) => [key, shape(value)]));
      const request = requestFor('patient-view', 'smm-high-risk', {
        prefetch,
        fhirServer: 'http://127.0.0.1:9/fhir',
      });
      const { status, body } = await post<Readonly<Record<string, unknown>>>(
        `${service.url}/api/explain/heme-patient-view`,
        request,
      );
      expect([200, 412]).toContain(status);
      if (status === 412) expect(body).toMatchObject({ resourceType: 'OperationOutcome' });
      const facts = (body['facts'] ?? []) as readonly {
        readonly id: string;
        readonly known: boolean;
        readonly resource?: string;
      }[];
      // What is known must rest on a resource that was really there.
      for (const fact of facts.filter(({ known, resource }) => known && resource === undefined))
        expect(fact).toBeUndefined();
    },
  );

  it('another patient under every key: dropped, counted, and no card speaks of it', async () => {
    const prefetch = await prefetchOf(service.url, 'blasts-in-blood');
    const request = requestFor('patient-view', 'no-data', {
      prefetch,
      fhirServer: 'http://127.0.0.1:9/fhir',
    });
    const { status, body } = await call('heme-patient-view', request);
    expect([200, 412]).toContain(status);
    if (status === 200) expect(body.cards).toEqual([]);
  });
});

describe('lupus-like disease', () => {
  it('a 68-year-old man with chilblain lupus, MCV 106 and platelets 92: evaluate for MDS/CMML, with the work-up', async () => {
    const { body } = await call('heme-patient-view', requestFor('patient-view', 'chilblain-lupus'));
    const card = body.cards.find(({ source }) => source.topic.code === 'evaluate-mds-cmml');
    expect(card?.summary).toMatch(/evaluate for MDS\/CMML/i);
    expect(card?.suggestions?.length).toBeGreaterThan(3);
  });

  it('a 23-year-old with lupus nephritis and leucopenia alone: no such card', async () => {
    const { body } = await call('heme-patient-view', requestFor('patient-view', 'lupus-nephritis-young'));
    expect(topics(body.cards)).not.toContain('evaluate-mds-cmml');
  });
});

describe('a problem being added', () => {
  const adding = (subject: string) => ({
    hook: 'problem-list-item-create',
    hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
    context: {
      userId: 'Practitioner/demo-clinician',
      patientId: 'unexplained-cytopenia',
      conditions: {
        resourceType: 'Bundle',
        entry: [
          {
            resource: {
              resourceType: 'Condition',
              id: 'new',
              subject: { reference: subject },
              onsetDateTime: now.slice(0, 10),
              clinicalStatus: { coding: [{ code: 'active' }] },
              code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'M32.9' }] },
            },
          },
        ],
      },
    },
  });

  it('lupus in a man of 71 with a cytopenia: evaluate for MDS/CMML', async () => {
    const { body } = await call('heme-problem-list-item-create', adding('Patient/unexplained-cytopenia'));
    expect(topics(body.cards)).toContain('evaluate-mds-cmml');
  });

  it('a condition of another patient is ignored', async () => {
    const { status, body } = await call('heme-problem-list-item-create', adding('Patient/someone-else'));
    expect(status).toBe(200);
    expect(topics(body.cards)).not.toContain('evaluate-mds-cmml');
  });

  it('encounter-start gives the summary of patient-view', async () => {
    const context = { userId: 'Practitioner/x', patientId: 'smm-high-risk', encounterId: 'e1' };
    const request = { ...requestFor('patient-view', 'smm-high-risk'), hook: 'encounter-start', context };
    const { body } = await call('heme-encounter-start', request);
    expect(topics(body.cards)).toContain('smm-high');
  });
});

describe('explain', () => {
  interface Criterion {
    readonly status: string;
    readonly value?: unknown;
    readonly unit?: string;
    readonly threshold?: string;
    readonly cites: readonly string[];
    readonly evidence: readonly string[];
    readonly parts: readonly Criterion[];
  }
  const leaves = (criterion: Criterion): readonly Criterion[] =>
    criterion.parts.length === 0 ? [criterion] : criterion.parts.flatMap(leaves);

  it('gives state, value, unit, resource, threshold and citation of criteria, and why each card stayed silent', async () => {
    const { body } = await post<{
      readonly classifications: readonly { readonly criteria: readonly Criterion[] }[];
      readonly decisions: readonly {
        readonly card: string;
        readonly shown: boolean;
        readonly because?: string;
      }[];
    }>(`${service.url}/api/explain/heme-patient-view`, requestFor('patient-view', 'smm-high-risk'));
    const measured = body.classifications
      .flatMap(({ criteria }) => criteria.flatMap(leaves))
      .filter(({ threshold, value }) => threshold !== undefined && value !== undefined);
    expect(measured.length).toBeGreaterThan(5);
    for (const leaf of measured) {
      expect(['met', 'not-met', 'unknown']).toContain(leaf.status);
      expect(leaf.unit).toEqual(expect.any(String));
      expect(leaf.cites.length).toBeGreaterThan(0);
      expect(leaf.evidence.length).toBeGreaterThan(0);
    }
    const silent = body.decisions.filter(({ shown }) => !shown);
    expect(silent.length).toBeGreaterThan(0);
    for (const { because } of silent)
      expect(because).toMatch(/^(category|hook|order-not-relevant|over-limit)$/);
  });
});

describe('every demo patient, every hook, both languages', () => {
  const cases = demoPatients(now).flatMap(({ id }) =>
    ['patient-view', 'order-select', 'order-sign'].flatMap((hook) =>
      ['en', 'ja'].map((language) => [id, hook, language] as const),
    ),
  );
  it.each(cases)(
    '%s %s %s: 200, at most three cards, each with its uuid and a short summary',
    async (id, hook, language) => {
      const { status, body } = await call(`heme-${hook}`, requestFor(hook, id), {
        'accept-language': language,
      });
      expect(status).toBe(200);
      expect(body.cards.length).toBeLessThanOrEqual(3);
      for (const card of body.cards) {
        expect(card.summary.length).toBeLessThan(140);
        expect(card.uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      }
    },
  );

  it('is idempotent: the same call has the same cards and uuids', async () => {
    const first = await call('heme-patient-view', requestFor('patient-view', 'smm-high-risk'));
    const second = await call('heme-patient-view', requestFor('patient-view', 'smm-high-risk'));
    expect(second.body).toEqual(first.body);
  });

  it('answers feedback with 200', async () => {
    const feedback = [
      { card: 'f6b95768-b1c8-40dc-8385-bf3504b82ffb', outcome: 'overridden', outcomeTimestamp: now },
    ];
    const { status } = await post(`${service.url}/cds-services/heme-patient-view/feedback`, { feedback });
    expect(status).toBe(200);
  });
});
