import { defineCard, type CardView } from '../src/catalogue/index.js';
import type { Concept } from '../src/engine/index.js';
import { orderConcepts } from '../src/knowledge/order-concepts.js';
import { labelStatus } from '../src/knowledge/systemic-sclerosis/label-status.js';
import { usLabel } from '../src/knowledge/systemic-sclerosis/references.js';
import { onTherapy } from '../src/knowledge/systemic-sclerosis/parameters.js';
import { baselineGaps, tocilizumabStart } from '../src/knowledge/systemic-sclerosis/tocilizumab-start.js';
import { metLabels } from './met-labels.js';
import { said } from './said.js';
import { supplyMissing } from './supply-missing.js';

/** Orders beyond this number are not read. */
const offered = 8;
const unsafe = (view: CardView): boolean => view.classification.state === 'stop';
const cautioned = (view: CardView): boolean =>
  view.classification.state === 'caution' || view.classification.state === 'caution-unscreened';
const gaps = (view: CardView): string => metLabels(view, ...baselineGaps.map(({ id }) => id));
const approval = (view: CardView): string => labelStatus(view.region ?? '').text[view.locale];
const alreadyTaken = (view: CardView): boolean => {
  const taken = view.fact('onTocilizumab');
  return taken.known && taken.value === true;
};

/** What the screening lacks first, then what the baseline lacks. */
function orders(view: CardView): readonly Concept[] {
  const baseline = baselineGaps.flatMap((gap) => {
    if (!view.flag(gap.id) || gap.kind !== 'is') return [];
    return (tocilizumabStart.facts[gap.fact].supply ?? []).flatMap((id) => orderConcepts.get(id) ?? []);
  });
  return [...new Set([...supplyMissing(offered)(view), ...baseline])].slice(0, offered);
}

/** T1 and T3: on drafted tocilizumab in systemic sclerosis, what speaks against it and what was not looked for. */
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
        : cautioned(view)
          ? alreadyTaken(view)
            ? 'Tocilizumab renewed in systemic sclerosis: finding beyond the starting limits; judge by those of treatment'
            : 'Tocilizumab in systemic sclerosis: resolve findings before the first dose'
          : alreadyTaken(view)
            ? 'Tocilizumab renewed in systemic sclerosis: screening is not all on record'
            : 'Tocilizumab in systemic sclerosis: checks before the first dose are incomplete',
      paragraphs: said(
        unsafe(view) && `Speaks against any dose now: ${metLabels(view, 'stop')}.`,
        metLabels(view, 'caution') !== '' &&
          (alreadyTaken(view)
            ? `Beyond the limits for starting: ${metLabels(view, 'caution')}.`
            : `Resolve before starting: ${metLabels(view, 'caution')}.`),
        gaps(view) !== '' && `Baseline not on record: ${gaps(view)}.`,
        alreadyTaken(view) &&
          `Tocilizumab is on record as taken: this is a renewal. During treatment the US label interrupts at neutrophils of ${onTherapy.neutrophilsHold.value.value} ×10⁹/L or below, platelets of ${onTherapy.plateletsHold.value.value} ×10⁹/L or below, or ALT or AST above ${onTherapy.transaminaseHold.value.value} times the upper limit; in systemic sclerosis it is interrupted, not reduced.`,
        approval(view),
        view.flag('outside-us-indication') &&
          'No interstitial lung disease on high-resolution CT: outside the US indication.',
        !alreadyTaken(view) &&
          'Two skin trials missed their primary endpoint (P = 0.0915 and P = 0.10). Without baseline skin score, lung function and high-resolution CT a later response cannot be judged.',
      ),
    }),
    ja: (view) => ({
      summary: unsafe(view)
        ? '全身性強皮症のトシリズマブ：現時点で投与しない理由となる所見があります'
        : cautioned(view)
          ? alreadyTaken(view)
            ? '全身性強皮症のトシリズマブ継続処方：開始基準を外れる所見あり。使用中の基準で判断してください'
            : '全身性強皮症のトシリズマブ：初回投与前に解決すべき所見があります'
          : alreadyTaken(view)
            ? '全身性強皮症のトシリズマブ継続処方：スクリーニングの記録が揃っていません'
            : '全身性強皮症のトシリズマブ：開始前チェックが不足しています',
      paragraphs: said(
        unsafe(view) && `現時点で投与しない理由：${metLabels(view, 'stop')}。`,
        metLabels(view, 'caution') !== '' &&
          (alreadyTaken(view)
            ? `開始基準を外れる所見：${metLabels(view, 'caution')}。`
            : `開始前に解決：${metLabels(view, 'caution')}。`),
        gaps(view) !== '' && `開始前評価で記録のない項目：${gaps(view)}。`,
        alreadyTaken(view) &&
          `トシリズマブ使用中の記録があり、継続処方と判断しました。使用中の休薬基準（米国添付文書）：好中球${onTherapy.neutrophilsHold.value.value} ×10⁹/L以下、血小板${onTherapy.plateletsHold.value.value} ×10⁹/L以下、ALTまたはASTが基準上限の${onTherapy.transaminaseHold.value.value}倍超。全身性強皮症では減量せず休薬します。`,
        approval(view),
        view.flag('outside-us-indication') && '高分解能CTで間質性肺疾患なし：米国の適応外。',
        !alreadyTaken(view) &&
          '皮膚病変の2試験は主要評価項目を達成していません（P = 0.0915、P = 0.10）。開始前の皮膚スコア、呼吸機能、高分解能CTがなければ効果を判定できません。',
      ),
    }),
  },
  facts: ['neutrophils', 'platelets', 'altMultiple', 'astMultiple'],
  suggestions: orders,
  source: usLabel,
  quietForDays: 30,
});
