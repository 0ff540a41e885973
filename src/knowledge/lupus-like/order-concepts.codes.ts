import type { Concept } from '../../engine/index.js';

// Orders of the work-up for which the code lists hold none: text only, a site maps its own catalogue.

const order = (id: string, en: string, ja: string, ...names: readonly string[]): Concept => ({
  id,
  label: { en, ja },
  codes: [],
  names: [en.toLowerCase(), ja, ...names],
});

export const orderReticulocytes = order('reticulocytes', 'Reticulocyte count', '網赤血球数');
export const orderFolate = order('folate', 'Folate', '葉酸');
export const orderLdh = order('ldh', 'LDH', '乳酸脱水素酵素（LDH）');
export const orderHaptoglobin = order('haptoglobin', 'Haptoglobin', 'ハプトグロビン');
export const orderDat = order(
  'dat',
  'Direct antiglobulin test',
  '直接クームス試験',
  'dat',
  'direct coombs test',
);
export const orderCreatinine = order('creatinine', 'Creatinine', 'クレアチニン');
export const orderUrineProtein = order(
  'urinalysis-upcr',
  'Urinalysis and urine protein/creatinine ratio',
  '尿検査・尿蛋白/クレアチニン比',
);
export const orderEna = order('ena', 'ENA antibodies', '抗ENA抗体');
export const orderAntiphospholipid = order('apl', 'Antiphospholipid antibodies', '抗リン脂質抗体');
export const orderTsh = order('tsh', 'TSH', '甲状腺刺激ホルモン（TSH）');
export const orderLiverPanel = order('liver-panel', 'Liver panel', '肝機能検査');
export const orderSkinImmunophenotype = order(
  'skin-immunophenotype',
  'Skin biopsy with immunophenotype (CD3, CD20, CD68, CD123, MPO, CD34, CD117)',
  '皮膚生検・免疫染色（CD3、CD20、CD68、CD123、MPO、CD34、CD117）',
);
export const orderUba1 = order(
  'uba1',
  'UBA1 sequencing (p.Met41, splice sites)',
  'UBA1遺伝子検査（p.Met41・スプライス部位）',
);
export const orderRheumatologyReferral = order(
  'rheum-referral',
  'Referral to rheumatology',
  '膠原病・リウマチ内科への紹介',
);
