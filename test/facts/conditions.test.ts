import { describe, expect, it } from '@jest/globals';
import { condition } from '../../src/engine/index.js';
import {
  lupusNephritis,
  mds,
  mgus,
  mm,
  sle,
  smm,
  vexas,
} from '../../src/knowledge/concepts/conditions.codes.js';
import { complete, gathered, map } from './support.js';

type Json = Readonly<Record<string, unknown>>;
const of = (concept: typeof mgus) => condition([concept], { label: concept.label });
const facts = {
  mgus: of(mgus),
  smm: of(smm),
  mm: of(mm),
  mds: of(mds),
  sle: of(sle),
  nephritis: of(lupusNephritis),
  vexas: of(vexas),
};
const snomed = 'http://snomed.info/sct';
const cm = 'http://hl7.org/fhir/sid/icd-10-cm';
const who = 'http://hl7.org/fhir/sid/icd-10';
const code = (system: string, value: string, display?: string, text?: string): Json => ({
  coding: [{ system, code: value, ...(display === undefined ? {} : { display }) }],
  ...(text === undefined ? {} : { text }),
});
const status = (value: string): Json => ({ coding: [{ code: value }] });
const recorded = (concept: Json, more: Json = {}): Json => ({
  resourceType: 'Condition',
  id: 'c',
  subject: { reference: 'Patient/p' },
  code: concept,
  verificationStatus: status('confirmed'),
  clinicalStatus: status('active'),
  ...more,
});
const confirmedMgus = (more: Json = {}): Json => recorded(code(snomed, '277577000'), more);
const says = (key: keyof typeof facts, ...resources: readonly Json[]): boolean | string => {
  const fact = map(facts, resources)[key];
  return fact.known ? fact.value.recorded : fact.why;
};

