import { describe, expect, it } from '@jest/globals';
import { resolve } from '../../../src/engine/index.js';
import {
  labelDifferences,
  whyLabelsDiffer,
} from '../../../src/knowledge/myeloid/neoplasm/label-differences.js';
import { mdsIcc } from '../../../src/knowledge/myeloid/neoplasm/mds-icc.js';
import { asOf, icc, mutation, panel, read, who5, type Values } from './support.js';

const dysplastic = { dysplasiaErythroid: 20 } as const;
const del5q = '46,XX,del(5)(q13q33)[20]';
const monosomy7 = '45,XX,-7[20]';
const complex = '49,XX,+6,+9,+10[20]';

describe('MDS in WHO5', () => {
  it.each<readonly [string, Values, string]>([
    ['17 years', { age: 17 }, 'not-adult'],
    ['18 years', { age: 18, ...dysplastic }, 'mds-lb'],
    ['marrow blasts 19.9', { marrowBlasts: 19.9 }, 'mds-ib2'],
    ['marrow blasts 20', { marrowBlasts: 20 }, 'aml'],
    ['blood blasts 19.9', { bloodBlasts: 19.9 }, 'mds-ib2'],
    ['blood blasts 20', { bloodBlasts: 20 }, 'aml'],
    ['t(8;21) at 3 % blasts', { karyotype: '46,XX,t(8;21)(q22;q22)[20]' }, 'aml'],
    ['NPM1 20 %', { ...dysplastic, genomics: panel([['NPM1', 0.2]]) }, 'aml'],
    ['NPM1 10 %', { ...dysplastic, genomics: panel([['NPM1', 0.1]]) }, 'aml'],
    ['NPM1 9.9 % without excess blasts', { ...dysplastic, genomics: panel([['NPM1', 0.099]]) }, 'mds-lb'],
    ['NPM1 9.9 % with excess blasts', { marrowBlasts: 5, genomics: panel([['NPM1', 0.099]]) }, 'aml'],
    ['platelets 449', { ...dysplastic, platelets: 449 }, 'mds-lb'],
    ['platelets 450', { ...dysplastic, platelets: 450 }, 'mds-mpn'],
    ['platelets 450 with del(5q)', { ...dysplastic, platelets: 450, karyotype: del5q }, 'mds-5q'],
    ['monocytes 0.5 and 10 %', { ...dysplastic, monocytes: 0.5, monocytesPercent: 10 }, 'mds-mpn'],
    ['monocytes 0.49 and 10 %', { ...dysplastic, monocytes: 0.49, monocytesPercent: 10 }, 'mds-lb'],
    ['monocytes 0.5 and 9.9 %', { ...dysplastic, monocytes: 0.5, monocytesPercent: 9.9 }, 'mds-lb'],
    ['woman, haemoglobin 12.0', { ...dysplastic, hemoglobin: 12 }, 'no-cytopenia'],
    ['woman, haemoglobin 11.9', { ...dysplastic, hemoglobin: 11.9 }, 'mds-lb'],
    ['man, haemoglobin 12.9', { ...dysplastic, sex: 'male', hemoglobin: 12.9 }, 'mds-lb'],
    ['man, haemoglobin 13.0', { ...dysplastic, sex: 'male', hemoglobin: 13 }, 'no-cytopenia'],
    ['neutrophils 1.79', { ...dysplastic, hemoglobin: 14, neutrophils: 1.79 }, 'mds-lb'],
    ['neutrophils 1.8', { ...dysplastic, hemoglobin: 14, neutrophils: 1.8 }, 'no-cytopenia'],
    ['platelets 149', { ...dysplastic, hemoglobin: 14, platelets: 149 }, 'mds-lb'],
    ['platelets 150', { ...dysplastic, hemoglobin: 14, platelets: 150 }, 'no-cytopenia'],
    [
      'two TP53 mutations with excess blasts',
      {
        marrowBlasts: 12,
        genomics: panel([
          ['TP53', 0.05],
          ['TP53', 0.04],
        ]),
      },
      'mds-bitp53',
    ],
    [
      'one TP53 mutation and 17p loss by FISH',
      { fishDel17p: true, genomics: panel([['TP53', 0.2]]) },
      'mds-bitp53',
    ],
    ['one TP53 mutation, loss excluded', { ...dysplastic, genomics: panel([['TP53', 0.2]]) }, 'mds-lb'],
    ['fibrosis MF-2 with blasts 5', { marrowBlasts: 5, fibrosis: 2 }, 'mds-f'],
    ['fibrosis MF-1 with blasts 5', { marrowBlasts: 5, fibrosis: 1 }, 'mds-ib1'],
    ['fibrosis MF-3 without excess blasts', { ...dysplastic, fibrosis: 3 }, 'mds-lb'],
    ['marrow blasts 10', { marrowBlasts: 10 }, 'mds-ib2'],
    ['marrow blasts 9.9', { marrowBlasts: 9.9 }, 'mds-ib1'],
    ['blood blasts 5', { bloodBlasts: 5 }, 'mds-ib2'],
    ['blood blasts 4.9', { bloodBlasts: 4.9 }, 'mds-ib1'],
    ['Auer rods', { auerRods: true }, 'mds-ib2'],
    ['marrow blasts 5', { marrowBlasts: 5 }, 'mds-ib1'],
    ['marrow blasts 4.9', { ...dysplastic, marrowBlasts: 4.9 }, 'mds-lb'],
    ['blood blasts 2', { bloodBlasts: 2 }, 'mds-ib1'],
    ['blood blasts 1.9', { ...dysplastic, bloodBlasts: 1.9 }, 'mds-lb'],
    ['del(5q)', { ...dysplastic, karyotype: del5q }, 'mds-5q'],
    ['del(5q) and one other', { ...dysplastic, karyotype: '47,XX,del(5)(q13q33),+21[20]' }, 'mds-5q'],
    ['del(5q) and two others', { ...dysplastic, karyotype: '48,XX,del(5)(q13q33),+21,+8[20]' }, 'mds-lb'],
    ['del(5q) and -7', { ...dysplastic, karyotype: '45,XX,del(5)(q13q33),-7[20]' }, 'mds-lb'],
    ['del(5q) and del(7q)', { ...dysplastic, karyotype: '46,XX,del(5)(q13q33),del(7)(q22)[20]' }, 'mds-lb'],
    ['del(5q) without dysplasia', { karyotype: del5q }, 'not-mds'],
    ['SF3B1 5 %', { ...dysplastic, genomics: panel([['SF3B1', 0.05]]) }, 'mds-sf3b1'],
    ['SF3B1 4.9 %', { ...dysplastic, genomics: panel([['SF3B1', 0.049]]) }, 'mds-lb'],
    [
      'SF3B1 with monosomy 7',
      { ...dysplastic, karyotype: monosomy7, genomics: panel([['SF3B1', 0.3]]) },
      'mds-lb',
    ],
    [
      'SF3B1 with del(7q)',
      { ...dysplastic, karyotype: '46,XX,del(7)(q22)[20]', genomics: panel([['SF3B1', 0.3]]) },
      'mds-sf3b1',
    ],
    [
      'SF3B1 with complex karyotype',
      { ...dysplastic, karyotype: complex, genomics: panel([['SF3B1', 0.3]]) },
      'mds-lb',
    ],
    ['ring sideroblasts 15, wild type', { ...dysplastic, ringSideroblasts: 15 }, 'mds-lb-rs'],
    ['ring sideroblasts 14.9', { ...dysplastic, ringSideroblasts: 14.9 }, 'mds-lb'],
    ['cellularity 19', { ...dysplastic, cellularity: 19 }, 'mds-h'],
    ['cellularity 31', { ...dysplastic, cellularity: 31 }, 'mds-lb'],
    ['hypocellular by the pathologist', { ...dysplastic, cellularity: 35, cellularityForAge: true }, 'mds-h'],
    ['dysplasia 10', { dysplasiaGranulocytic: 10 }, 'mds-lb'],
    ['dysplasia 9.9', { dysplasiaGranulocytic: 9.9 }, 'not-mds'],
  ])('%s', (_name, values, expected) => {
    expect(who5(values).category).toBe(expected);
  });

  it('leaves cellularity between 20 and 30 % to the pathologist', () => {
    expect(who5({ ...dysplastic, cellularity: 25 }).possible).toEqual(['mds-h', 'mds-lb']);
  });

  it('prints the blast grade of MDS-f beside it', () => {
    const { flags } = who5({ marrowBlasts: 12, fibrosis: 2 });
    expect([flags['who-ib2']?.status, flags['who-ib1']?.status]).toEqual(['met', 'met']);
  });

  it.each<readonly [string, Values, string]>([
    ['blood blasts not reported', { ...dysplastic, bloodBlasts: null }, 'blasts-missing'],
    ['marrow blasts not reported', { ...dysplastic, marrowBlasts: null }, 'blasts-missing'],
    ['no karyotype, IB2', { marrowBlasts: 12, karyotype: null }, 'ib2-genetics-open'],
    ['no sequencing, IB1', { marrowBlasts: 6, genomics: null }, 'ib1-genetics-open'],
    ['no sequencing, low blasts', { ...dysplastic, genomics: null }, 'lb-genetics-open'],
    ['failed karyotype', { ...dysplastic, karyotype: 'no metaphases' }, 'lb-genetics-open'],
    ['no monocytes', { ...dysplastic, monocytes: null, monocytesPercent: null }, 'mds-pattern-open'],
  ])('is provisional: %s', (_name, values, expected) => {
    const result = who5(values);
    expect(result.category).toBeNull();
    expect(result.state).toBe(expected);
    expect(result.missing.length).toBeGreaterThan(0);
  });

  it('one blast count may fix the threshold of acute leukaemia alone', () => {
    expect(who5({ bloodBlasts: 20, marrowBlasts: null, karyotype: null, genomics: null }).category).toBe(
      'aml',
    );
  });
});

