import type { Concept } from '../../engine/index.js';
import { icd10cm, icd10jp, icd10who, receiptDisease, snomed } from '../code-systems.js';

// What a problem list may hold. Codes that cannot tell one disease from another (C90.00: smouldering or active
// myeloma; D61.818: any pancytopenia; T69.1: ordinary chilblains) are left out: a code must not say more than it means.

// ICD-10-CM D47.2 is titled "Monoclonal gammopathy" (covers SMM miscoding); WHO D47.2 is "MGUS"
export const mgus: Concept = {
  id: 'mgus',
  label: { en: 'MGUS', ja: '意義不明の単クローン性ガンマグロブリン血症（MGUS）' },
  codes: [
    { system: snomed, code: '277577000', display: 'Monoclonal gammopathy of uncertain significance' },
    { system: snomed, code: '58648008', display: 'Benign monoclonal gammopathy' },
    { system: snomed, code: '109983007', display: 'Monoclonal gammopathy (clinical)' },
    { system: icd10cm, code: 'D47.2' },
    { system: icd10who, code: 'D47.2' },
    { system: icd10jp, code: 'D47.2' },
    { system: receiptDisease, code: '8847159', display: '意義不明の単クローン性免疫グロブリン血症' },
    { system: receiptDisease, code: '8837109', display: '単クローン性免疫グロブリン血症' },
  ],
  names: [
    'mgus',
    'monoclonal gammopathy of undetermined significance',
    '意義不明の単クローン性ガンマグロブリン血症',
  ],
};

// no dedicated ICD-10-CM code in FY2026: C90.00 cannot distinguish active MM from SMM => never assert "active myeloma" from C90.00 alone
// several public repos label 413587002 "White blood cell count" (hallucinated): use code+display conflict check
export const smm: Concept = {
  id: 'smm',
  label: { en: 'Smouldering multiple myeloma', ja: 'くすぶり型多発性骨髄腫' },
  codes: [
    { system: snomed, code: '413587002', display: 'Smoldering myeloma' },
    { system: receiptDisease, code: '8847258', display: '無症候性骨髄腫' },
  ],
  names: [
    'smoldering multiple myeloma',
    'smouldering multiple myeloma',
    'smoldering myeloma',
    'くすぶり型多発性骨髄腫',
    '無症候性骨髄腫',
  ],
};

export const mm: Concept = {
  id: 'mm',
  label: { en: 'Multiple myeloma', ja: '多発性骨髄腫' },
  codes: [
    { system: snomed, code: '109989006', display: 'Multiple myeloma' },
    { system: snomed, code: '55921005', display: 'Multiple myeloma (retired/duplicate in OHDSI)' },
    { system: snomed, code: '94704006', display: 'Multiple myeloma in remission' },
    { system: snomed, code: '1162576007', display: 'Plasma cell myeloma' },
    { system: snomed, code: '415109007', display: 'Plasma cell myeloma - category' },
    { system: icd10cm, code: 'C90.01' },
    { system: icd10cm, code: 'C90.02' },
    { system: receiptDisease, code: '2030003', display: '多発性骨髄腫' },
    { system: receiptDisease, code: '8840039', display: 'ベンスジョーンズ型多発性骨髄腫' },
    { system: receiptDisease, code: '8847250', display: '非分泌型骨髄腫' },
    { system: receiptDisease, code: '8847175', display: '形質細胞性骨髄腫' },
  ],
  names: ['multiple myeloma', 'plasma cell myeloma', '多発性骨髄腫'],
};

export const pcl: Concept = {
  id: 'pcl',
  label: { en: 'Plasma cell leukaemia', ja: '形質細胞白血病' },
  codes: [
    { system: snomed, code: '128922003', display: 'Plasma cell leukemia' },
    { system: icd10cm, code: 'C90.10' },
    { system: icd10cm, code: 'C90.11' },
    { system: icd10cm, code: 'C90.12' },
    { system: icd10who, code: 'C90.1' },
    { system: icd10jp, code: 'C90.1' },
  ],
  names: ['plasma cell leukaemia'],
};

