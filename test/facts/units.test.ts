import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ucumLhc from '@lhncbc/ucum-lhc';
import { toCanonical } from '../../src/facts/units.js';
import { knownUnit } from '../../src/facts/known-unit.js';
import { unitAliases } from '../../src/facts/unit-aliases.js';
import type { Analyte } from '../../src/engine/index.js';
import * as blood from '../../src/knowledge/analytes/blood-count.codes.js';
import * as chemistry from '../../src/knowledge/analytes/chemistry.codes.js';
import * as protein from '../../src/knowledge/analytes/monoclonal-protein.codes.js';
import { anaTitre, antiDsdna, antiSm } from '../../src/knowledge/analytes/autoimmunity.codes.js';
import { bodyTemperature, fvc, mrss } from '../../src/knowledge/analytes/function.codes.js';
import { analytes } from '../../src/knowledge/analytes/index.js';
import { ucum } from './support.js';

const { hemoglobin, hematocrit, mcv, platelets, wbc } = blood;
const { albumin, calciumTotal, creatinine, crp, egfr } = chemistry;
const { flcKappa, urineMProtein24h } = protein;

describe('toCanonical', () => {
  const converted: readonly (readonly [Analyte, number, string, number])[] = [
    [hemoglobin, 13.4, 'g/dL', 13.4],
    [hemoglobin, 134, 'g/L', 13.4],
    [hemoglobin, 13.4, 'gm/dl', 13.4],
    [hemoglobin, 13.4, 'g/100ml', 13.4],
    [hemoglobin, 13.4, 'ｇ／ｄＬ', 13.4],
    [hemoglobin, 8, 'mmol/L', 12.8912],
    [wbc, 4.2, '10*3/uL', 4.2],
    [wbc, 4.2, 'K/uL', 4.2],
    [wbc, 4.2, 'k/cumm', 4.2],
    [wbc, 4.2, 'K/mm3', 4.2],
    [wbc, 4.2, 'x10^3/µL', 4.2],
    [wbc, 4.2, 'x10E3/uL', 4.2],
    [wbc, 4.2, '10(3)/mcL', 4.2],
    [wbc, 4.2, '×10³/μL', 4.2],
    [wbc, 4.2, '1*3/uL', 4.2],
    [wbc, 4.2, 'billion per liter', 4.2],
    [wbc, 4.2, 'G/L', 4.2],
    [wbc, 4.2, '10*9/L', 4.2],
    [wbc, 4.2, '10^9/L', 4.2],
    [wbc, 42, 'X10*2/μL', 4.2],
    [wbc, 4200, '/uL', 4.2],
    [wbc, 4200, 'cells/uL', 4.2],
    [wbc, 4200, '#/uL', 4.2],
    [wbc, 4200, '{cells}/uL', 4.2],
    [wbc, 4200, '/㎕', 4.2],
    [wbc, 0.0042, 'M/uL', 4.2],
    [platelets, 15, 'X10*4/µL', 150],
    [platelets, 15, '万/μL', 150],
    [hematocrit, 0.41, 'L/L', 41],
    [hematocrit, 41, '%', 41],
    [mcv, 101, 'cu µm', 101],
    [albumin, 39, 'g/L', 3.9],
    [crp, 1.2, 'mg/dL', 12],
    [flcKappa, 12, 'mg/dL', 120],
    [flcKappa, 12, 'mg/100 ml', 120],
    [egfr, 75, 'ml/min/1.73m2', 75],
    [egfr, 75, 'mL/min/{1.73_m2}', 75],
    [urineMProtein24h, 0.2, 'g/24hr', 200],
    [urineMProtein24h, 200, 'mg/day', 200],
    [anaTitre, 640, '倍', 640],
    [antiDsdna, 30, 'IU/mL', 30],
    [bodyTemperature, 98.6, '[degF]', 37],
    [bodyTemperature, 101, '°F', 38.3333333333],
    [bodyTemperature, 100.94, 'deg F', 38.3],
    [bodyTemperature, 100.94, '℉', 38.3],
    [bodyTemperature, 38.3, '℃', 38.3],
    [bodyTemperature, 38.3, 'degC', 38.3],
    [mrss, 17, '{score}', 17],
    [fvc, 3.1, 'L', 3.1],
    [fvc, 3100, 'mL', 3.1],
    [chemistry.copper, 12, 'μmol/L', 76.2552],
    [chemistry.tsh, 2, 'uIU/mL', 2],
    [chemistry.tsh, 2, 'mcU/mL', 2],
  ];
  it.each(
    converted.map(([analyte, value, unit, expected]) => ({ analyte, value, unit, expected, id: analyte.id })),
  )('$id: $value $unit = $expected', ({ analyte, value, unit, expected }) => {
    const result = toCanonical(analyte, { value }, { unit });
    expect(result).toMatchObject({ ok: true, quantity: { value: expected, unit: analyte.unit } });
  });

  const refused: readonly (readonly [Analyte, number, string | null, string])[] = [
    [bodyTemperature, 101, 'Cel', 'implausible'],
    [bodyTemperature, 38.3, '°F', 'implausible'],
    [bodyTemperature, 101, null, 'unit-missing'],
    [hemoglobin, 13.4, null, 'unit-missing'],
    [hemoglobin, 13.4, '', 'unit-missing'],
    [hemoglobin, 13.4, 'N/A', 'unit-missing'],
    [hemoglobin, 13.4, '#ERROR!', 'unit-missing'],
    [hemoglobin, 31, 'L', 'unit-missing'],
    [hemoglobin, 13.4, 'mg/dL', 'unit-not-convertible'],
    [hemoglobin, 13.4, 'x'.repeat(500), 'unit-not-convertible'],
    [blood.anc, 2, 'mmol/L', 'unit-not-convertible'],
    [albumin, 3.9, 'mg/L', 'unit-not-convertible'],
    [antiSm, 5, '{index}', 'unit-not-convertible'],
    [blood.blastsBloodPct, 3, '{foo}', 'unit-not-convertible'],
    [hemoglobin, 134, 'g/dL', 'implausible'],
    [hemoglobin, 9.4, 'g/L', 'implausible'],
    [hemoglobin, -1, 'g/dL', 'implausible'],
    [hemoglobin, NaN, 'g/dL', 'implausible'],
    [hemoglobin, Infinity, 'g/dL', 'implausible'],
    [blood.monocytesPct, 5, '1', 'implausible'],
    [flcKappa, 12, null, 'unit-missing'],
    [fvc, 3.1, null, 'unit-missing'],
  ];
  it.each(refused.map(([analyte, value, unit, why]) => ({ analyte, value, unit, why, id: analyte.id })))(
    '$id: $value $unit is refused: $why',
    ({ analyte, value, unit, why }) => {
      expect(toCanonical(analyte, { value }, { unit })).toMatchObject({ ok: false, why });
    },
  );

  it.each([
    [hemoglobin, 1, true],
    [hemoglobin, 0.99, false],
    [hemoglobin, 30, true],
    [hemoglobin, 30.01, false],
  ])('%# judges plausibility with both ends included', (analyte, value, ok) => {
    expect(toCanonical(analyte, { value }, { unit: 'g/dL' }).ok).toBe(ok);
  });

  it('keeps calcium and creatinine as reported, but judges them in the canonical unit', () => {
    expect(toCanonical(calciumTotal, { value: 2.8 }, { unit: 'mmol/L' })).toMatchObject({
      quantity: { value: 2.8, unit: 'mmol/L' },
    });
    expect(toCanonical(calciumTotal, { value: 11.2 }, { unit: 'mg/dL' })).toMatchObject({
      quantity: { value: 11.2, unit: 'mg/dL' },
    });
    expect(toCanonical(calciumTotal, { value: 5.6 }, { unit: 'meq/L' })).toMatchObject({
      quantity: { value: 11.22184, unit: 'mg/dL' },
    });
    expect(toCanonical(calciumTotal, { value: 28 }, { unit: 'mmol/L' })).toMatchObject({
      why: 'implausible',
    });
    expect(toCanonical(creatinine, { value: 177 }, { unit: 'umol/L' })).toMatchObject({
      quantity: { value: 177, unit: 'umol/L' },
    });
  });

  it('says what was converted and how', () => {
    expect(toCanonical(hemoglobin, { value: 134 }, { unit: 'g/L' })).toMatchObject({
      converted: { from: 'g/L', to: 'g/dL', factor: 0.1 },
    });
  });

  it('reads giga before lower-casing only where cells are counted', () => {
    expect(toCanonical(platelets, { value: 150 }, { unit: 'G/L' })).toMatchObject({
      quantity: { value: 150 },
    });
    expect(toCanonical(hemoglobin, { value: 134 }, { unit: 'G/L' })).toMatchObject({
      quantity: { value: 13.4 },
    });
  });

  it('prefers the UCUM code, and refuses a unit text that says another factor', () => {
    const said = { unit: 'K/uL', code: '10*3/uL', system: ucum };
    expect(toCanonical(wbc, { value: 4.2 }, said)).toMatchObject({ quantity: { value: 4.2 } });
    const torn = { unit: 'g/L', code: 'g/dL', system: ucum };
    expect(toCanonical(hemoglobin, { value: 13.4 }, torn)).toMatchObject({ why: 'unit-not-convertible' });
    const local = { unit: 'g/L', code: 'g/L', system: 'urn:local' };
    expect(toCanonical(hemoglobin, { value: 134 }, local)).toMatchObject({ quantity: { value: 13.4 } });
  });

  it('keeps censored values and ranges', () => {
    const below = toCanonical(flcKappa, { value: 0.05, comparator: '<' }, { unit: 'mg/dL' });
    expect(below).toMatchObject({ quantity: { value: 0.5, comparator: '<' } });
    const range = toCanonical(hemoglobin, { value: 100, upper: 120 }, { unit: 'g/L' });
    expect(range).toMatchObject({ quantity: { value: 10, upper: 12 } });
    expect(toCanonical(hemoglobin, { value: 12, upper: 10 }, { unit: 'g/dL' })).toMatchObject({
      why: 'implausible',
    });
    expect(toCanonical(hemoglobin, { value: 12, upper: 100 }, { unit: 'g/dL' })).toMatchObject({
      why: 'implausible',
    });
  });

  it('reads a haematocrit without a unit by its size and says so', () => {
    expect(toCanonical(hematocrit, { value: 0.41 }, {})).toMatchObject({
      quantity: { value: 41, unit: '%' },
      notes: ['no unit: read as a fraction'],
    });
    expect(toCanonical(hematocrit, { value: 41 }, {})).toMatchObject({ notes: ['no unit: read as %'] });
  });

  it.each([
    [flcKappa, 201, 'mg/dL', 1],
    [flcKappa, 200, 'mg/dL', 0],
    [flcKappa, 201, 'mg/L', 0],
    [wbc, 1001, 'K/uL', 1],
    [wbc, 1000, 'K/uL', 0],
  ])('%# marks what looks like another unit, and changes nothing', (analyte, value, unit, notes) => {
    const result = toCanonical(analyte, { value }, { unit });
    expect(result.ok).toBe(true);
    expect(result.notes).toHaveLength(notes);
  });

  it('gives the same amount whatever accepted unit it came in', () => {
    const rows = analytes.flatMap((analyte) =>
      analyte.accepts.map(({ unit, factor, offset = 0 }) => ({ analyte, unit, factor, offset })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...rows),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        ({ analyte, unit, factor, offset }, part) => {
          const { low, high } = analyte.plausible ?? { low: 0, high: 1 };
          const canonical = low + (high - low) * part * 0.99 + (high - low) * 0.001;
          const plain = toCanonical(analyte, { value: canonical }, { unit: analyte.unit });
          const other = toCanonical(analyte, { value: canonical / factor + offset }, { unit });
          expect(plain.ok && other.ok).toBe(true);
          if (!plain.ok || !other.ok || other.quantity.unit !== analyte.unit) return;
          expect(other.quantity.value / plain.quantity.value).toBeCloseTo(1, 9);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the factor tables against ucum-lhc', () => {
  const library = ucumLhc.UcumLhcUtils.getInstance();
  const rows = analytes.flatMap((analyte) =>
    analyte.accepts.map(({ unit, factor, offset = 0 }) => ({
      id: analyte.id,
      from: unit,
      to: analyte.unit,
      expected: (1 - offset) * factor,
    })),
  );
  it('agree wherever the library can convert, and it can for most', () => {
    const checked = rows.flatMap((row) => {
      const { status, toVal } = library.convertUnitTo(row.from, 1, row.to);
      return status === 'succeeded' && typeof toVal === 'number' ? [{ ...row, toVal }] : [];
    });
    // [IU] against U and moles against mass are no matter of units: the code list states them.
    expect(checked.length / rows.length).toBeGreaterThan(0.8);
    const wrong = checked.filter(({ toVal, expected }) => Math.abs(toVal / expected - 1) > 1e-6);
    expect(wrong).toEqual([]);
  });
});

describe('the unit aliases', () => {
  it('each mean exactly one unit', () => {
    const wrong = Object.entries(unitAliases).flatMap(([unit, aliases]) =>
      aliases.filter((alias) => knownUnit(alias) !== unit),
    );
    expect(wrong).toEqual([]);
  });

  it('recognise nothing in words', () => {
    expect(['mg', 'weeks', 'gamma', 'x10', '{cells}', ''].map((raw) => knownUnit(raw))).toEqual(
      Array(6).fill(null),
    );
  });
});
