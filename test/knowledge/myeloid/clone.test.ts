import { describe, expect, it } from '@jest/globals';
import { known, unknown, type Fact, type GenomicVariant } from '../../../src/engine/index.js';
import { driverGenes, regionHints, xLinkedGenes } from '../../../src/knowledge/myeloid/genes.js';
import { parseKaryotype } from '../../../src/knowledge/genetics/iscn.js';
import { karyotypeSays } from '../../../src/knowledge/myeloid/karyotype-finding.js';
import { germlineSuspect, qualifies } from '../../../src/knowledge/myeloid/qualifying-variant.js';
import { presence } from '../../../src/knowledge/myeloid/presence.js';
import { answer, fact, factsOf, flagOf, healthy, sequenced, source, variant } from './support.js';

const sexOf = (sex: 'male' | 'female' | null): Fact<'male' | 'female'> =>
  sex === null ? unknown('not-recorded') : known(sex, [source()]);
const status = (v: GenomicVariant, sex: 'male' | 'female' | null = 'male') =>
  qualifies(v, { sex: sexOf(sex), lymphoid: 'not-met', lymphoidNeoplasm: 'not-met' });
const word = (value: Fact<boolean>): boolean | null => (value.known ? value.value : null);

describe('a qualifying variant', () => {
  it.each([
    ['DNMT3A', 0.02, 'male', 'met'],
    ['DNMT3A', 0.0199, 'male', 'not-met'],
    ['BCOR', 0.04, 'male', 'met'],
    ['BCOR', 0.039, 'male', 'not-met'],
    ['BCOR', 0.02, 'female', 'met'],
    ['BCOR', 0.03, null, 'unknown'],
    ['BCOR', 0.04, null, 'met'],
    ['BCOR', 0.019, null, 'not-met'],
    ['BRCA2', 0.1, 'male', 'not-met'],
    ['TET2', null, 'male', 'unknown'],
    ['TET2', 12, 'male', 'unknown'],
  ] as const)('%s at %s in sex %s is %s', (gene, vaf, sex, expected) => {
    expect(status(variant(gene, vaf), sex)).toBe(expected);
  });

  it.each<[string, Partial<GenomicVariant>, string]>([
    ['uncertain', { significance: 'uncertain' }, 'unknown'],
    ['likely pathogenic', { significance: 'likely-pathogenic' }, 'met'],
    ['benign', { significance: 'benign' }, 'not-met'],
    ['germline', { origin: 'germline' }, 'not-met'],
    ['reported absent', { presence: 'absent' }, 'not-met'],
    ['indeterminate', { presence: 'indeterminate' }, 'unknown'],
    ['from tissue', { specimen: 'tissue' }, 'unknown'],
    ['from plasma DNA', { specimen: 'cell-free' }, 'unknown'],
    ['from marrow', { specimen: 'marrow' }, 'met'],
    ['outside the usual region', { protein: 'p.A1B' }, 'met'],
  ])('%s', (_name, more, expected) => {
    expect(status(variant('DNMT3A', 0.1, more))).toBe(expected);
  });

  it('that is unclassified and too small does not qualify', () => {
    expect(status(variant('TET2', 0.01, { significance: 'uncertain' }))).toBe('not-met');
  });

  it('MYD88 L265P never; NOTCH1 not with lymphocytosis; SF3B1 not with a lymphoid neoplasm', () => {
    const context = { sex: sexOf('male'), lymphoid: 'met', lymphoidNeoplasm: 'not-met' } as const;
    expect(status(variant('MYD88', 0.3, { protein: 'p.L265P' }))).toBe('not-met');
    expect(status(variant('NOTCH1', 0.3))).toBe('met');
    expect(qualifies(variant('NOTCH1', 0.3), context)).toBe('not-met');
    expect(qualifies(variant('NOTCH1', 0.3), { ...context, lymphoid: 'unknown' })).toBe('unknown');
    expect(qualifies(variant('SF3B1', 0.3), context)).toBe('met');
    expect(qualifies(variant('SF3B1', 0.3), { ...context, lymphoidNeoplasm: 'met' })).toBe('not-met');
  });

  it('keeps hints and X-linked genes as data', () => {
    expect(Object.keys(regionHints.value).every((gene) => driverGenes.value.includes(gene))).toBe(true);
    expect(xLinkedGenes.evidence).toBe('unverified');
    expect(driverGenes.value).toHaveLength(new Set(driverGenes.value).size);
  });
});