describe('MDS in ICC', () => {
  it.each<readonly [string, Values, string]>([
    ['blasts 20', { marrowBlasts: 20 }, 'aml'],
    [
      'AML-defining genetics at 10 % blasts',
      { marrowBlasts: 10, karyotype: '46,XX,t(8;21)(q22;q22)[20]' },
      'aml',
    ],
    [
      'AML-defining genetics at 9.9 % blasts',
      { marrowBlasts: 9.9, karyotype: '46,XX,t(8;21)(q22;q22)[20]' },
      'mds-eb',
    ],
    ['NPM1 at 9.9 % blasts', { marrowBlasts: 9.9, genomics: panel([['NPM1', 0.4]]) }, 'mds-eb'],
    ['TP53 11 % with blasts 10', { marrowBlasts: 10, genomics: panel([['TP53', 0.11]]) }, 'mds-aml-tp53'],
    ['TP53 10 % with blasts 10', { marrowBlasts: 10, genomics: panel([['TP53', 0.1]]) }, 'mds-aml-nos'],
    ['RUNX1 with blasts 10', { bloodBlasts: 10, genomics: panel([['RUNX1', 0.2]]) }, 'mds-aml-gene'],
    ['+8 with blasts 12', { marrowBlasts: 12, karyotype: '47,XX,+8[20]' }, 'mds-aml-cytogenetic'],
    [
      'del(11q) with blasts 12 (WHO5 only)',
      { marrowBlasts: 12, karyotype: '46,XX,del(11)(q14)[20]' },
      'mds-aml-nos',
    ],
    ['blood blasts 9.9', { bloodBlasts: 9.9 }, 'mds-eb'],
    [
      'two TP53 mutations',
      {
        genomics: panel([
          ['TP53', 0.2],
          ['TP53', 0.3],
        ]),
      },
      'mds-tp53',
    ],
    ['one TP53 mutation above 50 %', { genomics: panel([['TP53', 0.51]]) }, 'mds-tp53'],
    ['blood blasts 2', { bloodBlasts: 2 }, 'mds-eb'],
    ['blood blasts 1.9', { bloodBlasts: 1.9 }, 'not-mds'],
    ['marrow blasts 5', { marrowBlasts: 5 }, 'mds-eb'],
    ['marrow blasts 4.9', { marrowBlasts: 4.9 }, 'not-mds'],
    ['Auer rods', { auerRods: true }, 'mds-eb'],
    ['del(5q) without dysplasia', { karyotype: del5q }, 'mds-del5q'],
    ['SF3B1 10 % without dysplasia', { genomics: panel([['SF3B1', 0.1]]) }, 'mds-sf3b1'],
    ['SF3B1 9.9 % without dysplasia', { genomics: panel([['SF3B1', 0.099]]) }, 'not-mds'],
    [
      'SF3B1 with RUNX1',
      {
        ...dysplastic,
        genomics: panel([
          ['SF3B1', 0.3],
          ['RUNX1', 0.1],
        ]),
      },
      'mds-nos-sld',
    ],
    [
      'SF3B1 with del(7q)',
      { ...dysplastic, karyotype: '46,XX,del(7)(q22)[20]', genomics: panel([['SF3B1', 0.3]]) },
      'mds-nos-sld',
    ],
    [
      'SF3B1 with inv(3)',
      {
        ...dysplastic,
        marrowBlasts: 2,
        karyotype: '46,XX,inv(3)(q21q26)[20]',
        genomics: panel([['SF3B1', 0.3]]),
      },
      'mds-nos-sld',
    ],
    ['one lineage', { ...dysplastic }, 'mds-nos-sld'],
    ['two lineages', { ...dysplastic, dysplasiaGranulocytic: 10 }, 'mds-nos-mld'],
    ['monosomy 7 without dysplasia', { karyotype: monosomy7 }, 'mds-nos-without-dysplasia'],
    ['complex karyotype without dysplasia', { karyotype: complex }, 'mds-nos-without-dysplasia'],
    ['two abnormalities without dysplasia', { karyotype: '48,XX,+6,+9[20]' }, 'not-mds'],
    ['nothing', {}, 'not-mds'],
  ])('%s', (_name, values, expected) => {
    expect(icc(values).category).toBe(expected);
  });

  it('a complex karyotype with one TP53 mutation counts by convention, shown as provisional', () => {
    const result = icc({
      ...dysplastic,
      karyotype: complex,
      fishDel17p: null,
      tp53CnLoh: null,
      genomics: panel([['TP53', 0.2]]),
    });
    expect(result.category).toBeNull();
    expect(result.state).toBe('mds-tp53-presumed');
    expect(result.missing).toContain('tp53CnLoh');
  });

  it('notes TP53 at exactly 10 %', () => {
    expect(icc({ genomics: panel([['TP53', 0.1]]) }).flags['tp53-at-10-percent']?.status).toBe('met');
    expect(icc({ genomics: panel([['TP53', 0.11]]) }).flags['tp53-at-10-percent']?.status).toBe('not-met');
  });
});

