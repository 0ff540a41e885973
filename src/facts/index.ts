/** FHIR to facts: codes, units, values, selection, driven by the definitions that are handed in. Pure. */
export { indexGathered } from './intake.js';
export { mapFacts, type MapOptions } from './map.js';
export { needsFor, type NeedPlan } from './needs.js';
export type { SiteCode } from './site-code.js';
