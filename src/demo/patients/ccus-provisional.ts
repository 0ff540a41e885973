import { openChart, patientAndVisit } from './build/chart.js';
import { labs } from './build/labs.js';
import { localFindings } from './build/local-codes.js';
import { myeloidPanel } from './build/myeloid-panel.js';
import type { DemoPatient } from './demo-patient.js';

export const ccusProvisional = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'ccus-provisional',
    name: { family: 'Szewczyk', given: ['Halina'] },
    gender: 'female',
    age: 74,
  });
  return {
    id: chart.person.id,
    title: { en: 'CCUS, provisional: no marrow yet', ja: 'CCUS(暫定):骨髄検査が未実施' },
    expects:
      'Persistent platelets near 110, causes excluded, TET2 and SRSF2 clones: CCUS stays provisional until a marrow excludes dysplasia; suggest marrow and karyotype.',
    resources: [
      ...patientAndVisit(chart),
      ...labs(chart, 240, { hemoglobin: 12.6, mcv: 95, wbc: 4.8, neutrophils: 2.6, platelets: 118 }),
      ...labs(chart, 130, { hemoglobin: 12.4, mcv: 96, wbc: 4.6, neutrophils: 2.4, platelets: 112 }),
      ...labs(chart, 11, {
        hemoglobin: 12.5,
        mcv: 96,
        rdw: 14.2,
        wbc: 4.7,
        neutrophils: 2.5,
        monocytes: 0.4,
        monocytesPct: 8.5,
        platelets: 110,
        blastsBlood: 0,
        reticulocytes: 44,
        creatinine: 0.8,
        egfr: 77,
        ferritin: 121,
        b12: 388,
        folate: 11.2,
        tsh: 1.7,
        copper: 104,
        ldh: 188,
        alt: 19,
        ast: 23,
        immunofixation: 'No monoclonal protein detected',
        kappa: 14.1,
        lambda: 12.6,
        flcRatio: 1.12,
      }),
      ...localFindings(chart, 10, { 'cytopenia-cause-review': false, haptoglobin: 96 }),
      ...myeloidPanel(chart, {
        daysAgo: 21,
        sample: 'blood',
        variants: [
          { gene: 'TET2', coding: 'c.2746C>T', protein: 'p.Gln916Ter', fraction: 0.28 },
          { gene: 'SRSF2', coding: 'c.284C>A', protein: 'p.Pro95His', fraction: 0.31 },
        ],
      }),
    ],
    draftOrders: [],
  };
};
