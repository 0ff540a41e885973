import { describe, expect, it } from '@jest/globals';
import { drafted, drug } from '../../src/engine/index.js';
import {
  daratumumab,
  lenalidomide,
  methylprednisolone,
  prednisolone,
  tocilizumab,
} from '../../src/knowledge/concepts/drugs.codes.js';
import { orderCbc, orderWbmri } from '../../src/knowledge/concepts/orders.codes.js';
import { coded, gathered, map } from './support.js';

type Json = Readonly<Record<string, unknown>>;
const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const of = (concept: typeof daratumumab) => drug([concept], { label: concept.label });
const ordered = (concept: typeof daratumumab) => drafted([concept], { label: concept.label });
const facts = {
  daratumumab: of(daratumumab),
  lenalidomide: of(lenalidomide),
  prednisolone: of(prednisolone),
  methylprednisolone: of(methylprednisolone),
  cbc: ordered(orderCbc),
  mri: ordered(orderWbmri),
  tocilizumab: ordered(tocilizumab),
};
const request = (more: Json): Json => ({
  resourceType: 'MedicationRequest',
  id: 'm',
  status: 'active',
  intent: 'order',
  subject: { reference: 'Patient/p' },
  authoredOn: '2026-10-01',
  ...more,
});
const text = (said: string): Json => ({ medicationCodeableConcept: { text: said } });
const len: Json = { medicationCodeableConcept: coded('602910', undefined, rxnorm) };

describe('a drug', () => {
  it('is recorded, active, and dated by its newest mention', () => {
    const given = {
      resourceType: 'MedicationAdministration',
      id: 'a',
      status: 'completed',
      effectivePeriod: { start: '2026-11-01', end: '2026-11-02' },
      ...len,
    };
    expect(map(facts, [request(len), given]).lenalidomide).toMatchObject({
      known: true,
      value: { recorded: true, active: true, lastAt: '2026-11-02' },
      sources: [{ reference: 'MedicationRequest/m' }, { reference: 'MedicationAdministration/a' }],
    });
  });

  it.each([
    ['active', { status: 'active' }, { recorded: true, active: true }],
    ['stopped', { status: 'stopped' }, { recorded: true, active: false }],
    ['completed', { status: 'completed' }, { recorded: true, active: false }],
    ['on hold', { status: 'on-hold' }, { recorded: true, active: false }],
    [
      'a statement',
      { resourceType: 'MedicationStatement', intent: undefined },
      { recorded: true, active: true },
    ],
    [
      'never taken',
      { resourceType: 'MedicationStatement', status: 'not-taken' },
      { recorded: false, active: false },
    ],
    [
      'not given',
      { resourceType: 'MedicationAdministration', status: 'not-done' },
      { recorded: false, active: false },
    ],
    ['a draft', { status: 'draft' }, { recorded: false, active: false }],
    ['a proposal', { intent: 'proposal' }, { recorded: false, active: false }],
    ['forbidden', { doNotPerform: true }, { recorded: false, active: false }],
    ['an error', { status: 'entered-in-error' }, { recorded: false, active: false }],
    ["somebody else's", { subject: { reference: 'Patient/q' } }, { recorded: false, active: false }],
  ])('that is %s', (_what, more, value) => {
    expect(map(facts, [request({ ...len, ...more })]).lenalidomide).toMatchObject({ known: true, value });
  });

  it.each([
    ['a product code', len],
    ['a name in a product text', text('Lenalidomide 25 mg oral capsule')],
    ['a Japanese name with its form', text('レナリドミドカプセル5mg'.replace('カプセル', '錠'))],
    ['full-width letters', text('ＬＥＮＡＬＩＤＯＭＩＤＥ 25')],
    ['a display', { medicationCodeableConcept: coded('x', 'lenalidomide 10 MG', 'urn:local') }],
    ['the display of a reference', { medicationReference: { display: 'Lenalidomide' } }],
    [
      'a contained Medication',
      {
        contained: [{ resourceType: 'Medication', id: 'x', code: coded('342369', undefined, rxnorm) }],
        medicationReference: { reference: '#x' },
      },
    ],
    ['the R5 shape', { medication: { concept: { text: 'lenalidomide' } } }],
  ])('is known by %s', (_what, more) => {
    expect(map(facts, [request(more)]).lenalidomide).toMatchObject({ value: { recorded: true } });
  });

  it('is found in a Medication that was gathered', () => {
    const medication = { resourceType: 'Medication', id: 'x', code: { text: 'Daratumumab' } };
    const pointing = request({ medicationReference: { reference: 'Medication/x' } });
    expect(map(facts, [pointing, medication]).daratumumab).toMatchObject({ value: { recorded: true } });
    expect(map(facts, [pointing]).daratumumab).toMatchObject({ known: false, why: 'fetch-failed' });
  });

  it.each(['methylprednisolone 4 mg', 'メチルプレドニゾロン錠4mg'])(
    'is not the tail of another name: %s',
    (said) => {
      const found = map(facts, [request(text(said))]);
      expect(found.prednisolone).toMatchObject({ value: { recorded: false } });
      expect(found.methylprednisolone).toMatchObject({ value: { recorded: true } });
    },
  );

  it('is not recognised where code and name contradict each other', () => {
    const torn = {
      medicationCodeableConcept: { ...coded('602910', undefined, rxnorm), text: 'daratumumab' },
    };
    const found = map(facts, [request(torn)]);
    expect([found.lenalidomide, found.daratumumab]).toMatchObject([
      { value: { recorded: false } },
      { value: { recorded: false } },
    ]);
  });

  it('is unknown where the list was not read completely', () => {
    const outcomes = { medications: { prefetch: 'error', complete: false, why: 'not-permitted' } as const };
    expect(map(facts, gathered([], { outcomes })).lenalidomide).toMatchObject({
      known: false,
      why: 'not-permitted',
    });
  });
});

