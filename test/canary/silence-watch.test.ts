import { describe, expect, it } from '@jest/globals';
import { cards } from '../../cards/index.js';
import { hooks } from '../../hooks/index.js';
import { canaries } from '../../src/canary/canaries.js';
import { canaryRecords } from '../../src/canary/canary.js';
import { silenceWatch, type SilenceWatchOptions } from '../../src/canary/silence-watch.js';
import { watchedCodes } from '../../src/canary/watched-codes.js';
import { guardResponse } from '../../src/cds/guard-response.js';
import { startService } from '../../src/cli/running-service.js';
import { demoLocalCodes, demoLocalCodeSystem } from '../../src/demo/patients/index.js';
import type { Analyte } from '../../src/engine/index.js';
import { needsFor } from '../../src/facts/index.js';
import { analyteGroups, analytes } from '../../src/knowledge/analytes/index.js';
import { ruleSets } from '../../src/knowledge/index.js';
import { hookService, type Site } from '../../src/service/evaluate-hook.js';
import { memory } from '../../src/service/memory.js';
import { unreadCodes } from '../../src/service/unread-codes.js';
import { keyedHash } from '../../src/store/keyed-hash.js';
import type { Firings } from '../../src/store/report-source.js';
import { now, post, requestFor } from '../support/client.js';

const codes = Object.entries(demoLocalCodes).map(([code, local]) => ({
  system: demoLocalCodeSystem,
  code,
  analyte: 'analyte' in local ? local.analyte : code,
}));
const plan = needsFor(
  ruleSets.map(({ facts }) => facts),
  analyteGroups,
  codes,
);

/** The watch over a product whose code set and site are these. */
function watch(known: readonly Analyte[], site: Partial<Site> = {}): SilenceWatchOptions {
  const { evaluate } = hookService({
    hooks,
    ruleSets,
    orders: new Map(),
    plan: () => plan,
    analytes: known,
    site: () => ({
      ...{ codes, topicsOff: [], cardsOff: [], neverQuiet: [], shadow: [], region: null },
      ...site,
    }),
    readerFor: () => undefined,
    budgetMs: 60_000,
    clock: () => 0,
    knowledge: 'k',
    uuid: (...parts) => parts.join(' '),
    memory: memory(keyedHash('k'), { read: () => Promise.resolve({ shown: [], answers: [] }) }),
    settling: { conditions: {}, clinics: {} },
    asSent: (response) => response,
  });
  const loinc = new Set(known.flatMap((analyte) => analyte.codes.map(({ code }) => code)));
  return {
    canaries,
    needs: plan.needs,
    evaluate,
    // As it leaves: a card that breaks the protocol would be held back.
    sent: ({ cards: made }) =>
      new Set(guardResponse({ cards: made }).response.cards.map(({ source }) => source.topic?.code ?? '')),
    isKnownCode: (code) => loinc.has(code),
    ruleSetOf: (id) => cards.find((card) => card.id === id)?.ruleSet.id ?? 'none',
    firings: () => Promise.resolve({ calls: 0, cards: {} }),
    unread: () => unreadCodes(watchedCodes, known, ruleSets),
    pause: () => Promise.resolve(),
  };
}
const without = (code: string): readonly Analyte[] =>
  analytes.map((analyte) => ({ ...analyte, codes: analyte.codes.filter((one) => one.code !== code) }));

describe('the canaries', () => {
  it('are one for every card, without exception', () => {
    expect(canaries.map(({ card }) => card).sort()).toEqual(cards.map(({ id }) => id).sort());
  });

  it('watch every LOINC row of the code set', () => {
    const watched = Object.entries(watchedCodes).flatMap(([analyte, codes]) =>
      codes.split(' ').map((code) => `${analyte} ${code}`),
    );
    const rows = analytes.flatMap(({ id, codes: own }) =>
      own.filter(({ system }) => system === 'http://loinc.org').map(({ code }) => `${id} ${code}`),
    );
    expect(watched.sort()).toEqual(rows.sort());
  });

  it('all bring their card', async () => {
    expect((await silenceWatch(now, watch(analytes))).silent).toEqual([]);
  });

  it('bring it on any day', async () => {
    expect((await silenceWatch('2031-02-28T23:59:00.000Z', watch(analytes))).silent).toEqual([]);
  });
});

