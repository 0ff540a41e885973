import { tooLargeCode } from './byte-limit.js';
import { isObject } from './json.js';
import type { ReadFailure } from './reader.js';

const byStatus: ReadonlyMap<number, ReadFailure> = new Map([
  [401, 'not-permitted'],
  [403, 'not-permitted'],
  [404, 'not-found'],
  [410, 'not-found'],
]);

const byCode: ReadonlyMap<unknown, ReadFailure> = new Map([
  [tooLargeCode, 'too-large'],
  ['UND_ERR_RES_EXCEEDED_MAX_SIZE', 'too-large'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
  ['UND_ERR_BODY_TIMEOUT', 'timeout'],
]);

const causeLimit = 5;

/** The HTTP status of a fhir-kit-client error; undefined for an error of the network. */
export function statusOf(error: unknown): number | undefined {
  const response = isObject(error) ? error['response'] : undefined;
  const status = isObject(response) ? response['status'] : undefined;
  return typeof status === 'number' ? status : undefined;
}

/**
 * An error as the one word that may leave this room. Errors of the client hold the URL with the patient's id and the
 * body of the answer, so they are neither passed on nor kept as a cause.
 */
export function readFailureOf(error: unknown): ReadFailure {
  const status = statusOf(error);
  if (status !== undefined) return byStatus.get(status) ?? 'failed';
  let link: unknown = error;
  for (let depth = 0; depth < causeLimit && isObject(link); depth += 1) {
    const why = byCode.get(link['code']);
    if (why !== undefined) return why;
    link = link['cause'];
  }
  return 'failed';
}
