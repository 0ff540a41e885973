import type { CodeableConcept, Observation } from 'fhir/r4.js';
import { type Chart, openChart, patientAndVisit } from './build/chart.js';
import { loincConcept } from './build/coding.js';
import { observation } from './build/observation.js';
import type { DemoPatient } from './demo-patient.js';

/** A value as Japanese feeds send it: the unit is text only, without a UCUM code. */
const printed = (
  value: number,
  unit: string,
): { readonly valueQuantity: { value: number; unit: string } } => ({
  valueQuantity: { value, unit },
});
const jlac10 = (code: string, text: string): CodeableConcept => ({
  coding: [{ system: 'http://medis.or.jp/CodeSystem/master-JLAC10-17digits', code, display: text }],
  text,
});
/** The differential comes under LOINC: no JLAC10 code for single white cells is confirmed. */
const loinc = (code: string, text: string): CodeableConcept => loincConcept(code, text, text);

interface BloodCount {
  /** In hundreds per microlitre. */
  readonly wbc: number;
  /** Per microlitre. */
  readonly monocytes: number;
  readonly monocytesPct: number;
  /** In g/dL. */
  readonly hemoglobin: number;
  /** In ten thousands per microlitre. */
  readonly platelets: number;
}

const bloodCount = (chart: Chart, daysAgo: number, count: BloodCount): readonly Observation[] => {
  const one = (slug: string, code: CodeableConcept, value: number, unit: string): Observation =>
    observation(chart, {
      slug: `${slug}-${daysAgo}`,
      daysAgo,
      category: 'laboratory',
      code,
      value: printed(value, unit),
    });
  return [
    one('wbc', jlac10('2A990000001930952', '白血球数'), count.wbc, 'X10*2/μL'),
    one('hemoglobin', jlac10('2A990000001930953', 'ヘモグロビン'), count.hemoglobin, 'g/dL'),
    one('platelets', jlac10('2A990000001930955', '血小板数'), count.platelets, 'X10*4/μL'),
    one('monocytes', loinc('742-7', '単球(実数)'), count.monocytes, '/μL'),
    one('monocytes-pct', loinc('5905-5', '単球(%)'), count.monocytesPct, '%'),
  ];
};

const chemistry = (chart: Chart, daysAgo: number): readonly Observation[] =>
  (
    [
      ['crp', '5C070000002306201', 'CRP', 0.34, 'mg/dL'],
      ['creatinine', '3C015000002327101', 'クレアチニン', 0.92, 'mg/dL'],
      ['ldh', '3B050000002327201', 'LDH', 231, 'U/L'],
    ] as const
  ).map(([slug, code, text, value, unit]) =>
    observation(chart, {
      slug: `${slug}-${daysAgo}`,
      daysAgo,
      category: 'laboratory',
      code: jlac10(code, text),
      value: printed(value, unit),
    }),
  );

export const japaneseMonocytosis = (now: string): DemoPatient => {
  const chart = openChart(now, {
    id: 'japanese-monocytosis',
    name: { text: '楠本 恒一郎', family: '楠本', given: ['恒一郎'] },
    gender: 'male',
    age: 76,
    offset: '+09:00',
  });
  return {
    id: chart.person.id,
    title: { en: 'Japanese chart: persistent monocytosis', ja: '日本の検査値:持続する単球増加' },
    expects:
      'Monocytes 1.3 x 10^9/L and 18 % for over six months with platelets 138: possible CMML; read JLAC10 codes and units written as text.',
    resources: [
      ...patientAndVisit(chart),
      ...bloodCount(chart, 205, {
        wbc: 71,
        monocytes: 1260,
        monocytesPct: 17.7,
        hemoglobin: 12.8,
        platelets: 14.2,
      }),
      ...bloodCount(chart, 110, {
        wbc: 70,
        monocytes: 1280,
        monocytesPct: 18.3,
        hemoglobin: 12.6,
        platelets: 14,
      }),
      ...bloodCount(chart, 9, {
        wbc: 72,
        monocytes: 1300,
        monocytesPct: 18,
        hemoglobin: 12.4,
        platelets: 13.8,
      }),
      ...chemistry(chart, 9),
    ],
    draftOrders: [],
  };
};
