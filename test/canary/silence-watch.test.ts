import { describe, expect, it } from '@jest/globals';
import { cards } from '../../cards/index.js';
import { hooks } from '../../hooks/index.js';
import { canaries } from '../../src/canary/canaries.js';
import { silenceWatch, type SilenceWatchOptions } from '../../src/canary/silence-watch.js';
import { startService } from '../../src/cli/running-service.js';
import { demoLocalCodes, demoLocalCodeSystem } from '../../src/demo/patients/index.js';
import type { Analyte } from '../../src/engine/index.js';
import { needsFor } from '../../src/facts/index.js';
import { analyteGroups, analytes } from '../../src/knowledge/analytes/index.js';
import { ruleSets } from '../../src/knowledge/index.js';
import { hookService, type Site } from '../../src/service/evaluate-hook.js';
import { memory } from '../../src/service/memory.js';
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
    plan,
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
    sent: (evaluation) => new Set(evaluation.cards.map(({ source }) => source.topic?.code ?? '')),
    isKnownCode: (code) => loinc.has(code),
    ruleSetOf: (id) => cards.find((card) => card.id === id)?.ruleSet.id ?? 'none',
    firings: () => Promise.resolve({ calls: 0, cards: {} }),
    pause: () => Promise.resolve(),
  };
}
const without = (code: string): readonly Analyte[] =>
  analytes.map((analyte) => ({ ...analyte, codes: analyte.codes.filter((one) => one.code !== code) }));

describe('the canaries', () => {
  it('are at least one for each rule set that a card speaks from, each for a card that exists', () => {
    const ids = new Set(cards.map(({ id }) => id));
    for (const { card } of canaries) expect(ids).toContain(card);
    const watched = new Set(canaries.map(({ card }) => watch(analytes).ruleSetOf(card)));
    const all = new Set(cards.map(({ ruleSet }) => ruleSet.id));
    expect([...watched].sort()).toEqual([...all].sort());
  });

  it('all bring their card', async () => {
    expect((await silenceWatch(now, watch(analytes))).silent).toEqual([]);
  });

  it('bring it on any day', async () => {
    expect((await silenceWatch('2031-02-28T23:59:00.000Z', watch(analytes))).silent).toEqual([]);
  });
});

describe('when one row is deleted from the code set', () => {
  it.each([
    ['33358-3', 'plasma-cell'],
    ['777-3', 'myeloid'],
  ])('LOINC %s: the alarm names it, and the rule of %s that fell silent', async (code, ruleSet) => {
    const { silent } = await silenceWatch(now, watch(without(code)));
    const named = silent.filter((one) => one.ruleSet === ruleSet);
    expect(named.length).toBeGreaterThan(0);
    for (const { cause } of named) expect(cause).toContain(`LOINC ${code} is in no code set`);
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
        silence: { canaries: canaries.length, silent: [], fallen: [] },
      });
      const { status } = await post(
        `${service.url}/cds-services/heme-patient-view`,
        requestFor('patient-view', 'smm-high-risk'),
      );
      expect(status).toBe(200);
      const metrics = await (await fetch(`${service.url}/metrics`)).text();
      expect(metrics).toContain('cds_canary_silent');
      expect(metrics).toMatch(/cds_call_seconds_count\{service="heme-patient-view",status="200"\} 1/);
      expect(metrics).toMatch(/cds_cards_shown_total\{service="heme-patient-view",card="smm-high"\} 1\n/);
    } finally {
      await service.stop();
    }
  });
});
