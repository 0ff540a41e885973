import { sameUrl } from './same-url.js';
import type { TrustedIssuer } from './trust-file.js';
import type { VerifiedToken } from './verify-token.js';

/** Why a caller whose token is good was refused all the same. */
export type EntitlementFault =
  'service-not-allowed' | 'tenant-unknown' | 'foreign-fhir-server' | 'rate-limit' | 'replay-store-full';

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
