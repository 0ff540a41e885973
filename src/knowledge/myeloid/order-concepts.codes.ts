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
