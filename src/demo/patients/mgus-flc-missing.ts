import { openChart, patientAndVisit } from './build/chart.js';
import { labs } from './build/labs.js';
import { localFindings } from './build/local-codes.js';
import type { DemoPatient } from './demo-patient.js';

export const mgusFlcMissing = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'mgus-flc-missing',
    name: { family: 'Thackeray-Bose', given: ['Indira'] },
    gender: 'female',
    age: 66,
  });
  return {
    id: chart.person.id,
    title: { en: 'MGUS, risk is a range: light chains missing', ja: 'MGUS リスクは範囲(遊離軽鎖が未測定)' },
    expects:
      'Mayo score is 0 to 1, so low or low-intermediate; say that free light chains would settle it and do not print a single risk.',
    resources: [
      ...patientAndVisit(chart),
      ...labs(chart, 25, {
        mProtein: 1.1,
        immunofixation: 'IgG lambda',
        igg: 1690,
        iga: 140,
        igm: 88,
        hemoglobin: 12.8,
        calcium: 9.3,
        albumin: 4,
        creatinine: 0.7,
        egfr: 95,
      }),
      ...labs(chart, 80, { marrowPlasmaCells: 5 }),
      ...localFindings(chart, 80, { 'marrow-clonality': true, 'plasmacytoma-biopsy': false }),
      ...localFindings(chart, 75, { 'lytic-lesions-ct': 0 }),
    ],
    draftOrders: [],
  };
};
