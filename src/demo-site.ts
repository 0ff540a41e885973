import { demoLocalCodes, demoLocalCodeSystem } from './demo/patients/index.js';
import type { SiteCode } from './facts/index.js';
import type { Site } from './service/evaluate-hook.js';

/** The site of demo mode: the local codes of the demo patients, and nothing switched off. */
export function demoSite(): Site {
  const codes = Object.entries(demoLocalCodes).map(([code, local]): SiteCode => ({
    system: demoLocalCodeSystem,
    code,
    analyte: 'analyte' in local ? local.analyte : code,
  }));
  return { codes, topicsOff: [], cardsOff: [], neverQuiet: [], shadow: [], region: null };
}
