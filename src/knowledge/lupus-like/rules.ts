import {
  allOf,
  anyOf,
  atLeastOf,
  cite,
  criteriaFor,
  defineRuleSet,
  established,
  notThat,
  unsettled,
} from '../../engine/index.js';
import { macrocytosis } from '../myeloid/cytopenia.js';
import { monocytosisClassical, monocytosisCmml } from '../myeloid/monocytosis.js';
import { lupusFacts } from './facts.js';
import { escalation, featuresNeeded, lateOnset } from './parameters.js';
import { chauffier2025, lupusDesign } from './references.js';

const c = criteriaFor(lupusFacts);
const why = [cite(chauffier2025, 'abstract'), cite(lupusDesign, 'trigger tiers')];

const lupus = c.holds({ id: 'lupus-like' }, 'lupusLike');
const late = c.compare({ id: 'onset-50' }, 'lupusOnsetAge', '>=', lateOnset);
const blasts = c.holds({ id: 'lupus-blasts' }, 'newBloodBlasts');
const dysplastic = c.holds({ id: 'lupus-dysplasia' }, 'dysplasiaSeen');
const clone = c.holds({ id: 'lupus-clone' }, 'clone');
const cytopenia = c.holds({ id: 'lupus-cytopenia' }, 'cytopenia');

/** Anything of the blood that needs a look. A low white count is part of lupus and is not among them. */
export const bloodFinding = anyOf(
  { id: 'blood-finding', label: { en: 'Blood finding', ja: '血液の異常所見' }, cites: why },
  cytopenia,
  macrocytosis,
  monocytosisCmml,
  dysplastic,
  blasts,
  clone,
);

/** What lupus does not explain. */
export const specificFinding = anyOf(
  {
    id: 'specific-finding',
    label: { en: 'Blood finding that lupus does not explain', ja: 'ループスで説明できない血液所見' },
    cites: why,
  },
  allOf(
    { id: 'unexplained-macrocytosis', label: { en: 'Unexplained macrocytosis', ja: '原因不明の大球性' } },
    macrocytosis,
    notThat(
      { id: 'macrocytosis-unexplained', label: { en: 'No other cause', ja: '他の原因なし' } },
      c.holds({ id: 'macrocytosis-explained' }, 'macrocytosisExplained'),
    ),
  ),
  monocytosisClassical,
  dysplastic,
  blasts,
  clone,
);

const features = atLeastOf(
  {
    id: 'features',
    label: { en: 'Features of lupus in MDS or CMML', ja: 'MDS・CMMLに伴うループスの特徴' },
    cites: why,
  },
  featuresNeeded,
  c.is({ id: 'feature-male', label: { en: 'Male', ja: '男性' } }, 'sex', 'male'),
  c.holds({ id: 'feature-skin' }, 'chilblainOrSkinOnly'),
  notThat(
    { id: 'feature-no-organ', label: { en: 'No renal or joint disease', ja: '腎・関節病変なし' } },
    c.holds({ id: 'renal-or-joint' }, 'renalOrJointDisease'),
  ),
  notThat(
    { id: 'feature-dsdna', label: { en: 'Anti-dsDNA negative', ja: '抗dsDNA抗体陰性' } },
    c.holds({ id: 'dsdna' }, 'dsdnaPositive'),
  ),
  c.holds({ id: 'feature-refractory' }, 'refractory'),
);

const label = {
  evaluate: { en: 'Evaluate for MDS/CMML', ja: 'MDS・CMMLの評価を' },
  keep: { en: 'Blood count and smear; keep MDS/CMML in mind', ja: '血算・塗抹を確認し、MDS・CMMLを念頭に' },
  escalation: {
    en: 'Immunosuppressant being added; MDS/CMML not excluded',
    ja: '免疫抑制薬の追加・MDS・CMMLは未除外',
  },
  none: { en: 'No sign of MDS/CMML-associated lupus', ja: 'MDS・CMML関連ループスの所見なし' },
} as const;

