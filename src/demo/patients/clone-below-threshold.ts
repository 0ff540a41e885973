import { openChart, patientAndVisit } from './build/chart.js';
import { labs } from './build/labs.js';
import { myeloidPanel } from './build/myeloid-panel.js';
import type { DemoPatient } from './demo-patient.js';

export const cloneBelowThreshold = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'clone-below-threshold',
    name: { family: 'Underhill', given: ['Rosalind'] },
    gender: 'female',
    age: 61,
  });
  return {
    id: chart.person.id,
    title: { en: 'Near miss: clone of 1.4 %, below CHIP', ja: 'ニアミス:クローン 1.4 %(CHIP基準未満)' },
    expects:
      'Silence: ASXL1 at an allele fraction of 0.014 is below 2 % and the counts are normal; its significance stands on the variant itself, as some laboratories send it.',
    resources: [
      ...patientAndVisit(chart),
      ...labs(chart, 22, {
        hemoglobin: 13.6,
        mcv: 90,
        rdw: 12.8,
        wbc: 5.9,
        neutrophils: 3.4,
        monocytes: 0.4,
        monocytesPct: 6.8,
        platelets: 264,
        blastsBlood: 0,
      }),
      ...myeloidPanel(chart, {
        daysAgo: 35,
        sample: 'blood',
        significance: 'component',
        variants: [{ gene: 'ASXL1', coding: 'c.1934dup', protein: 'p.Gly646TrpfsTer12', fraction: 0.014 }],
      }),
    ],
    draftOrders: [],
  };
};
