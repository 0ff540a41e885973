import { openChart, patientAndVisit } from './build/chart.js';
import { snomed } from './build/coding.js';
import { condition } from './build/condition.js';
import { draftMedication } from './build/draft-order.js';
import { labs } from './build/labs.js';
import { localFindings } from './build/local-codes.js';
import type { DemoPatient } from './demo-patient.js';

export const mgusLowRisk = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'mgus-low-risk',
    name: { family: 'Lindqvist', given: ['Anders'] },
    gender: 'male',
    age: 71,
  });
  return {
    id: chart.person.id,
    title: { en: 'MGUS, low risk (no factor of three)', ja: 'MGUS 低リスク(3因子中0)' },
    expects:
      'MGUS with no Mayo risk factor: say the low-risk interval only; on the drafted daratumumab, say that MGUS is not an approved stage for it.',
    resources: [
      ...patientAndVisit(chart),
      condition(chart, {
        slug: 'mgus',
        onsetDaysAgo: 190,
        text: 'Monoclonal gammopathy of uncertain significance',
        coding: [snomed('277577000', 'Monoclonal gammopathy of uncertain significance')],
      }),
      ...labs(chart, 20, {
        mProtein: 0.8,
        immunofixation: 'IgG kappa',
        igg: 1420,
        iga: 180,
        igm: 95,
        kappa: 18.2,
        lambda: 14.6,
        flcRatio: 1.25,
        hemoglobin: 14.6,
        calcium: 9.4,
        albumin: 4.2,
        creatinine: 0.9,
        egfr: 91,
        urineMProtein: 0,
      }),
      ...labs(chart, 150, { marrowPlasmaCells: 4 }),
      ...localFindings(chart, 150, { 'marrow-clonality': true, 'plasmacytoma-biopsy': false }),
      ...localFindings(chart, 140, { 'lytic-lesions-ct': 0, 'mri-focal-lesions': 0 }),
    ],
    draftOrders: [
      draftMedication(chart, 'daratumumab', { label: 'Daratumumab in MGUS', hook: 'order-select' }),
    ],
  };
};
