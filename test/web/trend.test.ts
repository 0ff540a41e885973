import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoPatients } from '../../src/demo/patients/index.js';
import { trendFacts, trendsOf, type Trend } from '../../src/web/browser/evidence/trend.js';
import { openCharts } from './open-chart.js';

const now = '2026-11-24T09:00:00.000Z';

interface Sent {
  readonly at: string;
  readonly value: number;
  readonly unit: string;
  readonly code?: string;
  readonly method?: string;
}
const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] });
const observation = ({ at, value, unit, code = '33358-3', method }: Sent, index: number) => ({
  resourceType: 'Observation',
  id: `m-${index}`,
  status: 'final',
  subject: { reference: 'Patient/course' },
  effectiveDateTime: `${at}T08:00:00Z`,
  code: loinc(code),
  ...(method === undefined ? {} : { method: { text: method } }),
  valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
});
const course: readonly Sent[] = [
  { at: '2025-11-01', value: 2.1, unit: 'g/dL', method: 'densitometry' },
  { at: '2026-02-01', value: 22, unit: 'g/L', method: 'densitometry' },
  { at: '2026-05-01', value: 2.4, unit: 'g/dL', method: 'mass spectrometry' },
  { at: '2026-08-01', value: 2.5, unit: 'g/dL', method: 'mass spectrometry' },
];
const patient = { resourceType: 'Patient', id: 'course', gender: 'female', birthDate: '1960-01-01' };

let charts: Awaited<ReturnType<typeof openCharts>>;
async function trends(id: string): Promise<ReadonlyMap<string, Trend>> {
  const record = charts.open(id);
  const { gathered, results } = await record.evaluate('en');
  const found = trendsOf(record.facts(trendFacts, gathered), gathered, results);
  return new Map(found.map((trend) => [trend.id, trend]));
}
beforeAll(async () => {
  const demo = demoPatients(now).flatMap(({ resources }) => resources);
  charts = await openCharts([...demo, patient, ...course.map(observation)], now);
});
afterAll(() => charts.stop());

describe('a trend', () => {
  it('marks where unit or method changed, and only there', async () => {
    const points = (await trends('course')).get('m-protein-serum')?.points ?? [];
    expect(points.map(({ quantity, changes }) => [quantity.value, changes])).toEqual([
      [2.1, []],
      [2.2, ['unit']],
      [2.4, ['unit', 'method']],
      [2.5, []],
    ]);
    expect(points[1]?.as).toContain('22');
  });

  it.each([
    ['m-protein-serum', 'smm-high-risk', 3],
    ['flc-kappa', 'smm-high-risk', 100],
    ['flc-lambda', 'suspected-myeloma', 100],
    ['flc-ratio', 'smm-high-risk', 100],
    ['hemoglobin', 'mds-complete', 10],
    ['anc', 'mds-complete', 1.8],
    ['platelets', 'mds-complete', 150],
    ['creatinine', 'creatinine-without-clone', 2],
  ])('of %s draws the limits of its rules', async (analyte, id, limit) => {
    const { thresholds = [] } = (await trends(id)).get(analyte) ?? {};
    expect(thresholds.map(({ quantity }) => quantity.value)).toContain(limit);
    expect(thresholds.filter(({ cites }) => cites.length === 0)).toEqual([]);
  });

  it('of the ratio turns the limits where λ is the involved chain', async () => {
    const { thresholds = [] } = (await trends('suspected-myeloma')).get('flc-ratio') ?? {};
    expect(thresholds).toContainEqual(
      expect.objectContaining({ op: '<=', quantity: { value: 0.01, unit: '1' } }),
    );
  });

  it('of the skin score draws the limits as distances from the score before the first dose', async () => {
    const { points = [], thresholds = [] } =
      (await trends('systemic-sclerosis-on-tocilizumab')).get('mrss') ?? {};
    expect(points.map(({ quantity }) => quantity.value)).toEqual([24, 18]);
    const at = (value: number) => thresholds.find(({ quantity }) => quantity.value === value)?.label.en;
    expect(at(19)).toBe('MCID, diffuse disease');
    expect(at(18.24)).toBe('MCID, diffuse disease, relative to baseline');
    expect(at(17.2)).toBe('95 % detectable change, same rater');
    expect((await trends('systemic-sclerosis-tocilizumab')).get('mrss')?.thresholds).toEqual([]);
  });
});
