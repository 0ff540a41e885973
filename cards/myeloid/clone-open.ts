import { defineCard, type CardView } from '../../src/catalogue/index.js';
import { who5 } from '../../src/knowledge/myeloid/references.js';
import { myeloidRules } from '../../src/knowledge/myeloid/states.js';
import { cloneLines } from './clone-lines.js';
import { orders } from './orders.js';

/** The report itself decides: it exists, and what it says cannot be read here. */
const unread = (view: CardView): boolean => !view.fact('genomics').known;
const outsideBlood = (view: CardView): boolean => view.flag('blood-confirmation-needed');

/** Sequencing that does not say whether there is a clone: which one thing would decide. */
export const cloneOpenCard = defineCard(myeloidRules, {
  id: 'clone-open',
  when: { states: ['clone-open'] },
  indicator: 'info',
  priority: 10,
  text: {
    en: (view) => ({
      summary: unread(view)
        ? 'Not enough data: a gene report is present but not machine-readable; read it for a clone'
        : outsideBlood(view)
          ? 'Not enough data: variant in tissue or plasma DNA; sequencing of blood decides whether it is a clone'
          : 'Not enough data: the allele fraction of a reported variant decides whether it is a clone',
      paragraphs: [
        ...cloneLines(view),
        unread(view)
          ? 'The report was found as text or PDF only. Nothing is concluded from it, and the test need not be ordered again.'
          : 'A clone counts from an allele fraction of 2 % (4 % for X-linked genes of men in WHO 5th ed.) in blood or marrow. Ask the laboratory for what is missing.',
      ],
    }),
    ja: (view) => ({
      summary: unread(view)
        ? 'データ不足：遺伝子検査の報告はありますが機械判読できません。報告書でクローンの有無を確認'
        : outsideBlood(view)
          ? 'データ不足：組織または血漿DNAの変異です。血液の遺伝子検査でクローンかどうかを判断'
          : 'データ不足：報告された変異のアレル頻度（VAF）でクローンかどうかを判断',
      paragraphs: [
        ...cloneLines(view),
        unread(view)
          ? '報告はテキストまたはPDFのみです。内容からは何も判断していません。再検査の必要はありません。'
          : 'クローンは血液または骨髄でアレル頻度2 %以上（WHO第5版では男性のX連鎖遺伝子は4 %以上）を要します。不足している情報を検査室に確認してください。',
      ],
    }),
  },
  facts: ['hemoglobin', 'neutrophils', 'platelets'],
  suggestions: (view) => (outsideBlood(view) ? orders('ngs-myeloid') : []),
  source: who5,
  quietForDays: 90,
});
