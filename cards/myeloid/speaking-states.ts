import type { Classification } from '../../src/engine/index.js';

/** States with a low count or a clone that are neither settled nor explained away: where side findings are told. */
export const openStates = [
  'germline-suspect',
  'chip',
  'ch-cytopenia-unknown',
  'possible-ccus',
  'cytopenia-under-evaluation',
  'unexplained-cytopenia-clone-unknown',
  'provisional-ccus-marrow-needed',
  'provisional-icus-marrow-needed',
  'ccus',
  'icus',
] as const;

/** Every state of an adult without a known myeloid neoplasm: danger is told in all of them. */
export const urgentStates = [
  ...openStates,
  'mds-or-other-neoplasm',
  'lymphoid-clone',
  'no-finding',
  'ch-with-explained-cytopenia',
  'explained-cytopenia',
  'ch-with-resolved-cytopenia',
  'resolved-cytopenia',
  'blasts-unclassified',
] as const;

/** Findings at or beyond the threshold of acute leukaemia. */
export const leukaemiaFlags = [
  'acute-leukaemia-threshold',
  'apl-suspected',
  'aml-defining-genetics',
] as const;

/** Whether a flag of the myeloid rules could not be answered. */
export function flagOpen(classification: Classification, id: string): boolean {
  return classification.flags[id]?.status === 'unknown';
}
