import type { AllowedBase } from './base-url.js';
import { isLoopback } from './guard-address.js';

export interface BaseRules {
  /** The FHIR base URLs that may be called at all. */
  readonly allow: readonly string[];
  /** Whether http to this machine itself will do (demo and tests). */
  readonly allowLoopback: boolean;
  /** Hosts that may be called over plain http although they are elsewhere: a container beside this one, in demo mode. */
  readonly plainHosts?: readonly string[];
}

function parsed(url: string): URL | undefined {
  if (!URL.canParse(url)) return undefined;
  const { username, password, search, hash } = new URL(url);
  return username + password + search + hash === '' ? new URL(url) : undefined;
}

function normal(url: URL): string {
  return url.origin + url.pathname.replace(/\/+$/, '');
}

function safeScheme(url: URL, { allowLoopback, plainHosts = [] }: BaseRules): boolean {
  if (url.protocol === 'https:') return true;
  if (url.protocol !== 'http:') return false;
  return (allowLoopback && isLoopback(url.hostname)) || plainHosts.includes(url.hostname);
}

function isAllowed(base: string, allow: readonly string[]): base is AllowedBase {
  return allow.some((one) => {
    const entry = parsed(one);
    return entry !== undefined && normal(entry) === base;
  });
}

/**
 * The base in normal form when the site's list holds it and its scheme is safe, else undefined: a request names the
 * URL that would be called with its token, so only what the site has written down is called.
 */
export function allowedBase(url: string, rules: BaseRules): AllowedBase | undefined {
  const target = parsed(url);
  if (target === undefined || !safeScheme(target, rules)) return undefined;
  const base = normal(target);
  return isAllowed(base, rules.allow) ? base : undefined;
}
