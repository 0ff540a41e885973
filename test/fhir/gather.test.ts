import { describe, expect, it } from '@jest/globals';
import type { FhirReader, SearchResult } from '../../src/fhir/reader.js';
import { gather, type GatherInput } from '../../src/fhir/gather.js';
import type { Need } from '../../src/fhir/need.js';
import type { FhirResource } from '../../src/fhir/r4.js';

const patientNeed: Need = { key: 'patient', resourceType: 'Patient', query: 'Patient/{{context.patientId}}' };
const cbcNeed: Need = {
  key: 'cbc',
  resourceType: 'Observation',
  query:
    'Observation?patient={{context.patientId}}&code=http://loinc.org|718-7,http://loinc.org|777-3&_sort=-date&_count=3',
};
const conditionNeed: Need = {
  key: 'conditions',
  resourceType: 'Condition',
  query: 'Condition?patient={{context.patientId}}',
};

const patient = { resourceType: 'Patient', id: 'p1' };
const haemoglobin = (id: string, more: object = {}) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  subject: { reference: 'Patient/p1' },
  code: { coding: [{ system: 'http://loinc.org', code: '718-7' }] },
  ...more,
});
const bundle = (resources: readonly unknown[], more: object = {}) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource) => ({ resource })),
  ...more,
});
const outcomeEntry = (severity: string, code = 'processing') => ({
  resource: { resourceType: 'OperationOutcome', issue: [{ severity, code }] },
  search: { mode: 'outcome' },
});

interface Script {
  readonly search?: (url: string, signal: AbortSignal) => Promise<SearchResult>;
  readonly patient?: unknown;
}

/** A reader that answers from a script and writes down what it was asked. */
function scripted({ search, patient: found = patient }: Script = {}): FhirReader & {
  readonly asked: string[];
} {
  const asked: string[] = [];
  return {
    asked,
    search: (url, signal) => {
      asked.push(url);
      return search?.(url, signal) ?? Promise.resolve({ ok: true, entries: [] });
    },
    read: (type, id) => {
      asked.push(`${type}/${id}`);
      return Promise.resolve({ ok: true, resource: found as FhirResource });
    },
  };
}

const answer = (resources: readonly unknown[], more: object = {}): (() => Promise<SearchResult>) => {
  return () =>
    Promise.resolve({
      ok: true,
      entries: resources.map((resource) => ({ resource: resource as FhirResource })),
      ...more,
    });
};

type More = Partial<Omit<GatherInput, 'reader'>> & { readonly reader?: FhirReader };

function gatherFrom(needs: readonly Need[], prefetch: object | undefined, more: More = {}) {
  const sent = prefetch === undefined ? {} : { prefetch: prefetch as Record<string, unknown> };
  const { reader, ...rest } = more;
  return gather(needs, {
    ...{ patientId: 'p1', budgetMs: 1000, now: () => 0 },
    ...sent,
    ...rest,
    reader: () => reader,
  });
}

const cbcFrom = async (value: unknown, more: More = {}) => {
  const gathered = await gatherFrom([cbcNeed], { cbc: value }, more);
  return { outcome: gathered.outcomes['cbc'], ids: gathered.resources.map(({ resource }) => resource.id) };
};

