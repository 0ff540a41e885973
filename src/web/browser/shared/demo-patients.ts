import type { Localized } from '../../../engine/locale.js';

/** Why a demo patient is worth a look, and the order to try on them. The chart itself is in the embedded endpoint. */
export interface PatientNote {
  readonly id: string;
  readonly title: Localized;
  readonly why: Localized;
  readonly try?: { readonly hook: 'order-select' | 'order-sign'; readonly order: string };
}

export interface PatientGroup {
  readonly id: string;
  readonly title: Localized;
  readonly patients: readonly PatientNote[];
}

const plasma: readonly PatientNote[] = [
  {
    id: 'smm-high-risk',
    title: { en: 'Smouldering myeloma, high risk', ja: 'くすぶり型骨髄腫、高リスク' },
    why: {
      en: 'All three 20-2-20 factors; a risk label is never critical',
      ja: '20-2-20の3因子すべて。リスク分類だけでは緊急にしない',
    },
    try: { hook: 'order-select', order: 'skeletal-survey' },
  },
  {
    id: 'smm-low-risk',
    title: { en: 'Smouldering myeloma, low risk', ja: 'くすぶり型骨髄腫、低リスク' },
    why: { en: 'Values exactly at the limits do not count', ja: '基準値ちょうどは数えない' },
    try: { hook: 'order-sign', order: 'daratumumab' },
  },
  {
    id: 'smm-provisional',
    title: { en: 'Smouldering or active? Not settled', ja: 'くすぶり型か活動性か未確定' },
    why: { en: 'Names what is missing to tell them apart', ja: '区別に足りない検査を示す' },
  },
  {
    id: 'mgus-low-risk',
    title: { en: 'MGUS, low risk', ja: 'MGUS、低リスク' },
    why: { en: 'Draft daratumumab: not a stage for it', ja: 'ダラツムマブの処方案は適応段階でない' },
    try: { hook: 'order-select', order: 'daratumumab' },
  },
  {
    id: 'mgus-high-risk',
    title: { en: 'MGUS, high risk', ja: 'MGUS、高リスク' },
    why: { en: 'Risk with and without death competing', ja: '死亡の競合を考慮した値としない値の両方' },
  },
  {
    id: 'mgus-flc-missing',
    title: { en: 'MGUS, light chains missing', ja: 'MGUS、遊離軽鎖なし' },
    why: { en: 'The risk is a range, not a guess', ja: 'リスクは推測せず範囲で示す' },
  },
  {
    id: 'm-protein-unclassified',
    title: { en: 'M-protein, not yet classified', ja: 'M蛋白、未分類' },
    why: { en: 'Says which tests classify it', ja: '分類に必要な検査を示す' },
  },
  {
    id: 'igm-gammopathy',
    title: { en: 'IgM gammopathy, no marrow', ja: 'IgM型M蛋白血症、骨髄未実施' },
    why: {
      en: 'The Waldenström path, never smouldering myeloma',
      ja: 'ワルデンシュトレームの経路であり、くすぶり型骨髄腫ではない',
    },
  },
  {
    id: 'suspected-myeloma',
    title: { en: 'Anaemia: myeloma suspected', ja: '貧血：骨髄腫疑い' },
    why: { en: 'Nobody has said what causes the anaemia', ja: '貧血の原因が記録されていない' },
  },
  {
    id: 'myeloma-by-light-chains',
    title: { en: 'Myeloma by light chains alone', ja: '軽鎖のみで骨髄腫の基準' },
    why: { en: 'A ratio of 130 meets the definition', ja: '比130は定義を満たす' },
  },
  {
    id: 'spep-alone',
    title: { en: 'Electrophoresis ordered alone', ja: '蛋白分画のみのオーダー' },
    why: { en: 'It misses light chains', ja: '軽鎖を見落とす' },
    try: { hook: 'order-select', order: 'spep' },
  },
];

