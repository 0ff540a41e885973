import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  evidenceOf,
  materialChange,
  materialSteps,
  type EvidenceInput,
} from '../../src/service/suppression-evidence.js';
import { keyedHash } from '../../src/store/keyed-hash.js';

const hash = keyedHash('test');
const tag = (...parts: readonly string[]): string => hash('tenant', 'patient', 'card', ...parts);
const of = (input: Partial<EvidenceInput>) =>
  evidenceOf({ state: ['smm'], measures: {}, marks: [], ...input }, materialSteps, tag);
const grams = (value: number) => ({ value, unit: 'g/dL' as const });
const protein = (value: number): Partial<EvidenceInput> => ({ measures: { mProtein: grams(value) } });
const hb = (value: number): Partial<EvidenceInput> => ({ measures: { hemoglobin: grams(value) } });

describe('a material change', () => {
  it.each<[string, Partial<EvidenceInput>, Partial<EvidenceInput>, boolean]>([
    ['nothing changed', {}, {}, false],
    ['another category', {}, { state: ['mm'] }, true],
    ['another risk group of the same category', { state: ['smm', 'low'] }, { state: ['smm', 'high'] }, true],
    ['the same M-protein', protein(2), protein(2), false],
    ['M-protein up by 0.15', protein(1.95), protein(2.1), false],
    ['M-protein up by 0.2', protein(1.9), protein(2.1), true],
    ['M-protein down by 0.15', protein(2.1), protein(1.95), false],
    ['M-protein down by 0.2', protein(2.1), protein(1.9), true],
    ['M-protein across a round number by 0.02', protein(2.99), protein(3.01), false],
    ['M-protein up by ten steps', protein(1), protein(3), true],
    ['haemoglobin down by 1.4', hb(12), hb(10.6), false],
    ['haemoglobin down by 1.5', hb(12), hb(10.5), true],
    ['haemoglobin up by 1.5', hb(10.5), hb(12), true],
    [
      'one of two moved',
      { measures: { mProtein: grams(2), hemoglobin: grams(12) } },
      { measures: { mProtein: grams(2), hemoglobin: grams(10) } },
      true,
    ],
    ['a measurement known for the first time', {}, protein(2), true],
    ['a measurement that cannot be had now', protein(2), {}, false],
    [
      'a measurement that became a bound',
      protein(2),
      { measures: { mProtein: { ...grams(2), comparator: '<' } } },
      false,
    ],
    [
      'a measurement that became a range',
      protein(2),
      { measures: { mProtein: { ...grams(2), upper: 4 } } },
      false,
    ],
    [
      'a measurement in another unit, which is not compared',
      protein(2),
      { measures: { mProtein: { value: 20, unit: 'g/L' } } },
      false,
    ],
    ['a fact without a step', {}, { measures: { creatinine: { value: 3, unit: 'mg/dL' } } }, false],
    ['a new cytopenia', { marks: ['anaemia'] }, { marks: ['anaemia', 'thrombocytopenia'] }, true],
    ['a cytopenia that is gone', { marks: ['anaemia', 'thrombocytopenia'] }, { marks: ['anaemia'] }, false],
    ['a new variant', { marks: ['variant:TET2'] }, { marks: ['variant:TET2', 'variant:SRSF2'] }, true],
    ['the same variants in another order', { marks: ['a', 'b'] }, { marks: ['b', 'a', 'a'] }, false],
  ])('%s', (_name, before, now, expected) => {
    expect(materialChange(of(before), of(now))).toBe(expected);
  });

  it('is one step or more, whatever the values (law)', () => {
    for (const { fact, unit, step, pitch } of materialSteps) {
      const measured = (value: number) => of({ measures: { [fact]: { value, unit } } });
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 4000 }), (from, by) => {
          // Thousandths, so that halves of a pitch are met.
          const changed = materialChange(measured(from / 1000), measured((from + by) / 1000));
          const moved = by / 1000;
          if (moved >= step - 1e-9) expect(changed).toBe(true);
          if (moved <= step - pitch - 1e-9) expect(changed).toBe(false);
        }),
        { numRuns: 300 },
      );
    }
  });

  it('is never seen between a thing and itself (law)', () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), fc.array(fc.string()), (value, marks) => {
        const one = of({ ...protein(value), marks });
        expect(materialChange(one, one)).toBe(false);
      }),
    );
  });
});

describe('what is kept of the facts', () => {
  it('is hashes: neither a value nor a name', () => {
    const text = JSON.stringify(of({ state: ['smm'], ...protein(3.41), marks: ['variant:TET2'] }));
    for (const word of ['3.4', 'smm', 'TET2']) expect(text).not.toContain(word);
  });

  it('differs from patient to patient for the same facts', () => {
    const other = evidenceOf({ state: ['smm'], measures: {}, marks: [] }, materialSteps, (...parts) =>
      hash('tenant', 'other patient', 'card', ...parts),
    );
    expect(other).not.toEqual(of({}));
  });

  it('compares on grids of whole pitches', () => {
    for (const { step, pitch } of materialSteps)
      expect(Math.abs(step / pitch - Math.round(step / pitch))).toBeLessThan(1e-9);
  });
});