describe('Q7 the six states of a prefetch key', () => {
  const one = haemoglobin('o1');
  const nextLink = { link: [{ relation: 'next', url: 'https://ehr.test/next' }] };
  it.each([
    ['a searchset', bundle([one]), 'present', true, ['o1'], false],
    ['a Bundle without a type', bundle([one], { type: undefined }), 'present', true, ['o1'], false],
    ['an empty searchset', bundle([], { total: 0 }), 'empty', true, [], false],
    [
      'a searchset without entries',
      { resourceType: 'Bundle', entry: null, link: null },
      'empty',
      true,
      [],
      false,
    ],
    [
      "Epic's empty search",
      { resourceType: 'Bundle', total: 0, entry: [outcomeEntry('warning')] },
      'empty',
      true,
      [],
      false,
    ],
    [
      'results with a note',
      bundle([], { entry: [{ resource: one }, outcomeEntry('information')] }),
      'present',
      true,
      ['o1'],
      false,
    ],
    [
      'a wrapper of before 1.0',
      { response: { status: '200 OK' }, resource: bundle([one]) },
      'present',
      true,
      ['o1'],
      false,
    ],
    ['an OperationOutcome', outcomeEntry('error').resource, 'error', false, [], false],
    ['an OperationOutcome that only warns', outcomeEntry('warning').resource, 'error', false, [], false],
    ['a failed wrapper', { response: { status: '500' } }, 'error', false, [], false],
    [
      'results with an error',
      bundle([], { entry: [{ resource: one }, outcomeEntry('error')] }),
      'error',
      false,
      ['o1'],
      false,
    ],
    [
      'an entry that is lost',
      bundle([], { entry: [{ resource: one }, null] }),
      'error',
      false,
      ['o1'],
      false,
    ],
    ['more pages', bundle([one], nextLink), 'truncated', false, ['o1'], true],
    ['fewer than the total', bundle([one], { total: 2 }), 'truncated', false, ['o1'], true],
    [
      'a full page and no total',
      bundle([one, haemoglobin('o2'), haemoglobin('o3')]),
      'truncated',
      false,
      ['o1', 'o2', 'o3'],
      true,
    ],
    [
      'a full page that is the total',
      bundle([one, haemoglobin('o2'), haemoglobin('o3')], { total: 3 }),
      'present',
      true,
      ['o1', 'o2', 'o3'],
      false,
    ],
    ['one resource for a searchset', one, 'truncated', false, ['o1'], true],
    ['null', null, 'null', false, [], true],
    ['nothing', undefined, 'absent', false, [], true],
    ['a string', '123', 'error', false, [], true],
    ['a list', [one], 'error', false, [], true],
    ['an object that is no resource', { a: 1 }, 'error', false, [], true],
    [
      'another kind of resource',
      bundle([{ resourceType: 'Condition', id: 'c1', subject: { reference: 'Patient/p1' } }]),
      'error',
      false,
      ['c1'],
      true,
    ],
  ] as const)('%s', async (_name, value, prefetch, complete, ids, asks) => {
    const alone = await cbcFrom(value);
    expect(alone.outcome).toMatchObject({ prefetch, complete });
    expect(alone.outcome?.why).toBe(complete ? undefined : 'fetch-failed');
    expect(alone.ids).toEqual(ids);

    const reader = scripted({ search: answer([haemoglobin('q1')]) });
    const withReader = await cbcFrom(value, { reader });
    expect(reader.asked).toHaveLength(asks ? 1 : 0);
    expect(withReader.ids).toEqual(asks ? [...ids, 'q1'] : ids);
    expect(withReader.outcome).toMatchObject({ prefetch, complete: complete || asks });
  });

  it.each([
    ['an outcome', outcomeEntry('error', 'forbidden').resource],
    ['an outcome entry', bundle([], { entry: [outcomeEntry('warning', 'suppressed')] })],
    ['a wrapper', { response: { status: '403 Forbidden' } }],
  ])('says that it is not permitted by %s', async (_name, value) => {
    expect((await cbcFrom(value)).outcome).toEqual({
      prefetch: 'error',
      complete: false,
      why: 'not-permitted',
    });
  });
});

describe('a need for one resource', () => {
  const gatherPatient = async (value: unknown, more: More = {}) =>
    gatherFrom([patientNeed], { patient: value }, more);

  it.each([
    ['the resource', patient, 'present', ['p1']],
    ['a Bundle of it', bundle([patient]), 'present', ['p1']],
    ['null', null, 'null', []],
  ])('is answered by %s', async (_name, value, prefetch, ids) => {
    const reader = scripted();
    const gathered = await gatherPatient(value, { reader });
    expect(gathered.outcomes['patient']).toEqual({ prefetch, complete: true });
    expect(gathered.resources.map(({ resource }) => resource.id)).toEqual(ids);
    expect(reader.asked).toEqual([]);
  });

  it('is read when it was not prefetched', async () => {
    const reader = scripted();
    const gathered = await gatherPatient(undefined, { reader });
    expect(gathered.outcomes['patient']).toEqual({ prefetch: 'absent', query: 'ok', complete: true });
    expect(gathered.resources).toEqual([{ resource: patient, via: 'query', key: 'patient' }]);
    expect(reader.asked).toEqual(['Patient/p1']);
  });

  it.each([
    ['prefetched', { resourceType: 'Patient', id: 'p2' }, undefined],
    ['read', undefined, scripted({ patient: { resourceType: 'Patient', id: 'p2' } })],
  ])('drops another patient that was %s and says so', async (_name, value, reader) => {
    const gathered = await gatherPatient(value, reader === undefined ? {} : { reader });
    expect(gathered.resources).toEqual([]);
    expect(gathered.wrongPatient).toBe(1);
    expect(gathered.outcomes['patient']).toMatchObject({ complete: false, why: 'wrong-patient' });
  });

  it('notes a patient that another stands in for', async () => {
    const link = [null, { type: 'replaced-by', other: { reference: 'Patient/p9' } }];
    expect((await gatherPatient({ ...patient, link })).notes).toEqual(['patient-replaced']);
    expect(await gatherPatient({ ...patient, link: [{ type: 'replaces' }] })).not.toHaveProperty('notes');
  });
});

