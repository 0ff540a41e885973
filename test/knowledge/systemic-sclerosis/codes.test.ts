import { describe, expect, it } from '@jest/globals';
import { analytes } from '../../../src/knowledge/analytes/index.js';
import { loinc } from '../../../src/knowledge/code-systems.js';
import {
  readPresence,
  readSubset,
  readTuberculosis,
} from '../../../src/knowledge/systemic-sclerosis/answers.js';
import * as conditions from '../../../src/knowledge/systemic-sclerosis/conditions.codes.js';
import * as findings from '../../../src/knowledge/systemic-sclerosis/findings.codes.js';
import { systemicSclerosisRuleSets } from '../../../src/knowledge/systemic-sclerosis/index.js';
import * as orders from '../../../src/knowledge/systemic-sclerosis/orders.codes.js';
import { daysBetween } from '../../../src/knowledge/systemic-sclerosis/dates.js';

const own = Object.values(findings);
const coded = [...own, ...Object.values(orders), ...Object.values(conditions)];

function checkDigit(digits: string): number {
  const doubled = digits
    .split('')
    .reverse()
    .map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1));
  const sum = doubled.reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return (10 - (sum % 10)) % 10;
}

describe('codes', () => {
  it('LOINC check digits are right', () => {
    const codes = coded.flatMap((one) =>
      one.codes.filter(({ system }) => system === loinc).map(({ code }) => code),
    );
    expect(codes.length).toBeGreaterThan(0);
    expect(
      codes.filter((code) => String(checkDigit(code.split('-')[0] ?? '')) !== code.split('-')[1]),
    ).toEqual([]);
  });

  it('no id, code or name of these findings belongs to another analyte', () => {
    const taken = new Set(
      analytes
        .filter((analyte) => !(own as readonly unknown[]).includes(analyte))
        .flatMap(({ id, codes, names }) => [id, ...names, ...codes.map(({ code }) => code)]),
    );
    const clash = own.flatMap(({ id, codes, names }) => [
      ...new Set([id, ...names, ...codes.map(({ code }) => code)]),
    ]);
    expect(clash.filter((word) => taken.has(word))).toEqual([]);
    expect(new Set(clash).size).toBe(clash.length);
  });

  it('names are as they are compared: normalised', () => {
    const names = coded.flatMap((one) => one.names);
    expect(names.filter((name) => name !== name.normalize('NFKC').trim().toLowerCase())).toEqual([]);
  });
});

describe('answers in words', () => {
  const said = (text: string) => ({ text, codes: [] });

  it.each([
    ['Positive', true],
    ['陽性', true],
    ['negative', false],
    ['陰性', false],
    ['indeterminate', null],
    ['判定保留', null],
    ['', null],
    ['not positive', null],
  ])('%s', (text, answer) => {
    expect(readPresence(said(text))).toBe(answer);
  });

  it.each([
    ['Positive', 'positive'],
    ['negative', 'negative'],
    ['latent', 'latent'],
    ['latent tuberculosis, treated', 'latent-treated'],
    ['活動性結核', 'active'],
    ['indeterminate', null],
    ['constructor', null],
  ])('tuberculosis: %s', (text, answer) => {
    expect(readTuberculosis(said(text))).toBe(answer);
  });

  it.each([
    ['dcSSc', 'diffuse'],
    ['Limited cutaneous', 'limited'],
    ['overlap', null],
    ['toString', null],
  ])('subset: %s', (text, answer) => {
    expect(readSubset(said(text))).toBe(answer);
  });
});

describe('dates', () => {
  it.each([
    ['2026-01-01', '2026-01-31', 30],
    ['2026-01-01T23:59:59+09:00', '2026-01-02T00:00:00Z', 1],
    ['2026-01', '2026-02-01', null],
    ['2026-13-01', '2026-02-01', null],
    ['', '2026-02-01', null],
  ])('%s to %s', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe('rule sets', () => {
  it('belong to this folder and have ids of their own', () => {
    const ids = systemicSclerosisRuleSets.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(systemicSclerosisRuleSets.every(({ topic }) => topic === 'systemic-sclerosis')).toBe(true);
  });

  it('flags have ids of their own', () => {
    for (const { flags } of systemicSclerosisRuleSets) {
      expect(new Set(flags.map(({ id }) => id)).size).toBe(flags.length);
    }
  });
});
