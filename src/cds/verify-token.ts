import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload, type LocalJWKSet } from 'jose';
import type { KeySource } from './key-cache.js';
import { sameUrl } from './same-url.js';
import type { TrustedIssuer } from './trust-file.js';

/** Why a token was not accepted: for the log and for `jwt:check`, never for the caller. */
export const tokenFaults = {
  missing: 'there is no Authorization header with a Bearer token',
  malformed: 'it is not a signed JWT in compact form',
  'issuer-unknown': '`iss` is none of the issuers in the trust file (compared letter by letter)',
  algorithm: '`alg` is not one that the trust file allows for this issuer',
  type: '`typ` is not JWT',
  'kid-missing': 'the header has no `kid`',
  'foreign-jku': '`jku` is not the URL registered for this issuer',
  'keys-unavailable': 'the keys of this issuer could not be read',
  'key-unknown': 'no key of this issuer has this `kid` and fits `alg`, or two have',
  signature: 'the signature does not verify: another key, or the token was changed',
  'claim-missing': 'one of `iss`, `aud`, `exp`, `iat`, `jti` is missing or has the wrong type',
  audience: '`aud` is not the public URL of the endpoint that was called (PUBLIC_URL and path)',
  expired: '`exp` is past',
  'too-old': '`iat` is longer ago than a token may live',
  'not-yet-valid': '`iat` or `nbf` lies in the future: compare the clocks',
  'too-long-lived': '`exp` − `iat` is more than the trust file allows (`maxTokenSeconds`)',
  replayed: 'a token with this `jti` was used before',
} as const;
export type TokenFault = keyof typeof tokenFaults;

/** Seconds by which the clocks may differ (protocol.md J12). */
const clockTolerance = 60;
/** Characters of a `jti`; those in the field have at most 64. */
const maxJti = 512;

export interface VerifiedToken {
  readonly ok: true;
  readonly issuer: TrustedIssuer;
  readonly jti: string;
  readonly tenant?: string;
  /** Milliseconds since 1970 from which the token is refused for its age. */
  readonly until: number;
}

export type TokenResult =
  | VerifiedToken
  | {
      readonly ok: false;
      readonly fault: TokenFault;
      /** Only if it is one from the trust file: any other text is the caller's own. */
      readonly issuer?: string;
    };

export interface VerifyOptions {
  readonly issuers: readonly TrustedIssuer[];
  readonly keysOf: (issuer: TrustedIssuer) => KeySource;
  /** What `aud` may be, besides the audiences of the issuer; a slash at the end does not count. */
  readonly audiences: readonly string[];
  readonly now: Date;
}

interface Header {
  readonly alg?: unknown;
  readonly typ?: unknown;
  readonly kid?: unknown;
  readonly jku?: unknown;
}

function decoded(token: string): { readonly header: Header; readonly claims: JWTPayload } | undefined {
  try {
    return { header: decodeProtectedHeader(token), claims: decodeJwt(token) };
  } catch {
    return undefined;
  }
}

/** What is wrong with the header, before any key is looked at. */
function headerFault({ alg, typ, kid, jku }: Header, issuer: TrustedIssuer): TokenFault | undefined {
  if (!issuer.algorithms.some((allowed) => allowed === alg)) return 'algorithm';
  if (typeof typ !== 'string' || typ.toUpperCase() !== 'JWT') return 'type';
  if (typeof kid !== 'string' || kid === '') return 'kid-missing';
  const registered = issuer.jku ?? issuer.jwksUrl;
  const foreign = typeof jku !== 'string' || registered === undefined || !sameUrl(jku, registered);
  return jku !== undefined && foreign ? 'foreign-jku' : undefined;
}

function claimFault({ claim, reason }: { readonly claim: string; readonly reason: string }): TokenFault {
  if (reason === 'missing' || reason === 'invalid') return 'claim-missing';
  if (claim === 'aud') return 'audience';
  if (claim === 'typ') return 'type';
  return claim === 'iat' || claim === 'nbf' ? 'not-yet-valid' : 'claim-missing';
}

function faultOf(error: unknown): TokenFault {
  if (error instanceof errors.JWTExpired) return error.claim === 'exp' ? 'expired' : 'too-old';
  if (error instanceof errors.JWTClaimValidationFailed) return claimFault(error);
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return 'key-unknown';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  // A key that cannot be imported, or is too short, verifies nothing.
  return error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid ? 'malformed' : 'signature';
}

const eitherSlash = (audience: string): readonly string[] => [audience, `${audience}/`];

async function checked(
  token: string,
  keys: LocalJWKSet,
  issuer: TrustedIssuer,
  { audiences, now }: VerifyOptions,
): Promise<JWTPayload | TokenFault> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: [...issuer.algorithms],
      issuer: issuer.iss,
      audience: [...audiences.flatMap(eitherSlash), ...issuer.audiences],
      requiredClaims: ['iss', 'aud', 'exp', 'iat', 'jti'],
      typ: 'JWT',
      clockTolerance,
      // Without it jose would accept an `iat` in the future.
      maxTokenAge: issuer.maxTokenSeconds,
      currentDate: now,
    });
    return payload;
  } catch (error) {
    return faultOf(error);
  }
}

function accepted(claims: JWTPayload, issuer: TrustedIssuer): VerifiedToken | TokenFault {
  const { exp, iat, jti } = claims;
  const tenant = claims['tenant'];
  if (exp === undefined || iat === undefined) return 'claim-missing';
  if (typeof jti !== 'string' || jti.trim() === '' || jti.length > maxJti) return 'claim-missing';
  if (tenant !== undefined && typeof tenant !== 'string') return 'claim-missing';
  if (exp - iat > issuer.maxTokenSeconds) return 'too-long-lived';
  const until = (exp + clockTolerance) * 1000;
  return { ok: true, issuer, jti, until, ...(tenant === undefined ? {} : { tenant }) };
}

/**
 * Checks a token against the trust file: issuer, header, key, signature, claims, in this order; only what the file
 * says is believed and fetched. Whether the token was used before is the caller's to check.
 */
export async function verifyToken(token: string, options: VerifyOptions): Promise<TokenResult> {
  const parts = decoded(token);
  if (parts === undefined) return { ok: false, fault: 'malformed' };
  const issuer = options.issuers.find(({ iss }) => iss === parts.claims.iss);
  if (issuer === undefined) return { ok: false, fault: 'issuer-unknown' };
  const refused = (fault: TokenFault): TokenResult => ({ ok: false, fault, issuer: issuer.iss });
  const fault = headerFault(parts.header, issuer);
  if (fault !== undefined) return refused(fault);
  const source = options.keysOf(issuer);
  const keys = await source.current();
  if (keys === undefined) return refused('keys-unavailable');
  let result = await checked(token, keys, issuer, options);
  if (result === 'key-unknown') {
    // The issuer may have changed its keys since they were read.
    const renewed = await source.renewed();
    if (renewed !== undefined && renewed !== keys) result = await checked(token, renewed, issuer, options);
  }
  if (typeof result === 'string') return refused(result);
  const outcome = accepted(result, issuer);
  return typeof outcome === 'string' ? refused(outcome) : outcome;
}