describe("a client's own keys", () => {
  const needs = [patientNeed, cbcNeed, conditionNeed];

  it('are read by content and prove nothing complete but the patient', async () => {
    const condition = {
      resourceType: 'Condition',
      id: 'c1',
      subject: { reference: 'https://ehr.test/fhir/Patient/p1' },
    };
    const gathered = await gatherFrom(needs, {
      '-pt': bundle([patient]),
      '-lab': bundle([haemoglobin('o1'), haemoglobin('o2', { code: { text: 'local' } })]),
      '-problem': condition,
      '-user': { resourceType: 'Practitioner', id: 'd1' },
    });
    expect(gathered.resources.map(({ key, resource }) => [key, resource.id])).toEqual([
      ['patient', 'p1'],
      ['cbc', 'o1'],
      ['-lab', 'o2'],
      ['conditions', 'c1'],
      ['-user', 'd1'],
    ]);
    expect(gathered.outcomes).toEqual({
      patient: { prefetch: 'present', complete: true },
      cbc: { prefetch: 'absent', complete: false, why: 'fetch-failed' },
      conditions: { prefetch: 'absent', complete: false, why: 'fetch-failed' },
    });
  });

  it('leave a need open for the query', async () => {
    const reader = scripted();
    await gatherFrom(needs, { '-pt': patient, '-lab': bundle([haemoglobin('o1')]) }, { reader });
    expect(reader.asked.map((url) => url.split('?')[0])).toEqual(['Observation', 'Condition']);
  });

  it('do not bring what names no patient', async () => {
    const gathered = await gatherFrom([cbcNeed], {
      labs: bundle([haemoglobin('o1', { subject: undefined })]),
    });
    expect(gathered).toMatchObject({ resources: [], wrongPatient: 0, unattributed: 1 });
  });

  it('may be called like what every object has', async () => {
    const prefetch = JSON.parse(
      '{"__proto__": {"resourceType": "Patient", "id": "p1"}, "toString": null}',
    ) as object;
    expect((await gatherFrom(needs, prefetch)).outcomes['patient']).toMatchObject({ complete: true });
    const inherited: Need = { ...conditionNeed, key: 'constructor' };
    expect((await gatherFrom([inherited], {})).outcomes['constructor']).toMatchObject({ prefetch: 'absent' });
  });
});

describe('the query', () => {
  it('fills in the patient so that nothing else can be asked', async () => {
    const reader = scripted();
    await gatherFrom([conditionNeed], {}, { reader, patientId: 'p1&_include=*#/../$&\ud800' });
    expect(reader.asked).toEqual(['Condition?patient=p1%26_include%3D*%23%2F..%2F%24%26%EF%BF%BD']);
  });

  it('is not sent with a token that is not filled in', async () => {
    const reader = scripted();
    const need = { ...conditionNeed, query: 'Condition?encounter={{context.encounterId}}' };
    const gathered = await gatherFrom([need], {}, { reader });
    expect(reader.asked).toEqual([]);
    expect(gathered.outcomes).toEqual({});
  });

  it('is sent once for two needs that ask the same', async () => {
    const reader = scripted();
    await gatherFrom([conditionNeed, { ...conditionNeed, key: 'problems' }], {}, { reader });
    expect(reader.asked).toHaveLength(1);
  });

  it.each([
    [{ ok: false, why: 'not-permitted' }, 'not-permitted', 'not-permitted'],
    [{ ok: false, why: 'timeout' }, 'timeout', 'fetch-failed'],
    [{ ok: false, why: 'too-large' }, 'failed', 'fetch-failed'],
    [{ ok: false, why: 'not-found' }, 'failed', 'fetch-failed'],
    [{ ok: true, entries: [], cut: 'unsafe-link' }, 'truncated', 'fetch-failed'],
    [{ ok: true, entries: [], cut: 'not-permitted' }, 'truncated', 'not-permitted'],
  ] as const)('that ends in %j is not complete', async (result, query, why) => {
    const reader = scripted({ search: () => Promise.resolve(result) });
    expect((await cbcFrom(undefined, { reader })).outcome).toEqual({
      prefetch: 'absent',
      query,
      complete: false,
      why,
    });
  });

  it('of a reader that throws has failed', async () => {
    const reader = scripted({ search: () => Promise.reject(new Error('broken')) });
    expect((await cbcFrom(undefined, { reader })).outcome).toMatchObject({
      query: 'failed',
      complete: false,
    });
  });

  it('ends with the budget even when the reader never answers', async () => {
    const signals: AbortSignal[] = [];
    const search = (_url: string, signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<SearchResult>(() => undefined);
    };
    const before = performance.now();
    const gathered = await gatherFrom(
      [patientNeed, cbcNeed, conditionNeed],
      {},
      { reader: scripted({ search }), budgetMs: 50 },
    );
    expect(performance.now() - before).toBeLessThan(500);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
    expect(gathered.outcomes['patient']).toMatchObject({ query: 'ok', complete: true });
    expect(gathered.outcomes['cbc']).toMatchObject({
      query: 'timeout',
      complete: false,
      why: 'fetch-failed',
    });
  });

  it('is not sent when reading the prefetch has used the budget up', async () => {
    const reader = scripted();
    const clock = [0, 100];
    const gathered = await gatherFrom(
      [cbcNeed],
      {},
      { reader, budgetMs: 100, now: () => clock.shift() ?? 100 },
    );
    expect(reader.asked).toEqual([]);
    expect(gathered.outcomes['cbc']).toMatchObject({ query: 'timeout' });
  });

  it('heals what the prefetch left open, and its other patients are said', async () => {
    const other = haemoglobin('x1', { subject: { reference: 'Patient/p2' } });
    const reader = scripted({ search: answer([haemoglobin('o1'), other]) });
    const gathered = await gatherFrom([cbcNeed], {}, { reader });
    expect(gathered.resources.map(({ resource }) => resource.id)).toEqual(['o1']);
    expect(gathered.wrongPatient).toBe(1);
    expect(gathered.outcomes['cbc']).toEqual({
      prefetch: 'absent',
      query: 'ok',
      complete: false,
      why: 'wrong-patient',
    });
  });
});

