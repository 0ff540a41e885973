import {
  cite,
  type Band,
  type NonEmpty,
  type Parameter,
  type Score,
  type Term,
} from '../../../engine/index.js';
import { greenberg2012 } from '../../genetics/references.js';
import { reviewed } from '../../genetics/reviewed.js';
import { hematologyScope, refuseWhenTreated } from './score-scope.js';

const table = cite(greenberg2012, 'Table 3; checked on the MDS Foundation calculator');
const published = <T>(value: T, en: string, ja: string): Parameter<T> =>
  reviewed(value, 'primary', { en, ja }, table);

export type IpssRBand = 'very-low' | 'low' | 'intermediate' | 'high' | 'very-high';

export const ipssRBands: Parameter<NonEmpty<Band<IpssRBand>>> = published(
  [
    {
      band: 'very-low',
      upTo: 1.5,
      label: { en: 'Very low', ja: '非常に低い' },
      outcome: {
        en: 'IPSS-R 2012: median survival 8.8 years; 25 % AML not reached',
        ja: 'IPSS-R 2012：生存期間中央値8.8年、25%がAMLに至る期間は未到達',
      },
    },
    {
      band: 'low',
      upTo: 3,
      label: { en: 'Low', ja: '低い' },
      outcome: {
        en: 'IPSS-R 2012: median survival 5.3 years; 25 % AML at 10.8 years',
        ja: 'IPSS-R 2012：生存期間中央値5.3年、25%がAMLに至る期間10.8年',
      },
    },
    {
      band: 'intermediate',
      upTo: 4.5,
      label: { en: 'Intermediate', ja: '中間' },
      outcome: {
        en: 'IPSS-R 2012: median survival 3.0 years; 25 % AML at 3.2 years',
        ja: 'IPSS-R 2012：生存期間中央値3.0年、25%がAMLに至る期間3.2年',
      },
    },
    {
      band: 'high',
      upTo: 6,
      label: { en: 'High', ja: '高い' },
      outcome: {
        en: 'IPSS-R 2012: median survival 1.6 years; 25 % AML at 1.4 years',
        ja: 'IPSS-R 2012：生存期間中央値1.6年、25%がAMLに至る期間1.4年',
      },
    },
    {
      band: 'very-high',
      upTo: Infinity,
      label: { en: 'Very high', ja: '非常に高い' },
      outcome: {
        en: 'IPSS-R 2012: median survival 0.8 years; 25 % AML at 0.7 years',
        ja: 'IPSS-R 2012：生存期間中央値0.8年、25%がAMLに至る期間0.7年',
      },
    },
  ],
  'IPSS-R groups',
  'IPSS-Rのリスク群',
);

type IpssRFact = 'cytogeneticGroup' | 'marrowBlasts' | 'hemoglobin' | 'platelets' | 'neutrophils';

/** The five lines of the published table. */
export const ipssRTerms: NonEmpty<Term<IpssRFact>> = [
  {
    id: 'cytogenetics',
    kind: 'lookup',
    label: { en: 'Cytogenetic group', ja: '染色体リスク群' },
    fact: 'cytogeneticGroup',
    points: published(
      { 'very-good': 0, good: 1, intermediate: 2, poor: 3, 'very-poor': 4 },
      'Cytogenetics',
      '染色体',
    ),
  },
  {
    id: 'marrow-blasts',
    kind: 'steps',
    label: { en: 'Marrow blasts', ja: '骨髄芽球' },
    fact: 'marrowBlasts',
    steps: published(
      [
        { upTo: 2, points: 0 },
        { upTo: 5, open: true, points: 1 },
        { upTo: 10, points: 2 },
        { upTo: Infinity, points: 3 },
      ],
      'Marrow blasts, %',
      '骨髄芽球（%）',
    ),
  },
  {
    id: 'hemoglobin',
    kind: 'steps',
    label: { en: 'Haemoglobin', ja: 'ヘモグロビン' },
    fact: 'hemoglobin',
    steps: published(
      [
        { upTo: 8, open: true, points: 1.5 },
        { upTo: 10, open: true, points: 1 },
        { upTo: Infinity, points: 0 },
      ],
      'Haemoglobin, g/dL',
      'ヘモグロビン（g/dL）',
    ),
  },
  {
    id: 'platelets',
    kind: 'steps',
    label: { en: 'Platelets', ja: '血小板数' },
    fact: 'platelets',
    steps: published(
      [
        { upTo: 50, open: true, points: 1 },
        { upTo: 100, open: true, points: 0.5 },
        { upTo: Infinity, points: 0 },
      ],
      'Platelets, 10*9/L',
      '血小板数（10*9/L）',
    ),
  },
  {
    id: 'neutrophils',
    kind: 'steps',
    label: { en: 'Neutrophils', ja: '好中球数' },
    fact: 'neutrophils',
    steps: published(
      [
        { upTo: 0.8, open: true, points: 0.5 },
        { upTo: Infinity, points: 0 },
      ],
      'Neutrophils, 10*9/L',
      '好中球数（10*9/L）',
    ),
  },
];

const meta = {
  id: 'ipss-r',
  title: { en: 'IPSS-R', ja: 'IPSS-R' },
  model: 'IPSS-R, Greenberg 2012',
  cites: [table],
  bands: ipssRBands,
  scope: hematologyScope,
} as const;

/** The sum of the table as published, without regard to for whom it holds. */
export const ipssRTable: Score<IpssRFact, IpssRBand> = { ...meta, kind: 'additive', terms: ipssRTerms };

/** IPSS-R for untreated adults with MDS; a range while an input is missing. */
export const ipssR: Score<IpssRFact | 'treated', IpssRBand> = {
  ...meta,
  kind: 'computed',
  facts: ['cytogeneticGroup', 'marrowBlasts', 'hemoglobin', 'platelets', 'neutrophils', 'treated'],
  compute: (facts, asOf) => refuseWhenTreated(ipssRTable, facts, asOf),
};
