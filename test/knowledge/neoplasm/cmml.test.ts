import { describe, expect, it } from '@jest/globals';
import { cpssNote } from '../../../src/knowledge/myeloid/neoplasm/cpss-note.js';
import { iccCmml, mutation, panel, who5, whoCmml, type Values } from './support.js';

const at = (date: string, value: number, unit: string) => ({ at: date, value: { value, unit } });
/** Counts on two days so far apart, and on both the same. */
const series = (from: string, to: string, count: number, share: number): Values => ({
  monocytesSeries: [at(from, count, '10*9/L'), at(to, count, '10*9/L')],
  monocytesPercentSeries: [at(from, share, '%'), at(to, share, '%')],
});
const monocytosis: Values = {
  monocytes: 1.2,
  monocytesPercent: 14,
  whiteCells: 9,
  ...series('2026-08-01', '2026-11-01', 1.2, 14),
  genomics: panel([['TET2', 0.3]]),
};
const low: Values = { ...monocytosis, monocytes: 0.7, ...series('2026-08-01', '2026-11-01', 0.7, 14) };
const listed: Values = { genomics: panel([['SRSF2', 0.3]]) };
const dysplasia: Values = { dysplasiaErythroid: 20 };

describe('CMML in WHO5', () => {
  it.each<readonly [string, Values, string]>([
    ['monocytes 1.2 with a clone', {}, 'cmml-1-md'],
    ['monocytes 1.0, clone only', { monocytes: 1 }, 'cmml-1-md'],
    ['monocytes 0.99, clone only', { monocytes: 0.99 }, 'not-cmml'],
    ['share 9.9 %', { monocytesPercent: 9.9 }, 'not-cmml'],
    ['share 10 %', { monocytesPercent: 10 }, 'cmml-1-md'],
    ['dysplasia alone', { ...dysplasia, genomics: panel() }, 'cmml-1-md'],
    ['partition 94.1 % alone', { classicalMonocytes: 94.1, genomics: panel() }, 'cmml-1-md'],
    ['partition 94 % alone', { classicalMonocytes: 94, genomics: panel() }, 'not-cmml'],
    ['a clonal karyotype alone', { karyotype: '47,XX,+8[20]', genomics: panel() }, 'cmml-1-md'],
    ['no support', { genomics: panel() }, 'not-cmml'],
    ['0.7 with dysplasia and a listed gene', { ...low, ...dysplasia, ...listed }, 'cmml-1-md'],
    ['0.7 with a listed gene only', { ...low, ...listed }, 'not-cmml'],
    ['0.7 with dysplasia only', { ...low, ...dysplasia, genomics: panel() }, 'not-cmml'],
    ['0.5 exactly', { ...low, monocytes: 0.5, ...dysplasia, ...listed }, 'cmml-1-md'],
    ['0.49', { ...low, monocytes: 0.49, ...dysplasia, ...listed }, 'not-cmml'],
    ['white cells 12.9', { whiteCells: 12.9 }, 'cmml-1-md'],
    ['white cells 13', { whiteCells: 13 }, 'cmml-1-mp'],
    ['marrow blasts 9.9', { marrowBlasts: 9.9 }, 'cmml-1-md'],
    ['marrow blasts 10', { marrowBlasts: 10 }, 'cmml-2-md'],
    ['blood blasts 4.9', { bloodBlasts: 4.9 }, 'cmml-1-md'],
    ['blood blasts 5', { bloodBlasts: 5, whiteCells: 20 }, 'cmml-2-mp'],
    ['promonocytes count as blasts', { marrowBlasts: 6, promonocytesMarrow: 4 }, 'cmml-2-md'],
    ['blasts and promonocytes 20', { marrowBlasts: 12, promonocytesMarrow: 8 }, 'aml'],
    ['blasts and promonocytes 19.9', { marrowBlasts: 12, promonocytesMarrow: 7.9 }, 'cmml-2-md'],
    ['NPM1', { genomics: panel([['NPM1', 0.3]]) }, 'aml'],
    ['BCR::ABL1', { bcrAbl1: true }, 'other-neoplasm'],
    ['a tyrosine kinase fusion', { tkFusion: true }, 'other-neoplasm'],
    [
      't(9;22) in the karyotype',
      { karyotype: '46,XX,t(9;22)(q34;q11)[20]', bcrAbl1: null },
      'other-neoplasm',
    ],
    ['latest count normal', series('2026-08-01', '2026-11-01', 0.4, 6), 'not-cmml'],
  ])('%s', (_name, values, expected) => {
    expect(whoCmml({ ...monocytosis, ...values }).category).toBe(expected);
  });

  it.each<readonly [string, Values, string]>([
    ['89 days', series('2026-08-04', '2026-11-01', 1.2, 14), 'persistentMonocytosis'],
    ['BCR::ABL1 not tested', { bcrAbl1: null }, 'bcrAbl1'],
    ['fusions not tested', { tkFusion: null }, 'tkFusion'],
    ['promonocytes not reported', { promonocytesMarrow: null }, 'promonocytesMarrow'],
    ['0.7 with dysplasia and another gene', { ...low, ...dysplasia }, 'cloneListed'],
  ])('stays open: %s', (_name, values, missing) => {
    const result = whoCmml({ ...monocytosis, ...values });
    expect(result.category).toBeNull();
    expect(result.missing).toContain(missing);
  });

  it('90 days suffice, a break starts the run anew', () => {
    expect(whoCmml({ ...monocytosis, ...series('2026-08-03', '2026-11-01', 1.2, 14) }).category).toBe(
      'cmml-1-md',
    );
    const broken = [
      at('2026-01-01', 1.2, '10*9/L'),
      at('2026-10-01', 0.3, '10*9/L'),
      at('2026-11-01', 1.2, '10*9/L'),
    ];
    const shares = broken.map((each) => at(each.at, 14, '%'));
    const result = whoCmml({ ...monocytosis, monocytesSeries: broken, monocytesPercentSeries: shares });
    expect(result.possible).toEqual(['cmml-1-md', 'not-cmml']);
    expect(result.state).toBe('monocytosis-open');
  });

  it('keeps CMML while only its type is open', () => {
    const result = whoCmml({ ...monocytosis, whiteCells: null });
    expect(result.possible).toEqual(['cmml-1-mp', 'cmml-1-md']);
    expect(result.state).toBe('cmml-open');
  });

  it('lists the adverse genes and computes no CPSS', () => {
    const { flags, scores } = whoCmml({
      ...monocytosis,
      genomics: {
        ...panel([['NRAS', 0.2]]),
        variants: [mutation('NRAS', 0.2), mutation('ASXL1', 0.3, { effect: 'frameshift' })],
      },
    });
    expect(scores).toEqual([]);
    expect(
      ['adverse-nras', 'adverse-asxl1', 'adverse-runx1', 'adverse-setbp1'].map((id) => flags[id]?.status),
    ).toEqual(['met', 'met', 'not-met', 'not-met']);
    expect(cpssNote.text.en).toMatch(/original table/);
  });

  it('an ASXL1 missense mutation is not the adverse kind, an unstated effect leaves it open', () => {
    const asxl1 = (effect?: 'missense') =>
      whoCmml({
        ...monocytosis,
        genomics: {
          ...panel(),
          variants: [mutation('ASXL1', 0.3, effect === undefined ? {} : { effect })],
        },
      }).flags['adverse-asxl1']?.status;
    expect(asxl1('missense')).toBe('not-met');
    expect(asxl1()).toBe('unknown');
  });

  it('monocytosis is never called MDS', () => {
    expect(who5({ ...monocytosis, ...dysplasia }).category).toBe('mds-mpn');
  });
});

