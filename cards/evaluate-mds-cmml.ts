import { defineCard } from '../src/catalogue/index.js';
import { lateOnset } from '../src/knowledge/lupus-like/parameters.js';
import { chauffier2025 } from '../src/knowledge/lupus-like/references.js';
import { lupusRules } from '../src/knowledge/lupus-like/rules.js';
import { lupusDifferential, lupusEvidence } from './lupus-evidence.js';
import { lupusOrders, otherLupusOrders } from './lupus-work-up.js';
import { metLabels } from './met-labels.js';
import { said } from './said.js';

const onset = lateOnset.value.value;

/** Lupus-like disease that may belong to MDS or CMML: late onset with a blood finding, or one lupus does not explain. */
export const evaluateMdsCmmlCard = defineCard(lupusRules, {
  id: 'evaluate-mds-cmml',
  when: { states: ['evaluate-mds-cmml'] },
  indicator: 'warning',
  priority: 60,
  text: {
    en: (view) => ({
      summary: 'Lupus-like disease with blood findings: evaluate for MDS/CMML',
      paragraphs: said(
        `Found: ${metLabels(view, 'blood-finding', 'specific-finding')}.`,
        `MDS: myelodysplastic neoplasm; CMML: chronic myelomonocytic leukaemia. This card is shown when lupus-like disease begins at ${onset} or later with a blood finding, or at any age with one that lupus does not explain (limits chosen for this service). Look within 2-4 weeks; marrow through haematology.`,
        lupusEvidence.en,
        lupusDifferential.en,
        otherLupusOrders(view) !== '' && `Also part of the work-up: ${otherLupusOrders(view)}.`,
      ),
    }),
    ja: (view) => ({
      summary: '血液所見を伴うループス様疾患：MDS・CMML（骨髄系腫瘍）の有無の評価を検討',
      paragraphs: said(
        `所見：${metLabels(view, 'blood-finding', 'specific-finding')}。`,
        `MDS：骨髄異形成腫瘍、CMML：慢性骨髄単球性白血病。${onset}歳以上で発症したループス様疾患に血液所見がある場合、または年齢によらずループスで説明できない所見がある場合に表示します（基準は本サービスの設定）。2〜4週間以内に評価し、骨髄検査は血液内科と相談してください。`,
        lupusEvidence.ja,
        lupusDifferential.ja,
        otherLupusOrders(view) !== '' && `その他の検索項目：${otherLupusOrders(view)}。`,
      ),
    }),
  },
  facts: [
    'lupusOnsetAge',
    'hemoglobin',
    'mcv',
    'neutrophils',
    'platelets',
    'monocytes',
    'monocytesPercent',
    'bloodBlasts',
  ],
  suggestions: lupusOrders,
  source: chauffier2025,
  quietForDays: 30,
});
