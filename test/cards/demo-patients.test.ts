import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningService } from '../../src/cli/running-service.js';
import { post, prefetchOf, requestFor, startAt, type CardJson } from '../support/client.js';

let service: RunningService;
beforeAll(async () => {
  service = await startAt();
}, 60_000);
afterAll(() => service.stop());

async function cardsOf(id: string, hook: string): Promise<readonly CardJson[]> {
  const prefetch = await prefetchOf(service.url, id);
  const { body } = await post<{ readonly cards: readonly CardJson[] }>(
    `${service.url}/cds-services/heme-${hook}`,
    requestFor(hook, id, { prefetch }),
  );
  return body.cards;
}

describe('each demo patient gets the plasma cell card that is expected', () => {
  it.each([
    ['m-protein-unclassified', 'patient-view', 'm-protein-unclassified', 'info', /0\.9 g\/dL/],
    ['mgus-low-risk', 'patient-view', 'mgus-low', 'info', /2-3 years/],
    ['mgus-low-risk', 'order-select', 'order-daratumumab-stage', 'warning', /MGUS/],
    ['mgus-high-risk', 'patient-view', 'mgus-high', 'warning', /58 %.*27 %/],
    ['mgus-flc-missing', 'patient-view', 'mgus-range', 'info', /No single risk figure/],
    ['smm-provisional', 'patient-view', 'smm-provisional', 'warning', /does not mean normal/],
    ['smm-low-risk', 'patient-view', 'smm-low', 'info', /6\.2 %/],
    ['smm-high-risk', 'patient-view', 'smm-high', 'warning', /44\.2 %/],
    ['smm-high-risk', 'order-select', 'order-skeletal-survey', 'warning', /whole-body low-dose CT first/],
    ['smm-high-risk', 'order-sign', 'order-daratumumab-checks', 'warning', /hepatitis B/],
    ['suspected-myeloma', 'patient-view', 'suspected-mm', 'warning', /9\.4 g\/dL/],
    ['myeloma-by-light-chains', 'patient-view', 'mm-biomarker', 'warning', /not by itself a reason to start/],
    ['igm-gammopathy', 'patient-view', 'igm-gammopathy', 'info', /the cells in the marrow decide/],
    ['spep-alone', 'order-select', 'order-spep-alone', 'info', /420 d/],
    [
      'text-only-results',
      'patient-view',
      'protein-result-unusable',
      'info',
      /report present, not machine-readable/,
    ],
  ] as const)(
    '%s, %s: %s as %s',
    async (id, hook, topic, indicator, said) => {
      const [first] = (await cardsOf(id, hook)).filter(({ source }) => source.topic.code === topic);
      expect(first?.indicator).toBe(indicator);
      expect(first?.detail).toMatch(said);
    },
    60_000,
  );

  it.each(['creatinine-without-clone', 'no-data'])(
    '%s: silence',
    async (id) => {
      expect(await cardsOf(id, 'patient-view')).toEqual([]);
    },
    60_000,
  );
});
