import type { CardTemplate } from '../src/catalogue/index.js';
import { amlThresholdCard } from './myeloid/aml-threshold.js';
import { ccusCard, ccusProvisionalCard } from './myeloid/ccus.js';
import {
  chipAfterTherapyCard,
  chipHighCard,
  chipIntermediateCard,
  chipLowCard,
  chipOpenCard,
  cloneCountMissingCard,
} from './myeloid/chip.js';
import { cloneOpenCard } from './myeloid/clone-open.js';
import { cloneWithHighCountsCard } from './myeloid/clone-with-high-counts.js';
import { germlineSuspectedCard } from './myeloid/germline-suspected.js';
import { icusCard, icusProvisionalCard } from './myeloid/icus.js';
import { isolatedNeutropeniaCard } from './myeloid/isolated-neutropenia.js';
import { markedCytopeniaCard } from './myeloid/marked-cytopenia.js';
import { mdsPatternCard } from './myeloid/mds-pattern.js';
import { neutropenicFeverCard } from './myeloid/neutropenic-fever.js';
import { newBlastsCard } from './myeloid/new-blasts.js';
import { possibleCcusCard } from './myeloid/possible-ccus.js';
import { unexplainedCytopeniaCard } from './myeloid/unexplained-cytopenia.js';
import { exempt } from './exempt.js';

const spoken: readonly CardTemplate[] = [
  amlThresholdCard,
  neutropenicFeverCard,
  newBlastsCard,
  markedCytopeniaCard,
  mdsPatternCard,
  cloneWithHighCountsCard,
  ccusCard,
  ccusProvisionalCard,
  possibleCcusCard,
  unexplainedCytopeniaCard,
  isolatedNeutropeniaCard,
  icusCard,
  icusProvisionalCard,
  chipHighCard,
  chipAfterTherapyCard,
  chipIntermediateCard,
  chipOpenCard,
  cloneCountMissingCard,
  chipLowCard,
  germlineSuspectedCard,
  cloneOpenCard,
];

/** Clonal haematopoiesis and cytopenia: by their conditions at most two of them speak at once. */
export const myeloidCards: readonly CardTemplate[] = spoken.map(exempt);
