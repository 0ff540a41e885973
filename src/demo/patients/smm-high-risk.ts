import { openChart, patientAndVisit } from './build/chart.js';
import { snomed } from './build/coding.js';
import { condition } from './build/condition.js';
import { draftMedication, draftService } from './build/draft-order.js';
import { labs, type LabValues } from './build/labs.js';
import { localFindings } from './build/local-codes.js';
import { report } from './build/report.js';
import type { DemoPatient } from './demo-patient.js';

const lastDraw: LabValues = {
  mProtein: 3.6,
  immunofixation: 'IgG kappa',
  igg: 4390,
  iga: 41,
  igm: 22,
  kappa: 456,
  lambda: 12,
  flcRatio: 38,
  hemoglobin: 12.6,
  mcv: 91,
  wbc: 5.4,
  neutrophils: 3.2,
  platelets: 218,
  calcium: 9.5,
  albumin: 4,
  creatinine: 0.9,
  egfr: 72,
  ldh: 178,
  urineMProtein: 210,
};

export const smmHighRisk = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'smm-high-risk',
    name: { family: 'Okonjo', given: ['Grace', 'A.'] },
    gender: 'female',
    age: 63,
  });
  return {
    id: chart.person.id,
    title: { en: 'Smouldering myeloma, high risk by 20-2-20', ja: 'くすぶり型骨髄腫 20-2-20 高リスク' },
    expects:
      'Smouldering myeloma with all three 20-2-20 factors (2-year progression 44.2 %), never critical; on the drafted skeletal survey, suggest low-dose whole-body CT or whole-body MRI instead.',
    resources: [
      ...patientAndVisit(chart),
      condition(chart, {
        slug: 'smm',
        onsetDaysAgo: 60,
        text: 'Smoldering myeloma',
        coding: [snomed('413587002', 'Smoldering myeloma')],
      }),
      ...labs(chart, 10, lastDraw),
      ...labs(chart, 45, { marrowPlasmaCells: 32 }),
      ...localFindings(chart, 45, {
        'marrow-clonality': true,
        'plasmacytoma-biopsy': false,
        'circulating-plasma-cells-pct': 0,
      }),
      ...localFindings(chart, 40, { 'lytic-lesions-ct': 0, 'mri-focal-lesions': 0 }),
      report(chart, {
        slug: 'wbmri-report',
        daysAgo: 40,
        section: 'RAD',
        code: { text: 'Whole-body MRI, diffusion weighted' },
        conclusion: 'No focal marrow lesion of 5 mm or more. Diffuse pattern not seen.',
        results: [`${chart.person.id}-mri-focal-lesions-40`],
      }),
    ],
    draftOrders: [
      draftService(chart, {
        slug: 'skeletal-survey',
        code: { text: 'Skeletal survey' },
        label: 'Skeletal survey',
        hook: 'order-select',
      }),
      draftMedication(chart, 'daratumumab', {
        label: 'Daratumumab, screening incomplete',
        hook: 'order-sign',
      }),
    ],
  };
};
