import { defineCard } from '../src/catalogue/index.js';
import { baselineIl6 } from '../src/knowledge/systemic-sclerosis/baseline-il6.js';
import { il6Limits } from '../src/knowledge/systemic-sclerosis/parameters.js';
import { ghuman2024 } from '../src/knowledge/systemic-sclerosis/references.js';

const notPredictive = il6Limits.notPredictive.value.value;
const prognostic = il6Limits.prognostic.value.value;

/** T2: interleukin-6 beside a tocilizumab order in systemic sclerosis neither selects nor excludes. */
export const tocilizumabBaselineIl6Card = defineCard(baselineIl6, {
  id: 'tocilizumab-baseline-il6',
  when: { states: ['do-not-select'] },
  moment: { kind: 'order', flag: 'tocilizumab-for-ssc' },
  indicator: 'info',
  priority: 10,
  text: {
    en: () => ({
      summary: 'Systemic sclerosis: IL-6 is no reason to choose or withhold tocilizumab (weak evidence)',
      paragraphs: [
        `Baseline IL-6 did not separate responders in a report of 4 patients, and IL-6 ≥ ${notPredictive} pg/mL was not predictive in a phase 3 trial (post hoc). IL-6 above ${prognostic} pg/mL marked a worse course in mild interstitial lung disease: that is a marker of prognosis, not of response.`,
        'Evidence: weak, post hoc.',
      ],
    }),
    ja: () => ({
      summary: '全身性強皮症：開始前のIL-6はトシリズマブの適否の判断材料になりません（根拠は弱い）',
      paragraphs: [
        `開始前IL-6は4例の報告で反応例を区別できず、IL-6 ${notPredictive} pg/mL以上は第3相試験の事後解析で反応を予測しませんでした。軽症の間質性肺疾患ではIL-6 ${prognostic} pg/mL超が不良な経過と関連しましたが、これは予後の指標であり、反応の予測因子ではありません。`,
        '根拠は弱く、事後解析によります。',
      ],
    }),
  },
  facts: ['il6'],
  suggestions: [],
  source: ghuman2024,
  quietForDays: 90,
});
