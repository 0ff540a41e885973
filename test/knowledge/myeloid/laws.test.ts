import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { classify, resolve, type Fact } from '../../../src/engine/index.js';
import { lupusRules } from '../../../src/knowledge/lupus-like/rules.js';
import { vexasRules } from '../../../src/knowledge/lupus-like/vexas.js';
import { parseKaryotype } from '../../../src/knowledge/genetics/iscn.js';
import { myeloidRules } from '../../../src/knowledge/myeloid/states.js';
import { amount, asOf, excluded, fact, healthy, run, sequenced, variant, type Read } from './support.js';

const count = <U extends string>(unit: U, ...values: readonly number[]) =>
  fc.constantFrom(...values.map((value) => amount(value, unit)));
const yesNo = fc.boolean().map((value) => fact(value));
const listed = fc.boolean().map((recorded) => fact({ recorded }));
const drug = fc.constantFrom(
  fact({ recorded: false, active: false }),
  fact({ recorded: true, active: true }),
);
const past = <U extends string>(unit: U, ...values: readonly number[]) =>
  fc.constantFrom(
    ...values.flatMap((value) => [
      fact(run(unit, ['2026-11-01', value])),
      fact(run(unit, ['2026-01-01', value], ['2026-11-01', value])),
    ]),
  );

const genomes = [
  sequenced(),
  sequenced(variant('TET2', 0.1)),
  sequenced(variant('BCOR', 0.03)),
  sequenced(variant('RUNX1', 0.5)),
  sequenced(variant('TET2', null, { significance: 'uncertain' })),
  sequenced(variant('MYD88', 0.2, { protein: 'p.L265P' })),
  sequenced(variant('NOTCH1', 0.2)),
  sequenced(variant('NPM1', 0.2)),
  sequenced(variant('UBA1', 0.9, { protein: 'p.M41T' })),
];

/** What may vary. A count and "such a count is on record" vary together: a record does not contradict itself. */
const varied = {
  sex: fc.constantFrom(fact('male'), fact('female')),
  age: fc.constantFrom(fact(17), fact(49), fact(70)),
  hemoglobin: count('g/dL', 11, 12.5, 15),
  neutrophils: count('10*9/L', 1, 4),
  platelets: count('10*9/L', 90, 250),
  mcv: count('fL', 90, 106),
  lymphocytes: count('10*9/L', 2, 9),
  lymphocytesUpperLimit: count('10*9/L', 4),
  monocytes: count('10*9/L', 0.3, 1.2),
  monocytesPercent: count('%', 5, 20),
  hemoglobinSeries: past('g/dL', 11, 12.5, 15),
  neutrophilsSeries: past('10*9/L', 1, 4),
  plateletsSeries: past('10*9/L', 90, 250),
  genomics: fc.constantFrom(...genomes),
  karyotype: fc.constantFrom(
    ...['46,XY[20]', '46,XY,del(20)(q11)[20]', '45,XY,-7[20]'].map((text) => fact(parseKaryotype(text))),
  ),
  bloodBlasts: count('%', 0, 1, 3, 25),
  marrowBlasts: count('%', 1, 7),
  auerRods: yesNo,
  dysplasiaErythroid: count('%', 2, 15),
  dysplasiaGranulocytic: count('%', 2, 15),
  dysplasiaMegakaryocytic: count('%', 2, 15),
  dysplasiaSeen: yesNo,
  myeloidNeoplasm: listed,
  lymphoidNeoplasm: listed,
  marrowFailure: listed,
  undeterminedCytopenia: listed,
  marrowSuppressant: drug,
  cytotoxic: drug,
  growthFactor: drug,
  transfusedRecently: yesNo,
  vitaminB12: count('pg/mL', 100, 400),
  ironStores: count('ng/mL', 5, 100),
  creatinine: count('mg/dL', 0.9, 2),
  causeReview: yesNo,
  systemicLupus: fc.constantFrom(
    fact({ recorded: false }),
    fact({ recorded: true }),
    fact({ recorded: true, onset: '2015-01-01' }),
  ),
  cutaneousLupus: listed,
  chilblainLupus: listed,
  lupusNephritis: listed,
  lupusArthritis: listed,
  refractoryLupus: listed,
  antiDsdnaFound: yesNo,
  chondritis: listed,
  recurrentFever: listed,
} satisfies Record<string, fc.Arbitrary<Fact<unknown>>>;

const reported = {
  bloodBlastsReported: 'bloodBlasts',
  auerRodsReported: 'auerRods',
  karyotypeReported: 'karyotype',
};
const everything: Read = { ...healthy, ...excluded };

const birthDates: Readonly<Record<number, string>> = { 17: '2009-03-01', 49: '1977-03-01', 70: '1956-03-01' };
const birthDateFor = (age: Fact<number>): Fact<string> =>
  fact(age.known ? (birthDates[age.value] ?? '') : '');

const world = fc.record(varied).map((facts): Read => ({
  ...everything,
  ...Object.fromEntries(Object.keys(reported).map((key) => [key, fact(true)])),
  marrowExamined: fact(true),
  birthDate: birthDateFor(facts.age),
  ...facts,
}));
const hidden = fc.subarray([
  ...Object.keys(varied),
  ...Object.keys(excluded),
  ...Object.keys(reported),
  'marrowExamined',
  'copperReported',
  'birthDate',
]);

describe.each([myeloidRules, lupusRules, vexasRules])('$id', (rules) => {
  const possible = (read: Read) => {
    const { facts: definitions } = rules as { facts: Parameters<typeof resolve>[0] };
    return classify(rules as Parameters<typeof classify>[0], resolve(definitions, read, asOf), asOf).possible;
  };

  it('learning facts never widens what is possible', () => {
    fc.assert(
      fc.property(world, hidden, hidden, (full, first, second) => {
        const hide = (keys: readonly string[]): Read =>
          Object.fromEntries(Object.entries(full).filter(([key]) => !keys.includes(key)));
        const less = possible(hide([...first, ...second]));
        const more = possible(hide(first));
        expect(less).toEqual(expect.arrayContaining([...more]));
        expect(more).toEqual(expect.arrayContaining([...possible(full)]));
      }),
      { numRuns: 340 },
    );
  });
});
