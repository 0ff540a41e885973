import { members, text } from './json.js';

/** Dropped = it says nothing of the patient; not final = shown as looked at, never used. */
export type ResultStatus = 'final' | 'not-final' | 'dropped';

const statuses: ReadonlyMap<string, ResultStatus> = new Map([
  ['final', 'final'],
  ['amended', 'final'],
  ['corrected', 'final'],
  ['appended', 'final'],
  ['entered-in-error', 'dropped'],
  ['cancelled', 'dropped'],
]);

/** What the status of an Observation or a DiagnosticReport allows; what is none is not final. */
export function resultStatus(resource: unknown): ResultStatus {
  const said = text(members(resource)['status']);
  return (said === null ? undefined : statuses.get(said)) ?? 'not-final';
}
