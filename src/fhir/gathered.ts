import type { FhirResource } from 'fhir/r4.js';

/** How a resource came to us. `context` = a draft order or another resource of the hook's context. */
export type Via = 'prefetch' | 'query' | 'context';

export interface GatheredResource {
  readonly resource: FhirResource;
  readonly via: Via;
  /** The need it answers, or the context field it came in. */
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

export interface Gathered {
  readonly patientId: string;
  readonly resources: readonly GatheredResource[];
  readonly outcomes: Readonly<Record<string, NeedOutcome>>;
  /** Resources of another patient: dropped, counted and said. */
  readonly wrongPatient: number;
}
