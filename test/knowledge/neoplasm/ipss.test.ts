import { describe, expect, it } from '@jest/globals';
import { evaluateScore, resolve, type ScoreResult } from '../../../src/engine/index.js';
import {
  ipssMModel,
  type IpssMGene,
  type IpssMInput,
} from '../../../src/knowledge/myeloid/neoplasm/ipss-m-model.js';
import { resolvingTests } from '../../../src/knowledge/myeloid/neoplasm/ipss-m-resolving.js';
import {
  ipssMCoefficients,
  ipssMMainGenes,
  ipssMResidualGenes,
} from '../../../src/knowledge/myeloid/neoplasm/ipss-m-variables.js';
import { ipssM } from '../../../src/knowledge/myeloid/neoplasm/ipss-m.js';
import { ageAdjusted, ipssRA } from '../../../src/knowledge/myeloid/neoplasm/ipss-ra.js';
import { ipssR } from '../../../src/knowledge/myeloid/neoplasm/ipss-r.js';
import { mdsWho5 } from '../../../src/knowledge/myeloid/neoplasm/mds-who5.js';
import { asOf, mutation, panel, read, who5, type Values } from './support.js';

const score = (of: typeof ipssR | typeof ipssRA | typeof ipssM, values: Values): ScoreResult =>
  evaluateScore(of as typeof ipssR, resolve(mdsWho5.facts, read(values), asOf), asOf);

/** 1 point by cytogenetics, none by the counts. */
const good: Values = { hemoglobin: 11, platelets: 120, neutrophils: 1.5, marrowBlasts: 1 };

describe('IPSS-R', () => {
  it.each<readonly [string, Values, number, string]>([
    ['very good cytogenetics', { karyotype: '46,XX,del(11)(q14)[20]' }, 0, 'very-low'],
    ['good', {}, 1, 'very-low'],
    ['intermediate', { karyotype: '47,XX,+8[20]' }, 2, 'low'],
    ['poor', { karyotype: '45,XX,-7[20]' }, 3, 'low'],
    ['very poor', { karyotype: '50,XX,+6,+8,+9,+10[20]' }, 4, 'intermediate'],
    ['blasts 2', { marrowBlasts: 2 }, 1, 'very-low'],
    ['blasts 2.01', { marrowBlasts: 2.01 }, 2, 'low'],
    ['blasts 4.99', { marrowBlasts: 4.99 }, 2, 'low'],
    ['blasts 5', { marrowBlasts: 5 }, 3, 'low'],
    ['blasts 10', { marrowBlasts: 10 }, 3, 'low'],
    ['blasts 10.01', { marrowBlasts: 10.01 }, 4, 'intermediate'],
    ['haemoglobin 10', { hemoglobin: 10 }, 1, 'very-low'],
    ['haemoglobin 9.9', { hemoglobin: 9.9 }, 2, 'low'],
    ['haemoglobin 8', { hemoglobin: 8 }, 2, 'low'],
    ['haemoglobin 7.9', { hemoglobin: 7.9 }, 2.5, 'low'],
    ['platelets 100', { platelets: 100 }, 1, 'very-low'],
    ['platelets 99', { platelets: 99 }, 1.5, 'very-low'],
    ['platelets 50', { platelets: 50 }, 1.5, 'very-low'],
    ['platelets 49.9', { platelets: 49.9 }, 2, 'low'],
    ['neutrophils 0.8', { neutrophils: 0.8 }, 1, 'very-low'],
    ['neutrophils 0.79', { neutrophils: 0.79 }, 1.5, 'very-low'],
    ['3.0', { karyotype: '47,XX,+8[20]', marrowBlasts: 3 }, 3, 'low'],
    ['3.5', { karyotype: '47,XX,+8[20]', marrowBlasts: 3, neutrophils: 0.5 }, 3.5, 'intermediate'],
    ['4.5', { karyotype: '45,XX,-7[20]', marrowBlasts: 3, neutrophils: 0.5 }, 4.5, 'intermediate'],
    ['5', { karyotype: '45,XX,-7[20]', marrowBlasts: 5 }, 5, 'high'],
    ['6', { karyotype: '45,XX,-7[20]', marrowBlasts: 12 }, 6, 'high'],
    ['6.5', { karyotype: '45,XX,-7[20]', marrowBlasts: 12, neutrophils: 0.5 }, 6.5, 'very-high'],
  ])('%s', (_name, values, total, band) => {
    const result = score(ipssR, { ...good, ...values });
    expect([result.low, result.high, result.band]).toEqual([total, total, band]);
  });

  it.each(['hemoglobin', 'platelets', 'neutrophils', 'marrowBlasts', 'karyotype'] as const)(
    'without %s gives a range, never a number',
    (key) => {
      const result = score(ipssR, { ...good, [key]: null });
      expect(result.high).toBeGreaterThan(result.low);
      expect(result.missing).toHaveLength(1);
    },
  );

  it('the age moves IPSS-RA around 70 and not at all at 10 points', () => {
    expect(ageAdjusted(1, 70)).toBe(1);
    expect(ageAdjusted(1, 80)).toBe(1.45);
    expect(ageAdjusted(1, 95)).toBe(2.125);
    expect(ageAdjusted(10, 90)).toBe(10);
    expect(score(ipssRA, { ...good, age: 80 })).toMatchObject({ low: 1.45, high: 1.45, band: 'very-low' });
    expect(score(ipssRA, { ...good, age: null })).toMatchObject({ band: null, missing: ['age'] });
    expect(ipssRA.scope.en).toMatch(/survival only/);
    // What was observed in the groups of IPSS-R, AML among it, was not observed with the adjustment.
    expect(ipssRA.bands.value.map(({ outcome }) => outcome)).toEqual(ipssRA.bands.value.map(() => undefined));
  });
});