describe('a drafted order', () => {
  const cbc = (more: Json = {}): Json => ({
    resourceType: 'ServiceRequest',
    id: 's',
    status: 'draft',
    subject: { reference: 'Patient/p' },
    code: coded('58410-2'),
    ...more,
  });
  const drafts = (resources: readonly Json[], selections?: readonly string[]) =>
    map(facts, gathered(resources, { via: 'context' }), selections === undefined ? {} : { selections });

  it('is recognised, with its reference', () => {
    expect(drafts([cbc()]).cbc).toMatchObject({ value: { drafted: true, references: ['ServiceRequest/s'] } });
    expect(drafts([cbc()]).mri).toMatchObject({ value: { drafted: false, references: [] } });
  });

  it.each([
    ['active, as some send it', { status: 'active' }, true],
    ['named only', { code: { text: 'Complete blood count' } }, true],
    ['in the R5 shape', { code: { concept: coded('58410-2') } }, true],
    ['with an object for its category', { category: { text: 'lab' } }, true],
    ['not to be done', { doNotPerform: true }, false],
    ['revoked', { status: 'revoked' }, false],
    ["somebody else's", { subject: { reference: 'Patient/q' } }, false],
    ['of a type that is no order', { resourceType: 'Appointment' }, false],
    ['called something else', { code: { ...coded('58410-2'), text: 'Whole body MRI' } }, false],
  ])('that is %s counts: %s', (_what, more, expected) => {
    expect(drafts([cbc(more)]).cbc).toMatchObject({ known: true, value: { drafted: expected } });
  });

  it('counts on order-select only when it is selected', () => {
    const drafted = (selections: readonly string[]) => drafts([cbc()], selections).cbc;
    expect(drafted(['ServiceRequest/s'])).toMatchObject({ value: { drafted: true } });
    expect(drafted(['https://ehr/fhir/ServiceRequest/s'])).toMatchObject({ value: { drafted: true } });
    expect(drafted(['s'])).toMatchObject({ value: { drafted: true } });
    expect(drafted(['ServiceRequest/other'])).toMatchObject({ value: { drafted: false } });
    expect(drafted([])).toMatchObject({ value: { drafted: false } });
  });

  it('may point to a Medication that travels with it, which is no order itself', () => {
    const medication = { resourceType: 'Medication', id: 'x', code: { text: 'tocilizumab' } };
    const pointing = request({ status: 'draft', medicationReference: { reference: 'Medication/x' } });
    expect(drafts([pointing, medication]).tocilizumab).toMatchObject({
      value: { drafted: true, references: ['MedicationRequest/m'] },
    });
    expect(drafts([medication]).tocilizumab).toMatchObject({ value: { drafted: false } });
  });

  it('that nobody can read leaves open what it is', () => {
    expect(drafts([cbc({ code: {} })]).cbc).toMatchObject({ known: false, why: 'not-machine-readable' });
    expect(drafts([cbc({ code: undefined }), cbc({ id: 't' })]).cbc).toMatchObject({
      value: { drafted: true },
    });
  });

  it('is no order of the record', () => {
    expect(map(facts, [cbc()]).cbc).toMatchObject({ value: { drafted: false } });
    expect(drafts([request(len)]).lenalidomide).toMatchObject({ value: { recorded: false } });
  });
});
