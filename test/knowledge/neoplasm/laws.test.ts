import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Classification, Genomics } from '../../../src/engine/index.js';
import { cytogeneticGroup } from '../../../src/knowledge/genetics/cytogenetic-group.js';
import { parseKaryotype } from '../../../src/knowledge/genetics/iscn.js';
import {
  allGenes,
  icc,
  iccCmml,
  mutation,
  unremarkable,
  who5,
  whoCmml,
  type ReadKey,
  type Values,
} from './support.js';

const karyotypes = [
  '46,XX[20]',
  '46,XX,del(5)(q13q33)[20]',
  '47,XX,del(5)(q13q33),+8[20]',
  '45,XX,-7[20]',
  '46,XX,del(7)(q22)[20]',
  '49,XX,+6,+9,+10[20]',
  '46,XX,inv(3)(q21q26)[20]',
  '46,XX,t(8;21)(q22;q22)[20]',
  '46,XX,del(20)(q12)[20]',
] as const;
const near = (...limits: readonly number[]) =>
  fc.constantFrom(
    ...limits.flatMap((limit) => [limit - 0.1, limit, limit + 0.1]).filter((value) => value >= 0),
  );
const mutated = fc.constantFrom(
  'TP53',
  'SF3B1',
  'RUNX1',
  'ASXL1',
  'SRSF2',
  'NPM1',
  'TET2',
  'FLT3',
  'NRAS',
  'STAG2',
  'WT1',
  'BCOR',
  'CEBPA',
  'IDH2',
);
const fraction = fc.constantFrom(0.01, 0.049, 0.05, 0.1, 0.11, 0.3, 0.5, 0.51, 0.56);
const series = (unit: string, value: number) =>
  ['2026-06-01', '2026-11-01'].map((at) => ({ at, value: { value, unit } }));

/** Patients of whom everything is known. */
const complete: fc.Arbitrary<Values> = fc
  .record({
    age: fc.constantFrom(17, 18, 60, 75, 90),
    sex: fc.constantFrom('male', 'female'),
    hemoglobin: near(8, 10, 12, 13),
    platelets: near(50, 100, 150, 250, 450),
    neutrophils: near(0.8, 1.8),
    whiteCells: near(13),
    monocytes: near(0.3, 0.5, 1),
    monocytesPercent: near(6, 10),
    bloodBlasts: near(0, 2, 5, 10, 20),
    marrowBlasts: near(2, 5, 10, 20),
    promonocytesMarrow: fc.constantFrom(0, 3),
    classicalMonocytes: near(94),
    auerRods: fc.boolean(),
    dysplasiaErythroid: near(10),
    dysplasiaGranulocytic: near(10),
    ringSideroblasts: near(15),
    cellularity: fc.constantFrom(10, 25, 50),
    fibrosis: fc.constantFrom(0, 1, 2, 3),
    marrowOfCmml: fc.boolean(),
    karyotype: fc.constantFrom(...karyotypes),
    tp53CnLoh: fc.boolean(),
    bcrAbl1: fc.boolean(),
    tkFusion: fc.boolean(),
    found: fc.array(fc.tuple(mutated, fraction), { maxLength: 4 }),
    exclude: fc.boolean(),
  })
  .map(({ found, exclude, ...rest }) => ({
    ...unremarkable,
    ...rest,
    ...(exclude ? { bcrAbl1: false, tkFusion: false } : {}),
    monocytesSeries: series('10*9/L', rest.monocytes),
    monocytesPercentSeries: series('%', rest.monocytesPercent),
    genomics: {
      variants: found.map(([gene, vaf]) => mutation(gene, vaf)),
      covered: allGenes,
      unreadable: [],
    },
  }));

interface Deletion {
  readonly keys: readonly string[];
  readonly genes: readonly string[];
  readonly fractions: boolean;
  readonly classes: boolean;
}
const deletion: fc.Arbitrary<Deletion> = fc.record({
  keys: fc.subarray(Object.keys(unremarkable), { maxLength: 8 }),
  genes: fc.subarray([...allGenes], { maxLength: 12 }),
  fractions: fc.boolean(),
  classes: fc.boolean(),
});

function withDeleted(values: Values, { keys, genes, fractions, classes }: Deletion): Values {
  const sequencing = values.genomics as Genomics | null;
  const kept: Values = {
    ...values,
    genomics: sequencing && {
      ...sequencing,
      covered: sequencing.covered.filter((gene) => !genes.includes(gene)),
      variants: sequencing.variants.map(({ vaf, significance, ...variant }) => ({
        ...variant,
        ...(fractions || vaf === undefined ? {} : { vaf }),
        ...(classes || significance === undefined ? {} : { significance }),
      })),
    },
  };
  return { ...kept, ...Object.fromEntries(keys.map((key) => [key as ReadKey, null])) };
}

const systems: readonly (readonly [string, (values: Values) => Classification])[] = [
  ['MDS, WHO5', who5],
  ['MDS, ICC', icc],
  ['CMML, WHO5', whoCmml],
  ['CMML, ICC', iccCmml],
];

function expectWithin(narrow: readonly string[], wide: readonly string[]): void {
  expect(wide).toEqual(expect.arrayContaining([...narrow]));
}

describe('What is not known', () => {
  it.each(systems)(
    'never hides the true category, and learning never widens what is possible: %s',
    (_name, classified) => {
      fc.assert(
        fc.property(complete, deletion, deletion, (patient, first, second) => {
          const whole = classified(patient);
          const less = classified(withDeleted(patient, first));
          const least = classified(withDeleted(withDeleted(patient, first), second));
          expectWithin(whole.possible, less.possible);
          expectWithin(less.possible, least.possible);
        }),
        // Two deletions each: a thousand for every rule set.
        { numRuns: 500 },
      );
    },
  );

  it('a score narrows only, IPSS-M worst ≥ mean ≥ best', () => {
    fc.assert(
      fc.property(complete, deletion, (patient, first) => {
        const asMds = {
          ...patient,
          age: 70,
          dysplasiaErythroid: 20,
          monocytes: 0.2,
          platelets: 90,
          bloodBlasts: 0,
          marrowBlasts: Math.min(Number(patient.marrowBlasts), 19),
        };
        const keys = first.keys.filter((key) =>
          ['hemoglobin', 'neutrophils', 'tp53CnLoh', 'genomics', 'karyotype'].includes(key),
        );
        const whole = who5(asMds).scores;
        for (const less of who5(withDeleted(asMds, { ...first, keys })).scores) {
          const more = whole.find(({ id }) => id === less.id);
          if (more === undefined) continue;
          expectWithin(more.possibleBands, less.possibleBands);
          expect(less.low).toBeLessThanOrEqual(more.low);
          expect(less.high).toBeGreaterThanOrEqual(more.high);
        }
        const ipssM = who5(asMds).scores.find(({ id }) => id === 'ipss-m')?.also ?? {
          best: 0,
          mean: 0,
          worst: 0,
        };
        expect(Number(ipssM['best'])).toBeLessThanOrEqual(Number(ipssM['mean']));
        expect(Number(ipssM['mean'])).toBeLessThanOrEqual(Number(ipssM['worst']));
      }),
      { numRuns: 250 },
    );
  });

  it('every karyotype of the patients above is read to the end', () => {
    expect(karyotypes.map((text) => cytogeneticGroup(parseKaryotype(text)))).not.toContain(null);
  });
});
