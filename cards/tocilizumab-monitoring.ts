import { defineCard, type CardView } from '../src/catalogue/index.js';
import { orderCbc } from '../src/knowledge/concepts/orders.codes.js';
import {
  monitoringIntervals,
  tocilizumabMonitoring,
} from '../src/knowledge/systemic-sclerosis/monitoring.js';
import { onTocilizumabNote } from '../src/knowledge/systemic-sclerosis/on-tocilizumab.js';
import { orderLiverTests } from '../src/knowledge/systemic-sclerosis/orders.codes.js';
import { usLabel } from '../src/knowledge/systemic-sclerosis/references.js';
import { metLabels } from './met-labels.js';
import { said } from './said.js';

const { laboratoryFirst, laboratoryEvery, lungFunctionEvery } = monitoringIntervals;
const { from, to } = laboratoryFirst.value;
const every = laboratoryEvery.value.from;
const lungs = lungFunctionEvery.value;

type Step = 'discontinue' | 'interrupt' | 'review' | 'unmonitored';

function step({ classification: { state } }: CardView): Step {
  if (state === 'discontinue' || state === 'review' || state === 'unmonitored') return state;
  return 'interrupt';
}

const found = (view: CardView): string => metLabels(view, 'discontinue', 'interrupt', 'review');

/**
 * Blood counts and transaminases while tocilizumab is taken. Never critical: the results may be weeks old, and no dose
 * is being given at this moment.
 */
export const tocilizumabMonitoringCard = defineCard(tocilizumabMonitoring, {
  id: 'tocilizumab-monitoring',
  when: { states: ['discontinue', 'interrupt', 'interrupt-or-discontinue', 'review', 'unmonitored'] },
  indicator: (view) => (step(view) === 'discontinue' || step(view) === 'interrupt' ? 'warning' : 'info'),
  priority: 35,
  text: {
    en: (view) => ({
      summary: {
        discontinue: 'On tocilizumab: a laboratory value at which the US label discontinues it',
        interrupt: 'On tocilizumab: a laboratory value at which the US label interrupts it',
        review: 'On tocilizumab: transaminases above the upper limit, review other drugs',
        unmonitored: 'On tocilizumab: laboratory monitoring is incomplete',
      }[step(view)],
      paragraphs: said(
        found(view) !== '' && `Found: ${found(view)}.`,
        step(view) !== 'unmonitored' &&
          'Repeat before acting on an older value. In systemic sclerosis the US label interrupts treatment and does not reduce it.',
        `Neutrophils, platelets, ALT and AST: ${from}-${to} weeks after the start, then every ${every} months. Lung function in interstitial lung disease: every ${lungs.from}-${lungs.to} months in the first year; high-resolution CT when clinically indicated.`,
        onTocilizumabNote.text.en,
      ),
    }),
    ja: (view) => ({
      summary: {
        discontinue: 'トシリズマブ使用中：米国添付文書で中止とされる検査値があります',
        interrupt: 'トシリズマブ使用中：米国添付文書で休薬とされる検査値があります',
        review: 'トシリズマブ使用中：肝酵素が基準上限を超過、併用薬の見直しを',
        unmonitored: 'トシリズマブ使用中：検査値のモニタリングが不足しています',
      }[step(view)],
      paragraphs: said(
        found(view) !== '' && `所見：${found(view)}。`,
        step(view) !== 'unmonitored' &&
          '古い値であれば再検してから判断してください。米国添付文書では、全身性強皮症では減量せず休薬します。',
        `好中球・血小板・ALT・AST：開始後${from}〜${to}週、以後${every}か月ごと。間質性肺疾患の呼吸機能：最初の1年は${lungs.from}〜${lungs.to}か月ごと。高分解能CTは臨床的に必要なときに行います。`,
        onTocilizumabNote.text.ja,
      ),
    }),
  },
  facts: ['neutrophils', 'platelets', 'altMultiple', 'astMultiple'],
  suggestions: [orderCbc, orderLiverTests],
  source: usLabel,
  quietForDays: 30,
});
