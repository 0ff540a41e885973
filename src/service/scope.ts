import type { HookCall } from '../cds/types.js';

/** One server under one name: without user, query, fragment and trailing slashes, the host in small letters. */
function serverName(url: string): string {
  if (!URL.canParse(url)) return url;
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname.replace(/\/+$/, '')}`;
}

/**
 * Within what a patient's id names one patient: the issuer, its tenant and, where the call names one, the FHIR server.
 * The same id on another server is another person.
 */
export function scopeOf({ caller, request }: HookCall): readonly string[] {
  const { fhirServer } = request;
  return [caller.issuer, caller.tenant ?? '', fhirServer === undefined ? '' : serverName(fhirServer)];
}
