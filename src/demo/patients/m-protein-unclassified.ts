import { openChart, patientAndVisit } from './build/chart.js';
import { labs } from './build/labs.js';
import type { DemoPatient } from './demo-patient.js';

export const mProteinUnclassified = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'm-protein-unclassified',
    name: { family: 'Ashdown', given: ['Marion'] },
    gender: 'female',
    age: 58,
  });
  return {
    id: chart.person.id,
    title: { en: 'M-protein found, not yet classified', ja: 'M蛋白を検出、未分類' },
    expects:
      'Say that a monoclonal protein of 0.9 g/dL was found and name what classifies it: immunofixation, free light chains, immunoglobulins, creatinine and calcium.',
    resources: [
      ...patientAndVisit(chart),
      ...labs(chart, 14, {
        mProtein: 0.9,
        spep: 'Discrete band in the gamma region, 0.9 g/dL. Suggest immunofixation.',
        hemoglobin: 13.4,
        wbc: 6.1,
        platelets: 241,
      }),
    ],
    draftOrders: [],
  };
};
