import {
  allOf,
  anyOf,
  cite,
  criteriaFor,
  defineRuleSet,
  established,
  notThat,
  unsettled,
  type Criterion,
  type Localized,
} from '../../engine/index.js';
import {
  leukaemiaGenetics,
  leukaemiaThreshold,
  markedCytopenia,
  newBlasts,
  promyelocyticSuspected,
  severeCytopenia,
} from './aml-threshold.js';
import { ccrs } from './ccrs.js';
import { chrs } from './chrs.js';
import { macrocytosis } from './cytopenia.js';
import { myeloidFacts } from './derived-facts.js';
import { contextFlags } from './context-flags.js';
import { monocytosisClassical, monocytosisCmml } from './monocytosis.js';
import { neutropenicFever } from './neutropenic-fever.js';
import { adultAge } from './parameters.js';
import { icc, who5 } from './references.js';
import { stateLabels } from './state-labels.js';

const c = criteriaFor(myeloidFacts);
type Key = keyof typeof myeloidFacts;

const minor = c.compare({ id: 'under-18' }, 'ageYears', '<', adultAge);
const neoplasm = c.holds({ id: 'existing-neoplasm' }, 'neoplasm');
const defining = c.holds({ id: 'defining-finding' }, 'definingFinding');
const lymphoid = c.holds({ id: 'lymphoid-clone-only' }, 'lymphoidCloneOnly');
const germline = c.holds({ id: 'germline-only' }, 'germlineOnly');
const cytopenia = c.holds({ id: 'any-cytopenia' }, 'cytopenia');
const explained = c.holds({ id: 'cytopenia-explained' }, 'explained');
const persistent = c.holds({ id: 'cytopenia-persistent' }, 'persistent');
const clone = c.holds({ id: 'myeloid-clone' }, 'clone');
const cloneQuestion = c.holds({ id: 'clone-question-open' }, 'cloneQuestionOpen');
const dysplasia = c.holds({ id: 'marrow-dysplasia' }, 'dysplasia10');

const never = (criterion: Criterion<Key>, en: string, ja: string): Criterion<Key> =>
  notThat({ id: `no-${criterion.id}`, label: { en, ja } }, criterion);
const noCytopenia = never(cytopenia, 'No cytopenia', '血球減少なし');
const noClone = never(clone, 'No clone', 'クローンなし');
const unexplained = never(explained, 'Not explained', '説明なし');
const recovered = never(persistent, 'Not persistent', '持続しない');
const noDysplasia = never(dysplasia, 'Dysplasia below 10 %', '異形成10%未満');

const row = (id: string, label: Localized, ...of: readonly Criterion<Key>[]): Criterion<Key> =>
  allOf({ id, label }, ...of);

/** For the provisional rows: what is known to be so while the rest is open. */
const openQuestion = anyOf(
  {
    id: 'persistence-or-cause-open',
    label: { en: 'Persistence or cause open', ja: '持続性または原因が未確定' },
  },
  unsettled(persistent),
  unsettled(explained),
);
const low = established(cytopenia);
const cloned = established(clone);
const l = stateLabels;

/**
 * The states around clonal haematopoiesis, in the order of the decision. Every row carries all its conditions, so
 * that `possible` holds no state that is already excluded.
 */
