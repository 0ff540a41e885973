import { openChart, patientAndVisit } from './build/chart.js';
import { labs } from './build/labs.js';
import { localFindings } from './build/local-codes.js';
import type { DemoPatient } from './demo-patient.js';

export const myelomaByLightChains = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'myeloma-by-light-chains',
    name: { family: 'Nakagome', given: ['Shizuka'], text: '中込 静香' },
    gender: 'female',
    age: 69,
  });
  return {
    id: chart.person.id,
    title: { en: 'Myeloma by biomarker: FLC ratio 130', ja: 'バイオマーカーによる骨髄腫:FLC比 130' },
    expects:
      'Meets the IMWG 2014 definition by light chains alone (ratio at least 100 and involved chain at least 100 mg/L): warn, repeat the test and refer; do not say start treatment.',
    resources: [
      ...patientAndVisit(chart),
      ...labs(chart, 6, {
        mProtein: 2.2,
        immunofixation: 'IgG kappa',
        igg: 2960,
        iga: 58,
        igm: 35,
        kappa: 1690,
        lambda: 13,
        flcRatio: 130,
        hemoglobin: 12.9,
        calcium: 9.4,
        albumin: 4,
        creatinine: 0.8,
        egfr: 80,
        ldh: 190,
        urineMProtein: 160,
      }),
      ...labs(chart, 20, { marrowPlasmaCells: 24 }),
      ...localFindings(chart, 20, { 'marrow-clonality': true }),
      ...localFindings(chart, 18, { 'lytic-lesions-ct': 0, 'mri-focal-lesions': 0 }),
    ],
    draftOrders: [],
  };
};
