import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { myeloidCards } from '../../cards/myeloid.js';
import type { RunningService } from '../../src/cli/running-service.js';
import { post, prefetchOf, requestFor, startAt, type CardJson } from '../support/client.js';

const topics = new Set(myeloidCards.map(({ id }) => id));

describe('the myeloid demo patients', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startAt();
  });
  afterAll(() => service.stop());

  async function cardsOf(patient: string, language: string): Promise<readonly CardJson[]> {
    // From prefetch: the budget for queries must not decide a test.
    const prefetch = await prefetchOf(service.url, patient);
    const { body } = await post<{ readonly cards: readonly CardJson[] }>(
      `${service.url}/cds-services/heme-patient-view`,
      requestFor('patient-view', patient, { prefetch }),
      { 'accept-language': language },
    );
    return body.cards.filter(({ source }) => topics.has(source.topic.code));
  }

  it.each([
    ['unexplained-cytopenia', 'unexplained-cytopenia', 'info', /gene panel/, ['Myeloid NGS panel']],
    ['ccus-provisional', 'ccus-provisional', 'warning', /marrow/, ['Bone marrow', 'Conventional karyotype']],
    ['chip-dnmt3a', 'chip-low', 'info', /low risk by CHRS 2023.*12 months/, ['Complete blood count']],
    ['blasts-in-blood', 'aml-threshold', 'critical', /Blasts 24 % in blood/, ['Referral', 'Peripheral']],
    ['japanese-monocytosis', 'unexplained-cytopenia', 'info', /complete the work-up/, ['Vitamin B12']],
  ] as const)('%s: %s, %s', async (patient, topic, indicator, summary, orders) => {
    const cards = await cardsOf(patient, 'en');
    expect(cards.map((card) => [card.source.topic.code, card.indicator])).toEqual([[topic, indicator]]);
    expect(cards[0]?.summary).toMatch(summary);
    const labels = cards[0]?.suggestions?.map(({ label }) => label) ?? [];
    expect(orders.filter((order) => !labels.some((label) => label.startsWith(order)))).toEqual([]);
  });

  it('chip-dnmt3a: risk with model, endpoint and horizon, and no marrow', async () => {
    const [card] = await cardsOf('chip-dnmt3a', 'en');
    expect(card?.detail).toContain('CHRS 2023: myeloid neoplasm within 10 years in 0.67 %');
    expect(card?.detail).toContain('VAF 5 %');
    expect(card?.suggestions?.map(({ label }) => label).join()).not.toMatch(/marrow/i);
  });

  it('japanese-monocytosis: speaks of the monocytes, in Japanese', async () => {
    const [card] = await cardsOf('japanese-monocytosis', 'ja');
    expect(card?.summary).toMatch(/精査を完了/);
    expect(card?.detail).toMatch(/CMML/);
  });

  it.each(['clone-below-threshold', 'creatinine-without-clone', 'lupus-nephritis-young', 'no-data'])(
    '%s: no myeloid card',
    async (patient) => {
      expect(await cardsOf(patient, 'en')).toEqual([]);
    },
  );
});
