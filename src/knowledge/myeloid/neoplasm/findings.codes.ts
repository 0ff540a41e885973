import type { Analyte } from '../../../engine/index.js';

// Results that no code of a public system is confirmed for: a site maps its own, or the whole name is matched.

const result = (
  id: string,
  label: Analyte['label'],
  names: readonly string[],
  specimen?: Analyte['specimen'],
): Analyte<'1'> => ({
  id,
  label,
  kind: 'text',
  unit: '1',
  accepts: [],
  codes: [],
  names,
  ...(specimen === undefined ? {} : { specimen }),
});

export const tp53LossOfHeterozygosity = result(
  'tp53-cn-loh',
  { en: 'TP53 (17p) copy-neutral loss of heterozygosity', ja: 'TP53（17p）コピー中立LOH' },
  ['tp53 cnloh', '17p cnloh', 'tp53 loh', 'copy-neutral loh 17p'],
);

export const bcrAbl1Result = result('bcr-abl1', { en: 'BCR::ABL1', ja: 'BCR::ABL1' }, [
  'bcr::abl1',
  'bcr-abl1',
  'bcr-abl',
  'bcr/abl1',
]);

export const tyrosineKinaseFusions = result(
  'tk-fusion-panel',
  {
    en: 'Tyrosine kinase fusions (PDGFRA, PDGFRB, FGFR1, JAK2)',
    ja: 'チロシンキナーゼ融合（PDGFRA、PDGFRB、FGFR1、JAK2）',
  },
  ['tk fusion panel', 'pdgfra/pdgfrb/fgfr1/jak2 rearrangement', 'tyrosine kinase fusion panel'],
);

export const marrowCellularityForAge = result(
  'marrow-cellularity-for-age',
  { en: 'Marrow cellularity for age', ja: '年齢に対する骨髄細胞密度' },
  ['marrow cellularity for age', 'cellularity for age'],
  'marrow',
);

export const marrowOfCmml = result(
  'marrow-cmml-features',
  { en: 'Marrow consistent with CMML', ja: '骨髄所見がCMMLに合致' },
  ['marrow consistent with cmml', 'cmml features in marrow'],
  'marrow',
);
