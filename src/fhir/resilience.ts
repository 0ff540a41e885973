import {
  bulkhead,
  BulkheadRejectedError,
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhen,
  type IPolicy,
  TaskCancelledError,
  wrap,
} from 'cockatiel';
import { readFailureOf, statusOf } from './failure.js';

export interface ResilienceOptions {
  /** Requests that one FHIR server gets at a time, and how many more may wait. */
  readonly concurrent: number;
  readonly queued: number;
  /** Faults in a row after which a server is left alone, and for how long. */
  readonly faults: number;
  readonly restMs: number;
}

/** Shields every FHIR server from us and us from it; one per process, shared by the clients of all requests. */
export interface Resilience {
  /** Runs `task` unless the server at `base` is resting or full (then it rejects at once). */
  readonly run: <T>(base: string, task: () => Promise<T>, signal: AbortSignal) => Promise<T>;
}

/** Whether an error tells of a server in trouble: a refusal (4xx) is an answer, and what was never sent is no fault. */
function isFault(error: unknown): boolean {
  if (error instanceof BulkheadRejectedError || error instanceof TaskCancelledError) return false;
  if (readFailureOf(error) === 'too-large') return false;
  const status = statusOf(error);
  return status === undefined || status >= 500;
}

/** A breaker and a bulkhead for every FHIR base URL. The URLs are those of the allow-list, hence few. */
export function fhirResilience(options: ResilienceOptions): Resilience {
  const policies = new Map<string, IPolicy>();
  const policyFor = (base: string): IPolicy => {
    const known = policies.get(base);
    if (known !== undefined) return known;
    const breaker = circuitBreaker(handleWhen(isFault), {
      halfOpenAfter: options.restMs,
      breaker: new ConsecutiveBreaker(options.faults),
    });
    const policy = wrap(breaker, bulkhead(options.concurrent, options.queued));
    policies.set(base, policy);
    return policy;
  };
  return { run: (base, task, signal) => policyFor(base).execute(task, signal) };
}
