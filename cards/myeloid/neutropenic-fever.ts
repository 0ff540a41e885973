import { defineCard } from '../../src/catalogue/index.js';
import { counts, feverLimits } from '../../src/knowledge/myeloid/parameters.js';
import { freifeld2011 } from '../../src/knowledge/myeloid/references.js';
import { myeloidRules } from '../../src/knowledge/myeloid/states.js';
import { orders } from './orders.js';
import { urgentStates } from './speaking-states.js';

const { value: limit } = counts.neutrophilsSevere.value;
const { value: temperature } = feverLimits.temperature.value;

/** Fever with neutrophils below 0.5, whatever the disease: the local pathway, which this service does not replace. */
export const neutropenicFeverCard = defineCard(myeloidRules, {
  id: 'neutropenic-fever',
  when: { states: [...urgentStates, 'existing-neoplasm'], flags: ['neutropenic-fever'] },
  indicator: 'critical',
  priority: 99,
  text: {
    en: (view) => ({
      summary: `Fever with neutropenia (neutrophils ${view.number('neutrophils') ?? `< ${limit}`} ×10⁹/L): start the local neutropenic fever pathway now`,
      paragraphs: [
        `Neutrophils below ${limit} ×10⁹/L with fever (${temperature} °C or more once, or fever recorded in the last ${feverLimits.days.value} days). Cultures and first treatment follow the pathway of your institution; do not wait for the cause of the neutropenia.`,
        'If the count is not of today, repeat it, but do not wait for it. The urgency is chosen for this service and not verified against a source.',
      ],
    }),
    ja: (view) => ({
      summary: `発熱を伴う好中球減少（好中球 ${view.number('neutrophils') ?? `${limit}未満`} ×10⁹/L）：発熱性好中球減少症の院内手順を直ちに開始`,
      paragraphs: [
        `好中球${limit} ×10⁹/L未満に発熱（測定値${temperature} °C以上、または${feverLimits.days.value}日以内の発熱の記録）を認めます。培養検査と初期治療は施設の手順に従い、好中球減少の原因検索を待たないでください。`,
        '血算が当日のものでなければ再検しますが、結果を待つ必要はありません。緊急度は本サービスの設定であり、出典では未検証です。',
      ],
    }),
  },
  facts: ['temperature', 'neutrophils', 'hemoglobin', 'platelets', 'whiteCells'],
  suggestions: orders('blood-culture', 'cbc'),
  source: freifeld2011,
  quietForDays: 30,
  replaces: ['marked-cytopenia', 'unexplained-cytopenia', 'possible-ccus'],
});
