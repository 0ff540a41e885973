import { derivedFrom, evaluateScore } from '../../../engine/index.js';
import { answer } from './answer.js';
import { neoplasmFacts } from './facts.js';
import { ipssMFacts, ipssMInput } from './ipss-m-input.js';
import { ipssMModel } from './ipss-m-model.js';
import type { IpssMBand } from './ipss-m-variables.js';
import { ipssRTable } from './ipss-r.js';
import { treatmentParameters } from './parameters.js';

const derive = derivedFrom(neoplasmFacts);
const lowerBands: readonly IpssMBand[] = ['very-low', 'low', 'moderate-low'];
const ipssRFacts = ['cytogeneticGroup', 'marrowBlasts', 'hemoglobin', 'platelets', 'neutrophils'] as const;

/** Everything that the rules on MDS and CMML ask, with the risk that each score gives. */
export const mdsFacts = {
  ...neoplasmFacts,
  lowerRiskByIpssR: derive(
    ipssRFacts,
    { label: { en: 'Lower risk by IPSS-R (up to 3.5)', ja: 'IPSS-Rで低リスク（3.5以下）' } },
    (facts, asOf) => {
      const { low, high } = evaluateScore(ipssRTable, facts, asOf);
      const limit = treatmentParameters.ipssRLower.value;
      const rested = ipssRFacts.map((key) => facts[key]);
      return answer<boolean>(rested, high <= limit ? true : low > limit ? false : null);
    },
  ),
  lowerRiskByIpssM: derive(
    ipssMFacts,
    {
      label: {
        en: 'Lower risk by IPSS-M (very low to moderate low)',
        ja: 'IPSS-Mで低リスク（moderate lowまで）',
      },
    },
    (facts) => {
      const { possibleBands } = ipssMModel(ipssMInput(facts));
      const lower = possibleBands.filter((band) => lowerBands.includes(band)).length;
      const settled = lower === possibleBands.length || lower === 0;
      const rested = ipssMFacts.map((key) => facts[key]);
      return answer<boolean>(rested, settled ? lower > 0 : null);
    },
  ),
};
