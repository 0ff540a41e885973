import { defineCard } from '../src/catalogue/index.js';
import { escalation } from '../src/knowledge/lupus-like/parameters.js';
import { chauffier2025 } from '../src/knowledge/lupus-like/references.js';
import { lupusRules } from '../src/knowledge/lupus-like/rules.js';
import { lupusDifferential, lupusEvidence } from './lupus-evidence.js';
import { lupusOrders } from './lupus-work-up.js';
import { metLabels } from './met-labels.js';
import { said } from './said.js';

const prior = escalation.count.value.value;

/** O13: yet another immunosuppressant is drafted in late or male lupus-like disease with cytopenia or macrocytosis. */
export const orderImmunosuppressantLupusCard = defineCard(lupusRules, {
  id: 'order-immunosuppressant-lupus',
  when: { states: ['evaluate-mds-cmml', 'keep-in-mind', 'none', 'escalation'] },
  moment: { kind: 'order', flag: 'immunosuppressant-escalation' },
  indicator: (view) => (view.flag('escalation-severe') ? 'warning' : 'info'),
  priority: 40,
  text: {
    en: (view) => ({
      summary: 'Immunosuppressant added in lupus-like disease with blood findings: consider MDS/CMML first',
      paragraphs: said(
        `Found: ${metLabels(view, 'blood-finding', 'escalation-severe')}. ${prior} or more other immunosuppressants are on record within 24 months.`,
        'Lupus-like disease that belongs to MDS (myelodysplastic neoplasm) or CMML (chronic myelomonocytic leukaemia) may look refractory: a count with differential and smear, myeloid sequencing (blood, and lesional skin if biopsied), marrow and a review of the skin biopsy may answer more than another drug. The order is not judged by this card.',
        lupusEvidence.en,
        lupusDifferential.en,
      ),
    }),
    ja: (view) => ({
      summary: '血液所見のあるループス様疾患での免疫抑制薬追加：先にMDS・CMMLの検討を',
      paragraphs: said(
        `所見：${metLabels(view, 'blood-finding', 'escalation-severe')}。24か月以内に他の免疫抑制薬が${prior}剤以上記録されています。`,
        'MDS（骨髄異形成腫瘍）・CMML（慢性骨髄単球性白血病）に伴うループス様疾患は治療抵抗性に見えることがあります。薬剤を追加する前に、血算・白血球分画・塗抹鏡検、骨髄系遺伝子検査（血液、生検例では病変皮膚も）、骨髄検査、皮膚生検の再検討を考慮してください。このカードは処方の適否を判定するものではありません。',
        lupusEvidence.ja,
        lupusDifferential.ja,
      ),
    }),
  },
  facts: ['lupusOnsetAge', 'hemoglobin', 'mcv', 'neutrophils', 'platelets', 'bloodBlasts'],
  suggestions: (view) => lupusOrders(view).slice(0, 6),
  source: chauffier2025,
  quietForDays: 30,
});
