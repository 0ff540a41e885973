import { AppError } from '../errors.js';
import { authentication, type Authentication, type AuthenticateOptions } from './authentication.js';
import { chooseDialect } from './choose-dialect.js';
import { downgrade } from './downgrade.js';
import { memoryReplayStore, type ReplayStore } from './replay-store.js';
import type { CdsRouterOptions } from './router.js';
import { readTrustFile, type TrustedIssuer } from './trust-file.js';
import type { Caller } from './types.js';

export interface GateOptions extends Pick<
  AuthenticateOptions,
  'fetchKeys' | 'now' | 'onRefused' | 'onKeysUnread'
> {
  /** The text of the trust file; undefined: there is none, so that anybody may call, which only demo mode allows. */
  readonly trustFile: string | undefined;
  readonly demo: boolean;
  readonly publicUrl: string | undefined;
  /** The URL that stands for a missing `publicUrl` in demo mode. */
  readonly ownUrl: () => string;
  /** Adds to the memory of this process that of the others; without it tokens are remembered by this process alone. */
  readonly shareReplay?: (own: ReplayStore) => ReplayStore;
}

/** Who may call, and what they get: the router's options that depend on the caller, and the FHIR servers. */
export interface Gate extends Required<Pick<CdsRouterOptions, 'authenticate' | 'permit' | 'adapt'>> {
  /** The FHIR servers that may be called for this caller; undefined: without a trust file nobody has said. */
  readonly fhirServersFor: (caller: Caller) => readonly string[] | undefined;
  /** Every FHIR server in the trust file: they may lie in a private network. */
  readonly fhirServers: readonly string[];
  /** Reads the keys of all issuers, so that the first call need not wait. */
  readonly warm: () => Promise<void>;
}

/** Tokens remembered against replay: an hour of a busy hospital group, in some 20 MB. */
const tokensKept = 100_000;

function issuersOf({ trustFile, demo, publicUrl }: GateOptions): readonly TrustedIssuer[] | undefined {
  if (trustFile === undefined) {
    if (demo) return undefined;
    throw new AppError('invalid-request', 'TRUST_FILE is required outside demo mode: it says who may call');
  }
  if (publicUrl === undefined && !demo)
    throw new AppError(
      'invalid-request',
      'PUBLIC_URL is required with TRUST_FILE: tokens are made out to it',
    );
  return readTrustFile(trustFile, { demo });
}

function anybody(): Pick<Gate, 'authenticate' | 'permit' | 'fhirServersFor' | 'warm'> {
  return {
    authenticate: () => Promise.resolve({ issuer: 'anonymous' }),
    permit: () => undefined,
    fhirServersFor: () => undefined,
    warm: () => Promise.resolve(),
  };
}

/**
 * The gate in front of all endpoints but discovery: by the trust file, or open in demo mode.
 * @throws AppError `invalid-request` at start when the configuration would leave it open, or the file is wrong.
 */
export function gate(options: GateOptions): Gate {
  const issuers = issuersOf(options);
  const { publicUrl, ownUrl, fetchKeys, now, onRefused, onKeysUnread, shareReplay } = options;
  const own = memoryReplayStore(tokensKept, now);
  const known: Authentication | undefined =
    issuers === undefined
      ? undefined
      : authentication({
          issuers,
          publicUrl: () => publicUrl ?? ownUrl(),
          fetchKeys,
          replay: shareReplay === undefined ? own : shareReplay(own),
          now,
          onRefused,
          onKeysUnread,
        });
  return {
    ...(known === undefined ? anybody() : { ...known, fhirServersFor: known.allowedFhirServers }),
    adapt: (response, { caller, request }) =>
      downgrade(response, chooseDialect(known?.dialectOf(caller), request)),
    fhirServers: (issuers ?? []).flatMap((issuer) => [
      ...issuer.fhirServers,
      ...issuer.tenants.flatMap((tenant) => tenant.fhirServers),
    ]),
  };
}
