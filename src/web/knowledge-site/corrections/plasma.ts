import { references } from '../../../knowledge/plasma-cell/references.js';
import {
  clements1995,
  ghuman2024,
  khanna2019,
  nishimoto2008,
  umin5550,
} from '../../../knowledge/systemic-sclerosis/references.js';
import { correctionOf, type Correction } from './correction.js';

const { R1, R2, R4, R5, R6, R7, R9, R20, R22, R25, R26, R27, R28, R29, R30, R31, R33 } = references;
const row = correctionOf('plasma-rheum');
const notFound = { en: 'looked for, not found', ja: '検索したが見つからず' };

/** Documents 001 (plasma cell part) and 003, as numbered in the rule specification. */
export const plasmaCorrections: readonly Correction[] = [
  row(
    1,
    ['MRI with 1 or more focal lesions defines myeloma (figures)', 'MRI巣状病変1個以上で骨髄腫（図）'],
    [
      'More than 1 focal lesion, each 5 mm or more. One lesion is a risk feature: repeat the MRI.',
      '5 mm以上の巣状病変が1個を超える場合。1個はリスク因子でありMRIを再検。',
    ],
    R1,
    R2,
  ),
  row(
    2,
    ['Light chain ratio of 100 or more alone', '遊離軽鎖比100以上のみ'],
    [
      'Ratio 100 or more and the involved chain 100 mg/L or more (Freelite).',
      '比100以上かつ病側軽鎖100 mg/L以上（Freelite）。',
    ],
    R1,
    R2,
  ),
  row(
    3,
    ['Myeloma is “60 % or more, or SLiM-CRAB”', '骨髄腫は「60 %以上またはSLiM-CRAB」'],
    [
      'Clonal marrow plasma cells of 10 % or more, or a biopsy-proven plasmacytoma, and at least 1 myeloma-defining event.',
      'クローン性形質細胞10 %以上または生検で証明された形質細胞腫、かつ骨髄腫診断事象1つ以上。',
    ],
    R1,
  ),
  row(
    4,
    ['Smouldering myeloma: “B₂M 500 mg/24 h or more”', 'くすぶり型：「B₂M 500 mg/24h以上」'],
    [
      'Urinary monoclonal protein of 500 mg/24 h or more; β2-microglobulin is never read.',
      '尿中M蛋白500 mg/24時間以上。β2ミクログロブリンは用いません。',
    ],
    R1,
  ),
  row(
    5,
    [
      'Renal failure and anaemia stand in the row of smouldering myeloma (figure)',
      'くすぶり型の行に腎不全・貧血（図）',
    ],
    [
      'Smouldering myeloma has no myeloma-defining event and no amyloidosis.',
      'くすぶり型は骨髄腫診断事象もアミロイドーシスもない状態です。',
    ],
    R1,
  ),
  row(
    6,
    ['Marrow 10–59 % in the table, 10–60 % in the figure', '骨髄10–59 %（表）と10–60 %（図）'],
    ['10 % or more and below 60 %; 60 % is myeloma.', '10 %以上60 %未満。60 %は骨髄腫です。'],
    R1,
  ),
  row(
    7,
    ['MGUS risk factor: M-protein above 1.5 g/dL', 'MGUSのリスク因子：M蛋白1.5 g/dL超'],
    [
      '1.5 g/dL or more. 88 of 1373 patients have exactly 1.5.',
      '1.5 g/dL以上。1373例中88例がちょうど1.5です。',
    ],
    R5,
    R6,
  ),
  row(
    8,
    ['Abnormal ratio: “λ/κ < 0.26, the reciprocal”', '異常比：「λ/κ <0.26の逆数」'],
    [
      'κ/λ below 0.26 or above 1.65; read as 3.85 it loses 68 of 114 abnormal rows.',
      'κ/λ 0.26未満または1.65超。3.85と読むと異常114件中68件を見落とします。',
    ],
    R5,
  ),
  row(
    9,
    ['Three factors: “58 % progress to myeloma in 20 years”', '3因子：「20年で骨髄腫へ58 %」'],
    [
      'To myeloma or a related malignancy: 58/37/21/5 % ignoring death, 27/18/10/2 % with death as a competing event. Both are shown.',
      '骨髄腫または関連悪性疾患へ：死亡を無視して58/37/21/5 %、死亡を競合事象として27/18/10/2 %。両方を示します。',
    ],
    R5,
  ),
  row(
    10,
    ['Cites Kyle 2006 for the risk model', 'リスクモデルにKyle 2006を引用'],
    [
      'Kyle 2006 is about prevalence; the model is Rajkumar, Blood 2005;106:812.',
      'Kyle 2006は有病率の論文。モデルはRajkumar, Blood 2005;106:812。',
    ],
    R5,
  ),
  row(
    11,
    ['MGUS is called “benign”', 'MGUSを「良性」と呼ぶ'],
    [
      'Undetermined significance: about 1 % per year progress, for life.',
      '「意義不明」：年約1 %が生涯にわたり進展します。',
    ],
    R7,
    'Kyle RA et al. N Engl J Med 2002;346:564-9',
  ),
  row(
    12,
    ['One chain from MGUS to myeloma for all', '全例がMGUS→SMM→MMの一系列'],
    [
      'IgM leads to Waldenström disease or lymphoma, rarely to myeloma; light chains have their own pathway.',
      'IgM型はワルデンシュトレーム病・リンパ腫へ（骨髄腫はまれ）。軽鎖型は別経路です。',
    ],
    R4,
  ),
  row(
    13,
    [
      '“Revised criteria 2020”: five factors from 20 %, 2 g/dL, 20 on; high from 3',
      '「2020年改訂基準」：20 %以上・2 g/dL以上・比20以上など5因子、3個以上で高リスク',
    ],
    [
      'IMWG 2020: ratio above 20, M-protein above 2 g/dL, marrow above 20 %; high from 2 factors. The table is never called IMWG 2020.',
      'IMWG 2020：比20超、M蛋白2 g/dL超、骨髄20 %超、2因子以上で高リスク。教材の表をIMWG 2020とは呼びません。',
    ],
    R20,
    R22,
  ),
  row(
    14,
    ['Three or more factors: daratumumab by AQUILA', '3因子以上：AQUILAを根拠にダラツムマブ'],
    [
      'AQUILA took marrow of 10 % or more and 1 of 5 other factors; only 41 % of its patients were high risk by 20-2-20. A separate answer, no indication.',
      'AQUILAは骨髄10 %以上かつ別の5因子中1つ以上。20-2-20高リスクは41 %のみ。別の判定とし、適応とはしません。',
    ],
    R26,
    R27,
  ),
  row(
    15,
    ['AQUILA = Landgren, Lancet Oncol 2024', 'AQUILA = Landgren, Lancet Oncol 2024'],
    ['Dimopoulos, N Engl J Med 2025;392:1777-88.', 'Dimopoulos, N Engl J Med 2025;392:1777-88。'],
    R25,
  ),
  row(
    16,
    ['“3-year” progression-free survival 63.1 against 40.8 %', '「3年」無増悪生存63.1対40.8 %'],
    [
      'These are the 5-year rates; hazard ratio 0.49 (0.36–0.67).',
      '5年の値です。ハザード比0.49（0.36–0.67）。',
    ],
    R25,
  ),
  row(
    17,
    ['FDA approval in September 2024', '2024年9月FDA承認'],
    [
      'USA 6 Nov 2025, EU 23 Jul 2025, Japan 20 Nov 2025; kept as a table by region and day.',
      '米国2025-11-06、EU 2025-07-23、日本2025-11-20。地域と日付の表で管理します。',
    ],
    R27,
    R28,
    R29,
  ),
  row(
    18,
    ['Daratumumab by weight, intravenous', 'ダラツムマブは静注・体重換算が基本'],
    [
      'The approved form in smouldering myeloma is subcutaneous and fixed: a draft that says otherwise is questioned. No dose is printed.',
      'くすぶり型の承認剤形は皮下注・固定用量。異なる下書きは確認を促します。用量は表示しません。',
    ],
    R27,
  ),
  row(
    19,
    ['High risk: 50 % or more within 2 years', '高リスク：2年以内に50 %以上'],
    [
      'It depends on the model: 44.2 % (20-2-20), 63 % (with FISH), 72.6 % (IMWG score above 12), 52 % (Mayo 2008). The model is always named.',
      'モデルによる：44.2 %（20-2-20）、63 %（FISH併用）、72.6 %（IMWGスコア12超）、52 %（Mayo 2008）。必ずモデル名を示します。',
    ],
    R20,
  ),
  row(
    20,
    ['Low-risk MGUS 0.3 % per year', '低リスクMGUSは年0.3 %'],
    [
      '5 % in 20 years; 0.3 % per year is the figure of light chain MGUS.',
      '20年で5 %。年0.3 %は軽鎖型MGUSの値です。',
    ],
    R5,
    R9,
  ),
  row(
    21,
    ['IMWG: whole-body MRI at least yearly for every smouldering myeloma', 'IMWG：全例に年1回以上の全身MRI'],
    [
      'Low-dose CT first, MRI if it is negative; the same technique yearly for at least 5 years, by risk.',
      'まず低線量CT、陰性ならMRI。リスクに応じ同一手法を年1回、5年以上。',
    ],
    R33,
  ),
  row(
    22,
    ['MRI finds lesions 2–5 years before X-rays', 'MRIはX線より2–5年早く検出'],
    ['No primary source found: not printed.', '一次資料なし。表示しません。'],
    notFound,
  ),
  row(
    23,
    ['Laboratory at least every 3–6 months for all smouldering myeloma', '全例に3–6か月ごとの検査'],
    [
      'IMWG 2010: at 2–3 months, every 4–6 months for a year, then 6–12 months if stable.',
      'IMWG 2010：2–3か月後、1年間は4–6か月ごと、安定なら6–12か月ごと。',
    ],
    R6,
  ),
  row(
    24,
    ['Nearly all myeloma passes through MGUS and smouldering myeloma', 'ほぼ全例がMGUSおよびSMMを経由'],
    [
      'An M-protein precedes myeloma (27 of 30 in one series); the smouldering phase is often not observed.',
      'M蛋白は先行します（30例中27例）が、くすぶり期は観察されないことが多いです。',
    ],
    'Blood 2009;113:5418',
  ),
  row(
    25,
    ['AQUILA as a settled change of practice', 'AQUILAは確立した転換点'],
    [
      'Overall survival HR 0.52 (0.27–0.98), but IQWiG: added benefit not proven; EHA-EMN: “can be considered”. Option and dissent are said together.',
      '全生存HR 0.52（0.27–0.98）だがIQWiGは付加的有益性の証明なし、EHA-EMNは「考慮しうる」。選択肢と異論を併記します。',
    ],
    R30,
    R31,
  ),
  row(
    26,
    ['References 3, 12, 13, 20, 21', '文献3・12・13・20・21'],
    [
      'References 3 and 20/21 were not found; Lakshman is Blood Cancer J 2018;8:59; the IMWG criteria are Lancet Oncol 2014. Not cited.',
      '3と20・21は見つからず。LakshmanはBlood Cancer J 2018;8:59、IMWG基準はLancet Oncol 2014。引用しません。',
    ],
    R1,
  ),
  row(
    27,
    [
      'Response is a fall of the skin score of 13 or more in 6 months (003)',
      '反応は6か月で皮膚スコア13以上の低下（003）',
    ],
    [
      'No standard uses 13: the smallest important difference is 3–4, in diffuse disease 5 (24 %) at 12 months. 13 is about the error between two raters.',
      '13を用いる基準はなく、最小重要差は3–4、びまん型で12か月に5（24 %）。13は評価者間の誤差に近い値です。',
    ],
    khanna2019,
    clements1995,
    umin5550,
  ),
  row(
    28,
    ['Stratifying by cytokines is promising (003)', 'サイトカインによる層別化は有望（003）'],
    [
      'Four patients, no cut-offs, no validation; IL-6 of 10 pg/mL or more did not predict response. No advice from cytokines.',
      '4例、基準値・検証なし。IL-6 10 pg/mL以上は反応を予測せず。サイトカインからの助言はしません。',
    ],
    ghuman2024,
  ),
  row(
    29,
    [
      'A transient rise of IL-6 among factors of improvement (003)',
      '一過性のIL-6上昇を改善因子に挙げる（003）',
    ],
    [
      'An effect of blocking the receptor, whatever the response: explained as expected.',
      '受容体遮断による薬理作用で、反応とは無関係。予想される変化として説明します。',
    ],
    nishimoto2008,
  ),
];
