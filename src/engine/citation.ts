import type { Localized, NonEmpty } from './locale.js';

/** A publication, guideline, label or specification. */
export interface Reference {
  readonly id: string;
  readonly kind: 'guideline' | 'consensus' | 'study' | 'label' | 'specification' | 'regulator';
  /** First author or body, journal, year, pages: what a reader needs to find it. Cards print it as it stands. */
  readonly title: string;
  readonly year: number;
  /** A DOI link where there is one. */
  readonly url: string;
}

export interface Citation {
  readonly reference: Reference;
  /** Table, figure, section: where in it. */
  readonly locator: string;
}

/**
 * How far a number may be trusted: `primary` read in the source; `secondary` read in a source that quotes it;
 * `design` chosen here and to be confirmed by a clinician; `unverified` remembered: off by default, or shown so.
 */
export type Evidence = 'primary' | 'secondary' | 'design' | 'unverified';

/** A number of the medicine: its value, where it stands, how sure that is, and when someone last looked. */
export interface Parameter<T> {
  readonly value: T;
  readonly label: Localized;
  readonly cites: NonEmpty<Citation>;
  readonly evidence: Evidence;
  /** ISO date on which a person last compared it with its source. */
  readonly reviewedOn: string;
}

/** A citation of one place in a publication. */
export function cite(reference: Reference, locator: string): Citation {
  return { reference, locator };
}