export const plasmacytoma: Concept = {
  id: 'plasmacytoma',
  label: { en: 'Plasmacytoma', ja: '形質細胞腫' },
  codes: [
    { system: snomed, code: '415112005', display: 'Plasmacytoma' },
    { system: snomed, code: '188718006', display: 'Extramedullary plasmacytoma' },
    { system: snomed, code: '426336007', display: 'Solitary osseous myeloma' },
    { system: snomed, code: '414785000', display: 'Multiple solitary plasmacytomas' },
    { system: snomed, code: '415110002', display: 'Plasma cell myeloma/plasmacytoma' },
    { system: icd10cm, code: 'C90.20' },
    { system: icd10cm, code: 'C90.21' },
    { system: icd10cm, code: 'C90.22' },
    { system: icd10cm, code: 'C90.30' },
    { system: icd10cm, code: 'C90.31' },
    { system: icd10cm, code: 'C90.32' },
    { system: icd10who, code: 'C90.2' },
    { system: icd10jp, code: 'C90.2' },
    { system: icd10who, code: 'C90.3' },
    { system: icd10jp, code: 'C90.3' },
    { system: receiptDisease, code: '2386002', display: '形質細胞腫' },
    { system: receiptDisease, code: '8847180', display: '骨外性形質細胞腫' },
    { system: receiptDisease, code: '8847182', display: '孤立性骨形質細胞腫' },
  ],
  names: ['plasmacytoma'],
};

export const alAmyloid: Concept = {
  id: 'al-amyloid',
  label: { en: 'AL amyloidosis', ja: 'ALアミロイドーシス' },
  codes: [
    { system: snomed, code: '402453006', display: 'Amyloid light chain amyloidosis due to multiple myeloma' },
    { system: icd10cm, code: 'E85.81' },
    { system: receiptDisease, code: '8845844', display: 'ＡＬアミロイドーシス' },
    { system: receiptDisease, code: '2773011', display: '原発性アミロイドーシス' },
  ],
  names: ['al amyloidosis'],
};

// ICD-10-CM C88.0 was split into C88.00/C88.01 (C88.0 gone in FY2026 list)
export const waldenstrom: Concept = {
  id: 'waldenstrom',
  label: { en: 'Waldenstrom macroglobulinaemia', ja: 'ワルデンシュトレームマクログロブリン血症' },
  codes: [
    { system: snomed, code: '190818004', display: 'Waldenström macroglobulinemia' },
    { system: icd10cm, code: 'C88.00' },
    { system: icd10cm, code: 'C88.01' },
    { system: icd10who, code: 'C88.0' },
    { system: icd10jp, code: 'C88.0' },
  ],
  names: ['waldenstrom macroglobulinaemia'],
};

