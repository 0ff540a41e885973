import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningService } from '../../src/cli/running-service.js';
import { post, prefetchOf, requestFor, startAt, type CardJson } from '../support/client.js';

type Prefetch = Readonly<Record<string, unknown>>;
interface Decided {
  readonly cards: readonly CardJson[];
  readonly decisions: readonly {
    readonly card: string;
    readonly shown: boolean;
    readonly indicator?: string;
    readonly because?: string;
  }[];
}

let service: RunningService;
beforeAll(async () => {
  service = await startAt();
});
afterAll(() => service.stop());

const records = new Map<string, Promise<Prefetch>>();
/** What an EHR would send along: the answers then hang on no time limit. */
function recordOf(patient: string): Promise<Prefetch> {
  const read = records.get(patient) ?? prefetchOf(service.url, patient);
  records.set(patient, read);
  return read;
}

async function explain(
  hook: string,
  patient: string,
  change: (prefetch: Prefetch) => Prefetch = (prefetch) => prefetch,
  language = 'en',
): Promise<Decided> {
  const prefetch = change(await recordOf(patient));
  const { status, body } = await post<Decided>(
    `${service.url}/api/explain/heme-${hook}`,
    requestFor(hook, patient, { prefetch }),
    { 'accept-language': language },
  );
  expect(status).toBe(200);
  return body;
}

const cardOf = ({ cards }: Decided, id: string): CardJson | undefined =>
  cards.find(({ source }) => source.topic.code === id);
const because = ({ decisions }: Decided, id: string): string | undefined =>
  decisions.find(({ card }) => card === id)?.because;
const labels = (card: CardJson | undefined): readonly string[] =>
  card?.suggestions?.map(({ label }) => label) ?? [];

/** The record without the entries whose JSON holds this text; without their count, or it would look cut short. */
const without =
  (text: string) =>
  (prefetch: Prefetch): Prefetch =>
    JSON.parse(JSON.stringify(prefetch), (key, value: unknown) => {
      if (key === 'total') return undefined;
      return key === 'entry' && Array.isArray(value)
        ? value.filter((entry) => !JSON.stringify(entry).includes(text))
        : value;
    }) as Prefetch;

describe('a 68-year-old man with chilblain lupus, MCV 106 and platelets 92', () => {
  it('is to be evaluated for MDS/CMML, with the work-up as drafts and no drug among them', async () => {
    const card = cardOf(await explain('patient-view', 'chilblain-lupus'), 'evaluate-mds-cmml');
    expect(card).toMatchObject({
      indicator: 'warning',
      summary: expect.stringContaining('evaluate for MDS/CMML'),
    });
    expect(labels(card)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/differential/),
        expect.stringMatching(/smear/),
        expect.stringMatching(/NGS/),
        expect.stringMatching(/Skin biopsy with immunophenotype/),
        expect.stringMatching(/marrow/),
        'Referral to haematology',
      ]),
    );
    const resources =
      card?.suggestions?.flatMap(({ actions }) => actions.map(({ resource }) => resource)) ?? [];
    for (const resource of resources)
      expect(resource).toMatchObject({ resourceType: 'ServiceRequest', status: 'draft', intent: 'proposal' });
  });

  it('says how weak the evidence is and that normal complement is not required', async () => {
    const card = cardOf(await explain('patient-view', 'chilblain-lupus'), 'evaluate-mds-cmml');
    expect(card?.detail).toMatch(/Retrospective, n = 24/);
    expect(card?.detail).toMatch(/no validated score/);
    expect(card?.detail).toMatch(/low in 10 of 24: normal complement is not required/);
    expect(card?.detail).toMatch(/Mean corpuscular volume: 106 fL .*2026-11-19/);
    expect(card?.detail).not.toMatch(/azacitidine|decitabine/i);
  });

  it('is not asked for vitamin B12 again, but is once the result is gone', async () => {
    const known = cardOf(await explain('patient-view', 'chilblain-lupus'), 'evaluate-mds-cmml');
    const gone = cardOf(
      await explain('patient-view', 'chilblain-lupus', without('Cobalamin')),
      'evaluate-mds-cmml',
    );
    const work = (card: CardJson | undefined) => `${labels(card).join()} ${card?.detail ?? ''}`;
    expect(work(known)).not.toMatch(/Vitamin B12/);
    expect(work(gone)).toMatch(/Vitamin B12/);
  });

  it('speaks Japanese with the same suggestions in number', async () => {
    const en = cardOf(await explain('patient-view', 'chilblain-lupus'), 'evaluate-mds-cmml');
    const ja = cardOf(await explain('patient-view', 'chilblain-lupus', undefined, 'ja'), 'evaluate-mds-cmml');
    expect(ja?.summary).toMatch(/MDS・CMML/);
    expect(ja?.detail).toMatch(/後ろ向き研究、n = 24/);
    expect(labels(ja)).toHaveLength(labels(en).length);
  });

  it('O13: a third immunosuppressant is drafted: consider MDS/CMML first, as a warning for platelets below 100', async () => {
    const card = cardOf(await explain('order-sign', 'chilblain-lupus'), 'order-immunosuppressant-lupus');
    expect(card).toMatchObject({ indicator: 'warning' });
    expect(labels(card).length).toBeGreaterThan(3);
  });

  it('O13: with one other immunosuppressant on record the order is not commented', async () => {
    const decided = await explain('order-sign', 'chilblain-lupus', without('rituximab'));
    expect(because(decided, 'order-immunosuppressant-lupus')).toBe('order-not-relevant');
  });

  it('O13: without the low platelets, anaemia and macrocytosis remind without warning', async () => {
    const decided = await explain('order-sign', 'chilblain-lupus', without('chilblain-lupus-platelets-5"'));
    expect(cardOf(decided, 'order-immunosuppressant-lupus')).toMatchObject({ indicator: 'info' });
  });
});