describe('germline suspicion', () => {
  it.each<[string, number | null, Partial<GenomicVariant>, string]>([
    ['RUNX1', 0.4, {}, 'met'],
    ['RUNX1', 0.399, {}, 'not-met'],
    ['RUNX1', 0.6, {}, 'met'],
    ['RUNX1', 0.601, {}, 'not-met'],
    ['RUNX1', 0.9, {}, 'not-met'],
    ['RUNX1', 0.901, {}, 'met'],
    ['RUNX1', null, {}, 'unknown'],
    ['TET2', 0.5, {}, 'not-met'],
    ['DDX41', 0.1, {}, 'met'],
    ['DDX41', 0.5, { significance: 'uncertain' }, 'unknown'],
    ['TET2', 0.1, { origin: 'germline' }, 'met'],
    ['RUNX1', 0.5, { origin: 'somatic' }, 'not-met'],
  ])('%s at %s %o is %s', (gene, vaf, more, expected) => {
    expect(germlineSuspect(variant(gene, vaf, more))).toBe(expected);
  });
});

describe('the clone', () => {
  const clone = (read: typeof healthy) => word(factsOf(read).clone);

  it('is unknown without sequencing, absent only if the frequent drivers were covered', () => {
    expect(clone(healthy)).toBeNull();
    expect(clone({ ...healthy, genomics: sequenced() })).toBe(false);
    const only = { variants: [], covered: ['JAK2'], unreadable: [] };
    expect(clone({ ...healthy, genomics: fact(only) })).toBeNull();
    const unread = { ...only, covered: driverGenes.value, unreadable: [source()] };
    expect(clone({ ...healthy, genomics: fact(unread) })).toBeNull();
  });

  it('may be a clonal karyotype that does not itself define MDS', () => {
    const read = (text: string) => ({
      ...healthy,
      genomics: sequenced(),
      karyotype: fact(parseKaryotype(text)),
    });
    expect(clone(read('46,XY,del(20q)[12]/46,XY[8]'))).toBe(true);
    expect(clone(read('45,XY,-7[12]/46,XY[8]'))).toBe(false);
    expect(clone(read('46,XY[20]'))).toBe(false);
    expect(answer(read('46,XY,del(20q)[12]/46,XY[8]')).category).toBe('chip');
  });

  it('in an X-linked gene of a man at 3 % is a clone for the ICC only', () => {
    const read = { ...healthy, genomics: sequenced(variant('BCOR', 0.03)) };
    expect(flagOf(read, 'who-icc-differ')).toBe('met');
    expect(flagOf({ ...read, sex: fact('female') }, 'who-icc-differ')).toBe('not-met');
  });
});

describe('karyotype', () => {
  type Question = Parameters<typeof karyotypeSays>[2];
  const says = (text: string, question: Question) =>
    karyotypeSays(fact(parseKaryotype(text)), fact(true), question);
  it.each<readonly [string, Question, string]>([
    ['46,XX[20]', 'clonal', 'not-met'],
    ['46,XX[20]', 'mdsDefining', 'not-met'],
    ['46,XY,del(5)(q13q33)[10]', 'clonal', 'met'],
    ['46,XY,del(5)(q13q33)[10]', 'mdsDefining', 'met'],
    ['45,XX,-7[20]', 'mdsDefining', 'met'],
    ['48,XY,+8,del(20)(q11),+21[9]', 'mdsDefining', 'met'],
    ['47,XY,+8,del(20)(q11)[20]', 'mdsDefining', 'not-met'],
    ['46,XY,t(15;17)(q24;q21)[20]', 'promyelocytic', 'met'],
    ['46,XY,t(15;17)(q24;q21)[20]', 'leukaemiaDefining', 'met'],
    ['46,XX,t(8;21)(q22;q22)[20]', 'leukaemiaDefining', 'met'],
    ['45,X[20]', 'monosomyX', 'met'],
    ['45,X,-X[20]', 'monosomyX', 'met'],
    ['45,X,-Y[20]', 'monosomyX', 'not-met'],
    ['46,XX[20]', 'monosomyX', 'not-met'],
    ['47,XY,+21c[20]', 'clonal', 'not-met'],
  ])('%s: %s %s', (text, question, expected) => {
    expect(says(text, question)).toBe(expected);
  });
  it.each(['culture failure', '46,XY[8]', '45,X,-Y[12]/46,XY[8]', ''])('unknown, not normal: %s', (text) => {
    expect(says(text, 'clonal')).toBe('unknown');
  });
  it('no karyotype on record is no finding on record; one that failed to load is unknown', () => {
    expect(karyotypeSays(unknown('not-recorded'), fact(false), 'mdsDefining')).toBe('not-met');
    expect(karyotypeSays(unknown('fetch-failed'), unknown('fetch-failed'), 'mdsDefining')).toBe('unknown');
  });
});

it.each([
  ['Positive', true],
  ['陰性', false],
  ['(-)', false],
  ['not detected', false],
  ['no definite dysplasia but suggestive', null],
])('presence reads a plain word only: %s is %s', (text, expected) => {
  expect(presence({ text, codes: [] })).toBe(expected);
});
