import { openChart, patientAndVisit } from './build/chart.js';
import { labs } from './build/labs.js';
import { localFindings } from './build/local-codes.js';
import type { DemoPatient } from './demo-patient.js';

export const unexplainedCytopenia = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'unexplained-cytopenia',
    name: { family: 'Brandvold', given: ['Leif'] },
    gender: 'male',
    age: 71,
  });
  return {
    id: chart.person.id,
    title: { en: 'Unexplained anaemia, no sequencing yet', ja: '原因不明の貧血、遺伝子パネル未実施' },
    expects:
      'Haemoglobin 11.8 g/dL twice over six months, common causes excluded, clone unknown: the test that decides is a myeloid gene panel.',
    resources: [
      ...patientAndVisit(chart),
      ...labs(chart, 188, { hemoglobin: 11.8, mcv: 96, wbc: 5.6, neutrophils: 3.3, platelets: 201 }),
      ...labs(chart, 8, {
        hemoglobin: 11.8,
        mcv: 97,
        rdw: 14.9,
        wbc: 5.2,
        neutrophils: 3.1,
        monocytes: 0.4,
        monocytesPct: 7.7,
        platelets: 188,
        reticulocytes: 38,
        creatinine: 1,
        egfr: 80,
        ferritin: 164,
        b12: 412,
        folate: 9.1,
        tsh: 2.1,
        copper: 98,
        ldh: 201,
        alt: 22,
        ast: 25,
        immunofixation: 'No monoclonal protein detected',
        smear: 'Normocytic red cells. No blasts, no dysplastic neutrophils.',
      }),
      ...localFindings(chart, 7, { 'cytopenia-cause-review': false, haptoglobin: 118 }),
    ],
    draftOrders: [],
  };
};
