import { AppError, type ErrorDetail } from '../errors.js';
import { canonicalRequest } from './canonical-request.js';
import { inspectJson } from './inspect-json.js';
import { isJsonObject, type JsonObject } from './json-object.js';
import { publishedHooks } from './published-hooks.js';
import type { CdsRequest } from './types.js';
import type { Fault } from './faults.js';
import { validatorOf } from './validator-of.js';

/** How many faults one answer names; the rest follow when these are mended. */
const maxDetails = 10;

const anyHook = validatorOf('request');
const validators = new Map(Object.keys(publishedHooks).map((hook) => [hook, validatorOf(`request-${hook}`)]));

const detail = (expression: string, message: string): ErrorDetail => ({
  expression,
  message: `${expression} ${message}`,
});

function invalid(details: readonly ErrorDetail[]): AppError {
  return new AppError(
    'invalid-request',
    'The body is not a valid CDS Hooks request',
    details.slice(0, maxDetails),
  );
}

function faultsOf(request: JsonObject): readonly Fault[] {
  const hook = request['hook'];
  return ((typeof hook === 'string' ? validators.get(hook) : undefined) ?? anyHook)(request);
}

/** True once the schema holds: the schema of the hook describes a subset of CdsRequest. */
const isCdsRequest = (request: JsonObject, faults: readonly Fault[]): request is JsonObject & CdsRequest =>
  faults.length === 0 && isJsonObject(request['context']);

/**
 * Reads the body of a service call. `hooks` are those that the called service is registered for.
 * Tolerant of what clients are known to send (see canonicalRequest); unknown members are ignored.
 * @throws AppError `invalid-request` or `hook-mismatch`, whose details name places, never values.
 */
export function parseRequest(body: unknown, hooks: readonly string[]): CdsRequest {
  inspectJson(body);
  if (!isJsonObject(body)) throw invalid([{ expression: '$this', message: 'The body is not a JSON object' }]);
  const request = canonicalRequest(body);
  const hook = request['hook'];
  if (typeof hook === 'string' && hook !== '' && !hooks.includes(hook)) {
    throw new AppError('hook-mismatch', 'This service is not registered for the hook of the request', [
      { expression: 'hook', message: `hook is none of those of this service: ${hooks.join(', ')}` },
    ]);
  }
  const faults = faultsOf(request);
  if (!isCdsRequest(request, faults))
    throw invalid(faults.map((fault) => detail(fault.expression, fault.message)));
  const { fhirServer, fhirAuthorization, context } = request;
  if (fhirServer !== undefined && !URL.canParse(fhirServer))
    throw invalid([detail('fhirServer', 'is not a URL')]);
  // A token for another patient means that the client has mixed two up: neither may be guessed at.
  if (fhirAuthorization?.patient !== undefined && fhirAuthorization.patient !== context.patientId)
    throw invalid([detail('fhirAuthorization.patient', 'is not the patient of the context')]);
  return request;
}
