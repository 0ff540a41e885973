import { belonging, neighboursOf } from './belonging.js';
import type { Entry } from './bundle.js';
import type { FhirResource } from './r4.js';

/** What of an answer is the patient's, and how much of it is not or cannot be said to be. */
export interface Sifted {
  readonly kept: readonly FhirResource[];
  readonly wrongPatient: readonly FhirResource[];
  readonly unattributed: readonly FhirResource[];
}

/** Most of what is asked for finds nothing. */
const nothing: Sifted = { kept: [], wrongPatient: [], unattributed: [] };

/**
 * Keeps what is the patient's. What names no patient is kept only when the query it answers was for this patient
 * (`scoped`): Japanese and stripped records often leave the subject out.
 */
export function sift(entries: readonly Entry[], patientId: string, scoped: boolean): Sifted {
  if (entries.length === 0) return nothing;
  const neighbours = neighboursOf(entries);
  const kept: FhirResource[] = [];
  const wrongPatient: FhirResource[] = [];
  const unattributed: FhirResource[] = [];
  for (const { resource } of entries) {
    const of = belonging(resource, patientId, neighbours);
    if (of === 'yes' || (of === 'unsaid' && scoped)) kept.push(resource);
    else if (of === 'no') wrongPatient.push(resource);
    else if (of === 'unsaid') unattributed.push(resource);
  }
  return { kept, wrongPatient, unattributed };
}
