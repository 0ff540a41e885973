import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gather } from '../../src/fhir/gather.js';
import type { Need } from '../../src/fhir/need.js';
import type { FhirReader } from '../../src/fhir/reader.js';
import type { FhirResource } from '../../src/fhir/r4.js';

const needs: readonly Need[] = [
  { key: 'patient', resourceType: 'Patient', query: 'Patient/{{context.patientId}}' },
  {
    key: 'labs',
    resourceType: 'Observation',
    query: 'Observation?patient={{context.patientId}}&code=a|1&_count=2',
  },
  { key: 'conditions', resourceType: 'Condition', query: 'Condition?patient={{context.patientId}}' },
];

const reference = fc.constantFrom(
  'Patient/me',
  'Patient/other',
  'https://ehr.test/Patient/other',
  'https://ehr.test/Patient/me/_history/1',
  'Patient/other/_history/1',
  'urn:uuid:a',
  'urn:uuid:b',
  'Group/me',
);
const anything = fc.jsonValue({ maxDepth: 3 });
const subject = fc.oneof(
  fc.record({ reference }),
  fc.array(fc.record({ reference }), { maxLength: 2 }),
  anything,
);
const clinical = fc.record(
  {
    resourceType: fc.constantFrom(
      'Observation',
      'Condition',
      'MedicationRequest',
      'Medication',
      'Appointment',
    ),
    id: fc.constantFrom('a', 'b', 'c'),
    subject,
    patient: subject,
    code: fc.oneof(fc.constant({ coding: [{ system: 'a', code: '1' }] }), anything),
    meta: fc.oneof(fc.constant({ versionId: '3' }), anything),
  },
  { requiredKeys: ['resourceType'] },
);
const person = fc.record({
  resourceType: fc.constant('Patient'),
  id: fc.constantFrom('me', 'other', 'else'),
  link: anything,
});
const outcome = fc.record({ resourceType: fc.constant('OperationOutcome'), issue: anything });
const resource = fc.oneof(clinical, person, outcome);
const entry = fc.oneof(
  fc.record(
    { fullUrl: fc.constantFrom('urn:uuid:a', 'urn:uuid:b'), resource, search: anything },
    { requiredKeys: ['resource'] },
  ),
  anything,
);
const { value } = fc.letrec((tie) => ({
  bundle: fc.record(
    {
      resourceType: fc.constant('Bundle'),
      entry: fc.oneof(
        fc.array(fc.oneof(entry, fc.record({ resource: tie('bundle') })), { maxLength: 4 }),
        anything,
      ),
      link: anything,
      total: anything,
    },
    { requiredKeys: ['resourceType'] },
  ),
  value: fc.oneof(
    tie('bundle'),
    resource,
    fc.record({ response: anything, resource: tie('bundle') }),
    anything,
  ),
}));
const key = fc.oneof(
  fc.constantFrom('patient', 'labs', 'conditions', '__proto__', 'constructor'),
  fc.string(),
);
const prefetch = fc.dictionary(key, value, { maxKeys: 5, noNullPrototype: false });

/** A second opinion, written apart from the product: does anything of the patient's elements name somebody else? */
function namesAnother(found: FhirResource): boolean {
  const {
    resourceType,
    id,
    subject: ofSubject,
    patient,
  } = JSON.parse(JSON.stringify(found)) as Record<string, unknown>;
  if (resourceType === 'Patient') return id !== 'me';
  return JSON.stringify([ofSubject, patient] satisfies unknown[]).includes('Patient/other');
}

describe('gathering, whatever is sent', () => {
  it('never throws and lets nothing of another patient through', async () => {
    await fc.assert(
      fc.asyncProperty(prefetch, async (sent) => {
        const gathered = await gather(needs, { patientId: 'me', prefetch: sent, budgetMs: 50, now: () => 0 });
        expect(gathered.resources.filter(({ resource: found }) => namesAnother(found))).toEqual([]);
        expect(Object.keys(gathered.outcomes)).toEqual(['patient', 'labs', 'conditions']);
        for (const { complete, why } of Object.values(gathered.outcomes))
          expect(complete).toBe(why === undefined);
      }),
      { numRuns: 500 },
    );
  });

  it('holds for what a FHIR server answers too', async () => {
    const answers = fc.array(fc.record({ resource }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(answers, async (sent) => {
        const entries = sent as unknown as readonly { readonly resource: FhirResource }[];
        const [first] = entries;
        const reader: FhirReader = {
          search: () => Promise.resolve({ ok: true, entries }),
          read: () =>
            Promise.resolve(first === undefined ? { ok: false, why: 'not-found' } : { ok: true, ...first }),
        };
        const gathered = await gather(needs, {
          patientId: 'me',
          reader: () => reader,
          budgetMs: 1000,
          now: () => 0,
        });
        expect(gathered.resources.filter(({ resource: found }) => namesAnother(found))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('never says complete of a need whose prefetch named more pages', async () => {
    const link = [{ relation: 'next', url: 'https://ehr.test/next' }];
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 4 }), async (entries) => {
        const sent = { labs: { resourceType: 'Bundle', entry: entries, link } };
        const gathered = await gather(needs, { patientId: 'me', prefetch: sent, budgetMs: 50, now: () => 0 });
        expect(gathered.outcomes['labs']?.complete).toBe(false);
      }),
    );
  });

  it('survives nesting that cannot be written out again', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const sent = JSON.parse(
      `{"labs": {"resourceType": "Observation", "subject": {"reference": "Patient/me"}, "note": ${deep}}}`,
    ) as Record<string, unknown>;
    const gathered = await gather(needs, { patientId: 'me', prefetch: sent, budgetMs: 50, now: () => 0 });
    expect(gathered.resources).toHaveLength(1);
  });
});
