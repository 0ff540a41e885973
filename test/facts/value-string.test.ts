import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseValueString, type ParsedValue } from '../../src/facts/value-string.js';

const number = (value: number, more: object = {}): ParsedValue => ({ kind: 'number', value, ...more });
const titre = (value: number, more: object = {}): ParsedValue => ({ kind: 'titre', value, ...more });
const missing: ParsedValue = { kind: 'missing', elsewhere: false };
const elsewhere: ParsedValue = { kind: 'missing', elsewhere: true };
const words: ParsedValue = { kind: 'text' };

const cases: readonly (readonly [string, ParsedValue])[] = [
  ['3.1', number(3.1)],
  [' 3.1 ', number(3.1)],
  ['.5', number(0.5)],
  ['0', number(0)],
  ['12,300', number(12300)],
  ['1,234,567.8', number(1234567.8)],
  ['３．１', number(3.1)],
  ['3.1 H', number(3.1)],
  ['3.1H', number(3.1)],
  ['3.1 HH', number(3.1)],
  ['3.1 (H)', number(3.1)],
  ['3.1 [L]', number(3.1)],
  ['H 3.1', number(3.1)],
  ['* 3.1', number(3.1)],
  ['3.1 *', number(3.1)],
  ['3.1 ↑', number(3.1)],
  ['3.1 High', number(3.1)],
  ['0.8 g/dL', number(0.8, { unit: 'g/dL' })],
  ['0.8 g/dL (H)', number(0.8, { unit: 'g/dL' })],
  ['0.8g/dL H', number(0.8, { unit: 'g/dL' })],
  ['12 %', number(12, { unit: '%' })],
  ['12％', number(12, { unit: '%' })],
  ['3.1 L', number(3.1, { unit: 'L' })],
  ['15 X10*4/µL', number(15, { unit: 'X10*4/μL' })],
  ['<0.1', number(0.1, { comparator: '<' })],
  ['< 0.1 g/dL', number(0.1, { comparator: '<', unit: 'g/dL' })],
  ['＜20', number(20, { comparator: '<' })],
  ['<=20', number(20, { comparator: '<=' })],
  ['≤20', number(20, { comparator: '<=' })],
  ['≦20', number(20, { comparator: '<=' })],
  ['≧1280', number(1280, { comparator: '>=' })],
  ['>10000', number(10000, { comparator: '>' })],
  ['>=60 %', number(60, { comparator: '>=', unit: '%' })],
  ['GT 45', number(45, { comparator: '>' })],
  ['lt 5', number(5, { comparator: '<' })],
  ['less than 0.5 mg/dL', number(0.5, { comparator: '<', unit: 'mg/dL' })],
  ['greater than 200', number(200, { comparator: '>' })],
  ['0.5未満', number(0.5, { comparator: '<' })],
  ['0.5 mg/dL未満', number(0.5, { comparator: '<', unit: 'mg/dL' })],
  ['1000以上', number(1000, { comparator: '>=' })],
  ['5以下', number(5, { comparator: '<=' })],
  ['10-15 %', number(10, { upper: 15, unit: '%' })],
  ['10～15%', number(10, { upper: 15, unit: '%' })],
  ['10 – 15', number(10, { upper: 15 })],
  ['10 to 15 %', number(10, { upper: 15, unit: '%' })],
  ['1:640', titre(640)],
  ['1 : 640', titre(640)],
  ['1/640', titre(640)],
  ['1:1,280', titre(1280)],
  ['>=1:1280', titre(1280, { comparator: '>=' })],
  ['1:>1280', titre(1280, { comparator: '>' })],
  ['<1:40', titre(40, { comparator: '<' })],
  ['640倍', titre(640)],
  ['６４０倍', titre(640)],
  ['40倍未満', titre(40, { comparator: '<' })],
  ['x640', words],
  ['QNS', missing],
  ['', missing],
  ['#ERROR!', missing],
  ['検体不良', missing],
  ['Unable to calculate', missing],
  ['not calculable', missing],
  ['pending', missing],
  ['N/A', missing],
  ['-', missing],
  ['－', missing],
  ['---', missing],
  ['See note', elsewhere],
  ['See scanned report', elsewhere],
  ['別紙参照', elsewhere],
  ['Positive', words],
  ['陽性', words],
  ['(+)', words],
  ['2+', words],
  ['(±)', words],
  ['clumped', words],
  ['M-spike 0.8 g/dL in gamma', words],
  ['κ 45.2 mg/L', words],
  ['2026-10-01', words],
  ['2026/10/01', words],
  ['1.2.3', words],
  ['3,5', words],
  ['1,23', words],
  ['12,3456', words],
  ['15-10 %', words],
  ['3 of 5 cells', words],
  ['<5未満', words],
  ['OOR <', words],
  ['9'.repeat(130), words],
];

describe('parseValueString', () => {
  it.each(cases)('reads %j', (raw, expected) => {
    expect(parseValueString(raw)).toEqual(expected);
  });

  it('never throws and never gives a number that is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        const parsed = parseValueString(raw);
        expect(parsed.kind !== 'number' || Number.isFinite(parsed.value)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is quick on hostile texts', () => {
    const started = performance.now();
    for (const raw of [
      '1'.repeat(1e5),
      '1,'.repeat(5e4),
      ' '.repeat(1e5),
      '1-'.repeat(5e4),
      '('.repeat(1e5),
    ]) {
      parseValueString(raw);
    }
    expect(performance.now() - started).toBeLessThan(500);
  });
});
