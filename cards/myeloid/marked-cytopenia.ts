import { defineCard, type CardView } from '../../src/catalogue/index.js';
import { compare, type Localized, type Parameter, type Quantity } from '../../src/engine/index.js';
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

type Limit = Parameter<Quantity>;
const limitsOf = (hemoglobin: Limit, neutrophils: Limit, platelets: Limit): Localized => {
  const [hb, anc, plt] = [hemoglobin, neutrophils, platelets].map(({ value }) => value.value);
  return {
    en: `haemoglobin below ${hb} g/dL, neutrophils below ${anc} ×10⁹/L, platelets below ${plt} ×10⁹/L`,
    ja: `ヘモグロビン${hb} g/dL未満、好中球${anc} ×10⁹/L未満、血小板${plt} ×10⁹/L未満`,
  };
};
const limits = {
  marked: limitsOf(counts.hemoglobinMarked, counts.neutrophilsMarked, counts.plateletsMarked),
  severe: limitsOf(counts.hemoglobinSevere, counts.neutrophilsSevere, counts.plateletsSevere),
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
        `Marked: ${limits.marked.en}. Severe: ${limits.severe.en}. Grades after CTCAE version 5; the time limits are a design choice.`,
        'With fever and neutropenia use the local pathway for neutropenic fever at once. Bleeding, chest pain or breathlessness do not wait either.',
        ...(view.flag('counts-confounded')
          ? ['Transfusion, growth factor or chemotherapy on record may have changed the counts.']
          : []),
      ],
    }),
    ja: (view) => ({
      summary: severe(view)
        ? `高度の血球減少（${low(view)}）：24〜72時間以内に再検、塗抹鏡検、血液内科へ相談`
        : `著明な血球減少（${low(view)}）：1週間以内に再検、塗抹鏡検、血液内科へ相談`,
      paragraphs: [
        `著明：${limits.marked.ja}。高度：${limits.severe.ja}。CTCAE第5版の重症度に基づきます。期限は設計上の判断です。`,
        '好中球減少に発熱を伴う場合は、直ちに施設の発熱性好中球減少症の手順に従ってください。出血、胸痛、息切れがある場合も待たずに対応してください。',
        ...(view.flag('counts-confounded')
          ? ['輸血、造血因子（G-CSFなど）または化学療法の記録があり、血球数に影響している可能性があります。']
          : []),
      ],
    }),
  },
  facts: ['hemoglobin', 'neutrophils', 'platelets', 'mcv', 'bloodBlasts'],
  suggestions: orders('cbc', 'smear', 'haem-referral'),
  source: ctcae5,
  quietForDays: 30,
});
