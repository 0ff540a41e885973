import type { ErrorRequestHandler, Request, Response } from 'express';
import { AppError, type ErrorCode } from '../errors.js';
import { operationOutcome } from './operation-outcome.js';
import { requestIdOf } from './request-id.js';

/** What the log may know of an error: no message, no body, no URL. */
export interface ErrorInfo {
  readonly requestId: string;
  readonly code: ErrorCode;
  readonly status: number;
  /** Places in the request that were found wrong, such as `context.patientId`. */
  readonly expressions: readonly string[];
  /** For an internal error: the class of what was thrown, and where in the code. */
  readonly name?: string;
  readonly frames?: readonly string[];
}

export interface AnswerErrorOptions {
  readonly newId: () => string;
  readonly onError: (info: ErrorInfo) => void;
}

/** Seconds after which a client that was turned away for load may try again. */
const retryAfter = '5';

const typeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
const statusOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;

/** Names express's own errors (body reader, path decoding) in our words; what is not known is internal. */
function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const status = statusOf(error);
  if (status === 413) return new AppError('too-large', 'The body is larger than this service accepts');
  if (status === 415)
    return new AppError('unsupported-media-type', 'The Content-Encoding is not one of gzip, deflate, br');
  if (status === 400) return new AppError('invalid-request', 'The URL or the body could not be decoded');
  return new AppError('internal', 'Internal error', [], error);
}

/** The lines of a stack that name places in the code; the message above them may quote data. */
function framesOf(error: Error): readonly string[] {
  return (error.stack ?? '').split('\n').filter((line) => /^ {4}at [^\n]*:\d+:\d+\)?$/.test(line));
}

/** An error as the log may have it. */
export function errorInfo(error: unknown, requestId: string): ErrorInfo {
  const told = asAppError(error);
  const thrown = told.cause ?? told;
  const expressions = told.details.flatMap((detail) => detail.expression ?? []);
  const info = { requestId, code: told.code, status: told.status, expressions };
  return told.status < 500 || !(thrown instanceof Error)
    ? info
    : { ...info, name: thrown.constructor.name, frames: framesOf(thrown) };
}

function send(response: Response, error: AppError, requestId: string): void {
  response.status(error.status).set('Cache-Control', 'no-store');
  if (error.status === 401) response.set('WWW-Authenticate', 'Bearer');
  if (error.status === 429 || error.status === 503) response.set('Retry-After', retryAfter);
  const body = operationOutcome(error, requestId);
  if (body === undefined) response.end();
  else response.json(body);
}

/** Throws the 404 that `answerError` tells in JSON: for the end of the application's routes. */
export function notFound(): never {
  throw new AppError('not-found', 'There is nothing at this address');
}

/**
 * Express's error handler: an OperationOutcome for every error, an empty body for 401 and 403, HTML for none.
 * The application uses it once more behind all its routes.
 */
export function answerError(options: AnswerErrorOptions): ErrorRequestHandler {
  return (error: unknown, _request: Request, response: Response, next) => {
    // The client has gone: there is nobody to tell.
    if (typeOf(error) === 'request.aborted') return;
    const requestId = requestIdOf(response, options.newId);
    options.onError(errorInfo(error, requestId));
    if (response.headersSent) next(error);
    else send(response, asAppError(error), requestId);
  };
}
