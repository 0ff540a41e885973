import { checkAnswers, type GivenRequest } from './check-answers.js';
import { checkCors } from './check-cors.js';
import { checkDiscovery } from './check-discovery.js';
import { checkFeedback } from './check-feedback.js';
import { checkLatency } from './check-latency.js';
import { checkPrefetch } from './check-prefetch.js';
import { checkRefusals } from './check-refusals.js';
import { checkTokens } from './check-tokens.js';
import type { Finding } from './finding.js';
import { requestOf, servicesOf } from './sample.js';
import type { Target } from './target.js';

export interface ConformanceOptions {
  readonly target: Target;
  /** Requests of patients that the service knows; each is sent to the services of its hook. */
  readonly requests?: readonly GivenRequest[];
  /** Patients whom the service can read by itself, from `fhirServer` or from its own. */
  readonly patients?: readonly string[];
  readonly fhirServer?: string;
  /** The origin of a browser client. */
  readonly origin: string;
}

/** All checks, one after the other, against any CDS Hooks service. Never throws for what a service does. */
export async function runConformance(options: ConformanceOptions): Promise<readonly Finding[]> {
  const { target, requests = [], patients = [], fhirServer, origin } = options;
  const services = await servicesOf(target);
  const own = patients.flatMap((name) =>
    services.map((service) => ({ name, body: requestOf(service, name, fhirServer) })),
  );
  return [
    ...(await checkDiscovery(target)),
    ...(await checkAnswers(target, services, [...requests, ...own])),
    ...(await checkRefusals(target, services)),
    ...(await checkPrefetch(target, services)),
    ...(await checkFeedback(target, services)),
    ...(await checkTokens(target, services)),
    ...(await checkCors(target, services, origin)),
    ...(await checkLatency(target, services)),
  ];
}
