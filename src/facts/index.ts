/** FHIR to facts: codes, units, values, selection, driven by the definitions that are handed in. Pure. */
export { readRecord, type Intake, type IntakeOptions } from './intake.js';
export { mapFacts } from './map.js';
export { needsFor, type NeedPlan } from './needs.js';
export type { SiteCode } from './site-code.js';
