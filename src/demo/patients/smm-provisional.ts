import { openChart, patientAndVisit } from './build/chart.js';
import { labs } from './build/labs.js';
import { localFindings } from './build/local-codes.js';
import type { DemoPatient } from './demo-patient.js';

export const smmProvisional = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'smm-provisional',
    name: { family: 'Haverkamp', given: ['Joost'] },
    gender: 'male',
    age: 60,
  });
  return {
    id: chart.person.id,
    title: { en: 'Smouldering myeloma, provisional', ja: 'くすぶり型骨髄腫(暫定):SLiM-CRAB未確認' },
    expects:
      'Smouldering or active myeloma, not settled: name what is missing to exclude myeloma-defining events (MRI, low-dose CT, free light chains).',
    resources: [
      ...patientAndVisit(chart),
      ...labs(chart, 9, {
        mProtein: 3.4,
        immunofixation: 'IgG kappa',
        igg: 4120,
        iga: 55,
        igm: 31,
        hemoglobin: 14.1,
        calcium: 9.6,
        albumin: 3.9,
        creatinine: 1,
        egfr: 86,
      }),
      ...labs(chart, 5, { marrowPlasmaCells: 15 }),
      ...localFindings(chart, 5, { 'marrow-clonality': true }),
    ],
    draftOrders: [],
  };
};
