import type { CardTemplate } from '../src/catalogue/index.js';
import { cmmlCard, cmusCard, monocytosisOpenCard } from './neoplasm/cmml.js';
import { mdsHigherRiskCard } from './neoplasm/mds-higher-risk.js';
import { mdsLabelsCard } from './neoplasm/mds-labels.js';
import { exempt } from './exempt.js';

/** MDS and CMML: both classifications side by side, and the risk. */
export const neoplasmCards: readonly CardTemplate[] = [
  mdsLabelsCard,
  mdsHigherRiskCard,
  cmmlCard,
  cmusCard,
  monocytosisOpenCard,
].map(exempt);