const wildType = Object.fromEntries(
  [...ipssMMainGenes, ...ipssMResidualGenes, 'SF3B1', 'FLT3', 'MLL_PTD'].map((gene) => [gene, false]),
);
/** The average-looking patient of the published examples: score 0 with one residual gene. */
const base: IpssMInput = {
  hemoglobin: 10,
  platelets: 150,
  marrowBlasts: 2,
  cytogenetics: 1,
  del5q: false,
  chromosome7: false,
  complex: false,
  loss17p: false,
  tp53Mutations: 0,
  tp53MaxVaf: null,
  tp53Loh: false,
  genes: wildType,
};
const model = (more: Partial<IpssMInput>) => ipssMModel({ ...base, ...more });
const genes = (...mutated: readonly IpssMGene[]) => ({
  genes: { ...wildType, ...Object.fromEntries(mutated.map((gene) => [gene, true])) },
});
const unknownGenes = (...names: readonly IpssMGene[]) => ({
  genes: { ...wildType, ...Object.fromEntries(names.map((gene) => [gene, null])) },
});
const mean = (more: Partial<IpssMInput>) => model(more).cases.mean.score;

describe('IPSS-M', () => {
  it('has 22 variables and the groups close on the right', () => {
    expect(Object.keys(ipssMCoefficients.value)).toHaveLength(22);
    expect(mean({})).toBe(-1.18);
    expect(model({ platelets: 250 }).cases.mean).toEqual({ score: -1.5, band: 'very-low' });
    expect(model({ platelets: 249 }).cases.mean).toEqual({ score: -1.49, band: 'low' });
    expect(model({ platelets: 600 }).cases.mean.score).toBe(-1.5);
    expect(model({ hemoglobin: 6, platelets: 180, marrowBlasts: 0 }).cases.mean).toEqual({
      score: -0.49,
      band: 'moderate-low',
    });
    expect(model({ hemoglobin: 6, platelets: 90 }).cases.mean).toEqual({ score: 0, band: 'moderate-low' });
    expect(model({ cytogenetics: 4 }).cases.mean).toEqual({ score: 0.07, band: 'moderate-high' });
    expect(model({ hemoglobin: 6.3, platelets: 240, marrowBlasts: 14, cytogenetics: 3 }).cases.mean).toEqual({
      score: 1.5,
      band: 'high',
    });
    expect(Object.is(model({ hemoglobin: 6, platelets: 90 }).cases.mean.score, -0)).toBe(false);
  });

  it('clamps haemoglobin to 4-20 and says so, caps blasts at 20', () => {
    expect(model({ hemoglobin: 3.9 }).cases.mean.score).toBe(mean({ hemoglobin: 4 }));
    expect(model({ hemoglobin: 3.9 }).hemoglobinClamped).toBe(true);
    expect(model({ hemoglobin: 4 }).hemoglobinClamped).toBe(false);
    expect(mean({ marrowBlasts: 25 })).toBe(mean({ marrowBlasts: 20 }));
  });

  it.each<readonly [string, Partial<IpssMInput>, boolean | null]>([
    ['none', { tp53Mutations: 0, loss17p: true }, false],
    ['one, no loss', { tp53Mutations: 1 }, false],
    ['one at 0.55', { tp53Mutations: 1, tp53MaxVaf: 0.55 }, false],
    ['one above 0.55', { tp53Mutations: 1, tp53MaxVaf: 0.551 }, true],
    ['one with 17p loss', { tp53Mutations: 1, loss17p: true, tp53Loh: null }, true],
    ['one with LOH', { tp53Mutations: 1, tp53Loh: true }, true],
    ['two', { tp53Mutations: 2 }, true],
    ['one, LOH not known', { tp53Mutations: 1, tp53Loh: null }, null],
    ['not counted, 17p lost', { tp53Mutations: null, loss17p: true }, null],
  ])('TP53 multi-hit: %s', (_name, more, expected) => {
    const { best, worst } = model(more).cases;
    const [without, with2] = [-1.18, 0.53];
    expect([best.score, worst.score]).toEqual(
      expected === null ? [without, with2] : expected ? [with2, with2] : [without, without],
    );
  });

  it.each<readonly [string, Partial<IpssMInput>, number]>([
    ['SF3B1 alone is favourable', genes('SF3B1'), -1.29],
    ['with SRSF2 it is not', genes('SF3B1', 'SRSF2'), -0.83],
    ['with BCOR it is not', genes('SF3B1', 'BCOR'), -0.84],
    ['with isolated del(5q) it is adverse', { ...genes('SF3B1'), del5q: true }, -0.45],
    [
      'del(5q) with chromosome 7 is not isolated',
      { ...genes('SF3B1'), del5q: true, chromosome7: true },
      -1.29,
    ],
    [
      'del(5q) in a complex karyotype is not isolated',
      { ...genes('SF3B1'), del5q: true, complex: true },
      -1.29,
    ],
    ['one residual gene', genes('PHF6'), -0.84],
    ['three residual genes count as two', genes('PHF6', 'WT1', 'GATA2'), -0.51],
  ])('%s', (_name, more, expected) => {
    expect(mean(more)).toBe(expected);
  });

  it.each<readonly [string, Partial<IpssMInput>, string]>([
    ['nothing missing', {}, 'exact'],
    [
      'missing genes that cannot matter',
      { genes: { ...wildType, BCOR: true, WT1: true, CEBPA: null } },
      'exact',
    ],
    ['platelets missing (0.80)', { platelets: null }, 'mean'],
    ['FLT3 missing (1.15)', { ...unknownGenes('FLT3'), cytogenetics: 4 }, 'indeterminate'],
    [
      'FLT3 missing but very high either way',
      { ...unknownGenes('FLT3'), cytogenetics: 4, marrowBlasts: 19, tp53Mutations: 2 },
      'category-only',
    ],
  ])('reports %s as it may', (_name, more, expected) => {
    expect(model(more).reporting).toBe(expected);
  });

  it('reports the mean at a spread of exactly 1.00 or less, with every group it touches', () => {
    const result = model({ platelets: null });
    expect(result.possibleBands).toEqual(['very-low', 'low']);
    expect([result.cases.best.score, result.cases.mean.score, result.cases.worst.score]).toEqual([
      -1.5, -1.15, -0.7,
    ]);
    const five = model(unknownGenes('CEBPA', 'GATA2', 'PPM1D', 'PRPF8', 'PTPN11'));
    expect([five.cases.best.score, five.cases.mean.score, five.cases.worst.score]).toEqual([
      -1.18, -1.13, -0.51,
    ]);
  });

  it('names the one test that would settle it, none where none suffices', () => {
    expect(resolvingTests(base)).toEqual([]);
    expect(resolvingTests({ ...base, ...unknownGenes('FLT3') })).toEqual(['flt3']);
    expect(resolvingTests({ ...base, tp53Mutations: 1, tp53Loh: null })).toEqual(['tp53-loss']);
    expect(resolvingTests({ ...base, hemoglobin: null, platelets: null })).toEqual(['hemoglobin']);
    expect(resolvingTests({ ...base, ...unknownGenes('FLT3', 'MLL_PTD') })).toEqual([]);
    const noKaryotype = { cytogenetics: null, del5q: null, chromosome7: null, complex: null, loss17p: null };
    expect(resolvingTests({ ...base, ...noKaryotype })).toEqual(['karyotype']);
  });

  it('is fed from the record: a panel that covers FLT3 without ITD leaves a range', () => {
    const result = score(ipssM, { genomics: panel([], ['FLT3-ITD']) });
    expect(result.also).toMatchObject({ reporting: 'indeterminate', resolving: 'flt3' });
    expect(result.missing).toEqual(['sequencing']);
    const complete = score(ipssM, {});
    expect(complete.also).toMatchObject({ reporting: 'exact' });
    expect(complete.band).not.toBeNull();
    expect(complete.contributions).toHaveLength(22);
    const sum = complete.contributions.reduce((total, line) => total + line.low, 0);
    expect(Math.round(sum * 100) / 100).toBe(complete.low);
  });

  it('takes a censored blast count as missing, and TP53 as the panel reports it', () => {
    expect(score(ipssM, { marrowBlasts: { value: 5, unit: '%', comparator: '<' } }).missing).toEqual([
      'marrowBlasts',
    ]);
    const one = panel([['TP53', 0.3]]);
    expect(score(ipssM, { genomics: one }).also?.['reporting']).toBe('exact');
    expect(score(ipssM, { genomics: one, tp53CnLoh: null }).also).toMatchObject({
      reporting: 'indeterminate',
      resolving: 'tp53-loss',
    });
    const unsure = { ...panel(), variants: [mutation('TP53', 0.3, { significance: 'uncertain' })] };
    expect(score(ipssM, { genomics: unsure }).also?.['reporting']).toBe('indeterminate');
  });

  it('stands only where MDS stands: not after treatment, not for AML, MDS/MPN or what is no MDS', () => {
    const dysplastic = { dysplasiaErythroid: 20 };
    expect(who5(dysplastic).scores.map(({ id }) => id)).toEqual(['ipss-r', 'ipss-ra', 'ipss-m']);
    for (const values of [
      { marrowBlasts: 25 },
      { monocytes: 2, monocytesPercent: 30 },
      {},
      { bloodBlasts: null },
    ]) {
      expect(who5(values).scores).toEqual([]);
    }
    const treated = who5({ ...dysplastic, diseaseModifyingDrug: { recorded: true, active: true } }).scores;
    expect(treated.map(({ band, also }) => [band, also?.['why']])).toEqual([
      [null, 'treated'],
      [null, 'treated'],
      [null, 'treated'],
    ]);
  });
});
