import { describe, expect, it } from '@jest/globals';
import { detectFhirVersion } from '../../src/fhir/fhir-version.js';

const codeable = { coding: [{ code: 'active' }] };

describe('the FHIR release of what was sent', () => {
  it.each([
    ['DSTU2', { resourceType: 'MedicationOrder' }],
    ['DSTU2', { resourceType: 'DiagnosticOrder' }],
    ['DSTU2', { resourceType: 'Condition', patient: { reference: 'Patient/1' } }],
    ['DSTU2', { resourceType: 'Condition', dateRecorded: '2015' }],
    ['DSTU2', { resourceType: 'Observation', comments: 'x' }],
    ['STU3', { resourceType: 'ProcedureRequest' }],
    ['STU3', { resourceType: 'MedicationRequest', context: { reference: 'Encounter/1' } }],
    ['STU3', { resourceType: 'Observation', related: [] }],
    ['STU3', { resourceType: 'Condition', clinicalStatus: 'active' }],
    ['STU3', { resourceType: 'Condition', assertedDate: '2018' }],
    ['R4', { resourceType: 'ServiceRequest' }],
    ['R4', { resourceType: 'Condition', clinicalStatus: codeable, recordedDate: '2020' }],
    ['R4', { resourceType: 'Observation', encounter: { reference: 'Encounter/1' } }],
    ['R4', { resourceType: 'MedicationStatement', context: { reference: 'Encounter/1' } }],
    ['R4', { resourceType: 'Patient' }],
  ])('%s for %j', (version, resource) => {
    expect(detectFhirVersion([resource])).toBe(version);
  });

  it('is R4 when an odd element stands beside what only R4 has', () => {
    const odd = { resourceType: 'Observation', comments: 'x' };
    expect(detectFhirVersion([odd, { resourceType: 'ServiceRequest' }])).toBe('R4');
  });

  it.each([[[]], [[null, 3, 'x', []]]])('is R4 when nothing speaks against it: %j', (resources) => {
    expect(detectFhirVersion(resources)).toBe('R4');
  });
});
