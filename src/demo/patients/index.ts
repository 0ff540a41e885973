import type { DemoPatient } from './demo-patient.js';
import { blastsInBlood } from './blasts-in-blood.js';
import { ccusProvisional } from './ccus-provisional.js';
import { chilblainLupus } from './chilblain-lupus.js';
import { chipDnmt3a } from './chip-dnmt3a.js';
import { cloneBelowThreshold } from './clone-below-threshold.js';
import { creatinineWithoutClone } from './creatinine-without-clone.js';
import { igmGammopathy } from './igm-gammopathy.js';
import { japaneseMonocytosis } from './japanese-monocytosis.js';
import { lupusNephritisYoung } from './lupus-nephritis-young.js';
import { mProteinUnclassified } from './m-protein-unclassified.js';
import { mdsComplete } from './mds-complete.js';
import { mdsRingSideroblasts } from './mds-ring-sideroblasts.js';
import { mgusFlcMissing } from './mgus-flc-missing.js';
import { mgusHighRisk } from './mgus-high-risk.js';
import { mgusLowRisk } from './mgus-low-risk.js';
import { myelomaByLightChains } from './myeloma-by-light-chains.js';
import { noData } from './no-data.js';
import { smmHighRisk } from './smm-high-risk.js';
import { smmLowRisk } from './smm-low-risk.js';
import { smmProvisional } from './smm-provisional.js';
import { spepAlone } from './spep-alone.js';
import { suspectedMyeloma } from './suspected-myeloma.js';
import { systemicSclerosisOnTocilizumab } from './systemic-sclerosis-on-tocilizumab.js';
import { systemicSclerosisTocilizumab } from './systemic-sclerosis-tocilizumab.js';
import { textOnlyResults } from './text-only-results.js';
import { unexplainedCytopenia } from './unexplained-cytopenia.js';
import { vexasUba1 } from './vexas-uba1.js';

export { demoPractitioner } from './build/chart.js';
export { demoLocalCodes, demoLocalCodeSystem } from './build/local-codes.js';
export type { DemoPatient } from './demo-patient.js';

/**
 * The invented patients of the demo as they stand at `now` (ISO 8601): every date is relative to it. Their orders
 * and encounters point to `demoPractitioner`, which is served beside them.
 */
export const demoPatients = (now: string): readonly DemoPatient[] =>
  [
    mProteinUnclassified,
    mgusLowRisk,
    mgusHighRisk,
    mgusFlcMissing,
    smmProvisional,
    smmLowRisk,
    smmHighRisk,
    suspectedMyeloma,
    myelomaByLightChains,
    igmGammopathy,
    spepAlone,
    creatinineWithoutClone,
    unexplainedCytopenia,
    ccusProvisional,
    chipDnmt3a,
    cloneBelowThreshold,
    mdsRingSideroblasts,
    mdsComplete,
    blastsInBlood,
    japaneseMonocytosis,
    chilblainLupus,
    lupusNephritisYoung,
    vexasUba1,
    systemicSclerosisTocilizumab,
    systemicSclerosisOnTocilizumab,
    textOnlyResults,
    noData,
  ].map((patient) => patient(now));