export const myeloidRules = defineRuleSet({
  id: 'myeloid',
  topic: 'myeloid',
  edition: 'WHO 5th ed. / ICC 2022',
  title: { en: 'Clonal haematopoiesis and cytopenia', ja: 'クローン性造血と血球減少' },
  cites: [cite(who5, 'CHIP and CCUS'), cite(icc, 'clonal haematopoiesis and CCUS')],
  facts: myeloidFacts,
  exhaustive: true,
  table: [
    { category: 'under-18', when: minor },
    { category: 'existing-neoplasm', when: neoplasm },
    { category: 'mds-or-other-neoplasm', when: defining },
    { category: 'lymphoid-clone', when: lymphoid },
    {
      category: 'germline-suspect',
      when: row('germline-suspect', l['germline-suspect'], noCytopenia, germline),
    },
    { category: 'chip', when: row('chip', l.chip, noCytopenia, clone) },
    { category: 'no-finding', when: row('no-finding', l['no-finding'], noCytopenia, noClone) },
    {
      category: 'ch-with-explained-cytopenia',
      when: row('ch-explained', l['ch-with-explained-cytopenia'], cytopenia, explained, clone),
    },
    {
      category: 'explained-cytopenia',
      when: row('explained', l['explained-cytopenia'], cytopenia, explained, noClone),
    },
    {
      category: 'ch-with-resolved-cytopenia',
      when: row('ch-resolved', l['ch-with-resolved-cytopenia'], cytopenia, unexplained, recovered, clone),
    },
    {
      category: 'resolved-cytopenia',
      when: row('resolved', l['resolved-cytopenia'], cytopenia, unexplained, recovered, noClone),
    },
    {
      category: 'mds-or-other-neoplasm',
      when: row('mds', l['mds-or-other-neoplasm'], cytopenia, unexplained, persistent, dysplasia),
    },
    { category: 'ccus', when: row('ccus', l.ccus, cytopenia, unexplained, persistent, noDysplasia, clone) },
    { category: 'icus', when: row('icus', l.icus, cytopenia, unexplained, persistent, noDysplasia, noClone) },
  ],
  otherwise: 'no-finding',
  provisional: [
    // What defines a neoplasm is said though age or the problem list could not be read: blasts do not wait for them.
    { category: 'mds-or-other-neoplasm', when: established(defining) },
    {
      category: 'ch-cytopenia-unknown',
      when: row('p-ch', l['ch-cytopenia-unknown'], cloned, unsettled(cytopenia)),
    },
    {
      category: 'ch-with-explained-cytopenia',
      when: row('p-ch-explained', l['ch-with-explained-cytopenia'], low, established(explained), cloned),
    },
    {
      category: 'explained-cytopenia',
      when: row('p-explained', l['explained-cytopenia'], low, established(explained)),
    },
    {
      category: 'ch-with-resolved-cytopenia',
      when: row('p-ch-resolved', l['ch-with-resolved-cytopenia'], low, established(recovered), cloned),
    },
    {
      category: 'resolved-cytopenia',
      when: row('p-resolved', l['resolved-cytopenia'], low, established(recovered)),
    },
    { category: 'possible-ccus', when: row('p-possible', l['possible-ccus'], low, cloned, openQuestion) },
    {
      category: 'cytopenia-under-evaluation',
      when: row('p-evaluation', l['cytopenia-under-evaluation'], low, openQuestion),
    },
    {
      category: 'unexplained-cytopenia-clone-unknown',
      when: row('p-clone', l['unexplained-cytopenia-clone-unknown'], low, unsettled(clone)),
    },
    {
      category: 'provisional-ccus-marrow-needed',
      when: row('p-ccus', l['provisional-ccus-marrow-needed'], low, cloned, unsettled(dysplasia)),
    },
    {
      category: 'provisional-icus-marrow-needed',
      when: row('p-icus', l['provisional-icus-marrow-needed'], low, unsettled(dysplasia)),
    },
    { category: 'blasts-unclassified', when: established(newBlasts) },
    {
      category: 'clone-open',
      when: row('p-clone-open', l['clone-open'], established(cloneQuestion), unsettled(clone)),
    },
  ],
  labels: stateLabels,
  flags: [
    leukaemiaThreshold,
    promyelocyticSuspected,
    leukaemiaGenetics,
    newBlasts,
    severeCytopenia,
    markedCytopenia,
    neutropenicFever,
    macrocytosis,
    monocytosisCmml,
    monocytosisClassical,
    ...contextFlags,
  ],
  scores: [
    { score: chrs, states: ['chip', 'ccus', 'provisional-ccus-marrow-needed'] },
    { score: ccrs, states: ['ccus', 'provisional-ccus-marrow-needed'] },
  ],
});
