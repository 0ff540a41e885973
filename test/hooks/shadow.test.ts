import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startService, type RunningService } from '../../src/cli/running-service.js';
import { demoPatients } from '../../src/demo/patients/index.js';
import { now, post, prefetchOf, requestFor, startAt, type CardJson } from '../support/client.js';

const patience = 60_000;
interface Explained {
  readonly decisions: readonly { readonly card: string; readonly because?: string }[];
  readonly cards: readonly CardJson[];
  readonly shadow?: readonly CardJson[];
}

const folder = mkdtempSync(join(tmpdir(), 'shadow-'));
const siteFile = join(folder, 'site.json');
const write = (shadow: readonly object[]): void => writeFileSync(siteFile, JSON.stringify({ shadow }));
afterAll(() => rmSync(folder, { recursive: true }));

const answer = async (service: RunningService, request: Readonly<Record<string, unknown>>) =>
  (
    await post<{ readonly cards: readonly CardJson[] }>(
      `${service.url}/cds-services/heme-${String(request['hook'])}`,
      request,
    )
  ).body;
const explain = async (service: RunningService, request: Readonly<Record<string, unknown>>) =>
  (await post<Explained>(`${service.url}/api/explain/heme-${String(request['hook'])}`, request)).body;

describe('shadow mode of everything', () => {
  let live: RunningService;
  let shadowed: RunningService;
  beforeAll(async () => {
    write([{}]);
    writeFileSync(join(folder, 'live.json'), '{}');
    // Cards link to the service's own address: the two answer under one.
    const address = { PUBLIC_URL: 'https://cds.example' };
    live = await startAt({ ...address, SITE_FILE: join(folder, 'live.json') });
    shadowed = await startAt({ ...address, SITE_FILE: siteFile });
  }, patience);
  afterAll(async () => {
    await live.stop();
    await shadowed.stop();
  });
  it(
    'answers {"cards":[]} to every demo patient, and would say what live mode says, byte for byte',
    async () => {
      let cards = 0;
      for (const { id, draftOrders } of demoPatients(now)) {
        const prefetch = await prefetchOf(live.url, id);
        for (const hook of ['patient-view', ...new Set(draftOrders.map((draft) => draft.hook))]) {
          const request = requestFor(hook, id, { prefetch });
          // Explained before it is answered: asking why is not a showing.
          const wouldBe = await explain(shadowed, request);
          const said = await answer(live, request);
          expect(await answer(shadowed, request)).toEqual({ cards: [] });
          expect(wouldBe.cards).toEqual([]);
          expect(JSON.stringify(wouldBe.shadow ?? [])).toBe(JSON.stringify(said.cards));
          const reasons = wouldBe.decisions.filter(({ because }) => because === 'shadow');
          expect(reasons.map(({ card }) => card).sort()).toEqual(
            said.cards.map(({ source }) => source.topic.code).sort(),
          );
          cards += said.cards.length;
        }
      }
      expect(cards).toBeGreaterThan(20);
    },
    patience,
  );
});

describe('shadow mode from encounter to encounter', () => {
  it(
    'would be as restrained as live mode; what nobody saw quiets nothing once the cards are live',
    async () => {
      write([{}]);
      writeFileSync(join(folder, 'live.json'), '{}');
      let at = Date.parse(now);
      const address = { PUBLIC_URL: 'https://cds.example' };
      const clock = () => at;
      const live = await startService({ ...address, SITE_FILE: join(folder, 'live.json') }, clock, patience);
      const shadowed = await startService({ ...address, SITE_FILE: siteFile }, clock, patience);
      try {
        const prefetch = await prefetchOf(live.url, 'smm-high-risk');
        const request = (hook: string, encounterId: string) => {
          const base = requestFor(hook, 'smm-high-risk', { prefetch });
          return { ...base, context: { ...(base['context'] as object), encounterId } };
        };
        const steps = [
          ['patient-view', 'e1'],
          ['order-select', 'e1'],
          ['encounter-start', 'e1'],
          ['patient-view', 'e2'],
          ['order-select', 'e2'],
        ] as const;
        const counts: number[] = [];
        for (const [hook, encounter] of steps) {
          const wouldBe = await explain(shadowed, request(hook, encounter));
          const said = await answer(live, request(hook, encounter));
          expect(await answer(shadowed, request(hook, encounter))).toEqual({ cards: [] });
          expect(JSON.stringify(wouldBe.shadow ?? [])).toBe(JSON.stringify(said.cards));
          counts.push(said.cards.length);
        }
        expect(counts[0]).toBeGreaterThan(0);
        expect(counts[3]).toBeLessThan(counts[0] ?? 0);
        write([]);
        at += 3_000;
        const promoted = await answer(shadowed, request('patient-view', 'e3'));
        expect(promoted.cards).toHaveLength(counts[0] ?? 0);
      } finally {
        await live.stop();
        await shadowed.stop();
      }
    },
    patience,
  );
});

describe('shadow mode of one card', () => {
  it(
    'is switched on and off by the site file while the service runs, and hides nothing else',
    async () => {
      write([]);
      let at = Date.parse(now);
      const service = await startService({ SITE_FILE: siteFile }, () => at, patience);
      try {
        const topics = async (): Promise<readonly string[]> => {
          at += 3_000;
          const { cards } = await answer(service, requestFor('patient-view', 'suspected-myeloma'));
          return cards.map(({ source }) => source.topic.code);
        };
        const before = await topics();
        expect(before.length).toBeGreaterThan(1);
        const [first = '', ...others] = before;
        write([{ card: first }]);
        expect(await topics()).toEqual(others);
        write([{ card: first, tenant: 'another tenant than this one' }]);
        expect(await topics()).toEqual(before);
        write([{ topic: 'plasma-cell' }, { topic: 'myeloid' }]);
        expect(await topics()).toEqual([]);
        write([]);
        expect(await topics()).toEqual(before);
      } finally {
        await service.stop();
      }
    },
    patience,
  );
});
