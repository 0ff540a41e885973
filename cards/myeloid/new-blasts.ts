import { defineCard, type CardView } from '../../src/catalogue/index.js';
import { neoplasmLimits } from '../../src/knowledge/myeloid/parameters.js';
import { who5 } from '../../src/knowledge/myeloid/references.js';
import { myeloidRules } from '../../src/knowledge/myeloid/states.js';
import { orders } from './orders.js';
import { leukaemiaFlags, urgentStates } from './speaking-states.js';

const { value: limit } = neoplasmLimits.newBloodBlasts.value;
const { value: increased } = neoplasmLimits.bloodBlasts.value;
const onlyAuer = (view: CardView): boolean => {
  const fact = view.fact('newBloodBlasts');
  return !(fact.known && fact.value === true);
};
const percent = (view: CardView): string => {
  const value = view.number('bloodBlasts');
  return value === null ? '' : ` ${value} %`;
};

/** Blasts in the blood of someone without a known neoplasm: haematology the same day. */
export const newBlastsCard = defineCard(myeloidRules, {
  id: 'new-blasts',
  when: { states: urgentStates, flags: ['new-blood-blasts'], noFlags: leukaemiaFlags },
  indicator: 'warning',
  priority: 95,
  text: {
    en: (view) => ({
      summary: onlyAuer(view)
        ? 'Auer rods reported: contact haematology the same day'
        : `New blasts in blood${percent(view)}: contact haematology the same day`,
      paragraphs: [
        `No myeloid neoplasm is on record. From ${limit} % in blood, or with Auer rods, this service asks for haematology the same day (a design choice); from ${increased} % WHO 5th ed. and ICC 2022 no longer speak of CHIP or CCUS (clones short of a neoplasm).`,
        'A smear review confirms blasts; the flag of an analyser is not a blast count. Infection, growth factor and recovery after chemotherapy can bring blasts into blood for a while.',
      ],
    }),
    ja: (view) => ({
      summary: onlyAuer(view)
        ? 'アウエル小体の報告：当日中に血液内科へ連絡'
        : `末梢血に新たな芽球${percent(view)}：当日中に血液内科へ連絡`,
      paragraphs: [
        `骨髄系腫瘍の記録はありません。本サービスは、末梢血芽球${limit} %以上またはアウエル小体があれば当日中に血液内科へ連絡することを勧めます（設計上の判断）。${increased} %以上では、WHO第5版・ICC 2022ともCHIPやCCUS（腫瘍には至っていないクローン性の状態）とは呼びません。`,
        '芽球は塗抹標本の鏡検で確認します。自動分析装置のフラグは芽球数ではありません。感染症、造血因子（G-CSFなど）の投与、化学療法後の回復期にも一時的に芽球が出現することがあります。',
      ],
    }),
  },
  facts: ['bloodBlasts', 'auerRods', 'hemoglobin', 'neutrophils', 'platelets', 'whiteCells'],
  suggestions: orders('haem-referral', 'smear', 'flow-cytometry', 'bm', 'ngs-myeloid', 'cytogenetics'),
  source: who5,
  quietForDays: 30,
});
