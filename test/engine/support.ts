import {
  allOf,
  anyOf,
  cite,
  criteriaFor,
  defineRuleSet,
  derivedFrom,
  established,
  firstUnknown,
  known,
  mergeSources,
  nonEmpty,
  notThat,
  quantity,
  reported,
  unsettled,
  exact,
  unknown,
  type Analyte,
  type Parameter,
  type Reference,
} from '../../src/engine/index.js';

export const paper: Reference = {
  id: 'paper',
  kind: 'study',
  title: 'A paper',
  year: 2020,
  url: 'https://example.org',
};

export function parameter<T>(value: T): Parameter<T> {
  return {
    value,
    label: { en: 'limit', ja: '基準' },
    cites: [cite(paper, 'Table 1')],
    evidence: 'primary',
    reviewedOn: '2026-11-24',
  };
}

export function analyte<U extends string>(id: string, unit: U): Analyte<U> {
  return { id, label: { en: id, ja: id }, kind: 'quantity', unit, accepts: [], codes: [], names: [] };
}

const base = {
  mProtein: quantity([analyte('m-protein', 'g/dL')], { label: { en: 'M-protein', ja: 'M蛋白' } }),
  kappa: quantity([analyte('kappa', 'mg/L')], { label: { en: 'κ', ja: 'κ' } }),
  lambda: quantity([analyte('lambda', 'mg/L')], { label: { en: 'λ', ja: 'λ' } }),
  calcium: quantity<'mg/dL' | 'mmol/L'>([analyte<'mg/dL' | 'mmol/L'>('calcium', 'mg/dL')], {
    label: { en: 'Calcium', ja: 'カルシウム' },
  }),
  isotype: reported<'IgG' | 'IgA' | 'IgM'>([analyte('ife', '1')], () => null, {
    label: { en: 'Isotype', ja: 'アイソタイプ' },
  }),
  done: reported<boolean>([analyte('done', '1')], () => null, { label: { en: 'Done', ja: '実施' } }),
};

export const facts = {
  ...base,
  ratio: derivedFrom(base)(['kappa', 'lambda'], { label: { en: 'κ/λ', ja: 'κ/λ' } }, ({ kappa, lambda }) => {
    const missing = firstUnknown([kappa, lambda]);
    const sources = nonEmpty(mergeSources([kappa, lambda]));
    if (missing !== null || !kappa.known || !lambda.known || sources === null)
      return missing ?? unknown('not-recorded');
    return known({ value: exact(kappa.value.value / lambda.value.value), unit: '1' as const }, sources);
  }),
};

export const c = criteriaFor(facts);
export const high = c.compare({ id: 'm-high' }, 'mProtein', '>=', parameter({ value: 3, unit: 'g/dL' }));
export const skewed = c.compare({ id: 'skewed' }, 'ratio', '>', parameter({ value: 1.65, unit: '1' }));
export const calcium = c.compare(
  { id: 'calcium' },
  'calcium',
  '>',
  parameter([
    { value: 11, unit: 'mg/dL' },
    { value: 2.75, unit: 'mmol/L' },
  ]),
);
export const igm = c.is({ id: 'igm', label: { en: 'IgM', ja: 'IgM型' } }, 'isotype', 'IgM');
export const done = c.holds({ id: 'done' }, 'done');

export const rules = defineRuleSet({
  id: 'sample',
  topic: 'sample',
  edition: '1',
  title: { en: 'Sample', ja: '例' },
  cites: [cite(paper, 'Table 1')],
  facts,
  table: [
    { category: 'igm', when: igm },
    {
      category: 'high',
      when: allOf(
        { id: 'high', label: { en: 'High', ja: '高' } },
        high,
        notThat({ id: 'no', label: { en: 'No', ja: '無' } }, igm),
      ),
    },
    { category: 'skewed', when: anyOf({ id: 'any', label: { en: 'Any', ja: 'いずれか' } }, skewed, calcium) },
  ],
  otherwise: 'none',
  provisional: [
    {
      category: 'high-provisional',
      when: allOf({ id: 'p', label: { en: 'P', ja: 'P' } }, established(high), unsettled(igm)),
    },
  ],
  labels: {
    igm: { en: 'IgM', ja: 'IgM' },
    high: { en: 'High', ja: '高' },
    skewed: { en: 'Skewed', ja: '偏り' },
    none: { en: 'None', ja: 'なし' },
    'high-provisional': { en: 'High (provisional)', ja: '高（暫定）' },
  },
  flags: [done],
  scores: [],
});