/** A new immunosuppressant in late or male lupus with a blood finding, after two others within 24 months. */
const anotherImmunosuppressant = allOf(
  {
    id: 'immunosuppressant-escalation',
    label: {
      en: 'Immunosuppressant being added: consider MDS/CMML first',
      ja: '免疫抑制薬の追加前にMDS・CMMLの検討を',
    },
    cites: why,
  },
  c.holds({ id: 'drafted' }, 'immunosuppressantDrafted'),
  lupus,
  anyOf(
    { id: 'late-or-male', label: { en: 'Onset at 50 or later, or male', ja: '50歳以上の発症、または男性' } },
    late,
    c.is({ id: 'male', label: { en: 'Male', ja: '男性' } }, 'sex', 'male'),
  ),
  anyOf(
    { id: 'low-or-large', label: { en: 'Cytopenia or macrocytosis', ja: '血球減少または大球性' } },
    cytopenia,
    macrocytosis,
  ),
  c.compare({ id: 'prior-immunosuppressants' }, 'immunosuppressants', '>=', escalation.count),
);

/** With it the reminder is a warning. */
const escalationSevere = anyOf(
  { id: 'escalation-severe', label: { en: 'Marked blood finding', ja: '著明な血液所見' }, cites: why },
  c.compare({ id: 'escalation-hb' }, 'hemoglobin', '<', escalation.hemoglobin),
  c.compare({ id: 'escalation-anc' }, 'neutrophils', '<', escalation.neutrophils),
  c.compare({ id: 'escalation-plt' }, 'platelets', '<', escalation.platelets),
  blasts,
);

/**
 * Lupus-like disease that may belong to MDS or CMML. Complement is not asked for: it was low in 10 of 24. Cytopenia
 * alone in young lupus does not fire: it is part of lupus.
 */
export const lupusRules = defineRuleSet({
  id: 'lupus-like',
  topic: 'lupus-like',
  edition: 'Chauffier 2025; trigger by design',
  title: { en: 'Lupus-like disease and MDS/CMML', ja: 'ループス様疾患とMDS・CMML' },
  cites: [cite(chauffier2025, 'abstract'), cite(lupusDesign, 'trigger tiers')],
  facts: lupusFacts,
  table: [
    { category: 'known-neoplasm', when: c.holds({ id: 'known-neoplasm' }, 'neoplasm') },
    {
      category: 'evaluate-mds-cmml',
      when: allOf(
        { id: 'evaluate', label: label.evaluate, cites: why },
        lupus,
        anyOf(
          {
            id: 'late-with-finding',
            label: {
              en: 'Late onset with a blood finding, or a specific one',
              ja: '高齢発症と血液所見、または特異的所見',
            },
          },
          allOf(
            {
              id: 'late-and-blood',
              label: { en: 'Late onset and a blood finding', ja: '高齢発症と血液所見' },
            },
            late,
            bloodFinding,
          ),
          specificFinding,
        ),
      ),
    },
    {
      category: 'keep-in-mind',
      when: allOf({ id: 'keep', label: label.keep, cites: why }, lupus, late, features),
    },
  ],
  otherwise: 'none',
  provisional: [
    {
      category: 'keep-in-mind',
      when: allOf(
        { id: 'onset-unknown', label: label.keep, cites: why },
        established(lupus),
        unsettled(late),
        established(bloodFinding),
      ),
    },
    {
      category: 'keep-in-mind',
      when: allOf(
        { id: 'keep-while-blood-open', label: label.keep, cites: why },
        established(lupus),
        established(late),
        established(features),
      ),
    },
    {
      category: 'escalation',
      when: allOf(
        { id: 'escalation-while-open', label: label.escalation, cites: why },
        established(anotherImmunosuppressant),
      ),
    },
  ],
  labels: {
    'known-neoplasm': { en: 'Myeloid neoplasm already known', ja: '骨髄系腫瘍は既知' },
    'evaluate-mds-cmml': label.evaluate,
    'keep-in-mind': label.keep,
    escalation: label.escalation,
    none: label.none,
  },
  flags: [bloodFinding, specificFinding, features, anotherImmunosuppressant, escalationSevere],
  scores: [],
});
