import type { Concept } from '../../engine/index.js';
import { atc, icd10cm, loinc, snomed } from '../code-systems.js';

// Orders, drugs and conditions that only the order triggers of this folder ask about. Known by text name; ATC codes
// were compared with a published national drug code list; a site maps its own catalogue.

function named(id: string, en: string, ja: string, ...names: readonly string[]): Concept {
  return { id, label: { en, ja }, codes: [], names: [en.toLowerCase(), ja, ...names] };
}

export const orderSkeletalSurvey = named(
  'skeletal-survey',
  'Skeletal survey',
  '全身骨X線撮影',
  'bone survey',
  'skeletal survey x-ray',
  'x-ray skeletal survey',
  'xr skeletal survey',
  '全身骨単純x線',
  '骨サーベイ',
);
export const orderWholeBodyCt = named(
  'wbldct',
  'Whole-body low-dose CT',
  '全身低線量CT',
  'low-dose whole-body ct',
  'wbldct',
  '全身低線量ct',
);
export const orderPetCt = named('pet-ct', 'FDG PET-CT', 'FDG-PET/CT', 'pet-ct', 'pet/ct', 'fdg-pet/ct');
export const orderContrast = named(
  'contrast-ct',
  'CT with iodinated contrast',
  '造影CT',
  'ct with contrast',
  'contrast-enhanced ct',
  'contrast ct',
  '造影ct',
);
export const orderTypeAndScreen = named(
  'type-and-screen',
  'Blood group and antibody screen',
  '血液型・不規則抗体スクリーニング',
  'type and screen',
  'type & screen',
  'antibody screen',
  '不規則抗体',
);
export const orderTransfusion = named(
  'transfusion',
  'Red cell transfusion or crossmatch',
  '赤血球輸血・交差適合試験',
  'red cell transfusion',
  'rbc transfusion',
  'transfuse red blood cells',
  'crossmatch',
  '赤血球輸血',
  '交差適合試験',
);
export const orderHepatitisB = named(
  'hepatitis-b-serology',
  'Hepatitis B serology',
  'B型肝炎ウイルス検査',
  'hbsag',
  'hepatitis b surface antigen',
  'hbs抗原',
);
export const orderDental = named(
  'dental-check',
  'Dental examination',
  '歯科診察',
  'dental check',
  'dental referral',
  'referral to dentistry',
  '歯科紹介',
);

export const nsaid: Concept = {
  ...named(
    'nsaid',
    'Systemic NSAID',
    '非ステロイド性抗炎症薬（全身投与）',
    'ibuprofen',
    'naproxen',
    'diclofenac',
    'loxoprofen',
    'celecoxib',
    'ketorolac',
    'indomethacin',
    'イブプロフェン',
    'ナプロキセン',
    'ジクロフェナク',
    'ロキソプロフェン',
    'セレコキシブ',
    'インドメタシン',
  ),
  families: [{ system: atc, code: 'M01A' }],
};
export const zoledronicAcid: Concept = {
  ...named(
    'zoledronic-acid',
    'Zoledronic acid',
    'ゾレドロン酸',
    'zoledronate',
    'zometa',
    'reclast',
    'ゾメタ',
  ),
  codes: [{ system: atc, code: 'M05BA08', display: 'zoledronic acid' }],
};
export const boneAgent: Concept = {
  ...named(
    'bone-agent',
    'Bone-modifying agent',
    '骨修飾薬',
    'zoledronic acid',
    'zoledronate',
    'zometa',
    'reclast',
    'pamidronate',
    'pamidronic acid',
    'denosumab',
    'xgeva',
    'prolia',
    'ゾレドロン酸',
    'パミドロン酸',
    'デノスマブ',
    'ゾメタ',
    'ランマーク',
  ),
  codes: [
    { system: atc, code: 'M05BA08', display: 'zoledronic acid' },
    { system: atc, code: 'M05BA03', display: 'pamidronic acid' },
    { system: atc, code: 'M05BX04', display: 'denosumab' },
  ],
};
export const aminoglycoside = named(
  'aminoglycoside',
  'Aminoglycoside',
  'アミノグリコシド系抗菌薬',
  'gentamicin',
  'amikacin',
  'tobramycin',
  'ゲンタマイシン',
  'アミカシン',
  'トブラマイシン',
);
export const antithrombotic: Concept = {
  ...named(
    'antithrombotic',
    'Aspirin or anticoagulant',
    'アスピリンまたは抗凝固薬',
    'aspirin',
    'acetylsalicylic acid',
    'warfarin',
    'heparin',
    'enoxaparin',
    'dalteparin',
    'fondaparinux',
    'apixaban',
    'rivaroxaban',
    'edoxaban',
    'dabigatran',
    'アスピリン',
    'ワルファリン',
    'ワーファリン',
    'ヘパリン',
    'エノキサパリン',
    'ダルテパリン',
    'フォンダパリヌクス',
    'アピキサバン',
    'リバーロキサバン',
    'エドキサバン',
    'ダビガトラン',
  ),
  // Antithrombotic agents; aspirin as an analgesic (N02BA01) prevents clots as well.
  families: [{ system: atc, code: 'B01A' }],
  codes: [{ system: atc, code: 'N02BA01', display: 'acetylsalicylic acid' }],
};
export const dehydration: Concept = {
  ...named('dehydration', 'Dehydration', '脱水', 'volume depletion', '脱水症'),
  codes: [
    { system: icd10cm, code: 'E86.0', display: 'Dehydration' },
    { system: snomed, code: '34095006', display: 'Dehydration' },
  ],
};
export const acuteKidneyInjury = named(
  'acute-kidney-injury',
  'Acute kidney injury',
  '急性腎障害',
  'aki',
  '急性腎不全',
);
export const osteoporosis = named('osteoporosis', 'Osteoporosis', '骨粗鬆症', '骨粗しょう症');

