import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { abnormalities, type Abnormality } from '../../../src/knowledge/genetics/abnormality.js';
import {
  cytogeneticGroup,
  type CytogeneticGroup,
} from '../../../src/knowledge/genetics/cytogenetic-group.js';
import { parseKaryotype, readKaryotype } from '../../../src/knowledge/genetics/iscn.js';
import {
  abnormalityCount,
  hasAbnormalities,
  hasAbnormality,
  isNormal,
  type KaryotypeProblem,
} from '../../../src/knowledge/genetics/karyotype.js';

type Row = readonly [
  text: string,
  found: readonly Abnormality[],
  count: number | 'open',
  group: CytogeneticGroup | null,
];

const found = (text: string): readonly Abnormality[] =>
  abnormalities.filter((each) => hasAbnormality(parseKaryotype(text), each) === 'met');

const readable: readonly Row[] = [
  ['46,XX[20]', [], 0, 'good'],
  ['46,XY[20]', [], 0, 'good'],
  ['46, XX [20]', [], 0, 'good'],
  ['46,XY', [], 0, 'good'],
  ['４６，ＸＹ［２０］', [], 0, 'good'],
  ['ISCN 2020: 46,XX[25]', [], 0, 'good'],
  ['Normal karyotype', [], 0, 'good'],
  ['normal male karyotype.', [], 0, 'good'],
  ['正常核型', [], 0, 'good'],
  ['47,XX,+21c[20]', [], 0, 'good'],
  ['47,XXYc[20]', [], 0, 'good'],
  ['46,XY,inv(9)(p12q13)c[20]', [], 0, 'good'],
  ['46<2n>,XX[20]', [], 0, 'good'],
  ['45,X,-Y[15]/46,XY[5]', ['minusY'], 1, 'very-good'],
  ['46,XX,del(11)(q23)[10]/46,XX[10]', ['del11q'], 1, 'very-good'],
  ['46,XX,del(5)(q13q33)[12]/46,XX[8]', ['del5q'], 1, 'good'],
  ['46,XX,del(5q)[12]/46,XX[8]', ['del5q'], 1, 'good'],
  ['46,XY,del(20)(q11.2q13.3)[20]', ['del20q'], 1, 'good'],
  ['46,XY,del(12)(p11.2p13)[20]', ['del12p'], 1, 'good'],
  ['46,XX,del(5)(q13q33),del(20)(q11)[20]', ['del5q', 'del20q'], 2, 'good'],
  ['46,XX,del(5)(q13q33)[8]/47,sl,+8[12]', ['del5q', 'plus8'], 2, 'good'],
  ['46,XX,del(5)(q13q33)[8]/47,idem,+8[12]', ['del5q', 'plus8'], 2, 'good'],
  ['46,XX,del(7)(q22)[20]', ['del7q'], 1, 'intermediate'],
  ['47,XX,+8[20]', ['plus8'], 1, 'intermediate'],
  ['47,XX,+19[20]', ['plus19'], 1, 'intermediate'],
  ['46,XY,i(17)(q10)[20]', ['del17p', 'i17q'], 1, 'intermediate'],
  ['47,XX,+21[20]', [], 1, 'intermediate'],
  ['47,XX,+mar[20]', [], 1, 'intermediate'],
  ['48,XX,+8,+21[20]', ['plus8'], 2, 'intermediate'],
  ['46,X,idic(X)(q13)[20]', ['idicXq13'], 1, 'intermediate'],
  ['45,XY,-7[20]', ['minus7'], 1, 'poor'],
  ['46,XX,inv(3)(q21q26.2)[20]', ['inv3', 'mecom'], 1, 'poor'],
  ['46,XX,t(3;3)(q21;q26)[20]', ['inv3', 't3q', 'mecom'], 1, 'poor'],
  ['46,XY,del(3)(q21)[20]', ['del3q'], 1, 'poor'],
  ['45,XY,-7,del(20)(q12)[20]', ['minus7', 'del20q'], 2, 'poor'],
  ['45,XX,-7,del(5)(q13q33)[20]', ['del5q', 'minus7'], 2, 'poor'],
  ['46,XX,del(7)(q22),del(20)(q12)[20]', ['del7q', 'del20q'], 2, 'poor'],
  ['48,XX,+8,del(5)(q13q33),+21[20]', ['del5q', 'plus8'], 3, 'poor'],
  ['44,XY,del(5)(q13q33),-7,del(12)(p13),-17[20]', ['del5q', 'minus7', 'del12p', 'minus17'], 4, 'very-poor'],
  ['46,XX,t(8;21)(q22;q22)[20]', ['t8-21'], 1, 'intermediate'],
  ['46,XY,inv(16)(p13.1q22)[20]', ['inv16'], 1, 'intermediate'],
  ['46,XX,t(15;17)(q24;q21)[20]', ['t15-17'], 1, 'intermediate'],
  ['46,XX,t(6;9)(p23;q34)[20]', ['t6-9'], 1, 'intermediate'],
  ['46,XX,t(9;11)(p21.3;q23.3)[20]', ['kmt2a'], 1, 'intermediate'],
  ['46,XX,t(9;22)(q34;q11.2)[20]', ['t9-22'], 1, 'intermediate'],
  ['46,XX,t(11;14)(q13;q32)[20]', ['t11-14'], 1, 'intermediate'],
  ['46,XX,t(4;14)(p16;q32)[20]', ['t4-14'], 1, 'intermediate'],
  ['46,XX,t(14;16)(q32;q23)[20]', ['t14-16'], 1, 'intermediate'],
  ['46,XX,t(14;20)(q32;q12)[20]', ['t14-20'], 1, 'intermediate'],
  ['46,XX,t(3;12)(q26;p13)[20]', ['t3q', 'mecom'], 1, 'poor'],
];

