import {
  resolve,
  type Concept,
  type Fact,
  type FactDefinition,
  type FactDefinitions,
  type Facts,
} from '../engine/index.js';
import type { AnalyteIndex } from './analyte-index.js';
import { conceptIndex, type ConceptIndex } from './concept-index.js';
import { selectCondition } from './conditions.js';
import { selectDone } from './done.js';
import { selectDrafted } from './drafts.js';
import { selectDrug } from './drugs.js';
import { selectGenomics } from './genomics.js';
import type { Intake } from './intake.js';
import { textOf } from './json.js';
import { patientFact } from './patient-facts.js';
import { selectLimit, selectQuantity, selectSeries } from './select-quantity.js';
import { selectReported } from './select-reported.js';
import type { Selection } from './select.js';
import { selectSpecialty } from './specialty.js';

function conceptsOf(definition: FactDefinition): readonly Concept[] {
  return 'concepts' in definition ? definition.concepts : [];
}

function read(definition: FactDefinition, intake: Intake, concepts: ConceptIndex): Fact<unknown> {
  const { gathered, now, resources, resultsOf } = intake;
  const listRead = intake.absentWhy(definition);
  const { absent } = listRead;
  const { withinDays } = definition;
  const selection: Selection = { resultsOf, now, absent, withinDays };
  switch (definition.kind) {
    case 'quantity':
      return selectQuantity(definition.analytes, definition.pick, selection);
    case 'limit':
      return selectLimit(definition.analyte, definition.end, selection);
    case 'series':
      return selectSeries(definition.analyte, selection);
    case 'reported':
      return selectReported(definition, selection);
    case 'condition':
      return selectCondition(definition.concepts, intake.conditions, concepts, listRead);
    case 'drug':
      return selectDrug(definition.concepts, intake.drugs, concepts, listRead);
    case 'drafted':
      return selectDrafted(definition.concepts, intake.drafts, concepts);
    case 'done':
      return selectDone(definition, resultsOf, intake.acts, now, listRead);
    case 'genomics':
      return selectGenomics(intake.genomics, resources, { now, absent, withinDays });
    case 'specialty':
      return selectSpecialty(definition.concepts, resources, intake.author, listRead);
    case 'patient': {
      const patients = resources.ofType('Patient');
      const own = patients.find(({ resource }) => textOf(resource, 'id') === gathered.patientId);
      return patientFact(definition.element, own, now, absent);
    }
    case 'derived':
      throw new Error('derived facts are computed, not read');
  }
}

const conceptIndexes = new WeakMap<AnalyteIndex, WeakMap<FactDefinitions, ConceptIndex>>();

/** The concepts of a set of definitions, indexed once for each list of analytes that they are told from. */
function conceptsFor(definitions: FactDefinitions, index: AnalyteIndex): ConceptIndex {
  const ofIndex = conceptIndexes.get(index) ?? new WeakMap<FactDefinitions, ConceptIndex>();
  const known = ofIndex.get(definitions);
  if (known !== undefined) return known;
  const concepts = Object.values(definitions).flatMap(conceptsOf);
  const made = conceptIndex(concepts, (text) => index.ownersOf(text).length > 0);
  conceptIndexes.set(index, ofIndex.set(definitions, made));
  return made;
}

/**
 * The facts that a rule set asks for, out of the record of one patient: read as each definition says, then completed
 * by what is derived, each when it is first asked for and once for all rule sets. Every fact that is not known says
 * why. Never throws, whatever the record holds.
 */
export function mapFacts<D extends FactDefinitions>(definitions: D, intake: Intake): Facts<D> {
  const concepts = conceptsFor(definitions, intake.index);
  return resolve(definitions, (definition) => read(definition, intake, concepts), intake.asOf, intake.made);
}
