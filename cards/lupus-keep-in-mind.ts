import { defineCard } from '../src/catalogue/index.js';
import { orderCbc, orderSmear } from '../src/knowledge/concepts/orders.codes.js';
import { chauffier2025 } from '../src/knowledge/lupus-like/references.js';
import { lupusRules } from '../src/knowledge/lupus-like/rules.js';
import { lupusDifferential, lupusEvidence } from './lupus-evidence.js';
import { metLabels } from './met-labels.js';
import { said } from './said.js';

/** Lupus-like disease with features seen in MDS or CMML but no blood finding, or with one while its onset is unknown. */
export const lupusKeepInMindCard = defineCard(lupusRules, {
  id: 'lupus-keep-in-mind',
  when: { states: ['keep-in-mind'] },
  indicator: 'info',
  priority: 20,
  text: {
    en: (view) => {
      const found = metLabels(view, 'blood-finding', 'features');
      return {
        summary: 'Lupus-like disease: blood count with differential and smear; keep MDS/CMML in mind',
        paragraphs: said(found !== '' && `Found: ${found}.`, lupusEvidence.en, lupusDifferential.en),
      };
    },
    ja: (view) => {
      const found = metLabels(view, 'blood-finding', 'features');
      return {
        summary: 'ループス様疾患：血算・白血球分画・塗抹を確認し、MDS・CMML（骨髄系腫瘍）を念頭に',
        paragraphs: said(found !== '' && `所見：${found}。`, lupusEvidence.ja, lupusDifferential.ja),
      };
    },
  },
  facts: ['lupusOnsetAge', 'hemoglobin', 'mcv', 'neutrophils', 'platelets', 'monocytes'],
  suggestions: [orderCbc, orderSmear],
  source: chauffier2025,
  quietForDays: 90,
});
