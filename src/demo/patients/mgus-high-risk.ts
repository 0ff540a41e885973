import { openChart, patientAndVisit } from './build/chart.js';
import { labs } from './build/labs.js';
import { localFindings } from './build/local-codes.js';
import type { DemoPatient } from './demo-patient.js';

export const mgusHighRisk = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'mgus-high-risk',
    name: { family: 'Moreau', given: ['Delphine'] },
    gender: 'female',
    age: 67,
  });
  return {
    id: chart.person.id,
    title: {
      en: 'MGUS, high risk (IgA, 1.9 g/dL, abnormal FLC)',
      ja: 'MGUS 高リスク(IgA、1.9 g/dL、FLC異常)',
    },
    expects:
      'MGUS with all three Mayo factors: both 20-year figures (58 % ignoring death, 27 % with death competing), referral, low-dose whole-body CT, yearly follow-up.',
    resources: [
      ...patientAndVisit(chart),
      ...labs(chart, 12, {
        mProtein: 1.9,
        immunofixation: 'IgA lambda',
        igg: 820,
        iga: 2650,
        igm: 61,
        kappa: 9.8,
        lambda: 62,
        flcRatio: 0.158,
        hemoglobin: 13.1,
        calcium: 9.1,
        albumin: 4.1,
        creatinine: 0.8,
        egfr: 81,
        urineMProtein: 40,
      }),
      ...labs(chart, 60, { marrowPlasmaCells: 6 }),
      ...localFindings(chart, 60, { 'marrow-clonality': true, 'plasmacytoma-biopsy': false }),
    ],
    draftOrders: [],
  };
};
