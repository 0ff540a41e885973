import { defineCard, type CardView } from '../src/catalogue/index.js';
import { orderFlc, orderIfe } from '../src/knowledge/concepts/orders.codes.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';

const tests = ['mProtein', 'immunofixationPositive', 'kappa', 'lambda', 'urineMProtein'] as const;

/** Each result that is there and was not understood, with the reason. */
const reasons = (view: CardView): string =>
  tests
    .filter((key) => {
      const fact = view.fact(key);
      return !fact.known && fact.looked.length > 0;
    })
    .map((key) => `- ${view.label(key)}: ${view.show(key)}`)
    .join('\n');

/** Reports are there and a machine cannot read them: say so, conclude nothing. */
export const proteinResultUnusableCard = defineCard(plasmaCell, {
  id: 'protein-result-unusable',
  when: {
    states: ['indeterminate'],
    flags: ['monoclonal-result-unusable'],
    noFlags: ['clone-evidence', 'flc-skew-by-kidney', 'amyloidosis-on-record'],
  },
  indicator: 'info',
  priority: 25,
  text: {
    en: (view) => ({
      summary:
        'Protein or light chain reports exist but could not be read here: read them; nothing is concluded',
      paragraphs: [
        reasons(view),
        'Whether there is a monoclonal protein is not known to this service. It is neither shown nor excluded.',
      ],
    }),
    ja: (view) => ({
      summary: '蛋白・遊離軽鎖の報告書がありますが読み取れません：直接確認してください。判定は行っていません',
      paragraphs: [reasons(view), 'M蛋白の有無は本サービスでは分かりません。証明も否定もされていません。'],
    }),
  },
  facts: ['hemoglobin', 'calcium', 'creatinine'],
  suggestions: [orderFlc, orderIfe],
  source: references.R6,
  quietForDays: 90,
});
