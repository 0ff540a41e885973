import {
  resolve,
  type Concept,
  type Fact,
  type FactDefinition,
  type FactDefinitions,
  type Facts,
  type FactsMade,
} from '../engine/index.js';
import type { Gathered } from '../fhir/gathered.js';
import { absentWhy } from './absent-why.js';
import type { AnalyteIndex } from './analyte-index.js';
import { conceptIndex, type ConceptIndex } from './concept-index.js';
import { selectCondition } from './conditions.js';
import { selectDone } from './done.js';
import { readDrafts, selectDrafted, type DraftList } from './drafts.js';
import { selectDrug } from './drugs.js';
import { readGenomics } from './genomics.js';
import { indexGathered, type Intake, type IntakeOptions } from './intake.js';
import { textOf } from './json.js';
import type { NeedPlan } from './needs.js';
import { patientFact } from './patient-facts.js';
import { selectLimit, selectQuantity, selectSeries } from './select-quantity.js';
import { selectReported } from './select-reported.js';
import type { Selection } from './select.js';
import { selectSpecialty, type Author } from './specialty.js';

export interface MapOptions extends IntakeOptions {
  /** On order-select the orders that are being decided on; absent = all drafts. */
  readonly selections?: readonly string[];
  /** The plan by which the record was gathered: it tells which part of it a fact could have been found in. */
  readonly plan?: NeedPlan;
  /** Who asks; absent = nothing can be said of them. */
  readonly author?: Author;
  /** Facts already made of this record under these options, shared by the rule sets of one call. */
  readonly made?: FactsMade;
}

interface Mapping {
  readonly gathered: Gathered;
  readonly options: MapOptions;
  readonly intake: Intake;
  readonly concepts: ConceptIndex;
  readonly drafts: DraftList;
}

function conceptsOf(definition: FactDefinition): readonly Concept[] {
  return 'concepts' in definition ? definition.concepts : [];
}

function read(
  definition: FactDefinition,
  { gathered, options, intake, concepts, drafts }: Mapping,
): Fact<unknown> {
  const listRead = absentWhy(definition, gathered, options.plan);
  const { absent } = listRead;
  const { now, resources, resultsOf } = intake;
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
      return selectDrafted(definition.concepts, drafts, concepts);
    case 'done':
      return selectDone(definition, resultsOf, resources, now, listRead);
    case 'genomics':
      return readGenomics(intake.walked, resources, { now, absent, withinDays });
    case 'specialty':
      return selectSpecialty(definition.concepts, resources, options.author ?? {}, listRead);
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
  conceptIndexes.set(index, ofIndex);
  const known =
    ofIndex.get(definitions) ??
    conceptIndex(Object.values(definitions).flatMap(conceptsOf), (text) => index.ownersOf(text).length > 0);
  ofIndex.set(definitions, known);
  return known;
}

/**
 * The facts that a rule set asks for, out of what was gathered of one patient: read as each definition says, then
 * completed by what is derived, each when it is first asked for. Every fact that is not known says why. Never throws, whatever the record holds.
 */
export function mapFacts<D extends FactDefinitions>(
  definitions: D,
  gathered: Gathered,
  options: MapOptions,
): Facts<D> {
  const intake = indexGathered(gathered, options);
  const concepts = conceptsFor(definitions, intake.index);
  const drafts = readDrafts(intake.resources, options.selections);
  const mapping: Mapping = { gathered, options, intake, concepts, drafts };
  return resolve(definitions, (definition) => read(definition, mapping), options.now, options.made);
}
