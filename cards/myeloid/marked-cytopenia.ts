import { defineCard, type CardView } from '../../src/catalogue/index.js';
import { compare, type Parameter, type Quantity } from '../../src/engine/index.js';
import { counts } from '../../src/knowledge/myeloid/parameters.js';
import { ctcae5 } from '../../src/knowledge/myeloid/references.js';
import { myeloidRules } from '../../src/knowledge/myeloid/states.js';
import { orders } from './orders.js';
import { leukaemiaFlags, urgentStates } from './speaking-states.js';

const severe = (view: CardView): boolean => view.flag('severe-cytopenia');

/** Names of the counts below the marked limit: those the reader must look at. */
function low(view: CardView): string {
  const below = (key: string, limit: Parameter<Quantity>): boolean => {
    const fact = view.fact(key);
    return fact.known && compare(fact.value as Quantity, '<', limit.value) === 'met';
  };
  const found = [
    ...(below('hemoglobin', counts.hemoglobinMarked) ? [{ en: 'haemoglobin', ja: 'ヘモグロビン' }] : []),
    ...(below('neutrophils', counts.neutrophilsMarked) ? [{ en: 'neutrophils', ja: '好中球' }] : []),
    ...(below('platelets', counts.plateletsMarked) ? [{ en: 'platelets', ja: '血小板' }] : []),
  ];
  return found.map((name) => name[view.locale]).join(view.locale === 'ja' ? '・' : ', ');
}

const limits = {
  marked: `Hb < ${counts.hemoglobinMarked.value.value} g/dL, ANC < ${counts.neutrophilsMarked.value.value}, PLT < ${counts.plateletsMarked.value.value} ×10⁹/L`,
  severe: `Hb < ${counts.hemoglobinSevere.value.value} g/dL, ANC < ${counts.neutrophilsSevere.value.value}, PLT < ${counts.plateletsSevere.value.value} ×10⁹/L`,
};

/** A count so low that it is urgent whatever its cause. */
export const markedCytopeniaCard = defineCard(myeloidRules, {
  id: 'marked-cytopenia',
  when: {
    states: urgentStates,
    anyFlag: ['severe-cytopenia', 'marked-cytopenia'],
    noFlags: [...leukaemiaFlags, 'new-blood-blasts'],
  },
  indicator: 'warning',
  priority: 90,
  text: {
    en: (view) => ({
      summary: severe(view)
        ? `Severe cytopenia (${low(view)}): repeat count, smear and haematology within 24-72 hours`
        : `Marked cytopenia (${low(view)}): repeat count, smear and haematology within 1 week`,
      paragraphs: [
        `Marked: ${limits.marked}. Severe: ${limits.severe}. Grades after CTCAE version 5; the time limits are a design choice.`,
        'With fever and neutropenia use the local pathway at once. Bleeding, chest pain or breathlessness do not wait either.',
        ...(view.flag('counts-confounded')
          ? ['Transfusion, growth factor or chemotherapy on record may have moved the counts.']
          : []),
      ],
    }),
    ja: (view) => ({
      summary: severe(view)
        ? `高度の血球減少（${low(view)}）：24〜72時間以内に再検、塗抹鏡検、血液内科へ相談`
        : `著明な血球減少（${low(view)}）：1週間以内に再検、塗抹鏡検、血液内科へ相談`,
      paragraphs: [
        `著明：${limits.marked}。高度：${limits.severe}。CTCAE第5版の重症度に基づきます。期限は設計上の判断です。`,
        '好中球減少に発熱を伴う場合は直ちに施設の手順に従ってください。出血、胸痛、息切れも待たずに対応してください。',
        ...(view.flag('counts-confounded')
          ? ['輸血、成長因子、化学療法の記録があり、血球数に影響している可能性があります。']
          : []),
      ],
    }),
  },
  facts: ['hemoglobin', 'neutrophils', 'platelets', 'mcv', 'bloodBlasts'],
  suggestions: orders('cbc', 'smear', 'haem-referral'),
  source: ctcae5,
  quietForDays: 30,
});
