import { describe, expect, it } from '@jest/globals';
import { authorSpecialty } from '../../src/engine/index.js';
import { haematology } from '../../src/knowledge/myeloid/exclusion.codes.js';
import { gathered, map } from './support.js';

const facts = { asks: authorSpecialty([haematology], { label: haematology.label }) };
const coded = (system: string, code: string) => ({ coding: [{ system, code }] });
const snomed = 'http://snomed.info/sct';
const clinicalHaematology = coded(snomed, '394803006');
const dermatology = coded(snomed, '394582007');
const encounter = (more: object) => ({
  resourceType: 'Encounter',
  id: 'e1',
  subject: { reference: 'Patient/p' },
  ...more,
});
const role = (more: object) => ({
  resourceType: 'PractitionerRole',
  id: 'r1',
  practitioner: { reference: 'Practitioner/d1' },
  ...more,
});
const author = { userId: 'Practitioner/d1', encounterId: 'e1' };
const asked = (resources: readonly Readonly<Record<string, unknown>>[], by: object = author) => {
  const fact = map(facts, resources, { author: by }).asks;
  return fact.known ? fact.value : fact.why;
};

describe('whether haematology asks', () => {
  it.each([
    ['an encounter of haematology', [encounter({ serviceType: clinicalHaematology })], true],
    ['its type says so', [encounter({ type: [dermatology, clinicalHaematology] })], true],
    ['in words', [encounter({ serviceType: { text: 'Hematology' } })], true],
    ['in Japanese', [encounter({ serviceType: { text: '血液内科' } })], true],
    ['within other words', [encounter({ serviceType: { text: 'not haematology' } })], false],
    ['an encounter of another specialty', [encounter({ serviceType: dermatology })], false],
    ['an encounter that names none', [encounter({ class: { code: 'AMB' } })], 'not-recorded'],
    ['another encounter', [encounter({ id: 'e2', serviceType: clinicalHaematology })], 'not-recorded'],
    ["the user's role", [role({ specialty: [clinicalHaematology] })], true],
    [
      'by the NUCC taxonomy',
      [role({ specialty: [coded('http://nucc.org/provider-taxonomy', '207RH0003X')] })],
      true,
    ],
    ['the same code of another system', [role({ specialty: [coded('urn:site', '394803006')] })], false],
    ['a role given up', [role({ active: false, specialty: [clinicalHaematology] })], 'not-recorded'],
    [
      "somebody else's role",
      [role({ practitioner: { reference: 'Practitioner/d2' }, specialty: [clinicalHaematology] })],
      'not-recorded',
    ],
    [
      'one role of two',
      [role({ specialty: [dermatology] }), role({ id: 'r2', specialty: [clinicalHaematology] })],
      true,
    ],
    ['nothing', [], 'not-recorded'],
    [
      'garbage',
      [encounter({ serviceType: 'x', type: 7 }), role({ specialty: [null, 'x', {}] })],
      'not-recorded',
    ],
  ])('%s: %s', (_name, resources, expected) => {
    expect(asked(resources)).toBe(expected);
  });

  it('knows the role that the user acts in', () => {
    const roles = [role({ specialty: [clinicalHaematology] })];
    expect(asked(roles, { userId: 'PractitionerRole/r1' })).toBe(true);
    expect(asked(roles, { userId: 'PractitionerRole/r2' })).toBe('not-recorded');
    expect(asked(roles, {})).toBe('not-recorded');
  });

  it('says why it does not know', () => {
    const refused = { userRoles: { prefetch: 'absent', complete: false, why: 'not-permitted' } as const };
    expect(map(facts, gathered([], { outcomes: refused }), { author }).asks).toMatchObject({
      known: false,
      why: 'not-permitted',
    });
  });

  it('names the resource that it rests on', () => {
    const fact = map(facts, [role({ specialty: [clinicalHaematology] })], { author }).asks;
    expect(fact).toMatchObject({ sources: [{ reference: 'PractitionerRole/r1', via: 'prefetch' }] });
  });
});
