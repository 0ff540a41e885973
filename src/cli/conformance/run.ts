import { checkAnswers, type GivenRequest } from './check-answers.js';
import { checkCors } from './check-cors.js';
import { checkDiscovery } from './check-discovery.js';
import { checkFeedback } from './check-feedback.js';
import { checkLatency } from './check-latency.js';
import { checkPrefetch } from './check-prefetch.js';
import { checkRefusals } from './check-refusals.js';
import { checkTokens } from './check-tokens.js';
import type { Finding } from './finding.js';
import { inventedRequests } from './invented-patients.js';
import { requestFor, requestOf, servicesOf, type Service } from './sample.js';
import type { Target } from './target.js';

export interface ConformanceOptions {
  readonly target: Target;
  /** Requests of patients that the service knows; each is sent to the services of its hook. */
  readonly requests?: readonly GivenRequest[];
  /** Patients whom the service can read by itself, from `fhirServer` or from its own. */
  readonly patients?: readonly string[];
  readonly fhirServer?: string;
  /** The origin of a browser client; undefined: no browser shall call this service. */
  readonly origin: string | undefined;
  /** The present, ISO 8601: invented patients are as they stand now. */
  readonly now: string;
}

/** One finding in the place of dozens: nothing can be said of a service that lets nobody in. */
async function lockedOut(target: Target, [service]: readonly Service[]): Promise<Finding | undefined> {
  if (service === undefined) return undefined;
  const body = JSON.stringify(requestFor(service));
  const { status } = await target.ask(`/cds-services/${service.id}`, { method: 'POST', body });
  if (status !== 401 && status !== 403) return undefined;
  const why =
    target.sign === undefined
      ? 'it asks for a token: give --key PRIVATE-JWK-FILE --iss ISSUER'
      : 'it refuses our tokens: its log has the reason; is --url the URL to which tokens are made out?';
  const expected = '200 for a sound request';
  return {
    id: 'I4',
    check: 'the service can be called',
    verdict: 'fail',
    expected,
    came: `${status}: ${why}`,
  };
}

/** Nor of one that is not there. */
async function unreachable(target: Target): Promise<Finding | undefined> {
  const { status } = await target.ask('/cds-services');
  if (status !== 0) return undefined;
  return {
    id: 'I1',
    check: 'discovery answers',
    verdict: 'fail',
    expected: '200 and JSON',
    came: 'nothing answers there: is the service started, and is --url right?',
  };
}

/** All checks, one after the other, against any CDS Hooks service. Never throws for what a service does. */
export async function runConformance(options: ConformanceOptions): Promise<readonly Finding[]> {
  const { target, requests = [], patients = [], fhirServer, origin, now } = options;
  const absent = await unreachable(target);
  if (absent !== undefined) return [absent];
  const services = await servicesOf(target);
  const own = patients.flatMap((name) =>
    services.map((service) => ({ name, body: requestOf(service, name, fhirServer) })),
  );
  const locked = await lockedOut(target, services);
  if (locked !== undefined)
    return [
      ...(await checkDiscovery(target)),
      locked,
      ...(target.sign === undefined ? await checkTokens(target, services) : []),
    ];
  const invented = inventedRequests(services, now);
  return [
    ...(await checkDiscovery(target)),
    ...(await checkAnswers(target, services, [...requests, ...own], invented)),
    ...(await checkRefusals(target, services)),
    ...(await checkPrefetch(target, services)),
    ...(await checkFeedback(target, services)),
    ...(await checkTokens(target, services)),
    ...(await checkCors(target, services, origin)),
    ...(await checkLatency(target, services)),
  ];
}