const myeloid: readonly PatientNote[] = [
  {
    id: 'blasts-in-blood',
    title: { en: 'Blasts 24 % in blood', ja: '末梢血芽球 24 %' },
    why: { en: 'Danger within hours: the one critical card', ja: '数時間単位の危険：緊急カードの例' },
  },
  {
    id: 'unexplained-cytopenia',
    title: { en: 'Unexplained anaemia', ja: '原因不明の貧血' },
    why: { en: 'One test decides: a myeloid gene panel', ja: '決め手は骨髄系遺伝子パネル' },
    try: { hook: 'order-select', order: 'ngs' },
  },
  {
    id: 'ccus-provisional',
    title: { en: 'CCUS until a marrow is done', ja: 'CCUS、骨髄検査まで暫定' },
    why: { en: 'Provisional is said as provisional', ja: '暫定は暫定と明記する' },
  },
  {
    id: 'chip-dnmt3a',
    title: { en: 'CHIP: DNMT3A at 5 %', ja: 'CHIP：DNMT3A 5 %' },
    why: { en: 'A clone with normal counts', ja: '血算は正常、クローンあり' },
  },
  {
    id: 'mds-ring-sideroblasts',
    title: { en: 'Findings of MDS with SF3B1', ja: 'SF3B1変異を伴うMDSの所見' },
    why: { en: 'WHO 5 and ICC side by side', ja: 'WHO第5版とICCを併記' },
  },
  {
    id: 'mds-complete',
    title: { en: 'MDS, completely tested', ja: '検査が揃ったMDS' },
    why: { en: 'Two labels, IPSS-R and IPSS-M', ja: '2つの分類名、IPSS-RとIPSS-M' },
  },
  {
    id: 'japanese-monocytosis',
    title: { en: 'Monocytosis in a Japanese chart', ja: '日本の検査値：単球増加' },
    why: { en: 'JLAC10 codes, units written as text', ja: 'JLAC10コード、文字で書かれた単位' },
  },
];

const rheumatology: readonly PatientNote[] = [
  {
    id: 'chilblain-lupus',
    title: { en: 'Chilblain lupus at 67', ja: '67歳発症の凍瘡状ループス' },
    why: { en: 'Evaluate for MDS or CMML first', ja: 'まずMDS・CMMLを評価' },
    try: { hook: 'order-sign', order: 'mycophenolate' },
  },
  {
    id: 'vexas-uba1',
    title: { en: 'UBA1 clone and chondritis', ja: 'UBA1変異と軟骨炎' },
    why: { en: 'VEXAS; an X-linked limit applies', ja: 'VEXAS。X連鎖の基準を用いる' },
  },
  {
    id: 'systemic-sclerosis-tocilizumab',
    title: { en: 'Systemic sclerosis, before tocilizumab', ja: '全身性強皮症、トシリズマブ開始前' },
    why: { en: 'What to check before the first dose', ja: '初回投与前の確認事項' },
    try: { hook: 'order-sign', order: 'tocilizumab' },
  },
  {
    id: 'systemic-sclerosis-on-tocilizumab',
    title: { en: 'Systemic sclerosis on tocilizumab', ja: '全身性強皮症、トシリズマブ使用中' },
    why: { en: 'Neutrophils 0.9; CRP cannot rule out infection', ja: '好中球0.9。CRPでは感染を否定できない' },
    try: { hook: 'order-select', order: 'crp' },
  },
];

const silent: readonly PatientNote[] = [
  {
    id: 'creatinine-without-clone',
    title: { en: 'Creatinine 2.4, no M-protein', ja: 'クレアチニン2.4、M蛋白なし' },
    why: { en: 'No clone, no myeloma: silent', ja: 'クローンがなければ骨髄腫とは言わない' },
  },
  {
    id: 'clone-below-threshold',
    title: { en: 'A clone of 1.4 %', ja: '1.4 %のクローン' },
    why: { en: 'Below the CHIP limit: silent', ja: 'CHIPの基準未満なので沈黙' },
  },
  {
    id: 'lupus-nephritis-young',
    title: { en: 'Lupus nephritis at 23', ja: '23歳のループス腎炎' },
    why: { en: 'Ordinary lupus: silent', ja: '通常のループスなので沈黙' },
    try: { hook: 'order-sign', order: 'mycophenolate' },
  },
  {
    id: 'text-only-results',
    title: { en: 'Results only as text and PDF', ja: '結果が文章とPDFのみ' },
    why: { en: 'Reports exist; nothing is read into them', ja: '報告書はあるが内容は推測しない' },
  },
  {
    id: 'no-data',
    title: { en: 'Nothing but demographics', ja: '基本情報のみ' },
    why: { en: 'Unknown is not normal', ja: '不明は正常ではない' },
  },
];

/** All demo patients, in the order in which a newcomer may read them. */
export const patientGroups: readonly PatientGroup[] = [
  { id: 'plasma', title: { en: 'Plasma cells', ja: '形質細胞' }, patients: plasma },
  { id: 'myeloid', title: { en: 'Myeloid', ja: '骨髄系' }, patients: myeloid },
  { id: 'rheumatology', title: { en: 'Rheumatology', ja: '膠原病' }, patients: rheumatology },
  { id: 'silent', title: { en: 'Near misses: silence', ja: 'ニアミス：沈黙する例' }, patients: silent },
];

export const patientNotes: readonly PatientNote[] = patientGroups.flatMap(({ patients }) => patients);
