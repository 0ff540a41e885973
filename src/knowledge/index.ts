import type { RuleSet } from '../engine/index.js';
import { lupusRules } from './lupus-like/rules.js';
import { vexasRules } from './lupus-like/vexas.js';
import { myeloidRules } from './myeloid/states.js';
import { plasmaCell } from './plasma-cell/stage.js';
import { systemicSclerosisRuleSets } from './systemic-sclerosis/index.js';

/** Every rule set there is: evaluated on each call, explained, documented and walked by the contract tests. */
export const ruleSets: readonly RuleSet[] = [
  plasmaCell,
  myeloidRules,
  lupusRules,
  vexasRules,
  ...systemicSclerosisRuleSets,
] as readonly RuleSet[];
