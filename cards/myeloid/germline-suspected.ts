import { defineCard, type CardView } from '../../src/catalogue/index.js';
import { baliakas2019 } from '../../src/knowledge/myeloid/references.js';
import { myeloidRules } from '../../src/knowledge/myeloid/states.js';
import { cloneLines } from './clone-lines.js';
import { orders } from './orders.js';
import { leukaemiaFlags, openStates } from './speaking-states.js';

const alone = (view: CardView): boolean => view.classification.state === 'germline-suspect';

/** A variant that may be inherited: never said from the allele fraction alone. */
export const germlineSuspectedCard = defineCard(myeloidRules, {
  id: 'germline-suspected',
  when: {
    states: [...openStates, 'mds-or-other-neoplasm'],
    flags: ['germline-suspected'],
    noFlags: [
      ...leukaemiaFlags,
      'new-blood-blasts',
      'severe-cytopenia',
      'marked-cytopenia',
      'clone-with-high-counts',
    ],
  },
  indicator: 'info',
  priority: 15,
  text: {
    en: (view) => ({
      summary: alone(view)
        ? 'A variant may be inherited: CHIP is not established, consider referral to genetics'
        : 'A variant may be inherited: consider referral to genetics, before any donor is chosen',
      paragraphs: [
        ...cloneLines(view),
        'Gene and allele fraction raise the question but do not answer it: a fraction near 50 % is also seen when nearly every blood cell carries an acquired (somatic) variant.',
        'Confirm on cultured skin fibroblasts or hair; blood, saliva and buccal swabs hold blood cells. The answer matters for relatives, and for the choice of a related donor.',
      ],
    }),
    ja: (view) => ({
      summary: alone(view)
        ? '変異は遺伝性の可能性：CHIPとは判断できません。遺伝診療部門への紹介を検討'
        : '変異は遺伝性の可能性：遺伝診療部門への紹介を検討（ドナー選定の前に）',
      paragraphs: [
        ...cloneLines(view),
        '遺伝子の種類とアレル頻度は遺伝性を疑う手がかりですが、それだけでは判断できません。後天性の体細胞変異がほぼすべての血液細胞にある場合も50 %近くになります。',
        '培養皮膚線維芽細胞または毛髪で確認してください。血液、唾液、頬粘膜の検体には血液細胞が含まれます。結果は血縁者と血縁ドナーの選定に関わります。',
      ],
    }),
  },
  facts: ['genomics', 'age'],
  suggestions: orders('genetics-referral', 'germline-sample'),
  source: baliakas2019,
  quietForDays: 90,
});
