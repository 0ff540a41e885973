import {
  aha2026,
  bloodAdvCv2024,
  icc,
  nccnMds,
  weeks2023,
  whoBlueBook,
  who5,
  xie2024,
} from '../../../knowledge/myeloid/references.js';
import { bernard2022 } from '../../../knowledge/myeloid/neoplasm/references.js';
import { correctionOf, type Correction } from './correction.js';

const row = correctionOf('myeloid');
const caiado = 'Caiado F et al. Blood 2023;141:886-903, doi 10.1182/blood.2022016835';

/** Document 001 (myeloid part), from states to classification, as numbered in the rule specification. */
export const myeloidCorrections: readonly Correction[] = [
  row(
    1,
    ['CHIP from a variant fraction of 1 %', 'VAF 1 %以上でCHIP'],
    [
      '2 % or more; 4 % for X-linked genes in men. 1 % is shown as below the threshold.',
      '2 %以上、男性のX連鎖遺伝子は4 %以上。1 %は基準未満と示します。',
    ],
    who5,
  ),
  row(
    2,
    ['2 % of nucleated cells is a fraction of 1 %', '有核細胞の2 %（VAF 1 %以上）'],
    [
      'A fraction of 2 % is about 4 % of cells. No share of cells is printed.',
      'VAF 2 %は細胞の約4 %。細胞の割合は表示しません。',
    ],
    caiado,
  ),
  row(
    3,
    ['No list of genes', '遺伝子一覧なし'],
    ['54 driver genes are listed.', '54のドライバー遺伝子を一覧にしています。'],
    whoBlueBook,
  ),
  row(
    4,
    [
      '“CHIPS”, “CCSU”, 骨髄不全, 骨髄異型性, 冷傷性ループス',
      '「CHIPS」「CCSU」「骨髄不全」「骨髄異型性」「冷傷性ループス」',
    ],
    [
      'CHIP, CCUS, marrow neoplasia, 骨髄異形成, 凍瘡状ループス.',
      'CHIP、CCUS、骨髄腫瘍、骨髄異形成、凍瘡状ループス。',
    ],
    who5,
  ),
  row(
    5,
    [
      'DNMT3A 20–30 %, TET2 12–20 %, JAK2 3–5 %, TP53 1–2 %',
      'DNMT3A 20–30 %、TET2 12–20 %、JAK2 3–5 %、TP53 1–2 %',
    ],
    [
      'In large cohorts DNMT3A is about half of carriers. No percentages are printed.',
      '大規模集団ではDNMT3Aが約半数。割合は表示しません。',
    ],
    'UK Biobank cohorts, as quoted / UK Biobank（引用による）',
  ),
  row(
    6,
    ['DNMT3A R882 high risk; ASXL1 highest progression', 'DNMT3A R882は高リスク、ASXL1は進展最大'],
    [
      'A single DNMT3A lowers the CHRS; high-risk are TP53, splicing genes, IDH, RUNX1, FLT3, JAK2.',
      '単独DNMT3AはCHRSを下げます。高リスクはTP53、スプライシング遺伝子、IDH、RUNX1、FLT3、JAK2。',
    ],
    weeks2023,
  ),
  row(
    7,
    ['TP53 is an independent category in the IPSS-M', 'TP53はIPSS-Mの独立カテゴリー'],
    [
      'In the IPSS-M it is one coefficient (multi-hit 1.18); an entity it is in WHO and ICC.',
      'IPSS-Mでは1係数（多重ヒット1.18）。疾患単位とするのはWHOとICCです。',
    ],
    bernard2022,
  ),
  row(
    8,
    ['Cardiovascular risk 1.7–1.9-fold, “established”', '心血管リスク1.7–1.9倍「確立」'],
    [
      'Composite 1.40, coronary disease 1.76, heart failure 1.27: “associated”.',
      '複合1.40、冠動脈疾患1.76、心不全1.27。「関連」と表現します。',
    ],
    bloodAdvCv2024,
  ),
  row(
    9,
    ['AHA statement in Circulation 2024;150', 'AHA声明 Circulation 2024;150'],
    ['Published on 10 Feb 2026.', '2026-02-10公表。'],
    aha2026,
  ),
  row(
    10,
    ['Canakinumab works especially in CHIP', 'カナキヌマブはCHIP陽性で特に有効'],
    ['An exploratory analysis, TET2 only. No drug is named.', '探索的解析でTET2のみ。薬剤は示しません。'],
    'Svensson EC et al., 2022',
  ),
  row(
    11,
    [
      'Cardiology before haematology, blood count yearly, no marrow',
      '血液内科より循環器、血算は年1回、骨髄不要',
    ],
    ['First stratify by the CHRS.', 'まずCHRSで層別化します。'],
    weeks2023,
    nccnMds,
  ),
  row(
    12,
    ['CCUS to MDS 5–10 % a year', 'CCUSからMDSへ年5–10 %'],
    ['By group: 6.4, 14.1 or 37.2 % at 2 years.', '群別に2年で6.4・14.1・37.2 %。'],
    xie2024,
  ),
  row(
    13,
    ['CCUS without 4 months, marrow or exclusion', '4か月・骨髄・除外なしのCCUS'],
    ['Each is needed and asked for.', 'いずれも必要で、確認を求めます。'],
    icc,
    who5,
  ),
  row(
    14,
    ['MDS always needs cytopenia and dysplasia', 'MDSは血球減少と異形成が必須'],
    [
      'ICC: not dysplasia with SF3B1, del(5q), −7 or a complex karyotype.',
      'ICCではSF3B1、del(5q)、−7、複雑核型では異形成は必須でありません。',
    ],
    icc,
  ),
  row(
    15,
    [
      'MDS table with marrow blasts only; del(5q) “alone”; TP53 “biallelic” not defined',
      'MDS表は骨髄芽球のみ、del(5q)「単独」、TP53「両アレル」の定義なし',
    ],
    [
      'Blood blasts, Auer rods, fibrosis and hypoplasia decide as well; each is defined.',
      '末梢血芽球、Auer小体、線維化、低形成も判定に用い、各々定義します。',
    ],
    who5,
  ),
  row(
    16,
    ['WHO only; the ICC is cited and not used', 'WHOのみ。ICCは引用だけ'],
    ['Both stand side by side.', '両者を併記します。'],
    who5,
    icc,
  ),
  row(
    17,
    ['AML from 20 % marrow blasts; FAB M6 and M7', 'AMLは骨髄芽球20 %以上、FAB M6・M7'],
    [
      'In blood or marrow; genetics below 20 %; ICC from 10 % for some. FAB is obsolete.',
      '血液または骨髄。遺伝子異常では20 %未満も、ICCは一部10 %以上。FABは用いません。',
    ],
    who5,
    icc,
  ),
  row(
    18,
    ['MDS to AML 20–30 %, 1–15 % a year', 'MDSからAMLへ20–30 %、年1–15 %'],
    ['By IPSS-M: 2.8–42.8 % at 4 years. The score is used.', 'IPSS-M別に4年で2.8–42.8 %。スコアを用います。'],
    bernard2022,
  ),
  row(
    29,
    ['CMML is missing', 'CMMLの記載なし'],
    ['Implemented beside MDS.', 'MDSと並べて実装しています。'],
    who5,
  ),
  row(
    30,
    ['Prevalence at 70 and above 10–20 %', '70歳以上の有病率10–20 %'],
    [
      'Roughly right, but only at exome sensitivity: 9.5 % at 70–79, 11.7 % at 80–89, 18.4 % from 90.',
      '概ね正しいがエクソームの感度での値：70–79歳9.5 %、80–89歳11.7 %、90歳以上18.4 %。',
    ],
    'Jaiswal S et al., 2014',
  ),
  row(
    31,
    ['Reference 16: Caiado, Nature 2023;613', '文献16：Caiado, Nature 2023;613'],
    ['Blood 2023;141:886-903.', 'Blood 2023;141:886-903。'],
    caiado,
  ),
  row(
    37,
    [
      'Cortisol selects DNMT3A; diet, stress and sleep keep the marrow healthy',
      'コルチゾールがDNMT3Aを選択、食事・ストレス・睡眠が骨髄を守る',
    ],
    [
      'Hypothesis only; the paper cited is a mouse study without cortisol. Not said.',
      '仮説のみ。引用論文はコルチゾールを扱わないマウス研究。表示しません。',
    ],
    caiado,
  ),
  row(
    39,
    ['CHIP to AML by FLT3, IDH and NPM1 as second hits', 'CHIPからAMLへFLT3・IDH・NPM1が第2ヒット'],
    [
      'NPM1 and FLT3 come late; IDH1/2 may found a clone; NPM1 defines AML.',
      'NPM1・FLT3は後期、IDH1/2は創始変異にもなり、NPM1はAMLを定義します。',
    ],
    who5,
    weeks2023,
  ),
];
