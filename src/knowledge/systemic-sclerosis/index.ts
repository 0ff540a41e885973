import type { RuleSet } from '../../engine/index.js';
import { baselineIl6 } from './baseline-il6.js';
import { cytokinePattern } from './cytokine-pattern.js';
import { infectionMarkers } from './infection-markers.js';
import { liveVaccine } from './live-vaccine.js';
import { tocilizumabMonitoring } from './monitoring.js';
import { mrssResponse } from './mrss-response.js';
import { tocilizumabStart } from './tocilizumab-start.js';

/** The rule sets of systemic sclerosis and tocilizumab. */
export const systemicSclerosisRuleSets: readonly RuleSet[] = [
  tocilizumabStart,
  tocilizumabMonitoring,
  baselineIl6,
  infectionMarkers,
  liveVaccine,
  mrssResponse,
  cytokinePattern,
];
