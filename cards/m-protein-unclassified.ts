import { defineCard, type CardTemplate, type CardView } from '../src/catalogue/index.js';
import { windows } from '../src/knowledge/common-facts.js';
import { parameters } from '../src/knowledge/plasma-cell/parameters.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';
import { plasmaCellNearLimit } from './plasma-cell-near-limit.js';
import { plasmaCellPanel } from './plasma-cell-panel.js';
import { said } from './said.js';

const large = (view: CardView): boolean =>
  (view.number('mProtein') ?? 0) >= parameters.smmSerumMProtein.value.value;

/** A serum protein was seen; else only light chains, urine or tissue point to a clone. */
const proteinSeen = (view: CardView): boolean =>
  (view.number('mProtein') ?? 0) > 0 || view.fact('immunofixationPositive').known;

const facts = ['mProtein', 'isotype', 'flcRatio', 'hemoglobin', 'calcium', 'creatinine'] as const;

/** A monoclonal protein whose isotype nobody has named: what classifies it. */
const unclassified = defineCard(plasmaCell, {
  id: 'm-protein-unclassified',
  when: {
    states: ['indeterminate', 'mgus'],
    flags: ['m-protein-unclassified'],
    noFlags: ['flc-skew-by-kidney', 'amyloidosis-on-record'],
  },
  indicator: (view) => (large(view) ? 'warning' : 'info'),
  priority: 40,
  text: {
    en: (view) => ({
      summary: large(view)
        ? 'Monoclonal protein of 3 g/dL or more, not yet classified: complete the work-up and ask haematology'
        : proteinSeen(view)
          ? 'Monoclonal protein found, not yet classified: immunofixation, free light chains, creatinine, calcium'
          : 'Results point to a plasma cell clone, not yet classified: serum and urine immunofixation, creatinine, calcium',
      paragraphs: [
        'A monoclonal protein alone says only that there is a clone. Isotype, free light chains, blood count, creatinine and calcium decide whether this looks like MGUS, an IgM disorder, or something that needs haematology now.',
        'Complete the panel within about 4 weeks; sooner with bone pain, anaemia, falling kidney function, weight loss or neuropathy.',
        ...plasmaCellNearLimit(view),
      ],
    }),
    ja: (view) => ({
      summary: large(view)
        ? '3 g/dL以上のM蛋白あり・未分類：検査を完了し血液内科に相談してください'
        : proteinSeen(view)
          ? 'M蛋白あり・未分類：免疫固定法、遊離軽鎖、クレアチニン、カルシウムで分類してください'
          : '形質細胞クローンを示唆する結果・未分類：血清・尿免疫固定法、クレアチニン、カルシウムを確認してください',
      paragraphs: [
        'M蛋白だけではクローンの存在しか分かりません。アイソタイプ、遊離軽鎖、血算、クレアチニン、カルシウムにより、MGUSか、IgM型疾患か、早急に血液内科の評価が必要な病態かを判断します。',
        '検査は4週間程度を目安に、骨痛、貧血、腎機能低下、体重減少、神経障害があればより早く完了してください。',
        ...plasmaCellNearLimit(view),
      ],
    }),
  },
  facts,
  suggestions: plasmaCellPanel,
  source: references.R6,
  quietForDays: 30,
});

const stagedBy = [
  'mProtein',
  'kappa',
  'lambda',
  'urineMProtein',
  'marrowPlasmaCells',
  'hemoglobin',
  'calcium',
  'creatinine',
] as const;

/** Which results are there but too old to stage by, the last M-protein with its day, and how long ago the panel was. */
function tooOld(view: CardView): readonly string[] {
  const ja = view.locale === 'ja';
  const names = stagedBy
    .filter((key) => {
      const fact = view.fact(key);
      return !fact.known && fact.why === 'too-old';
    })
    .map((key) => view.label(key));
  const days = view.number('daysSincePanel');
  return said(
    names.length > 0 &&
      (ja
        ? `古いため判定に用いない結果：${names.join('、')}。`
        : `Too old to stage by: ${names.join(', ')}.`),
    names.length > 0 &&
      view.fact('lastMProtein').known &&
      (ja
        ? `最後の血清M蛋白：${view.show('lastMProtein')}。`
        : `Last serum M-protein: ${view.show('lastMProtein')}.`),
    days !== null &&
      (ja
        ? `直近のM蛋白・遊離軽鎖検査から${days}日経過しています。`
        : `${days} days since the last M-protein or light chain result.`),
  );
}

/** A clone is on record, and what would stage it is missing or too old. */
const unstaged = defineCard(plasmaCell, {
  id: 'clone-unstaged',
  when: {
    states: ['indeterminate'],
    flags: ['clone-evidence'],
    noFlags: ['m-protein-unclassified', 'flc-skew-by-kidney', 'amyloidosis-on-record'],
  },
  indicator: 'info',
  priority: 30,
  text: {
    en: (view) => ({
      summary:
        'A plasma cell clone is on record, but the stage cannot be named: results are missing or too old',
      paragraphs: [
        `Stage and risk are read from recent results only (protein results of the last ${windows.protein} days). An older result does not mean that follow-up was missed: low-risk MGUS is seen every 2-3 years, MGUS with a risk factor yearly, smouldering myeloma more often. A new set of tests answers what is open.`,
        ...tooOld(view),
        ...plasmaCellNearLimit(view),
      ],
    }),
    ja: (view) => ({
      summary: '形質細胞クローンの記録がありますが、結果の不足または古い結果のため病期を判定できません',
      paragraphs: [
        `病期とリスクは最近の結果のみから判定します（蛋白検査は${windows.protein}日以内）。古い結果が検査漏れを意味するわけではありません。低リスクMGUSは2〜3年ごと、リスク因子のあるMGUSは年1回、くすぶり型骨髄腫はより頻回に再検します。新たに一式を検査すれば判定できます。`,
        ...tooOld(view),
        ...plasmaCellNearLimit(view),
      ],
    }),
  },
  facts,
  suggestions: plasmaCellPanel,
  source: references.R6,
  quietForDays: 180,
});

export const mProteinUnclassifiedCards: readonly CardTemplate[] = [unclassified, unstaged];
