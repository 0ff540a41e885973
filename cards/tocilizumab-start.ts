import { defineCard, type CardView } from '../src/catalogue/index.js';
import { usLabel } from '../src/knowledge/systemic-sclerosis/references.js';
import { tocilizumabStart } from '../src/knowledge/systemic-sclerosis/tocilizumab-start.js';
import { supplyMissing } from './supply-missing.js';

const unsafe = (view: CardView): boolean => view.classification.state === 'stop';

/** T1 and T3: on a drafted first dose in systemic sclerosis, what speaks against it and what was not looked for. */
export const tocilizumabStartCard = defineCard(tocilizumabStart, {
  id: 'tocilizumab-start',
  when: { states: ['stop', 'caution', 'caution-unscreened', 'unscreened', 'baseline-incomplete'] },
  moment: { kind: 'order', flag: 'tocilizumab-for-ssc' },
  indicator: (view) => (unsafe(view) ? 'critical' : 'warning'),
  priority: 50,
  text: {
    en: (view) => ({
      summary: unsafe(view)
        ? 'Tocilizumab in systemic sclerosis: a finding speaks against any dose now'
        : 'Tocilizumab in systemic sclerosis: checks before the first dose are incomplete',
      paragraphs: [
        `${view.state()}.`,
        'Skin trials of tocilizumab missed their primary endpoint; the US label covers slowing the decline of lung function in SSc-associated interstitial lung disease. Baseline skin score, spirometry with DLCO and high-resolution CT make a later response readable.',
      ],
    }),
    ja: (view) => ({
      summary: unsafe(view)
        ? '全身性強皮症のトシリズマブ：現時点で投与しない理由となる所見があります'
        : '全身性強皮症のトシリズマブ：開始前チェックが不足しています',
      paragraphs: [
        `${view.state()}。`,
        '皮膚病変の試験は主要評価項目を達成していません。米国の適応は全身性強皮症に伴う間質性肺疾患の肺機能低下の抑制です。開始前の皮膚スコア、呼吸機能（DLCOを含む）、高分解能CTがないと効果を判定できません。',
      ],
    }),
  },
  facts: ['neutrophils', 'platelets', 'altMultiple', 'astMultiple', 'tuberculosis', 'hbsAg'],
  suggestions: supplyMissing(6),
  source: usLabel,
  quietForDays: 30,
});
