import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningService } from '../../src/cli/running-service.js';
import { post, prefetchOf, requestFor, startAt, type CardJson } from '../support/client.js';

interface Contribution {
  readonly term: string;
  readonly low: number;
  readonly high: number;
  readonly cites: readonly string[];
}
interface Score {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  readonly band: string | null;
  readonly possibleBands: readonly string[];
  readonly contributions: readonly Contribution[];
}
interface Answer {
  readonly facts: readonly { readonly id: string; readonly known: boolean; readonly why?: string }[];
  readonly classifications: readonly {
    readonly ruleSet: string;
    readonly category: string | null;
    readonly possible: readonly string[];
    readonly provisional: string | null;
    readonly scores: readonly Score[];
  }[];
}

type Json = Readonly<Record<string, unknown>>;
interface Entry {
  readonly resource: Json;
}
type Bundle = Json & { readonly entry?: readonly Entry[] };
type Prefetch = Readonly<Record<string, unknown>>;

const patient = 'mds-complete';
let service: RunningService;
let prefetch: Prefetch;
beforeAll(async () => {
  service = await startAt();
  prefetch = await prefetchOf(service.url, patient);
}, 60_000);
afterAll(() => service.stop());

async function explain(record: Prefetch, id = patient): Promise<Answer> {
  const request = requestFor('patient-view', id, {
    prefetch: record,
    fhirServer: 'http://127.0.0.1:9/fhir',
  });
  const { status, body } = await post<Answer>(`${service.url}/api/explain/heme-patient-view`, request);
  expect(status).toBe(200);
  return body;
}

const classified = (answer: Answer, ruleSet: string) =>
  answer.classifications.find((one) => one.ruleSet === ruleSet);
const scoreOf = (answer: Answer, id: string): Score | undefined =>
  classified(answer, 'mds-who5')?.scores.find((score) => score.id === id);

const isBundle = (value: unknown): value is Bundle =>
  typeof value === 'object' && value !== null && 'entry' in value;

/** The same record with the entries of every bundle replaced. */
const withEntries = (record: Prefetch, change: (entries: readonly Entry[]) => readonly Entry[]): Prefetch =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      isBundle(value) ? { ...value, entry: change(value.entry ?? []) } : value,
    ]),
  );

const isGenetic = ({ resource }: Entry): boolean =>
  JSON.stringify(resource['category'] ?? '').includes('"GE"');

/** Sequencing as a scanned report only: no Observation of it, and a PDF in the report. */
const asPdf = (entries: readonly Entry[]): readonly Entry[] =>
  entries
    .filter((entry) => !(isGenetic(entry) && entry.resource['resourceType'] === 'Observation'))
    .map((entry) => {
      if (!isGenetic(entry)) return entry;
      const { result: _result, ...report } = entry.resource;
      return {
        resource: { ...report, presentedForm: [{ contentType: 'application/pdf', title: 'Gene panel' }] },
      };
    });

/** LOINC code: the unit as written here, the unit another laboratory would use, and the factor to it. */
const otherUnits: Readonly<Record<string, readonly [from: string, to: string, factor: number]>> = {
  '718-7': ['g/dL', 'g/L', 10],
  '777-3': ['10*9/L', '10*4/uL', 0.1],
  '751-8': ['10*9/L', '10*3/uL', 1],
  '6690-2': ['10*9/L', '/uL', 1000],
  '742-7': ['10*9/L', '10*3/uL', 1],
  '81258-6': ['1', '%', 100],
};

interface Measured {
  readonly code?: { readonly coding?: readonly { readonly code: string }[] };
  readonly valueQuantity?: { readonly value: number; readonly code?: string };
  readonly component?: readonly Measured[];
}

function inOtherUnits<T extends Measured>(measured: T): T {
  const [from, unit, factor] = otherUnits[measured.code?.coding?.[0]?.code ?? ''] ?? [];
  const { valueQuantity, component } = measured;
  const changed =
    unit === undefined || factor === undefined || valueQuantity === undefined || valueQuantity.code !== from
      ? {}
      : {
          valueQuantity: {
            value: Number((valueQuantity.value * factor).toPrecision(12)),
            unit,
            system: 'http://unitsofmeasure.org',
            code: unit,
          },
        };
  return {
    ...measured,
    ...changed,
    ...(component === undefined ? {} : { component: component.map(inOtherUnits) }),
  };
}

const relabelled = (entries: readonly Entry[]): readonly Entry[] =>
  entries.map(({ resource }) => ({ resource: inOtherUnits(resource as Measured) as Json }));

