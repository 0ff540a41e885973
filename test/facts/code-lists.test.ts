import { describe, expect, it } from '@jest/globals';
import { hasCheckDigit } from '../../src/facts/check-digit.js';
import { analytes } from '../../src/knowledge/analytes/index.js';
import { flcKappa, flcLambda } from '../../src/knowledge/analytes/monoclonal-protein.codes.js';
import * as conditions from '../../src/knowledge/concepts/conditions.codes.js';
import * as drugs from '../../src/knowledge/concepts/drugs.codes.js';
import * as orders from '../../src/knowledge/concepts/orders.codes.js';
import type { Concept } from '../../src/engine/index.js';
import { loinc } from './support.js';

const concepts: readonly Concept[] = [conditions, drugs, orders].flatMap((group) => Object.values(group));

function repeated(pairs: readonly (readonly [string, string])[]): readonly string[] {
  const owners = new Map<string, Set<string>>();
  for (const [key, owner] of pairs) owners.set(key, (owners.get(key) ?? new Set()).add(owner));
  return [...owners].filter(([, of]) => of.size > 1).map(([key, of]) => `${key}: ${[...of].join(', ')}`);
}

describe('the code lists', () => {
  it('hold only LOINC codes with a valid check digit', () => {
    const codes = [...analytes, ...concepts].flatMap((one) =>
      one.codes.filter(({ system }) => system === loinc),
    );
    expect(codes.length).toBeGreaterThan(300);
    expect(codes.filter(({ code }) => !hasCheckDigit(code))).toEqual([]);
  });

  it('give no code, no name and no JLAC10 entry to two analytes', () => {
    const of = (rows: (one: (typeof analytes)[number]) => readonly string[]) =>
      repeated(analytes.flatMap((one) => rows(one).map((row) => [row, one.id] as const)));
    expect(of(({ codes }) => codes.map(({ system, code }) => `${system}|${code}`))).toEqual([]);
    expect(of(({ names }) => names)).toEqual([]);
    expect(of(({ jlac10 = [] }) => jlac10.map((entry) => `${entry.analyte}|${entry.result ?? ''}`))).toEqual(
      [],
    );
    expect(of(({ jlac11 = [] }) => jlac11)).toEqual([]);
  });

  it('give no analyte a code that it says it is not', () => {
    const both = analytes.filter(({ codes, notCodes = [] }) =>
      notCodes.some((not) => codes.some(({ system, code }) => system === not.system && code === not.code)),
    );
    expect(both.map(({ id }) => id)).toEqual([]);
  });

  it('keep κ and λ apart', () => {
    const lambda = new Set(flcLambda.codes.map(({ code }) => code));
    expect(flcKappa.codes.filter(({ code }) => lambda.has(code))).toEqual([]);
  });

  it('hold codes without remarks in them', () => {
    const all = [...analytes, ...concepts].flatMap(({ codes }) => codes);
    expect(all.filter(({ code }) => !/^[A-Za-z0-9.-]+$/.test(code))).toEqual([]);
  });

  it.each(['33944-8', '33945-5', '33944-3', '32730-5', '48005-6', '718-8', '718', 'x-1', ''])(
    'would not hold %s',
    (code) => {
      expect(hasCheckDigit(code)).toBe(false);
    },
  );

  it.each(['718-7', '33944-0', '48005-3', '104544-2', '1995-0'])('may hold %s', (code) => {
    expect(hasCheckDigit(code)).toBe(true);
  });
});
