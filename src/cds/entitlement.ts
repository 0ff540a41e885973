import { sameUrl } from './same-url.js';
import type { TrustedIssuer } from './trust-file.js';
import type { VerifiedToken } from './verify-token.js';

/** Why a caller whose token is good was refused all the same: for the log and for `jwt:check`. */
export const entitlementFaults = {
  'service-not-allowed': '`services` of this issuer does not hold the service that was called (403)',
  'tenant-unknown': '`tenant` is none of the tenants of this issuer (403)',
  'foreign-fhir-server': '`fhirServer` belongs to another issuer or tenant (403)',
  'rate-limit': 'more calls than `callsPerMinute` (429)',
  'replay-store-full': 'too many tokens are remembered (503)',
} as const;
export type EntitlementFault = keyof typeof entitlementFaults;

/** The id in `/cds-services/{id}`, `/cds-services/{id}/feedback` and `/api/explain/{id}`. */
function serviceOf(path: string): string {
  const steps = path.split('/');
  return steps[steps[1] === 'api' ? 3 : 2] ?? '';
}

/** What this caller may not have of the endpoint at `path`; undefined: nothing is in the way. */
export function entitlementFault(
  { issuer, tenant }: VerifiedToken,
  path: string,
): EntitlementFault | undefined {
  if (issuer.services?.includes(serviceOf(path)) === false) return 'service-not-allowed';
  const known = issuer.tenants.length === 0 || issuer.tenants.some(({ id }) => id === tenant);
  return known ? undefined : 'tenant-unknown';
}

/** The FHIR servers that may be read for a tenant of an issuer. */
export function fhirServersOf(issuer: TrustedIssuer, tenant: string | undefined): readonly string[] {
  const own = issuer.tenants.find(({ id }) => id === tenant);
  return [...issuer.fhirServers, ...(own?.fhirServers ?? [])];
}

/** True for a FHIR server that the trust file gives to another issuer or tenant, and not to this one. */
export function isForeign(
  fhirServer: string,
  issuer: TrustedIssuer,
  tenant: string | undefined,
  issuers: readonly TrustedIssuer[],
): boolean {
  const holds = (servers: readonly string[]): boolean => servers.some((one) => sameUrl(one, fhirServer));
  if (holds(fhirServersOf(issuer, tenant))) return false;
  return holds(
    issuers.flatMap((one) => [...one.fhirServers, ...one.tenants.flatMap((each) => each.fhirServers)]),
  );
}
