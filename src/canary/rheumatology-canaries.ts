import type { Canary } from './canary.js';

/** The canaries of the cards of lupus, VEXAS and systemic sclerosis, in the order of the cards; each change is needed. */
export const rheumatologyCanaries: readonly Canary[] = [
  { card: 'evaluate-mds-cmml', hook: 'patient-view', from: 'chilblain-lupus', changes: [] },
  {
    card: 'lupus-keep-in-mind',
    hook: 'patient-view',
    from: 'smm-low-risk',
    changes: [['condition', 'chilblain lupus']],
  },
  { card: 'order-immunosuppressant-lupus', hook: 'order-sign', from: 'chilblain-lupus', changes: [] },
  { card: 'vexas-uba1', hook: 'patient-view', from: 'vexas-uba1', changes: [] },
  { card: 'tocilizumab-start', hook: 'order-sign', from: 'systemic-sclerosis-tocilizumab', changes: [] },
  {
    card: 'tocilizumab-baseline-il6',
    hook: 'order-select',
    from: 'systemic-sclerosis-tocilizumab',
    changes: [
      ['draft drug', 'tocilizumab'],
      ['draft order', 'interleukin 6'],
    ],
  },
  {
    card: 'tocilizumab-monitoring',
    hook: 'patient-view',
    from: 'systemic-sclerosis-on-tocilizumab',
    changes: [],
  },
  { card: 'infection-markers', hook: 'order-select', from: 'systemic-sclerosis-on-tocilizumab', changes: [] },
  {
    card: 'order-live-vaccine-immunosuppression',
    hook: 'order-select',
    from: 'systemic-sclerosis-on-tocilizumab',
    changes: [['draft order', 'MMR vaccine']],
  },
  { card: 'mrss-response', hook: 'patient-view', from: 'systemic-sclerosis-on-tocilizumab', changes: [] },
  {
    card: 'cytokine-pattern',
    hook: 'patient-view',
    from: 'systemic-sclerosis-on-tocilizumab',
    changes: [
      ['value', '751-8', 3.2],
      ['finding', 'cytokines same kit', 'yes', null, 3],
      ['result', '26848-2', 2, 'pg/mL', 200],
      ['result', '26848-2', 20, 'pg/mL', 60],
      ['result', '26848-2', 30, 'pg/mL', 8],
    ],
  },
];
