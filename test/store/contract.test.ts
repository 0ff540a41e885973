import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { answersLimit } from '../../src/store/patient-history.js';
import type { Stores } from '../../src/store/stores.js';
import { backends, type Place } from './backends.js';
import { accepted, answer, call, issued, listOf, outsideEncounter, uuidOf, withheld } from './support.js';

const ever = '2000-01-01T00:00:00.000Z';
/** A server that makes and drops a database per test may be busy. */
const hookTimeoutMs = 60_000;
const key = { issuer: 'https://ehr.example', patient: 'p1' };

describe.each(backends)('the store ports on $name', ({ durable, create }) => {
  const opened: Stores[] = [];
  let place: Place;
  let stores: Stores;
  const open = (): Stores => {
    const one = place.open();
    opened.push(one);
    return one;
  };

  beforeEach(async () => {
    place = await create();
    stores = open();
  }, hookTimeoutMs);
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
    await place.remove();
  }, hookTimeoutMs);

  describe('feedback', () => {
    const all = () => listOf(stores.report.feedback(ever));

    it('comes back as it was given', async () => {
      const records = [
        answer(),
        answer({ card: uuidOf(2), outcome: 'accepted', suggestions: [uuidOf(8), uuidOf(9)], tenant: 't1' }),
      ];
      await stores.feedback.append(records);
      expect(await all()).toEqual(expect.arrayContaining(records));
      expect(await all()).toHaveLength(2);
    });

    it('is empty when nothing was said, and takes an empty batch', async () => {
      await stores.feedback.append([]);
      expect(await all()).toEqual([]);
    });

    it('keeps one of a repeated report, in one batch or in two, and whenever it was received', async () => {
      await stores.feedback.append([answer(), answer()]);
      await stores.feedback.append([answer({ receivedAt: '2026-11-21T00:00:00.000Z' })]);
      expect(await all()).toEqual([answer()]);
    });

    it.each([
      ['another outcome', { outcome: 'accepted' as const }],
      ['another time', { at: '2026-11-20T09:05:00.500Z' }],
      ['another suggestion', { suggestions: [uuidOf(7)] }],
      ['another reason', { reason: { code: 'action-completed' } }],
      ['another tenant', { tenant: 't2' }],
      ['another issuer', { issuer: 'https://other.example' }],
      ['another card', { card: uuidOf(3) }],
    ])('keeps both when the second report has %s', async (_name, more) => {
      await stores.feedback.append([answer(), answer(more)]);
      expect(await all()).toHaveLength(2);
    });

    it('takes a batch larger than one statement holds', async () => {
      await stores.feedback.append(Array.from({ length: 1200 }, (_, n) => answer({ card: uuidOf(n) })));
      expect((await all()).length).toBe(durable ? 1200 : 1000);
    });

    it('drops what is no id and no code, and clamps a time in the future', async () => {
      const hostile = answer({
        card: 'MRN 123\u0000',
        suggestions: ['Jane Doe', uuidOf(5)],
        reason: { system: 'Jane Doe', code: 'told me she is 64' },
        at: '2099-01-01T00:00:00+09:00',
      });
      await stores.feedback.append([hostile]);
      expect(await all()).toEqual([
        { ...hostile, card: 'unrecognised', suggestions: [uuidOf(5)], reason: {}, at: hostile.receivedAt },
      ]);
    });

    it('starts a report at the instant it names', async () => {
      await stores.feedback.append([
        answer({ card: uuidOf(1), receivedAt: '2026-11-20T09:59:59.999Z' }),
        answer({ card: uuidOf(2), receivedAt: '2026-11-20T10:00:00.000Z' }),
        answer({ card: uuidOf(3), receivedAt: '2026-11-20T10:00:00.001Z' }),
      ]);
      const cards = (await listOf(stores.report.feedback('2026-11-20T10:00:00.000Z'))).map(
        ({ card }) => card,
      );
      expect(cards).toEqual([uuidOf(2), uuidOf(3)]);
    });
  });

  describe('ledger', () => {
    const all = () => listOf(stores.report.calls(ever));

    it('gives back calls with their cards, silences and what was missing', async () => {
      const calls = [
        call('c1', { cards: [issued(), withheld({ card: 'smm-risk', because: 'over-limit' })] }),
        outsideEncounter('c2', { at: '2026-11-21T00:00:00.000Z', tenant: 't1', cards: [] }),
      ];
      await stores.ledger.append(calls);
      expect(await all()).toEqual(calls);
    });

    it('keeps one of a call written twice', async () => {
      await stores.ledger.append([call('c1')]);
      await stores.ledger.append([call('c1'), call('c2', { at: '2026-11-21T00:00:00.000Z' })]);
      expect((await all()).map(({ id, cards }) => [id, cards.length])).toEqual([
        ['c1', 1],
        ['c2', 1],
      ]);
    });

    it('reads on across pages, oldest first, none twice', async () => {
      const calls = Array.from({ length: 990 }, (_, n) =>
        call(`c${String(n).padStart(4, '0')}`, { at: `2026-11-20T09:0${Math.floor(n / 500)}:00.000Z` }),
      );
      await stores.ledger.append(calls.toReversed());
      const ids = (await all()).map(({ id }) => id);
      expect(new Set(ids).size).toBe(990);
      if (durable) expect(ids).toEqual(calls.map(({ id }) => id));
    });
  });

  describe('history of a patient', () => {
    it('is empty for a patient never seen', async () => {
      expect(await stores.history.read(key, ever)).toEqual({ shown: [], answers: [] });
    });

    it('holds what was shown, oldest first, and not what was withheld', async () => {
      await stores.ledger.append([
        call('c2', { at: '2026-11-21T00:00:00.000Z', service: 'heme-order-sign' }),
        call('c1', {
          cards: [issued(), issued({ card: 'smm-risk', uuid: uuidOf(2), because: 'quiet-period' })],
        }),
      ]);
      const { shown } = await stores.history.read(key, ever);
      const { uuid, evidence } = issued();
      const one = { uuid, evidence, card: 'smm-imaging', encounter: 'e1' };
      expect(shown).toEqual([
        { ...one, service: 'heme-patient-view', at: '2026-11-20T09:00:00.000Z' },
        { ...one, service: 'heme-order-sign', at: '2026-11-21T00:00:00.000Z' },
      ]);
    });

    it('holds what was tried in shadow, marked as seen by nobody', async () => {
      await stores.ledger.append([call('c1', { cards: [issued({ because: 'shadow' })] })]);
      expect((await stores.history.read(key, ever)).shown).toEqual([
        expect.objectContaining({ uuid: issued().uuid, inShadow: true }),
      ]);
    });

    it('holds the answers to what was shown, whether a reason was given, and their times', async () => {
      await stores.ledger.append([call('c1')]);
      await stores.feedback.append([
        answer(),
        accepted({ at: '2026-11-20T09:01:00.000Z' }),
        answer({ card: uuidOf(99) }),
      ]);
      expect((await stores.history.read(key, ever)).answers).toEqual([
        { uuid: uuidOf(1), outcome: 'accepted', reasoned: false, at: '2026-11-20T09:01:00.000Z' },
        {
          uuid: uuidOf(1),
          outcome: 'overridden',
          reasoned: true,
          code: 'patient-refuses',
          at: '2026-11-20T09:05:00.000Z',
        },
      ]);
    });

    it('counts a reason given in words that are not kept', async () => {
      await stores.ledger.append([call('c1')]);
      await stores.feedback.append([answer({ reason: {} })]);
      expect((await stores.history.read(key, ever)).answers[0]?.reasoned).toBe(true);
    });

    it('finds an answer that came before its card was written down', async () => {
      await stores.feedback.append([answer()]);
      await stores.ledger.append([call('c1')]);
      expect((await stores.history.read(key, ever)).answers).toHaveLength(1);
    });

    it.each([
      ['another patient', { patient: 'p2' }],
      ['another tenant', { tenant: 't2' }],
      ['another issuer', { issuer: 'https://other.example' }],
    ])('does not show %s what was shown', async (_name, more) => {
      await stores.ledger.append([call('c1')]);
      expect((await stores.history.read({ ...key, ...more }, ever)).shown).toEqual([]);
    });

    it("does not take another tenant's answer to a card of this one", async () => {
      await stores.ledger.append([call('c1')]);
      await stores.feedback.append([answer({ tenant: 't2' }), answer({ issuer: 'https://other.example' })]);
      expect((await stores.history.read(key, ever)).answers).toEqual([]);
    });

    it('holds the newest answers to each card, however many one card was flooded with', async () => {
      const cards = Array.from({ length: 250 }, (_, n) => issued({ card: `card-${n}`, uuid: uuidOf(n) }));
      await stores.ledger.append([call('c1', { cards })]);
      const before = (seconds: number): string =>
        new Date(Date.parse('2026-11-20T09:05:00.000Z') - seconds * 1000).toISOString();
      await stores.feedback.append(Array.from({ length: 600 }, (_, n) => accepted({ at: before(n + 1) })));
      await stores.feedback.append([answer(), answer({ card: uuidOf(249), at: before(9_000) })]);
      const { answers } = await stores.history.read(key, ever);
      expect(answers.filter(({ uuid }) => uuid === uuidOf(1))).toHaveLength(answersLimit);
      expect(answers[0]?.uuid).toBe(uuidOf(249));
      expect(answers.at(-1)).toMatchObject({ uuid: uuidOf(1), outcome: 'overridden' });
    });

    it('holds two answers of one moment in the order in which they were heard', async () => {
      await stores.ledger.append([call('c1')]);
      const heard = (receivedAt: string, code: string) => answer({ receivedAt, reason: { code } });
      await stores.feedback.append([heard('2026-11-20T09:05:03.000Z', 'second')]);
      await stores.feedback.append([heard('2026-11-20T09:05:02.000Z', 'first')]);
      const { answers } = await stores.history.read(key, ever);
      expect(answers.map(({ code }) => code)).toEqual(['first', 'second']);
    });

    it('is empty once its issuer is forgotten, and nobody else is', async () => {
      const other = { issuer: 'https://other.example' };
      await stores.ledger.append([call('c1'), call('c2', { ...other, tenant: 't2' })]);
      await stores.feedback.append([answer(), answer({ ...other, tenant: 't2' })]);
      await stores.forget(key.issuer);
      expect(await stores.history.read(key, ever)).toEqual({ shown: [], answers: [] });
      expect(await stores.history.read({ ...key, ...other, tenant: 't2' }, ever)).toMatchObject({
        shown: [{ uuid: uuidOf(1) }],
        answers: [{ uuid: uuidOf(1) }],
      });
      expect((await listOf(stores.report.calls(ever))).map(({ id }) => id)).toEqual(['c2']);
      expect(await listOf(stores.report.feedback(ever))).toHaveLength(1);
    });

    it('starts at the instant asked for', async () => {
      await stores.ledger.append([call('c1', { at: '2026-11-20T09:00:00.000Z' })]);
      expect((await stores.history.read(key, '2026-11-20T09:00:00.000Z')).shown).toHaveLength(1);
      expect((await stores.history.read(key, '2026-11-20T09:00:00.001Z')).shown).toHaveLength(0);
    });
  });

  describe('used tokens', () => {
    const use = { issuer: 'https://ehr.example', jti: 'n-1', expiresAt: 1_800_000_000 };

    it('lets a token in once', async () => {
      expect(await stores.replay.firstUse(use)).toBe(true);
      expect(await stores.replay.firstUse(use)).toBe(false);
    });

    it('knows the same jti of another issuer as another token', async () => {
      await stores.replay.firstUse(use);
      expect(await stores.replay.firstUse({ ...use, issuer: 'https://other.example' })).toBe(true);
    });

    it('takes a jti of any length and with any character, and an exp with a fraction', async () => {
      const long = { ...use, jti: `${'x'.repeat(10_000)}\u0000\ud800`, expiresAt: 4_000_000_000.5 };
      expect(await stores.replay.firstUse(long)).toBe(true);
      expect(await stores.replay.firstUse(long)).toBe(false);
    });

    it('lets exactly one of many simultaneous uses in', async () => {
      const uses = await Promise.all(Array.from({ length: 20 }, () => stores.replay.firstUse(use)));
      expect(uses.filter(Boolean)).toHaveLength(1);
    });

    it('forgets what expired before, and nothing that lives', async () => {
      await stores.replay.firstUse(use);
      await stores.replay.forget(use.expiresAt);
      expect(await stores.replay.firstUse(use)).toBe(false);
      await stores.replay.forget(use.expiresAt + 1);
      expect(await stores.replay.firstUse(use)).toBe(true);
    });
  });

  describe('two processes on one database', () => {
    it('see each other: feedback at one is history at the other, a token used at one is refused by the other', async () => {
      const other = open();
      const use = { issuer: 'i', jti: 'n', expiresAt: 1_800_000_000 };
      await stores.ledger.append([call('c1')]);
      await other.feedback.append([answer()]);
      expect((await stores.history.read(key, ever)).answers).toHaveLength(1);
      expect(await stores.replay.firstUse(use)).toBe(true);
      expect(await other.replay.firstUse(use)).toBe(false);
    });

    it('may open an empty database at the same time', async () => {
      const several = [stores, open(), open()];
      const outcomes = await Promise.allSettled(several.map((one) => one.feedback.append([answer()])));
      // One that lost the race for the write lock says so, and is served when it asks again.
      for (const [n, outcome] of outcomes.entries())
        if (outcome.status === 'rejected') await several[n]?.feedback.append([answer()]);
      expect(await listOf(stores.report.feedback(ever))).toEqual([answer()]);
    });
  });
});
