import { defineCard, type CardTemplate, type CardView } from '../src/catalogue/index.js';
import * as plasma from '../src/knowledge/plasma-cell/order-concepts.codes.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';
import { plasmaCellNamed } from './plasma-cell-named.js';
import { plasmaCellPart } from './plasma-cell-part.js';

const precursors = ['mgus', 'lc-mgus', 'igm-mgus', 'smm', 'lc-smm'] as const;
const every = [
  ...precursors,
  'igm-gammopathy',
  'waldenstrom',
  'solitary-plasmacytoma',
  'suspected-mm',
  'mm',
  'pcl',
  'treated',
  'indeterminate',
  'no-m-protein',
] as const;

const imid = defineCard(plasmaCell, {
  id: 'order-imid-stage',
  when: { states: precursors, noFlags: ['amyloidosis-on-record'] },
  moment: { kind: 'order', flag: 'order-o6-imid' },
  indicator: 'warning',
  priority: 65,
  text: {
    en: (view) => ({
      summary:
        'Immunomodulatory drug drafted in a plasma cell precursor: check the indication, usually off label',
      paragraphs: [
        `By this record: ${view.state()}.`,
        'No approval in MGUS or smouldering myeloma is known to this product (not verified for every country: read the local label). Thrombosis prophylaxis, kidney function and the pregnancy prevention programme belong to the order.',
      ],
    }),
    ja: (view) => ({
      summary: '形質細胞前駆病変での免疫調節薬の指示：適応を確認してください（多くは適応外）',
      paragraphs: [
        `この記録による判定：${view.state()}。`,
        'MGUS・くすぶり型骨髄腫での承認は本製品では確認されていません（全ての国で検証したものではないため、添付文書を確認）。血栓予防、腎機能、妊娠防止管理手順の確認も必要です。',
      ],
    }),
  },
  facts: ['mProtein', 'isotype', 'clonalMarrow', 'egfr', 'creatinine'],
  suggestions: [],
  source: references.R20,
  quietForDays: 14,
});

const pregnancy = defineCard(plasmaCell, {
  id: 'order-imid-pregnancy',
  when: { states: every },
  moment: { kind: 'order', flag: 'order-o6-imid-pregnancy' },
  indicator: 'critical',
  priority: 90,
  text: {
    en: () => ({
      summary:
        'Immunomodulatory drug drafted without a recent pregnancy test on record: test before the first dose',
      paragraphs: [
        'These drugs harm the unborn child. The patient may be able to become pregnant by age and sex on record; no pregnancy test within 30 days was found. Follow the pregnancy prevention programme.',
      ],
    }),
    ja: () => ({
      summary: '免疫調節薬の指示：最近の妊娠検査の記録がありません。初回投与前に検査してください',
      paragraphs: [
        '胎児に重大な影響を与える薬剤です。記録上の年齢と性別から妊娠の可能性があり、30日以内の妊娠検査が見つかりません。妊娠防止管理手順に従ってください。',
      ],
    }),
  },
  facts: ['sex', 'age'],
  suggestions: [plasma.orderPregnancyTest],
  source: references.SPEC,
  quietForDays: 0,
});

const lowCalcium = (view: CardView): boolean =>
  plasmaCellPart(view, 'order-o7-bone-agent-checks', 'o7-calcium-low');

const boneAgent = defineCard(plasmaCell, {
  id: 'order-bone-agent-checks',
  when: { states: ['mm', 'pcl', 'treated'] },
  moment: { kind: 'order', flag: 'order-o7-bone-agent-checks' },
  indicator: 'warning',
  priority: 50,
  text: {
    en: (view) => ({
      summary: lowCalcium(view)
        ? 'Bone-modifying agent drafted with a low calcium: correct it first, and check vitamin D and teeth'
        : 'Bone-modifying agent drafted: no dental examination within 12 months on record',
      paragraphs: [
        'In myeloma bone-modifying agents are recommended with or without bone disease (Terpos 2021). A dental examination before the first dose lowers the risk to the jaw; calcium and vitamin D are corrected first.',
        'Zoledronate depends on kidney function; denosumab is an alternative when it is reduced.',
      ],
    }),
    ja: (view) => ({
      summary: lowCalcium(view)
        ? '骨修飾薬の指示・低カルシウム：先に補正し、ビタミンDと歯科診察を確認してください'
        : '骨修飾薬の指示：12か月以内の歯科診察の記録がありません',
      paragraphs: [
        '骨髄腫では骨病変の有無にかかわらず骨修飾薬が推奨されます（Terpos 2021）。初回投与前の歯科診察は顎骨への影響を減らします。カルシウムとビタミンDは先に補正してください。',
        'ゾレドロン酸は腎機能に依存します。低下時はデノスマブが選択肢です。',
      ],
    }),
  },
  facts: ['calcium', 'egfr', 'creatinine', 'lyticLesions'],
  suggestions: [plasma.orderDental, plasma.orderVitaminD],
  source: references.R40,
  quietForDays: 30,
});