describe('CMML and CMUS in ICC', () => {
  const consistent: Values = { marrowOfCmml: true };

  it.each<readonly [string, Values, string]>([
    ['clone 10 %', { ...consistent, genomics: panel([['TET2', 0.1]]) }, 'cmml'],
    ['clone 9.9 % without support', { ...consistent, genomics: panel([['TET2', 0.099]]) }, 'not-cmml'],
    [
      'no clone, 1.0 and more than 10 %, dysplasia',
      { ...consistent, ...dysplasia, genomics: panel() },
      'cmml',
    ],
    [
      'no clone, exactly 10 %',
      { ...consistent, ...dysplasia, monocytesPercent: 10, genomics: panel() },
      'not-cmml',
    ],
    ['no clone, marrow blasts 5', { ...consistent, marrowBlasts: 5, genomics: panel() }, 'cmml'],
    ['no cytopenia', { ...consistent, hemoglobin: 14 }, 'not-cmml'],
    ['clone 2 % with cytopenia, marrow without CMML', { genomics: panel([['TET2', 0.02]]) }, 'ccmus'],
    ['clone 2 % without cytopenia', { hemoglobin: 14, genomics: panel([['TET2', 0.02]]) }, 'cmus'],
    ['clone 1.9 %', { genomics: panel([['TET2', 0.019]]) }, 'not-cmml'],
    ['dysplasia', { ...dysplasia, genomics: panel([['TET2', 0.02]]) }, 'not-cmml'],
    ['marrow blasts 5', { marrowBlasts: 5, genomics: panel([['TET2', 0.02]]) }, 'not-cmml'],
    [
      'AML-defining genetics at 10 %',
      { ...consistent, marrowBlasts: 10, genomics: panel([['NPM1', 0.3]]) },
      'aml',
    ],
  ])('%s', (_name, values, expected) => {
    expect(iccCmml({ ...monocytosis, ...values }).category).toBe(expected);
  });

  it('shows both readings of exactly 13 white cells', () => {
    const { flags } = iccCmml({ ...monocytosis, whiteCells: 13 });
    expect([flags['myeloproliferative']?.status, flags['white-cells-above-13']?.status]).toEqual([
      'met',
      'not-met',
    ]);
  });

  it('without the marrow judgement nothing is settled', () => {
    expect(iccCmml({ ...monocytosis, marrowOfCmml: null }).state).toBe('monocytosis-open');
  });
});
