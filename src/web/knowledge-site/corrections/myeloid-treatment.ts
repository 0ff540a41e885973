import { chauffier2025 } from '../../../knowledge/lupus-like/references.js';
import {
  bernard2022,
  ema,
  fda,
  luspaterceptWithoutSideroblasts,
  nccnMds,
  platzbecker2023,
} from '../../../knowledge/myeloid/neoplasm/references.js';
import { correctionOf, type Correction } from './correction.js';

const row = correctionOf('myeloid');

/** Document 001 on treatment and tests, and document 000, as numbered in the rule specification. */
export const myeloidTreatmentCorrections: readonly Correction[] = [
  row(
    19,
    ['Erythropoietin below 500 IU/L', 'EPO 500 IU/L未満'],
    [
      'The unit is U/L; EU label below 200, guidelines up to 500, COMMANDS below 500.',
      '単位はU/L。EU添付文書200未満、ガイドライン500以下、COMMANDS 500未満。',
    ],
    ema,
    platzbecker2023,
  ),
  row(
    20,
    ['COMMANDS n = 354, “OR 3.1”, N Engl J Med 2023', 'COMMANDS n = 354、「OR 3.1」、NEJM 2023'],
    [
      'n = 356 (interim), 363 (primary); Lancet 2023;402:373; difference 26.6 points. “OR 3.1” was not verified, reference 19 does not exist as cited.',
      'n = 356（中間）・363（主解析）、Lancet 2023;402:373、差26.6ポイント。「OR 3.1」は未確認、文献19は引用どおりには存在しません。',
    ],
    platzbecker2023,
  ),
  row(
    21,
    [
      'Luspatercept is first choice, replaces ESA, especially with SF3B1',
      'ルスパテルセプトは第一選択、ESAに代わる、特にSF3B1',
    ],
    [
      'A first-line option where transfusions are or may become needed; without ring sideroblasts there is benefit too.',
      '輸血依存またはその可能性がある場合の初回の選択肢。環状鉄芽球陰性でも有益性があります。',
    ],
    fda,
    luspaterceptWithoutSideroblasts,
  ),
  row(
    22,
    [
      'FDA August 2023 (correct): “first choice in lower-risk MDS”',
      '2023年8月FDA（正）：「低リスクMDSの第一選択」',
    ],
    [
      'The wording drops anaemia, no earlier ESA, may need regular transfusions: said in full.',
      '「貧血、ESA未使用、定期輸血を要しうる」が欠落。全文を示します。',
    ],
    fda,
  ),
  row(
    23,
    ['Platelets 150,000/µL, neutrophils 1,800/µL', '血小板150,000/µL、好中球1,800/µL'],
    [
      'Correct values; kept as 150 and 1.8 ×10⁹/L, units converted.',
      '値は正しい。150・1.8 ×10⁹/Lとして単位換算します。',
    ],
    'unit conversion / 単位換算',
  ),
  row(
    24,
    ['“31-gene panel”', '「31遺伝子パネル」'],
    [
      'Right number, but KMT2A-PTD, FLT3-ITD and loss of TP53 must be covered, and it lacks TET2 and JAK2.',
      '数は正しいがKMT2A-PTD、FLT3-ITD、TP53欠失を含む必要があり、TET2・JAK2は含みません。',
    ],
    bernard2022,
  ),
  row(
    25,
    ['The IPSS-M is essential for transplant decisions', '移植判断にIPSS-Mは必須'],
    ['Useful, validated retrospectively: it supports.', '有用だが後方視的検証。「支持する」にとどめます。'],
    bernard2022,
  ),
  row(
    26,
    ['Low reticulocytes with high LDH mean ineffective erythropoiesis', '網赤血球低下とLDH上昇は無効造血'],
    [
      'Not specific (B12, haemolysis): they decide nothing here.',
      '非特異的（B12欠乏・溶血）。判定に用いません。',
    ],
    nccnMds,
  ),
  row(
    27,
    ['MDS-IB2: treat like AML', 'MDS-IB2：AMLに準じる'],
    [
      'Hypomethylating drug or transplant are the questions for haematology; VERONA was negative.',
      '低メチル化薬・移植を血液内科が検討。VERONA試験は陰性でした。',
    ],
    nccnMds,
  ),
  row(
    28,
    ['Consider iron chelation, without a threshold', '鉄キレートを考慮（基準なし）'],
    ['A note exists; its limits are unverified and it is off.', '注記はあるが基準値未確認のため無効です。'],
    nccnMds,
  ),
  row(
    32,
    ['Analysed by January 2025 (000)', '2025年1月までの解析（000）'],
    ['May 2022 to June 2025.', '2022年5月から2025年6月。'],
    chauffier2025,
  ),
  row(
    33,
    ['Chilblain lupus in 35 % of patients (000)', '患者の35 %が凍瘡状ループス（000）'],
    ['6 of the 17 with skin disease.', '皮膚病変のある17例中6例。'],
    chauffier2025,
  ),
  row(
    34,
    ['Normal complement is a trigger (000)', '補体正常が契機（000）'],
    ['C3 was low in 10 of 24: not required.', '24例中10例で低C3。条件としません。'],
    chauffier2025,
  ),
  row(
    35,
    ['Any one feature triggers (000)', '1所見で契機（000）'],
    [
      'Too broad: tiers chosen here, to be confirmed by clinicians.',
      '広すぎるため、本製品で段階を設定（臨床医の確認を要する）。',
    ],
    'design choice / 本製品の設定',
  ),
  row(
    36,
    ['Azacitidine or transplant should come first (000)', 'アザシチジン・移植を優先すべき（000）'],
    ['7 retrospective patients: no card names a drug.', '後方視的7例。薬剤を示すカードはありません。'],
    chauffier2025,
  ),
  row(
    38,
    [
      'ESA or luspatercept for “low risk” without score, erythropoietin or transfusions',
      'スコア・EPO・輸血歴なしに「低リスク」へESA・ルスパテルセプト',
    ],
    [
      'A note speaks only with IPSS-R or IPSS-M, erythropoietin and transfusion history.',
      '注記はIPSS-RまたはIPSS-M、EPO、輸血歴がそろう場合のみ。',
    ],
    nccnMds,
  ),
];
