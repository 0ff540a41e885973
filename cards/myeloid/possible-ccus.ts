import { defineCard, type CardView } from '../../src/catalogue/index.js';
import { icc } from '../../src/knowledge/myeloid/references.js';
import { myeloidRules } from '../../src/knowledge/myeloid/states.js';
import { cloneLines } from './clone-lines.js';
import { orders } from './orders.js';
import { lowLineages, missingExclusions, workUpLines } from './work-up.js';

/** With dysplasia in the marrow the question is no longer CCUS. */
function dysplastic(view: CardView): boolean {
  const fact = view.fact('dysplasia10');
  return fact.known && fact.value === true;
}

/** A clone and a low count, while its duration or its causes are open. */
export const possibleCcusCard = defineCard(myeloidRules, {
  id: 'possible-ccus',
  when: { states: ['possible-ccus'], noFlags: ['new-blood-blasts', 'clone-with-high-counts'] },
  indicator: (view) => (dysplastic(view) ? 'warning' : 'info'),
  priority: 40,
  text: {
    en: (view) => ({
      summary: dysplastic(view)
        ? 'Clone, cytopenia and marrow dysplasia of 10 % or more: complete the work-up with haematology'
        : `Clone and cytopenia (${lowLineages(view)}): possible CCUS, complete the work-up`,
      paragraphs: [
        ...cloneLines(view),
        dysplastic(view)
          ? 'CCUS is not the question with dysplasia of 10 % or more. Causes that imitate it (deficiencies, drugs, alcohol, infection) are not all excluded.'
          : 'CCUS (clonal cytopenia of undetermined significance) asks for a cytopenia that nothing else explains; the ICC asks for at least 4 months. A clone does not prove that it causes the low count.',
        ...workUpLines(view),
      ],
    }),
    ja: (view) => ({
      summary: dysplastic(view)
        ? 'クローン、血球減少、10 %以上の骨髄異形成：血液内科とともに精査を完了してください'
        : `クローンと血球減少（${lowLineages(view)}）：CCUSの可能性、精査を完了してください`,
      paragraphs: [
        ...cloneLines(view),
        dysplastic(view)
          ? '10 %以上の異形成があればCCUSには当たりません。類似の所見を示す原因（欠乏症、薬剤、飲酒、感染症）は、まだすべて除外されたわけではありません。'
          : 'CCUS（意義不明のクローン性血球減少）は他に説明のつかない血球減少を条件とし、ICCは4か月以上の持続を求めます。クローンがあっても、それが血球減少の原因とは限りません。',
        ...workUpLines(view),
      ],
    }),
  },
  facts: ['hemoglobin', 'neutrophils', 'platelets', 'mcv', 'genomics'],
  suggestions: (view) => [...missingExclusions(view), ...(dysplastic(view) ? orders('haem-referral') : [])],
  source: icc,
  quietForDays: 90,
});
