import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { classify } from '../../../src/engine/index.js';
import type { FactKey } from '../../../src/knowledge/plasma-cell/facts.js';
import { plasmaCell } from '../../../src/knowledge/plasma-cell/stage.js';
import { count, gdl, given, mgdl, mgl, notFetched, now, percent, q, type Entries } from './support.js';

const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);

/** A whole patient. Limits are such as laboratories print, and immunofixation does not contradict the light chains. */
const patients: fc.Arbitrary<Entries> = fc
  .record({
    mProtein: one(0, 0.5, 1.5, 2, 2.99, 3, 4).map(gdl),
    isotype: one('IgG', 'IgA', 'IgM', 'IgD', 'FLC-only', 'biclonal', 'none'),
    immunofixationPositive: fc.boolean(),
    urineImmunofixationPositive: fc.boolean(),
    urineMProtein: one(0, 200, 499, 500).map((value) => q(value, 'mg/(24.h)')),
    kappa: one(0.5, 5, 14, 19.4, 20, 60, 150).map(mgl),
    lambda: one(0.5, 5, 13, 26.3, 30, 60, 150).map(mgl),
    flcAssay: one('freelite', 'n-latex'),
    marrowPlasmaCells: one(0, 6, 9.9, 10, 20, 21, 59, 60).map(percent),
    marrowClonal: fc.boolean(),
    lymphoplasmacyticMarrow: one(0, 9, 10).map(percent),
    plasmacytoma: fc.boolean(),
    circulatingPlasmaCells: one(0, 4.9, 5).map(percent),
    hemoglobin: one(8, 9.9, 10, 11, 12, 14).map(gdl),
    hemoglobinLowerLimit: one(11, 12, 13.5, 14).map(gdl),
    calcium: one(9, 10.5, 10.8, 11, 11.1).map(mgdl),
    calciumUpperLimit: one(9.5, 10.2, 10.5).map(mgdl),
    creatinine: one(0.8, 2, 2.1).map(mgdl),
    egfr: one(30, 40, 80).map((value) => q(value, 'mL/min/{1.73_m2}')),
    lyticLesions: one(0, 1, 2).map(count),
    mriFocalLesions: one(0, 1, 2).map(count),
    calciumAttributed: fc.boolean(),
    kidneyAttributed: fc.boolean(),
    anaemiaAttributed: fc.boolean(),
    igmSymptoms: fc.boolean(),
    amyloidosisRecorded: fc.boolean().map((recorded) => ({ recorded })),
    plasmaCellDrug: fc.boolean().map((recorded) => ({ recorded, active: recorded })),
    fishT414: fc.boolean(),
    fishT1416: fc.boolean(),
    fishGain1q: fc.boolean(),
    fishDel13q: fc.boolean(),
    type: one('kappa', 'lambda'),
  })
  .map(({ type, ...patient }) => {
    const ratio = patient.kappa.value / patient.lambda.value;
    return { ...patient, lightChain: ratio > 1.65 ? 'kappa' : ratio < 0.26 ? 'lambda' : type };
  });

/** What comes together from one report is known or unknown together. */
const together: readonly (readonly FactKey[])[] = [['kappa', 'lambda', 'flcAssay']];
const grouped = new Set(together.flat());

function hide(patient: Entries, hidden: ReadonlySet<FactKey>): Entries {
  const keys = Object.keys(patient) as FactKey[];
  return Object.fromEntries(keys.map((key) => [key, hidden.has(key) ? notFetched : patient[key]]));
}

const cases = patients.chain((patient) => {
  const single = (Object.keys(patient) as FactKey[]).filter((key) => !grouped.has(key)).map((key) => [key]);
  const groups: readonly (readonly FactKey[])[] = [...single, ...together];
  return fc.record({
    patient: fc.constant(patient),
    hidden: fc.subarray([...groups], { minLength: 1 }),
  });
});

const look = (entries: Entries) => classify(plasmaCell, given(entries), now);

describe('laws', () => {
  it('learning a fact never widens what is possible, nor the groups of a score', () => {
    fc.assert(
      fc.property(cases, ({ patient, hidden }) => {
        const [learned = [], ...still] = hidden;
        const before = look(hide(patient, new Set([...learned, ...still.flat()])));
        const after = look(hide(patient, new Set(still.flat())));
        expect(after.possible.filter((category) => !before.possible.includes(category))).toEqual([]);
        for (const score of after.scores) {
          const earlier = before.scores.find(({ id }) => id === score.id);
          const open = score.possibleBands.filter((band) => earlier?.possibleBands.includes(band) === false);
          expect(open).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('a whole patient has one category, and it is among those of any part of the record', () => {
    fc.assert(
      fc.property(cases, ({ patient, hidden }) => {
        const whole = look(patient);
        const part = look(hide(patient, new Set(hidden.flat())));
        expect(part.possible).toEqual(expect.arrayContaining([...whole.possible]));
        expect(part.category === null || whole.possible.includes(part.category)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('never names a provisional state that the category could not be', () => {
    fc.assert(
      fc.property(cases, ({ patient, hidden }) => {
        const { provisional, possible } = look(hide(patient, new Set(hidden.flat())));
        const named = provisional === null || possible.includes(provisional);
        // "Indeterminate" also stands for a work-up that is not finished.
        expect(named || provisional === 'indeterminate').toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('an event without a clone shown is not called MGUS so far', () => {
    const isotypeAlone: Entries = {
      mProtein: gdl(0),
      isotype: 'IgG',
      immunofixationPositive: notFetched,
      kappa: mgl(60),
      lambda: mgl(60),
      flcAssay: 'freelite',
      marrowPlasmaCells: percent(0),
      marrowClonal: false,
      plasmacytoma: false,
      mriFocalLesions: count(2),
    };
    const { possible, provisional } = look(isotypeAlone);
    expect(possible).toContain('suspected-mm');
    expect(possible).not.toContain('mgus');
    expect(provisional).toBe('indeterminate');
    expect(look({ ...isotypeAlone, mriFocalLesions: count(0) }).provisional).toBe('mgus');
  });

  it('is the same for the same record', () => {
    fc.assert(
      fc.property(patients, (patient) => {
        expect(look(patient).state).toBe(look({ ...patient }).state);
      }),
      { numRuns: 20 },
    );
  });
});
