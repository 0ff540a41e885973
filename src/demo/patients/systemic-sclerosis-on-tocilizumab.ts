import { openChart, patientAndVisit } from './build/chart.js';
import { icd10cm, loincConcept, snomed } from './build/coding.js';
import { condition } from './build/condition.js';
import { draftMedication, draftService } from './build/draft-order.js';
import { labs } from './build/labs.js';
import { localFindings } from './build/local-codes.js';
import { activeMedication } from './build/medication.js';
import type { DemoPatient } from './demo-patient.js';

export const systemicSclerosisOnTocilizumab = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'systemic-sclerosis-on-tocilizumab',
    name: { family: 'Okonjo-Reyes', given: ['Marisol'] },
    gender: 'female',
    age: 54,
  });
  return {
    id: chart.person.id,
    title: {
      en: 'Systemic sclerosis on tocilizumab: neutrophils 0.9, skin score 24 to 18',
      ja: '全身性強皮症、トシリズマブ使用中：好中球 0.9、mRSS 24から18',
    },
    expects:
      'Neutrophils at which the label interrupts tocilizumab; a fall of 6 skin points by an unknown rater is within measurement variation; a drafted CRP cannot rule out infection.',
    resources: [
      ...patientAndVisit(chart),
      condition(chart, {
        slug: 'systemic-sclerosis',
        onsetDaysAgo: 900,
        text: 'Systemic sclerosis, diffuse cutaneous',
        coding: [icd10cm('M34.9'), snomed('89155008', 'Systemic sclerosis')],
      }),
      activeMedication(chart, 'tocilizumab', 170),
      ...localFindings(chart, 180, { mrss: 24 }),
      ...localFindings(chart, 8, { mrss: 18 }),
      ...labs(chart, 6, { hemoglobin: 12.6, wbc: 2.4, neutrophils: 0.9, platelets: 164, alt: 31, ast: 27 }),
    ],
    draftOrders: [
      draftService(chart, {
        slug: 'crp',
        code: loincConcept('1988-5', 'C reactive protein [Mass/volume] in Serum or Plasma', 'CRP'),
        label: 'CRP to look for infection',
        hook: 'order-select',
      }),
      draftMedication(chart, 'tocilizumab', { label: 'Tocilizumab, renewed', hook: 'order-sign' }),
    ],
  };
};
