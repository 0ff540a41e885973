import { openChart, patientAndVisit } from './build/chart.js';
import { icd10cm } from './build/coding.js';
import { condition } from './build/condition.js';
import { draftMedication } from './build/draft-order.js';
import { labs } from './build/labs.js';
import { activeMedication, completedMedication } from './build/medication.js';
import type { DemoPatient } from './demo-patient.js';

export const chilblainLupus = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'chilblain-lupus',
    name: { family: 'Fairweather', given: ['Colm'] },
    gender: 'male',
    age: 68,
  });
  return {
    id: chart.person.id,
    title: {
      en: 'Chilblain lupus at 67 with macrocytosis and low platelets',
      ja: '67歳発症の凍瘡状ループス、大球性・血小板減少',
    },
    expects:
      'Lupus-like disease that began at 67 with MCV 106 fL and platelets 92: evaluate for MDS or CMML, also when yet another immunosuppressant is drafted.',
    resources: [
      ...patientAndVisit(chart),
      condition(chart, {
        slug: 'chilblain-lupus',
        onsetDaysAgo: 300,
        text: 'Chilblain lupus erythematosus',
        coding: [icd10cm('L93.2')],
      }),
      activeMedication(chart, 'hydroxychloroquine', 280),
      activeMedication(chart, 'prednisolone', 190),
      completedMedication(chart, 'rituximab', 150),
      activeMedication(chart, 'belimumab', 90),
      ...labs(chart, 140, { hemoglobin: 12.7, mcv: 104, wbc: 4.6, neutrophils: 2.3, platelets: 108 }),
      ...labs(chart, 5, {
        hemoglobin: 12.2,
        mcv: 106,
        wbc: 4.4,
        neutrophils: 2.1,
        monocytes: 0.4,
        monocytesPct: 9.1,
        platelets: 92,
        b12: 455,
        folate: 10.4,
        tsh: 1.9,
        creatinine: 0.9,
        ana: '1:320',
        antiDsDna: 4,
        c3: 82,
        c4: 21,
      }),
    ],
    draftOrders: [
      draftMedication(chart, 'mycophenolate mofetil', {
        label: 'Mycophenolate, the third escalation in a year',
        hook: 'order-sign',
      }),
    ],
  };
};
