import type { RuleSet } from '../engine/index.js';
import { lupusRules } from './lupus-like/rules.js';
import { vexasRules } from './lupus-like/vexas.js';
import { cmmlIcc } from './myeloid/neoplasm/cmml-icc.js';
import { cmmlWho5 } from './myeloid/neoplasm/cmml-who5.js';
import { mdsIcc } from './myeloid/neoplasm/mds-icc.js';
import { mdsWho5 } from './myeloid/neoplasm/mds-who5.js';
import { myeloidRules } from './myeloid/states.js';
import { plasmaCell } from './plasma-cell/stage.js';
import { systemicSclerosisRuleSets } from './systemic-sclerosis/index.js';

/** Every rule set there is: evaluated on each call, explained, documented and walked by the contract tests. */
export const ruleSets: readonly RuleSet[] = [
  plasmaCell,
  myeloidRules,
  mdsWho5,
  mdsIcc,
  cmmlWho5,
  cmmlIcc,
  lupusRules,
  vexasRules,
  ...systemicSclerosisRuleSets,
] as readonly RuleSet[];