describe('a resource that comes twice', () => {
  const versioned = (versionId: string, status: string) => haemoglobin('o1', { meta: { versionId }, status });

  it.each([
    ['9', '10', 'query'],
    ['2', '1', 'prefetch'],
    ['2', '2', 'prefetch'],
  ])('version %s prefetched and %s queried: the one of the %s is kept', async (first, second, via) => {
    const reader = scripted({ search: answer([versioned(second, 'amended')]) });
    const gathered = await gatherFrom([cbcNeed], { cbc: versioned(first, 'final') }, { reader });
    expect(gathered.resources.map((one) => one.via)).toEqual([via]);
  });

  it('is told by its last update where versions are no numbers', async () => {
    const at = (lastUpdated: string) => haemoglobin('o1', { meta: { versionId: 'a', lastUpdated } });
    const reader = scripted({ search: answer([at('2026-02-01T00:00:00Z')]) });
    const gathered = await gatherFrom([cbcNeed], { cbc: at('2026-01-01T00:00:00Z') }, { reader });
    expect(gathered.resources.map((one) => one.via)).toEqual(['query']);
  });

  it('without an id is one when it is equal and two when it is not', async () => {
    const nameless = (status: string) => haemoglobin('', { id: undefined, status });
    const found = await cbcFrom(
      bundle([nameless('final'), nameless('final'), nameless('amended')], { total: 3 }),
    );
    expect(found.ids).toHaveLength(2);
  });
});

describe('what not every call can ask for', () => {
  const encounterNeed: Need = {
    key: 'encounter',
    resourceType: 'Encounter',
    query: 'Encounter/{{context.encounterId}}',
  };
  const rolesNeed: Need = {
    key: 'roles',
    resourceType: 'PractitionerRole',
    query: 'PractitionerRole?practitioner={{userPractitionerId}}&_count=20',
  };
  const needs = [patientNeed, encounterNeed, rolesNeed];

  it('is asked with the tokens of the call', async () => {
    const reader = scripted();
    await gatherFrom(needs, undefined, {
      reader,
      tokens: { 'context.encounterId': 'e1', userPractitionerId: 'd 1' },
    });
    expect(reader.asked).toEqual([
      'Patient/p1',
      'Encounter/e1',
      'PractitionerRole?practitioner=d%201&_count=20',
    ]);
  });

  it('has neither query nor outcome where the call has no such token', async () => {
    const reader = scripted();
    const { outcomes } = await gatherFrom(needs, undefined, { reader });
    expect(reader.asked).toEqual(['Patient/p1']);
    expect(Object.keys(outcomes)).toEqual(['patient']);
  });

  it('no token of the call can stand for the patient', async () => {
    const reader = scripted();
    await gatherFrom([patientNeed], undefined, { reader, tokens: { 'context.patientId': 'other' } });
    expect(reader.asked).toEqual(['Patient/p1']);
  });

  it('is read where the client sent it all the same', async () => {
    const role = { resourceType: 'PractitionerRole', id: 'r1' };
    const { outcomes, resources } = await gatherFrom(needs, { roles: bundle([role]) });
    expect(outcomes['roles']).toMatchObject({ prefetch: 'present', complete: true });
    expect(resources.map(({ resource }) => resource.id)).toContain('r1');
  });
});
