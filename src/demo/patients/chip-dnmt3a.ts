import { openChart, patientAndVisit } from './build/chart.js';
import { labs } from './build/labs.js';
import { myeloidPanel } from './build/myeloid-panel.js';
import type { DemoPatient } from './demo-patient.js';

export const chipDnmt3a = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'chip-dnmt3a',
    name: { family: 'Carvalho', given: ['Tomás'] },
    gender: 'male',
    age: 64,
  });
  return {
    id: chart.person.id,
    title: { en: 'CHIP: DNMT3A at 5 %, normal counts', ja: 'CHIP:DNMT3A 5 %、血算正常' },
    expects:
      'Clonal haematopoiesis with normal counts: say the risk group, yearly blood count and cardiovascular risk; no marrow. The allele fraction is reported in percent.',
    resources: [
      ...patientAndVisit(chart),
      ...labs(chart, 18, {
        hemoglobin: 14.8,
        mcv: 92,
        rdw: 13.1,
        wbc: 6.4,
        neutrophils: 3.9,
        monocytes: 0.5,
        monocytesPct: 7.8,
        platelets: 232,
        blastsBlood: 0,
      }),
      ...myeloidPanel(chart, {
        daysAgo: 30,
        sample: 'blood',
        variants: [{ gene: 'DNMT3A', coding: 'c.2645G>A', protein: 'p.Arg882His', fraction: { percent: 5 } }],
      }),
    ],
    draftOrders: [],
  };
};