/** Text, what stops it from being complete, and what is still known. */
const hostile: readonly (readonly [string, KaryotypeProblem, readonly Abnormality[]])[] = [
  ['', 'empty', []],
  ['46,XX[19]', 'few-metaphases', []],
  ['46,XX,del(5)(q13q33)[10]', 'few-metaphases', ['del5q']],
  ['culture failure', 'failed', []],
  ['分裂像なし', 'failed', []],
  ['Essentially normal karyotype', 'prose', []],
  ['not a normal karyotype', 'prose', []],
  ['46,XX; negative for del(5q), -7', 'prose', []],
  ['no -7, no del(5q)', 'prose', []],
  ['46,XX,del(5q) or del(7q)[20]', 'prose', []],
  ['46,XX,del(5)(q?13q33)[20]', 'unknown-token', []],
  ['46,XX,?del(5)(q13q33)[20]', 'unknown-token', []],
  ['46,XX,foo(5)(q13)[20]', 'unknown-token', []],
  ['45,XX,-7,xyz[20]', 'unknown-token', ['minus7']],
  ['46,XX,-7[20]', 'count-mismatch', []],
  ['47,XX,+99[20]', 'unknown-token', []],
  ['-7, del(5q)', 'no-chromosome-number', []],
  ['46[20]', 'no-chromosome-number', []],
  ['XX[20]', 'no-chromosome-number', []],
  ['46,XX[10]//46,XY[10]', 'chimaerism', []],
  ['69<3n>,XXX,-7[20]', 'ploidy', []],
  ['45,X[20]', 'sex-chromosomes-unclear', []],
  ['46,sl,+8[20]', 'no-chromosome-number', []],
  ['46,XX[20]/drop table', 'prose', []],
  ['nuc ish(TP53x1,CEP17x2)[40/200]', 'interphase-only', ['del17p']],
  ['9'.repeat(3000), 'too-long', []],
];

