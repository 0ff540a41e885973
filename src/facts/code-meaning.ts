import { identify, type Identified, type SiteCodes } from './analyte-of.js';
import type { AnalyteIndex } from './analyte-index.js';
import { geneticCode, type GeneticCode } from './genetic-code.js';
import { rememberedConcept } from './remembered-concept.js';

/** What the code of an Observation or component says, before anything else in it is looked at. */
export interface CodeMeaning {
  readonly analyte: Identified;
  readonly genes: GeneticCode;
}

/** Tells what a code means. */
export type MeaningOf = (concept: unknown) => CodeMeaning;

const known = new WeakMap<AnalyteIndex, WeakMap<SiteCodes, MeaningOf>>();

/** Tells what codes mean to these analytes and this site, with its answers remembered: one look for each result. */
export function meaningFor(index: AnalyteIndex, site: SiteCodes): MeaningOf {
  const ofIndex = known.get(index) ?? new WeakMap<SiteCodes, MeaningOf>();
  known.set(index, ofIndex);
  const meaningOf =
    ofIndex.get(site) ??
    rememberedConcept((concept) => ({
      analyte: identify(concept, index, site),
      genes: geneticCode(concept),
    }));
  ofIndex.set(site, meaningOf);
  return meaningOf;
}
