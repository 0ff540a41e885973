import type { FhirResource } from 'fhir/r4.js';

/** How a resource came to us. `context` = a draft order or another resource of the hook's context. */
export type Via = 'prefetch' | 'query' | 'context';

export interface GatheredResource {
  readonly resource: FhirResource;
  readonly via: Via;
  /** The need it answers, the context field it came in, or the client's own prefetch key when it answers no need. */
  readonly key: string;
}

/**
 * The six states of a prefetch key (CDS Hooks 2.0.1; protocol.md Q7), which must never be collapsed:
 * absent = not honoured; null = the client has no data; empty = a search that found nothing; error = an
 * OperationOutcome or an unreadable value; truncated = more pages exist that were not read; present = complete.
 */
export type PrefetchState = 'absent' | 'null' | 'empty' | 'error' | 'truncated' | 'present';

/** What became of one need after prefetch and, where that left a gap, the query. */
export interface NeedOutcome {
  readonly prefetch: PrefetchState;
  readonly query?: 'ok' | 'truncated' | 'failed' | 'timeout' | 'not-permitted';
  /**
   * True when all that the record holds for this need was read: only then may "not found" be said.
   */
  readonly complete: boolean;
  /** Why it is not complete, in the engine's words. */
  readonly why?: 'fetch-failed' | 'not-permitted' | 'wrong-patient';
}

/** `patient-replaced` = the record says that another Patient stands in this one's place (Patient.link). */
export type GatherNote = 'patient-replaced';

export interface Gathered {
  readonly patientId: string;
  readonly resources: readonly GatheredResource[];
  readonly outcomes: Readonly<Record<string, NeedOutcome>>;
  /** Resources of another patient: dropped, counted and said. */
  readonly wrongPatient: number;
  /** Resources that name no patient and came under a key whose query is not known: dropped and counted. */
  readonly unattributed?: number;
  readonly notes?: readonly GatherNote[];
}
