import type { Localized } from '../../engine/index.js';

/** Something a reader may expect and will not find, with the reason. */
export interface NotDone {
  readonly what: Localized;
  readonly why: Localized;
}

const entry = (en: string, ja: string, whyEn: string, whyJa: string): NotDone => ({
  what: { en, ja },
  why: { en: whyEn, ja: whyJa },
});

/** Why each flag that no card may speak from is off; the ids are those of the rule set of plasma cell disorders. */
export const offReasons: Readonly<Record<string, Localized>> = {
  'cast-nephropathy': {
    en: 'Its limit of 500 mg/L could not be read in a primary source.',
    ja: '500 mg/Lの基準を一次資料で確認できていません。',
  },
  mgrs: { en: 'Its limits are from memory.', ja: '基準値が記憶によるものです。' },
  'order-o7-bone-agent-no-osteoporosis': {
    en: 'The rule without osteoporosis is from memory.',
    ja: '骨粗鬆症のない場合の規則が記憶によるものです。',
  },
  'order-o10-aminoglycoside-aki': {
    en: 'A reminder that the specification leaves optional.',
    ja: '仕様で任意とされた注意喚起です。',
  },
  'order-o15-repeat': {
    en: 'It would be noise.',
    ja: '雑音になります。',
  },
};

/** What is not computed at all. */
export const notDone: readonly NotDone[] = [
  entry(
    'iStopMM marrow model and intervals; PANGEA, PETHEMA and Czech models',
    'iStopMMの骨髄モデルと間隔、PANGEA・PETHEMA・チェコのモデル',
    'Coefficients or numbers were not verified.',
    '係数・数値を確認できていません。',
  ),
  entry(
    'The dose of a drafted drug',
    '下書きされた薬剤の用量',
    'Route and “by weight” are read; doses are not judged, by design.',
    '投与経路と「体重換算」は読みますが、用量は設計上判定しません。',
  ),
  entry(
    'Change of laboratory or assay between two results of a course',
    '経過中の検査施設・測定法の変更',
    'The record’s course does not say where a result came from.',
    '経過の記録からは測定元が分かりません。',
  ),
  entry(
    'NT-proBNP 332 ng/L, urine albumin 0.5 g/24 h, IgM 4 g/dL',
    'NT-proBNP 332 ng/L、尿アルブミン0.5 g/24時間、IgM 4 g/dL',
    'Known from memory only; “above the limit printed with the result” is used, or nothing.',
    '記憶のみの値のため使わず、結果に併記された基準値超を用いるか、判定しません。',
  ),
  entry(
    'POEMS, TEMPI, cryoglobulins, light chain deposition; AL amyloidosis and MGRS as diagnoses',
    'POEMS、TEMPI、クリオグロブリン、軽鎖沈着症、ALアミロイドーシスとMGRSの診断',
    'No logic; AL and MGRS are red flags only.',
    '判定なし。ALとMGRSは警告所見としてのみ扱います。',
  ),
  entry(
    'Albumin-adjusted calcium; a recomputed eGFR',
    'アルブミン補正カルシウム、eGFRの再計算',
    'The definition names total calcium as reported; the laboratory’s own equation is kept.',
    '定義は報告された総カルシウムを用い、eGFRは検査室の式に従います。',
  ),
  entry(
    'CPSS and CPSS-Mol points',
    'CPSS・CPSS-Molの点数',
    'Two published descriptions disagree and the tables were not in hand; what they would need is said.',
    '2つの記載が一致せず表も未入手のため、必要な項目のみ示します。',
  ),
  entry(
    'AIPSS-MDS, MN-predict and similar models',
    'AIPSS-MDS、MN-predictなど',
    'No published formula.',
    '計算式が公表されていません。',
  ),
  entry(
    'Erythroid leukaemia, ELN risk',
    '赤白血病、ELNリスク',
    'Acute leukaemia is only detected and handed on.',
    '急性白血病は検出して引き継ぐのみです。',
  ),
  entry(
    'Units of red cells per 8 weeks',
    '8週あたりの赤血球輸血単位数',
    'No fact counts them: a transfusion in the last 4 weeks is asked for and the text states the number.',
    '単位数を読めないため、直近4週の輸血の有無を用い、文中に基準を示します。',
  ),
  entry(
    'Drugs or diets for clonal haematopoiesis',
    'クローン性造血に対する薬剤・食事',
    'No therapy is proven; no drug is named.',
    '証明された治療はなく、薬剤名は示しません。',
  ),
  entry(
    'HIV, HBV and HCV, direct antiglobulin test, bilirubin as causes of cytopenia',
    '血球減少の原因としてのHIV・HBV・HCV、直接抗グロブリン試験、ビリルビン',
    'Not read yet: the cause stays open and is asked of the clinician.',
    '未対応。原因は未確定のまま、臨床医に確認します。',
  ),
  entry(
    'Alcohol, spleen, malabsorption, zinc, infection risk, pregnancy as causes of cytopenia',
    '血球減少の原因としての飲酒、脾腫、吸収不良、亜鉛、感染リスク、妊娠',
    'No codes we trust: one question to the clinician.',
    '信頼できるコードがなく、臨床医への一つの質問としています。',
  ),
  entry('A temperature in Fahrenheit', '華氏の体温', 'Not converted: unknown.', '換算せず、不明とします。'),
  entry(
    'Complement and single features as triggers for lupus-like disease in MDS/CMML',
    'MDS・CMMLに伴うループス様病態の契機としての補体・単一所見',
    'Complement was low in 10 of 24; one feature alone is too broad.',
    '24例中10例で低補体であり、単一所見では広すぎます。',
  ),
  entry(
    'Treatment choice by cytokines in systemic sclerosis',
    '全身性強皮症におけるサイトカインによる治療選択',
    'Four patients, no cut-offs, no validation; baseline IL-6 was not predictive.',
    '4例のみで基準値も検証もなく、治療前IL-6は予測しませんでした。',
  ),
];
