import { describe, expect, it } from '@jest/globals';
import { allowedBase } from '../../src/fhir/allowed-base.js';

const allow = [
  'https://ehr.example.org/fhir/R4/',
  'http://127.0.0.1:3000/fhir',
  'http://ehr.example.org/plain',
];

describe('which FHIR server may be called', () => {
  it.each([
    ['https://ehr.example.org/fhir/R4'],
    ['https://ehr.example.org/fhir/R4/'],
    ['https://EHR.example.org:443/fhir/R4//'],
  ])('%s is what the site lists', (url) => {
    expect(allowedBase(url, { allow, allowLoopback: false })).toBe('https://ehr.example.org/fhir/R4');
  });

  it.each([
    'https://ehr.example.org/fhir/R4/../../admin',
    'https://ehr.example.org/fhir',
    'https://ehr.example.org/fhir/R4/Patient',
    'https://ehr.example.org.evil.test/fhir/R4',
    'https://ehr.example.org@evil.test/fhir/R4',
    'https://user:pass@ehr.example.org/fhir/R4',
    'https://ehr.example.org/fhir/R4?x=1',
    'https://ehr.example.org/fhir/R4#x',
    'https://ehr.example.org:8443/fhir/R4',
    'http://ehr.example.org/fhir/R4',
    'http://ehr.example.org/plain',
    'file:///etc/passwd',
    'ehr.example.org/fhir/R4',
    '',
  ])('%j is not', (url) => {
    expect(allowedBase(url, { allow, allowLoopback: true })).toBeUndefined();
  });

  it.each([
    [true, 'http://127.0.0.1:3000/fhir'],
    [false, undefined],
  ])('http to this machine when loopback is allowed: %s', (allowLoopback, expected) => {
    expect(allowedBase('http://127.0.0.1:3000/fhir', { allow, allowLoopback })).toBe(expected);
  });

  it('nothing is allowed by an empty list or one that holds no URL', () => {
    expect(allowedBase('https://a.test/fhir', { allow: [], allowLoopback: true })).toBeUndefined();
    expect(allowedBase('https://a.test/fhir', { allow: ['*'], allowLoopback: true })).toBeUndefined();
  });
});
