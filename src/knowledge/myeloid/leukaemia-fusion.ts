import { all, tri, type GenomicVariant, type Tri } from '../../engine/index.js';
import { leukaemiaFusions, leukaemiaPartners } from './genes.js';

const acutePromyelocytic = 'PML::RARA';

/** Both ways to write a fusion ("PML::RARA", "RARA::PML"); none for a plain gene. */
function namesOf({ gene }: GenomicVariant): readonly string[] {
  return gene.includes('::') ? [gene, gene.split('::').reverse().join('::')] : [];
}

/** Whether a reported finding is this fusion: unknown while its presence is indeterminate. */
export function isFusion(variant: GenomicVariant, wanted: (name: string) => boolean): Tri {
  const there = variant.presence === 'indeterminate' ? 'unknown' : tri(variant.presence === 'present');
  return all([there, tri(namesOf(variant).some(wanted))]);
}

/** A fusion that defines AML, by name or by one of its genes (KMT2A, MECOM, NUP98). */
export function leukaemiaFusion(variant: GenomicVariant): Tri {
  return isFusion(
    variant,
    (name) =>
      leukaemiaFusions.value.includes(name) ||
      name.split('::').some((gene) => leukaemiaPartners.value.includes(gene)),
  );
}

/** PML::RARA. */
export function promyelocyticFusion(variant: GenomicVariant): Tri {
  return isFusion(variant, (name) => name === acutePromyelocytic);
}
