import { expect, it } from '@jest/globals';
import { recordFeedback } from '../../src/service/record-feedback.js';
import { memoryFeedbackStore } from '../../src/store/memory-feedback-store.js';

const now = '2026-11-24T09:00:00.000Z';

it('feedback is kept for the issuer and the tenant that sent it, without the comment', async () => {
  const store = memoryFeedbackStore(10);
  const item = {
    card: '00000000-0000-8000-8000-000000000001',
    outcome: 'overridden' as const,
    overrideReason: { reason: { code: 'patient-refuses' }, userComment: 'Mrs Okonjo said no' },
    outcomeTimestamp: now,
  };
  await recordFeedback(store, () => now)('heme-patient-view', [item], {
    issuer: 'https://ehr.example',
    tenant: 'north',
  });
  expect(store.all()).toEqual([
    {
      service: 'heme-patient-view',
      issuer: 'https://ehr.example',
      tenant: 'north',
      card: item.card,
      outcome: 'overridden',
      suggestions: [],
      reason: { code: 'patient-refuses' },
      at: now,
      receivedAt: now,
    },
  ]);
});
