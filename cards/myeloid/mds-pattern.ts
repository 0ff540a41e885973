import { defineCard, type CardView } from '../../src/catalogue/index.js';
import { who5 } from '../../src/knowledge/myeloid/references.js';
import { myeloidRules } from '../../src/knowledge/myeloid/states.js';
import { cloneLines } from './clone-lines.js';
import { orders } from './orders.js';
import { leukaemiaFlags } from './speaking-states.js';

/** What the classification still needs: only what is not on record. */
function workUp(view: CardView) {
  const marrow = view.fact('marrowExamined');
  return orders(
    'haem-referral',
    ...(marrow.known && marrow.value === true ? [] : ['bm']),
    ...(view.fact('karyotype').known ? [] : ['cytogenetics']),
    ...(view.fact('genomics').known ? [] : ['ngs-myeloid']),
  );
}

/** A finding beyond CHIP and CCUS: to be classified by haematology; no entity is named here. */
export const mdsPatternCard = defineCard(myeloidRules, {
  id: 'mds-pattern',
  when: { states: ['mds-or-other-neoplasm'], noFlags: [...leukaemiaFlags, 'new-blood-blasts'] },
  indicator: 'warning',
  priority: 80,
  text: {
    en: (view) => ({
      summary: 'Findings of MDS or another myeloid neoplasm: to be classified by haematology',
      paragraphs: [
        'Increased blasts, Auer rods, a defining karyotype, or dysplasia of 10 % or more with unexplained cytopenia mean that this is no longer CHIP or CCUS (clones short of a neoplasm). WHO 5th ed. and ICC 2022 may name them differently.',
        ...cloneLines(view),
        'Classification and risk need blasts in blood and marrow, dysplasia by lineage, karyotype and a myeloid gene panel.',
      ],
    }),
    ja: (view) => ({
      summary: 'MDSまたは他の骨髄系腫瘍の所見：血液内科での分類が必要',
      paragraphs: [
        '芽球増加、アウエル小体、腫瘍を定義する核型、または説明のつかない血球減少を伴う10 %以上の異形成があれば、CHIPやCCUS（腫瘍には至っていないクローン性の状態）ではありません。WHO第5版とICC 2022で名称が異なることがあります。',
        ...cloneLines(view),
        '分類とリスク評価には、末梢血・骨髄の芽球、系統別異形成、染色体核型、骨髄系遺伝子パネルが必要です。',
      ],
    }),
  },
  facts: [
    'bloodBlasts',
    'marrowBlasts',
    'dysplasiaErythroid',
    'dysplasiaGranulocytic',
    'dysplasiaMegakaryocytic',
    'hemoglobin',
    'neutrophils',
    'platelets',
    'genomics',
  ],
  suggestions: workUp,
  source: who5,
  quietForDays: 30,
});
