import { describe, expect, it } from '@jest/globals';
import type { GenomicVariant, Genomics } from '../../../src/engine/index.js';
import {
  cloneReaches,
  hasLesion,
  isMutated,
  largestVaf,
} from '../../../src/knowledge/genetics/gene-status.js';
import { iccMultiHit, tp53Mutations, whoBiallelic, type Tp53 } from '../../../src/knowledge/genetics/tp53.js';

const tp53 = (vafs: readonly (number | null)[], rest: Partial<Tp53> = {}): Tp53 => ({
  mutations: vafs.map((vaf) => ({ vaf, certain: true })),
  loss17p: null,
  cnLoh: null,
  complex: null,
  ...rest,
});
const noLoss = { loss17p: false, cnLoh: false } as const;

const source = { reference: 'Observation/1', via: 'prefetch', as: '' } as const;
const variant = (over: Partial<GenomicVariant>): GenomicVariant => ({
  gene: 'TP53',
  presence: 'present',
  significance: 'pathogenic',
  source,
  ...over,
});
const genomics = (variants: readonly GenomicVariant[], covered: readonly string[] = []): Genomics => ({
  variants,
  covered,
  unreadable: [],
});

describe('TP53 in WHO5', () => {
  it.each([
    ['two mutations, whatever their fraction', tp53([0.01, 0.02]), 'met'],
    ['one with 17p loss', tp53([0.3], { loss17p: true }), 'met'],
    ['one with copy-neutral LOH', tp53([0.3], { cnLoh: true }), 'met'],
    ['one, loss excluded', tp53([0.3], noLoss), 'not-met'],
    ['one at 49.9 %, loss excluded', tp53([0.499], noLoss), 'not-met'],
    ['one at 50 %, loss excluded', tp53([0.5], noLoss), 'unknown'],
    ['one, only the karyotype known', tp53([0.3], { loss17p: false }), 'unknown'],
    ['one without a fraction', tp53([null], noLoss), 'unknown'],
    ['none, 17p lost', tp53([], { loss17p: true }), 'not-met'],
    ['not sequenced', { ...tp53([]), mutations: null }, 'unknown'],
  ] as const)('%s: %s', (_name, input, expected) => {
    expect(whoBiallelic(input).status).toBe(expected);
  });

  it('warns that 50 % is presumptive', () => {
    expect(whoBiallelic(tp53([0.62], { loss17p: false })).notes).toEqual([
      'high-vaf-presumptive',
      'loss-not-excluded',
    ]);
  });
});

describe('TP53 in ICC', () => {
  it.each([
    ['two above 10 %', tp53([0.11, 0.12]), 'met'],
    ['two, one at exactly 10 %, loss excluded', tp53([0.1, 0.3], noLoss), 'not-met'],
    ['one above 50 %', tp53([0.51], noLoss), 'met'],
    ['one at exactly 50 %, loss excluded', tp53([0.5], noLoss), 'not-met'],
    ['one with 17p deletion', tp53([0.2], { loss17p: true }), 'met'],
    ['one with copy-neutral LOH', tp53([0.2], { cnLoh: true }), 'met'],
    ['one above 10 %, complex karyotype, loss not tested', tp53([0.2], { complex: true }), 'met'],
    ['one at 10 %, complex karyotype, loss not tested', tp53([0.1], { complex: true }), 'unknown'],
    ['one, complex karyotype, loss excluded', tp53([0.2], { ...noLoss, complex: true }), 'not-met'],
    ['one, not complex, loss not tested', tp53([0.2], { complex: false }), 'unknown'],
    ['none', tp53([]), 'not-met'],
  ] as const)('%s: %s', (_name, input, expected) => {
    expect(iccMultiHit(input).status).toBe(expected);
  });

  it('notes the boundary at exactly 0.10 and what rests on convention', () => {
    expect(iccMultiHit(tp53([0.1], noLoss)).notes).toEqual(['vaf-at-boundary']);
    const presumed = iccMultiHit(tp53([0.2], { complex: true }));
    expect(presumed.notes).toContain('complex-karyotype-convention');
    expect(presumed.tested).toBe('unknown');
  });
});

describe('Whether a gene is mutated', () => {
  it.each([
    ['pathogenic', [variant({})], [], true],
    ['covered, nothing found', [], ['TP53'], false],
    ['not covered', [], ['SF3B1'], null],
    ['uncertain significance', [variant({ significance: 'uncertain' })], ['TP53'], null],
    ['benign, covered', [variant({ significance: 'benign' })], ['TP53'], false],
    ['one change called absent', [variant({ presence: 'absent', protein: 'p.R175H' })], [], null],
    ['the whole gene called absent', [variant({ presence: 'absent' })], [], false],
    ['germline', [variant({ origin: 'germline' })], ['TP53'], null],
    ['cell-free DNA', [variant({ specimen: 'cell-free' })], ['TP53'], null],
    ['indeterminate call', [variant({ presence: 'indeterminate' })], ['TP53'], null],
  ] as const)('%s', (_name, variants, covered, expected) => {
    expect(isMutated(genomics(variants, covered), 'TP53')).toBe(expected);
  });

  it('a variant without a classification is not taken for a mutation', () => {
    const rest: GenomicVariant = { gene: 'TP53', presence: 'present', source };
    expect(isMutated(genomics([rest], ['TP53']), 'TP53')).toBeNull();
    expect(tp53Mutations(genomics([rest], ['TP53']))).toEqual([{ vaf: null, certain: false }]);
  });

  it('gives the largest fraction, 0 in wild type, a least value while one is missing', () => {
    const at = (value: number) => variant({ vaf: { value, unit: '1' } });
    expect(largestVaf(genomics([at(0.1), at(0.4)]), 'TP53')).toEqual({ value: 0.4, unit: '1' });
    expect(largestVaf(genomics([], ['TP53']), 'TP53')).toEqual({ value: 0, unit: '1' });
    expect(largestVaf(genomics([at(0.1), variant({})]), 'TP53')).toEqual({
      value: 0.1,
      unit: '1',
      comparator: '>=',
    });
    const censored = variant({ vaf: { value: 0.1, unit: '1', comparator: '<' } });
    expect(largestVaf(genomics([censored]), 'TP53')).toBeNull();
    expect(cloneReaches(genomics([at(0.1)], ['TET2']), ['TP53', 'TET2'], { value: 0.1, unit: '1' })).toBe(
      true,
    );
    expect(cloneReaches(genomics([at(0.09)], ['TET2']), ['TP53', 'TET2'], { value: 0.1, unit: '1' })).toBe(
      false,
    );
    expect(cloneReaches(genomics([at(0.09)]), ['TP53', 'TET2'], { value: 0.1, unit: '1' })).toBeNull();
  });

  it('a panel that covers FLT3 does not exclude an internal tandem duplication', () => {
    expect(hasLesion(genomics([], ['FLT3']), 'FLT3', 'itd')).toBeNull();
    expect(hasLesion(genomics([], ['FLT3', 'FLT3-ITD']), 'FLT3', 'itd')).toBe(false);
    expect(
      hasLesion(genomics([variant({ gene: 'FLT3', effect: 'itd', presence: 'absent' })]), 'FLT3', 'itd'),
    ).toBe(false);
    expect(hasLesion(genomics([variant({ gene: 'KMT2A', effect: 'ptd' })]), 'KMT2A', 'ptd')).toBe(true);
    expect(
      hasLesion(
        genomics([variant({ gene: 'KMT2A', effect: 'ptd', presence: 'indeterminate' })]),
        'KMT2A',
        'ptd',
      ),
    ).toBeNull();
  });
});
