import type { Localized } from '../../engine/index.js';

export type Stage =
  | 'treated'
  | 'waldenstrom'
  | 'igm-mgus'
  | 'igm-gammopathy'
  | 'pcl'
  | 'mm'
  | 'suspected-mm'
  | 'solitary-plasmacytoma'
  | 'lc-smm'
  | 'smm'
  | 'mgus'
  | 'lc-mgus'
  | 'no-m-protein'
  | 'indeterminate';

/** The names of the stages. "Benign" is not among them: the term was given up. */
export const stageLabels: Readonly<Record<Stage, Localized>> = {
  treated: { en: 'Treated: not staged again', ja: '治療歴あり（病期判定しない）' },
  waldenstrom: {
    en: 'IgM with lymphoplasmacytic marrow (Waldenström pathway)',
    ja: 'IgM型・骨髄リンパ形質細胞浸潤あり（ワルデンシュトレーム系）',
  },
  'igm-mgus': { en: 'IgM MGUS', ja: 'IgM型MGUS' },
  'igm-gammopathy': {
    en: 'IgM gammopathy, unclassified',
    ja: 'IgM型単クローン性ガンマグロブリン血症（未分類）',
  },
  pcl: { en: 'Criteria of plasma cell leukaemia met', ja: '形質細胞白血病の基準に該当' },
  mm: { en: 'Criteria of multiple myeloma met', ja: '多発性骨髄腫の基準に該当' },
  'suspected-mm': {
    en: 'Suspected myeloma: attribution or marrow needed',
    ja: '骨髄腫疑い（臓器障害の原因確認または骨髄検査が必要）',
  },
  'solitary-plasmacytoma': { en: 'Solitary plasmacytoma', ja: '孤立性形質細胞腫' },
  'lc-smm': { en: 'Light chain smouldering myeloma', ja: '軽鎖型くすぶり型骨髄腫' },
  smm: { en: 'Smouldering multiple myeloma', ja: 'くすぶり型多発性骨髄腫' },
  mgus: {
    en: 'Monoclonal gammopathy of undetermined significance (MGUS)',
    ja: '意義不明の単クローン性ガンマグロブリン血症 (MGUS)',
  },
  'lc-mgus': { en: 'Light chain MGUS', ja: '軽鎖型MGUS' },
  'no-m-protein': { en: 'No monoclonal protein found', ja: 'M蛋白を認めない' },
  indeterminate: { en: 'Indeterminate', ja: '判定不能' },
};
