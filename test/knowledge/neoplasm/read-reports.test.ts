import { describe, expect, it } from '@jest/globals';
import {
  readFibrosis,
  readHypocellular,
  readPresence,
} from '../../../src/knowledge/myeloid/neoplasm/read-reports.js';

const words = (text: string) => ({ text, codes: [] });
const coded = (code: string) => ({ text: '', codes: [{ system: 'http://loinc.org', code }] });

describe('Words of reports', () => {
  it.each([
    [words('Present'), true],
    [words('not detected'), false],
    [words('陰性'), false],
    [words('true'), true],
    [coded('LA9633-4'), true],
    [coded('LA9634-2'), false],
    [coded('LA11884-6'), null],
    [words('no evidence of Auer rods'), null],
    [words(''), null],
  ])('presence %#', (reported, expected) => {
    expect(readPresence(reported)).toBe(expected);
  });

  it.each([
    ['MF-2', 2],
    ['mf 0', 0],
    ['grade 3', 3],
    ['1', 1],
    ['MF-4', null],
    ['MF-1 to MF-2', null],
    ['fibrosis', null],
  ])('fibrosis %s', (text, expected) => {
    expect(readFibrosis(words(text))).toEqual(expected === null ? null : { value: expected, unit: '1' });
  });

  it.each([
    ['Hypocellular for age', true],
    ['normocellular', false],
    ['低形成', true],
    ['hypocellular in parts', null],
  ])('cellularity %s', (text, expected) => {
    expect(readHypocellular(words(text))).toBe(expected);
  });
});
