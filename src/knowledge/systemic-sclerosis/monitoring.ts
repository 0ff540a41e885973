import { allOf, anyOf, cite, criteriaFor, defineRuleSet, established, notThat } from '../../engine/index.js';
import { facts } from './facts.js';
import { monitoring, onTherapy, reviewedOn, start } from './parameters.js';
import { usLabel } from './references.js';

/** When to look again while tocilizumab is taken; HRCT only when clinically indicated. */
export const monitoringIntervals = monitoring;

const c = criteriaFor(facts);

const discontinue = anyOf(
  { id: 'discontinue', label: { en: 'Discontinue', ja: '中止' } },
  c.compare({ id: 'neutrophils-discontinue' }, 'neutrophils', '<', start.neutrophilsStop),
  c.compare({ id: 'platelets-discontinue' }, 'platelets', '<', start.plateletsStop),
  c.compare({ id: 'alt-discontinue' }, 'altMultiple', '>', start.transaminaseStop),
  c.compare({ id: 'ast-discontinue' }, 'astMultiple', '>', start.transaminaseStop),
);
const interrupt = anyOf(
  { id: 'interrupt', label: { en: 'Interrupt and repeat', ja: '休薬し再検' } },
  c.compare({ id: 'neutrophils-hold' }, 'neutrophils', '<=', onTherapy.neutrophilsHold),
  c.compare({ id: 'platelets-hold' }, 'platelets', '<=', onTherapy.plateletsHold),
  c.compare({ id: 'alt-hold' }, 'altMultiple', '>', onTherapy.transaminaseHold),
  c.compare({ id: 'ast-hold' }, 'astMultiple', '>', onTherapy.transaminaseHold),
);
const review = anyOf(
  { id: 'review', label: { en: 'Review concomitant drugs', ja: '併用薬の見直し' } },
  c.compare({ id: 'alt-adjust' }, 'altMultiple', '>', onTherapy.transaminaseAdjust),
  c.compare({ id: 'ast-adjust' }, 'astMultiple', '>', onTherapy.transaminaseAdjust),
);
const applicable = allOf(
  {
    id: 'ssc-taking-tocilizumab',
    label: { en: 'Systemic sclerosis, taking tocilizumab', ja: '全身性強皮症・トシリズマブ使用中' },
  },
  c.holds({ id: 'systemic-sclerosis' }, 'systemicSclerosis'),
  c.holds({ id: 'taking-tocilizumab' }, 'onTocilizumab'),
);

/** Blood counts and transaminases while tocilizumab is taken. In systemic sclerosis it is interrupted, never reduced. */
export const tocilizumabMonitoring = defineRuleSet({
  id: 'tocilizumab-monitoring',
  topic: 'systemic-sclerosis',
  edition: 'US label',
  reviewedOn,
  title: { en: 'Laboratory values on tocilizumab', ja: 'トシリズマブ使用中の検査値' },
  cites: [
    cite(usLabel, '2 Dosage modification: interruption, no reduction in SSc-ILD; 5 Laboratory parameters'),
  ],
  facts,
  table: [
    {
      category: 'not-applicable',
      when: notThat({ id: 'not-applicable', label: { en: 'Not applicable', ja: '対象外' } }, applicable),
    },
    { category: 'discontinue', when: discontinue },
    { category: 'interrupt', when: interrupt },
    { category: 'review', when: review },
  ],
  otherwise: 'continue',
  provisional: [
    {
      category: 'interrupt-or-discontinue',
      when: allOf(
        { id: 'interrupt-established', label: { en: 'At least interrupt', ja: '少なくとも休薬' } },
        established(applicable),
        established(interrupt),
      ),
    },
    { category: 'unmonitored', when: established(applicable) },
  ],
  labels: {
    'not-applicable': { en: 'Not applicable', ja: '対象外' },
    discontinue: { en: 'Values at which the label discontinues', ja: '添付文書上、中止を要する値' },
    interrupt: { en: 'Values at which the label interrupts', ja: '添付文書上、休薬を要する値' },
    review: { en: 'Transaminases above the upper limit', ja: '肝酵素が基準上限を超過' },
    continue: { en: 'Values within the label', ja: '添付文書の範囲内' },
    'interrupt-or-discontinue': {
      en: 'Values at which the label interrupts; others not on record',
      ja: '添付文書上、休薬を要する値あり・他の値は記録なし',
    },
    unmonitored: { en: 'Laboratory monitoring incomplete', ja: '検査値のモニタリングが不足' },
  },
  flags: [discontinue, interrupt, review],
  scores: [],
});