describe('ISCN', () => {
  it.each(readable)('%s is read', (text, marks, count, group) => {
    const karyotype = parseKaryotype(text);
    expect(karyotype.problems).toEqual([]);
    expect([...found(text)].sort()).toEqual([...marks].sort());
    expect(abnormalityCount(karyotype)).toEqual({ low: count, high: count });
    expect(cytogeneticGroup(karyotype)).toBe(group);
  });

  it.each(hostile)('%s is not complete: %s', (text, problem, marks) => {
    const karyotype = parseKaryotype(text);
    expect(karyotype.problems).toContain(problem);
    expect(karyotype.complete).toBe(false);
    expect(isNormal(karyotype)).toBe(false);
    expect(cytogeneticGroup(karyotype)).toBeNull();
    expect(found(text)).toEqual(marks);
  });

  it('does not throw and calls nothing normal that is not written as normal', () => {
    const piece = fc.constantFrom(
      ...[
        '46',
        '45',
        ',',
        'XX',
        'XY',
        '-7',
        '+8',
        'del(5q)',
        '[20]',
        '[3]',
        '/',
        '(',
        ')',
        'sl',
        'c',
        '?',
        'x2',
      ],
      ...['nuc ish', 'TP53x1', 'normal', '骨髄', ' ', 't(9;22)', 'q13', 'der(', 'idem', '~', '<3n>'],
    );
    const text = fc.oneof(
      fc.string({ maxLength: 60, unit: 'grapheme' }),
      fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        const karyotype = parseKaryotype(any);
        if (isNormal(karyotype))
          expect(any.replaceAll(/\s/g, '')).toMatch(/^(46,(XX|XY)(\[[2-9]\d\])?\/?)+/i);
        cytogeneticGroup(karyotype);
      }),
      { numRuns: 1000 },
    );
  });

  it('an unknown token never leaves an abnormality absent', () => {
    const token = fc
      .string({ minLength: 1, maxLength: 12 })
      .filter((text) => !/[[\]/,()\s+-]/.test(text) && !/^(sl|idem|sdl\d?)$/i.test(text));
    fc.assert(
      fc.property(token, fc.constantFrom(...abnormalities), (unknown, sought) => {
        expect(hasAbnormality(parseKaryotype(`46,XX,${unknown}[20]`), sought)).not.toBe('not-met');
      }),
      { numRuns: 500 },
    );
  });

  it('a derivative or added chromosome leaves its deletion open, not absent', () => {
    for (const token of ['der(5)t(5;17)(q13;p11)', 'add(5)(q31)', 'r(5)', 'dic(5;17)(q11;p11)']) {
      const number = token.startsWith('dic') ? 45 : 46;
      expect(hasAbnormality(parseKaryotype(`${number},XX,${token}[20]`), 'del5q')).toBe('unknown');
    }
    expect(cytogeneticGroup(parseKaryotype('46,XX,add(5)(q31)[20]'))).toBeNull();
  });

  it.each([
    ['47,XX,+8[1]/46,XX[19]', 'plus8', 'unknown'],
    ['47,XX,+8[2]/46,XX[18]', 'plus8', 'met'],
    ['45,XX,-7[2]/46,XX[18]', 'minus7', 'unknown'],
    ['45,XX,-7[3]/46,XX[17]', 'minus7', 'met'],
  ] as const)('%s: below the clonal limits neither present nor absent', (text, sought, expected) => {
    expect(hasAbnormality(parseKaryotype(text), sought)).toBe(expected);
  });

  it('counts three as complex, two not, and stays open while incomplete', () => {
    expect(hasAbnormalities(parseKaryotype('48,XX,+8,+21[20]'), 3)).toBe('not-met');
    expect(hasAbnormalities(parseKaryotype('49,XX,+8,+19,+21[20]'), 3)).toBe('met');
    expect(hasAbnormalities(parseKaryotype('48,XX,+8,+21[12]'), 3)).toBe('unknown');
    expect(abnormalityCount(parseKaryotype('48,XX,+8,+8[20]'))).toEqual({ low: 2, high: 2 });
    expect(abnormalityCount(parseKaryotype('48~50,XX,+8,+1~3mar[cp20]'))).toEqual({ low: 2, high: 4 });
  });

  it('independent clones are Intermediate, or open where their sum says otherwise', () => {
    expect(cytogeneticGroup(parseKaryotype('47,XX,+8[10]/47,XX,+21[10]'))).toBe('intermediate');
    expect(cytogeneticGroup(parseKaryotype('45,XX,-7[10]/47,XX,+8[10]'))).toBeNull();
  });

  it('reads the interphase part beside a karyotype without counting it', () => {
    const loss = parseKaryotype('46,XX[20].nuc ish(TP53x1,CEP17x2)[40/200]');
    expect(hasAbnormality(loss, 'del17p')).toBe('met');
    expect(abnormalityCount(loss).high).toBe(0);
    expect(hasAbnormality(parseKaryotype('nuc ish(TP53x2,CEP17x2)[200]'), 'del17p')).toBe('not-met');
    expect(hasAbnormality(parseKaryotype('nuc ish(TP53x2)[200]'), 'del5q')).toBe('unknown');
    expect(found('nuc ish(FGFR3,IGH)x3(FGFR3 con IGHx2)[150/200]')).toEqual(['t4-14']);
  });

  it('prefers a coding of the ISCN system to the text', () => {
    const codes = [{ system: 'https://iscn.karger.com', code: '45,XY,-7[20]' }];
    expect(readKaryotype({ text: 'abnormal', codes })?.events.map((event) => event.text)).toEqual(['-7']);
    expect(readKaryotype({ text: ' ', codes: [] })).toBeNull();
  });
});
