import { openChart, patientAndVisit } from './build/chart.js';
import { labs } from './build/labs.js';
import type { DemoPatient } from './demo-patient.js';

export const igmGammopathy = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'igm-gammopathy',
    name: { family: 'Marchetti', given: ['Pier', 'Aldo'] },
    gender: 'male',
    age: 70,
  });
  return {
    id: chart.person.id,
    title: { en: 'IgM gammopathy, marrow not done', ja: 'IgM型M蛋白血症、骨髄検査なし' },
    expects:
      'IgM belongs to the Waldenström pathway, never to smouldering myeloma: unclassified until a marrow shows what infiltrates it.',
    resources: [
      ...patientAndVisit(chart),
      ...labs(chart, 19, {
        mProtein: 1.3,
        immunofixation: 'IgM kappa',
        igg: 690,
        iga: 110,
        igm: 1980,
        kappa: 31,
        lambda: 12,
        flcRatio: 2.58,
        hemoglobin: 13.9,
        wbc: 6.6,
        platelets: 205,
        calcium: 9.1,
        creatinine: 1,
        ldh: 172,
      }),
    ],
    draftOrders: [],
  };
};
