import { openChart, patientAndVisit } from './build/chart.js';
import { snomed } from './build/coding.js';
import { condition } from './build/condition.js';
import { labs } from './build/labs.js';
import { localFindings } from './build/local-codes.js';
import type { DemoPatient } from './demo-patient.js';

export const smmLowRisk = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'smm-low-risk',
    name: { family: 'Adeyinka', given: ['Folarin'] },
    gender: 'male',
    age: 55,
  });
  return {
    id: chart.person.id,
    title: { en: 'Smouldering myeloma, low risk by 20-2-20', ja: 'くすぶり型骨髄腫 20-2-20 低リスク' },
    expects:
      'Smouldering myeloma with none of the 20-2-20 factors (each strictly above its limit): 2-year progression 6.2 %, yearly imaging, no treatment suggestion.',
    resources: [
      ...patientAndVisit(chart),
      condition(chart, {
        slug: 'smm',
        onsetDaysAgo: 120,
        text: 'Smoldering myeloma',
        coding: [snomed('413587002', 'Smoldering myeloma')],
      }),
      ...labs(chart, 15, {
        mProtein: 1.6,
        immunofixation: 'IgG kappa',
        igg: 2180,
        iga: 96,
        igm: 48,
        kappa: 84,
        lambda: 14,
        flcRatio: 6,
        hemoglobin: 14.9,
        calcium: 9.2,
        albumin: 4.3,
        creatinine: 1,
        egfr: 89,
        urineMProtein: 60,
      }),
      ...labs(chart, 100, { marrowPlasmaCells: 14 }),
      ...localFindings(chart, 100, {
        'marrow-clonality': true,
        'plasmacytoma-biopsy': false,
        'circulating-plasma-cells-pct': 0,
      }),
      ...localFindings(chart, 95, { 'lytic-lesions-ct': 0, 'mri-focal-lesions': 0 }),
    ],
    draftOrders: [],
  };
};
