import { defineCard, type CardView } from '../../src/catalogue/index.js';
import { mdsWho5 } from '../../src/knowledge/myeloid/neoplasm/mds-who5.js';
import { nccnMds } from '../../src/knowledge/myeloid/neoplasm/references.js';
import { orders } from '../myeloid/orders.js';
import { isHigherRisk, mdsSpeaks, mdsStates } from './mds-speaks.js';
import { noteLines } from './notes.js';
import { scoreLines } from './risk.js';

const common = {
  en: 'Referral within 2 weeks is a design choice. Age, fitness and the wishes of the patient decide what follows; this service recommends no treatment.',
  ja: '2週間以内の紹介は設計上の判断です。方針は年齢・全身状態・本人の希望によって決まります。本サービスは治療を推奨しません。',
};
const paragraphs = (view: CardView): readonly string[] => [
  ...scoreLines(view),
  ...noteLines(view, 'higher-risk'),
  common[view.locale],
];

/** Higher risk: haematology soon, HLA typing and early transplant referral as matters to discuss. */
export const mdsHigherRiskCard = defineCard(mdsWho5, {
  id: 'mds-higher-risk',
  when: { states: mdsStates, onlyIf: (view) => mdsSpeaks(view) && isHigherRisk(view) },
  indicator: 'warning',
  priority: 81,
  text: {
    en: (view) => ({
      summary:
        'Higher-risk MDS by score or TP53: haematology within 2 weeks; discuss HLA typing and transplant',
      paragraphs: paragraphs(view),
    }),
    ja: (view) => ({
      summary: 'スコアまたはTP53により高リスクのMDS：2週間以内に血液内科へ紹介し、HLA検査と移植を相談',
      paragraphs: paragraphs(view),
    }),
  },
  facts: ['marrowBlasts', 'karyotype', 'genomics', 'hemoglobin', 'neutrophils', 'platelets'],
  suggestions: orders('haem-referral', 'hla-typing'),
  source: nccnMds,
  quietForDays: 30,
});