/** A fixed disorder: every third first, then the rest backwards. */
const shuffled = (entries: readonly Entry[]): readonly Entry[] => [
  ...entries.filter((_entry, index) => index % 3 === 1),
  ...entries.filter((_entry, index) => index % 3 !== 1).toReversed(),
];

/** What must not depend on how the record was written down. */
const essence = ({ classifications }: Answer) =>
  classifications.map(({ ruleSet, category, possible, provisional, scores }) => ({
    ruleSet,
    category,
    possible,
    provisional,
    scores: scores.map(({ id, low, high, band }) => ({ id, low, high, band })),
  }));

describe('a completely tested patient with MDS', () => {
  it('has both labels', async () => {
    const answer = await explain(prefetch);
    expect(classified(answer, 'mds-who5')?.category).toBe('mds-ib2');
    expect(classified(answer, 'mds-icc')?.category).toBe('mds-aml-gene');
  });

  it('has IPSS-R and IPSS-M without a range, and what each variable of IPSS-M adds', async () => {
    const answer = await explain(prefetch);
    const ipssM = scoreOf(answer, 'ipss-m');
    expect(scoreOf(answer, 'ipss-r')).toMatchObject({ low: 6.5, high: 6.5, band: 'very-high' });
    // By hand from the published coefficients: see the next test.
    expect(ipssM).toMatchObject({ low: 1.8, high: 1.8, band: 'very-high' });
    expect(ipssM?.contributions).toHaveLength(22);
    for (const { low, high, cites } of ipssM?.contributions ?? []) {
      expect(low).toBe(high);
      expect(cites.length).toBeGreaterThan(0);
    }
  });

  it('IPSS-M is the published sum', async () => {
    const beta = {
      hemoglobin: -0.171 * (8.6 - 9.87),
      platelets: -0.222 * (0.62 - 1.41),
      blasts: 0.352 * (12 / 5 - 0.922),
      // Trisomy 8 alone is IPSS-R intermediate = 2.
      cytogenetics: 0.287 * (2 - 1.39),
      mutated: 0.213 * (1 - 0.252) + 0.423 * (1 - 0.126),
      notMutated: -(
        1.18 * 0.071 +
        0.798 * 0.0108 +
        0.798 * 0.0247 +
        0.504 * 0.0166 +
        0.43 * 0.0112 +
        0.417 * 0.0362 +
        0.391 * 0.0216 +
        0.379 * 0.0429 +
        0.295 * 0.0473 +
        0.27 * 0.0588 +
        0.247 * 0.0866 +
        0.239 * 0.158 +
        0.221 * 0.161 +
        0.202 * 0.0271 -
        0.0794 * 0.186 +
        0.231 * 0.388
      ),
    };
    const sum = Object.values(beta).reduce((total, one) => total + one, 0) / Math.LN2;
    expect(scoreOf(await explain(prefetch), 'ipss-m')?.low).toBeCloseTo(sum, 2);
  });
});

describe('the same patient, sequencing only as a PDF', () => {
  it('sequencing is not machine-readable, and IPSS-M has no group', async () => {
    const answer = await explain(withEntries(prefetch, asPdf));
    expect(answer.facts.find(({ id }) => id === 'sequencing')).toMatchObject({
      known: false,
      why: 'not-machine-readable',
    });
    const ipssM = scoreOf(answer, 'ipss-m');
    expect(ipssM?.band).toBeNull();
    expect(ipssM?.possibleBands.length).toBeGreaterThan(1);
    // What needs no sequencing stands.
    expect(scoreOf(answer, 'ipss-r')?.band).toBe('very-high');
  });

  it('names no category that genes could change', async () => {
    const answer = await explain(withEntries(prefetch, asPdf));
    expect(classified(answer, 'mds-icc')?.category).toBeNull();
    expect(classified(answer, 'mds-who5')?.possible).toEqual(expect.arrayContaining(['aml', 'mds-ib2']));
  });
});

describe('however the record is written down', () => {
  const ways: readonly (readonly [string, (entries: readonly Entry[]) => readonly Entry[]])[] = [
    ['in other units (g/L, 10*4/uL, 10*3/uL, /uL, % of alleles)', relabelled],
    ['in another order', shuffled],
    ['in both', (entries: readonly Entry[]) => shuffled(relabelled(entries))],
  ];
  it.each(ways)('%s: the same classifications and scores', async (_name, change) => {
    const changed = withEntries(prefetch, change);
    expect(changed).not.toEqual(prefetch);
    expect(essence(await explain(changed))).toEqual(essence(await explain(prefetch)));
  });

  it.each([
    'chip-dnmt3a',
    'ccus-provisional',
    'clone-below-threshold',
    'mds-ring-sideroblasts',
    'japanese-monocytosis',
    'chilblain-lupus',
    'vexas-uba1',
    'blasts-in-blood',
  ])('%s: the same classifications and scores in every way', async (id) => {
    const record = await prefetchOf(service.url, id);
    const asWritten = essence(await explain(record, id));
    for (const [, change] of ways) {
      const changed = withEntries(record, change);
      expect(changed).not.toEqual(record);
      expect(essence(await explain(changed, id))).toEqual(asWritten);
    }
  });
});

