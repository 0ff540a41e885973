/**
 * One thing to be read of a patient: the source of both the prefetch template in discovery and the query sent to
 * the EHR's FHIR server, so that the two cannot ask for different codes.
 */
export interface Need {
  /** The prefetch key. */
  readonly key: string;
  readonly resourceType: string;
  /**
   * The relative query in CDS Hooks prefetch syntax, e.g. `Patient/{{context.patientId}}` or
   * `Observation?patient={{context.patientId}}&code=http://loinc.org|718-7&_sort=-date&_count=200`.
   */
  readonly query: string;
}
