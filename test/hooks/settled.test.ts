import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunningService } from '../../src/cli/running-service.js';
import { post, prefetchOf, requestFor, startAt, type CardJson } from '../support/client.js';

interface Decision {
  readonly card: string;
  readonly shown: boolean;
  readonly because?: string;
  readonly settledBy?: readonly { readonly by: string; readonly resource: string }[];
}
type Members = Readonly<Record<string, unknown>>;

let service: RunningService;
beforeEach(async () => {
  service = await startAt();
}, 60_000);
afterEach(() => service.stop());

const bundle = (...resources: readonly Members[]) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  total: resources.length,
  entry: resources.map((resource) => ({ resource })),
});

/** Decisions on a demo patient to whose record something is added under a prefetch key. */
async function decisionsWith(id: string, key: string, ...added: readonly Members[]) {
  const good = await prefetchOf(service.url, id);
  const held = (good[key] as { readonly entry?: readonly { readonly resource: Members }[] }).entry ?? [];
  const prefetch = { ...good, [key]: bundle(...held.map(({ resource }) => resource), ...added) };
  const request = requestFor('patient-view', id, { prefetch });
  const explained = await post<{ readonly decisions: readonly Decision[] }>(
    `${service.url}/api/explain/heme-patient-view`,
    request,
  );
  const answered = await post<{ readonly cards: readonly CardJson[] }>(
    `${service.url}/cds-services/heme-patient-view`,
    request,
  );
  expect([explained.status, answered.status]).toEqual([200, 200]);
  return {
    of: (card: string) => explained.body.decisions.find((one) => one.card === card),
    shown: answered.body.cards.map(({ source }) => source.topic.code),
  };
}
const subject = (id: string) => ({ reference: `Patient/${id}` });
const referral = (authoredOn: string, more: Members = {}): Members => ({
  resourceType: 'ServiceRequest',
  id: 'ref1',
  status: 'active',
  intent: 'order',
  subject: subject('smm-high-risk'),
  authoredOn,
  code: { text: 'Referral to hematology' },
  ...more,
});

describe('what the chart already answers is not said, without any feedback', () => {
  it('is said while the chart holds nothing of it', async () => {
    const { of, shown } = await decisionsWith('smm-high-risk', 'orders');
    expect(of('smm-high')).toMatchObject({ shown: true });
    expect(shown).toContain('smm-high');
  });

  it('a referral made since the newest result: quiet, and explain names it', async () => {
    const { of, shown } = await decisionsWith('smm-high-risk', 'orders', referral('2026-11-20'));
    expect(of('smm-high')).toEqual({
      card: 'smm-high',
      shown: false,
      because: 'quiet-period',
      settledBy: [{ by: 'referral', resource: 'ServiceRequest/ref1' }],
    });
    expect(shown).not.toContain('smm-high');
  });

  it.each([
    ['made before the newest result', referral('2026-11-01')],
    ['revoked', referral('2026-11-20', { status: 'revoked' })],
    ['of another patient', referral('2026-11-20', { subject: subject('someone-else') })],
  ])('a referral %s answers nothing', async (_name, order) => {
    const { shown } = await decisionsWith('smm-high-risk', 'orders', order);
    expect(shown).toContain('smm-high');
  });

  it('a booked visit counts as the referral', async () => {
    const visit = {
      resourceType: 'Appointment',
      id: 'v1',
      status: 'booked',
      start: '2026-12-02T09:00:00Z',
      specialty: [{ text: 'Haematology' }],
      participant: [{ actor: subject('smm-high-risk'), status: 'accepted' }],
    };
    const { of } = await decisionsWith('smm-high-risk', 'appointments', visit);
    expect(of('smm-high')?.settledBy).toEqual([{ by: 'appointment', resource: 'Appointment/v1' }]);
  });

  it('a condition already recorded answers the card that asks for it', async () => {
    const mds = {
      resourceType: 'Condition',
      id: 'c1',
      subject: subject('chilblain-lupus'),
      clinicalStatus: { coding: [{ code: 'active' }] },
      verificationStatus: { coding: [{ code: 'confirmed' }] },
      code: { text: 'Myelodysplastic syndrome' },
    };
    const { of } = await decisionsWith('chilblain-lupus', 'conditions', mds);
    expect(of('evaluate-mds-cmml')).toMatchObject({ shown: false });
    expect((await decisionsWith('chilblain-lupus', 'conditions')).of('evaluate-mds-cmml')?.shown).toBe(true);
  });

  it('a critical card is said even so', async () => {
    const order = referral('2026-11-24', { subject: subject('blasts-in-blood') });
    const { of } = await decisionsWith('blasts-in-blood', 'orders', order);
    expect(of('aml-threshold')).toMatchObject({ shown: true, indicator: 'critical' });
  });
});