describe('the cards of the demo patients', () => {
  const cardsOf = async (id: string, language: string): Promise<readonly CardJson[]> => {
    const { body } = await post<{ readonly cards: readonly CardJson[] }>(
      `${service.url}/cds-services/heme-patient-view`,
      requestFor('patient-view', id),
      { 'accept-language': language },
    );
    return body.cards;
  };
  const topics = (cards: readonly CardJson[]) => cards.map(({ source }) => source.topic.code);

  it('mds-complete: both labels and the risk, then higher risk to discuss; absent lesions are not listed', async () => {
    const cards = await cardsOf(patient, 'en');
    expect(topics(cards)).toEqual(['mds-labels', 'mds-higher-risk']);
    expect(cards[0]?.summary).toMatch(/WHO5 MDS-IB2 \/ ICC MDS\/AML.*IPSS-M very high/);
    expect(cards[1]?.detail).toMatch(/HLA typing/);
    expect(cards[0]?.detail).toMatch(/gene panel: ASXL1 \S+, RUNX1/);
  });

  it('mds-ring-sideroblasts: one primary card; the card that names no entity gives way', async () => {
    const cards = await cardsOf('mds-ring-sideroblasts', 'en');
    expect(topics(cards)).toEqual(['mds-labels']);
    expect(cards[0]?.detail).toMatch(/Not known for IPSS-M: .*KMT2A partial tandem duplication/);
  });

  it.each([
    ['en', /CMML possible/],
    ['ja', /CMMLの可能性/],
  ])('japanese-monocytosis, %s: CMML is neither named nor excluded', async (language, summary) => {
    const [card] = await cardsOf('japanese-monocytosis', language);
    expect(card?.source.topic.code).toBe('monocytosis-open');
    expect(card?.indicator).toBe('info');
    expect(card?.summary).toMatch(summary);
    expect(card?.detail).toMatch(/BCR::ABL1/);
  });

  it('lists four of the possible categories and counts the others', async () => {
    const [card] = await cardsOf('japanese-monocytosis', 'en');
    expect(card?.detail).toMatch(/Still possible: .*, and 1 more/);
  });
});

describe('the next best test', () => {
  interface Explained {
    readonly classifications: readonly {
      readonly ruleSet: string;
      readonly nextBestTest: {
        readonly order: string;
        readonly label: string;
        readonly brings: string;
        readonly from: number;
        readonly narrowsTo: number;
      } | null;
    }[];
    readonly cards: readonly CardJson[];
  }
  const explained = async (id: string): Promise<Explained> => {
    const url = `${service.url}/api/explain/heme-patient-view`;
    return (await post<Explained>(url, requestFor('patient-view', id))).body;
  };

  it.each([
    ['mgus-flc-missing', 'plasma-cell', 'flc', 'Serum free light chains'],
    ['smm-provisional', 'plasma-cell', 'flc', 'Serum free light chains'],
    ['ccus-provisional', 'myeloid', 'bm', 'Bone marrow aspirate and biopsy'],
  ])('%s, %s: %s, in explain and on the card', async (id, ruleSet, order, label) => {
    const { classifications, cards } = await explained(id);
    const next = classifications.find((one) => one.ruleSet === ruleSet)?.nextBestTest;
    expect(next?.order).toBe(order);
    expect(next?.label).toBe(label);
    expect(next?.brings).not.toBe('');
    expect(next?.narrowsTo).toBeLessThan(next?.from ?? 0);
    expect(cards[0]?.detail).toContain(`Next best test: ${label}`);
  });

  it('a settled category has none, and its card says none', async () => {
    const { classifications, cards } = await explained(patient);
    expect(classifications.find((one) => one.ruleSet === 'mds-who5')?.nextBestTest).toBeNull();
    expect(cards[0]?.detail).not.toContain('Next best test');
  });

  it('sequencing that exists as a PDF is not ordered again', async () => {
    const request = requestFor('patient-view', patient, {
      prefetch: withEntries(prefetch, asPdf),
      fhirServer: 'http://127.0.0.1:9/fhir',
    });
    const { body } = await post<Explained>(`${service.url}/api/explain/heme-patient-view`, request);
    const named = body.classifications.flatMap(({ nextBestTest }) => nextBestTest?.order ?? []);
    expect(named).not.toContain('ngs-myeloid');
  });
});
