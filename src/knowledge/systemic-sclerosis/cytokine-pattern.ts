import {
  allOf,
  cite,
  criteriaFor,
  defineRuleSet,
  notThat,
  type Citation,
  type Criterion,
  type Localized,
  type NonEmpty,
} from '../../engine/index.js';
import { cytokineFacts } from './cytokine-facts.js';
import { fourPatientReport, ghuman2024, nishimoto2008 } from './references.js';
import { reviewedOn } from './parameters.js';

const c = criteriaFor(cytokineFacts);
type Key = keyof typeof cytokineFacts;

const report = cite(fourPatientReport, 'Results');

const transient = [
  c.is({ id: 'il-6-transient', cites: [report] }, 'il6Course', 'transient-rise'),
  c.is({ id: 'il-8-transient', cites: [report] }, 'il8Course', 'transient-rise'),
  c.is({ id: 'il-1b-transient', cites: [report] }, 'il1bCourse', 'transient-rise'),
  c.is({ id: 'mip-1a-transient', cites: [report] }, 'mip1aCourse', 'transient-rise'),
] as const;
const withSkin = [
  c.is({ id: 'il-10-falls', cites: [report] }, 'il10Course', 'fall'),
  c.is({ id: 'il-12-falls', cites: [report] }, 'il12Course', 'fall'),
  c.is({ id: 'il-9-falls', cites: [report] }, 'il9Course', 'fall'),
  c.holds({ id: 'skin-falls' }, 'skinFell'),
] as const;

const matches = allOf(
  {
    id: 'pattern',
    label: { en: 'Pattern described in four patients', ja: '4例で記載されたパターン' },
    cites: [report],
  },
  allOf({ id: 'transient-rise', label: { en: 'Transient rise', ja: '一過性上昇' } }, ...transient),
  allOf(
    { id: 'falls-with-skin', label: { en: 'Falls with the skin score', ja: 'mRSSと共に低下' } },
    ...withSkin,
  ),
);
const il6Rise = c.is(
  {
    id: 'il-6-rise-expected',
    label: {
      en: 'IL-6 rise: expected pharmacology, neither response nor flare',
      ja: 'IL-6上昇：薬理作用として予想される。効果でも増悪でもない',
    },
    cites: [cite(nishimoto2008, 'Reduced clearance under receptor blockade')],
  },
  'il6Course',
  'transient-rise',
  'rise',
);

/** One group of the report: what was seen, which facts show it here, and whether this software judges it. */
export interface CytokineGroup {
  readonly id: 'baseline-il-6' | 'transient-rise' | 'falls-with-skin' | 'unchanged';
  readonly label: Localized;
  readonly facts: NonEmpty<Key>;
  readonly judged: boolean;
  readonly cites: NonEmpty<Citation>;
}

/** The four observations of the report, as it states them. No limit for "unchanged" was published: shown only. */
export const cytokineGroups: NonEmpty<CytokineGroup> = [
  {
    id: 'baseline-il-6',
    label: { en: 'IL-6 before treatment did not separate responders', ja: '投与前IL-6で反応例を区別できず' },
    facts: ['il6Course'],
    judged: false,
    cites: [report, cite(ghuman2024, 'IL-6 ≥10 pg/mL not predictive')],
  },
  {
    id: 'transient-rise',
    label: { en: 'Transient rise after the start', ja: '開始後の一過性上昇' },
    facts: ['il6Course', 'il8Course', 'il1bCourse', 'mip1aCourse'],
    judged: true,
    cites: [report],
  },
  {
    id: 'falls-with-skin',
    label: { en: 'Fell with the skin score', ja: 'mRSSと共に低下' },
    facts: ['il10Course', 'il12Course', 'il9Course'],
    judged: true,
    cites: [report],
  },
  {
    id: 'unchanged',
    label: { en: 'Unchanged', ja: '不変' },
    facts: ['il5Course', 'il7Course', 'pdgfCourse', 'tnfCourse'],
    judged: false,
    cites: [report],
  },
];

/** What stands beside every result of this rule set. */
export const cytokineEvidence: Localized = {
  en: 'Evidence: very low (4 patients), hypothesis-generating, not for treatment decisions',
  ja: '根拠：極めて低い（4例）。仮説生成のみ、治療判断に用いない',
};

const given: Criterion<Key> = c.holds({ id: 'tocilizumab-given' }, 'tocilizumabGiven');

/** T6: whether cytokine courses match those described in four patients. It advises nothing. */
export const cytokinePattern = defineRuleSet({
  id: 'cytokine-pattern',
  topic: 'systemic-sclerosis',
  edition: 'Four-patient report',
  reviewedOn,
  title: { en: 'Cytokines on tocilizumab', ja: 'トシリズマブ使用中のサイトカイン' },
  cites: [report],
  facts: cytokineFacts,
  table: [
    {
      category: 'not-applicable',
      when: notThat(
        { id: 'not-given', label: { en: 'Tocilizumab not given', ja: 'トシリズマブ投与なし' } },
        given,
      ),
    },
    { category: 'matches', when: matches },
  ],
  otherwise: 'does-not-match',
  provisional: [],
  labels: {
    'not-applicable': { en: 'Not applicable', ja: '対象外' },
    matches: {
      en: 'Matches the pattern described in 4 patients (very low evidence)',
      ja: '4例で記載されたパターンに一致（根拠は極めて低い）',
    },
    'does-not-match': {
      en: 'Does not match the pattern described in 4 patients (very low evidence)',
      ja: '4例で記載されたパターンに一致しない（根拠は極めて低い）',
    },
  },
  flags: [il6Rise],
  scores: [],
});