describe('when one row is deleted from the code set', () => {
  const used = new Map<string, readonly string[]>();
  for (const [{ card }, { resources }] of canaryRecords(canaries, now))
    for (const resource of resources)
      if (resource.resourceType === 'Observation')
        for (const { code = '' } of resource.code.coding ?? [])
          used.set(code, [...new Set([...(used.get(code) ?? []), card])]);
  const rows = analytes.flatMap(({ id, codes: own }) => own.map(({ code }) => ({ analyte: id, code })));
  const inCanaries = rows.filter(({ code }) => used.has(code));
  const fellSilent: string[] = [];

  it('the alarm names any row, and the rules that read it, before a card falls silent', () => {
    for (const { analyte, code } of rows.filter(({ code: one }) => /^\d+-\d$/.test(one))) {
      const unread = unreadCodes(watchedCodes, without(code), ruleSets);
      expect(unread).toEqual([expect.objectContaining({ code, analyte })]);
    }
    const [hemoglobin] = unreadCodes(watchedCodes, without('718-7'), ruleSets);
    expect(hemoglobin?.ruleSets).toEqual(expect.arrayContaining(['plasma-cell', 'myeloid']));
  });

  it.each(inCanaries.map(({ code }) => code))(
    'LOINC %s: each canary that falls silent names it',
    async (code) => {
      const options = watch(without(code));
      // A few, until one falls silent: a round over all of them for each of so many rows would take minutes.
      const own = canaries.filter(({ card }) => used.get(code)?.includes(card) === true).slice(0, 4);
      for (const canary of own) {
        const { silent, unread } = await silenceWatch(now, { ...options, canaries: [canary] });
        expect(unread.map((one) => one.code)).toEqual([code]);
        for (const { cause } of silent) expect(cause).toContain(`LOINC ${code} is in no code set`);
        if (silent.length === 0) continue;
        fellSilent.push(code);
        break;
      }
    },
  );

  it('is seen in a silent card for many of the rows that canaries use', () => {
    expect(inCanaries.length).toBeGreaterThan(40);
    expect(fellSilent.length).toBeGreaterThan(15);
  });
});

describe('a canary', () => {
  it('whose card the site switched off is meant to be silent', async () => {
    expect((await silenceWatch(now, watch(analytes, { topicsOff: ['plasma-cell'] }))).silent).toEqual([]);
  });

  it.each<[string, Partial<SilenceWatchOptions>, string]>([
    ['whose card was withheld', { sent: () => new Set() }, 'broke the protocol'],
    [
      'whose call fails',
      { evaluate: () => Promise.reject(new TypeError('patient X')) },
      'the call failed: TypeError',
    ],
  ])('%s is silent', async (_name, more, cause) => {
    const { silent } = await silenceWatch(now, { ...watch(analytes), ...more });
    expect(silent).toHaveLength(canaries.length);
    for (const one of silent) expect(one.cause).toContain(cause);
    expect(JSON.stringify(silent)).not.toContain('patient X');
  });
});

describe('a firing rate', () => {
  const rates = async (before: Firings, recent: Firings) => {
    const firings = (from: string): Promise<Firings> =>
      Promise.resolve(from === '2026-11-23T09:00:00.000Z' ? recent : before);
    return (await silenceWatch(now, { ...watch(analytes), canaries: [], firings })).fallen;
  };
  const of = (calls: number, a: number): Firings => ({ calls, cards: { a } });
  it.each<[string, Firings, Firings, boolean]>([
    ['that fell to a quarter', of(28_000, 560), of(1000, 5), true],
    ['just above a quarter', of(28_000, 560), of(1000, 6), false],
    ['to nothing', of(28_000, 560), { calls: 1000, cards: {} }, true],
    ['of a card that is too rare to tell', of(28_000, 530), { calls: 1000, cards: {} }, false],
    ['on a day without calls', of(28_000, 560), { calls: 0, cards: {} }, false],
    ['without a past', { calls: 0, cards: {} }, of(1000, 20), false],
  ])('%s', async (_name, before, recent, alarmed) => {
    expect((await rates(before, recent)).map(({ card }) => card)).toEqual(alarmed ? ['a'] : []);
  });
});

describe('the running service', () => {
  it('shows the round in /readyz and the metrics, and writes nothing of it to the ledger', async () => {
    const service = await startService({ CANARY_MINUTES: '60' }, () => Date.parse(now), 60_000);
    try {
      const ready = async () =>
        (await (await fetch(`${service.url}/readyz`)).json()) as {
          readonly status: string;
          readonly silence?: { readonly canaries: number; readonly silent: readonly unknown[] };
        };
      let answer = await ready();
      for (let round = 0; round < 2000 && answer.silence === undefined; round += 1) answer = await ready();
      expect(answer).toMatchObject({
        status: 'ready',
        silence: { canaries: canaries.length, silent: [], fallen: [], unread: [] },
      });
      const { status } = await post(
        `${service.url}/cds-services/heme-patient-view`,
        requestFor('patient-view', 'smm-high-risk'),
      );
      expect(status).toBe(200);
      const metrics = await (await fetch(`${service.url}/metrics`)).text();
      expect(metrics).toContain('cds_canary_silent');
      expect(metrics).toContain('cds_codes_unread');
      expect(metrics).toMatch(/cds_call_seconds_count\{service="heme-patient-view",status="200"\} 1/);
      expect(metrics).toMatch(/cds_cards_shown_total\{service="heme-patient-view",card="smm-high"\} 1\n/);
    } finally {
      await service.stop();
    }
  });
});