export const orderChemistry = named(
  'chemistry',
  'Creatinine with eGFR, calcium and albumin',
  'クレアチニン（eGFR）・カルシウム・アルブミン',
);
export const orderImmunoglobulins = named('immunoglobulins', 'IgG, IgA and IgM', 'IgG・IgA・IgM');
export const orderNtProBnp: Concept = {
  ...named('nt-pro-bnp', 'NT-proBNP', 'NT-proBNP'),
  codes: [{ system: loinc, code: '33762-6' }],
};
export const orderUrineAlbumin: Concept = {
  ...named('urine-albumin', 'Urine albumin/creatinine ratio', '尿アルブミン/クレアチニン比'),
  codes: [{ system: loinc, code: '9318-7' }],
};
export const orderTroponin = named('troponin', 'Cardiac troponin', '心筋トロポニン');
export const orderEchocardiography = named('echocardiography', 'Echocardiography', '心エコー検査');
export const orderNephrologyReferral = named(
  'nephrology-referral',
  'Referral to nephrology',
  '腎臓内科への紹介',
);
export const orderAmyloidBiopsy = named(
  'amyloid-biopsy',
  'Fat pad or organ biopsy with Congo red',
  '脂肪または臓器生検（コンゴレッド染色）',
);
export const orderMarrowFlow = named('marrow-flow', 'Marrow flow cytometry', '骨髄フローサイトメトリー');
export const orderMyd88 = named('myd88', 'MYD88 L265P in marrow', '骨髄MYD88 L265P');
export const orderViscosity = named('serum-viscosity', 'Serum viscosity', '血清粘度');
export const orderBodyCt = named('body-ct', 'CT of chest, abdomen and pelvis', '胸腹部骨盤CT');
export const orderSpineMri = named('spine-mri', 'Urgent MRI of the whole spine', '緊急全脊椎MRI');
export const orderAnaemiaWorkup = named(
  'anaemia-workup',
  'Anaemia work-up: ferritin, transferrin saturation, B12, folate, reticulocytes, haemolysis, TSH',
  '貧血の原因検索：フェリチン・TSAT・B12・葉酸・網赤血球・溶血・TSH',
);
export const orderHypercalcaemiaWorkup = named(
  'hypercalcaemia-workup',
  'Hypercalcaemia work-up: PTH, vitamin D, PTHrP',
  '高カルシウム血症の原因検索：PTH・ビタミンD・PTHrP',
);
export const orderTumourLysis = named(
  'tumour-lysis',
  'Tumour lysis panel: uric acid, potassium, phosphate, LDH',
  '腫瘍崩壊関連検査：尿酸・カリウム・リン・LDH',
);
export const orderRadiotherapyReferral = named(
  'radiotherapy-referral',
  'Referral to radiotherapy',
  '放射線治療科への紹介',
);
export const orderPregnancyTest = named('pregnancy-test', 'Pregnancy test', '妊娠検査');
export const orderVitaminD = named('vitamin-d', 'Vitamin D (25-OH)', 'ビタミンD（25-OH）');