describe('a condition', () => {
  it('is recorded since its onset', () => {
    const earlier = confirmedMgus({ id: 'd', onsetDateTime: '2019' });
    expect(map(facts, [confirmedMgus({ onsetDateTime: '2020-03' }), earlier]).mgus).toMatchObject({
      known: true,
      value: { recorded: true, onset: '2019' },
      sources: [{ reference: 'Condition/c', at: '2020-03' }, { reference: 'Condition/d' }],
    });
  });

  it.each([
    ['confirmed, active', {}, true],
    ['recurrent', { clinicalStatus: status('recurrence') }, true],
    ['in remission', { clinicalStatus: status('remission') }, true],
    ['without statuses', { verificationStatus: undefined, clinicalStatus: undefined }, true],
    ['with statuses as plain text', { verificationStatus: 'confirmed', clinicalStatus: 'active' }, true],
    ['unconfirmed', { verificationStatus: status('unconfirmed') }, false],
    ['provisional', { verificationStatus: status('provisional') }, false],
    ['a differential', { verificationStatus: status('differential') }, false],
    ['refuted', { verificationStatus: status('refuted') }, false],
    ['entered in error', { verificationStatus: status('entered-in-error') }, false],
    ['resolved', { clinicalStatus: status('resolved') }, false],
    ['inactive', { clinicalStatus: status('inactive') }, false],
    ['abated', { clinicalStatus: undefined, abatementDateTime: '2024' }, false],
    ["somebody else's", { subject: { reference: 'Patient/other' } }, false],
  ])('%s is recorded: %s', (_what, more, expected) => {
    expect(says('mgus', confirmedMgus(more))).toBe(expected);
  });

  it.each([
    'MGUSの疑い',
    'MGUS r/o',
    'rule out MGUS',
    'suspected MGUS',
    'MGUS?',
    'Family history of MGUS',
    'history of MGUS',
    'no evidence of MGUS',
    '家族歴：MGUS',
  ])('called "%s" is not confirmed', (text) => {
    expect(says('mgus', recorded(code(snomed, '277577000', undefined, text)))).toBe(false);
  });

  it('with the receipt modifier of suspicion is not confirmed', () => {
    const modified = {
      coding: [
        { system: snomed, code: '277577000' },
        { system: 'http://jpfhir.jp/CodeSystem/masterZ-modifier', code: '8002' },
      ],
    };
    expect(says('mgus', recorded(modified))).toBe(false);
  });

  it.each([
    ['ICD-10-CM', code(cm, 'D47.2'), 'mgus', true],
    ['without its dot', code(cm, 'd472'), 'mgus', true],
    ['by its OID', code('urn:oid:2.16.840.1.113883.6.90', 'D47.2'), 'mgus', true],
    ['WHO', code(who, 'D46.7'), 'mds', true],
    ['a code of the other ICD', code(cm, 'D46.7'), 'mds', false],
    ['a code without a system', { coding: [{ code: 'D47.2' }] }, 'mgus', false],
    [
      'C90.00, which cannot tell',
      code(cm, 'C90.00', 'Multiple myeloma not having achieved remission'),
      'mm',
      false,
    ],
    ['a name alone', { text: 'VEXAS syndrome' }, 'vexas', true],
    ['a name in a sentence', { text: 'VEXAS syndrome considered' }, 'vexas', false],
    [
      'a name beside another code',
      code(cm, 'M94.1', 'Relapsing polychondritis', 'VEXAS syndrome'),
      'vexas',
      true,
    ],
    ['a code of two diseases, called the one', code(cm, 'M32.14', undefined, 'Lupus nephritis'), 'sle', true],
    [
      'a code of two diseases, the other',
      code(cm, 'M32.14', undefined, 'Lupus nephritis'),
      'nephritis',
      true,
    ],
  ] as const)('%s is understood', (_what, concept, key, expected) => {
    expect(says(key, recorded(concept))).toBe(expected);
  });

  it('is nothing when its words name something else', () => {
    const mislabelled = recorded(code(snomed, '413587002', 'White blood cell count'));
    expect(map(facts, [mislabelled]).smm).toMatchObject({ known: false, why: 'conflicting' });
    const torn = recorded(code(snomed, '109989006', undefined, 'Myelodysplastic syndrome'));
    expect([says('mm', torn), says('mds', torn)]).toEqual(['conflicting', false]);
  });

  it('may be told better by words than by a wide ICD class', () => {
    const smouldering = recorded(code(cm, 'D47.2', undefined, 'Smoldering multiple myeloma'));
    expect([says('smm', smouldering), says('mgus', smouldering)]).toEqual([true, false]);
  });

  it('does not become the general one by words', () => {
    const smouldering = recorded(code(snomed, '413587002', undefined, 'Multiple myeloma'));
    expect([says('smm', smouldering), says('mm', smouldering)]).toEqual([true, false]);
  });

  it('that is only a concern counts by its code', () => {
    const concern = { category: status('health-concern') };
    expect(says('vexas', recorded({ text: 'VEXAS' }, concern))).toBe(false);
    expect(says('mgus', confirmedMgus({ category: [status('health-concern')] }))).toBe(true);
  });
});

describe('a condition that was not found', () => {
  it('is not recorded where the list was read completely, with the list as source', () => {
    expect(map(facts, [confirmedMgus()]).mds).toEqual({
      known: true,
      value: { recorded: false },
      sources: [{ reference: 'Condition?patient', via: 'prefetch', as: '1 read, none of this' }],
    });
    const queried = { all: { ...complete, query: 'ok' } as const };
    expect(map(facts, gathered([], { outcomes: queried })).mds).toMatchObject({
      sources: [{ via: 'query' }],
    });
  });

  it.each(['fetch-failed', 'not-permitted', 'wrong-patient'] as const)(
    'is unknown where it was not: %s',
    (why) => {
      const outcomes = { conditions: { prefetch: 'error', complete: false, why } as const };
      expect(map(facts, gathered([], { outcomes })).mds).toMatchObject({ known: false, why });
      expect(map(facts, gathered([confirmedMgus()], { outcomes })).mgus).toMatchObject({ known: true });
    },
  );
});
