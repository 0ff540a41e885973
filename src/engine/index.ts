/** The engine: three-valued logic, quantities, facts, criteria, scores, classification, explanation. Pure. */
export type { Analyte, Code, Reported } from './analyte.js';
export { assuming } from './assuming.js';
export { cite, type Citation, type Evidence, type Parameter, type Reference } from './citation.js';
export { classify, type Classification } from './classify.js';
export type { Concept } from './concept.js';
export {
  allOf,
  anyOf,
  atLeastOf,
  criteriaFor,
  established,
  notThat,
  unsettled,
  type Criterion,
} from './criterion.js';
export { epochOf } from './epoch.js';
export { evaluate, type Finding } from './evaluate.js';
export { explain, factText, statusWords, thresholdText, valueText, whyWords } from './explain.js';
export {
  analytesOf,
  authorSpecialty,
  condition,
  derivedFrom,
  done,
  drafted,
  drug,
  genomics,
  patient,
  quantity,
  referenceLimit,
  reported,
  series,
  type Dated,
  type Provenance,
  type DraftedOrder,
  type FactDefinition,
  type FactDefinitions,
  type Facts,
  type Reading,
  type RecordedCondition,
  type RecordedDrug,
} from './fact-definition.js';
export {
  dateOf,
  firstUnknown,
  known,
  knownFrom,
  mergeSources,
  sourcesBehind,
  sourcesOf,
  unknown,
  unknownFrom,
  type Fact,
  type Source,
  type Unknown,
  type Why,
} from './fact.js';
export { FactsMade } from './facts-made.js';
export type { GenomicVariant, Genomics } from './genomics.js';
export { locales, nonEmpty, type Locale, type Localized, type NonEmpty } from './locale.js';
export { nextBestTest, type NextBestTest } from './next-best-test.js';
export {
  compare,
  exact,
  formatQuantity,
  interval,
  type Comparator,
  type Interval,
  type Op,
  type Quantity,
} from './quantity.js';
export { member } from './lazy-record.js';
export { remembered } from './remembered.js';
export { factEntries, missingBehind, resolve, type ReadFact } from './resolve.js';
export { defineRuleSet, type Row, type RuleSet } from './rule-set.js';
export {
  bandsBetween,
  evaluateScore,
  type Band,
  type Contribution,
  type Score,
  type ScoreResult,
  type Step,
  type Term,
} from './score.js';
export { all, any, atLeast, not, tri, type Tri } from './tri.js';
