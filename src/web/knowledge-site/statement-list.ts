import { type Citation, type Localized, type Tri } from '../../engine/index.js';
import { cardiovascularNote, followUpOf, type FollowUp } from '../../knowledge/myeloid/follow-up.js';
import { cpssNote } from '../../knowledge/myeloid/neoplasm/cpss-note.js';
import { aquilaResults, daratumumabInSmm } from '../../knowledge/plasma-cell/jurisdictions.js';
import { publishedResults } from '../../knowledge/plasma-cell/published-results.js';
import { labelStatus } from '../../knowledge/systemic-sclerosis/label-status.js';
import { onTocilizumabNote } from '../../knowledge/systemic-sclerosis/on-tocilizumab.js';

/** A cited sentence that cards quote as it stands. */
export interface Statement {
  readonly text: Localized;
  readonly cites: readonly Citation[];
}

const answers: readonly Tri[] = ['met', 'not-met', 'unknown'];

/** Every follow-up of a clone, over all that decides it. */
function followUps(): readonly FollowUp[] {
  return (['chip', 'ccus', 'icus'] as const).flatMap((state) =>
    ([null, 'low', 'intermediate', 'high'] as const).flatMap((band) =>
      answers.flatMap((status) => followUpOf(state, band, status) ?? []),
    ),
  );
}

/** What cards quote beside scores and criteria: results, approvals, intervals. */
export const statementList: readonly Statement[] = [
  ...new Set<Statement>([
    aquilaResults,
    ...Object.values(publishedResults),
    ...Object.values(daratumumabInSmm).map(({ indication, cites }) => ({ text: indication, cites })),
    ...followUps(),
    cardiovascularNote,
    cpssNote,
    labelStatus('US'),
    labelStatus('JP'),
    onTocilizumabNote,
  ]),
];
