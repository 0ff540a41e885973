import { defineCard, type CardView } from '../../src/catalogue/index.js';
import { nccnMds } from '../../src/knowledge/myeloid/references.js';
import { myeloidRules } from '../../src/knowledge/myeloid/states.js';
import { orders } from './orders.js';
import { lowLineages, missingExclusions, workUpLines } from './work-up.js';

const sequencingDecides = (view: CardView): boolean =>
  view.classification.state === 'unexplained-cytopenia-clone-unknown';

/** A low count whose causes or duration are open, or that nothing explains while no clone was looked for. */
export const unexplainedCytopeniaCard = defineCard(myeloidRules, {
  id: 'unexplained-cytopenia',
  when: {
    states: ['cytopenia-under-evaluation', 'unexplained-cytopenia-clone-unknown'],
    noFlags: ['isolated-neutropenia', 'new-blood-blasts'],
  },
  indicator: 'info',
  priority: 30,
  text: {
    en: (view) => ({
      summary: sequencingDecides(view)
        ? `Unexplained cytopenia (${lowLineages(view)}), causes excluded: a myeloid gene panel decides`
        : `Cytopenia not yet explained (${lowLineages(view)}): complete the work-up`,
      paragraphs: [
        sequencingDecides(view)
          ? 'The cytopenia has lasted at least 4 months and the exclusion work-up is negative. A myeloid gene panel on blood separates clonal cytopenia (CCUS) from cytopenia without a clone (ICUS in WHO 5th ed.; no category in ICC 2022); marrow examination and karyotype follow with haematology.'
          : 'A low count is called unexplained only when it has lasted 4 months and the tests for the common causes are back and negative. Sequencing and marrow examination come after that.',
        ...workUpLines(view),
      ],
    }),
    ja: (view) => ({
      summary: sequencingDecides(view)
        ? `原因不明の血球減少（${lowLineages(view)}）、既知の原因は除外済み：骨髄系遺伝子パネル検査で判断`
        : `原因未確定の血球減少（${lowLineages(view)}）：精査を完了してください`,
      paragraphs: [
        sequencingDecides(view)
          ? '血球減少は4か月以上持続し、除外検査は陰性です。末梢血の骨髄系遺伝子パネル検査で、クローン性の血球減少（CCUS）とクローンのない血球減少（WHO第5版のICUS。ICC 2022にこの分類はありません）を区別します。骨髄検査・染色体検査は、続いて血液内科で検討します。'
          : '血球減少が4か月持続し、よくある原因の検査がすべて陰性の場合に限り、原因不明と呼びます。遺伝子検査と骨髄検査はその後に検討します。',
        ...workUpLines(view),
      ],
    }),
  },
  facts: [
    'hemoglobin',
    'neutrophils',
    'platelets',
    'mcv',
    'monocytes',
    'monocytesPercent',
    'reticulocytes',
    'vitaminB12',
    'folate',
    'ironStores',
  ],
  suggestions: (view) => (sequencingDecides(view) ? orders('ngs-myeloid') : missingExclusions(view)),
  source: nccnMds,
  quietForDays: 90,
});
