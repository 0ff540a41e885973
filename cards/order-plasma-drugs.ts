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
        'Drugs against plasma cells and the disease itself weaken the defence: a live vaccine strain may cause infection. This does not apply to inactivated or recombinant vaccines.',
      ],
    }),
    ja: () => ({
      summary: '形質細胞疾患の治療歴がある患者への生ワクチンの指示：保留し、血液内科に確認してください',
      paragraphs: [
        '抗形質細胞薬と疾患自体により免疫が低下し、ワクチン株による感染のおそれがあります。不活化ワクチンと組換えワクチンは該当しません。',
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
        'ダラツムマブは赤血球に結合し、最終投与後最長6か月間、間接抗グロブリン試験が陽性になります。ABO・RhDの血液型判定には影響しません。適合試験の前に輸血部門へ知らせ、緊急時は交差適合試験を省略する場合の院内手順に従ってください。',
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
    summary: 'Systemic NSAID drafted with a plasma cell disorder: avoid, light chains put the kidney at risk',
    paragraphs: [
      'Consider paracetamol or another analgesic, and ask about new pain: it may come from a bone lesion.',
    ],
  },
  ja: {
    summary: '形質細胞疾患でのNSAID全身投与：軽鎖により腎障害の危険があるため避けてください',
    paragraphs: ['アセトアミノフェンなど他の鎮痛薬を検討し、新たな痛みでは骨病変の可能性を考えてください。'],
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
      summary: `Iodinated contrast drafted with ${contrastRisk(view)}: correct what can be, talk to radiology`,
      paragraphs: [
        'A monoclonal gammopathy alone is no reason to withhold contrast (ESUR 2018), and no test of urine protein is needed. Hypercalcaemia, dehydration and acute kidney injury are dealt with first.',
      ],
    }),
    ja: (view) => ({
      summary: `ヨード造影剤の指示・${contrastRisk(view)}：是正できるものを先に是正し、放射線科に相談してください`,
      paragraphs: [
        'M蛋白血症であること自体は造影を避ける理由になりません（ESUR 2018）。尿蛋白検査も不要です。高カルシウム血症、脱水、急性腎障害には先に対応してください。',
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
