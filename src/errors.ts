/**
 * The one table of errors this service may answer with. `docs/errors.md` explains each; a test keeps the two equal.
 * `issue` is the FHIR IssueType of the OperationOutcome that carries the error to the caller.
 */
const errorTable = {
  'not-json': { status: 400, issue: 'structure' },
  'invalid-request': { status: 400, issue: 'invalid' },
  'hook-mismatch': { status: 400, issue: 'invalid' },
  'malformed-request': { status: 400, issue: 'structure' },
  unauthenticated: { status: 401, issue: 'security' },
  forbidden: { status: 403, issue: 'forbidden' },
  'unknown-service': { status: 404, issue: 'not-found' },
  'not-found': { status: 404, issue: 'not-found' },
  'method-not-allowed': { status: 405, issue: 'not-supported' },
  'request-timeout': { status: 408, issue: 'timeout' },
  'data-unobtainable': { status: 412, issue: 'required' },
  'too-large': { status: 413, issue: 'too-long' },
  'unsupported-media-type': { status: 415, issue: 'not-supported' },
  'fhir-version-not-supported': { status: 400, issue: 'not-supported' },
  'headers-too-large': { status: 431, issue: 'too-long' },
  'too-many-requests': { status: 429, issue: 'throttled' },
  internal: { status: 500, issue: 'exception' },
  unavailable: { status: 503, issue: 'transient' },
} as const;

export type ErrorCode = keyof typeof errorTable;

export const errorCodes = Object.keys(errorTable) as readonly ErrorCode[];

/** One thing that is wrong and where: `expression` is a FHIRPath or JSON-pointer-like place in what was sent. */
export interface ErrorDetail {
  readonly message: string;
  readonly expression?: string;
}

/**
 * An error that may be told to the caller: what is wrong, where, and what to do.
 * Messages never hold patient data; whatever was sent is named by its place, not by its value.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly issue: string;
  readonly details: readonly ErrorDetail[];

  constructor(code: ErrorCode, message: string, details: readonly ErrorDetail[] = [], cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.status = errorTable[code].status;
    this.issue = errorTable[code].issue;
    this.details = details;
  }
}
