import type { Concept } from '../../engine/index.js';

// Orders of the myeloid cards for which no code was verified: text only, a site maps its own catalogue.

const order = (id: string, en: string, ja: string, ...names: readonly string[]): Concept => ({
  id,
  label: { en, ja },
  codes: [],
  names: [en.toLowerCase(), ja, ...names],
});

export const orderCoagulation = order(
  'coagulation',
  'Coagulation: PT, APTT, fibrinogen, D-dimer',
  '凝固検査（PT、APTT、フィブリノゲン、Dダイマー）',
);
export const orderFlow = order(
  'flow-cytometry',
  'Flow cytometry of blood or marrow blasts',
  '芽球のフローサイトメトリー（末梢血または骨髄）',
);
export const orderPmlRara = order('pml-rara-fish', 'PML::RARA by FISH', 'PML::RARA（FISH）');
export const orderGeneticsReferral = order(
  'genetics-referral',
  'Referral to clinical genetics',
  '遺伝診療部門への紹介',
);
export const orderGermlineSample = order(
  'germline-sample',
  'Germline testing on cultured fibroblasts or hair',
  '生殖細胞系列検査（培養線維芽細胞または毛髪）',
);
export const orderDuffy = order('duffy', 'Duffy (Fy) red cell phenotype', 'Duffy血液型（Fy表現型）');
export const orderHlaTyping = order(
  'hla-typing',
  'HLA typing (patient and family donors)',
  'HLA検査（患者・血縁ドナー）',
);
export const orderBcrAbl1 = order('bcr-abl1', 'BCR::ABL1 (PCR or FISH)', 'BCR::ABL1（PCRまたはFISH）');
export const orderKinaseFusions = order(
  'tk-fusion',
  'Tyrosine kinase fusions: PDGFRA, PDGFRB, FGFR1, JAK2',
  'チロシンキナーゼ融合（PDGFRA、PDGFRB、FGFR1、JAK2）',
);
export const orderMonocyteSubsets = order(
  'monocyte-subsets',
  'Monocyte subsets by flow cytometry (CD14/CD16)',
  '単球サブセット（フローサイトメトリー、CD14/CD16）',
);
export const orderCardiovascular = order(
  'cardiovascular-risk',
  'Lipids and HbA1c, if overdue',
  '脂質・HbA1c（未実施の場合）',
);
