import { describe, expect, it } from '@jest/globals';
import { done } from '../../src/engine/index.js';
import { hemoglobin, platelets } from '../../src/knowledge/analytes/blood-count.codes.js';
import { orderWbmri } from '../../src/knowledge/concepts/orders.codes.js';
import { complete, gathered, map, observation, quantityOf } from './support.js';

const label = hemoglobin.label;
const facts = {
  imaged: done({ analytes: [], concepts: [orderWbmri] }, { label, withinDays: 365 }),
  counted: done({ analytes: [platelets] }, { label, withinDays: 30 }),
};

describe('what was done', () => {
  const order = (more: object) => ({
    resourceType: 'ServiceRequest',
    id: 's',
    status: 'active',
    intent: 'order',
    code: { text: 'Whole body MRI' },
    authoredOn: '2026-10-01',
    ...more,
  });
  const imaged = (more: object) => map(facts, [order(more)]).imaged;
  it('is yes for a result, an order or a procedure in time', () => {
    expect(imaged({})).toMatchObject({ value: true });
    expect(
      imaged({ resourceType: 'Procedure', performedDateTime: '2026-10-01', status: 'completed' }),
    ).toMatchObject({ value: true });
    expect(map(facts, [observation('777-3', quantityOf(150, 'K/uL'))]).counted).toMatchObject({
      value: true,
    });
  });
  it.each([
    ['too long ago', { authoredOn: '2025-10-01' }],
    ['revoked', { status: 'revoked' }],
    ['a draft', { status: 'draft' }],
    ['forbidden', { doNotPerform: true }],
    ['a proposal', { intent: 'proposal' }],
    ['something else', { code: { text: 'MRI of the knee' } }],
    ["somebody else's", { subject: { reference: 'Patient/other' } }],
  ])('is no for what is %s, when all was read', (_what, more) => {
    expect(imaged(more)).toMatchObject({ known: true, value: false });
  });
  it('is unknown when the lists were not read completely', () => {
    const outcomes = {
      all: complete,
      orders: { prefetch: 'truncated', complete: false, why: 'fetch-failed' } as const,
    };
    expect(map(facts, gathered([], { outcomes })).imaged).toMatchObject({
      known: false,
      why: 'fetch-failed',
    });
  });
  it('does not count a result without a value', () => {
    expect(map(facts, [observation('777-3', { dataAbsentReason: { text: 'lost' } })]).counted).toMatchObject({
      value: false,
    });
  });
});
