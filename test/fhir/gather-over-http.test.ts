import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { gather } from '../../src/fhir/gather.js';
import type { Need } from '../../src/fhir/need.js';
import { readerAt } from './readers.js';
import { serveFhir } from './servers.js';

const needs: readonly Need[] = [
  { key: 'patient', resourceType: 'Patient', query: 'Patient/{{context.patientId}}' },
  {
    key: 'cbc',
    resourceType: 'Observation',
    query:
      'Observation?patient={{context.patientId}}&code=http://loinc.org|718-7,http://loinc.org|777-3&_sort=-date&_count=2',
  },
  { key: 'conditions', resourceType: 'Condition', query: 'Condition?patient={{context.patientId}}' },
];
const observation = (id: string, code: string, effectiveDateTime: string, patient = 'p1') => ({
  resourceType: 'Observation',
  id,
  subject: { reference: `Patient/${patient}` },
  code: { coding: [{ system: 'http://loinc.org', code }] },
  effectiveDateTime,
});

let fhir: Awaited<ReturnType<typeof serveFhir>>;
beforeAll(async () => {
  fhir = await serveFhir([
    { resourceType: 'Patient', id: 'p1' },
    { resourceType: 'Patient', id: 'p2' },
    observation('o1', '718-7', '2024-01-01'),
    observation('o2', '777-3', '2026-01-01'),
    observation('o3', '718-7', '2025-01-01'),
    observation('o4', '2345-7', '2025-01-01'),
    observation('o5', '718-7', '2025-01-01', 'p2'),
  ]);
});
afterAll(() => fhir.close());
afterEach(() => {
  delete fhir.control.fault;
  fhir.seen.length = 0;
});

const gatherAll = (budgetMs: number) =>
  gather(needs, { patientId: 'p1', reader: () => readerAt(fhir.origin), budgetMs, now: () => Date.now() });

describe('gathering from a FHIR server', () => {
  it('reads all pages of all needs in one round', async () => {
    const gathered = await gatherAll(5000);
    expect(gathered.resources.map(({ resource }) => resource.id)).toEqual(['p1', 'o2', 'o3', 'o1']);
    expect(Object.values(gathered.outcomes)).toEqual(
      needs.map(() => ({ prefetch: 'absent', query: 'ok', complete: true })),
    );
  });

  it('answers within its budget when the server does not', async () => {
    fhir.control.fault = { kind: 'delay', ms: 30_000 };
    const before = performance.now();
    const gathered = await gatherAll(150);
    expect(performance.now() - before).toBeLessThan(1000);
    expect(Object.values(gathered.outcomes)).toEqual(
      needs.map(() => ({ prefetch: 'absent', query: 'timeout', complete: false, why: 'fetch-failed' })),
    );
  });

  it('says what the token does not allow', async () => {
    fhir.control.fault = { kind: 'status', status: 401 };
    const gathered = await gatherAll(5000);
    expect(Object.values(gathered.outcomes)).toEqual(
      needs.map(() => ({
        prefetch: 'absent',
        query: 'not-permitted',
        complete: false,
        why: 'not-permitted',
      })),
    );
  });
});
