import type { ValidateFunction } from 'ajv';
import { AppError, type ErrorDetail } from '../errors.js';
import type { DialectName } from './dialects.js';
import { faultsOf } from './faults.js';
import { sameUrl } from './same-url.js';
import { validators } from './trust-file.generated.js';
import type { Algorithm } from './trust-file-schema.js';

/** A public key as a JSON Web Key (RFC 7517). */
export interface PublicKey {
  readonly kty: string;
  readonly kid: string;
  readonly [member: string]: unknown;
}

export interface Tenant {
  readonly id: string;
  readonly fhirServers: readonly string[];
}

/** One EHR, or one vendor that signs for many: what its tokens must look like and what they open. */
export interface TrustedIssuer {
  /** Compared letter by letter with the claim. */
  readonly iss: string;
  /** Where its keys are fetched; else they stand in `keys`. */
  readonly jwksUrl?: string;
  readonly keys?: readonly PublicKey[];
  /** What the header `jku` must be if the token has one. Compared, never fetched. */
  readonly jku?: string;
  readonly algorithms: readonly Algorithm[];
  /** Accepted beside the URL of the endpoint: some EHRs send one fixed text for all. */
  readonly audiences: readonly string[];
  /** None: tokens of any tenant, or of none. */
  readonly tenants: readonly Tenant[];
  readonly fhirServers: readonly string[];
  /** Ids of the services that it may call; undefined: all. */
  readonly services?: readonly string[];
  readonly dialect?: DialectName;
  /** Longest accepted life of a token, `exp − iat`, in seconds; more than an hour in demo mode only. */
  readonly maxTokenSeconds: number;
  readonly callsPerMinute: number;
}

const isTrustFile = validators['trust-file'] as ValidateFunction<{
  readonly issuers: readonly TrustedIssuer[];
}>;

/** Seconds; a token that lives longer must be remembered for longer than it is of use. */
const longestLife = 3600;

/** Its private key is public (github.com/cds-hooks/sandbox): whoever likes may sign in its name. */
const publicSandbox = 'sandbox.cds-hooks.org';
const isSandbox = (url: string): boolean => URL.canParse(url) && new URL(url).hostname === publicSandbox;

function refuse(details: readonly { readonly expression: string; readonly message: string }[]): never {
  const told: readonly ErrorDetail[] = details.map(({ expression, message }) => ({
    expression,
    message: `${expression} ${message}`,
  }));
  throw new AppError(
    'invalid-request',
    `The trust file: ${told.map(({ message }) => message).join('; ')}`,
    told,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return refuse([{ expression: '$this', message: 'is not JSON' }]);
  }
}

/** All FHIR servers of an issuer with who may name them: a server that two parties claim binds neither. */
const claims = (one: TrustedIssuer): readonly { readonly url: string; readonly party: string }[] => [
  ...one.fhirServers.map((url) => ({ url, party: one.iss })),
  ...one.tenants.flatMap(({ id, fhirServers }) =>
    fhirServers.map((url) => ({ url, party: `${one.iss} ${id}` })),
  ),
];

function contradictions(issuers: readonly TrustedIssuer[], demo: boolean): Parameters<typeof refuse>[0] {
  const found: { readonly expression: string; readonly message: string }[] = [];
  const claimed: { readonly url: string; readonly party: string }[] = [];
  for (const [index, one] of issuers.entries()) {
    const place = `issuers[${index}]`;
    if (issuers.findIndex(({ iss }) => iss === one.iss) < index)
      found.push({ expression: `${place}.iss`, message: 'stands there twice' });
    if (!demo && [one.iss, one.jwksUrl, one.jku].some((url) => url !== undefined && isSandbox(url)))
      found.push({
        expression: `${place}.iss`,
        message: 'is the public sandbox, whose private key everybody has: demo mode only',
      });
    if (!demo && one.maxTokenSeconds > longestLife)
      found.push({
        expression: `${place}.maxTokenSeconds`,
        message: `is more than ${longestLife}: demo mode and jwt:check only`,
      });
    const kids = (one.keys ?? []).map(({ kid }) => kid);
    if (new Set(kids).size < kids.length)
      found.push({ expression: `${place}.keys`, message: 'has one kid twice' });
    for (const claim of claims(one)) {
      if (claimed.some(({ url, party }) => sameUrl(url, claim.url) && party !== claim.party))
        found.push({
          expression: place,
          message: 'names a FHIR server that belongs to another issuer or tenant',
        });
      claimed.push(claim);
    }
  }
  return found;
}

/**
 * Reads the one file that says who may call: issuers bound to their keys, audiences, tenants, FHIR servers,
 * services and dialect. What the file leaves out has its default in the result.
 * @throws AppError `invalid-request` whose details name every place that is wrong, such as `issuers[0].jwksUrl`.
 */
export function readTrustFile(text: string, { demo }: { readonly demo: boolean }): readonly TrustedIssuer[] {
  const file = parsed(text);
  if (!isTrustFile(file)) return refuse(faultsOf(isTrustFile.errors ?? []));
  const wrong = contradictions(file.issuers, demo);
  return wrong.length > 0 ? refuse(wrong) : file.issuers;
}
