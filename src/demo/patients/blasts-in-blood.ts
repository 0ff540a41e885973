import { openChart, patientAndVisit } from './build/chart.js';
import { labs } from './build/labs.js';
import type { DemoPatient } from './demo-patient.js';

export const blastsInBlood = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'blasts-in-blood',
    name: { family: 'Delacroix-Nunn', given: ['Vivienne'] },
    gender: 'female',
    age: 62,
  });
  return {
    id: chart.person.id,
    title: { en: 'Blasts 24 % in blood', ja: '末梢血芽球 24 %' },
    expects:
      'Critical: blasts of 20 % or more meet the acute leukaemia threshold in both classifications; contact haematology now.',
    resources: [
      ...patientAndVisit(chart),
      ...labs(chart, 1, {
        hemoglobin: 8.6,
        mcv: 98,
        wbc: 18.4,
        neutrophils: 1.3,
        platelets: 61,
        blastsBlood: 24,
        smear: 'Blasts 24 % on manual differential. Pathologist review requested.',
        creatinine: 0.9,
        ldh: 612,
      }),
    ],
    draftOrders: [],
  };
};
