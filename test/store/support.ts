import type { Evidence } from '../../src/store/evidence.js';
import type { FeedbackRecord } from '../../src/store/feedback-store.js';
import type { CallRecord, IssuedCard } from '../../src/store/ledger.js';

/** A uuid that can be told from others by its number. */
export const uuidOf = (n: number): string => `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`;

export const evidence: Evidence = { state: 'a1', measures: { mProtein: ['b1', 'b2'] }, marks: ['c1'] };

/** A card that was not rendered. */
export const withheld = (more: Partial<IssuedCard> = {}): IssuedCard => ({
  card: 'smm-imaging',
  topic: 'plasma-cell',
  edition: 'IMWG 2014',
  evidence,
  ...more,
});

export const issued = (more: Partial<IssuedCard> = {}): IssuedCard => withheld({ uuid: uuidOf(1), ...more });

export const outsideEncounter = (id: string, more: Partial<CallRecord> = {}): CallRecord => ({
  id,
  at: '2026-11-20T09:00:00.000Z',
  service: 'heme-patient-view',
  issuer: 'https://ehr.example',
  knowledge: 'k1',
  patient: 'p1',
  cards: [issued()],
  silences: [{ topic: 'plasma-cell', because: 'category', count: 4 }],
  missing: [{ topic: 'plasma-cell', facts: ['flcKappa'] }],
  ...more,
});

export const call = (id: string, more: Partial<CallRecord> = {}): CallRecord =>
  outsideEncounter(id, { encounter: 'e1', ...more });

export const accepted = (more: Partial<FeedbackRecord> = {}): FeedbackRecord => ({
  service: 'heme-patient-view',
  issuer: 'https://ehr.example',
  card: uuidOf(1),
  outcome: 'accepted',
  suggestions: [],
  at: '2026-11-20T09:05:00.000Z',
  receivedAt: '2026-11-20T09:05:01.000Z',
  ...more,
});

/** An override with a reason. */
export const answer = (more: Partial<FeedbackRecord> = {}): FeedbackRecord =>
  accepted({
    outcome: 'overridden',
    reason: {
      system: 'http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes',
      code: 'patient-refuses',
    },
    ...more,
  });

/** Everything that a source yields. */
export async function listOf<T>(source: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const one of source) list.push(one);
  return list;
}
