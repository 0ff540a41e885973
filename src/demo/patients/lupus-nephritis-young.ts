import { openChart, patientAndVisit } from './build/chart.js';
import { icd10cm } from './build/coding.js';
import { condition } from './build/condition.js';
import { draftMedication } from './build/draft-order.js';
import { labs } from './build/labs.js';
import { activeMedication } from './build/medication.js';
import type { DemoPatient } from './demo-patient.js';

export const lupusNephritisYoung = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'lupus-nephritis-young',
    name: { family: 'Mwangi', given: ['Zawadi'] },
    gender: 'female',
    age: 23,
  });
  return {
    id: chart.person.id,
    title: {
      en: 'Near miss: lupus nephritis at 23, white cells 3.1',
      ja: 'ニアミス:23歳ループス腎炎、白血球 3.1',
    },
    expects:
      'Silence: a young woman with kidney lupus and leucopenia has ordinary lupus; no haematology finding is specific here.',
    resources: [
      ...patientAndVisit(chart),
      condition(chart, {
        slug: 'lupus-nephritis',
        onsetDaysAgo: 500,
        text: 'Glomerular disease in systemic lupus erythematosus',
        coding: [icd10cm('M32.14')],
      }),
      activeMedication(chart, 'hydroxychloroquine', 480),
      ...labs(chart, 7, {
        wbc: 3.1,
        creatinine: 0.8,
        ana: '1:1280',
        antiDsDna: 210,
        c3: 48,
        c4: 6,
      }),
    ],
    draftOrders: [
      draftMedication(chart, 'mycophenolate mofetil', {
        label: 'Mycophenolate for nephritis (nothing to say)',
        hook: 'order-sign',
      }),
    ],
  };
};