// WHO D46.5/D46.6/D46.7 vs ICD-10-CM D46.A/B/C/Z: system URI decides
export const mds: Concept = {
  id: 'mds',
  label: { en: 'Myelodysplastic syndrome', ja: '骨髄異形成症候群（MDS）' },
  codes: [
    { system: snomed, code: '109995007', display: 'Myelodysplastic syndrome' },
    { system: snomed, code: '128845005', display: 'Refractory anemia' },
    { system: snomed, code: '128846006', display: 'Refractory anemia with sideroblasts' },
    { system: snomed, code: '128847002', display: 'Refractory anemia with excess blasts' },
    { system: snomed, code: '721302006', display: 'RARS with marked thrombocytosis' },
    { system: snomed, code: '721303001', display: 'Refractory neutropenia' },
    { system: snomed, code: '450947000', display: 'Refractory thrombocytopenia' },
    { system: icd10cm, code: 'D46.0' },
    { system: icd10cm, code: 'D46.1' },
    { system: icd10cm, code: 'D46.20' },
    { system: icd10cm, code: 'D46.21' },
    { system: icd10cm, code: 'D46.22' },
    { system: icd10cm, code: 'D46.A' },
    { system: icd10cm, code: 'D46.B' },
    { system: icd10cm, code: 'D46.C' },
    { system: icd10cm, code: 'D46.4' },
    { system: icd10cm, code: 'D46.Z' },
    { system: icd10cm, code: 'D46.9' },
    { system: icd10who, code: 'D46.0' },
    { system: icd10jp, code: 'D46.0' },
    { system: icd10who, code: 'D46.1' },
    { system: icd10jp, code: 'D46.1' },
    { system: icd10who, code: 'D46.2' },
    { system: icd10jp, code: 'D46.2' },
    { system: icd10who, code: 'D46.4' },
    { system: icd10jp, code: 'D46.4' },
    { system: icd10who, code: 'D46.5' },
    { system: icd10jp, code: 'D46.5' },
    { system: icd10who, code: 'D46.6' },
    { system: icd10jp, code: 'D46.6' },
    { system: icd10who, code: 'D46.7' },
    { system: icd10jp, code: 'D46.7' },
    { system: icd10who, code: 'D46.9' },
    { system: icd10jp, code: 'D46.9' },
    { system: receiptDisease, code: '2899010', display: '骨髄異形成症候群' },
    { system: receiptDisease, code: '8847310', display: '環状鉄芽球を伴う不応性貧血' },
    { system: receiptDisease, code: '8847313', display: '芽球増加を伴う不応性貧血' },
    { system: receiptDisease, code: '8847314', display: '芽球増加を伴う不応性貧血－１' },
    { system: receiptDisease, code: '8847315', display: '芽球増加を伴う不応性貧血－２' },
    { system: receiptDisease, code: '8847392', display: '多血球系異形成を伴う不応性血球減少症' },
    { system: receiptDisease, code: '8847269', display: '１系統に異形成を伴う不応性血球減少症' },
    { system: receiptDisease, code: '8847425', display: '分類不能型骨髄異形成症候群' },
    { system: receiptDisease, code: '8847423', display: '不応性血小板減少症' },
    { system: receiptDisease, code: '8847424', display: '不応性好中球減少症' },
    { system: receiptDisease, code: '2850003', display: '不応性貧血' },
  ],
  names: ['myelodysplastic syndrome', 'mds', '骨髄異形成症候群'],
};

export const cmml: Concept = {
  id: 'cmml',
  label: { en: 'CMML', ja: '慢性骨髄単球性白血病（CMML）' },
  codes: [
    { system: snomed, code: '128831004', display: 'Chronic myelomonocytic leukemia' },
    { system: icd10cm, code: 'C93.10' },
    { system: icd10cm, code: 'C93.11' },
    { system: icd10cm, code: 'C93.12' },
    { system: icd10who, code: 'C93.1' },
    { system: icd10jp, code: 'C93.1' },
    { system: receiptDisease, code: '2051005', display: '慢性骨髄単球性白血病' },
  ],
  names: ['chronic myelomonocytic leukemia', 'cmml', '慢性骨髄単球性白血病'],
};

export const aml: Concept = {
  id: 'aml',
  label: { en: 'AML', ja: '急性骨髄性白血病' },
  codes: [
    { system: snomed, code: '91861009', display: 'Acute myeloid leukemia, disease' },
    { system: icd10cm, code: 'C92.00' },
    { system: icd10cm, code: 'C92.01' },
    { system: icd10cm, code: 'C92.02' },
    { system: icd10cm, code: 'C92.60' },
    { system: icd10cm, code: 'C92.A0' },
    { system: icd10cm, code: 'C93.00' },
    { system: icd10who, code: 'C92.0' },
    { system: icd10jp, code: 'C92.0' },
    { system: icd10who, code: 'C92.8' },
    { system: icd10jp, code: 'C92.8' },
    { system: icd10who, code: 'C93.0' },
    { system: icd10jp, code: 'C93.0' },
    { system: receiptDisease, code: '2050003', display: '急性骨髄性白血病' },
    { system: receiptDisease, code: '8849858', display: 'ＦＬＴ３－ＩＴＤ変異陽性急性骨髄性白血病' },
  ],
  names: ['acute myeloid leukemia', 'aml', '急性骨髄性白血病'],
};

