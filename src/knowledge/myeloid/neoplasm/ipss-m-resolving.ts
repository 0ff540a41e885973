import { ipssMModel, type IpssMGene, type IpssMInput } from './ipss-m-model.js';
import {
  ipssMCoefficients,
  ipssMMainGenes,
  ipssMResidualGenes,
  ipssMTransforms,
} from './ipss-m-variables.js';

/** The tests that supply what the model needs. */
export type IpssMTest =
  | 'hemoglobin'
  | 'platelets'
  | 'marrow-blasts'
  | 'karyotype'
  | 'tp53-mutations'
  | 'tp53-loss'
  | 'flt3'
  | 'kmt2a-ptd'
  | 'gene-panel';

type Ends = readonly [best: Partial<IpssMInput>, worst: Partial<IpssMInput>];

const panel: readonly IpssMGene[] = [...ipssMMainGenes, ...ipssMResidualGenes, 'SF3B1'];

function withGenes(input: IpssMInput, names: readonly IpssMGene[], mutated: boolean): Partial<IpssMInput> {
  const missing = names.filter((name) => (input.genes[name] ?? null) === null);
  return { genes: { ...input.genes, ...Object.fromEntries(missing.map((name) => [name, mutated])) } };
}

function karyotypeEnds(input: IpssMInput): Ends {
  const { best, worst } = ipssMCoefficients.value.CYTOVEC;
  const flags = (found: boolean): Partial<IpssMInput> => ({
    del5q: input.del5q ?? found,
    chromosome7: input.chromosome7 ?? found,
    complex: input.complex ?? found,
    loss17p: input.loss17p ?? found,
  });
  return [
    { ...flags(false), cytogenetics: input.cytogenetics ?? best },
    { ...flags(true), cytogenetics: input.cytogenetics ?? worst },
  ];
}

/** Every test of which something is missing, with the best and the worst it may bring. */
function openTests(input: IpssMInput): readonly (readonly [IpssMTest, Ends])[] {
  const { genes } = input;
  const { hemoglobinLow, hemoglobinHigh, plateletsCap, blastsCap } = ipssMTransforms.value;
  const gene = (name: IpssMGene) => (genes[name] ?? null) === null;
  const genesEnds = (names: readonly IpssMGene[]): Ends => [
    withGenes(input, names, false),
    withGenes(input, names, true),
  ];
  const karyotype = [input.cytogenetics, input.del5q, input.chromosome7, input.complex, input.loss17p];
  const tests: readonly (readonly [IpssMTest, boolean, Ends])[] = [
    [
      'hemoglobin',
      input.hemoglobin === null,
      [{ hemoglobin: hemoglobinHigh }, { hemoglobin: hemoglobinLow }],
    ],
    ['platelets', input.platelets === null, [{ platelets: plateletsCap }, { platelets: 0 }]],
    ['marrow-blasts', input.marrowBlasts === null, [{ marrowBlasts: 0 }, { marrowBlasts: blastsCap }]],
    ['karyotype', karyotype.includes(null), karyotypeEnds(input)],
    ['tp53-mutations', input.tp53Mutations === null, [{ tp53Mutations: 0 }, { tp53Mutations: 2 }]],
    [
      'tp53-loss',
      input.tp53Loh === null && input.tp53Mutations === 1,
      [{ tp53Loh: false }, { tp53Loh: true }],
    ],
    ['flt3', gene('FLT3'), genesEnds(['FLT3'])],
    ['kmt2a-ptd', gene('MLL_PTD'), genesEnds(['MLL_PTD'])],
    ['gene-panel', panel.some(gene), genesEnds(panel)],
  ];
  return tests.flatMap(([test, open, ends]) => (open ? [[test, ends] as const] : []));
}

/**
 * The single tests each of which would settle an indeterminate result, at either end of what it may bring. Empty
 * where the result stands, and where no single test suffices.
 */
export function resolvingTests(input: IpssMInput): readonly IpssMTest[] {
  if (ipssMModel(input).reporting !== 'indeterminate') return [];
  return openTests(input)
    .filter(([, ends]) => ends.every((end) => ipssMModel({ ...input, ...end }).reporting !== 'indeterminate'))
    .map(([test]) => test);
}
