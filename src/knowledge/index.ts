import type { RuleSet } from '../engine/index.js';
import { plasmaCell } from './plasma-cell/stage.js';
import { systemicSclerosisRuleSets } from './systemic-sclerosis/index.js';

/** Every rule set there is: evaluated on each call, explained, documented and walked by the contract tests. */
export const ruleSets: readonly RuleSet[] = [plasmaCell as unknown as RuleSet, ...systemicSclerosisRuleSets];
