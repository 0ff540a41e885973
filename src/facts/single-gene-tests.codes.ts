import type { GenomicVariant } from '../engine/index.js';

/** What a test of one gene looks for. */
export interface SingleGeneTest {
  readonly gene: string;
  readonly protein?: string;
  readonly effect?: NonNullable<GenomicVariant['effect']>;
  /** A negative result says that the gene was studied and has no variant; a hotspot test cannot say that. */
  readonly isWholeGene?: boolean;
  /** The number is mutant : wild type, not a fraction of all alleles. */
  readonly isRatio?: boolean;
}

const tests: readonly (readonly [SingleGeneTest, readonly string[]])[] = [
  [{ gene: 'JAK2', protein: 'p.V617F' }, ['43399-5', '72333-8', '53761-3', '85039-6']],
  [{ gene: 'FLT3', effect: 'itd' }, ['79210-1', '85100-6']],
  [{ gene: 'FLT3', effect: 'itd', isRatio: true }, ['92844-0']],
  [{ gene: 'FLT3' }, ['92843-2', '72520-0', '47958-4', '54447-8']],
  [{ gene: 'JAK2' }, ['48726-4', '55300-8', '80186-0', '55301-6', '80187-8', '80188-6']],
  [{ gene: 'TP53', isWholeGene: true }, ['21739-8', '94217-7']],
  [{ gene: 'NPM1', isWholeGene: true }, ['54448-6', '75034-9']],
  [{ gene: 'CALR', isWholeGene: true }, ['77174-1', '82538-0']],
  [{ gene: 'CEBPA', isWholeGene: true }, ['64012-8', '75009-1', '75032-3']],
  [{ gene: 'MPL' }, ['58009-2', '56142-3', '56141-5', '62947-7']],
  [{ gene: 'KIT', protein: 'p.D816V' }, ['88519-4']],
  [{ gene: 'MYD88', protein: 'p.L265P' }, ['82140-5']],
];

/** LOINC codes of tests of one gene. LOINC (c) Regenstrief Institute (https://loinc.org/license). */
export const singleGeneTests: ReadonlyMap<string, SingleGeneTest> = new Map(
  tests.flatMap(([test, codes]) => codes.map((code): readonly [string, SingleGeneTest] => [code, test])),
);
