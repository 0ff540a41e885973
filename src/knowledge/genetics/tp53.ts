import type { Genomics, Tri } from '../../engine/index.js';
import { countedVariants, isCovered } from './gene-status.js';
import { tp53Parameters as limits } from './parameters.js';

export interface Tp53Mutation {
  /** Allele fraction 0-1; null when not reported. */
  readonly vaf: number | null;
  /** False while it is not established to be a somatic mutation (unclassified, germline not excluded). */
  readonly certain: boolean;
}

/** What is known of TP53. null = not tested or not understood. */
export interface Tp53 {
  readonly mutations: readonly Tp53Mutation[] | null;
  /** Loss of 17p13 (deletion, monosomy 17) by karyotype, FISH or array. */
  readonly loss17p: boolean | null;
  /** Copy-neutral loss of heterozygosity at 17p. */
  readonly cnLoh: boolean | null;
  /** Complex karyotype: three or more abnormalities. */
  readonly complex: boolean | null;
}

export type Tp53Note =
  'vaf-at-boundary' | 'high-vaf-presumptive' | 'loss-not-excluded' | 'complex-karyotype-convention';

export interface Tp53Answer {
  readonly status: Tri;
  readonly notes: readonly Tp53Note[];
}

/** The TP53 mutations in a sequencing result; null when TP53 was not covered and nothing was found. */
export function tp53Mutations(genomics: Genomics): readonly Tp53Mutation[] | null {
  const counted = countedVariants(genomics, 'TP53');
  if (counted.length === 0 && !isCovered(genomics, 'TP53')) return null;
  return counted.map(({ vaf, certain }) => ({ vaf, certain }));
}

const lossKnown = ({ loss17p, cnLoh }: Tp53): boolean | null => {
  if (loss17p === true || cnLoh === true) return true;
  return loss17p === false && cnLoh === false ? false : null;
};

/**
 * Biallelic TP53 as WHO5 defines it: two or more mutations, or one with loss of the other copy (or copy-neutral
 * LOH). No least allele fraction. One mutation at or above 50 % is presumptive: unknown until loss is shown.
 */
export function whoBiallelic(tp53: Tp53): Tp53Answer {
  const { mutations } = tp53;
  if (mutations === null) return { status: 'unknown', notes: [] };
  const certain = mutations.filter((each) => each.certain).length;
  const lost = lossKnown(tp53);
  if (certain >= 2 || (certain === 1 && lost === true)) return { status: 'met', notes: [] };
  if (mutations.length === 0) return { status: 'not-met', notes: [] };
  const [only] = mutations;
  const high = mutations.some(({ vaf }) => vaf !== null && vaf >= limits.whoPresumptiveVaf.value);
  const low = mutations.length === 1 && only?.vaf !== null && !high;
  if (low && lost === false) return { status: 'not-met', notes: [] };
  return {
    status: 'unknown',
    notes: [
      ...(high ? (['high-vaf-presumptive'] as const) : []),
      ...(lost === null ? (['loss-not-excluded'] as const) : []),
    ],
  };
}

const above = ({ vaf }: Tp53Mutation, limit: number): boolean | null => (vaf === null ? null : vaf > limit);

/** Multi-hit TP53 in ICC from what was tested alone, without the convention for complex karyotypes. */
function testedMultiHit(tp53: Tp53): Tri {
  const { mutations } = tp53;
  if (mutations === null) return 'unknown';
  const certain = mutations.filter((each) => each.certain);
  const lost = lossKnown(tp53);
  const above10 = certain.filter((each) => above(each, limits.iccVaf.value) === true).length;
  const above50 = certain.some((each) => above(each, limits.iccVafAlone.value) === true);
  if (above10 >= 2 || above50 || (certain.length > 0 && lost === true)) return 'met';
  const maybe10 = mutations.filter((each) => above(each, limits.iccVaf.value) !== false).length;
  const maybe50 = mutations.some((each) => above(each, limits.iccVafAlone.value) !== false);
  const excluded = mutations.length === 0 || (maybe10 < 2 && !maybe50 && lost === false);
  return excluded ? 'not-met' : 'unknown';
}

/** Whether ICC's convention applies: no information on loss, one mutation above 10 %, and a complex karyotype. */
function byConvention(tp53: Tp53): Tri {
  if (lossKnown(tp53) !== null) return 'not-met';
  const hits = (tp53.mutations ?? []).filter(
    (each) => each.certain && above(each, limits.iccVaf.value) === true,
  );
  if (hits.length === 0 || tp53.complex === false) return 'not-met';
  return tp53.complex === true ? 'met' : 'unknown';
}

/**
 * Multi-hit TP53 as ICC defines it: two mutations each above 10 %, one above 50 %, or one with loss of 17p13 or
 * copy-neutral LOH. Without information on loss, one above 10 % with a complex karyotype counts by convention:
 * `tested` tells what stands without it, because the result of a loss test may still take it back.
 */
export function iccMultiHit(tp53: Tp53): Tp53Answer & { readonly tested: Tri } {
  const tested = testedMultiHit(tp53);
  const convention = tested === 'unknown' && byConvention(tp53) === 'met';
  const boundary = (tp53.mutations ?? []).some(({ vaf }) => vaf === limits.iccVaf.value);
  const notes: Tp53Note[] = [];
  if (boundary) notes.push('vaf-at-boundary');
  if (convention) notes.push('complex-karyotype-convention');
  if (tested === 'unknown' && lossKnown(tp53) === null) notes.push('loss-not-excluded');
  return { status: convention ? 'met' : tested, tested, notes };
}
