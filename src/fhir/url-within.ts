import type { AllowedBase } from './base-url.js';

/** FHIR R4 id; `.` and `..` match its pattern but are steps in a path. */
const id = /^(?!\.{1,2}$)[A-Za-z0-9\-.]{1,64}$/;
const type = /^[A-Z][A-Za-z]{1,63}$/;
const encodedSlash = /%2f|%5c/i;

/** The URL of an instance, or undefined when type or id are not what FHIR allows (they could leave the base path). */
export function instanceUrl(base: AllowedBase, resourceType: string, resourceId: string): string | undefined {
  return type.test(resourceType) && id.test(resourceId) ? `${base}/${resourceType}/${resourceId}` : undefined;
}

/** The URL of a type search `Type?parameters`, or undefined when it is anything else. */
export function searchUrl(base: AllowedBase, relative: string): string | undefined {
  const [resourceType = '', ...rest] = relative.split('?');
  if (!type.test(resourceType) || rest.length !== 1) return undefined;
  // A bar is legal in a URL's query by the WHATWG and not by RFC 3986, by which servers such as Tomcat refuse it.
  return linkWithin(base, relative.replaceAll('|', '%7C'));
}

/**
 * A link that a server sent, as an absolute URL, when it stays on the base's origin and under its path; else
 * undefined, for the token would go where the link leads. Relative links count from the base, as servers mean them.
 */
export function linkWithin(base: AllowedBase, link: string): string | undefined {
  if (link === '' || !URL.canParse(link, `${base}/`)) return undefined;
  const url = new URL(link, `${base}/`);
  const root = new URL(base);
  const path = root.pathname.replace(/\/$/, '');
  const inside = url.pathname === path || url.pathname.startsWith(`${path}/`);
  if (url.origin !== root.origin || !inside || encodedSlash.test(url.pathname)) return undefined;
  if (url.username + url.password !== '') return undefined;
  url.hash = '';
  return url.href;
}
