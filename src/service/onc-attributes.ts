import type { CardTemplate } from '../catalogue/index.js';
import type { FactDefinition, Locale, RuleSet } from '../engine/index.js';
import { reviewOf } from './review.js';

/** One source attribute by its place in 45 CFR 170.315(b)(11)(iv). */
export interface SourceAttribute {
  readonly place: string;
  readonly name: string;
  readonly value: string;
}

type Used = RuleSet['scores'][number]['score'];
const en: Locale = 'en';
const notUsed = 'Not used: no fact of this product reads it.';
const notStated = 'Not stated in what this product read of the publication.';
const notAssessed = 'Not assessed by this product.';
const implementation =
  'This implementation was made without outside funding that is known to its developers.';

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
function dataUsed(ruleSet: RuleSet): readonly (readonly [string, string])[] {
  const sex = element(ruleSet, 'sex') ? 'Used: sex-specific limits.' : notUsed;
  const birth = element(ruleSet, 'age', 'birthDate')
    ? 'Used: age at the time of asking or at onset.'
    : notUsed;
  return [
    ['Use of race', notUsed],
    ['Use of ethnicity', notUsed],
    ['Use of language', 'Only for the language of the card.'],
    ['Use of sexual orientation', notUsed],
    ['Use of gender identity', notUsed],
    ['Use of sex', sex],
    ['Use of date of birth', birth],
    ['Use of social determinants of health data', notUsed],
    ['Use of health status assessments data', notUsed],
  ];
}

const placed = (
  places: readonly string[],
  rows: readonly (readonly [string, string])[],
): readonly SourceAttribute[] =>
  rows.map(([name, value], index) => ({ place: places[index] ?? '', name, value }));

const numbered = (list: string, rows: readonly (readonly [string, string])[]): readonly SourceAttribute[] =>
  placed(
    rows.map((_row, index) => `(iv)(${list})(${index + 1})`),
    rows,
  );

/** The 13 attributes of an evidence-based intervention, 170.315(b)(11)(iv)(A). */
export function guidelineAttributes(ruleSet: RuleSet, owner: string): readonly SourceAttribute[] {
  return numbered('A', [
    ['Bibliographic citation of the intervention', citationsOf(ruleSet.cites)],
    ['Developer of the intervention', `Heme Precursor CDS; answered for by: ${owner}`],
    ['Funding source of the technical implementation', implementation],
    [
      'Release and revision dates of the intervention or reference source',
      `Edition ${ruleSet.edition}; source of ${ruleSet.cites.map(({ reference }) => reference.year).join(', ')}; numbers last compared with their sources on ${reviewOf(ruleSet).reviewedOn}`,
    ],
    ...dataUsed(ruleSet),
  ]);
}

/** Places of the second list: nine groups with so many attributes each, 31 together. */
const groups = [4, 4, 2, 4, 2, 4, 5, 4, 2] as const;
const roman = ['i', 'ii', 'iii', 'iv', 'v'];
const places = groups.flatMap((size, group) =>
  roman.slice(0, size).map((part) => `(iv)(B)(${group + 1})(${part})`),
);

function detailsAndPurpose(score: Used, owner: string): readonly (readonly [string, string])[] {
  const bands = score.bands.value.map(({ label }) => label[en]).join(', ');
  return [
    ['Developer and contact', `${score.model}: ${citationsOf(score.cites)}. Implementation: ${owner}`],
    ['Funding source of the technical implementation', implementation],
    ['Value that the intervention produces', `Points and a group: ${bands}`],
    [
      'Type of output',
      'Classification into a risk group; a prediction where the group has a published outcome',
    ],
    ['Intended use', 'To inform a clinician who reviews the facts and the criteria shown'],
    ['Intended patient population', score.scope[en]],
    ['Intended user', 'Haematologists, rheumatologists and generalists'],
    [
      'Intended decision-making role',
      'Informs clinical management; neither augments nor replaces it by itself',
    ],
    ['Tasks, situations or populations cautioned against', score.scope[en]],
    [
      'Known risks, inappropriate settings and uses, limitations',
      'A missing input widens the range and leaves the group open; a group is not a forecast for one patient',
    ],
  ];
}

function development(ruleSet: RuleSet, score: Used): readonly (readonly [string, string])[] {
  const used = dataUsed(ruleSet)
    .filter(([, value]) => value.startsWith('Used'))
    .map(([name]) => name);
  return [
    ['Inclusion and exclusion criteria of the training data', score.scope[en]],
    ['Use of demographic and social variables as input', used.join('; ') || 'None.'],
    ['Demographic representativeness of the training data', notStated],
    [
      'Relevance of the training data to the deployed setting',
      'To be judged by the site against the scope above',
    ],
    ['Approach to fairness of the output', notStated],
    ['Approaches to manage, reduce or eliminate bias', notStated],
    ['External validation: data source and setting', `See ${citationsOf(score.cites)}`],
    ['External validation: party that conducted it', notStated],
    ['External validation: demographic representativeness', notStated],
    ['External validation: process', notStated],
  ];
}

function performance(score: Used): readonly (readonly [string, string])[] {
  const outcomes = score.bands.value.flatMap(({ outcome }) => outcome?.[en] ?? []);
  const reported = outcomes.join(' | ') || notStated;
  return [
    ['Validity in data of the same source', reported],
    ['Fairness in data of the same source', notStated],
    ['Validity in external data', notStated],
    ['Fairness in external data', notStated],
    ['Evaluation of use on outcomes', 'None known to this product'],
    [
      'Process and frequency of monitoring validity',
      'Acceptance, overrides and firing rates: npm run report',
    ],
    ['Validity in local data', notAssessed],
    ['Process and frequency of monitoring fairness', notAssessed],
    ['Fairness in local data', notAssessed],
    [
      'Process and frequency of updates',
      `Numbers are compared with their sources yearly; last on ${score.bands.reviewedOn}. A card of an overdue rule says so`,
    ],
    [
      'Frequency of corrections when risks are identified',
      'When identified; a site switches a topic or card off or into shadow without a new release',
    ],
  ];
}

/** The 31 attributes of a predictive intervention, 170.315(b)(11)(iv)(B). */
export function scoreAttributes(ruleSet: RuleSet, score: Used, owner: string): readonly SourceAttribute[] {
  return placed(places, [
    ...detailsAndPurpose(score, owner),
    ...development(ruleSet, score),
    ...performance(score),
  ]);
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
      why: `Recommends options, but ${urgent.map(({ id }) => id).join(', ')} may be critical: FDA's guidance of 2022 asks whether a recommendation is for a time-critical decision.`,
    };
  if (ruleSet.scores.length > 0)
    return {
      answer: 'open',
      why: "Recommends options, and shows published group outcomes: FDA's guidance of 2022 asks whether a risk is given as a specific output.",
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
      criterion: 'Not intended to acquire, process or analyse a medical image, a signal or a pattern',
      answer: 'met',
      why: genomic
        ? 'Reads results as reported; variants as called and interpreted by the laboratory, never sequence data.'
        : 'Reads results as reported; neither images nor signals.',
    },
    {
      criterion: 'Intended to display, analyse or print medical information',
      answer: 'met',
      why: 'Shows recorded results with value, unit, date and source, and published criteria.',
    },
    {
      criterion: 'Intended to support or provide recommendations to health care professionals',
      ...thirdCriterion(ruleSet, cards),
    },
    {
      criterion: 'Intended to enable the professional to review the basis independently',
      answer: 'met',
      why: 'Each card names its facts, what is missing and its source; explain gives each criterion with threshold and citation.',
    },
  ];
}
