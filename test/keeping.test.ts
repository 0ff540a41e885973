import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memoryReplayStore } from '../src/cds/replay-store.js';
import type { HookCall } from '../src/cds/types.js';
import { readConfig } from '../src/config.js';
import { keeping, type Keeping } from '../src/keeping.js';
import { logger } from '../src/ops/logger.js';
import { metrics } from '../src/ops/metrics.js';
import { backends, type Place } from './store/backends.js';

const now = Date.parse('2026-11-24T09:00:00.000Z');
const open = (env: Readonly<Record<string, string>> = {}): Keeping =>
  keeping({
    config: readConfig({ DEMO: 'true', ...env }),
    knowledge: 'k',
    log: logger('silent'),
    counted: metrics(),
    clock: () => now,
    historyMs: 10_000,
  });

const call = (patientId: string, tenant?: string): HookCall => ({
  service: 'heme-patient-view',
  request: { hook: 'patient-view', hookInstance: 'i', context: { patientId, encounterId: 'e1' } },
  language: 'en',
  caller: { issuer: 'https://ehr.example', ...(tenant === undefined ? {} : { tenant }) },
  requestId: 'r',
  receivedAt: new Date(now).toISOString(),
});

describe('the names under which patients are kept', () => {
  it('are the same after a restart, and differ by patient, tenant and key', async () => {
    const kept = [open(), open(), open({ HASH_KEY: 'another key of thirty-two letters or more' })];
    const [first, restarted, other] = kept.map(({ memory }) => memory.patient(call('p1', 'north')));
    expect(restarted).toBe(first);
    expect(other).not.toBe(first);
    const { memory } = open();
    expect(memory.patient(call('p2', 'north'))).not.toBe(first);
    expect(memory.patient(call('p1', 'south'))).not.toBe(first);
    expect(memory.patient(call('p1'))).not.toBe(first);
    expect(first).not.toContain('p1');
    await Promise.all(kept.map(({ close }) => close()));
  });
});

describe.each(backends.filter(({ durable }) => durable))('a token on $name', ({ create }) => {
  let place: Place;
  beforeAll(async () => {
    place = await create();
  });
  afterAll(() => place.remove());

  it('used at one process is refused by the next', async () => {
    const uses: string[] = [];
    for (const kept of [open(place.env), open(place.env)]) {
      const replay = kept.shareReplay(memoryReplayStore(10, () => now));
      uses.push(await replay.record('https://ehr.example', 'n1', now + 60_000));
      await kept.close();
    }
    expect(uses).toEqual(['first', 'seen']);
  });
});
