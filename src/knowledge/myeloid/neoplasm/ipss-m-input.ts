import type { Fact, Facts, Genomics, Quantity } from '../../../engine/index.js';
import { cytogeneticGroups, type CytogeneticGroup } from '../../genetics/cytogenetic-group.js';
import { hasLesion, isMutated } from '../../genetics/gene-status.js';
import { tp53Mutations } from '../../genetics/tp53.js';
import type { neoplasmFacts } from './facts.js';
import { ipssMMainGenes, ipssMResidualGenes } from './ipss-m-variables.js';
import type { IpssMGene, IpssMInput } from './ipss-m-model.js';

/** The facts from which the model is fed. */
export const ipssMFacts = [
  'hemoglobin',
  'platelets',
  'marrowBlasts',
  'cytogeneticGroup',
  'del5q',
  'monosomy7',
  'del7q',
  'complexKaryotype',
  'loss17p',
  'tp53CnLoh',
  'sequencing',
] as const;

export type IpssMFactKey = (typeof ipssMFacts)[number];
type InputFacts = Pick<Facts<typeof neoplasmFacts>, IpssMFactKey>;

const valueOf = <T>(fact: Fact<T>): T | null => (fact.known ? fact.value : null);

/** A plain amount; a censored result or a range has no single value and counts as missing. */
function amount(fact: Fact<Quantity>): number | null {
  if (!fact.known) return null;
  const { value, comparator, upper } = fact.value;
  return comparator === undefined && upper === undefined ? value : null;
}

function either(first: boolean | null, second: boolean | null): boolean | null {
  if (first === true || second === true) return true;
  return first === false && second === false ? false : null;
}

function genesOf(genomics: Genomics): Readonly<Record<IpssMGene, boolean | null>> {
  const plain = [...ipssMMainGenes, ...ipssMResidualGenes, 'SF3B1' as const];
  return {
    ...(Object.fromEntries(plain.map((name) => [name, isMutated(genomics, name)])) as Record<
      IpssMGene,
      boolean | null
    >),
    FLT3: either(isMutated(genomics, 'FLT3'), hasLesion(genomics, 'FLT3', 'itd')),
    MLL_PTD: hasLesion(genomics, 'KMT2A', 'ptd'),
  };
}

type Tp53Input = Pick<IpssMInput, 'tp53Mutations' | 'tp53MaxVaf' | 'tp53Loh'>;

function tp53Of({ sequencing, tp53CnLoh, loss17p }: InputFacts): Tp53Input {
  const mutations = sequencing.known ? tp53Mutations(sequencing.value) : null;
  const certain = (mutations ?? []).filter((each) => each.certain);
  const vafs = certain.flatMap(({ vaf }) => (vaf === null ? [] : [vaf]));
  const counted = mutations !== null && certain.length === mutations.length;
  const number = certain.length >= 2 ? 2 : certain.length === 1 ? 1 : 0;
  // LOH is excluded only where each of its signs is: no neutral LOH, no deletion, a fraction for every mutation.
  const excluded =
    valueOf(tp53CnLoh) === false && valueOf(loss17p) === false && vafs.length === certain.length;
  return {
    tp53Mutations: counted || certain.length >= 2 ? number : null,
    tp53MaxVaf: vafs.length === 0 ? null : Math.max(...vafs),
    tp53Loh: valueOf(tp53CnLoh) === true ? true : excluded ? false : null,
  };
}

const rank = (group: CytogeneticGroup | null): number | null =>
  group === null ? null : cytogeneticGroups.indexOf(group);

/** The patient's facts as the model takes them. */
export function ipssMInput(facts: InputFacts): IpssMInput {
  return {
    hemoglobin: amount(facts.hemoglobin),
    platelets: amount(facts.platelets),
    marrowBlasts: amount(facts.marrowBlasts),
    cytogenetics: rank(valueOf(facts.cytogeneticGroup)),
    del5q: valueOf(facts.del5q),
    chromosome7: either(valueOf(facts.monosomy7), valueOf(facts.del7q)),
    complex: valueOf(facts.complexKaryotype),
    loss17p: valueOf(facts.loss17p),
    genes: facts.sequencing.known ? genesOf(facts.sequencing.value) : {},
    ...tp53Of(facts),
  };
}
