import type { CardTemplate } from '../catalogue/index.js';
import type { FactDefinition, Locale, RuleSet } from '../engine/index.js';
import { evidenceBasedNames, predictiveNames } from './onc-attribute-names.js';
import { reviewOf } from './review.js';
import { scoreEvidence, type ScoreEvidence } from './score-evidence.js';

/** One source attribute by its place in 45 CFR 170.315(b)(11)(iv). */
export interface SourceAttribute {
  readonly place: string;
  /** Of the second list: the heading that it stands under. */
  readonly group?: string;
  /** In the words of the regulation. */
  readonly name: string;
  readonly value: string;
}

type Used = RuleSet['scores'][number]['score'];
const en: Locale = 'en';
const guidance = "FDA's guidance of January 2026 (it replaces that of September 2022)";
const notUsed = 'Not used: no fact of this product reads it.';
const notStated = 'Not stated in what this product read of the publication.';
const notAssessed = 'Not assessed by this product.';
const funding = 'Not documented in this product.';

function citationsOf(cites: RuleSet['cites']): string {
  return cites
    .map(({ reference, locator }) => `${reference.title}, ${locator}. ${reference.url}`)
    .join(' | ');
}

function definitionsOf({ facts }: RuleSet): readonly FactDefinition[] {
  return Object.values<FactDefinition>(facts);
}

const element = (ruleSet: RuleSet, ...names: readonly string[]): boolean =>
  definitionsOf(ruleSet).some((one) => one.kind === 'patient' && names.includes(one.element));

/** Attributes (5) to (13) of the first list: which demographic and social data the rule reads. */
function dataUsed(ruleSet: RuleSet): readonly string[] {
  const sex = element(ruleSet, 'sex') ? 'Used: sex-specific limits.' : notUsed;
  const birth = element(ruleSet, 'age', 'birthDate')
    ? 'Used: age at the time of asking or at onset.'
    : notUsed;
  const language = 'Only for the language of the card.';
  return [notUsed, notUsed, language, notUsed, notUsed, sex, birth, notUsed, notUsed];
}

/** The 13 attributes of an evidence-based intervention, 170.315(b)(11)(iv)(A). */
export function guidelineAttributes(ruleSet: RuleSet, owner: string): readonly SourceAttribute[] {
  const years = ruleSet.cites.map(({ reference }) => reference.year).join(', ');
  const values = [
    citationsOf(ruleSet.cites),
    `Heme Precursor CDS; answered for by: ${owner}`,
    funding,
    `Edition ${ruleSet.edition}; source of ${years}; numbers last compared with their sources on ${reviewOf(ruleSet).reviewedOn}`,
    ...dataUsed(ruleSet),
  ];
  return evidenceBasedNames.map((name, index) => ({
    place: `(iv)(A)(${index + 1})`,
    name,
    value: values[index] ?? notStated,
  }));
}

function detailsAndPurpose(score: Used, owner: string): readonly string[] {
  const bands = score.bands.value.map(({ label }) => label[en]).join(', ');
  return [
    `${score.model}: ${citationsOf(score.cites)}. Implementation: Heme Precursor CDS; whom to ask: ${owner}`,
    funding,
    `Points and a group: ${bands}`,
    'Classification into a risk group; a prediction where the group has a published outcome',
    'To inform a clinician who reviews the facts and the criteria shown',
    score.scope[en],
    'Haematologists, rheumatologists and generalists',
    'Informs clinical management; neither augments nor replaces it by itself',
    score.scope[en],
    'A missing input widens the range and leaves the group open; a group is not a forecast for one patient',
  ];
}

function development(ruleSet: RuleSet, { training, external }: Partial<ScoreEvidence>): readonly string[] {
  const used = dataUsed(ruleSet)
    .flatMap((value, index) => (value.startsWith('Used') ? (evidenceBasedNames[4 + index] ?? []) : []))
    .join('; ');
  return [
    training ?? notStated,
    used === '' ? 'None.' : `Read by the rule set of the score: ${used}`,
    notStated,
    'To be judged by the site against the population above',
    notStated,
    notStated,
    external?.setting ?? notStated,
    external?.party ?? notStated,
    notStated,
    external?.process ?? notStated,
  ];
}

