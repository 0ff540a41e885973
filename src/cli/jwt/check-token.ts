import { decodeJwt, decodeProtectedHeader } from 'jose';
import { audiencesFor } from '../../cds/authentication.js';
import { entitlementFault, entitlementFaults } from '../../cds/entitlement.js';
import { keyCache, type KeySource } from '../../cds/key-cache.js';
import { keySet } from '../../cds/key-set.js';
import type { TrustedIssuer } from '../../cds/trust-file.js';
import { tokenFaults, verifyToken } from '../../cds/verify-token.js';

export interface CheckOptions {
  readonly issuers: readonly TrustedIssuer[];
  /** The URL that the client called, or would call. */
  readonly url: string;
  readonly now: Date;
  readonly fetchKeys: (url: string) => Promise<unknown>;
}

export interface Checked {
  readonly ok: boolean;
  /** To print: what the token says of itself, and the first check that fails. Neither the token nor its `jti`. */
  readonly lines: readonly string[];
}

/** Names and times that help to compare; texts are cut, for a broken token may hold anything. */
const shownHeader = ['alg', 'typ', 'kid', 'jku'];
const shownClaims = ['iss', 'aud', 'tenant'];
const times = ['iat', 'nbf', 'exp'];

const show = (value: unknown): string =>
  value === undefined ? 'absent' : JSON.stringify(value).slice(0, 200);

function instant(value: unknown, now: Date): string {
  if (typeof value !== 'number' || Math.abs(value) > 8e12) return show(value);
  const seconds = Math.round(value - now.getTime() / 1000);
  const distance = seconds < 0 ? `${-seconds} s ago` : `in ${seconds} s`;
  return `${new Date(value * 1000).toISOString()} (${distance})`;
}

function described(token: string, now: Date): readonly string[] {
  try {
    const header: Readonly<Record<string, unknown>> = { ...decodeProtectedHeader(token) };
    const claims: Readonly<Record<string, unknown>> = { ...decodeJwt(token) };
    const { jti } = claims;
    return [
      ...shownHeader.map((name) => `${name.padEnd(7)} ${show(header[name])}`),
      ...shownClaims.map((name) => `${name.padEnd(7)} ${show(claims[name])}`),
      ...times.map((name) => `${name.padEnd(7)} ${instant(claims[name], now)}`),
      `jti     ${typeof jti === 'string' ? `present, ${jti.length} characters` : show(jti)}`,
    ];
  } catch {
    return [];
  }
}

function keysOf({ jwksUrl, keys = [] }: TrustedIssuer, options: CheckOptions, unread: () => void): KeySource {
  if (jwksUrl !== undefined) {
    const fetch = (): Promise<unknown> => options.fetchKeys(jwksUrl);
    return keyCache({ fetchKeys: fetch, now: () => options.now.getTime(), onFailure: unread });
  }
  const set = Promise.resolve(keySet({ keys }));
  return { current: () => set, renewed: () => set };
}

/**
 * Says whether a token would open the endpoint at `url`, and if not, which check fails first. Offline unless the
 * issuer's keys have to be fetched. Replay cannot be known here.
 */
export async function checkToken(pasted: string, options: CheckOptions): Promise<Checked> {
  const token = pasted.trim().replace(/^(authorization:)?\s*bearer\s+/i, '');
  const { origin, pathname } = new URL(options.url);
  const path = pathname
    .slice(Math.max(0, pathname.search(/\/(cds-services|api\/explain)(\/|$)/)))
    .replace(/\/+$/, '');
  const base = `${origin}${pathname}`.replace(/\/+$/, '').slice(0, -path.length);
  const audiences = audiencesFor(base, path);
  const about = described(token, options.now);
  const failed = (text: string): Checked => ({ ok: false, lines: [...about, '', text] });
  let unread = '';
  const result = await verifyToken(token, {
    issuers: options.issuers,
    keysOf: (issuer) => keysOf(issuer, options, () => (unread = ` (${issuer.jwksUrl ?? ''})`)),
    audiences,
    now: options.now,
  });
  if (!result.ok) {
    const expected =
      result.fault === 'audience' ? `; expected ${audiences.join(' or ')}, or one of \`audiences\`` : '';
    return failed(`REFUSED ${result.fault}: ${tokenFaults[result.fault]}${unread}${expected}`);
  }
  const fault = entitlementFault(result, path);
  if (fault !== undefined) return failed(`REFUSED ${fault}: ${entitlementFaults[fault]}`);
  return { ok: true, lines: [...about, '', 'ACCEPTED, if it was not used before'] };
}