// Mondo MONDO:0100543 exists (CHIP), MONDO:0100544 (age-related clonal haematopoiesis)
// in practice D75.89/D47.Z9/D72.89/free text (from memory, unverified): match on text
export const chip: Concept = {
  id: 'chip',
  label: { en: 'CHIP', ja: 'CHIP（意義不明のクローン性造血）' },
  codes: [],
  names: [
    'chip',
    'clonal hematopoiesis of indeterminate potential',
    'clonal haematopoiesis of indeterminate potential',
    'クローン性造血',
  ],
};

export const ccus: Concept = {
  id: 'ccus',
  label: { en: 'CCUS / ICUS', ja: '血球減少（原因未確定）' },
  codes: [],
  names: [
    'ccus',
    'clonal cytopenia of undetermined significance',
    'icus',
    'idiopathic cytopenia of undetermined significance',
  ],
};

// no ＶＥＸＡＳ entry in JP receipt master dated 2024-12-30
// match on text + UBA1 variant; look-alikes M94.1, L98.2(Sweet, WHO), M31.5
export const vexas: Concept = {
  id: 'vexas',
  label: { en: 'VEXAS', ja: 'VEXAS症候群' },
  codes: [],
  names: ['vexas', 'vexas syndrome', 'vexas症候群'],
};

export const sle: Concept = {
  id: 'sle',
  label: { en: 'Systemic lupus erythematosus', ja: '全身性エリテマトーデス（SLE）' },
  codes: [
    { system: snomed, code: '55464009', display: 'Systemic lupus erythematosus' },
    { system: icd10cm, code: 'M32.0' },
    { system: icd10cm, code: 'M32.10' },
    { system: icd10cm, code: 'M32.11' },
    { system: icd10cm, code: 'M32.12' },
    { system: icd10cm, code: 'M32.13' },
    { system: icd10cm, code: 'M32.14' },
    { system: icd10cm, code: 'M32.15' },
    { system: icd10cm, code: 'M32.19' },
    { system: icd10cm, code: 'M32.8' },
    { system: icd10cm, code: 'M32.9' },
    { system: icd10who, code: 'M32.0' },
    { system: icd10jp, code: 'M32.0' },
    { system: icd10who, code: 'M32.1' },
    { system: icd10jp, code: 'M32.1' },
    { system: icd10who, code: 'M32.8' },
    { system: icd10jp, code: 'M32.8' },
    { system: icd10who, code: 'M32.9' },
    { system: icd10jp, code: 'M32.9' },
    { system: receiptDisease, code: '7100011', display: '全身性エリテマトーデス' },
    { system: receiptDisease, code: '8846167', display: 'ステロイド抵抗性全身性エリテマトーデス' },
  ],
  names: ['systemic lupus erythematosus', 'sle', '全身性エリテマトーデス'],
};

export const lupusNephritis: Concept = {
  id: 'lupus-nephritis',
  label: { en: 'Lupus nephritis', ja: 'ループス腎炎' },
  codes: [
    {
      system: snomed,
      code: '308751000119106',
      display: 'Glomerular disease due to systemic lupus erythematosus',
    },
    { system: snomed, code: '307755009', display: 'Renal tubulo-interstitial disorder in SLE' },
    { system: snomed, code: '68815009', display: 'SLE glomerulonephritis syndrome' },
    { system: icd10cm, code: 'M32.14' },
    { system: icd10cm, code: 'M32.15' },
    { system: receiptDisease, code: '7100007', display: 'ループス腎炎' },
  ],
  names: ['lupus nephritis'],
};

