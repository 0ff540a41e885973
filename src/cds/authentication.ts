import type { IncomingHttpHeaders } from 'node:http';
import { AppError } from '../errors.js';
import type { DialectName } from './dialects.js';
import { entitlementFault, fhirServersOf, isForeign, type EntitlementFault } from './entitlement.js';
import { keyCache, type KeySource } from './key-cache.js';
import { keySet } from './key-set.js';
import { rateLimit } from './rate-limit.js';
import type { ReplayStore } from './replay-store.js';
import type { TrustedIssuer } from './trust-file.js';
import type { Caller, HookCall } from './types.js';
import { verifyToken, type TokenFault } from './verify-token.js';

export interface AuthenticateOptions {
  readonly issuers: readonly TrustedIssuer[];
  /** The base URL by which clients call, without a slash at its end; never taken from the `Host` header. */
  readonly publicUrl: () => string;
  readonly fetchKeys: (url: string) => Promise<unknown>;
  readonly replay: ReplayStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** For the log. `issuer` is one from the trust file, never a text of the caller. */
  readonly onRefused: (reason: TokenFault | EntitlementFault, issuer?: string) => void;
  /** Told when the keys of an issuer could not be read; those at hand stay. */
  readonly onKeysUnread: (issuer: string) => void;
}

export interface Authentication {
  /** See CdsRouterOptions. */
  readonly authenticate: (headers: IncomingHttpHeaders, path: string) => Promise<Caller>;
  /** Refuses a request that names a FHIR server which belongs to somebody else. @throws AppError `forbidden` */
  readonly permit: (call: HookCall) => void;
  /** The FHIR servers that may be called for this caller; all others are left alone. */
  readonly allowedFhirServers: (caller: Caller) => readonly string[];
  readonly dialectOf: (caller: Caller) => DialectName | undefined;
  /** Reads all keys, so that the first call need not wait; failures are told to `onKeysUnread`. */
  readonly warm: () => Promise<void>;
}

const bearer = /^\s*bearer\s+([\w-]+\.[\w-]+\.[\w-]*)\s*$/i;

/** The one issuer's keys in its file: nothing to fetch, nothing to renew. */
function fixedKeys(keys: unknown): KeySource {
  const set = Promise.resolve(keySet({ keys }));
  return { current: () => set, renewed: () => set };
}

/**
 * What `aud` may be for a call of `path`: the URL of the endpoint; for feedback that of its service as well, which
 * clients with one configured text send (protocol.md B7).
 */
export function audiencesFor(publicUrl: string, path: string): readonly string[] {
  const parent = path.replace(/\/feedback$/, '');
  return [...new Set([path, parent])].map((each) => `${publicUrl}${each}`);
}

function keySources(options: AuthenticateOptions): ReadonlyMap<string, KeySource> {
  const { issuers, fetchKeys, now, onKeysUnread } = options;
  return new Map(
    issuers.map(({ iss, jwksUrl, keys }) => [
      iss,
      jwksUrl === undefined
        ? fixedKeys(keys)
        : keyCache({ fetchKeys: () => fetchKeys(jwksUrl), now, onFailure: () => onKeysUnread(iss) }),
    ]),
  );
}

/** Proves by the trust file who calls and what the caller may have (protocol.md 2.9). */
export function authentication(options: AuthenticateOptions): Authentication {
  const { issuers, publicUrl, replay, now, onRefused } = options;
  const sources = keySources(options);
  const roomFor = rateLimit(now);
  const none: KeySource = fixedKeys([]);
  const issuerOf = ({ issuer }: Caller): TrustedIssuer | undefined =>
    issuers.find(({ iss }) => iss === issuer);

  const unauthenticated = (fault: TokenFault, issuer?: string): never => {
    onRefused(fault, issuer);
    throw new AppError('unauthenticated', 'No valid token');
  };
  const refuse = (
    code: 'forbidden' | 'too-many-requests' | 'unavailable',
    fault: EntitlementFault,
    { iss }: TrustedIssuer,
  ): never => {
    onRefused(fault, iss);
    throw new AppError(code, 'Not now, or not for this caller');
  };
  return {
    authenticate: async (headers, path) => {
      const token = bearer.exec(headers.authorization ?? '')?.[1];
      if (token === undefined)
        return unauthenticated(headers.authorization === undefined ? 'missing' : 'malformed');
      const result = await verifyToken(token, {
        issuers,
        keysOf: ({ iss }) => sources.get(iss) ?? none,
        audiences: audiencesFor(publicUrl(), path),
        now: new Date(now()),
      });
      if (!result.ok) return unauthenticated(result.fault, result.issuer);
      const { issuer, tenant, jti, until } = result;
      if (!roomFor(issuer.iss, issuer.callsPerMinute))
        return refuse('too-many-requests', 'rate-limit', issuer);
      const use = await replay.record(issuer.iss, jti, until);
      if (use === 'seen') return unauthenticated('replayed', issuer.iss);
      if (use === 'full') return refuse('unavailable', 'replay-store-full', issuer);
      const fault = entitlementFault(result, path);
      if (fault !== undefined) return refuse('forbidden', fault, issuer);
      return { issuer: issuer.iss, ...(tenant === undefined ? {} : { tenant }) };
    },
    permit: ({ caller, request: { fhirServer } }) => {
      const issuer = issuerOf(caller);
      if (
        issuer !== undefined &&
        fhirServer !== undefined &&
        isForeign(fhirServer, issuer, caller.tenant, issuers)
      )
        refuse('forbidden', 'foreign-fhir-server', issuer);
    },
    allowedFhirServers: (caller) => {
      const issuer = issuerOf(caller);
      return issuer === undefined ? [] : fhirServersOf(issuer, caller.tenant);
    },
    dialectOf: (caller) => issuerOf(caller)?.dialect,
    warm: async () => {
      await Promise.all([...sources.values()].map((source) => source.current()));
    },
  };
}
