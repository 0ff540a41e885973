import { openChart, patientAndVisit } from './build/chart.js';
import { icd10cm } from './build/coding.js';
import { condition } from './build/condition.js';
import { labs } from './build/labs.js';
import { localFindings } from './build/local-codes.js';
import { myeloidPanel } from './build/myeloid-panel.js';
import type { DemoPatient } from './demo-patient.js';

export const mdsComplete = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'mds-complete',
    name: { family: 'Okonkwo-Reyes', given: ['Ignacio'] },
    gender: 'male',
    age: 66,
  });
  return {
    id: chart.person.id,
    title: {
      en: 'MDS, completely tested: two labels and IPSS-M',
      ja: '検査が揃ったMDS：2つの分類名とIPSS-M',
    },
    expects:
      'Marrow blasts of 12 % with ASXL1 and RUNX1: MDS-IB2 in WHO5 and MDS/AML in ICC with the reason, IPSS-R and IPSS-M without a gap, and higher risk to be discussed.',
    resources: [
      ...patientAndVisit(chart),
      condition(chart, {
        slug: 'mds',
        onsetDaysAgo: 15,
        text: 'Myelodysplastic syndrome',
        coding: [icd10cm('D46.9')],
      }),
      ...labs(chart, 160, { hemoglobin: 9.8, mcv: 103, wbc: 3.1, neutrophils: 1.2, platelets: 88 }),
      ...labs(chart, 8, {
        hemoglobin: 8.6,
        mcv: 104,
        wbc: 2.6,
        neutrophils: 0.9,
        monocytes: 0.2,
        monocytesPct: 7.7,
        platelets: 62,
        blastsBlood: 0,
        creatinine: 0.9,
        ferritin: 390,
      }),
      ...labs(chart, 21, { blastsMarrow: 12, karyotype: '47,XY,+8[12]/46,XY[8]' }),
      ...localFindings(chart, 21, {
        'dysplasia-erythroid-pct': 18,
        'dysplasia-granulocytic-pct': 40,
        'dysplasia-megakaryocytic-pct': 25,
        'ring-sideroblasts-pct': 2,
        'marrow-fibrosis': 1,
        'auer-rods': false,
        'tp53-cn-loh': false,
      }),
      ...myeloidPanel(chart, {
        daysAgo: 20,
        sample: 'marrow',
        complete: true,
        variants: [
          { gene: 'ASXL1', coding: 'c.1934dup', protein: 'p.Gly646TrpfsTer12', fraction: 0.34 },
          { gene: 'RUNX1', coding: 'c.601C>T', protein: 'p.Arg201Ter', fraction: 0.29 },
        ],
      }),
    ],
    draftOrders: [],
  };
};
