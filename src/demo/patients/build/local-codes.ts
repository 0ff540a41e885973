import type { Observation } from 'fhir/r4.js';
import type { Chart } from './chart.js';
import { observation, quantity, type ObservationContent, type ObservationValue } from './observation.js';

/** What no public code system can say; a site maps these as it would map its own. */
export const demoLocalCodeSystem = 'urn:heme-precursor-cds:local';

interface LocalCodeDefinition {
  readonly display: string;
  /** The product's analyte that the code stands for, where it is not the code itself. */
  readonly analyte?: string;
  readonly category: ObservationContent['category'];
  /** count and score: valueInteger; percent and amount: valueQuantity in % or `unit`; yes-no: valueBoolean. */
  readonly shape: 'count' | 'score' | 'percent' | 'amount' | 'yes-no';
  /** UCUM unit of an amount, and the lowest normal value printed with it. */
  readonly unit?: string;
  readonly low?: number;
}

/** The demo's local codes in `demoLocalCodeSystem`, and the shape in which each value comes. */
export const demoLocalCodes = {
  'mri-focal-lesions': {
    display: 'MRI: number of focal lesions of 5 mm or more',
    category: 'imaging',
    shape: 'count',
  },
  'lytic-lesions-ct': {
    display: 'Low-dose whole-body CT: number of osteolytic lesions of 5 mm or more',
    analyte: 'lytic-lesions',
    category: 'imaging',
    shape: 'count',
  },
  'plasmacytoma-biopsy': { display: 'Biopsy-proven plasmacytoma', category: 'laboratory', shape: 'yes-no' },
  'marrow-clonality': {
    display: 'Marrow plasma cells: light-chain restriction shown',
    category: 'laboratory',
    shape: 'yes-no',
  },
  'circulating-plasma-cells-pct': {
    display: 'Plasma cells on blood smear, % of leukocytes',
    category: 'laboratory',
    shape: 'percent',
  },
  'dysplasia-erythroid-pct': {
    display: 'Marrow: dysplastic erythroid cells, %',
    category: 'laboratory',
    shape: 'percent',
  },
  'dysplasia-granulocytic-pct': {
    display: 'Marrow: dysplastic granulocytic cells, %',
    category: 'laboratory',
    shape: 'percent',
  },
  'dysplasia-megakaryocytic-pct': {
    display: 'Marrow: dysplastic megakaryocytes, %',
    category: 'laboratory',
    shape: 'percent',
  },
  'ring-sideroblasts-pct': {
    display: 'Marrow: ring sideroblasts, % of erythroblasts',
    category: 'laboratory',
    shape: 'percent',
  },
  'marrow-fibrosis': {
    display: 'Marrow: reticulin grade MF-0 to MF-3',
    category: 'laboratory',
    shape: 'score',
  },
  'tp53-cn-loh': {
    display: 'TP53 (17p): copy-neutral loss of heterozygosity',
    category: 'laboratory',
    shape: 'yes-no',
  },
  'auer-rods': { display: 'Auer rods seen', category: 'laboratory', shape: 'yes-no' },
  'cytopenia-cause-review': {
    display: 'Cytopenia: a cause found on review of the history (clinician)',
    category: 'exam',
    shape: 'yes-no',
  },
  haptoglobin: {
    display: 'Haptoglobin in serum',
    category: 'laboratory',
    shape: 'amount',
    unit: 'mg/dL',
    low: 30,
  },
  mrss: { display: 'Modified Rodnan skin score, 17 sites, 0-51', category: 'exam', shape: 'score' },
} satisfies Record<string, LocalCodeDefinition>;

export type LocalCode = keyof typeof demoLocalCodes;

const shaped = (code: LocalCode, value: number | boolean): ObservationValue => {
  if (typeof value === 'boolean') return { valueBoolean: value };
  const { shape, unit = '%' }: LocalCodeDefinition = demoLocalCodes[code];
  return shape === 'percent' || shape === 'amount'
    ? { valueQuantity: quantity(value, unit) }
    : { valueInteger: value };
};

/** Findings recorded under the site's own codes, one Observation each. */
export const localFindings = (
  chart: Chart,
  daysAgo: number,
  values: Readonly<Partial<Record<LocalCode, number | boolean>>>,
): readonly Observation[] =>
  (Object.entries(values) as [LocalCode, number | boolean][]).map(([code, value]) => {
    const { display, category, unit, low }: LocalCodeDefinition = demoLocalCodes[code];
    return observation(chart, {
      slug: `${code}-${daysAgo}`,
      daysAgo,
      category,
      code: { coding: [{ system: demoLocalCodeSystem, code, display }], text: display },
      value: shaped(code, value),
      ...(unit !== undefined && low !== undefined && { range: { low: quantity(low, unit) } }),
    });
  });
