import type { CardTemplate } from '../src/catalogue/index.js';
import { alMgrsRedFlagCard } from './al-mgrs-red-flag.js';
import { igmCards } from './igm.js';
import { lightChainCards } from './light-chain.js';
import { mProteinUnclassifiedCards } from './m-protein-unclassified.js';
import { mgusCards } from './mgus.js';
import { myelomaCards } from './mm.js';
import { daratumumabCards } from './order-daratumumab.js';
import { boneAgentCard } from './order-bone-agent.js';
import { imidCards } from './order-imid.js';
import { marrowLowRiskCard } from './order-marrow-low-risk.js';
import { plasmaDrugCards } from './order-plasma-drugs.js';
import { proteinTestCards } from './order-protein-tests.js';
import { skeletalSurveyCards } from './order-skeletal-survey.js';
import { plasmaCellLeukaemiaCard } from './pcl.js';
import { plasmaCellEmergencyCard } from './plasma-cell-emergency.js';
import { proteinResultUnusableCard } from './protein-result-unusable.js';
import { smmEvolvingCard } from './smm-evolving.js';
import { smmProvisionalCard } from './smm-provisional.js';
import { smmCards } from './smm.js';
import { solitaryPlasmacytomaCard } from './solitary-plasmacytoma.js';
import { suspectedMyelomaCard } from './suspected-mm.js';
import { treatedCard } from './treated.js';

/** What is said of plasma-cell disorders and of orders around them. */
export const plasmaCellCards: readonly CardTemplate[] = [
  plasmaCellEmergencyCard,
  plasmaCellLeukaemiaCard,
  ...myelomaCards,
  suspectedMyelomaCard,
  alMgrsRedFlagCard,
  smmProvisionalCard,
  smmEvolvingCard,
  ...smmCards,
  ...lightChainCards,
  ...igmCards,
  solitaryPlasmacytomaCard,
  ...mgusCards,
  ...mProteinUnclassifiedCards,
  proteinResultUnusableCard,
  treatedCard,
  ...skeletalSurveyCards,
  ...proteinTestCards,
  ...daratumumabCards,
  ...imidCards,
  boneAgentCard,
  ...plasmaDrugCards,
  marrowLowRiskCard,
];
