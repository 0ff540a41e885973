import type { AppError } from '../errors.js';

/** The part of FHIR's OperationOutcome that errors are told in. */
export interface OperationOutcome {
  readonly resourceType: 'OperationOutcome';
  readonly issue: readonly {
    readonly severity: 'error';
    readonly code: string;
    readonly details: { readonly text: string };
    readonly diagnostics: string;
    readonly expression?: readonly string[];
  }[];
}

/**
 * What the caller is told of an error: one issue for each detail, each with the id under which the log knows
 * the request. Undefined for 401 and 403, whose bodies stay empty: a detail would help whoever is guessing.
 */
export function operationOutcome(error: AppError, requestId: string): OperationOutcome | undefined {
  if (error.status === 401 || error.status === 403) return undefined;
  const told =
    error.code === 'internal'
      ? [{ message: 'Internal error' }]
      : error.details.length > 0
        ? error.details
        : [{ message: error.message }];
  return {
    resourceType: 'OperationOutcome',
    issue: told.map((detail) => ({
      severity: 'error',
      code: error.issue,
      details: { text: detail.message },
      diagnostics: `request ${requestId}`,
      ...('expression' in detail ? { expression: [detail.expression] } : {}),
    })),
  };
}