// chilblain lupus usually coded L93.2
export const cutaneousLupus: Concept = {
  id: 'cutaneous-lupus',
  label: {
    en: 'Cutaneous lupus erythematosus (chilblain lupus included)',
    ja: '皮膚エリテマトーデス（凍瘡状ループスを含む）',
  },
  codes: [
    { system: snomed, code: '200936003', display: 'Lupus erythematosus' },
    { system: icd10cm, code: 'L93.0' },
    { system: icd10cm, code: 'L93.1' },
    { system: icd10cm, code: 'L93.2' },
    { system: icd10who, code: 'L93.0' },
    { system: icd10jp, code: 'L93.0' },
    { system: icd10who, code: 'L93.1' },
    { system: icd10jp, code: 'L93.1' },
    { system: icd10who, code: 'L93.2' },
    { system: icd10jp, code: 'L93.2' },
  ],
  names: [
    'chilblain lupus',
    'chilblain lupus erythematosus',
    'cutaneous lupus erythematosus',
    'discoid lupus erythematosus',
    'lupus-like disease',
    '凍瘡状ループス',
    '皮膚エリテマトーデス',
  ],
};

// localized scleroderma 201048007 / L94.0 / 7010002 is NOT SSc
export const ssc: Concept = {
  id: 'ssc',
  label: { en: 'Systemic sclerosis', ja: '全身性強皮症' },
  codes: [
    { system: snomed, code: '89155008', display: 'Systemic sclerosis' },
    { system: snomed, code: '196133001', display: 'Lung disease with systemic sclerosis' },
    { system: icd10cm, code: 'M34.0' },
    { system: icd10cm, code: 'M34.1' },
    { system: icd10cm, code: 'M34.2' },
    { system: icd10cm, code: 'M34.81' },
    { system: icd10cm, code: 'M34.82' },
    { system: icd10cm, code: 'M34.83' },
    { system: icd10cm, code: 'M34.89' },
    { system: icd10cm, code: 'M34.9' },
    { system: icd10who, code: 'M34.0' },
    { system: icd10jp, code: 'M34.0' },
    { system: icd10who, code: 'M34.1' },
    { system: icd10jp, code: 'M34.1' },
    { system: icd10who, code: 'M34.2' },
    { system: icd10jp, code: 'M34.2' },
    { system: icd10who, code: 'M34.8' },
    { system: icd10jp, code: 'M34.8' },
    { system: icd10who, code: 'M34.9' },
    { system: icd10jp, code: 'M34.9' },
    { system: receiptDisease, code: '7101012', display: '全身性強皮症' },
    { system: receiptDisease, code: '7101001', display: '強皮症' },
  ],
  names: ['systemic sclerosis', '全身性強皮症'],
};

export const ild: Concept = {
  id: 'ild',
  label: { en: 'Interstitial lung disease', ja: '間質性肺疾患' },
  codes: [
    { system: snomed, code: '233703007', display: 'Interstitial lung disease' },
    { system: icd10cm, code: 'J84.10' },
    { system: icd10cm, code: 'J84.112' },
    { system: icd10cm, code: 'J84.170' },
    { system: icd10cm, code: 'J84.178' },
    { system: icd10cm, code: 'J84.9' },
    { system: icd10who, code: 'J84.1' },
    { system: icd10jp, code: 'J84.1' },
    { system: icd10who, code: 'J84.8' },
    { system: icd10jp, code: 'J84.8' },
    { system: icd10who, code: 'J84.9' },
    { system: icd10jp, code: 'J84.9' },
    { system: receiptDisease, code: '4860015', display: '間質性肺炎' },
    { system: receiptDisease, code: '5168003', display: '間質性肺疾患' },
    { system: receiptDisease, code: '8848245', display: '膠原病性間質性肺炎' },
    { system: receiptDisease, code: '8848278', display: '全身性エリテマトーデス性間質性肺炎' },
  ],
  names: ['interstitial lung disease', '間質性肺疾患', '間質性肺炎'],
};

