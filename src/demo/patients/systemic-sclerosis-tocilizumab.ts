import { openChart, patientAndVisit } from './build/chart.js';
import { icd10cm, snomed } from './build/coding.js';
import { condition } from './build/condition.js';
import { draftMedication } from './build/draft-order.js';
import { labs } from './build/labs.js';
import { localFindings } from './build/local-codes.js';
import { observation } from './build/observation.js';
import type { DemoPatient } from './demo-patient.js';

export const systemicSclerosisTocilizumab = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'systemic-sclerosis-tocilizumab',
    name: { family: '瀬戸口', given: ['美和'], text: '瀬戸口 美和' },
    gender: 'female',
    age: 47,
  });
  return {
    id: chart.person.id,
    title: { en: 'Systemic sclerosis, tocilizumab drafted', ja: '全身性強皮症、トシリズマブ処方案' },
    expects:
      'On the drafted tocilizumab, list what is missing before starting: hepatitis B serology, lung function and chest CT; counts and liver tests allow it.',
    resources: [
      ...patientAndVisit(chart),
      condition(chart, {
        slug: 'systemic-sclerosis',
        onsetDaysAgo: 540,
        text: 'Systemic sclerosis, diffuse cutaneous',
        coding: [icd10cm('M34.9'), snomed('89155008', 'Systemic sclerosis')],
      }),
      ...labs(chart, 10, {
        hemoglobin: 12.3,
        wbc: 6.8,
        neutrophils: 4.2,
        platelets: 268,
        alt: 24,
        ast: 21,
        crp: 14,
        scl70: 'Positive',
      }),
      observation(chart, {
        slug: 'igra',
        daysAgo: 20,
        category: 'laboratory',
        code: { text: 'Interferon-gamma release assay' },
        value: { valueString: 'Negative' },
      }),
      ...localFindings(chart, 15, { mrss: 22 }),
    ],
    draftOrders: [draftMedication(chart, 'tocilizumab', { label: 'Tocilizumab', hook: 'order-sign' })],
  };
};
