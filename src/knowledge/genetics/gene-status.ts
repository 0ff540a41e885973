import { any, compare, type GenomicVariant, type Genomics, type Quantity } from '../../engine/index.js';

/** One variant that counts, or may count, as a mutation of a gene. */
export interface CountedVariant {
  readonly variant: GenomicVariant;
  /** Classified pathogenic or likely pathogenic, somatic or of unstated origin, from blood or marrow. */
  readonly certain: boolean;
  /** Allele fraction 0-1; null when not reported as one number. */
  readonly vaf: number | null;
}

const usableSpecimen = (variant: GenomicVariant): boolean =>
  variant.specimen === undefined || variant.specimen === 'blood' || variant.specimen === 'marrow';

/** Covered as part of a panel, or reported negative as a whole gene. */
export function isCovered({ covered, variants }: Genomics, gene: string): boolean {
  return (
    covered.includes(gene) ||
    variants.some(
      (each) =>
        each.gene === gene &&
        each.presence === 'absent' &&
        each.protein === undefined &&
        each.coding === undefined &&
        each.effect === undefined,
    )
  );
}

function plainVaf({ vaf }: GenomicVariant): number | null {
  return vaf === undefined || vaf.comparator !== undefined || vaf.upper !== undefined ? null : vaf.value;
}

/** The variants of a gene that are mutations or may be; benign, absent and synonymous ones are left out. */
export function countedVariants(genomics: Genomics, gene: string): readonly CountedVariant[] {
  return genomics.variants
    .filter((variant) => variant.gene === gene && variant.presence !== 'absent')
    .filter(
      ({ significance, effect }) =>
        significance !== 'benign' && significance !== 'likely-benign' && effect !== 'synonymous',
    )
    .map((variant) => ({
      variant,
      certain:
        variant.presence === 'present' &&
        variant.origin !== 'germline' &&
        usableSpecimen(variant) &&
        (variant.significance === 'pathogenic' || variant.significance === 'likely-pathogenic'),
      vaf: plainVaf(variant),
    }));
}

/** Whether a gene is mutated; false only if it was covered and nothing that may be a mutation was found. */
export function isMutated(genomics: Genomics, gene: string): boolean | null {
  const counted = countedVariants(genomics, gene);
  if (counted.some(({ certain }) => certain)) return true;
  return counted.length === 0 && isCovered(genomics, gene) ? false : null;
}

/** Whether any of the genes is mutated; false only if every one is known not to be. */
export function anyMutated(genomics: Genomics, genes: readonly string[]): boolean | null {
  const answers = genes.map((gene) => isMutated(genomics, gene));
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

/**
 * The largest allele fraction (0-1) of a gene's mutations: 0 in wild type, "at least" where a variant's fraction or
 * class is not known, null when nothing can be said.
 */
export function largestVaf(genomics: Genomics, gene: string): Quantity<'1'> | null {
  const counted = countedVariants(genomics, gene);
  if (counted.length === 0) return isCovered(genomics, gene) ? { value: 0, unit: '1' } : null;
  const certain = counted.flatMap(({ vaf, certain: sure }) => (sure && vaf !== null ? [vaf] : []));
  if (certain.length === 0) return null;
  const largest = { value: Math.max(...certain), unit: '1' } as const;
  return certain.length === counted.length ? largest : { ...largest, comparator: '>=' };
}

/** Whether some mutation of these genes reaches an allele fraction; false only if none of them can. */
export function cloneReaches(
  genomics: Genomics,
  genes: readonly string[],
  vaf: Quantity<'1'>,
): boolean | null {
  const answers = genes.map((gene) => {
    const largest = largestVaf(genomics, gene);
    return largest === null ? 'unknown' : compare(largest, '>=', vaf);
  });
  const answer = any(answers);
  return answer === 'unknown' ? null : answer === 'met';
}

/**
 * Whether a lesion that ordinary panels miss (FLT3-ITD, KMT2A-PTD) is present: a panel that covers the gene does
 * not show it; only its own result, or the lesion named among what was covered, does.
 */
export function hasLesion(genomics: Genomics, gene: string, effect: 'itd' | 'ptd'): boolean | null {
  const own = genomics.variants.filter((variant) => variant.gene === gene && variant.effect === effect);
  if (own.some(({ presence }) => presence === 'present')) return true;
  if (own.some(({ presence }) => presence === 'indeterminate')) return null;
  return own.length > 0 || genomics.covered.includes(`${gene}-${effect.toUpperCase()}`) ? false : null;
}
