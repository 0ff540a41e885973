import { describe, expect, it } from '@jest/globals';
import { belonging, neighboursOf } from '../../src/fhir/belonging.js';
import type { FhirResource } from '../../src/fhir/r4.js';

const is = (resource: unknown, beside: readonly { fullUrl: string; resource: unknown }[] = []) => {
  const entries = beside.map((entry) => ({
    fullUrl: entry.fullUrl,
    resource: entry.resource as FhirResource,
  }));
  return belonging(resource as FhirResource, 'p1', neighboursOf(entries));
};
const of = (subject: unknown, more: object = {}) => ({ resourceType: 'Observation', subject, ...more });
const to = (reference: unknown) => of({ reference });
const urn = 'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0';

describe('whose a resource is', () => {
  it.each([
    ['yes', to('Patient/p1')],
    ['yes', to('Patient/p1/_history/4')],
    ['yes', to('https://ehr.test/fhir/R4/Patient/p1')],
    ['yes', to('https://ehr.test/fhir/R4/Patient/p1/_history/4')],
    ['yes', to('p1')],
    ['yes', to('urn:uuid:p1')],
    ['yes', of('Patient/p1')],
    ['yes', of([{ reference: 'Patient/p1' }])],
    ['no', to('Patient/p2')],
    ['no', to('Patient/P1')],
    ['no', to('Patient/p1/_history/4/Patient/p2')],
    ['no', to('Patient/p1x')],
    ['no', to('xPatient/p1')],
    ['no', to('Group/p1')],
    ['no', to('https://ehr.test/fhir/Patient/p2')],
    ['no', to(urn)],
    ['no', to(5)],
    ['no', of(5)],
    ['no', of({ type: 'Group' })],
    ['no', of([{ reference: 'Patient/p1' }, { reference: 'Patient/p2' }])],
    ['no', of({ reference: 'Patient/p1' }, { patient: { reference: 'Patient/p2' } })],
    ['no', of({ reference: 'Patient/p1' }, { focus: [{ reference: 'Patient/donor' }] })],
    ['yes', of({ reference: 'Patient/p1' }, { focus: [{ reference: 'Specimen/s' }] })],
    ['unsaid', of(undefined)],
    ['unsaid', of(null)],
    ['unsaid', of({ identifier: { system: 'urn:oid:1', value: '7' } })],
    ['unsaid', of({ display: 'a name' })],
    ['unsaid', to('Patient?identifier=7')],
    ['unsaid', to('#p')],
    ['unsaid', of({ reference: '#p' }, { contained: [{ resourceType: 'Patient', id: 'p' }] })],
    ['no', of({ reference: '#p' }, { contained: [{ resourceType: 'Group', id: 'p' }] })],
    ['yes', { resourceType: 'Immunization', patient: { reference: 'Patient/p1' } }],
    ['no', { resourceType: 'AllergyIntolerance', patient: { reference: 'Patient/p2' } }],
    ['yes', { resourceType: 'Patient', id: 'p1' }],
    ['no', { resourceType: 'Patient', id: 'p2' }],
    ['no', { resourceType: 'Patient' }],
    ['yes', { resourceType: 'Medication', id: 'm' }],
    ['no', { resourceType: 'Medication', subject: { reference: 'Patient/p2' } }],
    ['no', { resourceType: 'Appointment', participant: [{ actor: { reference: 'Patient/p2' } }] }],
    [
      'yes',
      {
        resourceType: 'Appointment',
        participant: [{ actor: { reference: 'Practitioner/x' } }, { actor: { reference: 'Patient/p1' } }],
      },
    ],
    ['unsaid', { resourceType: 'Appointment', participant: [{ actor: { reference: 'Location/x' } }] }],
    ['unread', { resourceType: 'Slot', participant: [{ actor: { reference: 'Patient/p2' } }] }],
    ['unread', { resourceType: '__proto__' }],
  ])('%s: %j', (expected, resource) => {
    expect(is(resource)).toBe(expected);
  });

  it.each([
    ['yes', ['p1']],
    ['no', ['p2']],
    ['no', ['p1', 'p2']],
  ])('a urn is what stands beside it in the Bundle: %s for %j', (expected, ids) => {
    const beside = ids.map((id) => ({ fullUrl: urn, resource: { resourceType: 'Patient', id } }));
    expect(is(to(urn), beside)).toBe(expected);
  });
});
