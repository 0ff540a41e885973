import { defineCard, type CardView } from '../src/catalogue/index.js';
import type { Localized } from '../src/engine/index.js';
import { orderHaemReferral } from '../src/knowledge/concepts/orders.codes.js';
import { orderRheumatologyReferral } from '../src/knowledge/lupus-like/order-concepts.codes.js';
import { obiorah2021 } from '../src/knowledge/lupus-like/references.js';
import { vexasRules } from '../src/knowledge/lupus-like/vexas.js';
import { lupusWorkUp } from '../src/knowledge/lupus-like/work-up.js';
import { metLabels } from './met-labels.js';
import { said } from './said.js';

const found = (view: CardView): boolean => view.classification.state === 'uba1-variant';

const evidence: Localized = {
  en: 'VEXAS: an autoinflammatory syndrome of an acquired UBA1 variant. Evidence: small series. Macrocytic anaemia and marrow vacuoles were nearly universal and 6 of 16 also had MDS (2021). Skin lesions are usually neutrophilic and lupus features rare: one possibility among others. The trigger is chosen for this service.',
  ja: 'VEXAS症候群は、後天性のUBA1変異による自己炎症症候群です。根拠は小規模な報告です：大球性貧血と骨髄の空胞はほぼ全例にみられ、16例中6例がMDSを合併（2021年）。皮疹は好中球性が多く、ループス様所見はまれで、鑑別の一つにすぎません。表示基準は本サービスの設定です。',
};
const reading: Localized = {
  en: 'UBA1 is X-linked: in men its allele fraction may approach 100 %, which does not by itself mean an inherited variant. A panel that does not cover UBA1 excludes nothing.',
  ja: 'UBA1はX染色体上にあるため、男性ではアレル頻度（VAF）が100 %に近づくことがあり、それだけで遺伝性の変異とはいえません。UBA1を含まないパネルでは否定できません。',
};

/** A UBA1 variant, or the pattern in which UBA1 is worth sequencing. */
export const vexasUba1Card = defineCard(vexasRules, {
  id: 'vexas-uba1',
  when: { states: ['order-uba1', 'uba1-variant'] },
  indicator: 'warning',
  priority: 55,
  text: {
    en: (view) => {
      const pattern = metLabels(view, 'vexas-trigger');
      return {
        summary: found(view)
          ? 'UBA1 variant found: consider VEXAS; haematology and rheumatology together'
          : 'Macrocytic anaemia with inflammatory features: consider UBA1 sequencing (VEXAS)',
        paragraphs: said(
          found(view) && `Variants reported: ${view.show('genomics')}.`,
          pattern !== '' && `Pattern: ${pattern}.`,
          evidence.en,
          reading.en,
        ),
      };
    },
    ja: (view) => {
      const pattern = metLabels(view, 'vexas-trigger');
      return {
        summary: found(view)
          ? 'UBA1変異あり：VEXAS症候群を考慮し、血液内科と膠原病・リウマチ内科で評価'
          : '大球性貧血と炎症性所見：UBA1検査（VEXAS症候群）を検討',
        paragraphs: said(
          found(view) && `報告された変異：${view.show('genomics')}。`,
          pattern !== '' && `所見：${pattern}。`,
          evidence.ja,
          reading.ja,
        ),
      };
    },
  },
  facts: ['age', 'hemoglobin', 'mcv', 'platelets', 'neutrophils'],
  suggestions: (view) =>
    found(view) ? [orderHaemReferral, orderRheumatologyReferral] : lupusWorkUp['order-uba1'],
  source: obiorah2021,
  quietForDays: 30,
});
