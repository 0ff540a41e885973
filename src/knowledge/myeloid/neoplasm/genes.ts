/** Genes of the myelodysplasia-related group, ICC (WHO5 has the same without RUNX1). */
export const myelodysplasiaRelatedGenes = [
  'ASXL1',
  'BCOR',
  'EZH2',
  'RUNX1',
  'SF3B1',
  'SRSF2',
  'STAG2',
  'U2AF1',
  'ZRSR2',
] as const;

/** Genes that WHO5 names for a clone in CMML with monocytes below 1.0 x 10^9/L. */
export const cmmlGenes = [
  'ASXL1',
  'EZH2',
  'BCOR',
  'SRSF2',
  'U2AF1',
  'SF3B1',
  'ZRSR2',
  'CBL',
  'KRAS',
  'NRAS',
  'RUNX1',
  'SETBP1',
] as const;

/** Genes that must all be covered and clean before "no clone" may be said: the above and the common drivers of WHO5. */
export const cloneGenes = [
  ...cmmlGenes,
  'DNMT3A',
  'TET2',
  'JAK2',
  'TP53',
  'PPM1D',
  'IDH1',
  'IDH2',
  'CTCF',
  'GNB1',
  'BRCC3',
  'PTPN11',
  'GNAS',
  'BCORL1',
] as const;

/** Genes whose fusions make a myeloid neoplasm with tyrosine kinase fusion, not CMML (WHO5 Table 6, prerequisite 4). */
export const kinaseFusionGenes: readonly string[] = ['PDGFRA', 'PDGFRB', 'FGFR1', 'JAK2'];
