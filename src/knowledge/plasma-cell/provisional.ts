import {
  allOf,
  anyOf,
  established,
  notThat,
  unsettled,
  type Criterion,
  type Row,
} from '../../engine/index.js';
import {
  clonalMarrowTen,
  cloneEvidence,
  heavyChainNonIgm,
  noHeavyChain,
  ratioAbnormal,
  serumMProtein,
} from './clone-gate.js';
import * as is from './definitions.js';
import { c, type FactKey } from './facts.js';
import { attributed, myelomaDefiningEvent, thresholds } from './myeloma-defining-events.js';
import { parameters as p } from './parameters.js';
import type { Stage } from './stage-labels.js';

/** The states of not yet knowing enough: what may be said while the category is open. */

function notShown<K extends FactKey>(of: Criterion<K>): Criterion<K> {
  return notThat(
    { id: `${of.id}-not-shown`, label: { en: `Not shown: ${of.label.en}`, ja: `未証明: ${of.label.ja}` } },
    established(of),
  );
}

/** Threshold met, and nobody has said yet what causes it. */
function candidate<K extends FactKey, L extends FactKey>(
  threshold: Criterion<K>,
  event: Criterion<L>,
): Criterion<K | L> {
  return allOf<K | L>(
    {
      id: `${event.id}-candidate`,
      label: { en: `Candidate ${event.label.en}`, ja: `候補 ${event.label.ja}` },
    },
    established(threshold),
    unsettled(event),
  );
}

/** A CRAB threshold is met and not yet attributed to the plasma cell disorder or to another cause. */
export const crabCandidate = anyOf<FactKey>(
  {
    id: 'crab-candidate',
    label: { en: 'End-organ damage of unknown cause (C, R or A)', ja: '原因未確定の臓器障害候補（C・R・A）' },
  },
  candidate(thresholds.C, attributed.C),
  candidate(thresholds.R, attributed.R),
  candidate(thresholds.A, attributed.A),
);

const suspected = allOf<FactKey>(
  {
    id: 'suspected',
    label: { en: 'Clone with an event or a candidate', ja: 'クローンと診断事象または候補' },
  },
  established(cloneEvidence),
  anyOf<FactKey>(
    { id: 'event-or-candidate', label: { en: 'Event or candidate', ja: '診断事象または候補' } },
    established(myelomaDefiningEvent),
    crabCandidate,
  ),
);

const plasmacytomaAlone = allOf<FactKey>(
  {
    id: 'plasmacytoma-alone',
    label: { en: 'Plasmacytoma, marrow not shown to be involved', ja: '形質細胞腫、骨髄浸潤は未証明' },
  },
  established(c.holds({ id: 'plasmacytoma-recorded' }, 'plasmacytomaOnRecord')),
  notShown(clonalMarrowTen),
);

/** In the range by marrow, or by M-protein or urine with an isotype that is known not to be IgM. */
const smoulderingShown = anyOf<FactKey>(
  { id: 'smm-shown', label: { en: 'In the range of SMM', ja: 'SMMの範囲' } },
  established(clonalMarrowTen),
  allOf<FactKey>(
    { id: 'smm-shown-by-protein', label: { en: 'By protein, not IgM', ja: '蛋白量による（IgM以外）' } },
    established(is.smoulderingRange),
    established(heavyChainNonIgm),
  ),
);

/** Plasma cells ≥ 10 % whose clonality has not been shown: more than MGUS may be there. */
const clonalityOpen = allOf<FactKey>(
  {
    id: 'marrow-10-clonality-open',
    label: {
      en: 'Marrow plasma cells ≥ 10 %, clonality not shown',
      ja: '骨髄形質細胞10 %以上、クローン性未確認',
    },
  },
  established(cloneEvidence),
  established(c.compare({ id: 'marrow-10' }, 'marrowPlasmaCells', '>=', p.clonalMarrow)),
  unsettled(clonalMarrowTen),
);

const mgusShown = allOf<FactKey>(
  { id: 'mgus-shown', label: { en: 'M-protein below 3 g/dL', ja: 'M蛋白3 g/dL未満' } },
  anyOf<FactKey>(
    { id: 'm-protein-shown', label: { en: 'M-protein shown', ja: 'M蛋白を確認' } },
    established(serumMProtein),
    established(heavyChainNonIgm),
  ),
  established(is.mProteinBelowThree),
  notShown(noHeavyChain),
  // With an event MGUS is out of the question, even while nobody has shown the clone.
  notShown(myelomaDefiningEvent),
);

const negativeScreen = allOf<FactKey>(
  {
    id: 'negative-screen',
    label: { en: 'Immunofixation and κ/λ ratio negative', ja: '免疫固定法陰性、κ/λ比正常' },
  },
  established(
    c.is(
      { id: 'immunofixation-negative', label: { en: 'Immunofixation negative', ja: '免疫固定法陰性' } },
      'immunofixationPositive',
      false,
    ),
  ),
  established(
    notThat({ id: 'ratio-normal', label: { en: 'Normal κ/λ ratio', ja: 'κ/λ比正常' } }, ratioAbnormal),
  ),
  notShown(cloneEvidence),
);

/** Somebody looked for a clone, or is about to: enough to speak of, not enough to name. */
const lookedFor = anyOf<FactKey>(
  {
    id: 'looked-for',
    label: { en: 'A clone was or is being looked for', ja: 'クローンの検索を実施済み・予定' },
  },
  c.holds({ id: 'worked-up' }, 'monoclonalWorkup'),
  c.holds({ id: 'result-unusable' }, 'monoclonalResultUnusable'),
  c.holds({ id: 'spep-in-draft' }, 'spepDrafted'),
  c.holds({ id: 'flc-in-draft' }, 'flcDrafted'),
  c.holds({ id: 'anti-cd38-in-draft' }, 'daratumumabDrafted'),
);

/** None of these is said of a patient with amyloidosis on record. */
function unlessAmyloidosis(category: Stage, when: Criterion<FactKey>): Row<FactKey, Stage> {
  return {
    category,
    when: allOf<FactKey>({ id: `${when.id}-so-far`, label: when.label }, when, notShown(is.amyloidosis)),
  };
}

export const provisional: readonly Row<FactKey, Stage>[] = [
  { category: 'suspected-mm', when: suspected },
  { category: 'solitary-plasmacytoma', when: plasmacytomaAlone },
  unlessAmyloidosis('lc-smm', established(is.lightChainSmoulderingRange)),
  unlessAmyloidosis('smm', smoulderingShown),
  unlessAmyloidosis('smm', clonalityOpen),
  unlessAmyloidosis('lc-mgus', established(is.lightChainMgusSerum)),
  unlessAmyloidosis('mgus', mgusShown),
  { category: 'no-m-protein', when: negativeScreen },
  { category: 'indeterminate', when: established(lookedFor) },
];