describe('a 23-year-old with lupus nephritis and leucopenia', () => {
  it('has no card of MDS/CMML on opening the chart', async () => {
    const decided = await explain('patient-view', 'lupus-nephritis-young');
    expect(because(decided, 'evaluate-mds-cmml')).toBe('category');
    expect(because(decided, 'lupus-keep-in-mind')).toBe('category');
  });

  it('has no word on the drafted mycophenolate', async () => {
    const decided = await explain('order-sign', 'lupus-nephritis-young');
    expect(decided.cards).toEqual([]);
    expect(because(decided, 'order-immunosuppressant-lupus')).toBe('order-not-relevant');
  });
});

describe('a man of 69 with chondritis and macrocytic anaemia', () => {
  it('UBA1 found: haematology and rheumatology, and no diagnosis', async () => {
    const card = cardOf(await explain('patient-view', 'vexas-uba1'), 'vexas-uba1');
    expect(card).toMatchObject({
      indicator: 'warning',
      summary: expect.stringContaining('UBA1 variant found'),
    });
    expect(labels(card)).toEqual(['Referral to haematology', 'Referral to rheumatology']);
  });

  it('not sequenced: UBA1 is offered', async () => {
    const card = cardOf(await explain('patient-view', 'vexas-uba1', without('UBA1')), 'vexas-uba1');
    expect(card?.summary).toMatch(/consider UBA1 sequencing/);
    expect(labels(card)).toContain('UBA1 sequencing (p.Met41, splice sites)');
  });

  it('not sequenced and no chondritis: silent', async () => {
    const change = (prefetch: Prefetch) => without('UBA1')(without('polychondritis')(prefetch));
    expect(because(await explain('patient-view', 'vexas-uba1', change), 'vexas-uba1')).toBe('category');
  });
});

describe('systemic sclerosis, tocilizumab drafted', () => {
  const start = async (change?: (prefetch: Prefetch) => Prefetch) =>
    cardOf(await explain('order-sign', 'systemic-sclerosis-tocilizumab', change), 'tocilizumab-start');

  it('T1, T3: names what was not looked for, and offers it', async () => {
    const card = await start();
    expect(card).toMatchObject({ indicator: 'warning', summary: expect.stringContaining('incomplete') });
    expect(card?.detail).toMatch(/^\*\*Not available:\*\* .*HBs antigen/);
    expect(card?.detail).toMatch(/Baseline not on record: .*DLCO/);
    expect(card?.detail).toMatch(/check local approval/);
    expect(labels(card)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/HBs antigen/),
        expect.stringMatching(/DLCO/),
        expect.stringMatching(/High-resolution CT/),
      ]),
    );
  });

  it('the negative interferon-gamma assay counts; without it tuberculosis is not screened', async () => {
    expect((await start())?.detail).not.toMatch(/Tuberculosis screening/);
    expect((await start(without('Interferon-gamma')))?.detail).toMatch(
      /Not available:.* Tuberculosis screening/,
    );
  });

  it('says nothing on opening the chart: nothing is being ordered', async () => {
    const decided = await explain('patient-view', 'systemic-sclerosis-tocilizumab');
    expect(because(decided, 'tocilizumab-start')).toBe('hook');
  });
});

describe('systemic sclerosis on tocilizumab', () => {
  const patient = 'systemic-sclerosis-on-tocilizumab';

  it('neutrophils of 0.9: the label interrupts, and the cytopenia is not counted as persistent', async () => {
    const card = cardOf(await explain('patient-view', patient), 'tocilizumab-monitoring');
    expect(card).toMatchObject({ indicator: 'warning', summary: expect.stringContaining('interrupts') });
    expect(card?.detail).toMatch(/Do not count this cytopenia as persistent/);
  });

  it('T5: a fall of 6 points by an unknown rater is within measurement variation', async () => {
    const card = cardOf(await explain('patient-view', patient), 'mrss-response');
    expect(card).toMatchObject({
      indicator: 'info',
      summary: expect.stringContaining('within measurement variation'),
    });
    expect(card?.detail).toMatch(/24 → 18/);
    expect(card?.detail).toMatch(/Disease duration \(years\): 2\.5/);
  });

  it('T5: without a score before the first dose nothing is inferred', async () => {
    const decided = await explain('patient-view', patient, without(`${patient}-mrss-180`));
    expect(because(decided, 'mrss-response')).toBe('category');
  });

  it('T5: while a dose has no date, no score is called the one before the first dose', async () => {
    const undated = (prefetch: Prefetch): Prefetch =>
      JSON.parse(JSON.stringify(prefetch), (key, value: unknown) =>
        key === 'authoredOn' ? undefined : value,
      ) as Prefetch;
    expect(because(await explain('patient-view', patient, undated), 'mrss-response')).toBe('category');
  });

  it('T4: a drafted CRP cannot rule out infection', async () => {
    const decided = await explain('order-select', patient);
    const card = cardOf(decided, 'infection-markers');
    expect(card).toMatchObject({ indicator: 'warning' });
    expect(labels(card)).toContain('Blood culture');
    expect(JSON.stringify(decided.cards)).not.toMatch(/low CRP (rules out|excludes)/i);
  });

  it('T4: without tocilizumab a CRP is a CRP', async () => {
    const decided = await explain('order-select', patient, without('612865'));
    expect(because(decided, 'infection-markers')).toBe('category');
  });
});