const vaccine = defineCard(plasmaCell, {
  id: 'order-live-vaccine',
  when: { states: ['treated'] },
  moment: { kind: 'order', flag: 'order-o11-live-vaccine' },
  indicator: 'warning',
  priority: 55,
  text: {
    en: () => ({
      summary: 'Live vaccine drafted in a patient treated for a plasma cell disorder: hold, ask haematology',
      paragraphs: [
        'Drugs against plasma cells and the disease itself impair the defence against live vaccines. Inactivated and recombinant vaccines are not concerned.',
      ],
    }),
    ja: () => ({
      summary: '形質細胞疾患の治療歴がある患者への生ワクチン：保留し、血液内科に確認してください',
      paragraphs: [
        '抗形質細胞薬と疾患自体により、生ワクチンに対する防御が低下します。不活化・組換えワクチンは対象外です。',
      ],
    }),
  },
  facts: ['plasmaCellDrug'],
  suggestions: [],
  source: references.SPEC,
  quietForDays: 0,
});

const transfusion = defineCard(plasmaCell, {
  id: 'order-transfusion-anti-cd38',
  when: { states: ['treated'] },
  moment: { kind: 'order', flag: 'order-o16-transfusion-anti-cd38' },
  indicator: 'warning',
  priority: 60,
  text: {
    en: () => ({
      summary:
        'Transfusion within 6 months of daratumumab: tell the blood bank, the antibody screen is disturbed',
      paragraphs: [
        'Daratumumab binds to red cells and makes the indirect antiglobulin test positive for up to 6 months after the last dose. ABO and RhD typing is not affected. The blood bank needs to know before it can match; in an emergency its practice for uncrossmatched blood applies.',
      ],
    }),
    ja: () => ({
      summary: 'ダラツムマブ投与後6か月以内の輸血：不規則抗体検査に干渉します。輸血部門へ連絡してください',
      paragraphs: [
        'ダラツムマブは赤血球に結合し、最終投与後最長6か月間、間接抗グロブリン試験が陽性になります。ABO・RhDには影響しません。適合試験の前に輸血部門へ知らせ、緊急時は未交差血の院内手順に従ってください。',
      ],
    }),
  },
  facts: ['daratumumabRecorded', 'hemoglobin'],
  suggestions: [],
  source: references.R42,
  quietForDays: 0,
});

const kidneyRisk = ['smm', 'lc-smm', 'mgus', 'lc-mgus'] as const;
const nsaidText = {
  en: {
    summary: 'Systemic NSAID drafted with a plasma cell disorder: avoid, light chains endanger the kidney',
    paragraphs: [
      'Consider paracetamol or another analgesic, and ask about pain that is new: it may be bone.',
    ],
  },
  ja: {
    summary: '形質細胞疾患でのNSAID全身投与：軽鎖により腎障害の危険があるため避けてください',
    paragraphs: ['アセトアミノフェンなど他の鎮痛薬を検討し、新しい痛みでは骨病変を確認してください。'],
  },
};
const nsaid = {
  indicator: 'warning',
  priority: 60,
  text: { en: () => nsaidText.en, ja: () => nsaidText.ja },
  facts: ['creatinine', 'egfr', 'involvedLevel'],
  suggestions: [],
  source: references.R41,
  quietForDays: 14,
} as const;

const nsaidMyeloma = defineCard(plasmaCell, {
  ...nsaid,
  id: 'order-nsaid',
  when: { states: ['suspected-mm', 'mm', 'pcl'] },
  moment: { kind: 'order', flag: 'order-o8-nsaid' },
});
const nsaidKidney = defineCard(plasmaCell, {
  ...nsaid,
  id: 'order-nsaid-kidney',
  when: { states: kidneyRisk },
  moment: { kind: 'order', flag: 'order-o8-nsaid-kidney' },
});

/** Why contrast is questioned: the risks of the patient, never the myeloma. */
const contrastRisk = (view: CardView): string => {
  const part = (id: string): boolean => plasmaCellPart(view, 'order-o9-contrast-risk', id);
  return plasmaCellNamed(
    view,
    [part('o9-calcium'), { en: 'raised calcium', ja: '高カルシウム' }],
    [part('o9-egfr'), { en: 'low eGFR', ja: 'eGFR低値' }],
    [part('acute-kidney-injury'), { en: 'acute kidney injury', ja: '急性腎障害' }],
  );
};

const contrast = defineCard(plasmaCell, {
  id: 'order-contrast-risk',
  when: { states: ['suspected-mm', 'mm', 'pcl', 'smm', 'lc-smm'] },
  moment: { kind: 'order', flag: 'order-o9-contrast-risk' },
  indicator: 'warning',
  priority: 50,
  text: {
    en: (view) => ({
      summary: `Iodinated contrast drafted with ${contrastRisk(view)}: correct first, talk to radiology`,
      paragraphs: [
        'Myeloma alone is no reason to withhold contrast (ESUR 2018), and no test of urine protein is needed. Hypercalcaemia, dehydration and acute kidney injury are corrected first.',
      ],
    }),
    ja: (view) => ({
      summary: `ヨード造影剤の指示・${contrastRisk(view)}：先に補正し、放射線科に相談してください`,
      paragraphs: [
        '骨髄腫であること自体は造影を避ける理由になりません（ESUR 2018）。尿蛋白検査も不要です。高カルシウム血症、脱水、急性腎障害は先に補正してください。',
      ],
    }),
  },
  facts: ['egfr', 'creatinine', 'calcium'],
  suggestions: [],
  source: references.R39,
  quietForDays: 7,
});

/** O6 to O9, O11 and O16: drugs, vaccines, contrast and blood in a plasma cell disorder. */
export const plasmaDrugCards: readonly CardTemplate[] = [
  imid,
  pregnancy,
  boneAgent,
  vaccine,
  transfusion,
  nsaidMyeloma,
  nsaidKidney,
  contrast,
];
