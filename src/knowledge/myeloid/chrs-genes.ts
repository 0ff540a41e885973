import type { Tri } from '../../engine/index.js';

const highRiskGenes = ['SRSF2', 'SF3B1', 'ZRSR2', 'IDH1', 'IDH2', 'FLT3', 'RUNX1', 'JAK2', 'TP53'];
/** Not in the abstract's list, "splicing factors" in another text: counted both ways. */
const disputed = 'U2AF1';

/** The gene questions of the CHRS (Weeks 2023). */
export const chrsGenes = {
  /** Counted by the score though WHO's table of CHIP drivers does not list it. */
  beyondDrivers: ['FLT3'],
  highRisk: (gene: string): Tri => {
    if (gene === disputed) return 'unknown';
    return highRiskGenes.includes(gene) ? 'met' : 'not-met';
  },
  /** Exactly one mutation, and it is in DNMT3A. `open` are genes whose variant may or may not count. */
  singleDnmt3a: (sure: readonly string[], open: readonly string[]): Tri => {
    if (sure.length > 1 || sure.some((gene) => gene !== 'DNMT3A')) return 'not-met';
    if (sure.length === 1) return open.length === 0 ? 'met' : 'unknown';
    return open.includes('DNMT3A') ? 'unknown' : 'not-met';
  },
} as const;
