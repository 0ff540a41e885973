import { defineCard, type CardView } from '../src/catalogue/index.js';
import { orderCbc } from '../src/knowledge/concepts/orders.codes.js';
import { infectionMarkers } from '../src/knowledge/systemic-sclerosis/infection-markers.js';
import {
  orderBloodCulture,
  orderChestXray,
  orderProcalcitonin,
} from '../src/knowledge/systemic-sclerosis/orders.codes.js';
import { washout } from '../src/knowledge/systemic-sclerosis/parameters.js';
import { berman2021 } from '../src/knowledge/systemic-sclerosis/references.js';
import { said } from './said.js';

const weeks = washout.value.value;
const stopped = (view: CardView): boolean => view.classification.state === 'possibly-blind';

/** T4: an acute-phase marker is ordered on tocilizumab. No value of a marker is read: none could reassure. */
export const infectionMarkersCard = defineCard(infectionMarkers, {
  id: 'infection-markers',
  when: { states: ['blind', 'possibly-blind'] },
  moment: { kind: 'order', flag: 'acute-phase-ordered' },
  indicator: 'warning',
  priority: 45,
  text: {
    en: (view) => ({
      summary: stopped(view)
        ? 'After recent tocilizumab, CRP, ESR and ferritin may still mislead: judge infection clinically'
        : 'On tocilizumab, CRP, ESR, ferritin and IL-6 cannot rule out infection: judge clinically',
      paragraphs: said(
        'CRP may be normal in serious infection: 9 admissions with a mean CRP of 4.75 mg/L (normal up to 5 mg/L). The Japanese package insert warns of it. A low CRP never means that there is no infection.',
        view.flag('il-6-drafted') &&
          'IL-6 is raised by the drug itself: it shows neither response nor flare.',
        'Judge by fever, trends of white cells and neutrophils, lactate, cultures and imaging; procalcitonin may help (single cases only).',
        stopped(view) &&
          `How long the effect lasts is unverified: up to ${weeks} weeks after the last dose is assumed.`,
      ),
    }),
    ja: (view) => ({
      summary: stopped(view)
        ? 'トシリズマブ中止後間もない時期：CRP・赤沈・フェリチンは当てにならないことがあります。臨床所見で判断を'
        : 'トシリズマブ使用中：CRP・赤沈・フェリチン・IL-6で感染を否定できません。臨床所見で判断を',
      paragraphs: said(
        '重篤な感染症でもCRPが正常のことがあります（入院9件の平均CRP 4.75 mg/L、正常は5 mg/L以下）。国内の添付文書でも注意喚起されています。CRP低値を感染なしと解釈しないでください。',
        view.flag('il-6-drafted') && 'IL-6は薬剤自体により上昇し、効果も増悪も示しません。',
        '発熱、白血球・好中球の推移、乳酸、培養、画像で判断してください。プロカルシトニンは参考になることがあります（症例報告のみ）。',
        stopped(view) && `影響が続く期間は未検証で、最終投与後${weeks}週までと仮定しています。`,
      ),
    }),
  },
  facts: ['weeksSinceTocilizumab'],
  suggestions: [orderCbc, orderBloodCulture, orderProcalcitonin, orderChestXray],
  source: berman2021,
  quietForDays: 7,
});
