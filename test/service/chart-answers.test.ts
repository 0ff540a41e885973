import { describe, expect, it } from '@jest/globals';
import { readRecord } from '../../src/facts/index.js';
import type { FhirResource } from '../../src/fhir/r4.js';
import { analytes } from '../../src/knowledge/analytes/index.js';
import * as conditions from '../../src/knowledge/concepts/conditions.codes.js';
import { orderCbc, orderHaemReferral, orderSmear } from '../../src/knowledge/concepts/orders.codes.js';
import { chartAnswers, type ChartQuestion } from '../../src/service/chart-answers.js';
import { clinics } from '../../src/settled-by.js';

const now = '2026-11-24T09:00:00.000Z';
type Members = Readonly<Record<string, unknown>>;

function ask(resources: readonly Members[], question: Partial<ChartQuestion> = {}): readonly string[] {
  const gathered = {
    patientId: 'p1',
    resources: resources.map((one, n) => ({
      resource: { id: `r${n}`, ...one } as unknown as FhirResource,
      via: one['draft'] === true ? ('context' as const) : ('query' as const),
      key: 'k',
    })),
    outcomes: {},
    wrongPatient: 0,
  };
  const intake = readRecord(gathered, { now, analytes });
  const asked = { orders: [orderCbc], conditions: [], withinDays: 30, ...question };
  return chartAnswers(asked, intake, clinics).map(({ by, resource }) => `${by} ${resource}`);
}
const cbc = { coding: [{ system: 'http://loinc.org', code: '58410-2' }] };
const order = (more: Members = {}): Members => ({
  resourceType: 'ServiceRequest',
  status: 'active',
  intent: 'order',
  authoredOn: '2026-11-20',
  code: cbc,
  ...more,
});
const yes = ['order ServiceRequest/r0'];
const referral = (more: Members = {}): Members =>
  order({ code: { coding: [{ system: 'http://snomed.info/sct', code: '306206005' }] }, ...more });
const visit = (more: Members = {}): Members => ({
  resourceType: 'Appointment',
  status: 'booked',
  start: '2026-12-02T09:00:00Z',
  specialty: [{ text: 'Clinical Hematology' }],
  participant: [{ actor: { reference: 'Patient/p1' } }],
  ...more,
});

describe('what the chart answers already', () => {
  it.each<[string, Members, readonly string[]]>([
    ['an active order by code', order(), yes],
    ['an order in words', order({ code: { text: 'Complete blood count' } }), yes],
    ['a completed order', order({ status: 'completed' }), yes],
    ['a draft order', order({ status: 'draft' }), []],
    ['a revoked order', order({ status: 'revoked' }), []],
    ['an order entered in error', order({ status: 'entered-in-error' }), []],
    ['a plan', order({ intent: 'plan' }), []],
    ['an order not to do it', order({ doNotPerform: true }), []],
    ['an order being written in this call', order({ draft: true }), []],
    ['an order without a date', order({ authoredOn: undefined }), []],
    ['an order of 29 days ago', order({ authoredOn: '2026-10-26' }), yes],
    ['an order of 31 days ago', order({ authoredOn: '2026-10-24' }), []],
    ['another order', order({ code: { text: 'Chest X-ray' } }), []],
    [
      'a report',
      { resourceType: 'DiagnosticReport', status: 'final', effectiveDateTime: '2026-11-20', code: cbc },
      ['order DiagnosticReport/r0'],
    ],
    [
      'a cancelled report',
      { resourceType: 'DiagnosticReport', status: 'cancelled', effectiveDateTime: '2026-11-20', code: cbc },
      [],
    ],
    [
      'a procedure',
      { resourceType: 'Procedure', status: 'completed', performedDateTime: '2026-11-20', code: cbc },
      ['order Procedure/r0'],
    ],
    ['a visit, for a study', visit(), []],
  ])('%s', (_name, resource, expected) => {
    expect(ask([resource])).toEqual(expected);
  });

  it('is nothing while one of several studies is not ordered', () => {
    const orders = [orderCbc, orderSmear];
    expect(ask([order()], { orders })).toEqual([]);
    expect(ask([order(), order({ code: { text: 'Blood smear' } })], { orders })).toHaveLength(2);
  });

  it.each<[string, Members, readonly string[]]>([
    [
      'a referral to the clinic in words',
      referral({ code: { text: 'Referral to hematology' } }),
      ['referral ServiceRequest/r0'],
    ],
    [
      'a referral whose performer is the clinic',
      referral({ performerType: { text: '血液内科' } }),
      ['referral ServiceRequest/r0'],
    ],
    ['a referral to nobody in particular', referral(), []],
    ['a referral to another clinic', referral({ code: { text: 'Referral to dentistry' } }), []],
    ['a visit to come', visit(), ['appointment Appointment/r0']],
    ['a visit to another clinic', visit({ specialty: [{ text: 'Dermatology' }] }), []],
    ['a cancelled visit', visit({ status: 'cancelled' }), []],
    ['a visit that was missed', visit({ status: 'noshow' }), []],
    ['a visit of last year', visit({ status: 'fulfilled', start: '2025-11-20T09:00:00Z' }), []],
  ])('for a referral with studies beside it: %s', (_name, resource, expected) => {
    expect(ask([resource], { orders: [orderHaemReferral, orderCbc] })).toEqual(expected);
  });

  it.each<[string, Members, readonly string[]]>([
    ['recorded', {}, ['condition Condition/r0']],
    ['suspected', { verificationStatus: { coding: [{ code: 'provisional' }] } }, []],
    ['resolved', { clinicalStatus: { coding: [{ code: 'resolved' }] } }, []],
    ['another', { code: { text: 'Hypertension' } }, []],
  ])('of conditions that would answer it: one that is %s', (_name, more, expected) => {
    const mds = { resourceType: 'Condition', code: { text: 'Myelodysplastic syndrome' }, ...more };
    expect(ask([mds], { orders: [], conditions: [conditions.mds] })).toEqual(expected);
  });

  it('is nothing for a card that asks for nothing', () => {
    expect(ask([order()], { orders: [] })).toEqual([]);
  });
});
