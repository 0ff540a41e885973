import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningService } from '../../src/cli/running-service.js';
import { now, post, prefetchOf, requestFor, startAt, type CardJson } from '../support/client.js';
import { keptFolder, removeFolder } from '../support/kept-folder.js';
import { backends } from '../store/backends.js';

/** Milliseconds for a test that starts services of its own, on a busy machine. */
const patience = 60_000;

type More = Readonly<Record<string, unknown>>;
interface Explained {
  readonly decisions: readonly {
    readonly card: string;
    readonly shown: boolean;
    readonly because?: string;
  }[];
}

/** One request of a hook within an encounter; an order hook may judge the drafts that the demo keeps for another. */
function within(encounterId: string, hook: string, patient: string, more: More = {}, draftsOf = hook): More {
  const request = requestFor(draftsOf, patient, more);
  return { ...request, hook, context: { ...(request['context'] as More), encounterId } };
}

async function shown(service: RunningService, request: More): Promise<readonly CardJson[]> {
  const url = `${service.url}/cds-services/heme-${String(request['hook'])}`;
  const { status, body } = await post<{ readonly cards: readonly CardJson[] }>(url, request);
  expect(status).toBe(200);
  return body.cards;
}
const topics = (cards: readonly CardJson[]): readonly string[] =>
  cards.map(({ source }) => source.topic.code);

async function why(service: RunningService, request: More, card: string): Promise<string | undefined> {
  const url = `${service.url}/api/explain/heme-${String(request['hook'])}`;
  const { body } = await post<Explained>(url, request);
  return body.decisions.find((one) => one.card === card)?.because;
}

const codes = 'http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes';
async function override(service: RunningService, hook: string, card: string, code: string): Promise<number> {
  const overrideReason = { reason: { system: codes, code } };
  const feedback = [{ card, outcome: 'overridden', overrideReason, outcomeTimestamp: now }];
  const { status } = await post(`${service.url}/cds-services/heme-${hook}/feedback`, { feedback });
  return status;
}

/** The first card of a call, which the test needs to be there. */
async function firstOf(service: RunningService, request: More): Promise<CardJson> {
  const [card] = await shown(service, request);
  if (card === undefined) throw new Error('No card was shown');
  return card;
}

/** The same record with every M-protein of `from` g/dL replaced. */
const withMProtein = (prefetch: More, from: number, to: number): unknown =>
  JSON.parse(JSON.stringify(prefetch).replaceAll(`"value":${from},`, `"value":${to},`));

describe('a card that was overridden', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startAt();
  }, patience);
  afterAll(() => service.stop());

  it('with a reason is silent in the next encounter and says why; a changed finding speaks again', async () => {
    const prefetch = await prefetchOf(service.url, 'smm-high-risk');
    const card = await firstOf(service, within('e1', 'patient-view', 'smm-high-risk', { prefetch }));
    const topic = card.source.topic.code;
    expect(await override(service, 'patient-view', card.uuid, 'patient-refuses')).toBe(200);

    const next = within('e2', 'patient-view', 'smm-high-risk', { prefetch });
    expect(topics(await shown(service, next))).not.toContain(topic);
    expect(await why(service, next, topic)).toBe('overridden');

    const changedBy = (value: number) =>
      within('e3', 'patient-view', 'smm-high-risk', { prefetch: withMProtein(prefetch, 3.6, value) });
    expect(topics(await shown(service, changedBy(3.75)))).not.toContain(topic);
    expect(topics(await shown(service, changedBy(3.8)))).toContain(topic);
  });

  it.each(['wrong-time-workflow', 'inappropriate-recipient'])(
    'because of the moment or the reader (%s) is silent only in that encounter',
    async (code) => {
      const here = within(`here-${code}`, 'patient-view', 'mgus-high-risk');
      const card = await firstOf(service, here);
      const topic = card.source.topic.code;
      expect(await override(service, 'patient-view', card.uuid, code)).toBe(200);
      expect(await why(service, here, topic)).toBe('overridden');
      const elsewhere = within(`elsewhere-${code}`, 'patient-view', 'mgus-high-risk');
      expect(topics(await shown(service, elsewhere))).toContain(topic);
    },
  );

  it('for one patient is still said for another', async () => {
    const card = await firstOf(service, within('e1', 'patient-view', 'mgus-low-risk'));
    expect(await override(service, 'patient-view', card.uuid, 'patient-refuses')).toBe(200);
    expect(await shown(service, within('e2', 'patient-view', 'mgus-flc-missing'))).not.toEqual([]);
  });

  it('is said again when it is critical', async () => {
    const request = within('e1', 'patient-view', 'blasts-in-blood');
    const card = await firstOf(service, request);
    expect(card.indicator).toBe('critical');
    expect(await override(service, 'patient-view', card.uuid, 'patient-refuses')).toBe(200);
    expect(topics(await shown(service, request))).toContain(card.source.topic.code);
  });
});