function performance(score: Used, { external }: Partial<ScoreEvidence>): readonly string[] {
  const outcomes = score.bands.value.flatMap(({ outcome }) => outcome?.[en] ?? []);
  return [
    outcomes.length === 0 ? notStated : `Outcome of each group in the publication: ${outcomes.join(' | ')}`,
    notStated,
    external?.validity ?? notStated,
    notStated,
    'None known to this product',
    'Acceptance, overrides and firing rates at each site: npm run report; canary patients hourly',
    notAssessed,
    notAssessed,
    notAssessed,
    `Numbers are compared with their sources yearly; last on ${score.bands.reviewedOn}. A card of an overdue rule says so`,
    'When identified; a site switches a topic or card off or into shadow without a new release',
  ];
}

const roman = ['i', 'ii', 'iii', 'iv', 'v'];

/** The 31 attributes of a predictive intervention, 170.315(b)(11)(iv)(B). */
export function scoreAttributes(ruleSet: RuleSet, score: Used, owner: string): readonly SourceAttribute[] {
  const known = scoreEvidence[score.id] ?? {};
  const values = [
    ...detailsAndPurpose(score, owner),
    ...development(ruleSet, known),
    ...performance(score, known),
  ];
  const places = predictiveNames.flatMap(({ group, names }, first) =>
    names.map((name, second) => ({ place: `(iv)(B)(${first + 1})(${roman[second] ?? ''})`, group, name })),
  );
  return places.map((one, index) => ({ ...one, value: values[index] ?? notStated }));
}

/** One of the four criteria of section 520(o)(1)(E) of the FD&C Act, answered for one rule. */
export interface DeviceCriterion {
  readonly criterion: string;
  /** `open`: the site's own regulatory judgement is asked for. */
  readonly answer: 'met' | 'open';
  readonly why: string;
}

function thirdCriterion(
  ruleSet: RuleSet,
  cards: readonly CardTemplate[],
): Omit<DeviceCriterion, 'criterion'> {
  const urgent = cards.filter(({ indicator }) => indicator !== 'info' && indicator !== 'warning');
  if (urgent.length > 0)
    return {
      answer: 'open',
      why: `Recommends options, but ${urgent.map(({ id }) => id).join(', ')} may be critical: ${guidance} asks whether a recommendation is for a time-critical decision.`,
    };
  if (ruleSet.scores.length > 0)
    return {
      answer: 'open',
      why: `Recommends options, and shows published group outcomes: ${guidance} asks whether a risk is given as a specific output.`,
    };
  return {
    answer: 'met',
    why: 'Recommends options for a clinician to consider; no directive, dose or diagnosis.',
  };
}

/** Whether a rule would not be a device: an answer of the developers, not of a regulator. */
export function deviceCriteria(ruleSet: RuleSet, cards: readonly CardTemplate[]): readonly DeviceCriterion[] {
  const genomic = definitionsOf(ruleSet).some(({ kind }) => kind === 'genomics');
  return [
    {
      criterion:
        '1: not intended to acquire, process, or analyze a medical image or a signal from an in vitro diagnostic device or a pattern or signal from a signal acquisition system',
      answer: 'met',
      why: genomic
        ? 'Reads results as reported; variants as called and interpreted by the laboratory, never sequence data.'
        : 'Reads results as reported; neither images nor signals.',
    },
    {
      criterion:
        '2: intended for the purpose of displaying, analyzing, or printing medical information about a patient or other medical information (such as peer-reviewed clinical studies and clinical practice guidelines)',
      answer: 'met',
      why: 'Shows recorded results with value, unit, date and source, and published criteria.',
    },
    {
      criterion:
        '3: intended for the purpose of supporting or providing recommendations to a health care professional about prevention, diagnosis, or treatment of a disease or condition',
      ...thirdCriterion(ruleSet, cards),
    },
    {
      criterion:
        '4: intended for the purpose of enabling such health care professional to independently review the basis for such recommendations, so that it is not the intent that the professional rely primarily on any of them to make a clinical diagnosis or treatment decision regarding an individual patient',
      answer: 'met',
      why: 'Each card names its facts, what is missing and its source; explain gives each criterion with threshold and citation.',
    },
  ];
}
