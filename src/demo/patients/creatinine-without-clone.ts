import { openChart, patientAndVisit } from './build/chart.js';
import { condition } from './build/condition.js';
import { labs } from './build/labs.js';
import type { DemoPatient } from './demo-patient.js';

export const creatinineWithoutClone = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'creatinine-without-clone',
    name: { family: 'Vasquez', given: ['Ignacio'] },
    gender: 'male',
    age: 66,
  });
  return {
    id: chart.person.id,
    title: { en: 'Near miss: creatinine 2.4, no M-protein', ja: 'ニアミス:クレアチニン 2.4、M蛋白なし' },
    expects:
      'Silence: without evidence of a plasma-cell clone a creatinine of 2.4 mg/dL says nothing about myeloma, and both light chains are raised by the kidney alone.',
    resources: [
      ...patientAndVisit(chart),
      condition(chart, { slug: 'diabetic-kidney', onsetDaysAgo: 1500, text: 'Diabetic kidney disease' }),
      ...labs(chart, 13, {
        creatinine: 2.4,
        egfr: 29,
        calcium: 9,
        albumin: 3.8,
        hemoglobin: 13.6,
        mcv: 88,
        wbc: 7.2,
        neutrophils: 4.6,
        platelets: 229,
        mProtein: 0,
        spep: 'No monoclonal band.',
        immunofixation: 'No monoclonal protein detected',
        kappa: 46,
        lambda: 31,
        flcRatio: 1.48,
      }),
    ],
    draftOrders: [],
  };
};
