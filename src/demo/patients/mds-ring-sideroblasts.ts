import { openChart, patientAndVisit } from './build/chart.js';
import { labs } from './build/labs.js';
import { localFindings } from './build/local-codes.js';
import { myeloidPanel } from './build/myeloid-panel.js';
import type { DemoPatient } from './demo-patient.js';

export const mdsRingSideroblasts = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'mds-ring-sideroblasts',
    name: { family: 'Castellano', given: ['Bruno'] },
    gender: 'male',
    age: 73,
  });
  return {
    id: chart.person.id,
    title: { en: 'Findings of MDS with SF3B1', ja: 'SF3B1変異を伴うMDSの所見' },
    expects:
      'Findings fit MDS with low blasts and SF3B1 in WHO5 and MDS with mutated SF3B1 in ICC: both labels, then the risk score and what it still lacks.',
    resources: [
      ...patientAndVisit(chart),
      ...labs(chart, 170, { hemoglobin: 10.1, mcv: 104, wbc: 5.1, neutrophils: 2.9, platelets: 301 }),
      ...labs(chart, 12, {
        hemoglobin: 9.6,
        mcv: 106,
        rdw: 19.4,
        wbc: 4.9,
        neutrophils: 2.7,
        monocytes: 0.3,
        monocytesPct: 6.1,
        platelets: 312,
        blastsBlood: 0,
        creatinine: 1,
        ferritin: 480,
        b12: 502,
        folate: 8.8,
        tsh: 2.4,
        ldh: 251,
        alt: 24,
        ast: 27,
        reticulocytes: 31,
        immunofixation: 'No monoclonal protein detected',
      }),
      ...localFindings(chart, 11, { 'cytopenia-cause-review': false, haptoglobin: 74 }),
      ...labs(chart, 28, { blastsMarrow: 2, karyotype: '46,XY[20]' }),
      ...localFindings(chart, 28, {
        'dysplasia-erythroid-pct': 35,
        'dysplasia-granulocytic-pct': 4,
        'dysplasia-megakaryocytic-pct': 5,
        'ring-sideroblasts-pct': 28,
        'auer-rods': false,
      }),
      ...myeloidPanel(chart, {
        daysAgo: 27,
        sample: 'marrow',
        variants: [{ gene: 'SF3B1', coding: 'c.2098A>G', protein: 'p.Lys700Glu', fraction: 0.38 }],
      }),
    ],
    draftOrders: [],
  };
};
