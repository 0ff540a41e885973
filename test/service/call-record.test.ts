import { describe, expect, it } from '@jest/globals';
import { cards } from '../../cards/index.js';
import { hooks } from '../../hooks/index.js';
import type { CdsResponse, HookCall } from '../../src/cds/types.js';
import { needsFor } from '../../src/facts/index.js';
import { analyteGroups, analytes } from '../../src/knowledge/analytes/index.js';
import { ruleSets } from '../../src/knowledge/index.js';
import { callRecord } from '../../src/service/call-record.js';
import { hookService } from '../../src/service/evaluate-hook.js';
import { memory } from '../../src/service/memory.js';
import { keyedHash } from '../../src/store/keyed-hash.js';
import { memoryStores } from '../../src/store/memory-stores.js';
import { demoPatient, now } from '../support/client.js';
import { canaryCall } from '../../src/canary/canary-call.js';

const plan = needsFor(
  ruleSets.map(({ facts }) => facts),
  analyteGroups,
  [],
);
const { evaluate } = hookService({
  ...{ hooks, ruleSets, orders: new Map(), plan: () => plan, analytes },
  site: () => ({ codes: [], topicsOff: [], cardsOff: [], neverQuiet: [], shadow: [], region: null }),
  readerFor: () => undefined,
  budgetMs: 60_000,
  clock: () => 0,
  knowledge: 'k',
  uuid: (...parts) => keyedHash('uuid')(...parts),
  memory: memory(keyedHash('k'), { read: () => Promise.resolve({ shown: [], answers: [] }) }),
  settling: { conditions: {}, clinics: {} },
  asSent: (response) => response,
});
const [card] = cards;
const call: HookCall = canaryCall(
  { card: card?.id ?? '', hook: 'patient-view', from: 'suspected-myeloma', changes: [] },
  { patientId: 'suspected-myeloma', resources: demoPatient('suspected-myeloma').resources, drafts: [] },
  plan.needs,
  now,
);
const recordOf = async (sentOf: (made: CdsResponse['cards']) => CdsResponse['cards']) => {
  const evaluation = await evaluate(call);
  const names = { id: 'c1', knowledge: 'k', patient: 'p1', encounter: 'e1' };
  return {
    made: evaluation.cards,
    record: callRecord(call, evaluation, { cards: sentOf(evaluation.cards) }, names),
  };
};

describe('the record of a call', () => {
  it('holds every card that was sent as shown', async () => {
    const { made, record } = await recordOf((all) => all);
    expect(made.length).toBeGreaterThan(1);
    expect(record.cards.filter(({ because }) => because === undefined)).toHaveLength(made.length);
    expect(JSON.stringify(record)).not.toContain('withheld');
  });

  it('holds a card that was taken out of the answer as withheld, and never as shown', async () => {
    const { made, record } = await recordOf((all) => all.slice(1));
    const topicOf = (index: number): string => made[index]?.source.topic?.code ?? '';
    const kept = (id: string) => record.cards.find((one) => one.card === id);
    expect(kept(topicOf(0))).toMatchObject({ because: 'withheld' });
    expect(kept(topicOf(1))?.because).toBeUndefined();

    // What was not sent quiets nothing.
    const stores = memoryStores(10);
    await stores.ledger.append([record]);
    const { shown } = await stores.history.read({ issuer: call.caller.issuer, patient: 'p1' }, '2000');
    expect(shown.map((one) => one.card)).not.toContain(topicOf(0));
    expect(shown.map((one) => one.card)).toContain(topicOf(1));
  });
});
