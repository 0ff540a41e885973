import { defineCard, type CardTemplate, type CardView } from '../src/catalogue/index.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';
import { plasmaCellNamed } from './plasma-cell-named.js';
import { plasmaCellPart } from './plasma-cell-part.js';

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
    [part('o9-dehydration'), { en: 'dehydration', ja: '脱水' }],
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

/** O8, O9, O11 and O16: analgesics, contrast, vaccines and blood in a plasma cell disorder. */
export const plasmaDrugCards: readonly CardTemplate[] = [
  vaccine,
  transfusion,
  nsaidMyeloma,
  nsaidKidney,
  contrast,
];
