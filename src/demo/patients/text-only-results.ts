import { openChart, patientAndVisit } from './build/chart.js';
import { labs } from './build/labs.js';
import { report } from './build/report.js';
import type { DemoPatient } from './demo-patient.js';

/** A one-page PDF without text, as a scanner leaves it. */
const emptyPdf =
  'JVBERi0xLjQKMSAwIG9iajw8L1R5cGUvQ2F0YWxvZy9QYWdlcyAyIDAgUj4+ZW5kb2JqIDIgMCBvYmo8PC9UeXBlL1BhZ2VzL0tpZHNbMyAwIFJdL0NvdW50IDE+PmVuZG9iaiAzIDAgb2JqPDwvVHlwZS9QYWdlL01lZGlhQm94WzAgMCA1OTUgODQyXS9QYXJlbnQgMiAwIFI+PmVuZG9iaiB0cmFpbGVyPDwvUm9vdCAxIDAgUj4+CiUlRU9G';

export const textOnlyResults = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'text-only-results',
    name: { family: 'Greenhalgh', given: ['Winifred'] },
    gender: 'female',
    age: 70,
  });
  return {
    id: chart.person.id,
    title: { en: 'Results only as text and PDF', ja: '結果が文章とPDFのみ' },
    expects:
      'Say that reports exist (electrophoresis, light chains, sequencing) but cannot be read by machine; conclude nothing from them.',
    resources: [
      ...patientAndVisit(chart),
      ...labs(chart, 16, {
        mProtein: 'See scanned report',
        spep: 'See scanned report',
        kappa: 'κ 45.2 mg/L',
        lambda: 'λ 11.0 mg/L',
        hemoglobin: 12.7,
      }),
      report(chart, {
        slug: 'ngs-pdf',
        daysAgo: 30,
        section: 'GE',
        code: { text: 'Myeloid gene panel' },
        attachment: { contentType: 'application/pdf', title: 'Myeloid gene panel (scan)', data: emptyPdf },
      }),
    ],
    draftOrders: [],
  };
};