const survey = 'order-skeletal-survey';

describe('advice given in an encounter', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startAt();
  }, patience);
  afterAll(() => service.stop());
  const sign = (encounter: string) => within(encounter, 'order-sign', 'smm-high-risk', {}, 'order-select');

  it('is not repeated by the next hook, and goes on where it was given first', async () => {
    const select = within('e1', 'order-select', 'smm-high-risk');
    expect(topics(await shown(service, select))).toContain(survey);
    expect(topics(await shown(service, sign('e1')))).not.toContain(survey);
    expect(await why(service, sign('e1'), survey)).toBe('quiet-period');
    expect(topics(await shown(service, select))).toContain(survey);
  });

  it('is given again in another encounter', async () => {
    expect(topics(await shown(service, sign('e2')))).toContain(survey);
  });

  it('is not written down by asking why', async () => {
    expect(await why(service, within('e3', 'order-select', 'smm-high-risk'), survey)).toBeUndefined();
    expect(topics(await shown(service, sign('e3')))).toContain(survey);
  });
});

describe('a store that is down', () => {
  it(
    'stops no advice, refuses feedback that it cannot keep, and is counted',
    async () => {
      // Nothing listens on port 9 of this machine.
      const service = await startAt({ DATABASE_URL: 'postgres://127.0.0.1:9/none' });
      try {
        const card = await firstOf(service, within('e1', 'patient-view', 'smm-high-risk'));
        expect(await override(service, 'patient-view', card.uuid, 'patient-refuses')).toBe(503);
        const again = await firstOf(service, within('e2', 'patient-view', 'smm-high-risk'));
        expect(again.uuid).toBe(card.uuid);
        const metrics = await (await fetch(`${service.url}/metrics`)).text();
        expect(metrics).toMatch(/cds_store_failures_total\{part="feedback"\} [1-9]/);
        expect(metrics).toMatch(/cds_store_failures_total\{part="history"\} [1-9]/);
      } finally {
        await service.stop();
      }
    },
    patience,
  );
});

