import { openChart, patientAndVisit } from './build/chart.js';
import { icd10cm } from './build/coding.js';
import { condition } from './build/condition.js';
import { labs } from './build/labs.js';
import { activeMedication } from './build/medication.js';
import { myeloidPanel } from './build/myeloid-panel.js';
import type { DemoPatient } from './demo-patient.js';

export const vexasUba1 = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'vexas-uba1',
    name: { text: '鳥居 丈太郎', family: '鳥居', given: ['丈太郎'] },
    gender: 'male',
    age: 69,
  });
  return {
    id: chart.person.id,
    title: { en: 'UBA1 clone with chondritis and macrocytic anaemia', ja: 'UBA1変異、軟骨炎、大球性貧血' },
    expects:
      'A man over 50 with macrocytic anaemia, chondritis and UBA1 p.Met41Thr: haematology and rheumatology together; the X-linked limit of 4 % applies.',
    resources: [
      ...patientAndVisit(chart),
      condition(chart, {
        slug: 'chondritis',
        onsetDaysAgo: 260,
        text: 'Relapsing polychondritis',
        coding: [icd10cm('M94.1')],
      }),
      activeMedication(chart, 'prednisolone', 240),
      ...labs(chart, 150, { hemoglobin: 10.4, mcv: 108, wbc: 4.1, neutrophils: 2.4, platelets: 141 }),
      ...labs(chart, 6, {
        hemoglobin: 9.9,
        mcv: 110,
        rdw: 17.6,
        wbc: 3.8,
        neutrophils: 2.2,
        monocytes: 0.2,
        monocytesPct: 5.3,
        platelets: 133,
        crp: 68,
        b12: 391,
        folate: 7.9,
      }),
      ...myeloidPanel(chart, {
        daysAgo: 14,
        sample: 'blood',
        variants: [{ gene: 'UBA1', coding: 'c.122T>C', protein: 'p.Met41Thr', fraction: 0.62 }],
      }),
    ],
    draftOrders: [],
  };
};
