import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Stores } from '../../src/store/stores.js';
import { backends, type Place } from './backends.js';
import { call, issued, withheld } from './support.js';

const recording = (id: string, at: string, hookInstance = 'h1') => ({
  id,
  hookInstance,
  at,
  sealed: `s-${id}`,
});
const day = (n: number): string => `2026-11-${String(n).padStart(2, '0')}T09:00:00.000Z`;

describe.each(backends)('$name', ({ create }) => {
  let place: Place;
  let stores: Stores;
  beforeAll(async () => {
    place = await create();
    stores = place.open();
  });
  afterAll(async () => {
    await stores.close();
    await place.remove();
  });

  it('keeps recordings once, finds them oldest first, and forgets by age', async () => {
    const { recordings } = stores;
    const [first, second, other] = [
      recording('a', day(2)),
      recording('b', day(3)),
      recording('c', day(2), 'h2'),
    ];
    await recordings.append([second, first, other]);
    await recordings.append([first]);
    expect(await recordings.find('h1')).toEqual([first, second]);
    await recordings.forget(day(3));
    expect(await recordings.find('h1')).toEqual([second]);
    expect(await recordings.find('h2')).toEqual([]);
  });

  it('counts calls and the cards whose condition held, from (included) to (not included)', async () => {
    await stores.ledger.append([
      call('f1', { at: day(5), cards: [issued(), withheld({ card: 'smm-risk', because: 'overridden' })] }),
      call('f2', { at: day(6) }),
      call('f3', { at: day(7), cards: [] }),
      call('f4', { at: day(8) }),
    ]);
    expect(await stores.report.firings(day(5), day(8))).toEqual({
      calls: 3,
      cards: { 'smm-imaging': 2, 'smm-risk': 1 },
    });
    expect(await stores.report.firings(day(20), day(21))).toEqual({ calls: 0, cards: {} });
  });

  it('finds a card that was shown by its uuid, as far back as asked, and no other', async () => {
    const uuid = '7d9f6c1e-1111-8111-9111-aaaaaaaaaaaa';
    const held = '7d9f6c1e-2222-8222-9222-bbbbbbbbbbbb';
    const kept = withheld({ card: 'smm-risk', because: 'overridden' });
    await stores.ledger.append([
      call('u1', {
        at: day(12),
        cards: [
          { ...issued(), uuid },
          { ...kept, uuid: held },
        ],
      }),
    ]);
    const { report } = stores;
    expect(await report.cardOf(uuid, day(12))).toBe('smm-imaging');
    expect(await report.cardOf(uuid, day(13))).toBeUndefined();
    expect(await report.cardOf(held, day(12))).toBeUndefined();
  });
});