describe('advice of one chart from hook to hook', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startAt();
  }, patience);
  afterAll(() => service.stop());
  const at = (hook: string, encounter: string) =>
    within(encounter, hook, 'smm-high-risk', {}, 'order-select');
  const chain = ['patient-view', 'encounter-start', 'order-select', 'order-sign'];

  it('is given once in an encounter, across patient-view, order-select and order-sign', async () => {
    const said: string[] = [];
    for (const hook of chain) said.push(...topics(await shown(service, at(hook, 'e1'))));
    expect(said).toContain('smm-high');
    expect(said).toContain(survey);
    expect(new Set(said).size).toBe(said.length);
    expect(await why(service, at('encounter-start', 'e1'), 'smm-high')).toBe('quiet-period');
    expect(await why(service, at('order-sign', 'e1'), survey)).toBe('quiet-period');
  });

  it('is not repeated on the chart of another encounter soon after; a new order is judged anew', async () => {
    expect(topics(await shown(service, at('patient-view', 'e2')))).not.toContain('smm-high');
    expect(await why(service, at('patient-view', 'e2'), 'smm-high')).toBe('quiet-period');
    expect(topics(await shown(service, at('order-select', 'e2')))).toContain(survey);
  });

  it('is given for the same id on another FHIR server: that is another person', async () => {
    const prefetch = await prefetchOf(service.url, 'smm-high-risk');
    const on = (fhirServer: string): More => ({
      ...within('e3', 'patient-view', 'smm-high-risk', { prefetch }),
      fhirServer,
    });
    const here = await firstOf(service, on('https://one.example/r4'));
    expect(await override(service, 'patient-view', here.uuid, 'patient-refuses')).toBe(200);
    expect(topics(await shown(service, on('https://ONE.example/r4/')))).not.toContain('smm-high');
    const there = await firstOf(service, on('https://two.example/r4'));
    expect(there.uuid).not.toBe(here.uuid);
    expect(there.source.topic.code).toBe('smm-high');
  });
});

describe('a card on the list of those never quieted', () => {
  it(
    'is said after an override with a reason, and when the list no longer holds it, is not',
    async () => {
      const folder = keptFolder('never-');
      const file = join(folder, 'site.json');
      // Without the demo's local codes the imaging is not on record.
      const id = 'smm-provisional';
      for (const [neverQuiet, expected] of [
        [[id], true],
        [[], false],
      ] as const) {
        writeFileSync(file, JSON.stringify({ neverQuiet }));
        const service = await startAt({ SITE_FILE: file });
        try {
          const card = await firstOf(service, within('e1', 'patient-view', 'smm-high-risk'));
          expect(card.source.topic.code).toBe(id);
          await override(service, 'patient-view', card.uuid, 'patient-refuses');
          const next = await shown(service, within('e2', 'patient-view', 'smm-high-risk'));
          expect(topics(next).includes(id)).toBe(expected);
        } finally {
          await service.stop();
        }
      }
      removeFolder(folder);
    },
    patience,
  );
});

const patient = 'smm-high-risk';
const before = within('e1', 'patient-view', patient);
const after = within('e2', 'patient-view', patient);

/** Shows a card, overrides it with a reason, and says which it was. */
async function refuseOne(service: RunningService): Promise<string> {
  const card = await firstOf(service, before);
  await override(service, 'patient-view', card.uuid, 'patient-refuses');
  return card.source.topic.code;
}

describe.each(backends.filter(({ durable }) => durable))('what $name keeps', ({ create }) => {
  it(
    'outlives the process: an override before a restart counts after it',
    async () => {
      const place = await create();
      const first = await startAt(place.env);
      const topic = await refuseOne(first);
      await first.stop();
      const second = await startAt(place.env);
      expect(topics(await shown(second, after))).not.toContain(topic);
      expect(await why(second, after, topic)).toBe('overridden');
      await second.stop();
      await place.remove();
    },
    patience,
  );
});

/** Asks until the write behind the reply has arrived; each question is one round over HTTP. */
async function whyAtLast(service: RunningService, topic: string): Promise<string | undefined> {
  for (let round = 0; round < 100; round += 1) {
    const because = await why(service, after, topic);
    if (because !== undefined) return because;
  }
  return undefined;
}

for (const { name, create } of backends.filter((one) => one.name === 'PostgreSQL'))
  describe(`two processes on one ${name}`, () => {
    it(
      'what one was told, the other knows',
      async () => {
        const place = await create();
        const one = await startAt(place.env);
        const other = await startAt(place.env);
        const topic = await refuseOne(one);
        expect(await whyAtLast(other, topic)).toBe('overridden');
        await one.stop();
        await other.stop();
        await place.remove();
      },
      patience,
    );
  });
