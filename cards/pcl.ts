import { defineCard } from '../src/catalogue/index.js';
import * as common from '../src/knowledge/concepts/orders.codes.js';
import { orderTumourLysis } from '../src/knowledge/plasma-cell/order-concepts.codes.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';

/** Myeloma with plasma cells in the blood: the same day. */
export const plasmaCellLeukaemiaCard = defineCard(plasmaCell, {
  id: 'pcl',
  when: { states: ['pcl'] },
  indicator: 'critical',
  priority: 95,
  text: {
    en: (view) => ({
      summary: 'Myeloma criteria met with circulating plasma cells of 5 % or more: haematology the same day',
      paragraphs: [
        `Plasma cells on the blood smear: ${view.show('circulatingPlasmaCells')}. The limit of 5 % is that of plasma cell leukaemia (IMWG 2021).`,
        'It may change fast: check tumour lysis values, calcium, kidney function and clotting now; no NSAIDs.',
      ],
    }),
    ja: (view) => ({
      summary: '骨髄腫基準に該当し末梢血形質細胞5 %以上：当日中に血液内科へ連絡してください',
      paragraphs: [
        `末梢血塗抹での形質細胞：${view.show('circulatingPlasmaCells')}。5 %は形質細胞白血病の基準です（IMWG 2021）。`,
        '急速に変化することがあります。腫瘍崩壊の指標、カルシウム、腎機能、凝固を直ちに確認し、NSAIDは避けてください。',
      ],
    }),
  },
  facts: ['circulatingPlasmaCells', 'clonalMarrow', 'hemoglobin', 'calcium', 'creatinine', 'lyticLesions'],
  suggestions: [common.orderHaemReferral, orderTumourLysis, common.orderSmear, common.orderFish],
  source: references.R34,
  quietForDays: 0,
});
