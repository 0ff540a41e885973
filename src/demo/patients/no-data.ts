import { openChart, patientAndVisit } from './build/chart.js';
import type { DemoPatient } from './demo-patient.js';

export const noData = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'no-data',
    name: { family: 'Pemberton', given: ['Ellis'] },
    gender: 'male',
    age: 34,
  });
  return {
    id: chart.person.id,
    title: { en: 'Nothing known but demographics', ja: '基本情報のみ(検査値なし)' },
    expects: 'Silence: nothing was measured, so nothing is concluded and nothing is called normal.',
    resources: patientAndVisit(chart),
    draftOrders: [],
  };
};
