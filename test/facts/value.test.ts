import { describe, expect, it } from '@jest/globals';
import { readValue } from '../../src/facts/value.js';

const concept = (text: string): object => ({ valueCodeableConcept: { text } });

describe('readValue', () => {
  it.each([
    ['a Quantity', { valueQuantity: { value: 3.1, unit: 'g/dL' } }, { value: 3.1 }],
    ['a number in quotes', { valueQuantity: { value: '9.7', unit: 'mg/dL' } }, { value: 9.7 }],
    [
      'a Quantity whose value is a text',
      { valueQuantity: { value: '<20', unit: 'g/L' } },
      { value: 20, comparator: '<' },
    ],
    ['a comparator', { valueQuantity: { value: 5, comparator: '>=' } }, { value: 5, comparator: '>=' }],
    ['a comparator that says nothing', { valueQuantity: { value: 5, comparator: '=' } }, { value: 5 }],
    ['a Quantity in an array', { valueQuantity: [{ value: 5 }] }, { value: 5 }],
    ['an integer', { valueInteger: 17 }, { value: 17 }],
    ['zero', { valueQuantity: { value: 0, unit: '%' } }, { value: 0 }],
    ['a range', { valueRange: { low: { value: 10 }, high: { value: 15 } } }, { value: 10, upper: 15 }],
    ['a range open above', { valueRange: { low: { value: 10 } } }, { value: 10, comparator: '>=' }],
    ['a range open below', { valueRange: { high: { value: 15 } } }, { value: 15, comparator: '<=' }],
    [
      'a titre as ratio',
      { valueRatio: { numerator: { value: 1 }, denominator: { value: 640 } } },
      { value: 640 },
    ],
    [
      'a censored titre as ratio',
      { valueRatio: { numerator: { value: 1 }, denominator: { value: 1280, comparator: '>=' } } },
      { value: 1280, comparator: '>=' },
    ],
    ['another ratio', { valueRatio: { numerator: { value: 3 }, denominator: { value: 2 } } }, { value: 1.5 }],
    ['a number as text', { valueString: '3.1 H' }, { value: 3.1 }],
    ['a number as concept', concept('GT 45'), { value: 45, comparator: '>' }],
    ['a titre as text', { valueString: '640倍' }, { value: 640 }],
  ])('reads %s', (_what, holder, amount) => {
    expect(readValue(holder)).toMatchObject({ kind: 'amount', amount });
  });

  it.each([
    ['a zero beside a text', { valueQuantity: { value: 0 }, valueString: 'clumped' }, 'not-machine-readable'],
    ['a comparator nobody knows', { valueQuantity: { value: 5, comparator: '<>' } }, 'not-machine-readable'],
    ['a masked value', { dataAbsentReason: { coding: [{ code: 'masked' }] } }, 'not-permitted'],
    [
      'a value that was not determined',
      { dataAbsentReason: { coding: [{ code: 'unknown' }] } },
      'not-recorded',
    ],
    ['a reason in words', { dataAbsentReason: { text: 'lost' } }, 'not-recorded'],
    [
      'a value that is only text',
      { dataAbsentReason: { coding: [{ code: 'as-text' }] } },
      'not-machine-readable',
    ],
    ['a text without a result', { valueString: 'QNS' }, 'not-recorded'],
    ['a pointer to a report', { valueString: 'See report' }, 'not-machine-readable'],
    [
      'a ratio by zero',
      { valueRatio: { numerator: { value: 1 }, denominator: { value: 0 } } },
      'not-machine-readable',
    ],
    [
      'a range in two units',
      { valueRange: { low: { value: 1, unit: 'g/L' }, high: { value: 2, unit: 'g/dL' } } },
      'unit-not-convertible',
    ],
  ])('cannot use %s', (_what, holder, why) => {
    expect(readValue(holder)).toMatchObject({ kind: 'unusable', why });
  });

  it.each([
    ['words', concept('Positive'), 'Positive'],
    ['full-width words', { valueString: '　ＩｇＧ－κ　' }, 'IgG-κ'],
    ['a bare code', { valueCodeableConcept: { coding: [{ code: '46,XX[20]' }] } }, '46,XX[20]'],
    ['yes or no', { valueBoolean: true }, 'true'],
    ['a minus sign, which is negative where words count', { valueString: '-' }, '-'],
  ])('keeps %s', (_what, holder, text) => {
    expect(readValue(holder)).toMatchObject({ kind: 'words', words: { text } });
  });

  it.each([[{}], [null], [undefined], ['text'], [{ valueQuantity: null }], [{ valueQuantity: {} }]])(
    '%# finds nothing in an empty holder',
    (holder) => {
      expect(['none', 'unusable']).toContain(readValue(holder).kind);
      expect(readValue(holder).kind).not.toBe('amount');
    },
  );
});