describe('Why the two labels differ', () => {
  const reasons = (values: Values) =>
    whyLabelsDiffer(resolve(mdsIcc.facts, read(values), asOf), who5(values), icc(values)).map(
      ({ criterion }) => criterion.id,
    );

  it.each<readonly [string, Values, string, string]>([
    ['blood-blasts-5-9', { bloodBlasts: 5 }, 'mds-ib2', 'mds-eb'],
    ['auer-rods', { auerRods: true }, 'mds-ib2', 'mds-eb'],
    ['blasts-10-19', { marrowBlasts: 10 }, 'mds-ib2', 'mds-aml-nos'],
    [
      'tp53-definition',
      {
        ...dysplastic,
        genomics: panel([
          ['TP53', 0.05],
          ['TP53', 0.06],
        ]),
      },
      'mds-bitp53',
      'mds-nos-sld',
    ],
    ['sf3b1-5-9', { ...dysplastic, genomics: panel([['SF3B1', 0.07]]) }, 'mds-sf3b1', 'mds-nos-sld'],
    [
      'sf3b1-excluded-in-icc',
      {
        ...dysplastic,
        genomics: panel([
          ['SF3B1', 0.3],
          ['RUNX1', 0.2],
        ]),
      },
      'mds-sf3b1',
      'mds-nos-sld',
    ],
    ['genetics-without-dysplasia', { karyotype: monosomy7 }, 'not-mds', 'mds-nos-without-dysplasia'],
    ['aml-genetics-below-10', { marrowBlasts: 6, genomics: panel([['NPM1', 0.3]]) }, 'aml', 'mds-eb'],
  ])('%s', (id, values, who, consensus) => {
    expect(who5(values).category).toBe(who);
    expect(icc(values).category).toBe(consensus);
    expect(reasons(values)).toEqual([id]);
  });

  it('gives no reason where the labels agree, and none while both are open', () => {
    expect(reasons({ ...dysplastic })).toEqual([]);
    expect(reasons({ auerRods: true, genomics: null })).toEqual([]);
    expect(new Set(labelDifferences.map(({ id }) => id)).size).toBe(labelDifferences.length);
  });
});

describe('Variants that do not establish a category', () => {
  it.each([
    ['uncertain significance', mutation('SF3B1', 0.3, { significance: 'uncertain' })],
    ['cell-free DNA', mutation('SF3B1', 0.3, { specimen: 'cell-free' })],
    ['germline', mutation('SF3B1', 0.3, { origin: 'germline' })],
  ])('%s leaves MDS-SF3B1 possible, not certain', (_name, variant) => {
    const result = who5({ ...dysplastic, genomics: { ...panel(), variants: [variant] } });
    expect(result.category).toBeNull();
    expect(result.possible).toContain('mds-sf3b1');
  });
});
