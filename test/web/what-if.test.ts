import { afterAll, describe, expect, it } from '@jest/globals';
import {
  classify,
  FactsMade,
  known,
  member,
  resolve,
  type Fact,
  type FactDefinition,
  type Genomics,
} from '../../src/engine/index.js';
import { demoPatients } from '../../src/demo/patients/index.js';
import {
  nothingSupposed,
  suppose,
  type Hypothesis,
  type Judged,
} from '../../src/web/browser/evidence/hypothesis.js';
import { openCharts } from './open-chart.js';

const now = '2026-11-24T09:00:00.000Z';
const patients = demoPatients(now);
const stops: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(stops.map((stop) => stop())));

async function judgedOn(resources: readonly unknown[], id: string): Promise<readonly Judged[]> {
  const { open, stop } = await openCharts(resources, now);
  stops.push(stop);
  return (await open(id).evaluate('en')).results;
}
const chartOf = (id: string): readonly unknown[] => patients.find((one) => one.id === id)?.resources ?? [];

/** The answers without the evidence: a supposed result has no resource. */
const answers = (judged: readonly Judged[]) =>
  judged.map(({ ruleSet, classification: { category, provisional, possible, missing, scores, flags } }) => ({
    ruleSet: ruleSet.id,
    ...{ category, provisional, possible, missing },
    flags: ruleSet.flags.map(({ id }) => `${id} ${member(flags, id)?.status ?? 'missing'}`),
    scores: scores.map(({ id, low, high, band, possibleBands, contributions }) => ({
      ...{ id, low, high, band, possibleBands },
      contributions: contributions.map((one) => [one.term, one.low, one.high]),
    })),
  }));

interface Obs {
  readonly resourceType: string;
  readonly id?: string;
  readonly valueQuantity?: { readonly value: number };
  readonly valueInteger?: number;
  readonly component?: readonly { readonly valueQuantity?: { readonly value: number } }[];
}
/** The record in which those results had come out so: what a laboratory would have sent. */
function withResult(id: string, part: RegExp, value: number): readonly unknown[] {
  let changed = 0;
  const made = chartOf(id).map((resource) => {
    const observation = resource as Obs;
    if (observation.resourceType !== 'Observation' || !part.test(observation.id ?? '')) return resource;
    changed += 1;
    if (observation.valueInteger !== undefined) return { ...observation, valueInteger: value };
    return observation.valueQuantity === undefined
      ? {
          ...observation,
          component: observation.component?.map((one) =>
            one.valueQuantity === undefined
              ? one
              : {
                  ...one,
                  valueQuantity: { value, unit: '1', system: 'http://unitsofmeasure.org', code: '1' },
                },
          ),
        }
      : { ...observation, valueQuantity: { ...observation.valueQuantity, value } };
  });
  expect(changed).toBe(1);
  return made;
}

/** The record without the skin score after treatment began, and that score. */
function splitSkinScores(chart: readonly unknown[]) {
  const isLater = (one: unknown): boolean => /-mrss-8$/.test((one as Obs).id ?? '');
  const [later] = chart.filter(isLater);
  if (later === undefined) throw new Error('The demo patient has no later skin score');
  return { later: later as Obs, kept: chart.filter((one) => !isLater(one)) };
}

describe('what is supposed', () => {
  it.each<readonly [string, RegExp, number, Partial<Hypothesis>]>([
    ['smm-high-risk', /-hemoglobin-10$/, 8.2, { amounts: { hemoglobin: 8.2 } }],
    ['smm-high-risk', /-marrow-plasma-cells-45$/, 64, { amounts: { 'marrow-pc-pct': 64 } }],
    ['smm-high-risk', /risk-m-protein-10$/, 2.5, { amounts: { 'm-protein-serum': 2.5 } }],
    ['mds-complete', /-blasts-marrow-21$/, 3, { amounts: { 'blasts-marrow-pct': 3 } }],
    ['mds-complete', /-platelets-8$/, 240, { amounts: { platelets: 240 } }],
    ['chip-dnmt3a', /-variant-dnmt3a-/, 0.01, { fractions: { 'DNMT3A p.R882H': 0.01 } }],
    ['systemic-sclerosis-on-tocilizumab', /-mrss-8$/, 9, { amounts: { mrss: 9 } }],
  ])('is what the engine says of a record with that result: %s %s', async (id, part, value, hypothesis) => {
    const recorded = await judgedOn(chartOf(id), id);
    const supposed = suppose(recorded, { ...nothingSupposed, ...hypothesis }, now);
    expect(answers(supposed)).toEqual(answers(await judgedOn(withResult(id, part, value), id)));
    expect(answers(supposed)).not.toEqual(answers(recorded));
  });

  it('of a skin score, where the record ends before treatment, is a new score of today', async () => {
    const id = 'systemic-sclerosis-on-tocilizumab';
    const { later, kept } = splitSkinScores(chartOf(id));
    const recorded = await judgedOn(kept, id);
    const response = (judged: readonly Judged[]) =>
      judged.find(({ ruleSet }) => ruleSet.id === 'mrss-response')?.classification;
    expect(response(recorded)?.category).toBeNull();
    const supposed = suppose(recorded, { ...nothingSupposed, amounts: { mrss: 9 } }, now);
    const sent = [...kept, { ...later, effectiveDateTime: now, valueInteger: 9 }];
    expect(answers(supposed)).toEqual(answers(await judgedOn(sent, id)));
    expect(response(supposed)?.category).toBe('better');
  });

  it('of a new variant is what resolve and classify say of those facts', async () => {
    const recorded = await judgedOn(chartOf('chip-dnmt3a'), 'chip-dnmt3a');
    const variant = { gene: 'SF3B1', protein: 'p.K700E', effect: 'missense', fraction: 0.3 } as const;
    const supposed = suppose(recorded, { ...nothingSupposed, variants: [variant] }, now);
    const independent = recorded.map(({ ruleSet, facts }): Judged => {
      const read = (definition: FactDefinition, key: string): Fact<unknown> => {
        const fact = facts[key] as Fact<unknown>;
        if (definition.kind !== 'genomics' || !fact.known) return fact;
        const { sources } = fact;
        const value = fact.value as Genomics;
        return known(
          {
            ...value,
            variants: [
              ...value.variants,
              {
                gene: 'SF3B1',
                protein: 'p.K700E',
                effect: 'missense',
                vaf: { value: 0.3, unit: '1' },
                presence: 'present',
                significance: 'pathogenic',
                specimen: 'blood',
                source: sources[0],
              },
            ],
          },
          sources,
        );
      };
      const made = resolve(ruleSet.facts, read, now, new FactsMade());
      return { ruleSet, facts: made, classification: classify(ruleSet, made, now) };
    });
    expect(answers(supposed)).toEqual(answers(independent));
    expect(answers(supposed)).not.toEqual(answers(recorded));
  });

  it('leaves the record as it was', async () => {
    const recorded = await judgedOn(chartOf('smm-high-risk'), 'smm-high-risk');
    const before = JSON.stringify(answers(recorded));
    suppose(recorded, { ...nothingSupposed, amounts: { hemoglobin: 7 } }, now);
    expect(JSON.stringify(answers(recorded))).toBe(before);
    expect(suppose(recorded, nothingSupposed, now)).toBe(recorded);
  });
});
