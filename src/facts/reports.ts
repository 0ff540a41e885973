import type { Code } from '../engine/index.js';
import { meaningFor } from './code-meaning.js';
import { codingsOf, wordsOf } from './coding.js';
import { field, list, textOf } from './json.js';
import { isFuture } from './moment.js';
import { cleanText } from './normal-text.js';
import { effectiveOf, type WalkContext } from './observations.js';
import type { ResourceIndex } from './resource-index.js';
import { concluded } from './read-result.js';
import { resultStatus } from './result-status.js';
import { Result, type Origin } from './result.js';
import type { ReadValue } from './value.js';

function conclusionOf(report: unknown): ReadValue {
  const coded = list(field(report, 'conclusionCode'));
  const codes: readonly Code[] = coded.flatMap(codingsOf);
  const said = textOf(report, 'conclusion') ?? coded.map(wordsOf).find((words) => words !== null) ?? null;
  if (said !== null) {
    const text = cleanText(said);
    return { kind: 'words', words: { text, codes }, as: text };
  }
  if (list(field(report, 'presentedForm')).length > 0) {
    return { kind: 'unusable', why: 'not-machine-readable', as: 'report', notes: ['a document, not read'] };
  }
  return { kind: 'none' };
}

/**
 * The conclusions of DiagnosticReports whose code names an analyte that is reported in words (electrophoresis,
 * karyotype, marrow). A report that holds only a document is a result that exists and cannot be read.
 */
export function readReports(resources: ResourceIndex, context: WalkContext): readonly Result[] {
  const meaningOf = meaningFor(context.index, context.site);
  return resources.ofType('DiagnosticReport').flatMap(({ resource, via, reference }) => {
    const status = resultStatus(resource);
    const { analyte: identified } = meaningOf(field(resource, 'code'));
    if (status === 'dropped' || identified.kind !== 'analyte' || identified.analyte.kind !== 'text')
      return [];
    const value = conclusionOf(resource);
    const { moment, notes } = effectiveOf(resource);
    if (value.kind === 'none' || (moment !== null && isFuture(context.now, moment))) return [];
    const origin: Origin = {
      resource,
      status,
      moment,
      isAhead: false,
      report: reference,
      reference,
      via,
      notes,
    };
    return [new Result(origin, identified.analyte, resource, identified, concluded(value))];
  });
}
