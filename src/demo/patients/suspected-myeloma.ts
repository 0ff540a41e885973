import { openChart, patientAndVisit } from './build/chart.js';
import { labs } from './build/labs.js';
import { localFindings } from './build/local-codes.js';
import type { DemoPatient } from './demo-patient.js';

export const suspectedMyeloma = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'suspected-myeloma',
    name: { family: 'Petrakis', given: ['Eleni'] },
    gender: 'female',
    age: 72,
  });
  return {
    id: chart.person.id,
    title: { en: 'Suspected myeloma: anaemia of unknown cause', ja: '骨髄腫疑い:貧血の原因が未確定' },
    expects:
      'Haemoglobin 9.4 g/dL is a candidate end-organ event, but nobody has said what causes it: suspected, not confirmed; ask for the work-up of the anaemia and urgent haematology.',
    resources: [
      ...patientAndVisit(chart),
      ...labs(chart, 4, {
        mProtein: 2.6,
        immunofixation: 'IgG lambda',
        igg: 3340,
        iga: 62,
        igm: 29,
        kappa: 8.1,
        lambda: 118,
        flcRatio: 0.069,
        hemoglobin: 9.4,
        mcv: 93,
        wbc: 4.9,
        neutrophils: 2.7,
        platelets: 187,
        calcium: 9.7,
        albumin: 3.6,
        creatinine: 0.9,
        egfr: 68,
      }),
      ...labs(chart, 2, { marrowPlasmaCells: 22 }),
      ...localFindings(chart, 2, { 'marrow-clonality': true }),
    ],
    draftOrders: [],
  };
};