export const pnh: Concept = {
  id: 'pnh',
  label: { en: 'PNH', ja: '発作性夜間ヘモグロビン尿症' },
  codes: [
    { system: snomed, code: '1963002', display: 'Paroxysmal nocturnal hemoglobinuria' },
    { system: icd10cm, code: 'D59.5' },
    { system: icd10who, code: 'D59.5' },
    { system: icd10jp, code: 'D59.5' },
    { system: receiptDisease, code: '8840095', display: '発作性夜間ヘモグロビン尿症' },
  ],
  names: ['pnh'],
};

export const aplasticAnaemia: Concept = {
  id: 'aplastic-anaemia',
  label: { en: 'Aplastic anaemia', ja: '再生不良性貧血' },
  codes: [
    { system: snomed, code: '306058006', display: 'Aplastic anemia' },
    { system: icd10cm, code: 'D61.01' },
    { system: icd10cm, code: 'D61.09' },
    { system: icd10cm, code: 'D61.1' },
    { system: icd10cm, code: 'D61.2' },
    { system: icd10cm, code: 'D61.3' },
    { system: icd10cm, code: 'D61.9' },
    { system: icd10cm, code: 'D61.02' },
    { system: icd10cm, code: 'D61.03' },
    { system: icd10who, code: 'D61.0' },
    { system: icd10jp, code: 'D61.0' },
    { system: icd10who, code: 'D61.1' },
    { system: icd10jp, code: 'D61.1' },
    { system: icd10who, code: 'D61.2' },
    { system: icd10jp, code: 'D61.2' },
    { system: icd10who, code: 'D61.3' },
    { system: icd10jp, code: 'D61.3' },
    { system: icd10who, code: 'D61.9' },
    { system: icd10jp, code: 'D61.9' },
    { system: receiptDisease, code: '2849003', display: '再生不良性貧血' },
    { system: receiptDisease, code: '8838181', display: '特発性再生不良性貧血' },
  ],
  names: ['aplastic anaemia'],
};

export const b12Deficiency: Concept = {
  id: 'b12-deficiency',
  label: { en: 'B12 deficiency', ja: 'ビタミンB12欠乏症' },
  codes: [
    { system: snomed, code: '190634004', display: 'Vitamin B12 deficiency' },
    { system: icd10cm, code: 'D51.0' },
    { system: icd10cm, code: 'D51.1' },
    { system: icd10cm, code: 'D51.3' },
    { system: icd10cm, code: 'D51.8' },
    { system: icd10cm, code: 'D51.9' },
    { system: icd10cm, code: 'E53.8' },
    { system: icd10who, code: 'D51.0' },
    { system: icd10jp, code: 'D51.0' },
    { system: icd10who, code: 'D51.3' },
    { system: icd10jp, code: 'D51.3' },
    { system: icd10who, code: 'D51.9' },
    { system: icd10jp, code: 'D51.9' },
    { system: icd10who, code: 'E53.8' },
    { system: icd10jp, code: 'E53.8' },
    { system: receiptDisease, code: '8839494', display: 'ビタミンＢ１２欠乏症' },
    { system: receiptDisease, code: '8839495', display: 'ビタミンＢ１２欠乏性貧血' },
  ],
  names: ['vitamin b12 deficiency', 'ビタミンb12欠乏症'],
};

export const copperDeficiency: Concept = {
  id: 'copper-deficiency',
  label: { en: 'Copper deficiency', ja: '銅欠乏症' },
  codes: [
    { system: icd10cm, code: 'E61.0' },
    { system: icd10who, code: 'E61.0' },
    { system: icd10jp, code: 'E61.0' },
    { system: receiptDisease, code: '8838246', display: '銅欠乏症' },
    { system: receiptDisease, code: '8838247', display: '銅欠乏性貧血' },
  ],
  names: ['copper deficiency', '銅欠乏症'],
};
