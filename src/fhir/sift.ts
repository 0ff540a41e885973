import { type Belonging, belonging, neighboursOf } from './belonging.js';
import type { Entry } from './bundle.js';
import type { FhirResource } from './r4.js';

/** What of an answer is the patient's, and how much of it is not or cannot be said to be. */
export interface Sifted {
  readonly kept: readonly FhirResource[];
  readonly wrongPatient: readonly FhirResource[];
  readonly unattributed: readonly FhirResource[];
}

/**
 * Keeps what is the patient's. What names no patient is kept only when the query it answers was for this patient
 * (`scoped`): Japanese and stripped records often leave the subject out.
 */
export function sift(entries: readonly Entry[], patientId: string, scoped: boolean): Sifted {
  const neighbours = neighboursOf(entries);
  const judged = entries.map(({ resource }) => ({
    resource,
    of: belonging(resource, patientId, neighbours),
  }));
  const all = (keep: (of: Belonging) => boolean) =>
    judged.filter(({ of }) => keep(of)).map(({ resource }) => resource);
  return {
    kept: all((of) => of === 'yes' || (of === 'unsaid' && scoped)),
    wrongPatient: all((of) => of === 'no'),
    unattributed: scoped ? [] : all((of) => of === 'unsaid'),
  };
}
