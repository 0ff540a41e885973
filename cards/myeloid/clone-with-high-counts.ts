import { defineCard, type CardView } from '../../src/catalogue/index.js';
import { whoBlueBook } from '../../src/knowledge/myeloid/references.js';
import { myeloidRules } from '../../src/knowledge/myeloid/states.js';
import { cloneLines } from './clone-lines.js';
import { orders } from './orders.js';

const monocytic = (view: CardView): boolean => view.flag('monocytosis-cmml-range');

/** A clone beside high counts or monocytosis is not CHIP until haematology has looked. */
export const cloneWithHighCountsCard = defineCard(myeloidRules, {
  id: 'clone-with-high-counts',
  when: {
    states: [
      'chip',
      'ch-cytopenia-unknown',
      'possible-ccus',
      'provisional-ccus-marrow-needed',
      'ccus',
      'ch-with-explained-cytopenia',
      'ch-with-resolved-cytopenia',
    ],
    flags: ['clone-with-high-counts'],
    noFlags: ['new-blood-blasts'],
  },
  indicator: 'warning',
  priority: 70,
  text: {
    en: (view) => ({
      summary: monocytic(view)
        ? 'Clone with monocytosis: not CHIP until haematology has excluded CMML or another neoplasm'
        : 'Clone with high counts: not CHIP until haematology has excluded a myeloproliferative neoplasm',
      paragraphs: [
        ...cloneLines(view),
        'CHIP and CCUS (clones short of a neoplasm) require that counts are not raised. Infection, inflammation, smoking and glucocorticoids raise counts too: repeat the count, then ask haematology.',
      ],
    }),
    ja: (view) => ({
      summary: monocytic(view)
        ? 'クローンと単球増加：血液内科でCMMLなどの腫瘍を除外するまでCHIPとは呼べません'
        : 'クローンと血球増加：血液内科で骨髄増殖性腫瘍を除外するまでCHIPとは呼べません',
      paragraphs: [
        ...cloneLines(view),
        'CHIPとCCUS（腫瘍には至っていないクローン性の状態）は血球増加がないことを条件とします。感染症、炎症、喫煙、副腎皮質ステロイドでも血球は増加します。再検のうえ血液内科へ相談してください。',
      ],
    }),
  },
  facts: ['hemoglobin', 'whiteCells', 'platelets', 'monocytes', 'monocytesPercent', 'genomics'],
  suggestions: orders('haem-referral', 'cbc', 'smear'),
  source: whoBlueBook,
  quietForDays: 30,
});
