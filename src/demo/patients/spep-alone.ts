import { openChart, patientAndVisit } from './build/chart.js';
import { loincConcept, snomed } from './build/coding.js';
import { condition } from './build/condition.js';
import { draftService } from './build/draft-order.js';
import { labs } from './build/labs.js';
import type { DemoPatient } from './demo-patient.js';

export const spepAlone = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'spep-alone',
    name: { family: 'Rautio', given: ['Kaarina'] },
    gender: 'female',
    age: 77,
  });
  return {
    id: chart.person.id,
    title: { en: 'Electrophoresis ordered alone', ja: '蛋白分画のみのオーダー(FLCは古い)' },
    expects:
      'On the drafted electrophoresis, suggest adding free light chains and immunofixation: the last are over a year old.',
    resources: [
      ...patientAndVisit(chart),
      condition(chart, {
        slug: 'mgus',
        onsetDaysAgo: 430,
        text: 'Monoclonal gammopathy of uncertain significance',
        coding: [snomed('277577000', 'Monoclonal gammopathy of uncertain significance')],
      }),
      ...labs(chart, 420, {
        mProtein: 0.7,
        immunofixation: 'IgG kappa',
        kappa: 22.4,
        lambda: 15.1,
        flcRatio: 1.48,
      }),
      ...labs(chart, 30, { hemoglobin: 12.9, creatinine: 0.8, calcium: 9.2 }),
    ],
    draftOrders: [
      draftService(chart, {
        slug: 'spep',
        code: loincConcept('24351-9', 'Protein fractions panel', 'Serum protein electrophoresis'),
        label: 'Serum protein electrophoresis alone',
        hook: 'order-select',
      }),
    ],
  };
};
