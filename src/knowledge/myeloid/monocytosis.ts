import { allOf, criteriaFor } from '../../engine/index.js';
import { readFacts } from './facts.js';
import { monocytosis } from './parameters.js';

const c = criteriaFor(readFacts);

/** The monocytosis that CMML asks for: absolute and relative. Its persistence is judged by the neoplasm rules. */
export const monocytosisCmml = allOf(
  {
    id: 'monocytosis-cmml-range',
    label: { en: 'Monocytosis in the range of CMML', ja: 'CMMLの範囲の単球増加' },
  },
  c.compare({ id: 'monocytes-absolute' }, 'monocytes', '>=', monocytosis.absolute),
  c.compare({ id: 'monocytes-relative' }, 'monocytesPercent', '>=', monocytosis.percent),
);

/** The older, stricter limit. */
export const monocytosisClassical = c.compare(
  { id: 'monocytosis-classical' },
  'monocytes',
  '>=',
  monocytosis.classical,
);
