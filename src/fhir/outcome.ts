import { isObject, listOf } from './json.js';

/** What an OperationOutcome says of the answer it came in. */
export type Outcome = 'success' | 'failed' | 'not-permitted';

// FHIR IssueType codes. `suppressed` is a warning by which Epic says that a sub-resource is withheld (59204).
const withheld: ReadonlySet<unknown> = new Set(['suppressed', 'security', 'forbidden', 'login', 'expired']);
const cutShort: ReadonlySet<unknown> = new Set([
  'incomplete',
  'timeout',
  'too-costly',
  'too-long',
  'throttled',
]);
const harmless: ReadonlySet<unknown> = new Set(['warning', 'information', 'success']);

function readIssue(issue: unknown): Outcome {
  if (!isObject(issue)) return 'failed';
  if (withheld.has(issue['code'])) return 'not-permitted';
  if (cutShort.has(issue['code'])) return 'failed';
  return harmless.has(issue['severity']) ? 'success' : 'failed';
}

/** Reads an OperationOutcome: a warning or information is success unless it says that something is missing. */
export function readOutcome(outcome: unknown): Outcome {
  const issues = isObject(outcome) ? listOf(outcome['issue']) : [];
  return issues.length === 0 ? 'failed' : worstOf(issues.map(readIssue));
}

/** The worst of several outcomes: one refusal or failure is enough for an answer not to be complete. */
export function worstOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('not-permitted')) return 'not-permitted';
  return outcomes.includes('failed') ? 'failed' : 'success';
}
